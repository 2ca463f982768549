import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

type Schemas = components['schemas']
export type AccountTool = Schemas['AccountTool']
export type CallResult = Schemas['ToolCallResult']
export type ToolEffects = Schemas['ToolEffects']

/** Every tool of an account, with the schemas of their arguments. They do not change while the gateway runs. */
export const toolsQuery = (id: string) =>
  queryOptions({
    queryKey: ['tools', id],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answered(
          api.GET('/integrated-account/{id}/tools', {
            params: { path: { id }, query: { limit: 200, ...cursor } },
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== '',
  })

export interface FoundTool {
  name: string
  /** Other words for what it does, where they say more of the search than its title. */
  phrase: string | undefined
}

/** The tools that fit some words, best first, by the ranking that agents get. */
export const toolSearchQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['tools', id, 'search', q],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { limit: 50, q } }
      const { result } = await answered(api.GET('/integrated-account/{id}/tools', { params, signal }))
      return result.map(({ name, matching_phrase: phrase }): FoundTool => ({ name, phrase }))
    },
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Names of what an argument can stand for in the account, by a part of them. The tool takes them in place of ids. */
export const namesQuery = (id: string, tool: string, argument: string, q: string) =>
  queryOptions({
    queryKey: ['tools', id, 'names', tool, argument, q],
    queryFn: async ({ signal }) => {
      const params = { path: { id, tool }, query: { argument, ...(q === '' ? {} : { q }) } }
      const asked = api.GET('/integrated-account/{id}/tools/{tool}/names', { params, signal })
      return (await answered(asked)).result
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  })

export interface Attempt {
  accountId: string
  tool: string
  arguments: Record<string, unknown>
}

/** The effects a call would have; nothing is sent to the vendor. */
export function readEffects({ accountId, tool, arguments: given }: Attempt): Promise<ToolEffects> {
  return answered(
    api.POST('/integrated-account/{id}/tools/{tool}/effects', {
      params: { path: { id: accountId, tool } },
      body: { arguments: given },
    }),
  )
}

/** The effects of what is filled in so far. */
export const effectsQuery = ({ accountId, tool, arguments: given }: Attempt) =>
  queryOptions({
    queryKey: ['tools', accountId, 'effects', tool, given],
    queryFn: async ({ signal }) => {
      const params = { path: { id: accountId, tool } }
      const body = { arguments: given, incomplete: true }
      return await answered(
        api.POST('/integrated-account/{id}/tools/{tool}/effects', { params, body, signal }),
      )
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Makes the call. The gateway refuses it if its effects exceed those that were confirmed. */
export function callTool(
  { accountId, tool, arguments: given }: Attempt,
  effects: Schemas['ToolEffects']['effects'],
) {
  return answered(
    api.POST('/integrated-account/{id}/tools/{tool}', {
      params: { path: { id: accountId, tool } },
      body: { arguments: given, effects },
    }),
  )
}

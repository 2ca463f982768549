import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

type Schemas = components['schemas']
export type AccountTool = Schemas['AccountTool']
export type CallResult = Schemas['ToolCallResult']

/** The effects of a call; `summary` says in sentences who will see what. */
export type ToolEffects = Schemas['ToolEffects'] & { summary?: readonly string[] }

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

/** The tools that fit some words, best first, by the ranking that agents get. */
export const toolSearchQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['tools', id, 'search', q],
    queryFn: async ({ signal }) => {
      // The generated types do not have `q` yet.
      const query = { limit: 50, q } as { limit: number }
      const asked = api.GET('/integrated-account/{id}/tools', { params: { path: { id }, query }, signal })
      return (await answered(asked)).result.map(({ name }) => name)
    },
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  })

export interface Named {
  id: string
  name: string
}

/** What an argument can stand for in the account, by a part of its name. Empty where the gateway knows no list. */
export const namesQuery = (id: string, tool: string, argument: string, q: string) =>
  queryOptions({
    queryKey: ['tools', id, 'names', tool, argument, q],
    queryFn: async ({ signal }): Promise<readonly Named[]> => {
      const query = new URLSearchParams({ argument, ...(q === '' ? {} : { q }) })
      const path = `/integrated-account/${encodeURIComponent(id)}/tools/${encodeURIComponent(tool)}/names`
      const response = await fetch(`${path}?${query}`, { credentials: 'same-origin', signal })
      if (!response.ok) return []
      const { result } = (await response.json()) as { result: (string | Named)[] }
      return result.map((each) => (typeof each === 'string' ? { id: each, name: each } : each))
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

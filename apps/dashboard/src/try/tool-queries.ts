import { queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type AccountTool = components['schemas']['AccountTool']
export type CallResult = components['schemas']['ToolCallResult']

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

export interface Attempt {
  accountId: string
  tool: string
  arguments: Record<string, unknown>
}

/** The effects a call would have; nothing is sent to the vendor. */
export function readEffects({ accountId, tool, arguments: given }: Attempt) {
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
  effects: components['schemas']['ToolEffects']['effects'],
) {
  return answered(
    api.POST('/integrated-account/{id}/tools/{tool}', {
      params: { path: { id: accountId, tool } },
      body: { arguments: given, effects },
    }),
  )
}

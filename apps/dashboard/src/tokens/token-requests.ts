import { infiniteQueryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type ApiToken = components['schemas']['ApiToken']
export type ApiTokenDraft = components['schemas']['ApiTokenDraft']
export type MadeApiToken = components['schemas']['MadeApiToken']

/** API tokens page by page, newest first; for the owner of the gateway those of every workspace too. */
export function tokensQuery(isOwner: boolean) {
  return infiniteQueryOptions({
    queryKey: ['tokens', isOwner],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        ...(isOwner ? { owner: 'true' as const } : {}),
        ...(pageParam === null ? {} : { next_cursor: pageParam }),
      }
      return answered(api.GET('/api-tokens', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  })
}

export function createToken(draft: ApiTokenDraft) {
  return answered(api.POST('/api-tokens', { body: draft }))
}

export function revokeToken(id: string) {
  return answered(api.DELETE('/api-tokens/{id}', { params: { path: { id } } }))
}

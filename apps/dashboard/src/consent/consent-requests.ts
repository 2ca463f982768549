import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type Interaction = components['schemas']['Interaction']
type Scope = Interaction['servers'][number]['scopes'][number]

/** What an app asks, until it is answered. */
export function interactionQuery(id: string) {
  return queryOptions({
    queryKey: ['consent', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/oauth/interactions/{id}', { params: { path: { id } }, signal })),
    // The same question, until the person has answered.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** Answers where the browser goes. */
export function approve(id: string, serverId: string, scopes: readonly string[]) {
  const body = { server_id: serverId, scopes: scopes as Scope[] }
  return answered(api.POST('/oauth/interactions/{id}/approve', { params: { path: { id } }, body }))
}

export function deny(id: string) {
  return answered(api.POST('/oauth/interactions/{id}/deny', { params: { path: { id } } }))
}

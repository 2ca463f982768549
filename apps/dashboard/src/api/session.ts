import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '../generated/api.d.ts'
import { answered, api } from './answered.ts'

/** The current session; fails with 401 without one. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answered(api.GET('/session', { signal })),
  staleTime: 60_000,
})

/** What a session permits: `src/http/roles.ts` of the gateway. */
export type Permission = components['schemas']['Session']['permissions'][number]

/** What whoever is signed in may do. */
export function usePermissions(): readonly Permission[] {
  return useQuery(sessionQuery).data?.permissions ?? []
}

/** Whether links and URLs for colleagues would not open on their computers. */
export function useOpensHereOnly(): boolean {
  return useQuery(sessionQuery).data?.links_open_here_only ?? false
}

/** Exchanges an API token for a session; the token is not stored. */
export function signIn(token: string): Promise<unknown> {
  return answered(api.POST('/session', { body: { token } }))
}

/** Signs in with the code after the # of a sign-in link. */
export function signInByLink(code: string): Promise<unknown> {
  return answered(api.POST('/session/link', { body: { code } }))
}

/** Who invites by the link with this code, and to what; the link stays as it is. */
export function readInvitation(code: string) {
  return answered(api.POST('/session/invitation', { body: { code } }))
}

export function signOut(): Promise<unknown> {
  return answered(api.DELETE('/session'))
}

import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** Who is signed in; refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answered(api.GET('/session', { signal })),
  staleTime: 60_000,
})

/** Turns an API token into a session; the token itself is kept nowhere. */
export function signIn(token: string): Promise<unknown> {
  return answered(api.POST('/session', { body: { token } }))
}

/** The same by what stands behind the # of a one-time link. */
export function signInByLink(code: string): Promise<unknown> {
  return answered(api.POST('/session/link', { body: { code } }))
}

export function signOut(): Promise<unknown> {
  return answered(api.DELETE('/session'))
}

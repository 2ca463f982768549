import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './answered.ts'

/** How people sign in here, besides links and API tokens. It changes only when the gateway restarts. */
export const methodsQuery = queryOptions({
  queryKey: ['sign-in-methods'],
  queryFn: ({ signal }) => answered(api.GET('/session/methods', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Has a link sent that signs in, if somebody has this e-mail address. */
export function sendLink(email: string, returnTo: string) {
  return answered(api.POST('/session/email', { body: { email, return_to: returnTo } }))
}

/** Where the provider of identities is asked; it comes back to a path of this page. */
export function providerUrl(url: string, returnTo: string): string {
  return `${url}?${new URLSearchParams({ return_to: returnTo })}`
}

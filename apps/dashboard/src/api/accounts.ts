import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from './answered.ts'
import type { AccountChange, AccountDraft } from './schemas.ts'

export type AccountState = 'connected' | 'needs_reconnect' | 'unchecked'

/** Accounts page by page, newest first. */
export function accountsQuery(filter: { state?: AccountState; connector?: string } = {}, limit = 50) {
  return infiniteQueryOptions({
    queryKey: ['accounts', 'list', filter, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit, ...filter, ...(pageParam === null ? {} : { next_cursor: pageParam }) }
      return answered(api.GET('/integrated-account', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  })
}

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/integrated-account/{id}', { params: { path: { id } }, signal })),
  })
}

/** How an account is used and whether it works, by its name and id; undefined when the list does not have it. */
export function accountUseQuery({ id, name }: { id: string; name: string }) {
  return queryOptions({
    queryKey: ['accounts', 'use', id, name],
    queryFn: async ({ signal }) => {
      const query = { limit: 200, q: name.slice(0, 100) }
      const { result } = await answered(api.GET('/integrated-account', { params: { query }, signal }))
      return result.find((account) => account.id === id) ?? null
    },
  })
}

/** Checks the account with the vendor. */
export function checkAccount(id: string) {
  return answered(api.POST('/integrated-account/{id}/check', { params: { path: { id } } }))
}

/** The URL of the vendor's consent page, which redirects back to the account's page. Without scopes it asks for all. */
export function startConsent(id: string, scopes?: string[]) {
  const body = { return_to: `/accounts/${id}`, ...(scopes && { scopes }) }
  return answered(api.POST('/integrated-account/{id}/connect', { params: { path: { id } }, body }))
}

export function removeAccount(id: string) {
  return answered(api.DELETE('/integrated-account/{id}', { params: { path: { id } } }))
}

/** Checked with the vendor before it is stored, unless an OAuth login follows. */
export function connectAccount(draft: AccountDraft) {
  return answered(api.POST('/integrated-account', { body: draft }))
}

export function changeAccount(id: string, change: AccountChange) {
  return answered(api.PATCH('/integrated-account/{id}', { params: { path: { id } }, body: change }))
}

/** All accounts, for lists to choose from and for their names. */
export const allAccountsQuery = queryOptions({
  queryKey: ['accounts', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answered(api.GET('/integrated-account', { params: { query: { limit: 200, ...cursor } }, signal })),
    ),
})

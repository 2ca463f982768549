import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** All accounts, for lists to choose from and for their names. */
export const allAccountsQuery = queryOptions({
  queryKey: ['accounts', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answered(api.GET('/integrated-account', { params: { query: { limit: 200, ...cursor } }, signal })),
    ),
})

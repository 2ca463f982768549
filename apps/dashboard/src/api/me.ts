import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** Who is signed in; refused with 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answered(api.GET('/me', { signal })),
  staleTime: 5 * 60_000,
})

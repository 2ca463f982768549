import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './answered.ts'

/** What is running, and what is not safe yet. For owners of the gateway. */
export const gatewayQuery = queryOptions({
  queryKey: ['gateway'],
  queryFn: ({ signal }) => answered(api.GET('/gateway', { signal })),
})

import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'
import { sessionQuery } from './session.ts'

/** Data is stale after 30 seconds. API errors are not retried, because the same request fails again. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const isSession = (key: unknown) => key === sessionQuery.queryKey[0]
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (!(error instanceof ApiProblem && error.status === 401) || isSession(queryKey[0])) return
        queries.removeQueries({ queryKey: sessionQuery.queryKey })
        onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 2,
      },
      // What a mutation answered may be a secret that is shown once.
      mutations: { gcTime: 0 },
    },
  })
  return queries
}

import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

/** Answers are asked for again after half a minute; what was refused is not, since the same question gets the same answer. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 2,
      },
      // What a mutation answered may be a secret that is shown once.
      mutations: { gcTime: 0 },
    },
  })
}

import { ApiProblem } from './api-problem.ts'

/** An error as a sentence for the reader, with the fix where there is one. */
export function sayError(error: unknown): string {
  if (error instanceof ApiProblem) return sayProblem(error)
  if (error instanceof TypeError) return 'The gateway does not respond. Is it running?'
  return error instanceof Error ? error.message : String(error)
}

function sayProblem({ message, problem, status }: ApiProblem): string {
  if (status === 401) return 'Your session has ended. Sign in again.'
  const fields = (problem.errors ?? []).map((each) => each.message)
  return fields.length === 1 && fields[0] ? fields[0] : message
}

import { ApiProblem } from './api-problem.ts'

/** An error as a sentence for the reader, with what helps. */
export function sayError(error: unknown): string {
  if (error instanceof ApiProblem) return sayProblem(error)
  if (error instanceof TypeError) return 'The gateway does not answer. Is it still running?'
  return error instanceof Error ? error.message : String(error)
}

function sayProblem({ message, problem, status }: ApiProblem): string {
  if (status === 401) return 'You are signed out. Sign in again.'
  const fields = (problem.errors ?? []).map((each) => each.message)
  return fields.length === 1 && fields[0] ? fields[0] : message
}

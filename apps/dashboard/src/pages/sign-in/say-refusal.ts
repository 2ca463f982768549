import { ApiProblem } from '../../api/api-problem.ts'
import { sayError } from '../../api/say-error.ts'

/** Why nobody was signed in; `unknown` where what was given is not good. */
export function sayRefusal(error: unknown, unknown: string): string {
  const isRefused = error instanceof ApiProblem && [401, 422].includes(error.status)
  return isRefused ? unknown : sayError(error)
}

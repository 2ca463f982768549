import { ApiProblem } from '../../api/api-problem.ts'
import { sayError } from '../../api/say-error.ts'

/** Why the sign-in failed; `unknown` when the token or code is not valid. */
export function sayRefusal(error: unknown, unknown: string): string {
  const isRefused = error instanceof ApiProblem && [401, 422].includes(error.status)
  return isRefused ? unknown : sayError(error)
}

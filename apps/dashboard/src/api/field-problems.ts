import { ApiProblem } from './api-problem.ts'

/** The problems of the named fields in an API error. */
export function fieldProblems(error: unknown, names: readonly string[]): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const found = names.flatMap((name) => {
    const message = error.fieldMessage(name)
    return message === undefined ? [] : [[name, message]]
  })
  return Object.fromEntries(found)
}

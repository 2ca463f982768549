import { ApiProblem } from './api-problem.ts'

/** What a refusal says of the fields of these names; the rest of it is for above the form. */
export function fieldProblems(error: unknown, names: readonly string[]): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const found = names.flatMap((name) => {
    const message = error.fieldMessage(name)
    return message === undefined ? [] : [[name, message]]
  })
  return Object.fromEntries(found)
}

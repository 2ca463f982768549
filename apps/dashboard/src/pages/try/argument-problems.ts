import { ApiProblem } from '../../api/api-problem.ts'

/** What is wrong with the arguments, by their dotted path; undefined when something else is wrong. */
export function argumentProblems(error: unknown): Record<string, string> | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422) return undefined
  const found = (error.problem.errors ?? []).flatMap(({ field, message }) =>
    field.startsWith('arguments.') ? [[field.slice('arguments.'.length), plain(message)] as const] : [],
  )
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function plain(message: string): string {
  return message === 'Expected a value.' ? 'This is needed.' : message
}

/** Problems of arguments for which the form has no control of its own. */
export function straysOf(
  problems: Readonly<Record<string, string>>,
  names: readonly string[],
): [path: string, problem: string][] {
  return Object.entries(problems).filter(([path]) => !names.some((name) => path.split('.')[0] === name))
}

import { ApiProblem } from '../../api/api-problem.ts'

/** Problems of the arguments by dotted path; undefined when something else is wrong. */
export function argumentProblems(error: unknown): Record<string, string> | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422) return undefined
  const found = (error.problem.errors ?? []).flatMap(({ field, message }) =>
    field.startsWith('arguments.') ? [[field.slice('arguments.'.length), plain(message)] as const] : [],
  )
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function plain(message: string): string {
  return message === 'Expected a value.' ? 'Required.' : message
}

/** Problems of arguments that have no control in the form. */
export function otherProblems(
  problems: Readonly<Record<string, string>>,
  names: readonly string[],
): [path: string, problem: string][] {
  return Object.entries(problems).filter(([path]) => !names.some((name) => path.split('.')[0] === name))
}

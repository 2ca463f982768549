import type { components } from '../generated/api.d.ts'

type Problem = components['schemas']['Problem']

/** An error response of the API: RFC 9457 problem details. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: Partial<Problem>

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `The gateway responded with status ${status}.`)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
  }

  /** The problem with this field, or with a part of it. */
  fieldMessage(name: string): string | undefined {
    return this.problem.errors?.find(({ field }) => field === name || field.endsWith(`.${name}`))?.message
  }
}

/** The problems of the named fields in an API error. */
export function fieldProblems(error: unknown, names: readonly string[]): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const found = names.flatMap((name) => {
    const message = error.fieldMessage(name)
    return message === undefined ? [] : [[name, message]]
  })
  return Object.fromEntries(found)
}

/** What a proxy says of a gateway that it does not reach. */
const unreached: readonly number[] = [502, 503, 504]

/** Whether no answer of the gateway came: `fetch` fails with a TypeError, or a proxy answers in its place. */
export function isLost(error: unknown): boolean {
  if (error instanceof ApiProblem)
    return unreached.includes(error.status) && error.problem.title === undefined
  return error instanceof TypeError
}

/** The one wording, wherever it is said. */
export const lostWords = 'The gateway does not answer.'

/** An error as a sentence for the reader, with the fix where there is one. */
export function sayError(error: unknown): string {
  if (isLost(error)) return lostWords
  if (error instanceof ApiProblem) return sayProblem(error)
  return error instanceof Error ? error.message : String(error)
}

function sayProblem({ message, problem, status }: ApiProblem): string {
  if (status === 401) return 'Your session has ended. Sign in again.'
  const fields = (problem.errors ?? []).map((each) => each.message)
  return fields.length === 1 && fields[0] ? fields[0] : message
}

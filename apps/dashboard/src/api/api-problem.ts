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

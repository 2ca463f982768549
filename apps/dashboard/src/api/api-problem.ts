import type { components } from '../generated/api.d.ts'

type Problem = components['schemas']['Problem']

/** What the API refused, and why: RFC 9457 problem details as an error. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: Partial<Problem>

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `The gateway answered ${status}.`)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
  }

  /** What is wrong with the field of this name, or with a part of it. */
  fieldMessage(name: string): string | undefined {
    return this.problem.errors?.find(({ field }) => field === name || field.endsWith(`.${name}`))?.message
  }
}

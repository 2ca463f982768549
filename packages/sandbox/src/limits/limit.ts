import type { SandboxClock } from '../clock.ts'
import type { SandboxRequest } from '../exchange.ts'
import type { Operation } from '../operation.ts'
import type { Refusal } from '../refusal.ts'

/** What a limit can weigh: an authenticated request, and its operation where the path and method are known. */
export interface Attempt {
  request: SandboxRequest
  operation: Operation | undefined
  query: URLSearchParams
}

/** One limit at work in one sandbox. */
export interface Limit {
  take(attempt: Attempt): Grant
}

export interface Grant {
  refused?: Refusal
  /** Go on the answer, whatever it is. */
  headers?: Record<string, string>
  /** Called when the answer is out. */
  release?(): void
}

/** A limit as data; each sandbox makes its own. */
export type LimitRule = (clock: SandboxClock) => Limit

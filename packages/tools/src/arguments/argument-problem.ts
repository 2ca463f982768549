import type { Json } from '@helpdesk-mcp/contracts'

/** One problem with the arguments of a call. */
export interface ArgumentProblem {
  /** Dotted path. */
  argument: string
  expected: string
  got: string
  /** The allowed values, for an enum. */
  allowed?: Json[]
}

/** A problem with its own sentence, if the usual one (`x: expected a; got b.`) does not fit. */
export interface FoundProblem extends ArgumentProblem {
  sentence?: string
}

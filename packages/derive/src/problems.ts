/** What is wrong with a connector's documents: where, and how to mend it. */
export interface DeriveProblem {
  /** openapi.yaml, overlay.yaml or tools.yaml. */
  file: string
  /** Dotted path inside the file. */
  key: string
  problem: string
  cure: string
}

/** Carries every problem at once, so that one run shows all there is to mend. */
export class DeriveError extends Error {
  readonly problems: readonly DeriveProblem[]

  constructor(problems: readonly DeriveProblem[]) {
    super(problems.map(({ file, key, problem, cure }) => `${file}: ${key}: ${problem} ${cure}`).join('\n'))
    this.name = 'DeriveError'
    this.problems = problems
  }
}

/** One problem in a connector's documents: where it is, and how to fix it. */
export interface DeriveProblem {
  /** openapi.yaml, overlay.yaml, tools.yaml or a part of one, src/definition.ts or README.md. */
  file: string
  /** Dotted path inside the file. */
  key: string
  problem: string
  fix: string
}

/** Records a problem at a key of one entry of tools.yaml. */
export type Report = (key: string, problem: string, fix: string) => void

/** Carries every problem at once, so that one run shows all there is to fix. */
export class DeriveError extends Error {
  readonly problems: readonly DeriveProblem[]

  constructor(problems: readonly DeriveProblem[]) {
    super(problems.map(({ file, key, problem, fix }) => `${file}: ${key}: ${problem} ${fix}`).join('\n'))
    this.name = 'DeriveError'
    this.problems = problems
  }
}

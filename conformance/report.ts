import type { ScenarioOutcome, SuiteOutcome } from './run-suite.ts'

/** One run as a table; `expected` is the text of its expectations file. */
export function report(title: string, outcome: SuiteOutcome, expected: string): string {
  const rows = outcome.scenarios.map((scenario) => {
    const [name, passed, failed] = [scenario.scenario, scenario.passed, scenario.failed.length]
    const counts = `${String(passed).padStart(3)} passed ${String(failed).padStart(3)} failed`
    return `  ${name.padEnd(48)}${counts}  ${verdict(scenario, outcome.unscored, expected)}`
  })
  const heading = `${title}: ${outcome.accepted ? 'as expected' : 'NOT AS EXPECTED'}`
  return [heading, ...rows, ...(outcome.accepted ? [] : [outcome.complaints])].join('\n')
}

function verdict(
  { scenario, failed }: ScenarioOutcome,
  unscored: ReadonlySet<string>,
  expected: string,
): string {
  if (failed.length === 0) return 'passed'
  if (unscored.has(scenario)) return 'failed, not required'
  const lines = expected.split('\n').map((line) => line.trim())
  const known = failed.every(
    (check) => lines.includes(`- ${scenario}`) || lines.includes(`- ${scenario}:${check}`),
  )
  return known ? 'failed, expected' : 'FAILED'
}

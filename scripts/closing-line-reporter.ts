import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

const maxReason = 500

/** Where and why something failed, on one line. */
function reasonOf(errors: readonly SerializedError[] | undefined): string {
  const [error] = errors ?? []
  if (!error) return ''
  const message = stripVTControlCharacters(error.message).replace(/\s+/g, ' ').slice(0, maxReason)
  const line = error.stacks?.[0]?.line
  return `${line === undefined ? '' : ` (line ${line})`}: ${message}`
}

/**
 * Ends a run with the tests that failed and why, a line each, and `N passed, N failed`: for people and programs that read only the
 * last lines.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    let passed = 0
    let failed = unhandledErrors.length
    const lines = unhandledErrors.map((error) => `failed: an error outside of any test${reasonOf([error])}`)
    let skipped = 0
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'skipped') skipped++
        else {
          failed++
          lines.push(`failed: ${module.relativeModuleId} > ${test.fullName}${reasonOf(test.result().errors)}`)
        }
      }
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) {
        failed++
        lines.push(`failed: ${module.relativeModuleId}, outside of its tests${reasonOf(module.errors())}`)
      }
    }
    lines.push('', `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
    process.on('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`))
  }
}

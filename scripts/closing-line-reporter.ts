import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a run with the names of the tests that failed, a line each, and `N passed, N failed`: for people and programs that read only the
 * last lines.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0
    let failed = unhandledErrors.length
    const lines = unhandledErrors.map(() => 'failed: an error outside of any test')
    let skipped = 0
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'skipped') skipped++
        else {
          failed++
          lines.push(`failed: ${module.relativeModuleId} > ${test.fullName}`)
        }
      }
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) {
        failed++
        lines.push(`failed: ${module.relativeModuleId}, outside of its tests`)
      }
    }
    lines.push('', `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
    process.on('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`))
  }
}

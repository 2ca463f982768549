import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const script = new URL('../../src/cli/limit-heap.ts', import.meta.url).href

/** Fills the heap with what dies old, as requests leave it; answers the megabytes that it came to. */
const churn = `
const kept = []
let most = 0
for (let round = 0; round < 600; round++) {
  kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  if (kept.length > 20) kept.shift()
  most = Math.max(most, process.memoryUsage().heapTotal)
  await new Promise((resolve) => setImmediate(resolve))
}
console.log(Math.round(most / 1e6))`

function megabytesOf(code: string): number {
  const flags = ['--import', 'tsx', '--input-type=module', '-e', code]
  return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }))
}

test('the heap stays nearer to what is alive', () => {
  const limited = megabytesOf(`
    import { limitHeap } from ${JSON.stringify(script)}
    const later = globalThis.setTimeout
    globalThis.setTimeout = (work, _ms) => later(work, 0)
    limitHeap()
    globalThis.setTimeout = later
    await new Promise((resolve) => setTimeout(resolve, 50))
    ${churn}`)
  expect(limited).toBeLessThan(megabytesOf(churn) * 0.9)
}, 30_000)

test('this Node knows the flags', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
  expect(known).toMatch(/--heap-growing-percent/)
  expect(known).toMatch(/--expose-gc/)
})

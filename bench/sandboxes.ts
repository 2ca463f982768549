import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtConnectors } from './connectors.ts'
import type { Row } from './table.ts'

interface SandboxModule {
  createSandbox(options: { seed: { size: 'small' | 'large' } }): object
}

const aimMs = 150

/** How long the sandboxes of a demo take to be made, each for the first time in this process, and what they keep. */
export async function measureSandboxes(): Promise<Row[]> {
  const connectors = await builtConnectors()
  const made: object[] = []
  const times: number[] = []
  const before = process.memoryUsage().heapUsed
  for (const { bin } of connectors) {
    const file = join(bin, '../sandbox.js')
    const { createSandbox } = (await import(pathToFileURL(file).href)) as SandboxModule
    const began = performance.now()
    made.push(createSandbox({ seed: { size: 'large' } }))
    times.push(performance.now() - began)
  }
  const total = times.reduce((sum, time) => sum + time, 0)
  const each = connectors.map(({ definition }, index) => `${definition.title} ${times[index]?.toFixed(0)}`)
  const kept = (process.memoryUsage().heapUsed - before) / 1e6
  return [
    {
      what: `making the ${made.length} large sandboxes of a demo (${each.join(', ')})`,
      ours: `${total.toFixed(0)} ms, ${kept.toFixed(0)} MB of heap`,
      aim: `< ${aimMs} ms`,
      met: total < aimMs,
    },
  ]
}

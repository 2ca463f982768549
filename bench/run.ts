import { measureBounds } from './bounds.ts'
import { measureCalls } from './calls.ts'
import { measureDescribing } from './describe.ts'
import { measureDemoMemory, measureGateway } from './gateway.ts'
import { measureMessageText } from './message-text.ts'
import { measurePage } from './page.ts'
import { measureOverload } from './performance/overload.ts'
import { runPerformance } from './performance/run.ts'
import { measureScale } from './performance/scale.ts'
import { measureReading } from './reading.ts'
import { measureSandboxes } from './sandboxes.ts'
import { measureSearch } from './search.ts'
import { measureSize } from './size.ts'
import { measureStart } from './start.ts'
import { type Row, table } from './table.ts'
import { measureTrips } from './trips.ts'
import { measureTypes } from './types.ts'
import { measureMarks } from './untrusted.ts'

const usage = `pnpm bench [part...] [--short] [--markdown]
  part        any of those below; none: all of them
  --short     fewer rounds of "performance", a tenth of the fuzzed answers and inputs of "bounds"
  --markdown  "performance" prints its aims as docs/performance.md has them`

const { short, asMarkdown, names } = readArguments(process.argv.slice(2))

/** In this order, so that what starts or waits does so on a machine that is still idle. */
const parts: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  search: async () => {
    const { rows, misses } = await measureSearch()
    console.log(['Not found in the first five:', ...misses].join('\n  '))
    return rows
  },
  performance: async () => {
    await runPerformance({ short, asMarkdown })
    return []
  },
  scale: measureScale,
  overload: measureOverload,
  gateway: async () => [...(await measureGateway()), ...(await measureDemoMemory())],
  sandboxes: measureSandboxes,
  start: measureStart,
  calls: measureCalls,
  describe: measureDescribing,
  size: measureSize,
  reading: measureReading,
  marks: measureMarks,
  'message-text': measureMessageText,
  page: measurePage,
  trips: measureTrips,
  types: measureTypes,
  bounds: () => measureBounds(short ? 0.1 : 1),
}

const unknown = names.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(
    `Unknown part ${unknown.join(', ')}. Known parts: ${Object.keys(parts).join(', ')}\n\n${usage}`,
  )
  process.exit(2)
}

for (const [name, measure] of Object.entries(parts)) {
  if (names.length > 0 && !names.includes(name)) continue
  const rows = await measure()
  if (rows.length > 0) console.log(`${table(rows)}\n`)
}
console.log(
  'Baseline: the MCP SDK alone, with one tool and, where there is a call, one fetch. All in this one run.',
)
process.exit(0)

function readArguments(args: readonly string[]): { short: boolean; asMarkdown: boolean; names: string[] } {
  return {
    short: args.includes('--short'),
    asMarkdown: args.includes('--markdown'),
    names: args.filter((arg) => !arg.startsWith('--')),
  }
}

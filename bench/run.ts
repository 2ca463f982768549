import { measureBounds } from './bounds.ts'
import { measureCalls } from './calls.ts'
import { measureDescribing } from './describe.ts'
import { measureDemoMemory, measureGateway } from './gateway.ts'
import { measureMessageText } from './message-text.ts'
import { measurePage } from './page.ts'
import { measureReading } from './reading.ts'
import { measureSandboxes } from './sandboxes.ts'
import { measureSearch } from './search.ts'
import { measureSize } from './size.ts'
import { measureStart } from './start.ts'
import { type Row, table } from './table.ts'
import { measureTrips } from './trips.ts'
import { measureTypes } from './types.ts'
import { measureMarks } from './untrusted.ts'

const usage = `pnpm bench [part...] [--short]
  part     any of those below; none: all of them
  --short  a tenth of the fuzzed answers and inputs of "bounds"`

const { short, names } = readArguments(process.argv.slice(2))

/** In this order, so that what starts or waits does so on a machine that is still idle. */
const parts: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  search: async () => {
    const { rows, misses } = await measureSearch()
    console.log(['Not found in the first five:', ...misses].join('\n  '))
    return rows
  },
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
  console.log(`${table(await measure())}\n`)
}
console.log(
  'Baseline: the MCP SDK alone, with one tool and, where there is a call, one fetch. All in this one run.',
)
process.exit(0)

function readArguments(args: readonly string[]): { short: boolean; names: string[] } {
  return { short: args.includes('--short'), names: args.filter((arg) => arg !== '--short' && arg !== '--') }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createConnector } from '@helpdesk-mcp/connector'
import { type BuiltConnector, builtConnectors } from './connectors.ts'
import { type FirstList, firstList } from './first-list.ts'
import { median, type Row } from './table.ts'

const runs = 7
const bare = join(import.meta.dirname, 'servers/bare-stdio.mjs')
/** A connector with more tools than this may take longer. */
const many = 400
const mostMegabytes = 120
/** Of the SDK's start with one tool. */
const maxRatio = 1.2
const maxRatioOfMany = 1.6

interface Subject {
  what: string
  args: readonly string[]
  environment: Readonly<Record<string, string>>
  starts: FirstList[]
  /** Absent for a sandbox, which is made on top. */
  maxRatio?: number
}

/** From the start of a process to its first tools/list answer, and what it takes in memory; the baseline is the SDK with one tool. */
export async function measureStart(): Promise<Row[]> {
  const baseline: Subject = { what: 'bare', args: [bare], environment: {}, starts: [] }
  const subjects = (await builtConnectors()).flatMap(subjectsOf)
  const node: number[] = []
  for (let run = 0; run < runs; run++) {
    for (const { args, environment, starts } of [baseline, ...subjects])
      starts.push(await firstList(args, environment))
    node.push(await runNode())
  }
  return [
    { what: 'node -e 0: min / median', ours: spread(node) },
    ...subjects.map((subject) => timeRow(subject, times(baseline))),
    ...subjects.map((subject) => memoryRow(subject, memory(baseline))),
  ]
}

function subjectsOf({ definition, settings, environment, bin }: BuiltConnector): Subject[] {
  const count = createConnector(definition, { settings }).tools.length
  const what = `${definition.title}, ${count} tools`
  return [
    { what, args: [bin], environment, starts: [], maxRatio: count > many ? maxRatioOfMany : maxRatio },
    { what: `${what}, sandbox`, args: [bin, '--sandbox'], environment: {}, starts: [] },
  ]
}

function timeRow(subject: Subject, baseline: readonly number[]): Row {
  const ours = times(subject)
  const { maxRatio } = subject
  // The least of each: what else the machine does only adds to it.
  const ratio = Math.min(...ours) / Math.min(...baseline)
  return {
    what: `start to first tools/list of ${subject.what}: min / median`,
    ours: spread(ours),
    baseline: spread(baseline),
    ratio,
    ...(maxRatio === undefined ? {} : { aim: `<= ${maxRatio}`, met: ratio <= maxRatio }),
  }
}

function memoryRow(subject: Subject, baseline: number): Row {
  const searched = subject.starts.flatMap((start) => start.megabytesSearched ?? [])
  const most = Math.max(memory(subject), ...(searched.length > 0 ? [median(searched)] : []))
  const after = searched.length > 0 ? `, ${median(searched).toFixed(0)} MB after a search` : ''
  return {
    what: `resident memory then, ${subject.what}`,
    ours: `${memory(subject).toFixed(0)} MB${after}`,
    baseline: `${baseline.toFixed(0)} MB`,
    ratio: memory(subject) / baseline,
    ...(subject.maxRatio === undefined ? {} : { aim: `< ${mostMegabytes} MB`, met: most < mostMegabytes }),
  }
}

function times({ starts }: Subject): number[] {
  return starts.map(({ milliseconds }) => milliseconds)
}

function memory({ starts }: Subject): number {
  return median(starts.map(({ megabytes }) => megabytes))
}

async function runNode(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return performance.now() - began
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} / ${median(values).toFixed(0)} ms`
}

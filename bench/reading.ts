import { builtConnectors, builtSandbox } from './connectors.ts'
import { edeskJobs } from './reading/edesk.ts'
import { fusedeskJobs } from './reading/fusedesk.ts'
import { type Job, threadTools } from './reading/job.ts'
import { now, openReader, type Reading } from './reading/reader.ts'
import { richpanelJobs } from './reading/richpanel.ts'
import { zohoDeskJobs } from './reading/zoho-desk.ts'
import type { Row } from './table.ts'

const jobs: Readonly<Record<string, readonly Job[]>> = {
  richpanel: richpanelJobs,
  edesk: edeskJobs,
  fusedesk: fusedeskJobs,
  'zoho-desk': zohoDeskJobs,
}
const maxRatio = 0.35
const maxThreadRatio = 0.25

/**
 * Tokens (o200k) of all that an agent reads while it does support work on the large data, beside the vendor's own answers to the same calls.
 * Throws when a job's agent did not get to read what the job needs.
 */
export async function measureReading(): Promise<Row[]> {
  const rows: Row[] = []
  const all: Reading[] = []
  for (const connector of await builtConnectors()) {
    for (const job of jobs[connector.name] ?? []) {
      const sandbox = await builtSandbox(connector.name, {
        seed: { size: 'large' },
        clock: { now: () => now },
      })
      const reader = openReader(connector, sandbox)
      await job.play(reader)
      checkFacts(job, reader.readings)
      rows.push(rowOf(`${connector.definition.title}, ${job.what}`, reader.readings))
      all.push(...reader.readings)
    }
  }
  const threads = all.filter(({ tool }) => threadTools.has(tool))
  const single = all.filter(({ tool }) => threadTools.has(tool) || !tool.startsWith('list_all_'))
  return [
    ...rows,
    rowOf('threads alone', threads, maxThreadRatio),
    rowOf('all but lists, of which an agent asks for few rows and the tool reads whole pages', single),
    rowOf('all jobs', all, maxRatio),
  ]
}

function checkFacts({ what, facts }: Job, readings: readonly Reading[]): void {
  const read = readings.map(({ text }) => text).join('\n')
  const missing = facts.filter((fact) => !read.includes(fact))
  if (missing.length > 0) throw new Error(`${what}: the agent could not read ${missing.join(', ')}`)
}

function rowOf(what: string, readings: readonly Reading[], aim?: number): Row {
  const sum = (of: 'tokens' | 'rawTokens') => readings.reduce((total, reading) => total + reading[of], 0)
  const ratio = sum('tokens') / sum('rawTokens')
  return {
    what: `reading: ${what} (${readings.length} calls)`,
    ours: `${sum('tokens')} tokens`,
    baseline: `${sum('rawTokens')} raw`,
    ratio,
    ...(aim === undefined ? {} : { aim: `<= ${aim}`, met: ratio <= aim }),
  }
}

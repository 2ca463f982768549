import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { startPostgres } from '../../apps/gateway/test/postgres/server.ts'
import { conversation } from '../calls.ts'
import { median } from '../table.ts'
import { processorMs, residentMb } from './process-tree.ts'
import { applyRawLoad, type RawLoad } from './raw-load.ts'
import { createSchema } from './schema.ts'
import {
  answerOf,
  direct,
  gateway,
  modern,
  peer,
  peers,
  proxy,
  type Subject,
  sdkV1,
  startVendor,
} from './subjects.ts'

export const clients = [1, 16, 64] as const

/** What was found of one server. */
export interface Measured {
  name: string
  /** By the number of clients. */
  at: Record<(typeof clients)[number], { rate: number; p50: number; p99: number }>
  /** Microseconds of processor time for each call at 16 and 64 clients; absent for the direct call. */
  processorUs?: number
  /** Resident megabytes after 10,000 calls. */
  megabytes?: number
  startMs?: number
  tools?: number
  tokens?: number
}

export interface Plan {
  rounds: number
  /** In one round, by the number of clients. */
  calls: Record<(typeof clients)[number], number>
  callsBeforeMemory: number
}

export const wholePlan: Plan = {
  rounds: 7,
  calls: { 1: 300, 16: 1_500, 64: 1_500 },
  callsBeforeMemory: 10_000,
}
export const shortPlan: Plan = { rounds: 3, calls: { 1: 100, 16: 400, 64: 400 }, callsBeforeMemory: 2_000 }

/** All servers in one run, taking turns in every round, so that what else the machine does meets all alike. */
export async function measureAll(plan: Plan): Promise<{ results: Measured[]; vendorBytes: number }> {
  const { id, body } = await conversation()
  const vendor = await startVendor(body)
  const postgres = await startPostgres()
  const subjects: Subject[] = []
  const add = async (starting: Subject | Promise<Subject>) => void subjects.push(await starting)
  try {
    // One after the other, so that each starts alone.
    await add(direct(vendor.url, id))
    await add(proxy(vendor.url, id))
    await add(sdkV1(vendor.url, id))
    await add(modern('SDK v2, one tool', 'baseline', vendor.url, id))
    for (const name of Object.keys(peers)) await add(peer(name, vendor.url, id))
    await add(modern('our connector', 'connector', vendor.url, id))
    for (const count of [1, 2]) {
      const flags = count === 1 ? [] : ['--workers', String(count)]
      const of = count === 1 ? '' : `, ${count} workers`
      const databaseUrl = `${postgres.url}?options=-csearch_path%3Dbench_${count}`
      await createSchema(postgres.url, `bench_${count}`)
      await add(gateway(`our gateway, SQLite${of}`, vendor.url, id, { flags }))
      if (count === 1) {
        await add(gateway('our gateway, SQLite, access token', vendor.url, id, { oauth: true }))
      }
      await add(gateway(`our gateway, PostgreSQL${of}`, vendor.url, id, { flags, databaseUrl }))
    }
    return { results: await measure(subjects, plan), vendorBytes: Buffer.byteLength(body) }
  } finally {
    await Promise.all(subjects.map((subject) => subject.stop()))
    await vendor.stop()
    await postgres.close()
  }
}

async function measure(subjects: readonly Subject[], plan: Plan): Promise<Measured[]> {
  const records = subjects.map((subject) => ({
    subject,
    loads: { 1: [], 16: [], 64: [] } as Record<(typeof clients)[number], RawLoad[]>,
    calls: 0,
    busyCalls: 0,
    busyMs: 0,
  }))
  const apply = async (record: (typeof records)[number], connections: number, calls: number) => {
    const load = await applyRawLoad(record.subject.call, connections, calls)
    record.calls += calls
    return load
  }
  // Compiled and connected before it is measured.
  for (const record of records) await apply(record, 16, Math.max(plan.calls[16], 800))
  for (let round = 0; round < plan.rounds; round++) {
    for (const connections of clients) {
      for (const record of records) {
        const { pid } = record.subject
        const before = pid === 0 ? 0 : processorMs(pid)
        record.loads[connections].push(await apply(record, connections, plan.calls[connections]))
        if (pid === 0 || connections === 1) continue
        // What was put off until after the answers belongs to them.
        await new Promise((done) => setTimeout(done, 120))
        record.busyMs += processorMs(pid) - before
        record.busyCalls += plan.calls[connections]
      }
    }
  }
  const results: Measured[] = []
  for (const record of records) {
    const { subject, loads, busyMs, busyCalls } = record
    const { pid, list } = subject
    const left = plan.callsBeforeMemory - record.calls
    if (left > 0 && pid !== 0) await apply(record, 16, left)
    const tools = list && (await answerOf(list)).tools
    results.push({
      name: subject.name,
      at: { 1: figures(loads[1]), 16: figures(loads[16]), 64: figures(loads[64]) },
      ...(pid === 0
        ? {}
        : { processorUs: (busyMs * 1000) / busyCalls, megabytes: residentMb(pid), startMs: subject.startMs }),
      ...(tools ? { tools: tools.length, tokens: encode(JSON.stringify(tools)).length } : {}),
    })
  }
  return results
}

function figures(loads: readonly RawLoad[]) {
  const quantile = (share: number) =>
    median(
      loads.map(
        ({ times }) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN,
      ),
    )
  return { rate: median(loads.map((load) => load.rate)), p50: quantile(0.5), p99: quantile(0.99) }
}

import { startPostgres } from '../../apps/gateway/test/postgres/server.ts'
import { conversation } from '../calls.ts'
import { median, type Row } from '../table.ts'
import { applyRawLoad } from './raw-load.ts'
import { createSchema } from './schema.ts'
import { gateway, type Subject, startVendor } from './subjects.ts'

const many = { servers: 100_000, accounts: 10_000 }
const rounds = 7
const calls = 400
const maxStartMs = 2_000

/** A call and a start with ten MCP servers in storage, and with a hundred thousand, on both databases. */
export async function measureScale(): Promise<Row[]> {
  const { id, body } = await conversation()
  const vendor = await startVendor(body)
  const postgres = await startPostgres()
  const started: Subject[] = []
  try {
    const rows: Row[] = []
    for (const kind of ['SQLite', 'PostgreSQL']) {
      const open = async (clones?: typeof many) => {
        const schema = clones ? 'bench_many' : 'bench_few'
        await createSchema(postgres.url, schema)
        const databaseUrl = `${postgres.url}?options=-csearch_path%3D${schema}`
        const own = kind === 'SQLite' ? {} : { databaseUrl }
        const subject = await gateway(kind, vendor.url, id, {
          ...own,
          servers: 10,
          ...(clones ? { clones } : {}),
        })
        started.push(subject)
        return { subject, times: [] as number[] }
      }
      const [few, lot] = [await open(), await open(many)]
      for (const { subject } of [few, lot]) await applyRawLoad(subject.call, 4, 1_000)
      for (let round = 0; round < rounds; round++) {
        for (const { subject, times } of [few, lot]) {
          const load = await applyRawLoad(subject.call, 1, calls)
          times.push(load.times[Math.floor(load.times.length / 2)] ?? Number.NaN)
        }
      }
      const ratio = median(lot.times) / median(few.times)
      rows.push(
        {
          what: `a call with 100,000 MCP servers and 10,000 accounts on ${kind}, beside ten`,
          ours: `${median(lot.times).toFixed(2)} ms`,
          baseline: `${median(few.times).toFixed(2)} ms`,
          ratio,
          aim: '<= 1.1',
          met: ratio <= 1.1,
        },
        {
          what: `start of the gateway with them on ${kind}`,
          ours: `${lot.subject.startMs.toFixed(0)} ms`,
          baseline: `${few.subject.startMs.toFixed(0)} ms`,
          ratio: lot.subject.startMs / few.subject.startMs,
          aim: `< ${maxStartMs} ms`,
          met: lot.subject.startMs < maxStartMs,
        },
      )
    }
    return rows
  } finally {
    await Promise.all(started.map((subject) => subject.stop()))
    await vendor.stop()
    await postgres.close()
  }
}

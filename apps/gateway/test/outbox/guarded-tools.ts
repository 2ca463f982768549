import { effects, isReadOnly, type ToolRecord, type WriteDecision } from '@helpdesk-mcp/connector'
import fc from 'fast-check'
import { readIds, sampleArguments } from '../../../../test/all-writes/sample-arguments.ts'
import {
  type Desk,
  firstId,
  now,
  turnsOf,
  type Vendor,
  vendors,
} from '../../../../test/trusted-writes/vendors.ts'
import type { Keep, TestDatabase } from '../databases.ts'
import { callAt, json, twoGateways } from './two-gateways.ts'

export const connectors: Readonly<Record<string, string>> = {
  Richpanel: 'richpanel',
  eDesk: 'edesk',
  FuseDesk: 'fusedesk',
  'Zoho Desk': 'zoho-desk',
  Chatwoot: 'chatwoot',
}

/** A tool that writes, and a call to it that its schema permits. */
export interface Write {
  record: ToolRecord
  args: Record<string, unknown>
}

interface Planned {
  requests: string[]
  /** Customers would read words of it. */
  isMessage: boolean
}

/** A helpdesk at which each request comes later than the one before, so that it does not limit their rate. */
export function busyDesk(vendor: Vendor): Desk {
  // Tokens of Zoho Desk last an hour.
  const stepMs = vendor.drafts ? 1 : 1_000
  let time = now
  return vendor.desk({ now: () => (time += stepMs) })
}

/** More of the tools than a usual run takes: GUARDED_TOOLS=1000 takes all. */
const sampleSize = Number(process.env['GUARDED_TOOLS'] ?? 5)

/** One helpdesk behind two instances of the gateway, and every tool of it that writes. */
export async function openTools(fresh: TestDatabase['fresh'], name: string, keep: Keep) {
  const vendor = vendors[name] as Vendor
  const connector = connectors[name] ?? ''
  const desk = busyDesk(vendor)
  const gateways = await twoGateways(fresh, { [connector]: desk }, keep)
  const colleague = desk.connect({ filter: { effects } })
  const conversations = [await firstId(colleague, vendor), await firstId(colleague, vendor, 1)]
  const ids = await readIds(colleague)
  const isLast = ({ effects: own }: ToolRecord) => Number(own.includes('destructive'))
  const writes = colleague.tools
    .filter((record) => !isReadOnly(record))
    .map((record): Write => ({ record, args: sampleArguments(record, ids) }))
  const reply = colleague.tools.find((record) => record.name === vendor.reply) as ToolRecord

  /** One of those that were there at the beginning, in which somebody has written. Calls may have deleted the other. */
  async function conversation(): Promise<string> {
    for (const id of conversations) if ((await turnsOf(colleague, vendor, id)).length > 0) return id
    throw new Error('No conversation is left.')
  }

  return {
    ...gateways,
    vendor,
    desk,
    colleague,
    writes,
    /** A reply to a customer and some of the others; those that delete last, so that the others find their records. */
    async sample(seed: number): Promise<Write[]> {
      const id = await conversation()
      const size = Math.min(sampleSize, writes.length)
      const some = fc.shuffledSubarray(writes, { minLength: size, maxLength: size })
      const [chosen = []] = fc.sample(some, { seed, numRuns: 1 })
      const words = `${vendor.answer[vendor.words]} (${seed})`
      return [
        { record: reply, args: { [vendor.of]: id, ...vendor.answer, [vendor.words]: words } },
        ...chosen.filter(({ record }) => record !== reply),
      ].toSorted((one, other) => isLast(one.record) - isLast(other.record))
    },
    /** Calls that answer or close a conversation, by every tool that can. */
    async answers(): Promise<Write[]> {
      const id = await conversation()
      return writes.flatMap(({ record, args }) => {
        const { thread, words = [], closes = [], unguarded } = record.guard ?? {}
        if (!thread || unguarded !== undefined) return []
        const isList = [record.inputSchema.properties?.[thread.argument]?.type].flat().includes('array')
        const about = { ...args, [thread.argument]: isList ? [id] : id }
        const [close] = closes.map((rule) => ({
          ...Object.fromEntries((rule.given ?? []).map((name) => [name, 'Closed'])),
          ...rule.arguments,
        }))
        const isPlain = record.inputSchema.properties?.[words[0] ?? ''] !== undefined
        return [
          ...(isPlain ? [{ record, args: { ...about, [words[0] ?? '']: 'It is on its way.' } }] : []),
          ...(closes.length > 0 || record.guard?.closes ? [{ record, args: { ...about, ...close } }] : []),
        ]
      })
    },
    /** A server that decides so about every write, whatever its effects. */
    mintFor(decision: WriteDecision) {
      const group = [...new Set(writes.map(({ record }) => record.group))]
      const rules = [{ when: { group }, then: decision }]
      return gateways.mint(connector, { effects: [...effects], unverified: true, rules })
    },
    /** The requests that a call would send, as `writes` of the desk says them; undefined for a call that is refused. */
    async planned(url: string, { record, args }: Write): Promise<Planned | undefined> {
      const { isError, structuredContent } = await callAt(url, record.name, { ...args, dry_run: true })
      if (isError) return undefined
      const requests = structuredContent.requests as { method: string; url: string }[]
      const would = structuredContent.would as { effects: string[] }[]
      return {
        requests: requests.map(({ method, url: at }) => {
          const { pathname, search } = new URL(at)
          return `${method} ${pathname}${search}`
        }),
        isMessage: record.guard?.words !== undefined && would.some((one) => one.effects.includes('outbound')),
      }
    },
    /** Does something, and says what reached the helpdesk meanwhile. */
    async sentBy<Result>(work: () => Promise<Result>): Promise<{ result: Result; sent: string[] }> {
      const before = desk.writes().length
      const result = await work()
      return { result, sent: desk.writes().slice(before) }
    },
    decide: (at: 'one' | 'other', id: string, what: string, body: object = {}) =>
      json(gateways[at].manage('POST', `/outbox/${id}/${what}`, body)),
  }
}

export type OpenedTools = Awaited<ReturnType<typeof openTools>>

/** The arguments, each time with one of them changed or left out. */
export function othersThan(args: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(args).flatMap(([name, value]) => {
    const { [name]: _, ...rest } = args
    return [{ ...args, [name]: changed(value) }, rest]
  })
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return [...value, changed(value[0] ?? '1')]
  if (typeof value === 'object' && value !== null) return { ...value, another: '1' }
  return `${String(value)}1`
}

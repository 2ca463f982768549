import { holds, isReadOnly, memoryWrites, possibleEffects } from '@helpdesk-mcp/connector'
import { guardedEffects, isObject, type ToolRecord, valueAt, type WritePolicy } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'
import type { SentRequest } from './observe.ts'
import type { WireFixture } from './wire-fixture.ts'

/** Nothing of a write is sent unasked, and a team can see who wrote what. */
export function testGuards<Settings>(
  { wire }: ConnectorFixture<Settings>,
  records: readonly ToolRecord[],
  start: Start,
): void {
  const writes = wire.flatMap((fixture) => {
    const record = records.find(({ name }) => name === fixture.tool)
    return record && !isReadOnly(record) ? [{ fixture, record }] : []
  })
  const open = (fixture: WireFixture, policy?: WritePolicy, marks = { notes: false }) => {
    const { status = 200, headers, body = {} } = fixture.response ?? {}
    const answer =
      status === 204
        ? new Response(null, { status })
        : Response.json(body, { status, ...(headers ? { headers } : {}) })
    const writes = memoryWrites({ marks, ...(policy ? { policy } : {}) })
    const locked: unknown[] = []
    const { lock } = writes
    const recorded: typeof lock = (thread, work) => {
      locked.push(thread)
      return lock(thread, work)
    }
    return { ...start([answer], { writes: Object.assign(writes, { lock: recorded }) }), locked }
  }
  const isGuarded = (record: ToolRecord) =>
    possibleEffects(record).every((effects) => guardedEffects.some((effect) => effects.includes(effect)))
  const all = (decision: 'deny' | 'confirm'): WritePolicy => ({
    ...{ outbound: decision, destructive: decision, admin: decision },
  })

  it('says of every tool that reaches customers in conversations what guards it, or why nothing does', () => {
    const unsaid = records.filter(({ group, guard, ...record }) => {
      if (group !== 'conversations' || guard?.words || guard?.notifies || guard?.closes || guard?.unguarded)
        return false
      return possibleEffects(record).some((effects) => effects.includes('outbound'))
    })
    expect(unsaid.map(({ name }) => name)).toEqual([])
  })

  it('compares what was read with what is there, for every tool that answers or closes', () => {
    for (const { name, guard, answers } of records) {
      if (!answers && !guard?.closes && !guard?.notifies) continue
      const { thread, unguarded } = guard ?? {}
      if (unguarded === undefined) expect(thread, name).toBeDefined()
      if (!thread) continue
      expect(records.some((record) => record.thread?.kind === thread.kind && record.thread.reads)).toBe(true)
    }
  })

  it('lists the arguments that guard a write where they can apply, and only there', () => {
    for (const record of records) {
      const listed = Object.keys(record.inputSchema.properties ?? {})
      const isOutbound = possibleEffects(record).some((effects) => effects.includes('outbound'))
      expect(listed.includes('dry_run'), record.name).toBe(!isReadOnly(record))
      expect(listed.includes('idempotency_key'), record.name).toBe(isOutbound)
      expect(listed, record.name).not.toContain('confirmation')
    }
  })

  it('sends nothing of what is denied', async () => {
    for (const { fixture, record } of writes.filter((one) => isGuarded(one.record))) {
      const { connector, network } = open(fixture, all('deny'))
      const { structuredContent } = await connector.call(record.name, fixture.arguments)
      expect(valueAt(structuredContent, 'error.code'), record.name).toBe('blocked_by_policy')
      expect(network.sent, record.name).toEqual([])
    }
  })

  it('sends what needs a confirmation with one for exactly this call', async () => {
    for (const { fixture, record } of writes.filter((one) => isGuarded(one.record))) {
      const { connector, network } = open(fixture, all('confirm'))
      const asked = await connector.call(record.name, fixture.arguments)
      expect(asked.isError, record.name).toBe(true)
      expect(written(network.sent), record.name).toEqual([])
      const confirmation = valueAt(asked.structuredContent, 'error.details.confirmation')
      // A name that is looked up is not in the answer of the write.
      if (typeof confirmation !== 'string') continue
      const other = await connector.call(record.name, {
        ...fixture.arguments,
        confirmation: `${confirmation}x`,
      })
      expect(other.isError, record.name).toBe(true)
      expect(written(network.sent), record.name).toEqual([])
      await connector.call(record.name, { ...fixture.arguments, confirmation })
      expect(written(network.sent).length, record.name).toBeGreaterThan(0)
    }
  })

  it('shows the exact request of every write in a dry run, and sends nothing', async () => {
    let shown = 0
    for (const { fixture, record } of writes) {
      const { connector, network } = open(fixture)
      const dry = await connector.call(record.name, { ...fixture.arguments, dry_run: true })
      expect(written(network.sent), record.name).toEqual([])
      if (dry.isError) continue
      shown += 1
      await connector.call(record.name, fixture.arguments)
      const sent = written(network.sent).map(({ method, url }) => `${method} ${url}`)
      const requests = dry.structuredContent?.['requests']
      const planned = (Array.isArray(requests) ? requests : []).filter(isObject)
      expect(
        planned.map(({ method, url }) => `${String(method)} ${String(url)}`),
        record.name,
      ).toEqual(sent)
    }
    expect(shown).toBeGreaterThan(writes.length / 2)
  })

  it('sends no words that nobody can read', async () => {
    for (const { fixture, record } of writes.filter((one) => one.record.guard?.words)) {
      if (!hasWords(record, fixture.arguments)) continue
      const { connector, network } = open(fixture)
      const unread = (record.guard?.words ?? []).reduce(withoutWords, fixture.arguments)
      const { isError } = await connector.call(record.name, unread)
      expect(isError, record.name).toBe(true)
      expect(written(network.sent), record.name).toEqual([])
    }
  })

  it('locks the conversation that it answers or closes', async () => {
    for (const { fixture, record } of writes.filter(({ record }) => record.guard?.thread)) {
      if (!record.answers) continue
      const { connector, network, locked } = open(fixture)
      const { structuredContent } = await connector.call(record.name, fixture.arguments)
      // What writes a note alone answers nobody.
      if (written(network.sent).length === 0 || structuredContent?.['delivery'] === undefined) continue
      expect(locked.length, record.name).toBeGreaterThan(0)
    }
  })

  it('marks every note that it writes, and nothing that a customer reads', async () => {
    for (const { fixture, record } of writes.filter((one) => one.record.guard?.words)) {
      const { connector, network } = open(fixture, undefined, { notes: true })
      const { isError, structuredContent } = await connector.call(record.name, fixture.arguments)
      if (isError) continue
      // A draft is for a customer, once somebody sends it.
      const { isDraft, note } = record.guard ?? {}
      const isUnseen =
        structuredContent?.['customer_visible'] === 'no' && structuredContent['delivery'] === undefined
      const isNote =
        note?.length === 0 || note?.some((rule) => holds(rule, fixture.arguments)) || (!isDraft && isUnseen)
      const texts = written(network.sent).map(({ text }) => decodeURIComponent(text.replaceAll('+', ' ')))
      expect(
        texts.some((text) => text.includes('[Written by an AI assistant]')),
        record.name,
      ).toBe(isNote && hasWords(record, fixture.arguments))
    }
  })
}

function hasWords({ guard }: ToolRecord, args: Record<string, unknown>): boolean {
  return guard?.words?.some((path) => typeof valueAt(args, path) === 'string') ?? false
}

/** The arguments with words of which nothing is seen at a dotted path that has some. */
function withoutWords(args: Record<string, unknown>, path: string): Record<string, unknown> {
  if (typeof valueAt(args, path) !== 'string') return args
  const [key = '', ...rest] = path.split('.')
  const inner = args[key]
  return { ...args, [key]: isObject(inner) ? withoutWords(inner, rest.join('.')) : '\u200b' }
}

/** Names are looked up by reading. */
function written(sent: readonly SentRequest[]): SentRequest[] {
  return sent.filter(({ method }) => method !== 'GET')
}

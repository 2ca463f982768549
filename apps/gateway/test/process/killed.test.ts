import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { allRows } from '../../src/cli/rows.ts'
import { loadOrMakeKey } from '../../src/secrets/key-file.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { type OneVendor, startOneVendor } from './support/one-vendor-client.ts'
import { freshFolder } from './support/start-gateway.ts'

const rounds = 6
// A message takes two of the 50 calls that the vendor allows in half a minute: so few that none waits for the next.
const writes = 80
const send = 'richpanel_conversations_send_message'

test('whatever was acknowledged before the process was killed is there', async () => {
  const folder = await freshFolder()
  const known = newKnown()
  for (let round = 0; round < rounds; round++) {
    const gateway = await startOneVendor(folder)
    const killAfter = Math.ceil(Math.random() * writes)
    const before = known.acknowledged
    // The killed process may have locked the conversation that it wrote in, for some seconds.
    const targets = await findTargets(gateway, round)
    await Promise.all(
      [1, 2, 3, 4].map((worker) => write(gateway, known, targets, worker, before + killAfter)),
    )
    await gateway.kill()
    const acknowledged = `round ${round}, killed after ${known.acknowledged - before} of ${writes} writes`
    expect(known.acknowledged, acknowledged).toBeGreaterThan(before)
    await withStore(folder, (store) => expectAll(store, known, acknowledged))
  }
  expect(known.sent).toBeGreaterThan(0)
}, 600_000)

test('a message that was on its way when the process was killed stands as attempted', async () => {
  const folder = await freshFolder()
  const gateway = await startOneVendor(folder, { arguments: ['hang'] })
  const id = await conversation(gateway)
  const lost = gateway.call(send, { conversation_id: id, body: 'On its way' }).catch(() => 'lost')
  await gateway.says('a call hangs')
  await gateway.kill()
  expect(await lost).toBe('lost')
  await withStore(folder, async (store) => {
    const { rows } = await store.calls.list('default', { limit: 10, tool: send })
    expect(rows).toMatchObject([{ outcome: 'attempted', effects: ['outbound'], durationMs: null }])
  })
})

test('a read that the activity has shown is there after a kill, with all before it and in their order', async () => {
  const folder = await freshFolder()
  const gateway = await startOneVendor(folder)
  const tool = 'list_all_richpanel_conversations'
  for (let limit = 1; limit <= 30; limit++) await gateway.call(tool, { limit })
  const shown = (await (await gateway.manage('GET', `/activity?limit=50&tool=${tool}`)).json()) as Listed
  expect(shown.result).toHaveLength(30)
  await gateway.kill()
  await withStore(folder, async (store) => {
    const { rows } = await store.calls.list('default', { limit: 50, tool })
    expect(rows.map(({ id }) => id)).toEqual(shown.result.map(({ id }) => id))
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((a, b) => b - a))
  })
})

interface Known {
  acknowledged: number
  tokens: Set<string>
  removed: Set<string>
  /** Names by id. */
  servers: Map<string, string>
  sent: number
}

function newKnown(): Known {
  return { acknowledged: 0, tokens: new Set(), removed: new Set(), servers: new Map(), sent: 0 }
}

interface Targets {
  account: string
  conversationId: string
}

async function findTargets(gateway: OneVendor, round: number): Promise<Targets> {
  const response = await gateway.manage('GET', '/integrated-account')
  const [account] = ((await response.json()) as Listed).result
  return { account: account?.id ?? '', conversationId: await conversation(gateway, round) }
}

/** Writes of every kind, one after the other, until so many were acknowledged in all; the process is killed at the last one. */
async function write(
  gateway: OneVendor,
  known: Known,
  targets: Targets,
  worker: number,
  until: number,
): Promise<void> {
  for (let step = worker; known.acknowledged < until; step++) {
    try {
      await one(gateway, known, step, targets)
    } catch (error) {
      // The process was killed by another worker's last write.
      if (known.acknowledged < until) throw error
      return
    }
    known.acknowledged++
    if (known.acknowledged === until) await gateway.kill()
  }
}

interface Listed {
  result: { id: string }[]
}

async function one(
  gateway: OneVendor,
  known: Known,
  step: number,
  { account, conversationId }: Targets,
): Promise<void> {
  const idOf = async (response: Response) => ((await response.json()) as { id: string }).id
  if (step % 4 === 0) {
    const response = await gateway.manage('POST', '/api-tokens', { name: `t${step}`, scopes: ['mcp'] })
    expect(response.status).toBe(201)
    const id = await idOf(response)
    known.tokens.add(id)
  } else if (step % 4 === 1) {
    const response = await gateway.manage('POST', `/integrated-account/${account}/mcp`, { name: `s${step}` })
    expect(response.status).toBe(201)
    known.servers.set(await idOf(response), `s${step}`)
  } else if (step % 4 === 2) {
    const body = `Message ${randomUUID()}`
    const { status, text } = await gateway.call(send, { conversation_id: conversationId, body })
    expect(status).toBe(200)
    // One that another worker's message came before is refused: it is another's turn that this agent has not read.
    if (!JSON.parse(text).result.isError) known.sent++
  } else {
    const [id] = known.tokens
    if (id === undefined) return
    known.tokens.delete(id)
    const { status } = await gateway.manage('DELETE', `/api-tokens/${id}`)
    expect(status).toBe(204)
    known.removed.add(id)
  }
}

async function expectAll(store: Store, known: Known, round: string): Promise<void> {
  const tokens = new Set((await allRows((page) => store.tokens.list(null, page))).map(({ id }) => id))
  for (const id of known.tokens) expect(tokens, round).toContain(id)
  for (const id of known.removed) expect(tokens, round).not.toContain(id)
  const servers = await allRows((page) => store.servers.list('default', page))
  const names = new Map(servers.map(({ id, name }) => [id, name]))
  for (const [id, name] of known.servers) expect(names.get(id), round).toBe(name)
  const calls = await allRows((page) => store.calls.list('default', { ...page, tool: send }))
  expect(calls.length, round).toBeGreaterThanOrEqual(known.sent)
  await expectRecords(store, known, round, servers.length)
  const ended = calls.filter(({ outcome }) => outcome !== 'attempted')
  expect(ended.length, round).toBeGreaterThanOrEqual(known.sent)
}

/** A change without its record, or a record without its change, cannot be, whenever the process was killed. */
async function expectRecords(store: Store, known: Known, round: string, servers: number): Promise<void> {
  const records = await allRows((page) => store.audit.list(null, page))
  const of = (action: string) =>
    records.filter((record) => record.action === action).map(({ subject }) => subject.id)
  const tokens = await allRows((page) => store.tokens.list(null, page))
  expect(of('server.created').length, round).toBe(servers + of('server.revoked').length)
  expect(of('token.created').length, round).toBe(tokens.length + of('token.revoked').length)
  for (const id of known.tokens) expect(of('token.created'), round).toContain(id)
  for (const id of known.removed) expect(of('token.revoked'), round).toContain(id)
  for (const id of known.servers.keys()) expect(of('server.created'), round).toContain(id)
  for await (const { problem } of store.audit.verify(null)) expect(problem, round).toBeNull()
}

async function conversation(gateway: OneVendor, place = 0): Promise<string> {
  const { text } = await gateway.call('list_all_richpanel_conversations', { limit: rounds })
  const answer = JSON.parse(text) as { result: { structuredContent: Listed } }
  return answer.result.structuredContent.result[place]?.id ?? ''
}

async function withStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const keys = await loadOrMakeKey(join(folder, 'data/gateway.key'))
  const url = `file:${join(folder, 'data/gateway.db')}`
  const store = await openStore({ url, keys, clock: systemClock })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

import { createHmac } from 'node:crypto'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { afterEach, expect, test } from 'vitest'
import { openAgent } from '../../../../test/scenarios/agent.ts'
import { createRecorder } from '../../src/activity/recorder.ts'
import { StorageError } from '../../src/storage/errors.ts'
import type { Store } from '../../src/storage/store.ts'
import { openGateway, type TestGateway } from '../endpoint/support/gateway.ts'

const send = 'create_a_e_desk_message'
const read = 'list_all_e_desk_tickets'

let gateway: TestGateway
afterEach(() => gateway.close())

async function open(around?: (store: Store) => Store) {
  const sandbox = createEdesk()
  gateway = await openGateway({ vendors: { edesk: sandbox }, ...(around ? { around } : {}) })
  const account = await gateway.connect('edesk', 'Shop')
  const { server, url } = await gateway.mint([account.id])
  const agent = await openAgent('v1', { url })
  const ticket = await gateway.accounts
    .open('default', account.id)
    .then((connector) => connector.call(read, { limit: 1 }))
  const { result } = ticket.structuredContent as { result: { id: string }[] }
  const message = { ticket_id: result[0]?.id ?? '', body: 'Secret words', type: 'Message' }
  return { sandbox, account, server, agent, message }
}

/** A store whose record of calls fails when it is told to. */
function failing(failure: { add?: Error; complete?: Error }) {
  return (store: Store): Store => ({
    ...store,
    calls: {
      ...store.calls,
      add: (calls) => (failure.add ? Promise.reject(failure.add) : store.calls.add(calls)),
      complete: (id, end) =>
        failure.complete ? Promise.reject(failure.complete) : store.calls.complete(id, end),
    },
  })
}

test('a read is on record after the next flush: who, where, what, and of its arguments the names', async () => {
  const { agent, server, account } = await open()
  await agent.use(read, { limit: 2, filter_status_equals: 'Open' })
  expect((await gateway.store.calls.list('default', { limit: 9 })).rows).toEqual([])
  const [row, ...others] = await gateway.calls()
  expect(others).toEqual([])
  const sent = '{"filter_status_equals":"Open","limit":2}'
  expect(row).toEqual({
    id: expect.stringMatching(/^call_/),
    personId: null,
    personName: null,
    appId: null,
    appName: null,
    outboxItemId: null,
    approvedBy: null,
    tenantId: 'default',
    serverId: server.id,
    accountId: account.id,
    tool: read,
    effects: ['read'],
    summary: 'Listed tickets (2 rows).',
    targets: [],
    targetCount: 0,
    rowCount: 2,
    changes: [],
    outcome: 'ok',
    errorCode: null,
    errorArgument: null,
    vendorMessage: null,
    vendorStatus: null,
    vendorCalls: 1,
    at: gateway.clock.time,
    durationMs: 0,
    argumentNames: expect.arrayContaining(['limit', 'filter_status_equals']),
    argumentsDigest: createHmac('sha256', gateway.context.digestKey).update(sent).digest('hex'),
  })
  await agent.close()
})

test('equal calls have equal digests, whatever the order in which they were written', async () => {
  const { agent } = await open()
  await agent.use(read, { limit: 2, filter_status_equals: 'Open' })
  await agent.use(read, { filter_status_equals: 'Open', limit: 2 })
  await agent.use(read, { filter_status_equals: 'Open', limit: 3 })
  const digests = (await gateway.calls()).map((row) => row.argumentsDigest)
  expect(new Set(digests).size).toBe(2)
  await agent.close()
})

test('a message to a customer is on record before it goes out, and completed after', async () => {
  const before: unknown[] = []
  const { agent, message, sandbox } = await open()
  const { fetch } = sandbox
  Object.assign(sandbox, {
    fetch: async (request: Request) => {
      if (request.method === 'POST')
        before.push(...(await gateway.store.calls.list('default', { limit: 9 })).rows)
      return fetch(request)
    },
  })
  await agent.use(send, message)
  expect(before).toMatchObject([
    { tool: send, outcome: 'attempted', durationMs: null, effects: ['outbound'] },
  ])
  const { rows } = await gateway.store.calls.list('default', { limit: 9, tool: send })
  expect(rows).toMatchObject([{ outcome: 'ok', vendorCalls: 1, durationMs: 0 }])
  expect(JSON.stringify(rows)).not.toContain('Secret words')
  await agent.close()
})

test('a message that cannot be recorded is not sent, and the model is told when to try again', async () => {
  const failure: { add?: Error } = {}
  const { agent, message } = await open(failing(failure))
  const sent = gateway.seen.length
  failure.add = new StorageError('full')
  const answer = await agent.call(send, message)
  expect(answer.structuredContent).toMatchObject({
    error: { code: 'unavailable', retryAfterMs: 5_000, message: expect.stringContaining('Nothing was sent') },
  })
  expect(gateway.seen.length).toBe(sent)
  delete failure.add
  await agent.use(send, message)
  await agent.close()
})

test('reads go on while they cannot be recorded, and are recorded later', async () => {
  const failure: { add?: Error } = { add: new StorageError('locked') }
  const { agent } = await open(failing(failure))
  await agent.use(read, { limit: 1 })
  expect(await gateway.calls()).toEqual([])
  await agent.use(read, { limit: 1 })
  delete failure.add
  expect(await gateway.calls()).toHaveLength(2)
  expect(gateway.logged.some(({ message }) => message === 'Failed to write recorded calls.')).toBe(true)
  await agent.close()
})

test('a row that the database refuses for itself does not keep the others from being written', async () => {
  let refused = 0
  const { agent } = await open((store) => ({
    ...store,
    calls: {
      ...store.calls,
      async add(calls) {
        const isBad = calls.some((call) => call.errorCode === 'invalid_arguments')
        if (isBad) refused++
        return isBad ? Promise.reject(new Error('constraint')) : store.calls.add(calls)
      },
    },
  }))
  await agent.use(read, { limit: 1 })
  await agent.call(read, { limit: 'many' })
  await agent.use(read, { limit: 2 })
  expect(await gateway.calls()).toHaveLength(2)
  expect(refused).toBe(2)
  await agent.close()
})

test('a completion that fails is made up for, and the answer is not lost', async () => {
  const failure: { complete?: Error } = {}
  const { agent, message } = await open(failing(failure))
  failure.complete = new StorageError('gone')
  await agent.use(send, message)
  expect((await gateway.calls({ tool: send }))[0]?.outcome).toBe('attempted')
  delete failure.complete
  expect((await gateway.calls({ tool: send }))[0]?.outcome).toBe('ok')
  await agent.close()
})

test('what was refused, and what the vendor refused, is on record with its code and status', async () => {
  const { agent, sandbox } = await open()
  await agent.call(read, { limit: 'many' })
  sandbox.fault({ kind: 'status', status: 503 } as never)
  await agent.call(read, {})
  const [second, first] = await gateway.calls()
  const rows = [first, second].sort((a, b) => (a?.vendorCalls ?? 9) - (b?.vendorCalls ?? 9))
  expect(rows[0]).toMatchObject({ errorCode: 'invalid_arguments', vendorCalls: 0, argumentNames: ['limit'] })
  expect(rows[1]).toMatchObject({ errorCode: 'unavailable', vendorStatus: 503, outcome: 'error' })
  expect(gateway.measured).toContainEqual(
    expect.objectContaining({ connector: 'edesk', tool: read, outcome: 'error', code: 'unavailable' }),
  )
  await agent.close()
})

test('closing writes what is left', async () => {
  const { agent } = await open()
  await agent.use(read, { limit: 1 })
  await agent.close()
  await gateway.recorder.close()
  expect((await gateway.store.calls.list('default', { limit: 9 })).rows).toHaveLength(1)
})

test('a database that is gone is a 503 with a hint, and the process lives', async () => {
  let gone = false
  const { agent } = await open((store) => ({
    ...store,
    servers: {
      ...store.servers,
      byTokenHash: (hash, now) =>
        gone ? Promise.reject(new StorageError('gone')) : store.servers.byTokenHash(hash, now),
    },
  }))
  gone = true
  const response = await fetch(gateway.url('x'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  gone = false
  await agent.use(read, { limit: 1 })
  await agent.close()
})

test('a call is a use of its MCP server, whichever way it came', async () => {
  const { server, account } = await open()
  const recorder = createRecorder(gateway.context)
  const scope = { tenantId: 'default', serverId: server.id, accountId: account.id, connector: 'edesk' }
  const connector = await gateway.accounts.open('default', account.id, { audit: recorder.audit(scope) })
  const lastUsed = async () => (await gateway.store.servers.get('default', server.id))?.lastUsedAt
  gateway.clock.time += 60_000
  await connector.call(read, { limit: 1 })
  await recorder.flush()
  expect(await lastUsed()).toBe(gateway.clock.time)
  gateway.clock.time += 60_000
  await connector.call(read, { limit: 'many' })
  await recorder.flush()
  expect(await lastUsed()).toBe(gateway.clock.time)
  await recorder.close()
})

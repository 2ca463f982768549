import { randomBytes } from 'node:crypto'
import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { databases, type TestDatabase } from '../databases.ts'
import { callAt, json } from '../outbox/two-gateways.ts'
import { freshFolder, type GatewayProcess, startGateway } from './support/start-gateway.ts'

const program = new URL('support/outbox-gateway.ts', import.meta.url)
const send = 'richpanel_conversations_send_message'
const message = { method: 'PUT', path: /send-message/ }

type Body = ReturnType<typeof JSON.parse>

/** A helpdesk that outlives the gateways in front of it, and a way to start these, one after the other, on the same data. */
async function opened(fresh: TestDatabase['fresh']) {
  const sandbox = createSandbox()
  const helpdesk = await sandbox.listen()
  onTestFinished(helpdesk.close)
  const folder = await freshFolder()
  const environment = {
    HELPDESK_MCP_DATABASE_URL: await fresh(),
    HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
  }
  const arguments_ = [helpdesk.url, JSON.stringify(sandbox.settings)]
  const start = async () => {
    const gateway = await startGateway(folder, { program, environment, arguments: arguments_ })
    const [, token = ''] = / (hdm_api_\S+) Ctrl-C/.exec(gateway.said()) ?? []
    const manage = (method: string, path: string, body?: object) =>
      json(
        fetch(gateway.url + path, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
      )
    const { result } = (await manage('GET', '/mcp-servers')).body
    /** The URL of the server of this name; each start has to make a new one. */
    const urlOf = async (name: string) => {
      const { id } = result.find((server: Body) => server.name === name)
      const { url } = (await manage('POST', `/mcp-servers/${id}/rotate`, {})).body
      return url as string
    }
    return { ...gateway, manage, urlOf }
  }
  const [ticket] = sandbox.state.collections.tickets.filter(() => true)
  return {
    sandbox,
    start,
    call: { conversation_id: ticket?.id, body: 'Dear Ana, from a killed gateway.' },
    /** Messages that the helpdesk took, and requests for one. */
    texts: () =>
      sandbox.state.collections.tickets
        .filter(() => true)
        .flatMap(({ comments }) => comments)
        .filter((comment) => JSON.stringify(comment).includes('a killed gateway')).length,
    asked: () => sandbox.requests.filter(({ path }) => message.path.test(path)).length,
  }
}

/** Kills the gateway when the helpdesk has been asked to send a message. */
async function killWhileSending(gateway: GatewayProcess, asked: () => number, working: Promise<unknown>) {
  const before = asked()
  const lost = working.catch(() => 'lost')
  await expect.poll(asked).toBeGreaterThan(before)
  await gateway.kill()
  expect(await lost).toBe('lost')
}

describe.each(databases)('killed between sending and storing, on $kind', ({ fresh }) => {
  test('an approved message that landed is known to be sent, and is not sent again', async () => {
    const { sandbox, start, call, texts, asked } = await opened(fresh)
    const first = await start()
    const url = await first.urlOf('Drafts')
    // What the agent has read before is not what was sent since.
    await callAt(url, 'get_single_richpanel_conversation_by_id', { id: call.conversation_id })
    const held = await callAt(url, send, call)
    const { id } = held.structuredContent.approval
    sandbox.fault({ kind: 'hang', takesEffect: true, match: message })
    await killWhileSending(first, asked, first.manage('POST', `/outbox/${id}/approve`))
    expect(texts()).toBe(1)

    const second = await start()
    await expect.poll(async () => (await second.manage('GET', `/outbox/${id}`)).body.state).toBe('sent')
    const { body } = await second.manage('GET', `/outbox/${id}`)
    expect(body).toMatchObject({ result: { landed: { id: expect.any(String) } }, error: null })
    const told = await callAt(await second.urlOf('Drafts'), 'get_approval', { id })
    expect(told.structuredContent.approval.state).toBe('sent')
    expect((await second.manage('POST', `/outbox/${id}/approve`)).status).toBe(409)
    expect(texts()).toBe(1)
    expect(asked()).toBe(1)
  })

  test('one that did not land is known not to be sent, and can be approved again', async () => {
    const { sandbox, start, call, texts, asked } = await opened(fresh)
    const first = await start()
    const held = await callAt(await first.urlOf('Drafts'), send, call)
    const { id } = held.structuredContent.approval
    sandbox.fault({ kind: 'hang', match: message })
    await killWhileSending(first, asked, first.manage('POST', `/outbox/${id}/approve`))
    expect(texts()).toBe(0)

    const second = await start()
    await expect.poll(async () => (await second.manage('GET', `/outbox/${id}`)).body.state).toBe('failed')
    expect((await second.manage('GET', `/outbox/${id}`)).body.error.message).toContain('did not land')
    expect(texts()).toBe(0)
    const approved = await second.manage('POST', `/outbox/${id}/approve`)
    expect(approved.body).toMatchObject({ state: 'sent' })
    expect(texts()).toBe(1)
  })

  test('the same call of an agent is answered truthfully afterwards', async () => {
    const { sandbox, start, call, texts, asked } = await opened(fresh)
    const first = await start()
    sandbox.fault({ kind: 'hang', takesEffect: true, match: message })
    await killWhileSending(first, asked, callAt(await first.urlOf('Sends'), send, call))
    const second = await start()
    const url = await second.urlOf('Sends')
    const again = async () => (await callAt(url, send, call)).structuredContent
    await expect.poll(again).toMatchObject({ repeated: true, landed: { id: expect.any(String) } })
    expect(texts()).toBe(1)

    const other = { ...call, body: 'Another text from a killed gateway.' }
    sandbox.fault({ kind: 'hang', match: message })
    await killWhileSending(second, asked, callAt(url, send, other))
    const third = await start()
    const there = await third.urlOf('Sends')
    const reasons: string[] = []
    await expect
      .poll(async () => {
        const { structuredContent } = await callAt(there, send, other)
        reasons.push(structuredContent.error?.details.reason ?? 'sent')
        return reasons.at(-1)
      })
      .toBe('sent')
    // Until the process that was killed is known to be dead, its call counts as under way.
    expect(reasons.filter((reason) => reason !== 'in_flight')).toEqual(['did_not_land', 'sent'])
    expect(texts()).toBe(2)
  })
})

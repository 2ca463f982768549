import { randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firstId, sent, turnsOf, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { databases, type TestDatabase } from '../databases.ts'
import { connectors } from '../outbox/guarded-tools.ts'
import { callAt, json } from '../outbox/two-gateways.ts'
import { freshFolder, startGateway } from './support/start-gateway.ts'

const program = new URL('support/outbox-gateway.ts', import.meta.url)

type Body = ReturnType<typeof JSON.parse>

/** A helpdesk with a conversation that a reply and its steps are for. */
async function openHelpdesk(name: string, vendor: Vendor, clock: { now(): number }) {
  const desk = vendor.desk(clock)
  const listening = await desk.sandbox.listen()
  onTestFinished(listening.close)
  const colleague = desk.connect()
  const id = await firstId(colleague, vendor)
  const { of, answer, steps, sentBy, words } = vendor
  const text = 'Your parcel left our warehouse this morning.'
  const isStep = new RegExp(`^(?!.*(?:oauth|${sentBy.source}))`)
  return {
    name: connectors[name] ?? '',
    url: listening.url,
    settings: desk.sandbox.settings,
    vendor,
    // Replies to Zoho Desk become drafts there, but for those that forward a message.
    call: {
      ...{ ...answer, ...steps, [of]: id, [words]: text },
      ...(vendor.drafts ? { isForward: true } : {}),
    },
    read: vendor.read(id),
    hangAt: {
      /** The reply is there, and its answer never comes. */
      reply: () =>
        desk.sandbox.fault({
          kind: 'hang',
          takesEffect: true,
          match: { method: vendor.method, path: sentBy },
        }),
      /** The first step never takes effect. */
      step: () => {
        for (const method of ['POST', 'PUT', 'PATCH'])
          desk.sandbox.fault({ kind: 'hang', takesEffect: false, match: { method, path: isStep } })
      },
    },
    writes: desk.writes,
    replies: () => sent(desk.writes(), vendor).length,
    texts: async () => {
      const turns = await turnsOf(colleague, vendor, id)
      return turns.filter((turn) => String(turn['text']).includes(text)).length
    },
  }
}

async function opened(fresh: TestDatabase['fresh']) {
  let aheadMs = 0
  const clock = { now: () => Date.now() + aheadMs }
  const desks = await Promise.all(
    Object.entries(vendors).map(([name, vendor]) => openHelpdesk(name, vendor, clock)),
  )
  const folder = await freshFolder()
  const environment = {
    HELPDESK_MCP_DATABASE_URL: await fresh(),
    HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
  }
  const helpdesks = Object.fromEntries(desks.map(({ name, url, settings }) => [name, { url, settings }]))
  let starts = 0
  const start = async () => {
    // Later than the one before may be silent: what a killed process has left is taken up at once.
    aheadMs = starts++ * 40_000
    const gateway = await startGateway(folder, {
      ...{ program, environment },
      arguments: [JSON.stringify(helpdesks), String(aheadMs)],
    })
    const [, token = ''] = / (hdm_api_\S+) Ctrl-C/.exec(gateway.said()) ?? []
    const manage = (method: string, path: string) =>
      json(
        fetch(gateway.url + path, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: '{}' } : {}),
        }),
      )
    const urlOf = async (connector: string): Promise<string> => {
      const { result } = (await manage('GET', '/mcp-servers')).body
      const { id } = result.find((server: Body) => server.name === `${connector} drafts`)
      return (await manage('POST', `/mcp-servers/${id}/rotate`)).body.url
    }
    return { ...gateway, manage, urlOf }
  }
  return { desks, start }
}

describe.each(databases)('killed between an approved reply and its steps, on $kind', ({ fresh }) => {
  test.each(['reply', 'step'] as const)(
    'says what may be missing, and sends nothing again: at the %s',
    async (at) => {
      const { desks, start } = await opened(fresh)
      const first = await start()
      const items = new Map<(typeof desks)[number], string>()
      for (const desk of desks) {
        const url = await first.urlOf(desk.name)
        await callAt(url, ...desk.read)
        const { structuredContent } = await callAt(url, desk.vendor.reply, desk.call)
        expect(structuredContent, desk.name).toMatchObject({ approval: { state: 'waiting' } })
        items.set(desk, structuredContent.approval.id)
      }
      const before = new Map(desks.map((desk) => [desk, desk.writes().length]))
      for (const desk of desks) desk.hangAt[at]()
      const approving = [...items.values()].map((id) =>
        first.manage('POST', `/outbox/${id}/approve`).catch(() => undefined),
      )
      const asked = at === 'reply' ? 1 : 2
      const unasked = () => desks.filter((desk) => desk.writes().length < (before.get(desk) ?? 0) + asked)
      await expect.poll(() => unasked().map(({ name }) => name)).toEqual([])
      await first.kill()
      await Promise.all(approving)

      const second = await start()
      for (const [desk, id] of items) {
        const where = desk.name
        const made = desk.writes().length
        const read = async () => (await second.manage('GET', `/outbox/${id}`)).body
        await expect.poll(async () => (await read()).state, { message: where }).toBe('sent')
        const item = await read()
        const told = item.unfinished_steps.flatMap((step: Body) => step.arguments)
        expect(told, where).toEqual(expect.arrayContaining(Object.keys(desk.vendor.steps)))
        for (const { state } of item.unfinished_steps) expect(state, where).toBe('unknown')
        const { structuredContent } = await callAt(await second.urlOf(where), 'get_approval', { id })
        expect(structuredContent.message, where).toContain(`Unknown whether done: ${told.join(', ')}.`)
        expect(structuredContent.result, where).toMatchObject({
          landed: { id: expect.any(String) },
          steps: item.unfinished_steps.map((step: Body) => ({ ...step, tool: expect.any(String) })),
        })
        expect([await desk.texts(), desk.replies()], where).toEqual([1, 1])
        expect(desk.writes(), where).toHaveLength(made)
      }
    },
  )
})

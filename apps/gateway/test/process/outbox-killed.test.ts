import { randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  type Desk,
  firstId,
  sent,
  turnsOf,
  type Vendor,
  vendors,
} from '../../../../test/trusted-writes/vendors.ts'
import { databases, type TestDatabase } from '../databases.ts'
import { connectors } from '../outbox/guarded-tools.ts'
import { callAt, json } from '../outbox/two-gateways.ts'
import { freshFolder, startGateway } from './support/start-gateway.ts'

const program = new URL('support/outbox-gateway.ts', import.meta.url)

type Body = ReturnType<typeof JSON.parse>

/** A helpdesk that outlives the gateways in front of it. */
async function openHelpdesk(name: string, vendor: Vendor) {
  const desk: Desk = vendor.desk({ now: () => Date.now() })
  const listening = await desk.sandbox.listen()
  onTestFinished(listening.close)
  const colleague = desk.connect()
  const id = await firstId(colleague, vendor)
  const words = (text: string) => `Dear customer, ${text} from a killed gateway.`
  return {
    connector: connectors[name] ?? '',
    url: listening.url,
    settings: desk.sandbox.settings,
    reply: vendor.reply,
    // Replies to Zoho Desk become drafts there, but for those that forward a message.
    call: (text: string, mayDraft = false) => ({
      ...{ [vendor.of]: id, ...vendor.answer, [vendor.words]: words(text) },
      ...(vendor.drafts && !mayDraft ? { isForward: true } : {}),
    }),
    read: vendor.read(id),
    /** The next message is taken, or not, and never answered. */
    hang: (takesEffect: boolean) =>
      desk.sandbox.fault({
        kind: 'hang',
        takesEffect,
        match: { method: vendor.method, path: vendor.sentBy },
      }),
    /** Messages that the helpdesk has, and requests for one. */
    async texts(): Promise<number> {
      const turns = await turnsOf(colleague, vendor, id)
      return turns.filter((turn) => JSON.stringify(turn).includes('a killed gateway')).length
    },
    asked: () => sent(desk.writes(), vendor).length,
  }
}

/** The five helpdesks, and a way to start gateways in front of them, one after the other, on the same data. */
async function opened(fresh: TestDatabase['fresh']) {
  const desks = await Promise.all(Object.entries(vendors).map(([name, vendor]) => openHelpdesk(name, vendor)))
  const folder = await freshFolder()
  const environment = {
    HELPDESK_MCP_DATABASE_URL: await fresh(),
    HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
  }
  const arguments_ = [
    JSON.stringify(
      Object.fromEntries(desks.map(({ connector, url, settings }) => [connector, { url, settings }])),
    ),
  ]
  let starts = 0
  const start = async () => {
    // Later than the one before may be silent: what a killed process has left is taken up at once.
    const aheadMs = starts++ * 40_000
    const gateway = await startGateway(folder, {
      ...{ program, environment },
      arguments: [...arguments_, String(aheadMs)],
    })
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
    /** Kills it when each helpdesk has been asked to send a message. */
    const killWhileSending = async (send: (desk: Opened) => Promise<unknown>) => {
      const before = desks.map(({ asked }) => asked())
      const answered: string[] = []
      const sending = desks.map((desk) =>
        send(desk).then(
          (answer) => void answered.push(`${desk.connector}: ${JSON.stringify(answer)}`),
          () => undefined,
        ),
      )
      const unasked = () => desks.filter(({ asked }, index) => asked() === before[index])
      const state = () => [unasked().map(({ connector }) => connector), answered]
      await expect.poll(state).toEqual([[], []])
      await gateway.kill()
      await Promise.all(sending)
      expect(answered).toEqual([])
    }
    return { ...gateway, manage, urlOf, killWhileSending }
  }
  return { desks, start }
}

type Opened = Awaited<ReturnType<typeof openHelpdesk>>

describe.each(databases)('killed between sending and storing, on $kind, at every helpdesk', ({ fresh }) => {
  test('an approved message that landed is known to be sent, and is not sent again', async () => {
    const { desks, start } = await opened(fresh)
    const first = await start()
    const items = new Map<Opened, string>()
    for (const desk of desks) {
      const url = await first.urlOf(`${desk.connector} drafts`)
      // What the agent has read before is not what was sent since.
      await callAt(url, ...desk.read)
      const { structuredContent } = await callAt(url, desk.reply, desk.call('this landed'))
      items.set(desk, structuredContent.approval.id)
      desk.hang(true)
    }
    await first.killWhileSending((desk) => first.manage('POST', `/outbox/${items.get(desk)}/approve`))

    const second = await start()
    for (const [desk, id] of items) {
      const where = desk.connector
      const state = async () => (await second.manage('GET', `/outbox/${id}`)).body.state
      await expect.poll(state, { message: where }).toBe('sent')
      const { body } = await second.manage('GET', `/outbox/${id}`)
      expect(body, where).toMatchObject({ result: { landed: { id: expect.any(String) } }, error: null })
      const told = await callAt(await second.urlOf(`${desk.connector} drafts`), 'get_approval', { id })
      expect(told.structuredContent.approval.state, where).toBe('sent')
      expect((await second.manage('POST', `/outbox/${id}/approve`)).status, where).toBe(409)
      expect([await desk.texts(), desk.asked()], where).toEqual([1, 1])
    }
  })

  test('one that did not land is known not to be sent, and can be approved again', async () => {
    const { desks, start } = await opened(fresh)
    const first = await start()
    const items = new Map<Opened, string>()
    for (const desk of desks) {
      const url = await first.urlOf(`${desk.connector} drafts`)
      const { structuredContent } = await callAt(url, desk.reply, desk.call('this got lost'))
      items.set(desk, structuredContent.approval.id)
      desk.hang(false)
    }
    await first.killWhileSending((desk) => first.manage('POST', `/outbox/${items.get(desk)}/approve`))

    const second = await start()
    for (const [desk, id] of items) {
      const where = desk.connector
      const state = async () => (await second.manage('GET', `/outbox/${id}`)).body.state
      await expect.poll(state, { message: where }).toBe('failed')
      expect((await second.manage('GET', `/outbox/${id}`)).body.error.message, where).toContain(
        'did not land',
      )
      expect(await desk.texts(), where).toBe(0)
      const approved = await second.manage('POST', `/outbox/${id}/approve`)
      expect(approved.body, where).toMatchObject({ state: 'sent' })
      expect(await desk.texts(), where).toBe(1)
    }
  })

  test('the same call of an agent is answered truthfully afterwards', async () => {
    const { desks, start } = await opened(fresh)
    const urlsAt = async ({ urlOf }: Awaited<ReturnType<typeof start>>) => {
      const urls = new Map<Opened, string>()
      for (const desk of desks) urls.set(desk, await urlOf(`${desk.connector} sends`))
      return urls
    }
    const sendAt = (urls: ReadonlyMap<Opened, string>, text: string) => (desk: Opened) =>
      callAt(urls.get(desk) ?? '', desk.reply, desk.call(text, true))
    const first = await start()
    for (const desk of desks) desk.hang(true)
    await first.killWhileSending(sendAt(await urlsAt(first), 'this landed'))

    const second = await start()
    const there = await urlsAt(second)
    for (const desk of desks) {
      const again = async () => (await sendAt(there, 'this landed')(desk)).structuredContent
      await expect
        .poll(again, { message: desk.connector })
        .toMatchObject({ repeated: true, landed: { id: expect.any(String) } })
      expect(await desk.texts(), desk.connector).toBe(1)
      desk.hang(false)
    }
    await second.killWhileSending(sendAt(there, 'this got lost'))

    const third = await start()
    const urls = await urlsAt(third)
    for (const desk of desks) {
      const reasons: string[] = []
      const again = async () => {
        const { structuredContent } = await sendAt(urls, 'this got lost')(desk)
        reasons.push(structuredContent.error?.details.reason ?? 'sent')
        return reasons.at(-1)
      }
      await expect.poll(again, { message: desk.connector }).toBe('sent')
      expect(reasons, desk.connector).toEqual(['did_not_land', 'sent'])
      expect(await desk.texts(), desk.connector).toBe(2)
    }
  })
})

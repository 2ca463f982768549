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
async function openHelpdesk(name: string, vendor: Vendor, clock: { now(): number }) {
  const desk: Desk = vendor.desk(clock)
  const listening = await desk.sandbox.listen()
  onTestFinished(listening.close)
  const colleague = desk.connect()
  const [approved, other] = [await firstId(colleague, vendor), await firstId(colleague, vendor, 1)]
  const call = (id: string, text: string) => ({
    [vendor.of]: id,
    ...vendor.answer,
    [vendor.words]: text,
  })
  return {
    connector: connectors[name] ?? '',
    url: listening.url,
    settings: desk.sandbox.settings,
    reply: vendor.reply,
    // Replies to Zoho Desk become drafts there, but for those that forward a message.
    hold: (text: string) => ({ ...call(approved, text), ...(vendor.drafts ? { isForward: true } : {}) }),
    send: (text: string) => call(other, text),
    read: vendor.read(approved),
    /** The next message is taken, or not, and never answered. */
    hang: (takesEffect: boolean) =>
      desk.sandbox.fault({
        kind: 'hang',
        takesEffect,
        match: { method: vendor.method, path: vendor.sentBy },
      }),
    /** Messages that the helpdesk has with this text, and requests for one. */
    async texts(text: string): Promise<number> {
      const turns = [approved, other].map((id) => turnsOf(colleague, vendor, id))
      const all = (await Promise.all(turns)).flat()
      return all.filter((turn) => String(turn['text']).includes(text)).length
    },
    asked: () => sent(desk.writes(), vendor).length,
  }
}

/** The five helpdesks, and a way to start gateways in front of them, one after the other, on the same data. */
async function opened(fresh: TestDatabase['fresh']) {
  let aheadMs = 0
  // The time of the newest gateway. A fast run would else ask for more than a helpdesk permits within so few seconds.
  const clock = { now: () => Date.now() + aheadMs }
  const desks = await Promise.all(
    Object.entries(vendors).map(([name, vendor]) => openHelpdesk(name, vendor, clock)),
  )
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
    aheadMs = starts++ * 40_000
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
    /** Kills it when each helpdesk has been asked to send both messages. */
    const killWhileSending = async (send: (desk: Opened) => Promise<unknown>[]) => {
      const before = desks.map(({ asked }) => asked())
      const answered: string[] = []
      const sending = desks.flatMap((desk) =>
        send(desk).map((one) =>
          one.then(
            (answer) => void answered.push(`${desk.connector}: ${JSON.stringify(answer)}`),
            () => undefined,
          ),
        ),
      )
      const unasked = () => desks.filter(({ asked }, index) => asked() < (before[index] ?? 0) + 2)
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

/** One message that a person approves and one that an agent sends by itself, each in a conversation of its own, to every helpdesk. */
describe.each(databases)('killed between sending and storing, on $kind, at every helpdesk', ({ fresh }) => {
  test('what landed is known to be sent, and what did not is known not to be, and can be sent again', async () => {
    const { desks, start } = await opened(fresh)
    type Gateway = Awaited<ReturnType<typeof start>>
    const urlsAt = async ({ urlOf }: Gateway, which: string) => {
      const urls = new Map<Opened, string>()
      for (const desk of desks) urls.set(desk, await urlOf(`${desk.connector} ${which}`))
      return urls
    }
    const sendAt = async (gateway: Gateway, text: string) => {
      const urls = await urlsAt(gateway, 'sends')
      return (desk: Opened) => callAt(urls.get(desk) ?? '', desk.reply, desk.send(text))
    }
    /** Items that wait, by helpdesk. */
    const holdAt = async (gateway: Gateway, text: string) => {
      const items = new Map<Opened, string>()
      for (const [desk, url] of await urlsAt(gateway, 'drafts')) {
        // What the agent has read before is not what was sent since.
        await callAt(url, ...desk.read)
        const { structuredContent } = await callAt(url, desk.reply, desk.hold(text))
        items.set(desk, structuredContent.approval.id)
      }
      return items
    }
    const killWhileSending = async (gateway: Gateway, items: ReadonlyMap<Opened, string>, text: string) => {
      const send = await sendAt(gateway, text)
      for (const desk of desks) for (const _ of ['approved', 'sent']) desk.hang(text === landed)
      await gateway.killWhileSending((desk) => [
        gateway.manage('POST', `/outbox/${items.get(desk)}/approve`),
        send(desk),
      ])
    }
    // Of messages that are alike, nobody could tell which one landed.
    const landed = 'Your parcel left our warehouse this morning.'
    const lost = 'We refund twenty euros, which should reach you by Friday.'

    const first = await start()
    const held = await holdAt(first, landed)
    await killWhileSending(first, held, landed)

    const second = await start()
    const again = await sendAt(second, landed)
    for (const [desk, id] of held) {
      const where = desk.connector
      const state = async () => (await second.manage('GET', `/outbox/${id}`)).body.state
      await expect.poll(state, { message: where }).toBe('sent')
      const { body } = await second.manage('GET', `/outbox/${id}`)
      expect(body, where).toMatchObject({ result: { landed: { id: expect.any(String) } }, error: null })
      // What another process has found out is on record as the approval of whoever made it.
      const trail = (await second.manage('GET', '/audit?subject=outbox&limit=200')).body.result
      const ofItem = trail.filter((entry: Body) => entry.subject.id === id)
      expect(ofItem, where).toMatchObject([{ action: 'outbox.approved', actor: { kind: 'token' } }])
      const told = await callAt(await second.urlOf(`${where} drafts`), 'get_approval', { id })
      expect(told.structuredContent.approval.state, where).toBe('sent')
      expect((await second.manage('POST', `/outbox/${id}/approve`)).status, where).toBe(409)
      const { structuredContent } = await again(desk)
      expect(structuredContent, where).toMatchObject({ repeated: true, landed: { id: expect.any(String) } })
      expect([await desk.texts(landed), desk.asked()], where).toEqual([2, 2])
    }

    const waiting = await holdAt(second, lost)
    await killWhileSending(second, waiting, lost)

    const third = await start()
    const send = await sendAt(third, lost)
    for (const [desk, id] of waiting) {
      const where = desk.connector
      const state = async () => (await third.manage('GET', `/outbox/${id}`)).body.state
      await expect.poll(state, { message: where }).toBe('failed')
      expect((await third.manage('GET', `/outbox/${id}`)).body.error.message, where).toContain('did not land')
      const { structuredContent } = await send(desk)
      expect(structuredContent.error?.details.reason, where).toBe('did_not_land')
      expect(await desk.texts(lost), where).toBe(0)
      expect((await third.manage('POST', `/outbox/${id}/approve`)).body, where).toMatchObject({
        state: 'sent',
      })
      const sentNow = await send(desk)
      expect(sentNow.isError, JSON.stringify(sentNow)).toBeUndefined()
      expect(sentNow.structuredContent.landed, where).toBeUndefined()
      expect(await desk.texts(lost), where).toBe(2)
    }
  })
})

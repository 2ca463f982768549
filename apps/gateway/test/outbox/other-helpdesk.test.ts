import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, json, toolsAt, twoGateways } from './two-gateways.ts'

const vendor = vendors['Chatwoot'] as Vendor
const there = 'https://chatwoot.elsewhere.example'

describe.each(databases)('an account that gets the settings of another helpdesk, on $kind', ({ fresh }) => {
  test('sends nothing there that waits, and forgets what was sent before', async () => {
    const [first, second] = [vendor.desk(), vendor.desk()]
    const fetch = (request: Request) =>
      (request.url.startsWith(there) ? second : first).sandbox.fetch(request)
    const sandbox = { ...first.sandbox, fetch: fetch as typeof globalThis.fetch }
    const gateways = await twoGateways(fresh, { chatwoot: { ...first, sandbox } })
    const { one, other } = gateways
    const config = { effects: ['read', 'internal', 'outbound'] }
    const held = [{ when: { arguments: { status: 'resolved' } }, then: 'draft' }]
    const server = await gateways.mint('chatwoot', { ...config, rules: held })
    const id = await firstId(first.connect(), vendor)
    const call = { conversation_id: id, content: 'Your parcel arrives on Friday.' }
    const sent = (desk: typeof first) => desk.writes().filter((write) => write.endsWith('/messages')).length
    expect((await callAt(server.url, vendor.reply, call)).isError).toBeUndefined()
    const waits = { ...call, content: 'All is settled.', status: 'resolved' }
    const { structuredContent } = await callAt(server.there, vendor.reply, waits)
    const item = structuredContent.approval?.id
    expect(item, JSON.stringify(structuredContent)).toEqual(expect.any(String))

    const change = (body: object) => json(one.manage('PATCH', `/integrated-account/${server.account}`, body))
    const refused = await change({ settings: { url: there } })
    expect(refused.status, JSON.stringify(refused.body)).toBe(409)
    expect(refused.body.detail).toContain('A call waits for approval')
    // A new name and a new credential of the same helpdesk are no other one.
    const { apiAccessToken } = first.sandbox.settings
    expect((await change({ name: 'Support', credentials: { apiAccessToken } })).status).toBe(200)
    expect((await callAt(server.url, vendor.reply, call)).structuredContent).toMatchObject({ repeated: true })

    await json(other.manage('POST', `/outbox/${item}/discard`, { reason: 'We move.' }))
    const changed = await change({ settings: { url: there } })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    const again = await callAt(server.there, vendor.reply, call)
    expect(again.structuredContent, JSON.stringify(again)).not.toMatchObject({ repeated: true })
    expect([sent(first), sent(second)]).toEqual([1, 1])
  })

  test('sends nothing there that was held while it got them', async () => {
    const [first, second] = [vendor.desk(), vendor.desk()]
    let beforeReading: (() => Promise<void>) | undefined
    const fetch = async (request: Request) => {
      if (request.url.startsWith(there)) return second.sandbox.fetch(request)
      const wait = request.url.includes('/messages') ? beforeReading : undefined
      await wait?.()
      return first.sandbox.fetch(request)
    }
    const sandbox = { ...first.sandbox, fetch: fetch as typeof globalThis.fetch }
    const gateways = await twoGateways(fresh, { chatwoot: { ...first, sandbox } })
    const { one, other } = gateways
    const config = { effects: ['read', 'internal', 'outbound'], outbound: 'draft' }
    const server = await gateways.mint('chatwoot', config)
    expect(await toolsAt(server.url)).toContain('get_approval')
    const id = await firstId(first.connect(), vendor)
    const body = { settings: { url: there } }
    // Nothing waits yet: the conversation is being read for the call that will.
    let changed = 0
    beforeReading = async () => {
      beforeReading = undefined
      changed = (await one.manage('PATCH', `/integrated-account/${server.account}`, body)).status
    }
    const call = { conversation_id: id, content: 'Your parcel arrives on Friday.' }
    const { structuredContent } = await callAt(server.there, vendor.reply, call)
    expect(changed).toBe(200)
    const item = structuredContent.approval?.id
    expect(item, JSON.stringify(structuredContent)).toEqual(expect.any(String))
    const before = [first.writes().length, second.writes().length]
    const approved = await json(other.manage('POST', `/outbox/${item}/approve`))
    expect(approved.body, JSON.stringify(approved.body)).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('leads to another helpdesk now') },
    })
    expect([first.writes().length, second.writes().length]).toEqual(before)
  })
})

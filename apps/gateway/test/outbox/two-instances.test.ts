import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, json, toolsAt, twoGateways } from './two-gateways.ts'

const ids: Readonly<Record<string, string>> = {
  Richpanel: 'richpanel',
  eDesk: 'edesk',
  FuseDesk: 'fusedesk',
  Chatwoot: 'chatwoot',
  'Zoho Desk': 'zoho-desk',
}

/** Those whose replies wait in the gateway; Zoho Desk keeps drafts of its own. */
const held = Object.entries(vendors).filter(([, { reply }]) => !reply.includes('zoho_desk'))

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }

function callOf(vendor: Vendor, id: string, words?: string) {
  const { answer, of, words: argument } = vendor
  return { [of]: id, ...answer, ...(words === undefined ? {} : { [argument]: words }) }
}

function sent(writes: readonly string[], { sentBy }: Vendor): string[] {
  return writes.filter((write) => sentBy.test(write))
}

describe.each(databases)('two instances on one $kind', ({ fresh }) => {
  test.each(held)(
    '%s: what waits is sent once a person approves it, and never before',
    async (name, vendor) => {
      const connector = ids[name] ?? ''
      const desk = vendor.desk()
      const gateways = await twoGateways(fresh, { [connector]: desk })
      const { one, other } = gateways
      const { url, there } = await gateways.mint(connector, { ...everything, outbound: 'draft' })
      expect(await toolsAt(there)).toContain('get_approval')
      const colleague = desk.connect()
      const id = await firstId(colleague, vendor)
      await callAt(url, ...vendor.read(id))

      // However often, and wherever, the same call is one item.
      const calls = await Promise.all(
        [url, there, url, there].map((at) => callAt(at, vendor.reply, callOf(vendor, id))),
      )
      const items = new Set(calls.map(({ structuredContent }) => structuredContent.approval?.id))
      expect(items.size, JSON.stringify(calls[0])).toBe(1)
      const [item = ''] = items
      expect(calls[0]?.structuredContent).toMatchObject({ approval: { state: 'waiting' } })
      expect(calls[0]?.isError).toBeUndefined()
      expect(sent(desk.writes(), vendor)).toEqual([])
      const { body: detail } = await json(other.manage('GET', `/outbox/${item}`))
      expect(detail).toMatchObject({ state: 'waiting', text: vendor.answer[vendor.words] })
      const { body: activity } = await json(other.manage('GET', `/activity?outbox_item_id=${item}`))
      expect(activity.result.map(({ outcome }: { outcome: string }) => outcome)).toContain('held')

      // Somebody answers while it waits: nothing is sent, whoever approves.
      const theirs = 'A colleague has answered this in the meantime.'
      expect((await colleague.call(vendor.reply, callOf(vendor, id, theirs))).isError).toBeUndefined()
      const before = sent(desk.writes(), vendor).length
      const stale = await json(other.manage('POST', `/outbox/${item}/approve`))
      expect(stale.status, JSON.stringify(stale.body)).toBe(409)
      expect(stale.body.type).toContain('conversation-changed')
      expect(stale.body.outbox).toMatchObject({ state: 'stale', seen: expect.any(String) })
      expect(JSON.stringify(stale.body.outbox.new_turns)).toContain(theirs)
      expect((await json(one.manage('POST', `/outbox/${item}/approve`))).status).toBe(409)
      expect(sent(desk.writes(), vendor)).toHaveLength(before)
      const told = await callAt(there, 'get_approval', { id: item })
      expect(told.structuredContent).toMatchObject({ approval: { id: item, state: 'stale' } })

      // Whoever has read what is new may send it all the same: once, however many do.
      const { seen } = stale.body.outbox
      const waiting = callAt(url, 'get_approval', { id: item, wait_seconds: 60 })
      const approvals = await Promise.all(
        [one, other, one, other].map((at) => json(at.manage('POST', `/outbox/${item}/approve`, { seen }))),
      )
      expect(approvals.map(({ status }) => status).sort(), JSON.stringify(approvals)).toEqual([
        200, 409, 409, 409,
      ])
      expect(approvals.find(({ status }) => status === 200)?.body).toMatchObject({
        state: 'sent',
        error: null,
      })
      expect(sent(desk.writes(), vendor)).toHaveLength(before + 1)
      expect(['stale', 'sending', 'sent']).toContain((await waiting).structuredContent.approval.state)
      const done = await callAt(there, 'get_approval', { id: item })
      expect(done.structuredContent).toMatchObject({
        approval: { state: 'sent' },
        result: expect.any(Object),
      })
      const again = await callAt(there, vendor.reply, callOf(vendor, id))
      expect(again.structuredContent).toMatchObject({ approval: { id: item, state: 'sent' } })
      expect(sent(desk.writes(), vendor)).toHaveLength(before + 1)
    },
  )

  test('a decision reaches the agent that waits for it, at another instance', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk()
    const gateways = await twoGateways(fresh, { richpanel: desk })
    const { url, there } = await gateways.mint('richpanel', { ...everything, outbound: 'draft' })
    const id = await firstId(desk.connect(), vendor)
    const { structuredContent } = await callAt(url, vendor.reply, callOf(vendor, id))
    const item = structuredContent.approval.id
    const waiting = callAt(there, 'get_approval', { id: item, wait_seconds: 100 })
    const reason = 'Offer an exchange first.'
    await gateways.one.manage('POST', `/outbox/${item}/discard`, { reason })
    expect((await waiting).structuredContent).toMatchObject({ approval: { state: 'discarded', reason } })
    expect(sent(desk.writes(), vendor)).toEqual([])

    // Another server's agent sees nothing of it.
    const { url: stranger } = await gateways.mint('richpanel', { ...everything, outbound: 'draft' })
    const refused = await callAt(stranger, 'get_approval', { id: item })
    expect(refused).toMatchObject({ isError: true, structuredContent: { error: { code: 'not_found' } } })
  })

  test('the same message is sent once, whichever instance is asked and however often', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk()
    const gateways = await twoGateways(fresh, { richpanel: desk })
    const { url, there } = await gateways.mint('richpanel', everything)
    const id = await firstId(desk.connect(), vendor)
    const all = await Promise.all(
      [url, there, url, there, url, there].map((at) => callAt(at, vendor.reply, callOf(vendor, id))),
    )
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
    for (const { isError, structuredContent } of all) {
      if (isError)
        expect(structuredContent.error, JSON.stringify(structuredContent)).toMatchObject({
          message: expect.stringMatching(/or was begun by a process that ended\. Make it again in \d+ s/),
          details: { reason: 'in_flight' },
        })
    }
    const again = await callAt(there, vendor.reply, callOf(vendor, id))
    expect(again.structuredContent).toMatchObject({ repeated: true })
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })

  test('nothing is sent under deny, nor under confirm but what was confirmed, at either instance', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk()
    const gateways = await twoGateways(fresh, { richpanel: desk })
    const denying = await gateways.mint('richpanel', { ...everything, outbound: 'deny' })
    const id = await firstId(desk.connect(), vendor)
    const denied = await callAt(denying.url, vendor.reply, callOf(vendor, id))
    expect(denied.structuredContent.error).toMatchObject({ code: 'blocked_by_policy' })
    const confirming = await gateways.mint('richpanel', { ...everything, outbound: 'confirm' })
    const asked = await callAt(confirming.url, vendor.reply, callOf(vendor, id))
    const { confirmation } = asked.structuredContent.error.details
    expect(confirmation, JSON.stringify(asked)).toEqual(expect.any(String))
    for (const [at, call] of [
      [confirming.there, callOf(vendor, id, 'Other words.')],
      [(await gateways.mint('richpanel', { ...everything, outbound: 'confirm' })).url, callOf(vendor, id)],
    ] as const) {
      const other = await callAt(at, vendor.reply, { ...call, confirmation })
      expect(other.isError, JSON.stringify(other)).toBe(true)
    }
    expect(sent(desk.writes(), vendor)).toEqual([])
    const done = await callAt(confirming.there, vendor.reply, { ...callOf(vendor, id), confirmation })
    expect(done.isError, JSON.stringify(done)).toBeUndefined()
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })

  test('what one instance has seen an agent read guards its reply at the other', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk()
    const gateways = await twoGateways(fresh, { richpanel: desk })
    const { url, there } = await gateways.mint('richpanel', everything)
    const colleague = desk.connect()
    const id = await firstId(colleague, vendor)
    await callAt(url, ...vendor.read(id))
    await colleague.call(vendor.reply, callOf(vendor, id, 'A colleague has answered.'))
    const before = sent(desk.writes(), vendor).length
    // Also where the instance that has seen it is gone.
    await gateways.close(gateways.one)
    const reply = await callAt(there, vendor.reply, callOf(vendor, id))
    expect(reply.structuredContent.error, JSON.stringify(reply)).toMatchObject({
      code: 'conflict',
      details: { reason: 'conversation_changed' },
    })
    expect(sent(desk.writes(), vendor)).toHaveLength(before)
  })
})

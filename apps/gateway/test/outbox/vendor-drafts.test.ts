import { describe, expect, test } from 'vitest'
import { firstId, sent, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { databases, type TestDatabase } from '../databases.ts'
import { callAt, json, toolsAt, twoGateways } from './two-gateways.ts'

const vendor = vendors['Zoho Desk'] as Vendor

/** A reply that has become a draft of Zoho Desk's own. */
async function drafted(fresh: TestDatabase['fresh']) {
  const desk = vendor.desk()
  const gateways = await twoGateways(fresh, { 'zoho-desk': desk })
  const { url, there } = await gateways.mint('zoho-desk', {
    effects: ['read', 'internal', 'outbound', 'destructive', 'admin'],
    outbound: 'draft',
  })
  const colleague = desk.connect({ filter: { effects: ['read', 'internal', 'outbound', 'destructive'] } })
  const id = await firstId(colleague, vendor)
  const { structuredContent } = await callAt(url, vendor.reply, { [vendor.of]: id, ...vendor.answer })
  expect(structuredContent, JSON.stringify(structuredContent)).toMatchObject({
    drafted: true,
    approval: { id: expect.stringMatching(/^obx_/), state: 'vendor_draft' },
  })
  return {
    ...{ desk, url, there, id, colleague, draftId: String(structuredContent.id) },
    item: structuredContent.approval.id as string,
    read: (path: string, method = 'GET', at: 'one' | 'other' = 'other') =>
      json(gateways[at].manage(method, path)),
    told: (item: string) => callAt(there, 'get_approval', { id: item }),
  }
}

describe.each(databases)('a draft that Zoho Desk keeps, on $kind', ({ fresh }) => {
  test('is listed with its text and its ticket, and nothing about it is decided here', async () => {
    const { desk, there, id, draftId, item, read, told } = await drafted(fresh)
    expect(await toolsAt(there)).toContain('get_approval')
    expect(sent(desk.writes(), vendor)).toEqual([])
    const { body: list } = await read('/outbox?state=vendor_draft')
    expect(list.counts).toMatchObject({ waiting: 0, vendor_draft: 1 })
    expect(list.result).toMatchObject([
      {
        ...{ id: item, state: 'vendor_draft', decision: null, thread: { kind: 'ticket', id } },
        vendor_draft: { id: draftId, helpdesk: 'Zoho Desk' },
        text_start: vendor.answer[vendor.words],
      },
    ])
    expect((await read('/outbox?state=waiting,stale')).body.result).toEqual([])
    const { body: detail } = await read(`/outbox/${item}`)
    expect(detail).toMatchObject({ state: 'vendor_draft', text: vendor.answer[vendor.words] })
    for (const what of ['approve', 'discard']) {
      const { status, body } = await read(`/outbox/${item}/${what}`, 'POST')
      expect([status, body.detail]).toEqual([409, expect.stringContaining('send or delete it there')])
    }
    expect((await told(item)).structuredContent).toMatchObject({
      approval: { state: 'vendor_draft' },
      message: expect.stringContaining('a draft in Zoho Desk'),
    })
    expect(sent(desk.writes(), vendor)).toEqual([])
  })

  test('leaves the list when a person has sent it there', async () => {
    const { colleague, id, draftId, item, read, told } = await drafted(fresh)
    const done = await colleague.call('zoho_desk_reply_drafts_send', {
      ticket_id: id,
      draftThreadId: draftId,
    })
    expect(done.isError, JSON.stringify(done.structuredContent)).toBeUndefined()
    expect((await read(`/outbox/${item}`)).body).toMatchObject({
      ...{ state: 'sent', decision: null },
      vendor_draft: { id: draftId, helpdesk: 'Zoho Desk' },
    })
    expect((await read('/outbox?state=vendor_draft')).body).toMatchObject({ result: [], counts: { sent: 1 } })
    expect((await told(item)).structuredContent).toMatchObject({
      approval: { state: 'sent' },
      message: expect.stringContaining('sent the draft in Zoho Desk'),
    })
  })

  test('leaves the list when a person has deleted it there, also where only the list is read', async () => {
    const { colleague, id, draftId, item, read, told } = await drafted(fresh)
    const done = await colleague.call('delete_a_zoho_desk_reply_draft_by_id', { ticket_id: id, id: draftId })
    expect(done.isError, JSON.stringify(done.structuredContent)).toBeUndefined()
    await expect.poll(async () => (await read('/outbox?state=vendor_draft')).body.result).toEqual([])
    expect((await read(`/outbox/${item}`)).body).toMatchObject({ state: 'discarded', decision: null })
    expect((await told(item)).structuredContent).toMatchObject({
      approval: { state: 'discarded' },
      message: expect.stringContaining('gone from Zoho Desk'),
    })
  })
})

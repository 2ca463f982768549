import { memoryWrites } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { type Desk, firstId, reasonOf, turnsOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

const mark = '[Written by an AI assistant]'

/** What reached the helpdesk last, as it was sent. */
function lastBody({ sandbox }: Desk): string {
  const sent = (sandbox.requests as { method: string; body?: unknown }[]).findLast(
    ({ method }) => method !== 'GET',
  )
  const { body } = sent ?? {}
  return typeof body === 'string' ? decodeURIComponent(body.replaceAll('+', ' ')) : JSON.stringify(body)
}

async function open(name: string) {
  const vendor = vendors[name] as Vendor
  const desk = vendor.desk()
  const connector = desk.connect()
  const id = await firstId(connector, vendor)
  await turnsOf(connector, vendor, id)
  return { vendor, desk, connector, id }
}

describe('a note', () => {
  it('is marked whatever else a customer may notice of the call', async () => {
    const fusedesk = await open('FuseDesk')
    const note = { case_id: fusedesk.id, title: 'Refund', note: 'No refund.', status: 'closed' }
    const closed = await fusedesk.connector.call('fuse_desk_cases_add_note', note)
    expect(closed.isError, JSON.stringify(closed)).toBeUndefined()
    expect(lastBody(fusedesk.desk)).toContain(mark)

    const richpanel = await open('Richpanel')
    const comment = { body: 'No refund.', sender_type: 'operator' }
    for (const isPublic of [false, true]) {
      const call = { id: richpanel.id, status: 'CLOSED', comment: { ...comment, public: isPublic } }
      const result = await richpanel.connector.call('update_a_richpanel_conversation_by_id', call)
      expect(result.isError, JSON.stringify(result)).toBeUndefined()
      expect(lastBody(richpanel.desk).includes(mark)).toBe(!isPublic)
    }
  })

  it('of eDesk stays one with send, of which nobody knows what it does to a note', async () => {
    const { vendor, desk, connector, id } = await open('eDesk')
    const note = { ticket_id: id, type: 'Note', send: true, body: 'No refund.' }
    const made = await connector.call('create_a_e_desk_message', note)
    expect(made.isError, JSON.stringify(made)).toBeUndefined()
    expect(made.structuredContent).toMatchObject({ customer_visible: 'unknown' })
    expect(lastBody(desk)).toContain(mark)
    const last = (await turnsOf(connector, vendor, id)).at(-1)
    expect(last).toMatchObject({ role: 'assistant', visibility: 'private', text: 'No refund.' })
    const asking = desk.connect({ writes: memoryWrites({ policy: { outbound: 'confirm' } }) })
    expect(reasonOf(await asking.call('create_a_e_desk_message', note))).toBe('confirmation_required')
  })

  it('is marked and read as one with a new conversation', async () => {
    const { vendor, desk, connector } = await open('Richpanel')
    const source = { from: { address: 'ana@mail.example' }, to: { address: 'shop@mail.example' } }
    for (const isPublic of [false, true]) {
      const made = await connector.call('create_a_richpanel_conversation', {
        ...{ subject: 'A call', status: 'CLOSED', via: { channel: 'email', source } },
        comment: { body: 'No refund.', public: isPublic },
      })
      expect(made.isError, JSON.stringify(made)).toBeUndefined()
      expect(lastBody(desk).includes(mark)).toBe(!isPublic)
      if (isPublic) continue
      const turns = await turnsOf(connector, vendor, String(made.structuredContent?.['id']))
      expect(turns).toMatchObject([{ role: 'assistant', visibility: 'private', text: 'No refund.' }])
    }
  })

  it('is marked when it is written anew', async () => {
    const { desk, connector, id } = await open('Zoho Desk')
    const comment = { ticket_id: id, content: 'First.' }
    const made = await connector.call('create_a_zoho_desk_ticket_comment', comment)
    for (const isPublic of [false, true]) {
      const call = { ...comment, id: made.structuredContent?.['id'], content: `New ${isPublic}.`, isPublic }
      const result = await connector.call('update_a_zoho_desk_ticket_comment_by_id', call)
      expect(result.isError, JSON.stringify(result)).toBeUndefined()
      expect(lastBody(desk).includes(mark)).toBe(!isPublic)
    }
  })
})

describe('a message that the vendor makes', () => {
  it('is not sent past what somebody has written since', async () => {
    const { vendor, desk, connector, id } = await open('FuseDesk')
    const { reply, of, answer } = vendor
    await desk.connect().call(reply, { [of]: id, ...answer, body: 'NO REFUND' })
    const before = desk.writes()
    const calls: [string, Record<string, unknown>][] = [
      ['fuse_desk_cases_request_feedback', { case_id: id }],
      ['fuse_desk_cases_bulk_update', { caseids: [id], crmAutomationId: '5' }],
    ]
    for (const [tool, args] of calls) {
      const other = desk.connect()
      await turnsOf(other, vendor, id)
      const stale = { ...args, if_unchanged_since: '2001-01-01T00:00:00Z' }
      expect(reasonOf(await other.call(tool, stale)), tool).toBe('conversation_changed')
    }
    const result = await connector.call('fuse_desk_cases_request_feedback', { case_id: id })
    expect(reasonOf(result), JSON.stringify(result)).toBe('conversation_changed')
    expect(desk.writes()).toEqual(before)
    const again = await connector.call('fuse_desk_cases_request_feedback', { case_id: id })
    expect(again.isError, JSON.stringify(again)).toBeUndefined()
  })
})

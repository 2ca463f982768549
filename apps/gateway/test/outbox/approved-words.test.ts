import { describe, expect, test } from 'vitest'
import { firstId, turnsOf, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }

describe.each(databases)('words that a person has put into a reply, on $kind', ({ fresh }) => {
  test('are not sent again by the agent, whatever the policy is by then', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const { reply, of, answer, words } = vendor
    const desk = vendor.desk()
    const { one, mint } = await twoGateways(fresh, { richpanel: desk })
    const { url, there, id: server } = await mint('richpanel', { ...everything, outbound: 'draft' })
    const id = await firstId(desk.connect(), vendor)
    const held = await callAt(url, reply, { ...answer, [of]: id })
    const item = held.structuredContent.approval.id
    // The same call is one item, however it is written.
    const spelled = await callAt(there, reply, { ...answer, [of]: ` ${id} `, [words]: `${answer[words]} ` })
    expect(spelled.structuredContent.approval, JSON.stringify(spelled)).toMatchObject({ id: item })
    // Nobody would see what was changed, or anything at all.
    for (const text of [`${answer[words]}\u200B`, '\u200B\u2060', '  '])
      for (const path of ['edit', 'approve']) {
        const refused = await json(one.manage('POST', `/outbox/${item}/${path}`, { text }))
        expect(refused, JSON.stringify(refused.body)).toMatchObject({ status: 422 })
      }
    expect((await json(one.manage('GET', `/outbox/${item}`))).body).toMatchObject({
      state: 'waiting',
      version: 1,
    })
    const text = 'What the person made of it.'
    const approved = await json(one.manage('POST', `/outbox/${item}/approve`, { text }))
    expect(approved.body, JSON.stringify(approved)).toMatchObject({ state: 'sent', text })

    const edited = { ...answer, [of]: id, [words]: text }
    const again = await callAt(there, reply, edited)
    expect(again.structuredContent, JSON.stringify(again)).toMatchObject({
      ...{ repeated: true, approval: { id: item, state: 'sent' } },
    })
    const patched = await one.manage('PATCH', `/mcp-servers/${server}`, { config: everything })
    expect(patched.status).toBe(200)
    const allowed = await callAt(there, reply, edited)
    expect(allowed.structuredContent, JSON.stringify(allowed)).toMatchObject({ repeated: true })
    expect(desk.writes().filter((write) => vendor.sentBy.test(write))).toHaveLength(1)
    expect((await json(one.manage('GET', '/outbox'))).body.result).toHaveLength(1)
  })
})

test('words that a person has changed replace the HTML form that an agent gave beside them', async () => {
  const vendor = vendors['FuseDesk'] as Vendor
  const desk = vendor.desk()
  const [database] = databases
  if (!database) throw new Error('There is no database.')
  const { one, mint } = await twoGateways(database.fresh, { fusedesk: desk })
  const { url, there } = await mint('fusedesk', { ...everything, outbound: 'draft' })
  const id = await firstId(desk.connect(), vendor)
  const forms = { body: 'No refund.', html: '<p>You get <b>all</b> of it back.</p>' }
  await callAt(there, ...vendor.read(id))
  const held = await callAt(url, vendor.reply, { ...vendor.answer, ...forms, [vendor.of]: id })
  const item = held.structuredContent.approval.id
  const shown = await json(one.manage('GET', `/outbox/${item}`))
  expect(shown.body, JSON.stringify(shown)).toMatchObject({ text: forms.body, arguments: forms })
  const text = 'A colleague looks into it.'
  const edited = await json(one.manage('POST', `/outbox/${item}/edit`, { text }))
  expect(edited.body.arguments).toMatchObject({ body: text })
  expect(edited.body.original_arguments).toMatchObject(forms)
  expect(JSON.stringify([edited.body.arguments, edited.body.changes])).not.toContain('all</b>')
  const approved = await json(one.manage('POST', `/outbox/${item}/approve`, { version: 2 }))
  expect(approved.body, JSON.stringify(approved)).toMatchObject({ state: 'sent', text })
  const turns = JSON.stringify(await turnsOf(desk.connect(), vendor, id))
  expect(turns).toContain(text)
  expect(turns).not.toContain('of it back')
})

test('a draft of the helpdesk waits with its text and recipients, and is sent as it was approved or not at all', async () => {
  const vendor = vendors['Zoho Desk'] as Vendor
  const desk = vendor.desk()
  const [database] = databases
  if (!database) throw new Error('There is no database.')
  const { one, mint } = await twoGateways(database.fresh, { 'zoho-desk': desk })
  const { url, there, account } = await mint('zoho-desk', { ...everything, outbound: 'draft' })
  const ticket = await firstId(desk.connect(), vendor)
  const words = { content: 'You get your money back.', to: 'ana@mail.example' }
  const drafted = await callAt(url, 'create_a_zoho_desk_email_reply_draft', { ticket_id: ticket, ...words })
  const { id } = drafted.structuredContent
  const call = { ticket_id: ticket, draftThreadId: id }
  const held = await callAt(url, 'zoho_desk_reply_drafts_send', call)
  const item = held.structuredContent.approval?.id
  const { body } = await json(one.manage('GET', `/outbox/${item}`))
  expect(body, JSON.stringify(body)).toMatchObject({ text: words.content, text_argument: null })
  expect(body.changes).toContainEqual({ field: 'to', after: words.to })

  const other = (await one.mint(account, { config: everything })).url
  const from = { fromEmailAddress: 'ops@tideline.example' }
  const change = { ticket_id: ticket, id, ...words, ...from, content: 'You get nothing.' }
  const changed = await callAt(other, 'update_a_zoho_desk_email_reply_draft_by_id', change)
  expect(changed.isError, JSON.stringify(changed)).toBeUndefined()
  const approved = await json(one.manage('POST', `/outbox/${item}/approve`))
  expect([approved.status, approved.body.detail]).toEqual([
    409,
    expect.stringContaining('was changed meanwhile'),
  ])
  expect(desk.writes().filter((write) => write.includes('sendDraft'))).toEqual([])
  // It is shown as it is now, and sent once that was seen.
  const { body: now } = await json(one.manage('GET', `/outbox/${item}`))
  expect(now, JSON.stringify(now)).toMatchObject({ state: 'stale', text: 'You get nothing.', new_turns: [] })
  expect(now.changes.filter(({ field }: { field: string }) => field === 'to')).toHaveLength(1)
  expect((await callAt(there, 'get_approval', { id: item })).structuredContent).toMatchObject({
    message: expect.stringContaining('what the helpdesk keeps was changed'),
  })
  const unseen = await json(one.manage('POST', `/outbox/${item}/approve`))
  expect(unseen.status).toBe(409)
  const sent = await json(one.manage('POST', `/outbox/${item}/approve`, { seen: now.seen }))
  expect(sent.body, JSON.stringify(sent)).toMatchObject({ state: 'sent', text: 'You get nothing.' })
  expect(desk.writes().filter((write) => write.includes('sendDraft'))).toHaveLength(1)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assistant, Result } from './support/assistant.ts'
import { type RunningDemo, startDemo } from './support/demo.ts'

let demo: RunningDemo
let today: string
beforeAll(async () => {
  today = new Date().toISOString().slice(0, 10)
  demo = await startDemo()
})
afterAll(() => demo.close())

const vendor = 'zoho-desk'
const guide = { methods: ['read', 'write', 'custom'], tags: ['tickets', 'comments'] }

describe('triage of what came in today', () => {
  it('finds the open tickets without an agent, and hands them to the departments that can help', async () => {
    const assistant = await demo.assistant()
    const open = { status: ['Open'], unassigned: true, created_since: today, limit: 100 }
    const rows = await assistant.list('list_all_zoho_desk_tickets_search', open)
    const known = (await demo.data(vendor)).collections['tickets']?.filter(
      ({ status, assigneeId, createdTime, isSpam }) =>
        status === 'Open' && assigneeId === null && !isSpam && createdTime >= `${today}T`,
    )
    expect(rows.map(({ id }) => id).sort()).toEqual(known?.map(({ id }) => id).sort())
    expect(rows.every(({ status_kind }) => status_kind === 'open')).toBe(true)
    const topics = { Finance: /invoice INV-30418/i, Engineering: /error 500/i }
    const moved = new Map<string, string>()
    for (const { id } of rows) {
      const ticket = await assistant.use('get_single_zoho_desk_ticket_by_id', { id })
      const said = `${ticket.subject} ${ticket.description}`
      const [department] = Object.entries(topics).find(([, about]) => about.test(said)) ?? []
      if (department === undefined) continue
      expect(ticket.department_name).toBe('Customer Support')
      const done = await assistant.use('update_a_zoho_desk_ticket_by_id', {
        id,
        departmentId: department,
        priority: 'High',
      })
      expect(done).toMatchObject({ id, department_name: department, customer_visible: 'no' })
      moved.set(ticket.subject, department)
    }
    expect(Object.fromEntries(moved)).toEqual({
      'Invoice INV-30418 is made out to the wrong company': 'Finance',
      'Error 500 when we save an order': 'Engineering',
    })
    const { collections, deliveries } = await demo.data(vendor)
    for (const [subject, department] of moved) {
      const stored = collections['tickets']?.find((one) => one.subject === subject)
      const target = collections['departments']?.find(({ name }) => name === department)
      expect(stored).toMatchObject({
        departmentId: target?.id,
        priority: 'High',
        assigneeId: null,
        status: 'Open',
      })
    }
    expect(deliveries).toEqual([])
  })

  it('finds the same with the list as with the search', async () => {
    const assistant = await demo.assistant()
    const asked = { status: ['Open'], unassigned: true, limit: 100 }
    const ids = async (tool: string) => (await assistant.list(tool, asked)).map(({ id }) => id).sort()
    expect(await ids('list_all_zoho_desk_tickets')).toEqual(await ids('list_all_zoho_desk_tickets_search'))
  })

  it('finds them too where the word stands for an agent', async () => {
    const assistant = await demo.assistant()
    const asked = { status: ['Open'], created_since: today, limit: 100 }
    const meant = await assistant.list('list_all_zoho_desk_tickets_search', {
      ...asked,
      assigneeId: ['Unassigned'],
    })
    const said = await assistant.list('list_all_zoho_desk_tickets_search', { ...asked, unassigned: true })
    expect(meant.map(({ id }) => id)).toEqual(said.map(({ id }) => id))
    expect(meant.every(({ assigneeId }) => assigneeId === null)).toBe(true)
    const { message } = await assistant.refused('list_all_zoho_desk_tickets_search', {
      assigneeId: ['Unassigned', 'Owen'],
    })
    expect(message).toContain('unassigned')
  })
})

describe('a reply with an article', () => {
  const ticket_id = '8847291'

  async function reply(assistant: Assistant, status: string): Promise<void> {
    const ticket = await assistant.use('get_single_zoho_desk_ticket_by_id', { id: ticket_id })
    expect(ticket).toMatchObject({ department_name: 'Networking', contact_name: 'Helen Murphy' })
    expect(ticket.description).toContain('error 809')
    const turns = await assistant.list('list_all_zoho_desk_ticket_conversations', { ticket_id })
    expect(turns.map(({ role, visibility }) => `${role} ${visibility}`).slice(0, 3)).toEqual([
      'customer public',
      'agent private',
      'customer public',
    ])
    const suggested = await assistant.use('zoho_desk_tickets_suggest_relevant_articles_for_ticket', {
      ticket_id,
    })
    const [article] = suggested.data
    expect(article.title).toBe('Restore the network after an outage')
    const addresses = await assistant.search('addresses that replies can come from in Zoho Desk')
    expect(addresses).toContain('list_all_zoho_desk_mail_reply_addresses')
    const own = (await assistant.list('list_all_zoho_desk_mail_reply_addresses')).find(
      ({ departmentId, isActive }) => departmentId === ticket.departmentId && isActive,
    )
    const sent = await assistant.use('create_a_zoho_desk_email_reply', {
      ticket_id,
      fromEmailAddress: own.address,
      to: ticket.email,
      content: `Dear Helen,\n\nplease follow these steps: ${article.webUrl}\n\nCallum`,
    })
    expect(sent).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: 'helen.murphy@northquay.example', channel: 'email', state: 'accepted' },
    })
    await assistant.use('update_a_zoho_desk_ticket_by_id', { id: ticket_id, status })

    const { collections, deliveries } = await demo.data(vendor)
    expect(collections['tickets']?.find(({ id }) => id === ticket_id)).toMatchObject({ status })
    const thread = collections['threads']?.find(({ id }) => id === sent.id)
    expect(thread).toMatchObject({ ticketId: ticket_id, direction: 'out' })
    expect(deliveries.at(-1)).toMatchObject({ to: 'helen.murphy@northquay.example' })
    expect(JSON.stringify(deliveries.at(-1))).toContain(article.webUrl)
  }

  it('goes out by mail and waits for the customer, over the printed URL', async () => {
    await reply(await demo.assistant(), 'Pending Customer Response')
  })

  it('goes out by mail and waits for the customer, over a server for tickets and comments', async () => {
    await reply(await demo.assistant({ vendor, config: guide }), 'On Hold')
  })

  it('can quote the steps of the article', async () => {
    const assistant = await demo.assistant()
    const [found] = await assistant.list('list_all_zoho_desk_articles_search', { _all: 'network outage' })
    const { title, answer } = await assistant.use('get_single_zoho_desk_article_by_id', { id: found.id })
    expect(title).toBe('Restore the network after an outage')
    for (const step of ['Restart the core switch (System > Maintenance > Reboot)', 'tideline-fallback'])
      expect(answer).toContain(step)
  })

  it('comes from the address of the department if none is named', async () => {
    const assistant = await demo.assistant({ vendor, config: guide })
    const sent = await assistant.use('create_a_zoho_desk_email_reply', {
      ticket_id,
      content: 'One more step.',
    })
    expect(sent.defaults_used).toEqual({
      fromEmailAddress: 'network@tideline.example',
      to: 'helen.murphy@northquay.example',
    })
  })
})

describe('time, a note and the end of a ticket', () => {
  async function finish(assistant: Assistant, found: Result): Promise<void> {
    const ticket_id = found.id
    const entry = await assistant.use('create_a_zoho_desk_ticket_time_entry', {
      ticket_id,
      hoursSpent: 0,
      minutesSpent: 45,
      description: 'SSO certificate',
    })
    expect(entry.defaults_used).toMatchObject({ isBillable: true, executedTime: expect.any(String) })
    const note = await assistant.use('create_a_zoho_desk_ticket_comment', {
      ticket_id,
      content: 'Audience mismatch; solved with new metadata.',
      isPublic: false,
    })
    expect(note.customer_visible).toBe('no')
    const closed = await assistant.use('update_a_zoho_desk_ticket_by_id', { id: ticket_id, status: 'Closed' })
    expect(closed).toMatchObject({ id: ticket_id, status: 'Closed' })

    const { collections } = await demo.data(vendor)
    expect(collections['tickets']?.find(({ id }) => id === ticket_id)).toMatchObject({ status: 'Closed' })
    expect(collections['comments']?.find(({ id }) => id === note.id)).toMatchObject({
      ticketId: ticket_id,
      isPublic: false,
    })
    const stored = Object.values(collections)
      .flat()
      .find(({ id }) => id === entry.id)
    expect(stored).toMatchObject({ hoursSpent: 0, minutesSpent: 45 })
  }

  it('follow the search for a company, over the printed URL', async () => {
    const assistant = await demo.assistant()
    const hits = await assistant.list('list_all_zoho_desk_tickets_search', { _all: 'Acme Corp' })
    const sso = hits.filter(({ subject }) => /SSO/.test(subject))
    expect(sso.map(({ status }) => status)).toEqual(['Open'])
    await finish(assistant, sso[0])
  })

  it('follow the ticket that the guides name, over a server for tickets and comments', async () => {
    const assistant = await demo.assistant({ vendor, config: guide })
    const ticket = await assistant.use('get_single_zoho_desk_ticket_by_id', { id: '71928300000012345' })
    expect(ticket.id).toBe('71928300000012345')
    await finish(assistant, ticket)
  })
})

describe('single questions', () => {
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await demo.assistant()
  })

  it('what has user@example.com open with high priority from the last 48 hours?', async () => {
    const rows = await assistant.list('list_all_zoho_desk_tickets_search', {
      email: ['user@example.com'],
      status: ['Open'],
      priority: ['High'],
      created_since: '48h',
    })
    expect(rows.map(({ subject }) => subject).sort()).toEqual([
      'Orders page fails for every user of our shop',
      'Wrong price on 14 labels, printed again and again',
    ])
    expect(rows.every(({ contact_name }) => contact_name === 'Alex Morgan')).toBe(true)
  })

  it('which tickets are escalated?', async () => {
    const rows = await assistant.list('list_all_zoho_desk_tickets', { status: ['Escalated'], limit: 100 })
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(({ status, status_kind }) => status === 'Escalated' && status_kind === 'open')).toBe(
      true,
    )
    const { collections } = await demo.data(vendor)
    const known = collections['tickets']?.filter(({ status }) => status === 'Escalated')
    expect(rows.map(({ id }) => id).sort()).toEqual(known?.map(({ id }) => id).sort())
  })

  it('move a ticket to Networking and escalate it', async () => {
    const triage = await demo.assistant({ vendor, config: guide })
    const [row] = await triage.list('list_all_zoho_desk_tickets_search', { subject: 'meeting rooms' })
    const done = await triage.use('update_a_zoho_desk_ticket_by_id', {
      id: row.id,
      departmentId: 'Networking',
      status: 'Escalated',
    })
    expect(done.status).toBe('Escalated')
    const { collections } = await demo.data(vendor)
    const networking = collections['departments']?.find(({ name }) => name === 'Networking')
    expect(done.departmentId).toBe(networking?.id)
    expect(collections['tickets']?.find(({ id }) => id === row.id)).toMatchObject({
      departmentId: networking?.id,
      status: 'Escalated',
    })
  })

  it('the list leads on to the search where only that can filter', async () => {
    for (const asked of [{ tag: 'vip' }, { customer_email: 'user@example.com' }, { created_since: '48h' }]) {
      const { message } = await assistant.refused('list_all_zoho_desk_tickets', asked)
      expect(message).toMatch(/list_all_zoho_desk_tickets_search takes/)
    }
    const { message } = await assistant.refused('list_all_zoho_desk_tickets_search', { query: 'invoice' })
    expect(message).toContain('_all')
    const rows = await assistant.list('list_all_zoho_desk_tickets_search', {
      tag: 'sso',
      created_since: '48h',
    })
    expect(rows.map(({ email }) => email)).toContain('sam.rivera@acme.example')
  })

  it('the number that customers see does for the id', async () => {
    const ticket = await assistant.use('get_single_zoho_desk_ticket_by_id', { id: '103' })
    expect(ticket.id).toBe('71928300000012345')
  })

  it('a status or a department that there is not is answered with those that there are', async () => {
    const status = await assistant.refused('update_a_zoho_desk_ticket_by_id', {
      id: '8847291',
      status: 'Resolved',
    })
    expect(status.message).toMatch(/Closed/)
    expect(status.message).toMatch(/Pending Customer Response/)
    const department = await assistant.refused('update_a_zoho_desk_ticket_by_id', {
      id: '8847291',
      departmentId: 'Networks Team',
    })
    expect(department.message).toMatch(/Networking/)
  })
})

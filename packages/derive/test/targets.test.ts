import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const query = (...names: string[]) => names.map((name) => ({ name, in: 'query', schema: text }))
const id = { name: 'id', in: 'path', required: true, schema: text }

const document = documentOf({
  listTickets: { method: 'get', path: '/tickets', parameters: query('contactId', 'viewId', 'hidden') },
  getTicket: { method: 'get', path: '/tickets/{id}', parameters: [id] },
  reply: {
    path: '/tickets/{ticket_id}/replies',
    parameters: [{ ...id, name: 'ticket_id' }],
    body: { type: 'object', properties: { body: text, owner: text, tagNames: text } },
  },
  deleteTicket: { method: 'delete', path: '/tickets/{id}', parameters: [id] },
  getContact: { method: 'get', path: '/contacts/{id}', parameters: [id] },
  listUsers: { method: 'get', path: '/users' },
})

const entries = {
  resolvers: { user: { list: 'list_users', id: 'id', match: ['name'], wherever: ['owner'] } },
  targets: {
    ticket: { resources: ['tickets'], title: ['subject'], number: 'no', link: 'url' },
    customer: { resources: ['contacts'], title: ['first', 'last'], within: { ticket: { id: 'contact.id' } } },
    agent: { resources: ['users'] },
  },
  list_tickets: entryOf({ operation: 'listTickets', resource: 'tickets', method: 'list' }),
  get_ticket: entryOf({ operation: 'getTicket', resource: 'tickets', method: 'get' }),
  reply: entryOf({
    operation: 'reply',
    resource: 'ticket_replies',
    method: 'create',
    effects: ['outbound'],
    visibility: 'mailed',
    targets: { tagNames: 'tag' },
  }),
  delete_ticket: entryOf({
    operation: 'deleteTicket',
    resource: 'tickets',
    method: 'delete',
    effects: ['destructive'],
  }),
  get_contact: entryOf({ operation: 'getContact', resource: 'contacts', method: 'get' }),
  list_users: entryOf({ operation: 'listUsers', resource: 'users', method: 'list' }),
}

const derive = (given: Record<string, unknown> = entries) =>
  new Map(
    deriveTools({ document, entries: given, brand: 'acme', paging: noPaging }).map(
      ({ id: tool, targets }) => [tool, targets],
    ),
  )

const ticket = { answer: ['id'], title: ['subject'], number: 'no', link: 'url' }

describe('targets', () => {
  it('follow from resources, arguments, resolvers and the table, the most telling first', () => {
    const found = derive()
    expect(found.get('list_tickets')).toEqual([
      { kind: 'customer', argument: 'contactId' },
      { kind: 'ticket', ...ticket, rows: true },
    ])
    expect(found.get('get_ticket')).toEqual([
      { kind: 'ticket', argument: 'id', ...ticket },
      { kind: 'customer', answer: ['contact.id'] },
    ])
    expect(found.get('reply')).toEqual([
      { kind: 'ticket', argument: 'ticket_id' },
      { kind: 'agent', argument: 'owner' },
      { kind: 'tag', argument: 'tagNames' },
      { kind: 'ticket_reply', answer: ['id'] },
    ])
    expect(found.get('get_contact')).toEqual([
      { kind: 'customer', argument: 'id', answer: ['id'], title: ['first', 'last'] },
    ])
    expect(found.get('list_users')).toBeUndefined()
  })

  it('need no table: a kind is then a resource', () => {
    const { targets: _targets, ...plain } = entries
    expect(derive(plain).get('get_ticket')).toEqual([{ kind: 'ticket', argument: 'id', answer: ['id'] }])
    expect(derive(plain).get('list_tickets')).toEqual([{ kind: 'contact', argument: 'contactId' }])
  })

  it.each([
    [{ ticket: { resources: ['tickts'] } }, 'targets.ticket.resources'],
    [{ ticket: {} }, 'targets.ticket'],
    [{ ticket: { resources: ['tickets'], titel: ['subject'] } }, 'targets.ticket.titel'],
    [{ ticket: { resources: 'tickets' } }, 'targets.ticket.resources'],
    [{ ticket: { resources: ['tickets'], within: { nothing: { id: 'id' } } } }, 'targets.ticket.within'],
    [{ ticket: { resources: ['tickets'], within: { ticket: 'id' } } }, 'targets.ticket.within'],
  ])('report a table that cannot be used: %j', (targets, key) => {
    expect(problemsOf(document, { ...entries, targets }).map((problem) => problem.key)).toContain(key)
  })

  it('report an argument that a tool does not have', () => {
    const get_ticket = entryOf({
      operation: 'getTicket',
      resource: 'tickets',
      method: 'get',
      targets: { no: 'tag' },
    })
    expect(problemsOf(document, { ...entries, get_ticket }).map(({ key }) => key)).toEqual([
      'get_ticket.targets',
    ])
  })
})

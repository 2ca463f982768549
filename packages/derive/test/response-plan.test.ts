import { renderAll } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { deriveOne, documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const ticket = {
  type: 'object',
  properties: { id: text, subject: text, body: { type: 'string', format: 'html' } },
}
const ref = { $ref: '#/components/schemas/Ticket' }
const schemas = { Ticket: ticket, Tickets: { type: 'array', items: ref } }

const list = (answer?: object, entry: object = {}) =>
  deriveOne(
    { method: 'get', ...(answer ? { answer: answer as Record<string, unknown> } : {}) },
    { method: 'list', ...entry },
    schemas,
  ).response
const get = (answer?: object, entry: object = {}) =>
  deriveOne(
    { method: 'get', ...(answer ? { answer: answer as Record<string, unknown> } : {}) },
    { method: 'get', ...entry },
    schemas,
  ).response

describe('where a list is', () => {
  const items = { type: 'array', items: ref }
  it.each([
    ['a bare list', items, undefined],
    ['a list by reference', { $ref: '#/components/schemas/Tickets' }, undefined],
    [
      'the one list of an object',
      { type: 'object', properties: { data: items, total: { type: 'integer' } } },
      'data',
    ],
    [
      'a list by reference in an object',
      { properties: { tickets: { $ref: '#/components/schemas/Tickets' } } },
      'tickets',
    ],
    ['a list or null', { properties: { data: { type: ['array', 'null'], items: ref } } }, 'data'],
    [
      'a list among parts',
      { allOf: [{ properties: { data: items } }, { properties: { page: { type: 'integer' } } }] },
      'data',
    ],
    ['an answer that says nothing', undefined, undefined],
  ])('%s', (_what, answer, at) => {
    expect(list(answer)).toMatchObject({ kind: 'list', ...(at ? { at } : {}) })
    if (!at) expect(list(answer)).not.toHaveProperty('at')
  })

  it('is said in tools.yaml where there are none, or several', () => {
    const answer = { properties: { data: items, included: items, nested: { properties: { deep: items } } } }
    const document = documentOf({ act: { method: 'get', answer } }, schemas)
    expect(problemsOf(document, { act: entryOf({ method: 'list' }) })).toEqual([
      {
        file: 'tools.yaml',
        key: 'act.items',
        problem: 'the answer of act has 2 lists.',
        fix: 'Name the list that holds the items: `items: <dotted path>`.',
      },
    ])
    expect(list(answer, { items: 'included' }).at).toBe('included')
    expect(list(answer, { items: 'nested.deep', compact: ['id'] })).toMatchObject({
      at: 'nested.deep',
      texts: [{ path: 'body' }],
    })
    expect(problemsOf(document, { act: entryOf({ method: 'list', items: 'nested.gone' }) })).toMatchObject([
      { key: 'act.items', problem: 'nested.gone is not in the answer of act.' },
    ])
  })
})

describe('where an object is', () => {
  it.each([
    ['the answer itself', ref, undefined],
    ['in its envelope', { properties: { ticket: ref } }, 'ticket'],
    [
      'in an envelope that may be empty',
      { properties: { ticket: { anyOf: [ref, { type: 'null' }] } } },
      'ticket',
    ],
    ['beside others', { properties: { ticket: ref, meta: { type: 'object' } } }, undefined],
    ['one text', { properties: { id: text } }, undefined],
    ['one list', { properties: { data: { type: 'array', items: ref } } }, undefined],
  ])('%s', (_what, answer, at) => {
    expect(get(answer).at).toBe(at)
  })

  it('is said in tools.yaml where derivation cannot see it', () => {
    const answer = { properties: { ticket: ref, meta: { type: 'object' } } }
    expect(get(answer, { items: 'ticket', first_of: [['subject']] })).toMatchObject({
      firstOf: [['subject']],
    })
    expect(get(answer, { items: 'ticket', omit: ['subject'] })).toEqual({
      kind: 'item',
      at: 'ticket',
      omit: ['subject'],
      lean: {},
      texts: [{ path: 'body' }],
    })
  })

  it('is looked for in the first successful answer that has one', () => {
    const document = documentOf({ act: { method: 'get' } }, schemas)
    const operation = document.paths?.['/act']?.['get'] as Record<string, unknown>
    operation['responses'] = {
      400: { content: { 'application/json': { schema: { properties: { error: { type: 'object' } } } } } },
      200: { description: 'Nothing' },
      201: { content: { 'application/json; charset=utf-8': { schema: { properties: { ticket: ref } } } } },
    }
    const [record] = deriveTools({ document, entries: { act: entryOf() }, brand: 'acme', paging: noPaging })
    expect(record?.response.at).toBe('ticket')
  })
})

describe('texts in an answer', () => {
  const messageWith = (marks: Record<string, unknown>) => ({
    type: 'object',
    properties: {
      contentType: text,
      content: { type: 'string', format: 'html', 'x-text': marks['content'] },
      plain: { type: 'string', 'x-text': marks['plain'] },
      mail: { type: 'object', additionalProperties: true, 'x-text': marks['mail'] },
    },
  })
  const answer = { type: 'array', items: { $ref: '#/components/schemas/Message' } }

  it('are marked by x-text, on strings and on objects', () => {
    const Message = messageWith({
      content: { message: true, type: 'contentType' },
      plain: { plain: true, message: true },
      mail: 'message',
    })
    const record = deriveOne({ method: 'get', answer }, { method: 'list' }, { Message })
    expect(record.response.texts).toEqual([
      { path: 'content', message: true, type: 'contentType' },
      { path: 'plain', plain: true, message: true },
      { path: 'mail', within: true, message: true },
    ])
    expect(record.inputSchema.properties?.['fields']).toMatchObject({
      description: 'Dotted paths; ["*"]: all. "content:full": with quoted history.',
    })
  })

  it('must name a field that is there, and nothing unknown', () => {
    const Message = messageWith({ content: { type: 'kontentType' }, plain: { plein: true }, mail: 'mail' })
    const document = documentOf({ act: { method: 'get', answer } }, { Message })
    expect(
      problemsOf(document, { act: entryOf({ method: 'list' }) }).map(({ key, problem }) => [key, problem]),
    ).toEqual([
      ['act.x-text', '{"plein":true} at plain is unclear.'],
      ['act.x-text', '"mail" at mail is unclear.'],
      ['act.x-text', 'kontentType is not beside content.'],
    ])
  })
})

describe('HTML in an answer', () => {
  it('is found through lists, envelopes and references, once where objects go round', () => {
    const answer = { properties: { thread: { $ref: '#/components/schemas/Thread' } } }
    const Thread = {
      type: 'object',
      properties: {
        first: ref,
        messages: { type: 'array', items: ref },
        parent: { $ref: '#/components/schemas/Leaf' },
        note: { type: ['string', 'null'], format: 'html' },
      },
    }
    const Leaf = { type: 'object', properties: { id: text } }
    const record = deriveOne({ method: 'get', answer }, { method: 'get' }, { ...schemas, Thread, Leaf })
    expect(record.response).toMatchObject({
      at: 'thread',
      texts: [{ path: 'note' }, { path: 'first.body' }, { path: 'messages.body' }],
    })
  })

  it('ends in a tree', () => {
    const Node = {
      properties: { body: { type: 'string', format: 'html' }, child: { $ref: '#/components/schemas/Node' } },
    }
    const { response } = deriveOne(
      { method: 'get', answer: { $ref: '#/components/schemas/Node' } },
      { method: 'get' },
      { Node },
    )
    expect(response.texts?.slice(0, 2)).toEqual([{ path: 'body' }, { path: 'child.body' }])
  })
})

describe('fields that are named', () => {
  it('must be in the answer, if it says what is in it', () => {
    const document = documentOf({ act: { method: 'get', answer: { type: 'array', items: ref } } }, schemas)
    const entry = entryOf({ method: 'list', compact: ['id', 'subjekt'], omit: ['body.x', 'subject'] })
    expect(problemsOf(document, { act: entry }).map(({ key, problem }) => [key, problem])).toEqual([
      ['act.compact', 'subjekt is not in the answer of act.'],
    ])
  })

  it('may be anything in an answer that does not', () => {
    expect(list(undefined, { compact: ['a.b'] }).compact).toEqual(['a.b'])
    expect(list({ type: 'array', items: {} }, { compact: ['a.b'] }).compact).toEqual(['a.b'])
  })

  it('are for lists only where they are the compact ones', () => {
    const document = documentOf({ act: { method: 'get' } })
    expect(problemsOf(document, { act: entryOf({ method: 'get', compact: ['id'] }) })).toMatchObject([
      { key: 'act.compact', problem: 'is only for list tools.' },
    ])
  })
})

describe('links', () => {
  const links = {
    order: {
      operationId: 'getOrder',
      parameters: { orderId: '$response.body#/ticket/sales_order_id', store: '$response.body#/ticket/store' },
    },
    customer: { $ref: '#/components/links/Customer' },
    hidden: { operationId: 'notATool', parameters: { id: '$response.body#/ticket/id' } },
    asked: { operationId: 'getOrder', parameters: { orderId: '$request.path.id' } },
  }
  const document = {
    ...documentOf({
      act: { method: 'get', answer: { properties: { ticket: ref } }, links },
      getOrder: {
        method: 'get',
        path: '/stores/{store}/orders/{orderId}',
      },
      getCustomer: { method: 'get', path: '/customers/{customerId}' },
      notATool: {},
      listTickets: {
        method: 'get',
        answer: { properties: { tickets: { type: 'array', items: ref } } },
        links: { one: { operationId: 'act', parameters: { id: '$response.body#/tickets/0/id' } } },
      },
    }),
    components: {
      schemas,
      links: {
        Customer: {
          operationId: 'getCustomer',
          parameters: { 'path.customerId': '$response.body#/ticket/customer/id' },
        },
      },
    },
  }
  const entries = {
    ticket: entryOf({ resource: 'tickets', method: 'get', description: 'Reads a ticket.' }),
    order: entryOf({ operation: 'getOrder', resource: 'orders', method: 'get' }),
    customer: entryOf({ operation: 'getCustomer', resource: 'customers', method: 'get' }),
    tickets: entryOf({
      operation: 'listTickets',
      resource: 'tickets',
      method: 'list',
      description: 'Lists tickets.',
    }),
  }
  const describedAs = (more: object = {}) => {
    const changed = { ...entries, ticket: { ...entries.ticket, ...more } }
    return renderAll(deriveTools({ document, entries: changed, brand: 'acme', paging: noPaging })).map(
      ({ description }) => description,
    )
  }

  it('say which tool a returned id belongs to, by the names that a model sees', () => {
    expect(describedAs()[0]).toBe(
      'Reads a ticket. Leads to: get_single_acme_order_by_id (sales_order_id -> id, store -> store); get_single_acme_customer_by_id (customer.id -> id).',
    )
    expect(describedAs()[3]).toBe('Lists tickets. Leads to: get_single_acme_ticket_by_id (id -> id).')
  })

  it('say nothing that the description says', () => {
    const description = 'Reads a ticket. Then {order} and {customer}.'
    expect(describedAs({ description })[0]).toBe(
      'Reads a ticket. Then get_single_acme_order_by_id and get_single_acme_customer_by_id.',
    )
  })
})

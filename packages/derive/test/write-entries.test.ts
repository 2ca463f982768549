import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { deriveOne, documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const object = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
})
const body = { ...object('body', 'at', 'from', 'ticket'), required: ['at', 'from'] }
const answer = object('id', 'no', 'status', 'to', 'body')
const query = (name: string) => ({ name, in: 'query', schema: text })
const id = { name: 'id', in: 'path', required: true, schema: text }
const document = documentOf({
  act: { body, answer },
  getTicket: {
    method: 'get',
    path: '/tickets/{id}',
    parameters: [id],
    answer: object('id', 'team', 'subject'),
  },
  listAddresses: {
    method: 'get',
    path: '/addresses',
    parameters: [query('team')],
    answer: { type: 'array', items: object('address', 'ok') },
  },
  getTemplate: { method: 'get', path: '/templates/{id}', parameters: [id], answer: object('id', 'text') },
})
const others = {
  get_ticket: entryOf({ operation: 'getTicket', resource: 'tickets', method: 'get' }),
  list_addresses: entryOf({ operation: 'listAddresses', resource: 'addresses', method: 'list' }),
}
const fill = {
  of: { argument: 'ticket', kind: 'ticket', read: 'get_ticket', at: 'team', is: 'team', as: 'team' },
  list: 'list_addresses',
  value: 'address',
}
const placeholders = {
  texts: ['text'],
  form: '<(.+)>',
  from: { ticket_id: { read: 'get_ticket', as: 'id', called: 'ticket' } },
  values: { subject: ['ticket.subject'] },
}
const template = (more: object = {}) =>
  entryOf({
    operation: 'getTemplate',
    resource: 'templates',
    method: 'get',
    placeholders: { ...placeholders, ...more },
  })
const problems = (entry: object, more: object = {}) =>
  problemsOf(document, { act: entryOf({ ...entry }), ...others, ...more }).map(
    ({ key, problem }) => `${key}: ${problem}`,
  )

describe('what a write answers with', () => {
  it('is its id, its number and its state, unless its entry says otherwise', () => {
    const derive = (entry: object, targets?: object) =>
      deriveTools({
        document,
        entries: { act: entryOf({ ...entry }), ...(targets ? { targets } : {}) },
        brand: 'acme',
        paging: noPaging,
      })[0]
    expect(derive({})?.response.answer).toEqual(['id', 'status'])
    const targets = { thing: { resources: ['things'], id: ['no', 'id'], number: 'to' } }
    expect(derive({}, targets)?.response.answer).toEqual(['no', 'to', 'status'])
    expect(derive({ answer: ['to'] })?.response.answer).toEqual(['to'])
    expect(derive({ effects: ['read'] })?.response.answer).toBeUndefined()
  })

  it('is everything where the document says nothing of an id', () => {
    expect(deriveOne({ answer: object('ok') }).response.answer).toBeUndefined()
    expect(
      deriveOne({ answer: { type: 'object', additionalProperties: true } }).response.answer,
    ).toBeUndefined()
    expect(deriveOne({}).response.answer).toBeUndefined()
  })
})

describe('an argument that the connector gives a value', () => {
  it('need not be given', () => {
    const [record] = deriveTools({
      document,
      entries: { act: entryOf({ now: { at: 'iso' }, fill: { from: fill } }), ...others },
      brand: 'acme',
      paging: noPaging,
    })
    expect(record?.inputSchema.required).toBeUndefined()
    expect(record).toMatchObject({ now: { at: 'iso' }, fill: { from: fill } })
    expect(deriveOne({ body, answer }).inputSchema.required).toEqual(['at', 'from'])
  })

  it('is looked up with reads of the connector, by fields that they have', () => {
    const withFill = (more: object) => problems({ fill: { from: { ...fill, ...more } } })
    expect(withFill({})).toEqual([])
    expect(withFill({ list: 'list_all' })).toEqual([
      'act.fill: list_all is not a read with the argument team.',
    ])
    expect(withFill({ list: 'act' })).toContain('act.fill: act is not a read with the argument team.')
    expect(withFill({ value: 'adress' })).toEqual([
      'act.fill: adress is not in the answer of list_addresses.',
    ])
    expect(withFill({ where: { active: true } })).toEqual([
      'act.fill: active is not in the answer of list_addresses.',
    ])
    expect(withFill({ of: { ...fill.of, at: 'group' } })).toEqual([
      'act.fill: group is not in the answer of get_ticket.',
    ])
    expect(withFill({ of: { ...fill.of, argument: 'case' } })[0]).toContain('case is not an argument of act.')
    expect(withFill({ extra: 1 })[0]).toContain('act.fill: is not a map of { of, list')
  })
})

describe('what an entry says of a write', () => {
  it('names arguments and fields that are there', () => {
    const delivery = {
      to: { answer: ['to'], arguments: ['from'] },
      id: 'id',
      failed: 'status',
      states: { at: 'status', values: { LOST: 'failed' } },
      also: [{ given: ['body'], absent: ['from'], says: 'A mail.' }],
    }
    const outbound = { effects: ['outbound'], visibility: 'sent' }
    expect(problems({ ...outbound, delivery })).toEqual([])
    expect(problems({ ...outbound, delivery: { ...delivery, id: 'key' } })).toEqual([
      'act.delivery: key is not in the answer of act.',
    ])
    expect(problems({ ...outbound, delivery: { to: { arguments: ['mail.to'] } } })).toEqual([
      'act.delivery: mail is not an argument of act.',
    ])
    expect(problems({ ...outbound, delivery: { also: [{ given: ['text'], says: 'A mail.' }] } })).toEqual([
      'act.delivery: text is not an argument of act.',
    ])
    expect(problems({ unless_given: { mail: { says: 'x' } } })).toEqual([
      'act.unless_given: mail is not an argument of act.',
    ])
    expect(problems({ unless_given: { at: { answer: 'time' } }, recorded_as: { answer: 'by' } })).toEqual([
      'act.unless_given: time is not in the answer of act.',
      'act.recorded_as: by is not in the answer of act.',
    ])
  })

  it('names to whom words go that begin a conversation', () => {
    const outbound = { effects: ['outbound'], visibility: 'sent' }
    expect(problems({ ...outbound, words: 'body', recipient: 'at' })).toEqual([])
    expect(problems({ ...outbound, words: 'body', recipient: ['mail'] })).toEqual([
      'act.recipient: mail is not an argument.',
    ])
    expect(problems({ ...outbound, recipient: 'at' })).toEqual([
      'act.recipient: is of use for words without a conversation alone.',
    ])
  })

  it.each([
    [{ delivery: { also: [{ given: ['body'] }] } }],
    [{ words: 'body', recipient: 1 }],
    [{ delivery: { states: { at: 'status', values: { LOST: 'gone' } } } }],
    [{ delivery: { nobody: true } }],
    [{ unless_given: { at: {} } }],
    [{ recorded_as: 'me' }],
    [{ now: { at: 'epoch' } }],
    [{ visibility: [{ how: 'sent', state: 'gone' }] }],
    [{ placeholders: { texts: ['text'] } }],
  ])('has a form: %j', (entry) => {
    expect(problems(entry)[0]).toMatch(/: is not a /)
  })
})

describe('the placeholders of a text', () => {
  it('take the records that they are filled in from as arguments', () => {
    const records = deriveTools({
      document,
      entries: { get_template: template(), ...others },
      brand: 'acme',
      paging: noPaging,
    })
    const [record] = records.filter(({ id: name }) => name === 'get_template')
    expect(Object.keys(record?.inputSchema.properties ?? {})).toEqual(['id', 'ticket_id', 'fields'])
    expect(record?.request.parameters.map(({ name }) => name)).toEqual(['id'])
  })

  it('stand for fields of sources that there are', () => {
    const of = (more: object) => problems({}, { get_template: template(more) })
    expect(of({})).toEqual([])
    expect(of({ texts: ['words'] })).toEqual([
      'get_template.placeholders: words is not in the answer of getTemplate.',
    ])
    expect(of({ values: { subject: ['ticket.topic'] } })).toEqual([
      'get_template.placeholders: topic is not in the answer of get_ticket.',
    ])
    expect(of({ near: { name: ['order.name'] } })).toEqual([
      'get_template.placeholders: order.name names an unknown source.',
    ])
    expect(of({ from: { ticket_id: { read: 'act', as: 'id', called: 'ticket' } } })).toContain(
      'get_template.placeholders: act is not a read with the argument id.',
    )
  })
})

describe('how a customer is reached', () => {
  it('is said by fields that records have, of kinds that there are', () => {
    const targets = (row: object) => problems({}, { targets: { ticket: { resources: ['tickets'], ...row } } })
    expect(targets({ address: ['subject'], of: { ticket: 'id' } })).toEqual([])
    expect(targets({ address: ['mail'] })).toEqual([
      'targets.ticket: mail is not in the answer of any tool for tickets.',
    ])
    expect(targets({ of: { customer: 'team' } })).toEqual(['targets.ticket.of: customer is not a kind.'])
    expect(targets({ channel: 7 })).toEqual(['targets.ticket.channel: is not valid.'])
  })
})

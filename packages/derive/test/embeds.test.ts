import { describe, expect, it } from 'vitest'
import { deriveTools, type OpenApiDocument } from '../src/index.ts'
import { documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const order = { type: 'object', properties: { id: text, total: { type: 'number' } } }
const mark = { resource: 'orders', keep: ['id'] }
const entries = {
  ticket: entryOf({ operation: 'ticket', resource: 'tickets', method: 'get' }),
  order: entryOf({ operation: 'order', resource: 'orders', method: 'get' }),
}

function sketch(properties: object, schemas: object, table?: unknown): OpenApiDocument {
  const answer = { type: 'object', properties: { id: text, ...properties } }
  const document = documentOf(
    {
      ticket: { method: 'get', answer },
      order: { method: 'get', answer: { $ref: '#/components/schemas/Order' } },
    },
    { Order: order, ...schemas },
  )
  return { ...document, ...(table === undefined ? {} : { 'x-embeds': table }) }
}

function embeds(properties: object, schemas: object = {}, table?: unknown) {
  const document = sketch(properties, schemas, table)
  return deriveTools({ document, entries, brand: 'acme', paging: noPaging }).map(
    ({ response }) => response.embeds,
  )
}

const ref = { $ref: '#/components/schemas/Order' }
const found = (path: string) => [{ path, ...mark }]

it('x-secret hides a property, a list or an object of an answer for good', () => {
  const secret = { type: 'string', 'x-secret': true }
  expect(
    embeds({ token: secret, mail: { type: 'object', properties: { password: secret, host: text } } }),
  ).toMatchObject([
    [
      { path: 'token', secret: true },
      { path: 'mail.password', secret: true },
    ],
    undefined,
  ])
})

describe('x-embeds', () => {
  it.each([
    ['a property', { order: { ...order, 'x-embeds': mark } }, {}, 'order'],
    ['a reference', { order: { ...ref, 'x-embeds': mark } }, {}, 'order'],
    ['a choice', { order: { anyOf: [ref, { type: 'null' }], 'x-embeds': mark } }, {}, 'order'],
    ['a schema', { order: ref }, { Order: { ...order, 'x-embeds': mark } }, 'order'],
    [
      'the items of a list',
      { orders: { type: 'array', items: { ...order, 'x-embeds': mark } } },
      {},
      'orders',
    ],
    ['a property deep inside', { a: { properties: { b: { ...ref, 'x-embeds': mark } } } }, {}, 'a.b'],
  ])('on %s', (_what, properties, schemas, path) => {
    expect(embeds(properties, schemas)).toEqual([found(path), undefined])
  })

  it('at the root names properties, and means objects only, documented or not', () => {
    const properties = { order: { type: 'object' }, inner: { properties: { order: text } } }
    expect(embeds(properties, {}, { order: mark })).toEqual([found('order'), undefined])
  })

  it('of a property comes before the table, and may say that it is the own record', () => {
    expect(embeds({ order: { ...order, 'x-embeds': false } }, {}, { order: mark })).toEqual([
      undefined,
      undefined,
    ])
  })

  it('does not count for the tools of the resource itself', () => {
    const recursive = { ...order, properties: { ...order.properties, original: ref }, 'x-embeds': mark }
    expect(embeds({}, { Order: recursive })[1]).toBeUndefined()
  })

  it('counts for an answer that is the record of another resource', () => {
    const document = sketch({}, { Order: { ...order, 'x-embeds': mark } })
    const linked = { ...entries, link: entryOf({ operation: 'order', resource: 'links', method: 'make' }) }
    const records = deriveTools({ document, entries: linked, brand: 'acme', paging: noPaging })
    expect(records.at(-1)?.response.embeds).toEqual(found(''))
  })

  it('of a resource that no tool has stops the generation, once', () => {
    const order2 = { ...ref, 'x-embeds': 'order' }
    expect(problemsOf(sketch({ a: order2, b: order2 }, {}), entries)).toEqual([
      {
        file: 'openapi.yaml',
        key: 'a.x-embeds',
        problem: 'order is not the resource of any tool.',
        fix: 'Did you mean orders?',
      },
    ])
  })

  it.each([
    [7],
    [{ resource: 'orders', kept: ['id'] }],
    [{ keep: ['id'] }],
    [{ resource: 'orders', keep: 'id' }],
  ])('%j stops the generation', (wrong) => {
    expect(problemsOf(sketch({ order: { ...ref, 'x-embeds': wrong } }, {}), entries)).toMatchObject([
      { key: 'order.x-embeds', problem: expect.stringContaining('is not a resource.') },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../src/drift/compare.ts'
import type { OpenApiDocument } from '../../src/index.ts'
import { documentOf, type OperationSketch } from '../derive-one.ts'

const text = { type: 'string' }
const ticket = { type: 'object', properties: { id: text, status: { ...text, enum: ['open', 'closed'] } } }
const list: OperationSketch = {
  method: 'get',
  path: '/tickets',
  parameters: [{ name: 'status', in: 'query', schema: { ...text, enum: ['open', 'closed'] } }],
  answer: { type: 'object', properties: { tickets: { type: 'array', items: ticket } } },
}
const create: OperationSketch = {
  path: '/tickets',
  body: { type: 'object', required: ['subject'], properties: { subject: text, body: text } },
}

function compare(before: Record<string, OperationSketch>, after: Record<string, OperationSketch>) {
  return compareDocuments(documentOf(before), documentOf(after)).map(
    ({ kind, side = '', field = '', detail, breaking }) =>
      `${breaking ? '!' : ''}${kind} ${side} ${field} (${detail})`,
  )
}

describe('two documents', () => {
  it('that say the same have no differences, whatever their ids and path parameters are called', () => {
    const read: OperationSketch = { method: 'get', path: '/tickets/{id}' }
    expect(compare({ list, read }, { list, read: { ...read, path: '/tickets/{ticketId}' } })).toEqual([])
    expect(compare({ list }, { listTickets: list })).toEqual(['operation renamed   (listTickets)'])
  })

  it('differ in operations', () => {
    expect(compare({ list }, { list, create })).toEqual(['operation added   (is new)'])
    expect(compare({ list, create }, { list })).toEqual([
      '!operation removed   (is not in the newer document)',
    ])
  })

  it.each([
    [
      'a parameter that is new',
      { parameters: [...(list.parameters ?? []), { name: 'team', in: 'query', schema: text }] },
      ['field added request query team (is new)'],
    ],
    [
      'a parameter that is new and required',
      {
        parameters: [...(list.parameters ?? []), { name: 'team', in: 'query', required: true, schema: text }],
      },
      ['!field added request query team (is new and required)'],
    ],
    ['a parameter that is gone', { parameters: [] }, ['!field removed request query status (is gone)']],
    [
      'a value that a parameter takes besides',
      {
        parameters: [
          { name: 'status', in: 'query', schema: { ...text, enum: ['open', 'closed', 'snoozed'] } },
        ],
      },
      ['values added request query status (snoozed)'],
    ],
    [
      'a value that a parameter takes no more',
      { parameters: [{ name: 'status', in: 'query', schema: { ...text, enum: ['open'] } }] },
      ['!values removed request query status (closed)'],
    ],
    [
      'the type of a parameter',
      { parameters: [{ name: 'status', in: 'query', schema: { type: 'integer' } }] },
      ['!type changed request query status (string is integer)'],
    ],
    [
      'a field of an answer that is gone, told once for all that was in it',
      { answer: { type: 'object', properties: { cases: { type: 'array', items: ticket } } } },
      ['!field removed answer tickets (is gone)', 'field added answer cases (is new)'],
    ],
  ])('differ in %s', (_what, change, expected) => {
    expect(compare({ list }, { list: { ...list, ...change } })).toEqual(expected)
  })

  it('differ in what a body needs', () => {
    const body = { type: 'object', required: ['body'], properties: { subject: text, body: text } }
    expect(compare({ create }, { create: { ...create, body } })).toEqual([
      'optional request body.subject (is optional)',
      '!required request body.body (is required)',
    ])
  })

  it('may refer to themselves', () => {
    const schemas = {
      Node: { type: 'object', properties: { id: text, parent: { $ref: '#/components/schemas/Node' } } },
    }
    const own: OperationSketch = {
      method: 'get',
      path: '/nodes',
      answer: { $ref: '#/components/schemas/Node' },
    }
    const document: OpenApiDocument = documentOf({ own }, schemas)
    expect(compareDocuments(document, structuredClone(document))).toEqual([])
  })
})

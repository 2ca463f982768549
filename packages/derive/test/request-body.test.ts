import { toRequest } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { deriveOne, documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const server = 'https://a.example'

describe('a wrapped body', () => {
  const inner = { type: 'object', properties: { subject: text, status: text }, required: ['subject'] }

  it('is flattened for the model and wrapped again on the wire', () => {
    const record = deriveOne({
      body: { type: 'object', properties: { ticket: inner }, required: ['ticket'] },
    })
    expect(record.inputSchema).toEqual({
      type: 'object',
      properties: { subject: text, status: text },
      required: ['subject'],
      additionalProperties: false,
    })
    expect(toRequest(record.request, { subject: 'a' }, server).body).toBe('{"ticket":{"subject":"a"}}')
  })

  it('may be wrapped twice, and be a reference', () => {
    const body = { properties: { data: { $ref: '#/components/schemas/Data' } } }
    const schemas = {
      Data: {
        type: 'object',
        properties: { attributes: { allOf: [{ $ref: '#/components/schemas/Inner' }] } },
      },
      Inner: inner,
    }
    const record = deriveOne({ body }, {}, schemas)
    expect(Object.keys(record.inputSchema.properties ?? {})).toEqual(['subject', 'status'])
    expect(toRequest(record.request, { status: 'b' }, server).body).toBe(
      '{"data":{"attributes":{"status":"b"}}}',
    )
  })

  it.each([
    [
      'has another field',
      { type: 'object', properties: { ticket: inner, notify: text } },
      ['ticket', 'notify'],
    ],
    [
      'takes any field',
      { type: 'object', properties: { ticket: inner }, additionalProperties: true },
      ['ticket'],
    ],
    [
      'holds a map',
      { type: 'object', properties: { ticket: { type: 'object', additionalProperties: text } } },
      ['ticket'],
    ],
    ['holds a text', { type: 'object', properties: { ticket: text } }, ['ticket']],
    ['holds a list', { type: 'object', properties: { ticket: { type: 'array', items: inner } } }, ['ticket']],
  ])('is left as it is where it %s', (_what, body, names) => {
    expect(Object.keys(deriveOne({ body }).inputSchema.properties ?? {})).toEqual(names)
  })

  it('is left as it is in a form, which has no inside', () => {
    const schema = { type: 'object', properties: { ticket: inner } }
    const record = deriveOne({ content: { 'application/x-www-form-urlencoded': { schema } } })
    expect(Object.keys(record.inputSchema.properties ?? {})).toEqual(['ticket'])
  })
})

describe('a body that is no object', () => {
  it.each([
    ['items', { type: 'array', items: { type: 'integer' } }, [1, 2], '[1,2]'],
    ['body', { type: 'string' }, 'a', '"a"'],
    ['body', {}, { any: 'thing' }, '{"any":"thing"}'],
  ])('is one argument, %s', (name, body, value, sent) => {
    const record = deriveOne({ body })
    expect(Object.keys(record.inputSchema.properties ?? {})).toEqual([name])
    expect(record.inputSchema.required).toEqual([name])
    expect(toRequest(record.request, { [name]: value }, server)).toMatchObject({
      body: sent,
      headers: { 'content-type': 'application/json' },
    })
  })

  it('goes out as it is where it is no JSON', () => {
    const plain = deriveOne({ content: { 'text/plain': { schema: text } } })
    expect(toRequest(plain.request, { body: 'a "b"' }, server)).toMatchObject({
      body: 'a "b"',
      headers: { 'content-type': 'text/plain' },
    })
    const bytes = deriveOne({
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    })
    expect(bytes.inputSchema.properties?.['body']?.required).toEqual(['filename', 'content'])
    const { body, headers } = toRequest(
      bytes.request,
      { body: { filename: 'a.bin', content: 'AAEC' } },
      server,
    )
    expect(headers['content-type']).toBe('application/octet-stream')
    expect([...(body as Uint8Array)]).toEqual([0, 1, 2])
  })
})

describe('an open body', () => {
  const body = {
    type: 'object',
    properties: { email: text, limit: { type: 'integer' } },
    additionalProperties: text,
  }

  it('takes other keys as they are, and says of what sort they are', () => {
    const record = deriveOne({ body })
    expect(record.inputSchema.additionalProperties).toEqual(text)
    const args = { email: 'a', limit_body: 3, custom: 'b' }
    expect(JSON.parse(toRequest(record.request, args, server).body as string)).toEqual({
      email: 'a',
      limit: 3,
      custom: 'b',
    })
  })

  it('does not take what path and query took', () => {
    const parameters = [{ name: 'notify', in: 'query', schema: text }]
    const record = deriveOne({ path: '/people/{personId}', parameters, body })
    const request = toRequest(record.request, { id: 'x', notify: 'y', custom: 'z' }, server)
    expect(request).toMatchObject({ url: `${server}/people/x?notify=y`, body: '{"custom":"z"}' })
  })
})

describe('variants of a body', () => {
  const card = {
    type: 'object',
    properties: { kind: { type: 'string', enum: ['card'] }, number: text },
    required: ['kind', 'number'],
  }
  const bank = {
    type: 'object',
    properties: { kind: { const: 'bank' }, iban: text },
    required: ['kind', 'iban'],
  }
  const schemas = { Card: card, Bank: bank }
  const oneOf = [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }]

  it.each([
    ['values', { propertyName: 'kind' }],
    ['a mapping', { propertyName: 'kind', mapping: { card: '#/components/schemas/Card', bank: 'Bank' } }],
  ])('that a discriminator tells apart by %s make one tool each', (_how, discriminator) => {
    const document = documentOf({ act: { body: { oneOf, discriminator } } }, schemas)
    const [pay, transfer] = deriveTools({
      document,
      entries: {
        pay_by_card: entryOf({ method: 'pay_by_card', fixed: { kind: 'card' } }),
        pay_by_bank: entryOf({ method: 'pay_by_bank', fixed: { kind: 'bank' } }),
      },
      brand: 'acme',
      paging: noPaging,
    })
    expect(pay?.inputSchema).toEqual({
      type: 'object',
      properties: { number: text },
      required: ['number'],
      additionalProperties: false,
    })
    expect(transfer?.inputSchema.required).toEqual(['iban'])
    expect(toRequest(transfer?.request as never, { iban: 'X' }, server).body).toBe(
      '{"kind":"bank","iban":"X"}',
    )
  })

  it('are sent their name where they have no field for it', () => {
    const discriminator = { propertyName: 'type', mapping: { a: '#/components/schemas/A' } }
    const body = { oneOf: [{ $ref: '#/components/schemas/A' }], discriminator }
    const record = deriveOne(
      { body },
      { fixed: { type: 'a' } },
      { A: { type: 'object', properties: { x: text, y: text } } },
    )
    expect(toRequest(record.request, { x: '1' }, server).body).toBe('{"type":"a","x":"1"}')
  })

  it('stop generation until the entry says which', () => {
    const document = documentOf(
      { act: { body: { oneOf, discriminator: { propertyName: 'kind' } } } },
      schemas,
    )
    expect(problemsOf(document, { act: entryOf() })).toEqual([
      {
        file: 'tools.yaml',
        key: 'act.fixed',
        problem: 'the body of act has a variant for each kind.',
        fix: 'Make a tool for each: fixed: { kind: one of card, bank }.',
      },
    ])
    expect(problemsOf(document, { act: entryOf({ fixed: { kind: 'cash' } }) })).toHaveLength(2)
  })

  it('without a discriminator are laid over each other: every field, and required what all require', () => {
    const { inputSchema } = deriveOne({
      body: {
        anyOf: [
          {
            type: 'object',
            properties: { to: text, body: text, mode: { const: 'mail' } },
            required: ['to', 'body'],
          },
          {
            type: 'object',
            properties: { phone: text, body: text, mode: { const: 'sms' } },
            required: ['phone', 'body'],
          },
        ],
      },
    })
    expect(inputSchema).toEqual({
      type: 'object',
      properties: { to: text, body: text, mode: { type: 'string', enum: ['mail', 'sms'] }, phone: text },
      required: ['body'],
      additionalProperties: false,
    })
  })

  it('that only demand some field or other leave no trace at the root', () => {
    const properties = { email: text, phone: text }
    const { inputSchema } = deriveOne({
      body: { type: 'object', properties, anyOf: [{ required: ['email'] }, { required: ['phone'] }] },
    })
    expect(inputSchema).toEqual({ type: 'object', properties, additionalProperties: false })
  })

  it('of which only one is an object are that one', () => {
    const body = {
      oneOf: [
        { type: 'object', properties: { labels: { type: 'array', items: text } } },
        { type: 'array', items: text },
      ],
    }
    const { inputSchema } = deriveOne({ body })
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(['labels'])
  })
})

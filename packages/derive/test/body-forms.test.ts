import { toRequest } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { deriveOne, documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const server = 'https://a.example'

describe('the form of a body', () => {
  const schema = { type: 'object', properties: { a: text } }
  it.each([
    [['application/xml', 'application/x-www-form-urlencoded', 'application/json'], 'application/json'],
    [['multipart/form-data', 'application/x-www-form-urlencoded'], 'multipart/form-data'],
    [['application/xml', 'application/vnd.acme+json'], 'application/vnd.acme+json'],
    [['application/json; charset=utf-8'], 'application/json'],
    [['*/*'], 'application/json'],
  ])('of %s is %s', (types, expected) => {
    const content = Object.fromEntries(types.map((type) => [type, { schema }]))
    expect(deriveOne({ content }).request.body?.contentType).toBe(expected)
  })

  it('that nobody can write stops generation', () => {
    const document = documentOf({ act: { content: { 'application/xml': { schema } } } })
    expect(problemsOf(document, { act: entryOf() })).toMatchObject([
      {
        key: 'act.operation',
        problem: 'act takes its body only as application/xml, which cannot be written.',
      },
    ])
  })
})

describe('multipart bodies', () => {
  const file = { type: 'string', format: 'binary', description: 'At most 10 MB.' }
  const content = {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: {
          attachment: file,
          pages: { type: 'array', items: { $ref: '#/components/schemas/Page' } },
          image: { type: 'string', contentMediaType: 'image/png' },
          meta: { type: 'object', properties: { a: { type: 'integer' } } },
          tags: { type: 'array', items: text },
          count: { type: 'integer' },
        },
      },
    },
  }
  const record = deriveOne({ content }, {}, { Page: file })

  it('take files as name and base64', () => {
    expect(record.inputSchema.properties?.['attachment']).toMatchObject({
      type: 'object',
      description: 'At most 10 MB.',
      required: ['filename', 'content'],
      additionalProperties: false,
    })
    expect(record.request.body?.fields.map(({ name, file: isFile }) => [name, isFile])).toEqual([
      ['attachment', true],
      ['pages', true],
      ['image', true],
      ['meta', undefined],
      ['tags', undefined],
      ['count', undefined],
    ])
  })

  it('send them as parts, lists as a part each, objects as JSON', async () => {
    const base64 = (content: string) => Buffer.from(content).toString('base64')
    const args = {
      attachment: { filename: 'ä.txt', content: base64('größe'), content_type: 'text/plain' },
      pages: [
        { filename: '1', content: base64('one') },
        { filename: '2', content: `data:text/plain;base64,${base64('two')}` },
      ],
      meta: { a: 1 },
      tags: ['x', 'y'],
      count: 3,
    }
    const { url, ...init } = toRequest(record.request, args, server)
    const form = await new Request(url, init).formData()
    const attachment = form.get('attachment') as File
    expect([attachment.name, attachment.type, await attachment.text()]).toEqual([
      'ä.txt',
      'text/plain',
      'größe',
    ])
    const pages = form.getAll('pages') as File[]
    expect(await Promise.all(pages.map((page) => page.text()))).toEqual(['one', 'two'])
    expect([form.get('meta'), form.getAll('tags'), form.get('count')]).toEqual(['{"a":1}', ['x', 'y'], '3'])
    const text = Buffer.from(init.body as Uint8Array).toString()
    expect(text).toContain('name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}')
  })

  it('refuse what is no base64', () => {
    const args = { attachment: { filename: 'a', content: 'größe!' } }
    expect(() => toRequest(record.request, args, server)).toThrow(
      'attachment.content: "größe!" is not base64.',
    )
  })

  it('are files only there: in JSON bytes are text', () => {
    const { inputSchema } = deriveOne({
      body: { type: 'object', properties: { data: { type: 'string', format: 'binary' } } },
    })
    expect(inputSchema.properties).toEqual({ data: text })
  })
})

describe('forms', () => {
  it('repeat lists, send objects as JSON, and leave out null', () => {
    const schema = {
      type: 'object',
      properties: {
        name: text,
        tags: { type: 'array', items: text },
        meta: { type: 'object', properties: {} },
        none: { type: ['string', 'null'] },
      },
      additionalProperties: true,
    }
    const record = deriveOne({ content: { 'application/x-www-form-urlencoded': { schema } } })
    const args = { name: 'a&b=c', tags: ['x', 'y z'], meta: { k: 1 }, none: null, extra: 'e' }
    const { body } = toRequest(record.request, args, server)
    expect([...new URLSearchParams(String(body))].sort()).toEqual([
      ['extra', 'e'],
      ['meta', '{"k":1}'],
      ['name', 'a&b=c'],
      ['tags', 'x'],
      ['tags', 'y z'],
    ])
  })
})

describe('64-bit integers in bodies', () => {
  const id = { type: 'integer', format: 'int64' }
  const big = '71928300000012345678'

  it.each([
    [
      'a field',
      { type: 'object', properties: { id, n: text } },
      { id: big, n: big },
      `{"id":${big},"n":"${big}"}`,
    ],
    [
      'a list',
      { type: 'object', properties: { ids: { type: 'array', items: id }, n: text } },
      { ids: [big, '-7'] },
      `{"ids":[${big},-7]}`,
    ],
    [
      'an object in a list',
      {
        type: 'object',
        properties: { a: { type: 'array', items: { properties: { id, n: text } } }, n: text },
      },
      { a: [{ id: big, n: big }] },
      `{"a":[{"id":${big},"n":"${big}"}]}`,
    ],
    [
      'a map',
      { type: 'object', properties: { a: { additionalProperties: id }, n: text } },
      { a: { x: big } },
      `{"a":{"x":${big}}}`,
    ],
    ['the whole body', { type: 'array', items: id }, { items: [big] }, `[${big}]`],
    [
      'an object in the whole body',
      { type: 'array', items: { properties: { id } } },
      { items: [{ id: big }] },
      `[{"id":${big}}]`,
    ],
    [
      'a key with dots',
      { type: 'object', properties: { 'cf.id': id, n: text } },
      { 'cf.id': big },
      `{"cf.id":${big}}`,
    ],
    [
      'a wrapped field',
      { type: 'object', properties: { ticket: { type: 'object', properties: { id, n: text } } } },
      { id: big },
      `{"ticket":{"id":${big}}}`,
    ],
    [
      'null',
      { type: 'object', properties: { id: { ...id, nullable: true }, n: text } },
      { id: null },
      '{"id":null}',
    ],
    ['leading zeros', { type: 'object', properties: { id, n: text } }, { id: '-0007' }, '{"id":-7}'],
    [
      'a field that may be text',
      { type: 'object', properties: { id: { anyOf: [id, text] }, n: text } },
      { id: '0012' },
      '{"id":"0012"}',
    ],
  ])('%s: exact, as number literals', (_what, body, args, sent) => {
    expect(toRequest(deriveOne({ body }).request, args, server).body).toBe(sent)
  })

  it('in a tree', () => {
    const Node = {
      type: 'object',
      properties: { id, children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
    }
    const record = deriveOne(
      { body: { properties: { node: { $ref: '#/components/schemas/Node' }, n: text } } },
      {},
      { Node },
    )
    const args = { node: { id: big, children: [{ id: big, children: [{ id: big }] }] } }
    expect(toRequest(record.request, args, server).body).toBe(
      `{"node":{"id":${big},"children":[{"id":${big},"children":[{"id":${big}}]}]}}`,
    )
  })

  it('that names stand for: the id that was found goes out as a number', () => {
    const body = { type: 'object', properties: { department: id, n: text } }
    const list = { method: 'get', path: '/departments', answer: { type: 'array', items: {} } }
    const [, record] = deriveTools({
      document: documentOf({ list, act: { body } }),
      entries: {
        resolvers: { department: { list: 'list_departments', id: 'id', match: ['name'] } },
        list_departments: entryOf({ operation: 'list', resource: 'departments', method: 'list' }),
        act: entryOf({ resolve: { department: 'department' } }),
      },
      brand: 'acme',
      paging: noPaging,
    })
    expect(record?.inputSchema.properties?.['department']).toEqual({
      type: 'string',
      description: 'Id or name.',
    })
    expect(toRequest(record?.request as never, { department: big }, server).body).toBe(
      `{"department":${big}}`,
    )
  })
})

import { toRequest } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const server = 'https://a.example'
const sketch = {
  path: '/tickets/{id}/replies',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: text },
    { name: 'notify', in: 'query', schema: { type: 'boolean' } },
    { name: 'X-Org', in: 'header', schema: text },
  ],
  body: {
    type: 'object',
    required: ['channel', 'content', 'order'],
    properties: {
      channel: { type: 'string', enum: ['EMAIL', 'CHAT'] },
      content: text,
      order: { type: 'string', enum: ['ASC', 'DESC'], default: 'ASC' },
      public: { type: 'boolean', default: true },
      tags: { type: 'array', items: text },
      owner: { type: 'integer', format: 'int64' },
    },
  },
}
const entry = { resource: 'tickets' }

function derive(more: Record<string, unknown> = {}) {
  return deriveOne(sketch, { ...entry, ...more })
}

function sent(record: ReturnType<typeof derive>, args: Record<string, unknown>) {
  const { url, body, headers } = toRequest(record.request, { ticket_id: '1', ...args }, server)
  return {
    url: url.slice(server.length),
    body: body === undefined ? undefined : JSON.parse(body as string),
    headers,
  }
}

describe('required', () => {
  it('is what the document requires and gives no default; the default goes out', () => {
    const record = derive()
    expect(record.inputSchema.required).toEqual(['ticket_id', 'channel', 'content'])
    expect(record.inputSchema.properties?.['order']).toMatchObject({ default: 'ASC' })
    expect(sent(record, { channel: 'CHAT', content: 'a' }).body).toEqual({
      channel: 'CHAT',
      content: 'a',
      order: 'ASC',
    })
    expect(sent(record, { channel: 'CHAT', content: 'a', order: 'DESC' }).body).toMatchObject({
      order: 'DESC',
    })
  })

  it('leaves defaults of optional fields to the vendor', () => {
    expect(derive().inputSchema.properties?.['public']).toMatchObject({ default: true })
    expect(sent(derive(), { content: 'a' }).body).not.toHaveProperty('public')
  })

  it('may be more than the document requires, also of what has a default', () => {
    const { inputSchema } = derive({ required: ['tags', 'order'] })
    expect(inputSchema.required).toEqual(['ticket_id', 'channel', 'content', 'order', 'tags'])
  })

  it('finds the default behind a reference', () => {
    const body = {
      required: ['order', 'n'],
      properties: { order: { $ref: '#/components/schemas/Order' }, n: text },
    }
    const record = deriveOne({ body }, {}, { Order: { type: 'string', default: 'ASC' } })
    expect(record.inputSchema.required).toEqual(['n'])
    expect(toRequest(record.request, { n: 'a' }, server).body).toBe('{"order":"ASC","n":"a"}')
  })
})

describe('fixed', () => {
  it('goes out always and is not shown', () => {
    const record = derive({ fixed: { channel: 'EMAIL', notify: true, 'X-Org': 'o1' } })
    expect(Object.keys(record.inputSchema.properties ?? {})).toEqual([
      'ticket_id',
      'content',
      'order',
      'public',
      'tags',
      'owner',
    ])
    expect(record.inputSchema.required).toEqual(['ticket_id', 'content'])
    const { url, body, headers } = sent(record, {
      content: 'a',
      channel: 'CHAT',
      notify: false,
      'X-Org': 'o2',
    })
    expect(url).toBe('/tickets/1/replies?notify=true')
    expect(body).toMatchObject({ channel: 'EMAIL' })
    expect(headers).toMatchObject({ 'x-org': 'o1' })
  })
})

describe('defaults', () => {
  it('are shown, go out when nothing else is given, and make an argument optional', () => {
    const record = derive({ defaults: { channel: 'EMAIL', notify: false, owner: 7 } })
    expect(record.inputSchema.required).toEqual(['ticket_id', 'content'])
    expect(record.inputSchema.properties).toMatchObject({
      channel: { default: 'EMAIL' },
      notify: { default: false },
      owner: { type: 'string', default: '7' },
    })
    const plain = sent(record, { content: 'a' })
    expect(plain.url).toBe('/tickets/1/replies?notify=false')
    expect(plain.body).toMatchObject({ channel: 'EMAIL', owner: 7 })
    const given = sent(record, { content: 'a', channel: 'CHAT', notify: true, owner: '8' })
    expect(given.url).toBe('/tickets/1/replies?notify=true')
    expect(given.body).toMatchObject({ channel: 'CHAT', owner: 8 })
  })
})

describe('withheld', () => {
  it('is not shown and never goes out', () => {
    const record = derive({ withheld: { tags: 'It replaces the whole set.' } })
    expect(record.inputSchema.properties).not.toHaveProperty('tags')
    expect(record.withheld).toEqual({ tags: 'It replaces the whole set.' })
    expect(sent(record, { content: 'a', tags: ['x'] }).body).not.toHaveProperty('tags')
  })
})

describe('instead', () => {
  it('says what takes an argument that the operation does not have', () => {
    const record = derive({
      instead: { label: 'Give tags.' },
      withheld: { tags: 'It replaces the whole set.' },
    })
    expect(record.inputSchema.properties).not.toHaveProperty('label')
    expect(record.withheld).toEqual({ tags: 'It replaces the whole set.', label: 'Give tags.' })
  })
})

describe('also', () => {
  const also = [
    { when: { channel: 'EMAIL' }, set: { isForward: false } },
    { when: { channel: 'EMAIL', public: false }, set: { hidden: true } },
    { when: { tags: ['x'] }, set: { tagged: true } },
  ]

  it('sends more when the arguments are so', () => {
    const record = derive({ also })
    expect(sent(record, { channel: 'EMAIL' }).body).toEqual({
      channel: 'EMAIL',
      order: 'ASC',
      isForward: false,
    })
    expect(sent(record, { channel: 'EMAIL', public: false }).body).toMatchObject({
      isForward: false,
      hidden: true,
    })
    expect(sent(record, { channel: 'CHAT', tags: ['x'] }).body).toEqual({
      channel: 'CHAT',
      order: 'ASC',
      tags: ['x'],
      tagged: true,
    })
  })

  it('knows what goes out by default and what is fixed', () => {
    expect(sent(derive({ also, defaults: { channel: 'EMAIL' } }), {}).body).toMatchObject({
      isForward: false,
    })
    expect(sent(derive({ also, fixed: { channel: 'EMAIL' } }), {}).body).toMatchObject({ isForward: false })
  })

  it('does not overrule what was given', () => {
    const closing = [{ when: { channel: 'EMAIL' }, set: { content: 'b' } }]
    expect(sent(derive({ also: closing }), { channel: 'EMAIL', content: 'a' }).body).toMatchObject({
      content: 'a',
    })
  })
})

describe('what tools.yaml says of arguments', () => {
  it.each([
    ['fixed', { fixed: { chanel: 'EMAIL' } }, 'chanel is not an argument of act.'],
    ['defaults', { defaults: { chanel: 'EMAIL' } }, 'chanel is not an argument of act.'],
    ['withheld', { withheld: { chanel: 'Why.' } }, 'chanel is not an argument of act.'],
    ['instead', { instead: { channel: 'Why.' } }, 'channel is an argument of act.'],
    ['required', { required: ['chanel'] }, 'chanel is not an argument of act.'],
    [
      'when',
      { when: [{ arguments: { 'chanel.a': 1 }, effects: ['read'] }] },
      'chanel is not an argument of act.',
    ],
    ['when', { when: [{ absent: ['chanel'], effects: ['read'] }] }, 'chanel is not an argument of act.'],
    ['also', { also: [{ when: { chanel: 1 }, set: {} }] }, 'chanel is not an argument of act.'],
    ['resolve', { resolve: { chanel: 'x' } }, 'chanel is not an argument of act.'],
    [
      'when',
      { fixed: { channel: 'EMAIL' }, when: [{ absent: ['channel'], effects: ['read'] }] },
      'the model cannot give channel, so it cannot decide the effects.',
    ],
    [
      'when',
      { withheld: { public: 'Why.' }, when: [{ arguments: { public: false }, effects: ['read'] }] },
      'the model cannot give public, so it cannot decide the effects.',
    ],
    [
      'when',
      { defaults: { public: true }, when: [{ absent: ['public'], effects: ['read'] }] },
      'public is never absent: its default is sent.',
    ],
    [
      'when',
      { when: [{ absent: ['order'], effects: ['read'] }] },
      'order is never absent: its default is sent.',
    ],
    ['fixed', { fixed: { channel: 'FAX' } }, 'channel must be one of "EMAIL", "CHAT", not "FAX".'],
    ['defaults', { defaults: { public: 'no' } }, 'public must be boolean, not "no".'],
    ['defaults', { defaults: { tags: [1] } }, 'tags.0 must be string, not 1.'],
  ])('%s must be of what is there: %j', (key, more, problem) => {
    const problems = problemsOf(documentOf({ act: sketch }), { act: entryOf({ ...entry, ...more }) })
    expect(problems.map((found) => [found.file, found.key, found.problem])).toContainEqual([
      'tools.yaml',
      `act.${key}`,
      problem,
    ])
    for (const { fix } of problems) expect(fix).not.toBe('')
  })
})

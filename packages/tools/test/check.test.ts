import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createArgumentCheck } from '../src/index.ts'
import { checked, refusal, toolOf } from './checked-tool.ts'
import { deriveOne } from './derive-one.ts'

const text: JsonSchema = { type: 'string' }

async function expectedOf(schema: JsonSchema, value: unknown): Promise<string | undefined> {
  const { problems } = await refusal(toolOf({ properties: { x: schema } }), { x: value })
  expect(problems).toHaveLength(1)
  return problems[0]?.expected
}

describe('a refusal', () => {
  it('names the tool, each argument, what was expected and what came', async () => {
    const record = toolOf({
      properties: {
        status: { type: 'string', enum: ['OPEN', 'CLOSED'] },
        count: { type: 'integer', minimum: 1 },
        note: text,
      },
      required: ['note'],
    })
    const { message, problems } = await refusal(record, { status: 'ajar', count: 0 })
    expect(problems).toEqual([
      { argument: 'note', expected: 'to be given', got: 'nothing' },
      { argument: 'status', expected: 'one of "OPEN", "CLOSED"', got: '"ajar"', allowed: ['OPEN', 'CLOSED'] },
      { argument: 'count', expected: 'at least 1', got: '0' },
    ])
    expect(message).toBe(
      'acme_things_act was not called. note: expected to be given. status: expected one of "OPEN", "CLOSED"; got "ajar". count: expected at least 1; got 0.',
    )
  })

  it('says where inside an argument', async () => {
    const list: JsonSchema = {
      type: 'array',
      items: { type: 'object', properties: { 'a/b~c': text }, required: ['a/b~c'] },
    }
    const { problems } = await refusal(toolOf({ properties: { x: list } }), {
      x: [{ 'a/b~c': '1' }, { 'a/b~c': [] }, {}],
    })
    expect(problems.map(({ argument }) => argument).sort()).toEqual(['x.1.a/b~c', 'x.2.a/b~c'])
  })

  it('shows ten problems at most, and values at 80 characters at most', async () => {
    const args = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`key_${index}`, 'x'.repeat(500)]),
    )
    const { message, problems } = await refusal(toolOf({ properties: { a: text } }), args)
    expect(problems).toHaveLength(10)
    expect(message).toContain('And 5 more.')
    for (const { got } of problems) expect(got.length).toBeLessThanOrEqual(80)
  })

  it.each([[undefined], [null], ['text'], [[1]]])('of arguments that are none: %j', async (args) => {
    const { problems } = await refusal(toolOf({ properties: {} }), args)
    expect(problems).toMatchObject([{ argument: '(arguments)', expected: 'an object' }])
  })
})

describe('what was expected', () => {
  it('of null: that it be left out', async () => {
    expect(await expectedOf(text, null)).toBe('string, or to be left out: null is not taken')
    expect(await checked({ x: { type: ['string', 'null'] } }, { x: null })).toEqual({ x: null })
  })

  it.each<[string, JsonSchema, unknown, string]>([
    ['a type', { type: 'boolean' }, 'maybe', 'boolean'],
    [
      'one of several types',
      { type: ['integer', 'string'], anyOf: [{ type: 'integer' }, text] },
      true,
      'integer or string',
    ],
    ['an id', { type: 'string', pattern: '^-?[0-9]+$' }, 'ABC', 'an id of digits, as a string'],
    ['a pattern', { type: 'string', pattern: '^#' }, 'a', 'a string that matches ^#'],
    ['a constant', { type: 'boolean', const: false }, true, 'false, the only value permitted here'],
    ['a bound', { type: 'integer', maximum: 5 }, 6, 'at most 5'],
    ['a length', { type: 'string', maxLength: 2 }, 'abc', 'to NOT have more than 2 characters'],
  ])('%s', async (_what, schema, value, expected) => {
    expect(await expectedOf(schema, value)).toBe(expected)
  })

  const to: JsonSchema = {
    type: ['string', 'object'],
    anyOf: [
      { type: 'string', enum: ['everyone', 'nobody'] },
      {
        type: 'object',
        properties: { email: text, name: text },
        required: ['email'],
        additionalProperties: false,
      },
    ],
  }

  it('of a value of several forms: the forms, in one sentence', async () => {
    expect(await expectedOf(to, 'me')).toBe('one of "everyone", "nobody", or an object with email, name')
    expect(await expectedOf(to, { phone: '1' })).toBe(
      'one of "everyone", "nobody", or an object with email, name',
    )
  })

  it('of a value of several forms that none has the type of: the types', async () => {
    expect(await expectedOf(to, true)).toBe('string or object')
  })

  it('of a value that is wrong inside one of its forms: what is wrong there', async () => {
    const { problems } = await refusal(toolOf({ properties: { x: to } }), { x: { email: false } })
    expect(problems).toEqual([{ argument: 'x.email', expected: 'string', got: 'false' }])
  })

  it('of one field or another: which', async () => {
    const either: JsonSchema = {
      type: 'object',
      properties: { email: text, phone: text },
      anyOf: [
        { type: 'object', required: ['email'] },
        { type: 'object', required: ['phone'] },
      ],
    }
    expect(await expectedOf(either, {})).toBe('an object with email, or an object with phone')
  })

  it('of forms inside forms, and of forms that are shared', async () => {
    const $defs = {
      Tag: { type: ['integer', 'string'], anyOf: [{ type: 'integer' }, { type: 'string', enum: ['all'] }] },
    } satisfies Record<string, JsonSchema>
    const x: JsonSchema = {
      type: ['array', 'boolean'],
      anyOf: [{ type: 'array', items: { $ref: '#/$defs/Tag' } }, { type: 'boolean' }],
    }
    const { problems } = await refusal(toolOf({ properties: { x }, $defs }), { x: [1, 'none'] })
    expect(problems).toEqual([{ argument: 'x.1', expected: 'an integer, or one of "all"', got: '"none"' }])
  })
})

describe('an argument that there is not', () => {
  const properties = { customer_id: text, subject: text, constructor_id: text }

  it('is refused with the nearest name', async () => {
    const { problems } = await refusal(toolOf({ properties }), { customerId: 'a' })
    expect(problems).toEqual([
      {
        argument: 'customerId',
        expected: 'to be left out: there is no such argument. Did you mean customer_id?',
        got: '"a"',
      },
    ])
  })

  it('is refused with all names where none is near', async () => {
    const { problems } = await refusal(toolOf({ properties }), { zzz: 1 })
    expect(problems[0]?.expected).toContain('Known: customer_id, subject, constructor_id.')
  })

  it('is refused inside an argument', async () => {
    const x: JsonSchema = { type: 'object', properties: { body: text }, additionalProperties: false }
    const { problems } = await refusal(toolOf({ properties: { x } }), { x: { bodi: 'a' } })
    expect(problems[0]).toMatchObject({
      argument: 'x.bodi',
      expected: expect.stringContaining('Did you mean body?'),
    })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is refused when it is called %s',
    async (name) => {
      const args = JSON.parse(`{"${name}": {"polluted": true}, "subject": "a"}`)
      const { problems } = await refusal(toolOf({ properties }, { withheld: { tags: 'Why.' } }), args)
      expect(problems).toMatchObject([
        { argument: name, expected: expect.stringContaining('there is no such argument') },
      ])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )

  it('goes through an open object as data, whatever it is called', async () => {
    const args = JSON.parse('{"x": {"__proto__": {"polluted": true}, "constructor": 1}}')
    const given = await checked({ x: { type: 'object', additionalProperties: true } }, args)
    expect(JSON.stringify(given)).toBe('{"x":{"__proto__":{"polluted":true},"constructor":1}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('tells why, if it is withheld', async () => {
    const record = toolOf({ properties }, { withheld: { tags: 'It replaces the whole set; use add_tags.' } })
    const { message } = await refusal(record, { tags: ['a'] })
    expect(message).toContain(
      'tags: expected to be left out: It replaces the whole set; use add_tags; got ["a"].',
    )
  })
})

describe('a body that takes any field', () => {
  const record = deriveOne(
    {
      parameters: [{ name: 'notify', in: 'query', schema: text }],
      body: {
        type: 'object',
        properties: { isPublic: { type: 'boolean' }, tags: text, channel: text, limit: text },
        additionalProperties: true,
      },
    },
    {
      arguments: { isPublic: 'public' },
      withheld: { tags: 'It replaces the whole set.' },
      fixed: { channel: 'EMAIL' },
    },
  )

  it('takes others as they come', async () => {
    const args = { public: true, custom: { a: 1 } }
    expect(await createArgumentCheck()(record, args)).toEqual(args)
  })

  it.each([
    ['what is withheld', { tags: 'a' }, 'tags', 'It replaces the whole set.'],
    ["the vendor's spelling of what is called otherwise here", { isPublic: true }, 'isPublic', 'use public'],
    ['what is always sent', { channel: 'SMS' }, 'channel', 'it is always sent'],
    ['our own names', { dry_run: true }, 'dry_run', 'this tool does not take it'],
    ['our own names that the vendor has too', { limit: '5' }, 'limit', 'this tool does not take it'],
  ])('does not take %s', async (_what, args, argument, why) => {
    const { problems } = await refusal(record, args)
    expect(problems).toMatchObject([{ argument, expected: expect.stringContaining(why) }])
  })
})

describe('an update', () => {
  const sketch = {
    method: 'put',
    path: '/tickets/{id}',
    parameters: [{ name: 'notify', in: 'query', schema: text }],
    body: { type: 'object', properties: { subject: text, status: { ...text, default: 'OPEN' } } },
  }
  const update = { resource: 'tickets', method: 'update' }

  it.each([
    ['nothing but the id', { id: '1' }],
    ['only what does not change it', { id: '1', notify: 'no' }],
  ])('with %s is refused', async (_what, args) => {
    const { message, problems } = await refusal(deriveOne(sketch, update), args)
    expect(message).toBe(
      'update_a_acme_ticket_by_id was not called: nothing to change: give at least one of subject, status.',
    )
    expect(problems).toEqual([
      { argument: '(arguments)', expected: 'at least one of subject, status', got: 'nothing' },
    ])
  })

  it.each<[string, object, object, object]>([
    ['gives a field', {}, {}, { id: '1', status: 'OPEN' }],
    ['fixes a field', {}, { fixed: { status: 'CLOSED' } }, { id: '1' }],
    ['has a default to send', {}, { defaults: { status: 'CLOSED' } }, { id: '1' }],
    ['has no body', { body: undefined }, {}, { id: '1' }],
    [
      'takes any field',
      { body: { ...sketch.body, additionalProperties: true } },
      {},
      { id: '1', custom: 'a' },
    ],
    ['is no update', {}, { method: 'touch' }, { id: '1' }],
  ])('passes where it %s', async (_what, change, entry, args) => {
    const record = deriveOne({ ...sketch, ...change } as typeof sketch, { ...update, ...entry })
    expect(await createArgumentCheck()(record, args)).toEqual(args)
  })

  it('passes with what is merged into a set', async () => {
    const record = deriveOne(
      { ...sketch, body: { type: 'object', properties: { tag_ids: { type: 'array', items: text } } } },
      {
        ...update,
        merge: [
          { argument: 'tag_ids', read: 'act', at: 'tag_ids', add: 'add_tag_ids', remove: 'remove_tag_ids' },
        ],
      },
    )
    expect(await createArgumentCheck()(record, { id: '1', add_tag_ids: 'a' })).toEqual({
      id: '1',
      add_tag_ids: ['a'],
    })
    expect((await refusal(record, { id: '1' })).message).toContain(
      'give at least one of add_tag_ids, remove_tag_ids.',
    )
    expect((await refusal(record, { id: '1', tag_ids: ['a'] })).problems).toHaveLength(1)
  })
})

describe('the compiler', () => {
  it('is loaded at the first call and compiles each schema once, also when calls come together', async () => {
    let loaded = 0
    const schemas: unknown[] = []
    const check = createArgumentCheck(async () => {
      loaded++
      const ajv = new Ajv2020({ strict: false })
      return {
        compile: ((schema: JsonSchema) => {
          schemas.push(schema)
          return ajv.compile(schema)
        }) as Ajv2020['compile'],
      }
    })
    const [one, two] = [toolOf({ properties: { a: text } }), toolOf({ properties: { b: text } })]
    expect([loaded, schemas.length]).toEqual([0, 0])
    await Promise.all([check(one, { a: '1' }), check(one, { a: '2' }), check(two, {})])
    await check(one, {})
    await check(two, { b: '1' })
    expect(loaded).toBe(1)
    expect(schemas).toEqual([one.inputSchema, two.inputSchema])
  })
})

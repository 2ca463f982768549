import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { checked, refusal, toolOf } from './checked-tool.ts'

const text: JsonSchema = { type: 'string' }

async function expectedOf(schema: JsonSchema, value: unknown): Promise<string | undefined> {
  const { problems } = await refusal(toolOf({ properties: { x: schema } }), { x: value })
  expect(problems).toHaveLength(1)
  return problems[0]?.expected
}

describe('a refusal', () => {
  it.each<[JsonSchema, unknown, string]>([
    [{ type: 'number', exclusiveMinimum: 1 }, 1, 'more than 1'],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, 'less than 1'],
    [{ type: 'number', multipleOf: 0.1 }, 1.15, 'a multiple of 0.1'],
  ])('says in words what %j asks', async (schema, value, expected) => {
    expect(await expectedOf(schema, value)).toBe(expected)
  })

  it('says which items are the same', async () => {
    const schema = { type: 'array', items: text, uniqueItems: true }
    expect(await expectedOf(schema, ['a', 'b', 'a'])).toMatch(
      /^each item once, and not item [13] again as item [13]$/,
    )
  })

  it('names the values of all variants of a choice together', async () => {
    const variant = (kind: string) => ({
      type: 'object',
      properties: { kind: { type: 'string', const: kind }, [kind]: text },
      required: ['kind'],
    })
    const block = { type: 'object', oneOf: [variant('text'), variant('image'), variant('file')] }
    const record = toolOf({ properties: { blocks: { type: 'array', items: block } } })
    expect((await refusal(record, { blocks: [{ kind: 'video' }] })).problems).toEqual([
      {
        argument: 'blocks.0.kind',
        expected: 'one of "text", "image", "file"',
        got: '"video"',
        allowed: ['text', 'image', 'file'],
      },
    ])
  })

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
      { argument: 'note', expected: 'a string', got: 'nothing' },
      { argument: 'status', expected: 'one of "OPEN", "CLOSED"', got: '"ajar"', allowed: ['OPEN', 'CLOSED'] },
      { argument: 'count', expected: 'at least 1', got: '0' },
    ])
    expect(message).toBe(
      'acme_things_act was not called. Missing argument "note": give a string. status: expected one of "OPEN", "CLOSED"; got "ajar". count: expected at least 1; got 0.',
    )
  })

  it('says what the values are for, unless one of them is meant', async () => {
    const description = 'CLOSED when it is resolved. Upper case.'
    const record = toolOf({ properties: { status: { ...text, enum: ['OPEN', 'CLOSED'], description } } })
    const { message } = await refusal(record, { status: 'Resolved' })
    expect(message).toMatch(/got "Resolved"\. CLOSED when it is resolved\.$/)
    const sorted = toolOf({
      properties: { by: { ...text, enum: ['name', 'date'], description: 'Sort by.' } },
    })
    expect((await refusal(sorted, { by: 'Resolved' })).message).toMatch(/got "Resolved"\.$/)
    expect((await refusal(record, { status: 'COLSED' })).message).toMatch(
      /got "COLSED"\. Did you mean "CLOSED"\?$/,
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
  it('of null: no value', async () => {
    expect(await checked({ x: text }, { x: null })).toEqual({})
    const { message } = await refusal(toolOf({ properties: { x: text }, required: ['x'] }), { x: null })
    expect(message).toContain('Missing argument "x": give a string.')
    const items: JsonSchema = { type: 'array', items: text }
    expect(await checked({ x: items }, { x: [null] })).toEqual({})
    expect(await checked({ x: { ...items, minItems: 1 } }, { x: [] })).toEqual({})
    expect(await checked({ x: items }, { x: [] })).toEqual({ x: [] })
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
    [
      'a long pattern that is described',
      {
        type: 'string',
        pattern: `^[0-9]{10}T[0-9:.]{12}Z,[0-9]{10}T[0-9:.]{12}Z$`,
        description: 'Start,end in UTC.',
      },
      'a',
      'a string of this form: Start,end in UTC',
    ],
    ['a constant', { type: 'boolean', const: false }, true, 'false, the only value allowed here'],
    ['a bound', { type: 'integer', maximum: 5 }, 6, 'at most 5'],
    ['a length', { type: 'string', maxLength: 2 }, 'abc', 'at most 2 characters'],
    ['a text that is too short', { type: 'string', minLength: 2 }, 'a', 'at least 2 characters'],
    ['a list that is too long', { type: 'array', maxItems: 1 }, [1, 2], 'at most 1 item'],
    ['a list that is too short', { type: 'array', minItems: 2 }, [1], 'at least 2 items'],
    ['a multiple', { type: 'integer', multipleOf: 5 }, 6, 'a multiple of 5'],
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
    const { message, problems } = await refusal(toolOf({ properties }), { customerId: 'a' })
    expect(message).toBe(
      'acme_things_act was not called. Unknown argument "customerId". Did you mean customer_id? Allowed: customer_id, subject, constructor_id.',
    )
    expect(problems).toEqual([
      {
        argument: 'customerId',
        expected:
          'no value: there is no such argument. Did you mean customer_id? Allowed: customer_id, subject, constructor_id.',
        got: '"a"',
      },
    ])
  })

  it('is refused with all names where none is near', async () => {
    const { problems } = await refusal(toolOf({ properties }), { zzz: 1 })
    expect(problems[0]?.expected).toContain('Allowed: customer_id, subject, constructor_id.')
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
    expect(message).toContain('Argument "tags" is not available: It replaces the whole set; use add_tags.')
  })
})

import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { deriveOne } from './derive-one.ts'

const any = ['string', 'number', 'boolean', 'object', 'array', 'null']

/** What a body field of this schema looks like to a model. */
function fieldOf(schema: unknown, schemas: Record<string, unknown> = {}): JsonSchema | undefined {
  const body = { type: 'object', properties: { field: schema, other: { type: 'string' } } }
  const record = deriveOne({ body }, {}, schemas)
  const { $defs } = record.inputSchema
  const field = record.inputSchema.properties?.['field']
  return field && $defs ? { ...field, $defs } : field
}

describe('64-bit integers', () => {
  it.each([
    ['int64', { type: 'integer', format: 'int64' }, { type: 'string', pattern: '^-?[0-9]+$' }],
    ['uint64', { type: 'integer', format: 'uint64' }, { type: 'string', pattern: '^-?[0-9]+$' }],
    [
      'nullable, as in 3.0',
      { type: 'integer', format: 'int64', nullable: true },
      { type: ['string', 'null'], pattern: '^-?[0-9]+$' },
    ],
    [
      'nullable, as in 3.1',
      { type: ['null', 'integer'], format: 'int64' },
      { type: ['string', 'null'], pattern: '^-?[0-9]+$' },
    ],
    [
      'with words, a default and an enum',
      { type: 'integer', format: 'int64', description: 'Team it goes to.\n', default: 7, enum: [7, 8] },
      {
        type: 'string',
        pattern: '^-?[0-9]+$',
        description: 'Team it goes to.',
        default: '7',
        enum: ['7', '8'],
      },
    ],
    [
      'that cannot pass 2^53 stay numbers',
      { type: 'integer', format: 'int64', maximum: 100 },
      { type: 'integer', maximum: 100 },
    ],
    ['int32 stays a number', { type: 'integer', format: 'int32' }, { type: 'integer' }],
    [
      'in lists and maps',
      {
        type: 'array',
        items: { type: 'object', additionalProperties: { type: 'integer', format: 'int64' } },
      },
      {
        type: 'array',
        items: { type: 'object', additionalProperties: { type: 'string', pattern: '^-?[0-9]+$' } },
      },
    ],
  ])('%s', (_what, schema, expected) => {
    expect(fieldOf(schema)).toEqual(expected)
  })
})

describe('what is taken over', () => {
  it.each([
    ['bounds', { type: 'integer', minimum: 1, maximum: 5, multipleOf: 2 }],
    ['lengths', { type: 'string', minLength: 1, maxLength: 5, pattern: '^a' }],
    ['counts', { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3, uniqueItems: true }],
    ['formats that a model knows', { type: 'string', format: 'date-time' }],
    ['defaults', { type: 'boolean', default: false }],
    ['constants', { type: 'string', const: 'a' }],
    ['enums, whole', { type: 'string', enum: Array.from({ length: 300 }, (_, index) => `value_${index}`) }],
  ])('%s', (_what, schema) => {
    expect(fieldOf(schema)).toEqual(schema)
  })

  it.each([
    ['formats of other worlds', { type: 'string', format: 'password' }, { type: 'string' }],
    [
      'examples and extensions',
      { type: 'string', example: 'a', 'x-internal': 1, xml: {} },
      { type: 'string' },
    ],
    ['patterns that no validator could compile', { type: 'string', pattern: '[' }, { type: 'string' }],
    ['patterns that are none in Unicode', { type: 'string', pattern: '^[\\w-.]+\\_$' }, { type: 'string' }],
    ['bounds that are none', { type: 'string', minLength: -1, maxLength: '5' }, { type: 'string' }],
    ['empty enums', { type: 'string', enum: [] }, { type: 'string' }],
    ['types that do not exist', { type: 'any', properties: { a: { type: 'string' } } }, undefined],
  ])('not %s', (_what, schema, expected) => {
    if (expected) expect(fieldOf(schema)).toEqual(expected)
    else expect(fieldOf(schema)).toMatchObject({ type: 'object' })
  })

  it('the exclusive bounds of 3.0, as numbers', () => {
    expect(
      fieldOf({ type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }),
    ).toEqual({ type: 'number', exclusiveMinimum: 0, maximum: 9 })
  })

  it('descriptions, trimmed: YAML leaves a line break at the end of folded text', () => {
    const body = {
      type: 'object',
      properties: {
        note: {
          type: 'object',
          description: 'Seen by the team only.\n',
          properties: { text: { $ref: '#/components/schemas/T' } },
        },
      },
    }
    const parameters = [
      { name: 'since', in: 'query', description: ' Seconds since 1970.\n', schema: { type: 'integer' } },
    ]
    const { inputSchema } = deriveOne(
      { body, parameters, path: '/a' },
      {},
      { T: { type: 'string', description: 'In Markdown.\n\n' } },
    )
    expect(JSON.stringify(inputSchema)).not.toMatch(/\\n|" /)
    expect(JSON.stringify(inputSchema)).toContain('In Markdown.')
  })
})

describe('null', () => {
  it.each([
    ['3.0', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['3.1', { type: ['string', 'null'] }, { type: ['string', 'null'] }],
    ['a variant', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { type: ['string', 'null'] }],
    [
      'an enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'an enum beside a variant',
      { oneOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'a reference',
      { anyOf: [{ $ref: '#/components/schemas/Level' }, { type: 'null' }] },
      { type: ['string', 'null'], anyOf: [{ type: 'string', enum: ['low', 'high'] }, { type: 'null' }] },
    ],
    [
      'a reference with words beside it, as in 3.0',
      { allOf: [{ $ref: '#/components/schemas/Level' }], nullable: true, description: 'How urgent it is.' },
      {
        type: ['string', 'null'],
        anyOf: [{ type: 'string', enum: ['low', 'high'] }, { type: 'null' }],
        description: 'How urgent it is.',
      },
    ],
    [
      'several variants',
      { anyOf: [{ type: 'string' }, { type: 'integer' }], nullable: true },
      {
        type: ['string', 'integer', 'null'],
        anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }],
      },
    ],
  ])('%s', (_what, schema, expected) => {
    expect(fieldOf(schema, { Level: { type: 'string', enum: ['low', 'high'] } })).toEqual(expected)
  })
})

describe('allOf', () => {
  it('is merged: properties of all parts, required by any, own words last', () => {
    const schemas = {
      Base: {
        type: 'object',
        description: 'Base.',
        properties: { id: { type: 'string' }, kind: { type: 'string', description: 'Sort of.' } },
        required: ['id'],
      },
    }
    const schema = {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { properties: { kind: { enum: ['a', 'b'] }, more: { type: 'boolean' } }, required: ['more'] },
      ],
      description: 'Base and more.',
    }
    expect(fieldOf(schema, schemas)).toEqual({
      type: 'object',
      description: 'Base and more.',
      properties: {
        id: { type: 'string' },
        kind: { type: 'string', description: 'Sort of.', enum: ['a', 'b'] },
        more: { type: 'boolean' },
      },
      required: ['id', 'more'],
      additionalProperties: false,
    })
  })

  it('keeps what all parts allow', () => {
    expect(fieldOf({ allOf: [{ type: 'string', enum: ['a', 'b'] }, { enum: ['b', 'c'] }] })).toEqual({
      type: 'string',
      enum: ['b'],
    })
  })

  it('lets a part only describe a property that another part defines by reference', () => {
    const schemas = { Level: { type: 'string', enum: ['low', 'high'] } }
    const schema = {
      allOf: [
        { type: 'object', properties: { level: { $ref: '#/components/schemas/Level' } } },
        { properties: { level: { description: 'How urgent it is.' } } },
      ],
    }
    expect(fieldOf(schema, schemas)?.properties?.['level']).toEqual({
      type: 'string',
      enum: ['low', 'high'],
      description: 'How urgent it is.',
    })
  })
})

describe('variants', () => {
  it('have the types of all', () => {
    expect(fieldOf({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })).toEqual({
      type: ['string', 'array'],
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    })
  })

  it('of constants are an enum', () => {
    expect(
      fieldOf({ oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }, { type: 'string', enum: ['c'] }] }),
    ).toEqual({
      type: 'string',
      enum: ['a', 'b', 'c'],
    })
  })

  it('each take the fields that stand beside them', () => {
    const schema = {
      type: 'object',
      description: 'Whom it is for.',
      properties: { note: { type: 'string' } },
      required: ['note'],
      anyOf: [
        { properties: { email: { type: 'string' } }, required: ['email'] },
        { properties: { phone: { type: 'string' } }, required: ['phone'] },
      ],
    }
    const form = (key: string) => ({
      type: 'object',
      properties: { note: { type: 'string' }, [key]: { type: 'string' } },
      required: ['note', key],
      additionalProperties: false,
    })
    expect(fieldOf(schema)).toEqual({
      type: 'object',
      description: 'Whom it is for.',
      anyOf: [form('email'), form('phone')],
    })
  })

  it('that only demand some field or other are kept as demands', () => {
    const properties = { email: { type: 'string' }, phone: { type: 'string' } }
    const schema = { type: 'object', properties, anyOf: [{ required: ['email'] }, { required: ['phone'] }] }
    expect(fieldOf(schema)).toEqual({
      type: 'object',
      properties,
      additionalProperties: false,
      anyOf: [
        { type: 'object', required: ['email'] },
        { type: 'object', required: ['phone'] },
      ],
    })
  })

  it('that are the same are one', () => {
    expect(fieldOf({ anyOf: [{ type: 'string' }, { type: 'string' }] })).toEqual({ type: 'string' })
  })
})

describe('objects', () => {
  const properties = { a: { type: 'string' } }
  it.each([
    ['whose keys are known are closed', { type: 'object', properties }, false],
    [
      'that say they are closed are closed',
      { type: 'object', properties, additionalProperties: false },
      false,
    ],
    ['that say they are open are open', { type: 'object', properties, additionalProperties: true }, true],
    ['that say anything goes are open', { type: 'object', properties, additionalProperties: {} }, true],
    ['without keys are open', { type: 'object' }, true],
    ['with patterns of keys are open', { properties, patternProperties: { '^x': { type: 'string' } } }, true],
    ['of maps say what they hold', { additionalProperties: { type: 'integer' } }, { type: 'integer' }],
  ])('%s', (_what, schema, expected) => {
    expect(fieldOf(schema)?.additionalProperties).toEqual(expected)
  })

  it('are asked only for what can be written', () => {
    const schema = {
      type: 'object',
      properties: {
        id: { type: 'string', readOnly: true },
        made: { $ref: '#/components/schemas/Time' },
        name: { type: 'string' },
      },
      required: ['id', 'made', 'name', 'name', 'gone'],
    }
    expect(fieldOf(schema, { Time: { type: 'string', readOnly: true } })).toEqual({
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
      additionalProperties: false,
    })
  })
})

describe('a type', () => {
  it.each([
    ['properties', { properties: { a: { type: 'string' } } }, 'object'],
    ['items', { items: { type: 'string' } }, 'array'],
    ['an enum', { enum: ['a', 1, null] }, ['string', 'number', 'null']],
    ['a constant', { const: true }, 'boolean'],
    ['a pattern', { pattern: '^a' }, 'string'],
    ['a format', { format: 'email' }, 'string'],
    ['nothing at all', {}, any],
    ['true', true, any],
    ['a reference to nowhere', { $ref: '#/components/schemas/Gone' }, any],
    ['a reference to another document', { $ref: 'other.yaml#/A' }, any],
  ])('is there where the document gives %s', (_what, schema, type) => {
    expect(fieldOf(schema)?.type).toEqual(type)
  })
})

describe('references', () => {
  it('are followed by their whole path: two parts of the same name are two', () => {
    const components = (schema: object) => ({ content: { 'application/json': { schema } } })
    const record = deriveOne(
      {
        body: {
          type: 'object',
          properties: {
            first: { $ref: '#/components/schemas/A/properties/value' },
            second: { $ref: '#/components/schemas/B/properties/value' },
          },
        },
      },
      {},
      {
        A: { properties: { value: { type: 'string', ...components } } },
        B: { properties: { value: { type: 'integer' } } },
      },
    )
    expect(record.inputSchema.properties).toEqual({ first: { type: 'string' }, second: { type: 'integer' } })
  })

  it('may be to schemas that are called as things on objects are', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
    const body = {
      type: 'object',
      properties: { a: ref('constructor'), b: ref('toString'), c: ref('a~1b c') },
    }
    const schemas = {
      constructor: { type: 'string' },
      toString: { type: 'integer' },
      'a/b c': { type: 'boolean' },
    }
    expect(deriveOne({ body }, {}, schemas).inputSchema.properties).toEqual({
      a: { type: 'string' },
      b: { type: 'integer' },
      c: { type: 'boolean' },
    })
  })

  it('keep the words and the default beside them', () => {
    const field = { $ref: '#/components/schemas/Level', description: 'How urgent it is.', default: 'low' }
    expect(fieldOf(field, { Level: { type: 'string', enum: ['low', 'high'] } })).toEqual({
      type: 'string',
      enum: ['low', 'high'],
      description: 'How urgent it is.',
      default: 'low',
    })
  })

  it('to something long, used twice, share a definition and still say the type', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`field_${index}`, { type: 'string' }]),
    )
    const ref = { $ref: '#/components/schemas/Address' }
    const body = {
      type: 'object',
      properties: { billing: ref, shipping: { ...ref, description: 'Where it goes.' } },
    }
    const { inputSchema } = deriveOne({ body }, {}, { Address: { type: 'object', properties } })
    expect(inputSchema.properties).toEqual({
      billing: { $ref: '#/$defs/Address', type: 'object' },
      shipping: { $ref: '#/$defs/Address', type: 'object', description: 'Where it goes.' },
    })
    expect(inputSchema.$defs?.['Address']?.properties).toEqual(properties)
  })
})

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
    [
      'uint64',
      { type: 'integer', format: 'uint64' },
      { type: 'string', pattern: '^-?[0-9]+$', 'x-minimum': 0 },
    ],
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
  ])('is there where the document gives %s', (_what, schema, type) => {
    expect(fieldOf(schema)?.type).toEqual(type)
  })
})

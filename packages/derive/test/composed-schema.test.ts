import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { deriveOne } from './derive-one.ts'

/** What a body field of this schema looks like to a model. */
function fieldOf(schema: unknown, schemas: Record<string, unknown> = {}): JsonSchema | undefined {
  const body = { type: 'object', properties: { field: schema, other: { type: 'string' } } }
  const record = deriveOne({ body }, {}, schemas)
  const { $defs } = record.inputSchema
  const field = record.inputSchema.properties?.['field']
  return field && $defs ? { ...field, $defs } : field
}

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

it('parts of allOf that each have variants pair them', () => {
  const form = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } } })
  const schema = {
    allOf: [{ oneOf: [form('email'), form('phone')] }, { anyOf: [form('subject'), form('body')] }],
  }
  const field = fieldOf(schema)
  expect(field?.anyOf?.map((pair) => Object.keys(pair.properties ?? {}))).toEqual([
    ['email', 'subject'],
    ['email', 'body'],
    ['phone', 'subject'],
    ['phone', 'body'],
  ])
})

describe('variants', () => {
  it('have the types of all', () => {
    expect(fieldOf({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })).toEqual({
      type: ['string', 'array'],
      oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
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

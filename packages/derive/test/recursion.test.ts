import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { deriveOne } from './derive-one.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }

function inputOf(schemas: Record<string, unknown>): JsonSchema {
  return deriveOne({ body: { type: 'object', properties: { node: ref('Node'), other: text } } }, {}, schemas)
    .inputSchema
}

function accepts(schema: JsonSchema, args: unknown): boolean {
  return new Ajv2020({ strict: false }).compile(schema)(args) as boolean
}

const nested = (depth: number, key: string, wrap: (inner: unknown) => unknown = (inner) => inner): unknown =>
  depth === 0 ? { name: 'leaf' } : { name: `n${depth}`, [key]: wrap(nested(depth - 1, key, wrap)) }

describe('schemas that refer to themselves stay exact at any depth', () => {
  it.each([
    [
      'directly',
      { Node: { type: 'object', properties: { name: text, next: ref('Node') } } },
      'next',
      undefined,
    ],
    [
      'in a list',
      { Node: { type: 'object', properties: { name: text, next: { type: 'array', items: ref('Node') } } } },
      'next',
      (inner: unknown) => [inner],
    ],
    [
      'in a map',
      {
        Node: {
          type: 'object',
          properties: { name: text, next: { type: 'object', additionalProperties: ref('Node') } },
        },
      },
      'next',
      (inner: unknown) => ({ any: inner }),
    ],
    [
      'through another',
      {
        Node: { type: 'object', properties: { name: text, next: ref('Other') } },
        Other: { type: 'object', properties: { name: text, next: ref('Node') } },
      },
      'next',
      undefined,
    ],
    [
      'with words beside the reference',
      {
        Node: {
          type: 'object',
          properties: { name: text, next: { allOf: [ref('Node')], description: 'What follows.' } },
        },
      },
      'next',
      undefined,
    ],
    [
      'in a part of allOf',
      {
        Node: {
          type: 'object',
          properties: { name: text, next: { allOf: [ref('Node'), { properties: { mark: text } }] } },
        },
      },
      'next',
      undefined,
    ],
    [
      'in a variant',
      { Node: { type: 'object', properties: { name: text, next: { anyOf: [text, ref('Node')] } } } },
      'next',
      undefined,
    ],
    [
      'or null',
      {
        Node: {
          type: 'object',
          properties: { name: text, next: { oneOf: [ref('Node'), { type: 'null' }] } },
        },
      },
      'next',
      undefined,
    ],
  ])('%s', (_how, schemas, key, wrap) => {
    const schema = inputOf(schemas)
    expect(accepts(schema, { node: nested(6, key, wrap) })).toBe(true)
    const bad = JSON.parse(JSON.stringify(nested(6, key, wrap)).replace('"leaf"', '7'))
    expect(accepts(schema, { node: bad })).toBe(false)
    const strange = JSON.parse(JSON.stringify(nested(6, key, wrap)).replace('"leaf"', '"leaf","strange":1'))
    expect(accepts(schema, { node: strange })).toBe(false)
    expect(schema.properties?.['node']?.type).toBeDefined()
  })
})

describe('schemas that are nothing but themselves end', () => {
  it.each([
    ['allOf itself', { Node: { allOf: [ref('Node')] } }],
    ['allOf each other', { Node: { allOf: [ref('Other')] }, Other: { allOf: [ref('Node')] } }],
    ['anyOf itself', { Node: { anyOf: [ref('Node')] } }],
    ['anyOf each other', { Node: { oneOf: [ref('Other')] }, Other: { oneOf: [ref('Node')] } }],
    [
      'variants with fields that are each other',
      {
        Node: { properties: { a: text }, oneOf: [ref('Other'), ref('Third')] },
        Other: { properties: { b: text }, oneOf: [ref('Node'), ref('Third')] },
        Third: { properties: { c: text }, oneOf: [ref('Node'), ref('Other')] },
      },
    ],
    [
      'a parent whose variants are its children',
      {
        Node: {
          type: 'object',
          properties: { kind: text },
          oneOf: [ref('Child')],
          discriminator: { propertyName: 'kind' },
        },
        Child: { allOf: [ref('Node'), { properties: { more: text } }] },
      },
    ],
  ])('%s', (_what, schemas) => {
    const schema = inputOf(schemas)
    expect(JSON.stringify(schema).length).toBeLessThan(48_000)
    expect(() => accepts(schema, { node: { name: 'a' } })).not.toThrow()
  })

  it('and keep what else they may be', () => {
    const schema = inputOf({
      Node: { anyOf: [ref('Node'), text, ref('Other')] },
      Other: { anyOf: [ref('Node'), { type: 'integer' }] },
    })
    expect(accepts(schema, { node: 'a' })).toBe(true)
    expect(accepts(schema, { node: 1 })).toBe(true)
    expect(accepts(schema, { node: {} })).toBe(false)
  })

  it('also as a whole body', () => {
    const body = { oneOf: [{ $ref: '#/components/schemas/Node' }] }
    const schemas = { Node: { oneOf: [ref('Node'), { type: 'object', properties: { a: text } }] } }
    expect(deriveOne({ body }, {}, schemas).inputSchema.properties).toEqual({ a: text })
  })
})

import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import { listedSchema } from '../src/index.ts'

function listed(schema: JsonSchema): JsonSchema | undefined {
  return listedSchema({ type: 'object', properties: { x: schema } }).properties?.['x']
}

it.each<[string, JsonSchema, JsonSchema]>([
  [
    'null in words',
    { type: ['string', 'null'], description: 'When it is due' },
    { type: 'string', description: 'When it is due. null clears it.' },
  ],
  [
    'a choice or null',
    { type: ['string', 'null'], enum: ['a', null], default: null },
    { type: 'string', enum: ['a'], description: 'null clears it.' },
  ],
  [
    'the form of the listed type',
    { type: ['string', 'array'], anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    { type: 'array', items: { type: 'string' } },
  ],
  ['a text of numbers and texts', { type: ['integer', 'string'] }, { type: 'string' }],
  ['an anchored pattern', { type: 'string', pattern: '^cm_' }, { type: 'string', pattern: '^cm_.*$' }],
  [
    'digits by themselves',
    { type: 'string', pattern: '^\\d{4}$' },
    { type: 'string', pattern: '^[0-9]{4}$' },
  ],
  ['no class by letter', { type: 'string', pattern: '^[\\w.]+\\s$' }, { type: 'string' }],
  ['no pattern of a part', { type: 'string', pattern: '\\S' }, { type: 'string' }],
  [
    'a free-form object as text',
    { type: 'object', additionalProperties: true, description: 'Custom fields' },
    { type: 'string', description: 'Custom fields. JSON text: {"key": "value"}.' },
  ],
  ['numbers to choose from as text', { type: 'integer', enum: [1, 2] }, { type: 'string', enum: ['1', '2'] }],
  ['no rare format', { type: 'string', format: 'uri' }, { type: 'string' }],
])('lists %s', (_what, schema, expected) => {
  expect(listed(schema)).toEqual(expected)
})

it.each<[string, JsonSchema, JsonSchema]>([
  [
    'without the type that its target has',
    { $ref: '#/$defs/Address', type: 'object', description: 'Where it goes.' },
    { $ref: '#/$defs/Address', description: 'Where it goes.' },
  ],
  [
    'that can be null',
    { type: ['object', 'null'], anyOf: [{ $ref: '#/$defs/Address' }, { type: 'null' }] },
    { $ref: '#/$defs/Address', description: 'null clears it.' },
  ],
  [
    'with a type that its target is not listed with',
    { $ref: '#/$defs/Ids', type: 'string' },
    { $ref: '#/$defs/Ids', type: 'string' },
  ],
])('lists a reference %s', (_what, schema, expected) => {
  const $defs: Record<string, JsonSchema> = {
    Address: { type: ['object', 'null'], properties: { city: { type: 'string' } } },
    Ids: { type: ['string', 'array'], items: { type: 'string' } },
  }
  const whole = listedSchema({ type: 'object', properties: { x: schema }, $defs })
  expect(whole.properties?.['x']).toEqual(expected)
})

it('is the same object where nothing has to change', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^-?[0-9]+$' },
      tags: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }
  expect(listedSchema(schema)).toBe(schema)
})

import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../src/schema-form/json-schema.ts'
import { readFields } from '../src/schema-form/read-fields.ts'
import { readValues } from '../src/schema-form/read-values.ts'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    region: { type: 'string', enum: ['us', 'eu'], default: 'us', help: 'As in the address.' },
    apiKey: { title: 'API key', type: 'string', secret: true },
    limit: { type: ['integer', 'null'] },
    open: { type: 'boolean' },
    level: { enum: [1, 2] },
    states: { type: 'array', items: { type: 'string', enum: ['new', 'done'] } },
    ids: { type: 'array', items: { type: 'integer' } },
    filter: { type: 'object' },
  },
  required: ['region', 'apiKey'],
}
const fields = readFields(schema)

describe('fields', () => {
  test('have the control of their type', () => {
    expect(Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))).toEqual({
      region: 'choice',
      apiKey: 'secret',
      limit: 'number',
      open: 'flag',
      level: 'choice',
      states: 'choices',
      ids: 'lines',
      filter: 'json',
    })
  })

  test('those that must be filled in come first; a default fills one in', () => {
    expect(fields[0]).toMatchObject({ name: 'apiKey', label: 'API key', required: true })
    expect(fields[1]).toMatchObject({
      name: 'region',
      required: false,
      fallback: 'us',
      help: 'As in the address.',
    })
  })
})

describe('values', () => {
  test('have the types of the schema, and are left out where nothing is given', () => {
    const given = {
      apiKey: 'k',
      limit: '5',
      open: 'false',
      level: '2',
      states: ['new'],
      ids: '1\n 2 \n',
      filter: '{"a":1}',
      region: '',
    }
    expect(readValues(fields, given)).toEqual({
      values: {
        apiKey: 'k',
        limit: 5,
        open: false,
        level: 2,
        states: ['new'],
        ids: [1, 2],
        filter: { a: 1 },
      },
      problems: {},
    })
  })

  test.each([
    ['apiKey', ''],
    ['limit', '1.5'],
    ['limit', 'many'],
    ['ids', '1\nx'],
    ['filter', '{a'],
  ])('%s: %j is told', (name, value) => {
    const { problems } = readValues(fields, { apiKey: 'k', [name]: value })
    expect(Object.keys(problems)).toEqual([name])
  })
})

import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { createArgumentCheck, toRequest } from '@helpdesk-mcp/tools'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { deriveOne, documentOf, entryOf, noPaging, type OperationSketch } from './derive-one.ts'

const text = {
  type: 'string',
  description: 'Words that a person has written, of whatever length the vendor takes them.',
}
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index))
const object = (entries: (readonly [string, unknown])[]) => ({
  type: 'object',
  properties: Object.fromEntries(entries),
})

/** Inline objects in objects, deeper than any stack of calls should have to follow. */
const deep = (levels: number) => {
  let schema: Record<string, unknown> = text
  for (let level = 0; level < levels; level++)
    schema = object([
      [`level_${level}`, schema],
      ['note', text],
    ])
  return schema
}

const schemas: Record<string, unknown> = {
  /** Each refers to all: cliques through properties, lists, maps, allOf and variants. */
  ...Object.fromEntries(
    times(60, (index) => [
      `Clique${index}`,
      {
        allOf: [ref(`Part${index % 7}`), object([['note', text]])],
        properties: Object.fromEntries(
          times(60, (other) => [`to_${other}`, [ref, list, map, either][other % 4]?.(`Clique${other}`)]),
        ),
      },
    ]),
  ),
  ...Object.fromEntries(
    times(7, (index) => [`Part${index}`, object(times(20, (field) => [`part_${index}_${field}`, text]))]),
  ),
  /** Small, and twice as large at every step: never to be put in place of each other. */
  ...Object.fromEntries(
    times(40, (index) => [
      `Double${index}`,
      object([
        ['left', ref(`Double${index + 1}`)],
        ['right', ref(`Double${index + 1}`)],
      ]),
    ]),
  ),
  Double40: text,
  Variants0: { oneOf: times(12, (index) => ref(`Variant${index}`)) },
  ...Object.fromEntries(
    times(12, (index) => [
      `Variant${index}`,
      { ...object([[`only_${index}`, text]]), oneOf: [ref('Variants0'), ref(`Variant${(index + 1) % 12}`)] },
    ]),
  ),
  Wide: object(times(3000, (index) => [`field_${index}`, text])),
  Enum: { type: 'string', enum: times(4000, (index) => `a_rather_long_value_${index}`) },
  Deep: deep(3000),
}

function list(name: string) {
  return { type: 'array', items: ref(name) }
}
function map(name: string) {
  return { type: 'object', additionalProperties: ref(name) }
}
function either(name: string) {
  return { oneOf: [ref(name), text, { type: 'null' }] }
}

const bodies = ['Clique0', 'Double0', 'Variants0', 'Wide', 'Enum', 'Deep', ...Array(13).fill('Part1')]
const operations: Record<string, OperationSketch> = Object.fromEntries(
  times(500, (index) => [
    `operation${index}`,
    {
      method: index % 2 === 0 ? 'post' : 'put',
      path: `/v${index}/{id}/things/{thingId}`,
      parameters: times(10, (number) => ({
        name: `filter[${number}]`,
        in: 'query',
        description: 'One of them.\n',
        schema: number % 2 ? text : ref('Enum'),
      })).slice(0, index % 11),
      body: object([
        ['thing', ref(bodies[index % bodies.length] as string)],
        ['other', index % 9 === 0 ? ref(`Clique${index % 60}`) : text],
      ]),
      answer: ref(bodies[(index + 1) % bodies.length] as string),
    },
  ]),
)

describe('a document that was never meant for models', () => {
  const document = documentOf(operations, schemas)
  const entries = Object.fromEntries(
    Object.keys(operations).map((operation, index) => [
      `tool_${index}`,
      entryOf({ operation, method: `act_${index}` }),
    ]),
  )
  let records: ToolRecord[] = []
  let elapsed = 0
  beforeAll(() => {
    const started = process.cpuUsage()
    records = deriveTools({ document, entries, brand: 'acme', paging: noPaging })
    elapsed = process.cpuUsage(started).user / 1_000
  })

  it('makes its 500 tools in reasonable time', () => {
    expect(records).toHaveLength(500)
    expect(elapsed).toBeLessThan(60_000)
  })

  it('gives no tool more schema than a model can read', () => {
    const sizes = records.map(({ inputSchema }) => Buffer.byteLength(JSON.stringify(inputSchema)))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(48_000)
  })

  it('leaves no reference hanging, and every property has a type', () => {
    for (const { inputSchema } of records) {
      visit(inputSchema, (schema) => {
        if (schema.$ref) expect(inputSchema.$defs).toHaveProperty([schema.$ref.replace('#/$defs/', '')])
        for (const property of Object.values(schema.properties ?? {})) expect(property.type).toBeDefined()
      })
    }
  })

  it('has nothing but an object at every root', () => {
    for (const { inputSchema } of records) {
      expect(inputSchema.type).toBe('object')
      for (const key of ['$ref', 'oneOf', 'anyOf', 'allOf']) expect(inputSchema).not.toHaveProperty(key)
    }
  })

  it('compiles', () => {
    const kinds = new Map(records.map((record) => [JSON.stringify(record.inputSchema).length, record]))
    for (const { inputSchema } of [...kinds.values()].slice(0, 40)) {
      expect(() => new Ajv2020({ strict: false, validateFormats: false }).compile(inputSchema)).not.toThrow()
    }
  })
})

describe('what is left out of a schema for its size', () => {
  const fields = times(3000, (index) => [`field_${index}`, text] as const)
  const wide = deriveOne({ path: '/x/{id}', body: { ...object(fields), required: ['field_2900'] } })

  it('can be given all the same, and goes out', async () => {
    const shown = Object.keys(wide.inputSchema.properties ?? {})
    expect(shown).toContain('field_2900')
    expect(shown).not.toContain('field_2999')
    const args = { id: '1', field_0: 'a', field_2900: 'b', field_2999: 'c' }
    const checked = await createArgumentCheck()(wide, args)
    expect(toRequest(wide.request, checked, 'https://a.example').body).toBe(
      '{"field_0":"a","field_2900":"b","field_2999":"c"}',
    )
  })

  it('does not open the door to what there is not', async () => {
    const args = { id: '1', field_2900: 'b', field_9999: 'c', connection: 'd' }
    await expect(createArgumentCheck()(wide, args)).rejects.toMatchObject({
      code: 'invalid_arguments',
      details: [
        { argument: 'field_9999', expected: expect.stringContaining('there is no such argument') },
        { argument: 'connection', expected: 'no value: this tool does not take it' },
      ],
    })
  })

  it('is the deepest first', () => {
    const levels = (depth: number): Record<string, unknown> =>
      object(times(4, (index) => [`at_${depth}_${index}`, depth === 0 ? text : levels(depth - 1)]))
    const { inputSchema } = deriveOne({ body: levels(7) })
    expect(Object.keys(inputSchema.properties ?? {})).toHaveLength(4)
    const second = inputSchema.properties?.['at_7_0'] as JsonSchema
    expect(Object.keys(second.properties ?? {})).toHaveLength(4)
    expect(second.additionalProperties).toBe(false)
    let deepest: JsonSchema = inputSchema
    while (deepest.properties) deepest = Object.values(deepest.properties)[0] as JsonSchema
    expect(deepest).toMatchObject({ type: 'object', additionalProperties: true })
  })
})

describe('a required field that fits', () => {
  it('stays where what is around it is left out', () => {
    const small = {
      ...object([
        ['id', text],
        ['extra', text],
      ]),
      required: ['id'],
    }
    const deep = (depth: number): Record<string, unknown> =>
      depth === 0 ? small : { ...object([['down', deep(depth - 1)], ...fields(depth)]), required: ['down'] }
    const fields = (depth: number) => times(80, (index) => [`of_${depth}_${index}`, text] as const)
    const { inputSchema } = deriveOne({
      body: object([
        ['start', deep(9)],
        ['n', text],
      ]),
    })
    expect(Buffer.byteLength(JSON.stringify(inputSchema))).toBeLessThanOrEqual(48_000)
    let inner = inputSchema.properties?.['start'] as JsonSchema
    while (inner.properties?.['down']) inner = inner.properties['down']
    expect(inner.required).toEqual(['id'])
    expect(inner.properties?.['id']?.type).toBe('string')
    expect(JSON.stringify(inputSchema)).not.toContain('"of_1_0"')
  })
})

function visit(schema: JsonSchema, look: (schema: JsonSchema) => void): void {
  look(schema)
  const { properties, $defs, items, anyOf, additionalProperties } = schema
  for (const part of [...Object.values(properties ?? {}), ...Object.values($defs ?? {}), ...(anyOf ?? [])])
    visit(part, look)
  if (items) visit(items, look)
  if (typeof additionalProperties === 'object') visit(additionalProperties, look)
}

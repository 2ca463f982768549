import type { Effect, EffectRule, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFilter, effectsOf } from '../src/index.ts'
import { toolOf } from './checked-tool.ts'

const comment: JsonSchema = {
  type: 'object',
  properties: { body: { type: 'string' }, public: { type: 'boolean', default: true } },
  required: ['body'],
  additionalProperties: false,
}
const properties: Record<string, JsonSchema> = {
  id: { type: 'string' },
  type: { type: 'string', enum: ['Note', 'Draft', 'Message'], default: 'Message' },
  comment,
  status: { type: 'string' },
}

/** What is left of a tool whose severest effect is outbound when only reads and internal effects are granted. */
function narrowed(when: EffectRule[], more: Partial<JsonSchema> = {}): JsonSchema | undefined {
  const record = toolOf({ properties, required: ['id'], ...more }, { effects: ['outbound'], when })
  const other = toolOf({ properties: {} }, { name: 'other', effects: ['read'] })
  const { permitted } = applyFilter([record, other], { effects: ['read', 'internal'] })
  return permitted.find(({ name }) => name === record.name)?.inputSchema
}

const internal = (rule: Omit<EffectRule, 'effects'>): EffectRule => ({ ...rule, effects: ['internal'] })

describe('a tool that may be used only with some arguments', () => {
  it('shows the value that remains, required', () => {
    expect(narrowed([internal({ arguments: { type: 'Note' } })])).toMatchObject({
      properties: { type: { type: 'string', const: 'Note' } },
      required: ['id', 'type'],
    })
    expect(narrowed([internal({ arguments: { type: 'Note' } })])?.properties?.['type']).not.toHaveProperty(
      'default',
    )
  })

  it('does not require a value that is sent when it is not given', () => {
    const sent = { in: 'query' as const, name: 'type', argument: 'type', value: 'Note' }
    const request = { operationId: 'act', method: 'POST', path: '/act', parameters: [sent] }
    const when = [internal({ arguments: { type: 'Note' } })]
    const record = toolOf({ properties, required: ['id'] }, { effects: ['outbound'], when, request })
    const [narrow] = applyFilter([record], { effects: ['internal'] }).permitted
    expect(narrow?.inputSchema).toMatchObject({ properties: { type: { const: 'Note' } }, required: ['id'] })
    expect(effectsOf(record, { id: '1' })).toEqual(['internal'])
    expect(effectsOf(record, { id: '1', type: 'Message' })).toEqual(['outbound'])
  })

  it('shows the values that remain', () => {
    const rules = [internal({ arguments: { type: 'Note' } }), internal({ arguments: { type: 'Message' } })]
    expect(narrowed(rules)?.properties?.['type']).toEqual({
      type: 'string',
      enum: ['Note', 'Message'],
      default: 'Message',
    })
  })

  it('shows what remains inside an argument that may be left out', () => {
    const rules = [internal({ absent: ['comment'] }), internal({ arguments: { 'comment.public': false } })]
    expect(narrowed(rules)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: {
        ...properties,
        comment: {
          ...comment,
          properties: { body: { type: 'string' }, public: { type: 'boolean', const: false } },
          required: ['body', 'public'],
        },
      },
    })
  })

  it('shows what remains inside an argument where only that may be left out', () => {
    const rules = [
      internal({ absent: ['comment.public'] }),
      internal({ arguments: { 'comment.public': false } }),
    ]
    const schema = narrowed(rules)
    expect(schema?.required).toEqual(['id'])
    expect(schema?.properties?.['comment']?.required).toEqual(['body'])
    expect(schema?.properties?.['comment']?.properties?.['public']).toEqual({ type: 'boolean', const: false })
  })

  it('does not show what must be left out', () => {
    const schema = narrowed([internal({ absent: ['comment', 'status'] })])
    expect(Object.keys(schema?.properties ?? {})).toEqual(['id', 'type'])
  })

  it('shows what two conditions of one rule leave', () => {
    expect(
      narrowed([internal({ arguments: { type: 'Note', status: 'Open' }, absent: ['comment'] })]),
    ).toMatchObject({
      properties: { id: {}, type: { const: 'Note' }, status: { const: 'Open' } },
      required: ['id', 'type', 'status'],
    })
  })

  it('shows all that some rule leaves, where the rules ask for different things', () => {
    const rules = [internal({ absent: ['comment'] }), internal({ arguments: { type: 'Note' } })]
    expect(narrowed(rules)).toEqual(toolOf({ properties, required: ['id'] }).inputSchema)
  })

  it('looks through references, without narrowing others that share them', () => {
    const shared = {
      properties: { comment: { $ref: '#/$defs/Comment' }, other: { $ref: '#/$defs/Comment' } },
      required: [],
      $defs: { Comment: comment },
    }
    const schema = narrowed(
      [internal({ arguments: { 'comment.public': false } })],
      shared as Partial<JsonSchema>,
    )
    expect(schema?.properties?.['comment']?.properties?.['public']).toEqual({ type: 'boolean', const: false })
    expect(schema?.properties?.['other']).toEqual({ $ref: '#/$defs/Comment' })
    expect(schema?.$defs?.['Comment']).toEqual(comment)
  })

  it('is not permitted where no rule leaves a call', () => {
    expect(narrowed([])).toBeUndefined()
    expect(narrowed([{ absent: ['comment'], effects: ['destructive'] }])).toBeUndefined()
    expect(narrowed([internal({ absent: ['id'] })])).toBeUndefined()
    expect(
      narrowed([internal({ absent: ['comment'], arguments: { 'comment.public': false } })]),
    ).toBeUndefined()
  })

  it('is left as it is where all its effects are granted', () => {
    const record = toolOf(
      { properties },
      { effects: ['internal'], when: [{ absent: ['comment'], effects: ['read'] }] },
    )
    expect(applyFilter([record], { effects: ['internal'] }).permitted[0]).toBe(record)
  })
})

describe('what the narrowed schema permits', () => {
  const flag = fc.constantFrom(true, false)
  const given = fc.record(
    {
      id: fc.constant('1'),
      type: fc.constantFrom('Note', 'Draft', 'Message'),
      status: fc.constantFrom('Open', 'Closed'),
      comment: fc.record({ body: fc.constant('a'), public: flag }, { requiredKeys: ['body'] }),
    },
    { requiredKeys: ['id'] },
  )
  const equal = fc.oneof(
    fc.constantFrom('Note', 'Draft', 'Message').map((type) => ({ arguments: { type } })),
    flag.map((value) => ({ arguments: { 'comment.public': value } })),
    fc.constantFrom('Open', 'Closed').map((status) => ({ arguments: { status } })),
  )
  const absent = fc
    .constantFrom('comment', 'comment.public', 'type', 'status')
    .map((name) => ({ absent: [name] }))
  const condition = fc.oneof(
    equal,
    absent,
    fc.tuple(equal, absent).map(([one, other]) => ({ ...one, ...other })),
  )

  const ajv = new Ajv2020({ strict: false })
  const granted = new Set<Effect>(['read', 'internal'])
  const isGranted = (record: ToolRecord, args: Record<string, unknown>) =>
    effectsOf(record, args).every((effect) => granted.has(effect))
  const isValid = (schema: JsonSchema | undefined, args: unknown) =>
    schema !== undefined && (ajv.compile(schema)(args) as boolean)

  it('holds every call that is granted', () => {
    const effects = fc.constantFrom<Effect[]>(
      ['internal'],
      ['read'],
      ['outbound'],
      ['destructive', 'internal'],
    )
    const rules = fc.array(
      fc.tuple(condition, effects).map(([one, list]): EffectRule => ({ ...one, effects: list })),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(rules, given, (when, args) => {
        const record = toolOf({ properties, required: ['id'] }, { effects: ['outbound'], when })
        fc.pre(isGranted(record, args))
        expect(isValid(narrowed(when), args)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is granted, where one rule decides', () => {
    fc.assert(
      fc.property(condition, given, (one, args) => {
        const when = [internal(one)]
        const record = toolOf({ properties, required: ['id'] }, { effects: ['outbound'], when })
        fc.pre(isValid(narrowed(when), args))
        expect(isGranted(record, args)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { timePattern } from '../src/index.ts'
import { checked, refusal, toolOf } from './checked-tool.ts'

const id: JsonSchema = { type: 'string', pattern: '^-?[0-9]+$' }
const comment: JsonSchema = {
  type: 'object',
  properties: { body: { type: 'string' }, public: { type: 'boolean' }, author_id: id },
  additionalProperties: false,
}
const day: JsonSchema = { type: 'string', format: 'date' }
const moment: JsonSchema = { type: 'string', format: 'date-time' }
const wallTime: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$' }
const timeSent: JsonSchema = { type: 'string', format: 'date-time', pattern: timePattern }
const level: JsonSchema = { type: 'string', enum: ['OPEN', 'ON_HOLD', 'CLOSED'] }

describe('what clients do to arguments is undone', () => {
  it.each<[string, JsonSchema, unknown, unknown]>([
    ['an object as JSON', comment, '{"body":"a","public":false}', { body: 'a', public: false }],
    ['an object as JSON, with strings inside', comment, ' {"public":"False"}', { public: false }],
    ['a list as JSON', { type: 'array', items: { type: 'integer' } }, '[1,"2"]', [1, 2]],
    ['a list of one as JSON for its item', { type: 'string', enum: ['open'] }, '["Open"]', 'open'],
    ['a list of one without brackets', { type: 'array', items: { type: 'string' } }, 'a, b', ['a, b']],
    [
      'values by name for a list of pairs',
      {
        type: 'array',
        items: {
          type: 'object',
          properties: { name: { type: 'string' }, value: { type: 'string' } },
          required: ['name', 'value'],
          additionalProperties: false,
        },
      },
      { 'Refund Issued': true, Colour: 'red' },
      [
        { name: 'Refund Issued', value: 'true' },
        { name: 'Colour', value: 'red' },
      ],
    ],
    ['one object for a list', { type: 'array', items: comment }, { body: 'a' }, [{ body: 'a' }]],
    ['one object as JSON for a list', { type: 'array', items: comment }, '{"body":"a"}', [{ body: 'a' }]],
    ['one number for a list', { type: 'array', items: id }, 7, ['7']],
    ['numbers for ids in a list', { type: 'array', items: id }, [7, '8'], ['7', '8']],
    ['an integer as text', { type: 'integer' }, ' 42 ', 42],
    ['a negative integer as text', { type: 'integer' }, '-1', -1],
    ['an integer with a point', { type: 'integer' }, '42.0', 42],
    ['a number as text', { type: 'number' }, '4.5', 4.5],
    ['true as text', { type: 'boolean' }, 'true', true],
    ['False as text', { type: 'boolean' }, 'False', false],
    ['yes', { type: 'boolean' }, 'Yes', true],
    ['off', { type: 'boolean' }, 'off', false],
    ['1 for true', { type: 'boolean' }, 1, true],
    ['0 for false', { type: ['boolean', 'null'] }, '0', false],
    ['a number as people write it', { type: 'integer' }, '#106', 106],
    ['an id as people write it', id, '# 106', '106'],
    ['an id with a point', id, '640002.0', '640002'],
    ['numbers as people write them', { type: 'array', items: { type: 'integer' } }, '#106, #107', [106, 107]],
    ['null in a list', { type: 'array', items: { type: 'string' } }, ['a', null, 'b', null], ['a', 'b']],
    ['a day with slashes', day, '2026/11/7', '2026-11-07'],
    ['a day without dashes', day, '20261127', '2026-11-27'],
    ['an offset without a colon', moment, '2026-12-01T10:00:00+0200', '2026-12-01T10:00:00+02:00'],
    ['a time without seconds', moment, '2026-12-01T10:00Z', '2026-12-01T10:00:00Z'],
    ['a space in a time', moment, '2026-12-01 10:00:00 UTC', '2026-12-01T10:00:00Z'],
    ['milliseconds for a time', moment, 1_795_961_939_000, '2026-11-29T14:18:59Z'],
    ['seconds as text for a time', moment, '1795961939', '2026-11-29T14:18:59Z'],
    ['a time for a wall time', wallTime, '2026-11-29T15:18:59+01:00', '2026-11-29 14:18:59'],
    ['milliseconds where only a time is taken', timeSent, 1_795_961_939_000, '2026-11-29T14:18:59Z'],
    ['a number for a text', { type: 'string' }, 1345, '1345'],
    ['a number for an id', id, 42, '42'],
    ['an enum in other letters', level, 'closed', 'CLOSED'],
    ['an enum in other words', level, 'on hold', 'ON_HOLD'],
    ['an enum with a dash', level, 'On-Hold', 'ON_HOLD'],
    ['an enum in a list', { type: 'array', items: level }, ['open'], ['OPEN']],
    ['an enum of numbers as text', { type: 'integer', enum: [1, 2] }, '2', 2],
    ['an integer or null as text', { type: ['integer', 'null'] }, '5', 5],
    ['values of a map', { type: 'object', additionalProperties: { type: 'integer' } }, { a: '1' }, { a: 1 }],
    [
      'what lies inside a variant',
      { type: ['string', 'object'], anyOf: [{ type: 'string' }, comment] },
      { public: 'true' },
      { public: true },
    ],
    [
      'what lies inside the variant that a constant names',
      {
        type: 'object',
        anyOf: [
          { type: 'object', properties: { kind: { type: 'string', const: 'a' }, count: { type: 'string' } } },
          {
            type: 'object',
            properties: { kind: { type: 'string', const: 'b' }, count: { type: 'integer' } },
          },
        ],
      },
      { kind: 'b', count: '3' },
      { kind: 'b', count: 3 },
    ],
  ])('%s', async (_what, schema, given, meant) => {
    expect(await checked({ x: schema }, { x: given })).toEqual({ x: meant })
  })

  it('behind a reference too, however deep', async () => {
    const $defs = {
      Node: {
        type: 'object',
        properties: { count: { type: 'integer' }, next: { $ref: '#/$defs/Node', type: 'object' } },
      },
    } satisfies Record<string, JsonSchema>
    const args = { node: '{"next":{"next":{"count":"3"}}}' }
    expect(await checked({ node: { $ref: '#/$defs/Node', type: 'object' } }, args, { $defs })).toEqual({
      node: { next: { next: { count: 3 } } },
    })
  })
})

describe('nothing is guessed', () => {
  it.each<[string, JsonSchema, unknown]>([
    ['an enum that two values are like', { type: 'string', enum: ['a_b', 'ab'] }, 'A B'],
    ['an enum that none is like', level, 'shut'],
    ['2 for true', { type: 'boolean' }, 2],
    ['a number with words', { type: 'integer' }, '10 items'],
    ['a day for a date and time', moment, '2026-12-01'],
    ['a date and time without a zone', moment, '2026-12-01T10:00:00'],
    ['a time that there is not', moment, '2026-12-01T24:00:00Z'],
    ['a day that there is not', day, '2026/02/30'],
    ['a day whose month could be its day', day, '02/03/2026'],
    ['a date and time for a day', day, '2026-11-27T10:00:00Z'],
    ['half an integer', { type: 'integer' }, '4.5'],
    ['an exponent', { type: 'integer' }, '1e3'],
    ['half a JSON list', { type: 'array', items: { type: 'string' } }, '["Open"'],
    ['JSON of another kind', comment, '[1]'],
    ['broken JSON', comment, '{"body":'],
    ['true for a text', { type: 'string' }, true],
    ['words for an id', id, 'twelve'],
    ['a key of objects for a flag', { type: 'boolean' }, 'constructor'],
  ])('%s is refused', async (_what, schema, given) => {
    const { problems } = await refusal(toolOf({ properties: { x: schema } }), { x: given })
    expect(problems[0]?.argument).toBe('x')
  })
})

describe('a number past 2^53', () => {
  const big = '71928300000012345'
  const rounded = Number(big)

  it('as digits is exact', async () => {
    expect(await checked({ x: id }, { x: big })).toEqual({ x: big })
  })

  it.each<[string, JsonSchema, unknown]>([
    ['an object', comment, `{"author_id": ${big}}`],
    ['a list', { type: 'array', items: comment }, `[{"author_id": ${big}}]`],
  ])('inside %s as JSON is exact', async (_what, schema, given) => {
    expect(JSON.stringify(await checked({ x: schema }, { x: given }))).toContain(`"author_id":"${big}"`)
  })

  it.each<[string, JsonSchema, unknown, string]>([
    ['as a number', id, rounded, 'x'],
    ['in an object', comment, { author_id: rounded }, 'x.author_id'],
    ['in a list', { type: 'array', items: id }, ['1', rounded], 'x.1'],
    ['in a map', { type: 'object', additionalProperties: id }, { a: rounded }, 'x.a'],
    [
      'in a variant',
      { type: ['object', 'string'], anyOf: [comment, id] },
      { author_id: rounded },
      'x.author_id',
    ],
  ])('%s is refused with the reason, for its digits may be lost', async (_how, schema, given, argument) => {
    const { problems, message } = await refusal(toolOf({ properties: { x: schema } }), { x: given })
    expect(problems).toEqual([
      { argument, expected: expect.stringContaining('past 2^53'), got: '71928300000012344' },
    ])
    expect(message).toContain('the same digits as a string')
  })

  it.each<[string, JsonSchema, unknown]>([
    ['a number', { type: 'integer' }, rounded],
    ['digits', { type: 'integer' }, big],
    ['digits, where any number goes', { type: 'number' }, big],
    ['JSON', { type: 'array', items: { type: 'integer' } }, `[${big}]`],
  ])('is refused as %s where the vendor takes small integers', async (_how, schema, given) => {
    const { problems } = await refusal(toolOf({ properties: { x: schema } }), { x: given })
    expect(problems[0]?.expected).toContain('an integer no further from 0 than 9007199254740991')
  })

  it('is none if it is no integer', async () => {
    expect(await checked({ x: { type: 'number' } }, { x: 1e300 })).toEqual({ x: 1e300 })
    expect(await checked({ x: { type: 'integer' } }, { x: 9007199254740991 })).toEqual({
      x: 9007199254740991,
    })
  })
})

import {
  type ConnectorError,
  isConnectorError,
  type JsonSchema,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createArgumentCheck, nearest, recordableArguments } from '../src/index.ts'

const check = createArgumentCheck()

async function refusal(properties: Record<string, JsonSchema>, args: Record<string, unknown>) {
  const record = {
    name: 'a_tool',
    method: 'list',
    inputSchema: { type: 'object', properties, additionalProperties: false },
    request: { operationId: 'x', method: 'GET', path: '/', parameters: [] },
  } as unknown as ToolRecord
  const error = await check(record, args).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return undefined
  expect(isConnectorError(error)).toBe(true)
  const { message, details } = error as ConnectorError
  expect(JSON.stringify({ message, details }).length).toBeLessThan(8_000)
  return message
}

const list: JsonSchema = { type: 'array', items: { type: 'string' } }
const many = (count: number) => Array.from({ length: count }, (_, index) => String(index))

describe('a call that says too much', () => {
  it.each<[string, Record<string, JsonSchema>, Record<string, unknown>, string]>([
    [
      'a list past the usual maximum',
      { ids: list },
      { ids: many(101) },
      'ids: expected at most 100 items; got 101.',
    ],
    [
      'the same as text',
      { ids: list },
      { ids: JSON.stringify(many(101)) },
      'ids: expected at most 100 items; got 101.',
    ],
    [
      'a list past its own maximum',
      { ids: { ...list, maxItems: 3 } },
      { ids: many(4) },
      'at most 3 items; got 4.',
    ],
    [
      'a path of thousands of steps',
      { fields: list },
      { fields: ['id', `${'a.'.repeat(3_000)}b`] },
      'fields: expected paths of at most 500 characters; got one of 6001.',
    ],
    [
      'the same as text',
      { fields: list },
      { fields: `${'a.'.repeat(3_000)}b` },
      'fields: expected paths of at most 500 characters',
    ],
    [
      'a list inside an object',
      { a: { type: 'object', properties: { ids: list } } },
      { a: { ids: many(101) } },
      'a.ids: expected at most 100 items',
    ],
    [
      'a list that is one of several forms',
      { a: { type: ['string', 'array'], anyOf: [{ type: 'string' }, { ...list, maxItems: 2 }] } },
      { a: many(3) },
      'a: expected at most 2 items',
    ],
    [
      'thousands of unknown names',
      { id: { type: 'string' } },
      Object.fromEntries(many(80_000).map((name) => [`x${name}`, 1])),
      'More than 5000 unknown arguments: "x0", "x1", "x2", "x3", "x4" and more.',
    ],
    [
      'thousands of names in an object',
      { a: { type: 'object', properties: {}, additionalProperties: false } },
      { a: Object.fromEntries(many(4_000).map((name) => [`x${name}`, 1])) },
      'Unknown argument "a.x0"',
    ],
    [
      'more values than anybody means',
      { a: { type: 'object', additionalProperties: true } },
      { a: Object.fromEntries(many(6_000).map((name) => [name, 1])) },
      'The arguments have more than 5000 values.',
    ],
    [
      'levels without end',
      { a: { type: 'array' } },
      { a: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) },
      'a has more than 32 levels of objects and lists.',
    ],
    ['a name without end', { id: { type: 'string' } }, { ['x'.repeat(500_000)]: 1 }, 'Unknown argument "xxx'],
  ])('%s is refused in a short message', async (_what, properties, args, message) => {
    expect(await refusal(properties, args)).toContain(message)
  })

  it('levels in a text are left as the text that they are', async () => {
    expect(await refusal({ a: { type: 'object' } }, { a: '[{"a":'.repeat(100_000) })).toContain(
      'a: expected an object',
    )
  })

  it('and one that does not is taken', async () => {
    expect(await refusal({ ids: list }, { ids: many(100) })).toBeUndefined()
    expect(await refusal({ ids: { ...list, maxItems: 300 } }, { ids: many(300) })).toBeUndefined()
  })
})

it('arguments are recorded but for those that are nested too deeply, which are named', () => {
  const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
  expect(recordableArguments({ id: '1', at: { a: [1] }, deep })).toEqual({
    id: '1',
    at: { a: [1] },
    deep: '(nested too deeply)',
  })
})

describe('similar names', () => {
  it('are found as before, nearest first', () => {
    expect(nearest('statsu', ['status', 'state', 'subject', 'stats'])).toEqual(['stats', 'status', 'state'])
    expect(nearest('STATUS', ['status'])).toEqual(['status'])
    expect(nearest('zzz', ['status'])).toEqual([])
  })

  it('of a name without end there are none', () => {
    expect(nearest('x'.repeat(1_000_000), ['x'.repeat(100), 'y'])).toEqual([])
  })
})

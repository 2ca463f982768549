import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createArgumentCheck } from '../src/index.ts'
import { checked, refusal, toolOf } from './checked-tool.ts'

const text: JsonSchema = { type: 'string' }
const inner: JsonSchema = {
  type: 'object',
  properties: { note: text, level: { type: 'integer' } },
  additionalProperties: false,
}

describe('what counts as left out', () => {
  it.each<[string, JsonSchema, unknown]>([
    ['null', text, null],
    ['null for a list', { type: 'array', items: text }, null],
    ['an empty text for a number', { type: 'integer' }, ''],
    ['an empty text for a choice', { type: 'string', enum: ['a'] }, ' '],
    ['an empty text for an id', { type: 'string', pattern: '^-?[0-9]+$' }, ''],
    ['an empty text for a date', { type: 'string', format: 'date' }, ''],
    ['an empty text for a list', { type: 'array', items: text }, ''],
    ['null as text for a number', { type: 'integer' }, 'null'],
    ['undefined as text for a choice', { type: 'string', enum: ['a'] }, 'undefined'],
  ])('%s', async (_what, schema, value) => {
    expect(await checked({ x: schema, y: text }, { x: value, y: 'a' })).toEqual({ y: 'a' })
  })

  it('not the word none, which may be meant', async () => {
    const { message } = await refusal(toolOf({ properties: { x: { type: 'string', enum: ['a'] } } }), {
      x: 'none',
    })
    expect(message).toContain('x: expected one of "a"; got "none"')
    expect(await checked({ x: { type: ['string', 'null'], enum: ['a', null] } }, { x: 'null' })).toEqual({
      x: null,
    })
  })

  it('inside an argument too', async () => {
    expect(await checked({ x: inner }, { x: { note: 'a', level: null } })).toEqual({ x: { note: 'a' } })
    expect(await checked({ x: inner }, { x: '{"note":"a","level":null}' })).toEqual({ x: { note: 'a' } })
  })

  it('not where the vendor takes it', async () => {
    const args = { clears: null, empty: '', free: { a: null }, list: [] }
    const properties: Record<string, JsonSchema> = {
      clears: { type: ['string', 'null'], format: 'date-time' },
      empty: text,
      free: { type: 'object', additionalProperties: true },
      list: { type: 'array', items: text },
    }
    expect(await checked(properties, args)).toEqual(args)
  })

  it('an empty choice of fields, and null for arguments that are ours', async () => {
    const fields: JsonSchema = { type: 'array', items: text }
    expect(await checked({ fields }, { fields: [], limit: null, next_cursor: null })).toEqual({})
    expect(await checked({ fields, next_cursor: text }, { next_cursor: '' })).toEqual({})
  })

  const send = (effects: ToolRecord['effects']) =>
    toolOf({ properties: { content: text }, required: ['content'] }, { effects })

  it('an empty message to a customer', async () => {
    expect((await refusal(send(['outbound']), { content: ' ' })).message).toContain(
      'Missing argument "content"',
    )
    expect(await createArgumentCheck()(send(['internal']), { content: '' })).toEqual({ content: '' })
  })
})

describe('what hosts add for themselves', () => {
  const noise = { toolCallId: 'call_1', sessionId: 's', action: 'sendMessage', chatInput: 'Hello' }

  it('is dropped where a tool has no such argument', async () => {
    expect(await checked({ x: text }, { x: 'a', ...noise })).toEqual({ x: 'a' })
    expect(await checked({ action: text }, { ...noise })).toEqual({ action: 'sendMessage' })
  })

  it.each([
    { tool: 'list', toolCallId: '1' },
    { instructions: 'list them', output_hint: 'all' },
    { random_string: 'x' },
    { explanation: 'To see them' },
    { _meta: { progressToken: 1 }, _placeholder: true },
    { tool_call_description: 'Lists' },
    { security_context: { agent_fingerprint: {} }, wait_for_previous: true },
  ])('is known: %j', async (added) => {
    expect(await checked({ x: text }, { x: 'a', ...added })).toEqual({ x: 'a' })
    const kept = { ...added, x: 'a' }
    const properties = Object.fromEntries(Object.keys(kept).map((name) => [name, {}]))
    expect(await checked(properties as Record<string, JsonSchema>, kept)).toEqual(kept)
  })

  it('is nothing else: other unknown arguments are refused', async () => {
    const { message } = await refusal(toolOf({ properties: { session: text } }), { sessionIds: 's' })
    expect(message).toContain('Unknown argument "sessionIds".')
  })
})

describe('what a tool always sends', () => {
  const fields = [
    { name: 'private', value: true },
    { name: 'x', argument: 'x' },
  ]
  const body = { contentType: 'application/json', fields, required: true, wrap: [] }
  const note = toolOf(
    { properties: { x: text } },
    { request: { ...toolOf({}).request, body } as ToolRecord['request'] },
  )
  const check = (args: object) => createArgumentCheck()(note, args)

  it.each([true, 'true'])('may be said: %j', async (value) => {
    expect(await check({ x: 'a', private: value })).toEqual({ x: 'a' })
  })

  it('is told where something else is said', async () => {
    expect((await refusal(note, { x: 'a', private: false })).message).toContain(
      'Argument "private" is not available: it is always true here.',
    )
  })
})

describe('names without a letter', () => {
  const tags: JsonSchema = { type: 'array', items: text }
  const tagging = toolOf(
    { properties: { tags }, required: ['tags'] },
    { resolve: { tags: { list: 'list_tags', id: 'id', match: ['name'] } } },
  )

  it('are missing', async () => {
    expect((await refusal(tagging, { tags: [' ', ''] })).message).toContain('Missing argument "tags"')
    expect(await createArgumentCheck()(tagging, { tags: ['a', ' '] })).toEqual({ tags: ['a', ' '] })
  })
})

it('fields in one text are several', async () => {
  const fields: JsonSchema = { type: 'array', items: text }
  for (const given of ['id, turns.text', ['id,turns.text'], ['id', ' turns.text ,']])
    expect(await checked({ fields }, { fields: given })).toEqual({ fields: ['id', 'turns.text'] })
  expect(await checked({ fields }, { fields: 'id' })).toEqual({ fields: ['id'] })
})

describe('recipients', () => {
  const to: JsonSchema = { type: 'string', format: 'emails' }

  it.each(['a@b.example', 'Ana P <a@b.example>, c@d.example', 'a@b.example; c@d.example'])(
    '%j are taken',
    async (value) => {
      expect(await checked({ to }, { to: value })).toEqual({ to: value })
    },
  )

  it('are taken as a list, and refused without an address', async () => {
    expect(await checked({ to }, { to: ['a@b.example', 'c@d.example'] })).toEqual({
      to: 'a@b.example, c@d.example',
    })
    for (const value of ['Ana', 'a@b.example, Ana', 'a b@c.example'])
      expect((await refusal(toolOf({ properties: { to } }), { to: value })).message).toContain(
        'to: expected email addresses with commas between',
      )
  })
})

describe('arguments inside of one that is none', () => {
  const properties: Record<string, JsonSchema> = { x: text, y: { type: 'integer' } }

  it.each<Record<string, unknown>>([
    { arguments: { x: 'a', y: 1 } },
    { params: { x: 'a', y: '1' } },
    { input: '{"x":"a","y":1}' },
    { x: 'a', body: { y: 1 } },
    { x: 'a', data: { y: 1 }, toolCallId: 'call_1' },
  ])('%j are taken out', async (args) => {
    expect(await checked(properties, args)).toEqual({ x: 'a', y: 1 })
  })

  it.each<Record<string, unknown>>([
    // One is none of the tool's, one is given twice, and of other names it is not known what they hold.
    { params: { x: 'a', z: 1 } },
    { x: 'a', body: { x: 'b' } },
    { x: 'a', contact: { y: 1 } },
    { body: {} },
    { body: 'x' },
  ])('%j are refused', async (args) => {
    expect((await refusal(toolOf({ properties }), args)).message).toContain('Unknown argument "')
  })

  it('stay where a tool has such an argument', async () => {
    const args = { data: { x: 'b' } }
    expect(await checked({ ...properties, data: { type: 'object' } }, args)).toEqual(args)
  })
})

describe('what is valid is never changed', () => {
  it.each<[string, JsonSchema, unknown]>([
    ['digits as text', text, '42'],
    ['JSON as text', text, '{"a":1}'],
    ['a number where text is taken too', { type: ['string', 'integer'] }, 42],
    ['text with commas in a list', { type: 'array', items: text }, ['a,b']],
    ['spaces', text, '  a '],
  ])('%s', async (_what, schema, value) => {
    expect(await checked({ x: schema, y: { type: 'integer' } }, { x: value, y: '1' })).toEqual({
      x: value,
      y: 1,
    })
  })
})

describe('what is converted', () => {
  const yesNo: JsonSchema = { type: 'string', enum: ['yes', 'no'] }
  it.each<[string, JsonSchema, unknown, unknown]>([
    ['true for yes', yesNo, true, 'yes'],
    ['"false" for no', yesNo, 'false', 'no'],
    ['true for "true"', { type: 'string', enum: ['true', 'false'] }, true, 'true'],
    [
      'ids with commas',
      { type: 'array', items: { type: 'string', pattern: '^-?[0-9]+$' } },
      '1, 2',
      ['1', '2'],
    ],
    [
      'tags with commas',
      { type: 'array', items: { type: 'string', pattern: '^[^,]+$' } },
      'vip,urgent',
      ['vip', 'urgent'],
    ],
    [
      'choices with commas',
      { type: 'array', items: { type: 'string', enum: ['OPEN', 'ON_HOLD'] } },
      'open, on hold',
      ['OPEN', 'ON_HOLD'],
    ],
    ['a list of one', { type: 'integer' }, ['5'], 5],
    ['descending for DESC', { type: 'string', enum: ['ASC', 'DESC'] }, 'descending', 'DESC'],
    ['a field and desc', { type: 'string', enum: ['dueDate', '-dueDate'] }, 'dueDate desc', '-dueDate'],
    [
      'other letters for a pattern',
      { type: 'string', pattern: '^[a-z]+ (asc|desc)$' },
      'date DESC',
      'date desc',
    ],
    [
      'the same instant',
      { type: 'string', format: 'date-time', pattern: 'Z$' },
      '2026-11-30T12:00:00+02:00',
      '2026-11-30T10:00:00.000Z',
    ],
  ])('%s', async (_what, schema, given, meant) => {
    const result = await checked({ x: schema }, { x: given }).catch((error) => error)
    expect(result).toEqual({ x: meant })
  })

  it('of a list with hundreds of wrong items, each once', async () => {
    const items = { type: 'string', pattern: '^-?[0-9]+$' }
    const list: JsonSchema = { type: 'array', items, maxItems: 900 }
    const given = Array.from({ length: 900 }, (_, index) => index)
    expect(await checked({ x: list }, { x: given })).toEqual({ x: given.map(String) })
    expect(given[1]).toBe(1)
  })
})

describe('formats', () => {
  it.each([
    ['date', '2026-02-30'],
    ['date', '2026-11-31'],
    ['date', '2025-02-29'],
    ['date-time', '2026-02-30T10:00:00Z'],
    ['date-time', '2026-11-30'],
    ['date-time', '2026-11-30T25:00:00Z'],
    ['uri', 'not a link'],
    ['email', 'nobody'],
  ])('%s refuses %s', async (format, value) => {
    const { problems } = await refusal(toolOf({ properties: { x: { type: 'string', format } } }), {
      x: value,
    })
    expect(problems).toMatchObject([{ argument: 'x', got: JSON.stringify(value) }])
  })

  it.each([
    ['date', '2028-02-29'],
    ['date-time', '2026-11-30T17:00:00Z'],
    ['date-time', '2026-11-30T17:00:00.000+01:00'],
    ['uri', 'https://example.com/a'],
  ])('%s takes %s', async (format, value) => {
    expect(await checked({ x: { type: 'string', format } }, { x: value })).toEqual({ x: value })
  })
})

it('an argument that the vendor takes alone is refused beside others', async () => {
  const record = toolOf(
    { properties: { words: text, status: text, sort: text } },
    { alone: { words: ['sort'] } },
  )
  expect((await refusal(record, { words: 'a', status: 'b' })).message).toContain(
    'Argument "words" cannot be given together with status: leave out words or status.',
  )
  expect(await createArgumentCheck()(record, { words: 'a', sort: 'b' })).toEqual({ words: 'a', sort: 'b' })
})

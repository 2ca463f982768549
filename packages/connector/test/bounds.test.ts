import { isObject, type ToolResult } from '@helpdesk-mcp/contracts'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import type { AuditedCall } from '../src/index.ts'
import { createTiny } from './tiny/tiny-connector.ts'

const maxBytes = 60_000

function bytes(result: ToolResult): number {
  return Buffer.byteLength(JSON.stringify(result.structuredContent))
}

/** The result, and whether a timer that was set before the call fired before it. */
async function call(tool: string, body: string, args: Record<string, unknown> = {}, status = 200) {
  const connector = createTiny({ fetch: async () => new Response(body, { status }) })
  let fired = false
  const timer = setImmediate(() => {
    fired = true
  })
  const result = await connector.call(tool, args)
  clearImmediate(timer)
  return { result, fired, content: result.structuredContent as Record<string, unknown> }
}

const list = (body: string, args = {}) => call('list_all_tiny_tickets', body, args)
const item = (body: string, args = {}) => call('get_single_tiny_ticket_by_id', body, { id: '5', ...args })
const giant = 'x'.repeat(5_000_000)

describe('a bomb of a vendor is refused, or cut while other work has its turn', () => {
  it.each([
    ['3 million {}', `[${'{},'.repeat(3_000_000)}{}]`, 'more than 100000 values'],
    ['10 MB of [', '['.repeat(10_000_000), 'more than 100 levels'],
    ['more than 16 MB', `["${'x'.repeat(17_000_000)}"]`, 'more than 16 MB'],
    ['an object of 100,000 fields', JSON.stringify(fields(100_000)), 'more than 5000 fields in one object'],
  ])('%s', async (_what, body, message) => {
    const { content, result } = await list(body)
    expect(result.isError).toBe(true)
    expect(JSON.stringify(content)).toContain(message)
  })

  it.each([
    ['a giant string as an item', `["${giant}"]`],
    ['one in a list of lists', `[[["${giant}"]]]`],
    ['many lists in a list', JSON.stringify(Array.from({ length: 200 }, () => Array(400).fill(1)))],
    ['a giant field', `[{"id":1,"subject":"${giant}"}]`],
    ['50,000 items', `[${'{"id":"x"},'.repeat(49_000)}{}]`],
  ])('in a list: %s', async (_what, body) => {
    const { result, fired } = await list(body)
    expect(result.isError).toBeUndefined()
    expect(bytes(result)).toBeLessThanOrEqual(maxBytes)
    expect(fired).toBe(true)
  })

  it.each([
    ['a giant field', `{"id":1,"note":"${giant}"}`],
    ['giant keys', JSON.stringify(fields(500, 'k'.repeat(10_000)))],
    ['90,000 numbers', `{"n":[${'1234,'.repeat(90_000)}1]}`],
    ['90,000 integers of 64 bits', `{"n":[${'1234567890123456789,'.repeat(90_000)}1]}`],
    ['characters of four bytes, and halves of them', JSON.stringify({ a: '😀\ud83d'.repeat(400_000) })],
    ['a string instead of an object', `"${giant}"`],
  ])('in one record: %s', async (_what, body) => {
    const { result, fired } = await item(body)
    expect(result.isError).toBeUndefined()
    expect(bytes(result)).toBeLessThanOrEqual(maxBytes)
    expect(fired).toBe(true)
  })

  it.each([
    ['text', `{"fault":{"text":"${giant}","number":"${giant}"}}`],
    ['no JSON', giant],
  ])('in an error: %s', async (_what, body) => {
    const { result, content } = await call('get_single_tiny_ticket_by_id', body, { id: '5' }, 400)
    expect(content).toMatchObject({ error: { code: 'invalid_arguments', status: 400 } })
    expect(bytes(result)).toBeLessThan(3_000)
  })
})

function fields(count: number, start = 'k') {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${start}${index}`, 1]))
}

describe('a cut', () => {
  it('is marked with the whole length, and with how to read on', async () => {
    const { content } = await list(`[{"id":1,"subject":"${giant}"}]`)
    const [first] = content['result'] as [{ subject: string }]
    expect(first.subject).toMatch(
      / …\[cut: 5\d{4} of 5000000 characters; call again with fields: \["subject"\] to read more\]$/,
    )
  })

  it('of what has no name says that there is no more', async () => {
    const { content } = await list(`["${giant}","${'b'.repeat(1_000)}"]`)
    const [first] = content['result'] as string[]
    expect(first).toMatch(/of 5000000 characters; the rest cannot be read here\]$/)
    expect(content['next_cursor']).toEqual(expect.any(String))
  })

  it('of a list inside a list ends with a text that says so', async () => {
    const { content } = await list(JSON.stringify([Array.from({ length: 50_000 }, (_, index) => index)]))
    const [first] = content['result'] as [unknown[]]
    expect(first[0]).toBe(0)
    expect(first.at(-1)).toBe('…[cut: a list of 50000 items is not shown whole]')
  })

  it('does not show a part of a credential', async () => {
    for (let before = 59_000; before < 61_500; before += 250) {
      const { content } = await item(
        JSON.stringify({ a: `${'x'.repeat(before)}test-token${'y'.repeat(90_000)}` }),
      )
      expect(JSON.stringify(content)).not.toMatch(/test-/)
    }
  })
})

describe('what a call itself says', () => {
  it('is repeated in part where it is long: fields that nothing has', async () => {
    const wanted = Array.from({ length: 100 }, (_, index) => `${'f'.repeat(490)}${index}`)
    const { content, result } = await item('{"id":1}', { fields: wanted })
    expect((content['missing_fields'] as string[]).length).toBe(21)
    expect((content['missing_fields'] as string[]).at(-1)).toBe('… and 80 more')
    expect(bytes(result)).toBeLessThan(5_000)
  })

  it('may be paths of many steps', async () => {
    const { content } = await item('{"id":1}', { fields: ['.'.repeat(490), 'id.'.repeat(160), 'id'] })
    expect(content).toMatchObject({ id: 1 })
    expect((content['missing_fields'] as string[]).length).toBe(2)
  })

  it.each([5_000, 200_000])('is refused and recorded when it is nested %d levels', async (levels) => {
    const refused: AuditedCall[] = []
    const network = observe(Response.json({}))
    const connector = createTiny({
      fetch: network.fetch,
      clock: stillClock(),
      audit: { admitted: async () => () => undefined, refused: (told) => void refused.push(told) },
    })
    const deep = JSON.parse('['.repeat(levels) + ']'.repeat(levels))
    const result = await connector.call('create_a_tiny_ticket', { subject: 'a', deep })
    expect(result.structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(refused.map((told) => told.arguments)).toEqual([{ subject: 'a', deep: '(nested too deeply)' }])
    expect(network.sent).toEqual([])
  })
})

it('a credential of digits does no harm to a result that holds other digits', async () => {
  const connector = createTiny({
    settings: { token: '12345678' },
    fetch: async () => new Response('{"id":123456789,"a":null,"b":"12345678"}'),
  } as never)
  const result = await connector.call('create_a_tiny_ticket', {
    ...{ subject: 'a', requester_id: 12, fields: ['*'] },
  })
  expect(result.isError).toBeUndefined()
  expect(isObject(result.structuredContent) && result.structuredContent).toMatchObject({
    id: 123_456_789,
    b: '[redacted]',
  })
})

it.each([10, 2_000, 5_000])(
  'a maximum of %d bytes holds for errors and results, from 2,000 on',
  async (maximum) => {
    for (const [status, body] of [
      [400, `{"fault":{"text":"${'y'.repeat(9_000)}"}}`],
      [200, JSON.stringify({ id: 1, note: 'z'.repeat(9_000), list: Array(900).fill('some text') })],
    ] as const) {
      const fetch = async () => new Response(body, { status })
      const connector = createTiny({ fetch, maxResultBytes: maximum })
      const result = await connector.call('get_single_tiny_ticket_by_id', { id: '5' })
      expect(bytes(result)).toBeLessThanOrEqual(Math.max(maximum, 2_000))
    }
  },
)

import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it, test } from 'vitest'
import { createConnector } from '../src/index.ts'
import { tiny } from './tiny/tiny-connector.ts'

const token = 'Tiny+key/8f3Kq29_Zx7'
const reading = ['get_single_tiny_ticket_by_id', { id: '5' }] as const

function open(answer: () => Response | Promise<Response>, key = token) {
  const network = observe(answer)
  const connector = createConnector(tiny, {
    settings: { token: key },
    fetch: network.fetch,
    clock: stillClock(),
  })
  return { connector, network }
}

async function shownOf(
  answer: () => Response | Promise<Response>,
  call: readonly [string, object] = reading,
) {
  const result = await open(answer).connector.call(call[0], { ...call[1] })
  return JSON.stringify(result)
}

const fault = (text: string, more: object = {}) =>
  Response.json({ fault: { text, ...more } }, { status: 400 })
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Whether any five characters of the key, one after the other, stand in a text. */
function showsPart(text: string): boolean {
  return Array.from({ length: token.length - 4 }, (_, index) => token.slice(index, index + 5)).some((part) =>
    text.includes(part),
  )
}

describe('what a vendor says is shown without the key', () => {
  test.each([
    ['as it is', token],
    ['in other letter case', token.toUpperCase()],
    ['URL-encoded', encodeURIComponent(token)],
    ['form-encoded', new URLSearchParams({ '': token }).toString().slice(1)],
    ['in hex', Buffer.from(token).toString('hex')],
    ['in base64', base64(token)],
    ['in unpadded base64', base64(token).replace(/=+$/, '')],
    ['in base64 behind a name', base64(`us:${token}`)],
    ['in base64url behind a name', Buffer.from(`usr:${token}`).toString('base64url')],
  ])('%s', async (_, written) => {
    for (const answer of [
      () => fault(`Bad key ${written}.`),
      () => fault('Bad key', { number: written }),
      () => Response.json({ id: 5, subject: written, [written]: 1 }),
    ]) {
      const shown = await shownOf(answer)
      expect(shown).toContain('[redacted]')
      expect(shown).not.toContain(written)
      expect(shown).not.toContain(written.slice(8, -8))
    }
  })

  it.each(Array.from({ length: token.length + 1 }, (_, before) => 500 - before))(
    'where the text is cut, when it begins at character %d',
    async (at) => {
      expect(showsPart(await shownOf(() => fault(`${'x'.repeat(at)}${token}`)))).toBe(false)
    },
  )

  it('where an error of the network is cut', async () => {
    const broken = () => Promise.reject(new TypeError(`${'x'.repeat(190)}${token}`))
    expect(showsPart(await shownOf(broken))).toBe(false)
  })

  it('where a result is cut to its size', async () => {
    const subject = `${'x'.repeat(59_000)}${` ${token}`.repeat(200)}`
    const shown = await shownOf(() => Response.json({ id: 5, subject, body: 'y'.repeat(60_000) }))
    expect(showsPart(shown)).toBe(false)
  })

  it('in the message of a check', async () => {
    const { connector } = open(() => fault(`Bad key ${base64(`a:${token}`)}`))
    const error: unknown = await connector.check().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ message: expect.stringContaining('[redacted]') })
  })
})

describe('a key that is like other data', () => {
  it.each(['12345678', 'true', 'null', 'result', 'subject'])('does no harm to a result: %s', async (key) => {
    const ticket = { id: 123456789, subject: 'Order 1234567890', number: 12345678, open: true, note: null }
    const { connector } = open(() => Response.json(ticket), key)
    const args = { subject: 'Hi', requester_id: '12', fields: ['*'] }
    const result = await connector.call('create_a_tiny_ticket', args)
    expect(result.isError).toBeUndefined()
    expect(result.structuredContent).toMatchObject({
      id: 123456789,
      number: 12345678,
      open: true,
      note: null,
    })
    expect(JSON.stringify(result)).toContain('Order 1234567890')
  })

  it('does no harm to an error', async () => {
    const { connector } = open(() => fault('No 12345678', { number: 'error' }), 'error')
    const { structuredContent } = await connector.call(...reading)
    expect(structuredContent).toMatchObject({ error: { code: 'invalid_arguments', status: 400 } })
  })

  it('does no harm to a cursor', async () => {
    const tickets = Array.from({ length: 3 }, (_, index) => ({ id: `1234567${index}`, subject: 'Hi' }))
    const { connector } = open(() => Response.json(tickets), '12345671')
    const first = await connector.call('list_all_tiny_tickets', { limit: 2 })
    const { next_cursor } = first.structuredContent as { next_cursor: string }
    const second = await connector.call('list_all_tiny_tickets', { next_cursor })
    expect(second.isError).toBeUndefined()
  })
})

test.each([
  ['a result', () => new Response('{"id":"5","subject":"cut \\ud83d"}')],
  ['an error', () => new Response('{"fault":{"text":"cut \\ud83d"}}', { status: 400 })],
])('half a surrogate pair is U+FFFD in %s', async (_, answer) => {
  const text = await shownOf(answer)
  expect(text).toContain('cut \ufffd')
  expect(text).not.toMatch(/\\ud83d/i)
})

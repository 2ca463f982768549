import type { CallAudit, CallDescription } from '@helpdesk-mcp/connector'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'

/** However the vendor fails, the result is one error in one form. */
export function testFailures<Settings>(fixture: ConnectorFixture<Settings>, start: Start): void {
  const { read, list, write, refusal, rateLimited } = fixture
  const cut = () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"ticket":'))
        controller.error(new TypeError('terminated'))
      },
    })
    return new Response(stream, { headers: { 'content-type': 'application/json' } })
  }
  const hang = ({ signal }: Request) =>
    new Promise<Response>((_resolve, reject) => {
      if (signal.aborted) reject(signal.reason)
      signal.addEventListener('abort', () => reject(signal.reason))
    })

  it.each([
    [
      'HTML',
      () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } }),
      'unexpected_response',
    ],
    [
      'half a document',
      () => new Response('{"ticket": ', { headers: { 'content-type': 'application/json' } }),
      'unexpected_response',
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
      'unexpected_response',
    ],
    ['500', () => new Response('<h1>Oops</h1>', { status: 500 }), 'unavailable'],
    ['503', () => new Response('', { status: 503 }), 'unavailable'],
    ['401', () => Response.json({}, { status: 401 }), 'unauthorized'],
    ['403', () => Response.json({}, { status: 403 }), 'forbidden'],
    ['404', () => Response.json({}, { status: 404 }), 'not_found'],
    ['a broken connection', new TypeError('fetch failed'), 'unavailable'],
    ['a body that breaks off', cut, 'unavailable'],
    ['silence', hang, 'timeout'],
  ] as const)('reads %s as %s', async (_what, answer, code) => {
    for (const call of [read, list, write]) {
      const { connector, network } = start([answer], { timeoutMs: 50 })
      const result = await connector.call(call.tool, call.arguments)
      expect(result).toMatchObject({ isError: true, structuredContent: { error: { code } } })
      expect(network.sent).toHaveLength(code === 'unauthorized' && fixture.renewsTokens ? 2 : 1)
    }
  })

  it('says of a write whose answer was lost that it may have happened', async () => {
    const { connector } = start([new TypeError('fetch failed')])
    const result = await connector.call(write.tool, write.arguments)
    expect(JSON.stringify(result.structuredContent)).toContain('read it back')
  })

  it("carries the vendor's own words", async () => {
    const { status, headers, body, words } = refusal
    const { connector } = start([Response.json(body, { status, ...(headers ? { headers } : {}) })])
    const result = await connector.call(read.tool, read.arguments)
    expect(result).toMatchObject({ isError: true, structuredContent: { error: { status } } })
    expect(JSON.stringify(result.structuredContent)).toContain(words)
  })

  it("tells the record of a call the vendor's own words, on one line", async () => {
    const { status, headers, body, words } = refusal
    const told: CallDescription[] = []
    const audit: CallAudit = {
      admitted: async () => (_result, describe) => void told.push(describe()),
      refused: () => expect.unreachable(),
    }
    const answer = () => Response.json(body, { status, ...(headers ? { headers } : {}) })
    const { connector } = start([answer], { audit })
    await connector.call(read.tool, read.arguments)
    expect(told).toHaveLength(1)
    expect(told[0]?.vendorMessage).toContain(words.replace(/^\//, ''))
    expect(told[0]?.vendorMessage).not.toMatch(/[\n\r]/)
  })

  it('passes a rate limit on: not repeated, not delayed, with all that is known', async () => {
    const { headers, body, expected } = rateLimited
    const { connector, network } = start([
      Response.json(body, { status: 429, ...(headers ? { headers } : {}) }),
    ])
    const result = await connector.call(read.tool, read.arguments)
    expect(network.sent).toHaveLength(1)
    expect(result).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'rate_limited', status: 429, ...expected } },
    })
    const { error } = result.structuredContent as { error: { ratelimit?: unknown } }
    expect(error.ratelimit).toEqual(result.ratelimit)
  })

  it('answers an empty list with an empty list', async () => {
    const { connector } = start([new Response(null, { status: 204 })])
    const record = connector.tools.find(({ name }) => name === list.tool)
    // What the vendor gives at once is counted.
    const total = record?.response.paging?.native ? {} : { total: 0 }
    expect((await connector.call(list.tool, list.arguments)).structuredContent).toEqual({
      result: [],
      next_cursor: null,
      ...total,
    })
  })

  it('keeps the digits of ids past 2^53', async () => {
    const text = JSON.stringify(read.answer).replace(/^\{/, '{"big_id":71928300000012345,')
    const { connector } = start([new Response(text, { headers: { 'content-type': 'application/json' } })])
    const result = await connector.call(read.tool, { ...read.arguments, fields: ['*'] })
    expect(JSON.stringify(result.structuredContent)).not.toContain('71928300000012344')
    expect(result.isError).toBeUndefined()
  })
}

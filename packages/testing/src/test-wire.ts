import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'
import type { SentRequest } from './observe.ts'

/** One call and the request that it must send, written by hand from the vendor's documentation. */
export interface WireFixture {
  tool: string
  arguments: Record<string, unknown>
  request: {
    method: string
    /** The whole URL, percent-encoded. */
    url: string
    /** Headers that must be sent, in lower case. */
    headers?: Record<string, string>
    /** JSON value, or the exact text of a form, or the parts of a multipart body. */
    body?: unknown
    parts?: { name: string; filename?: string; contentType?: string; content: string }[]
  }
  response?: { status?: number; headers?: Record<string, string>; body?: unknown }
  /** Part of the result's structuredContent. */
  result?: Record<string, unknown>
  /** Written by `init`, and not compared with the vendor's documentation yet: it can only show that something has changed. */
  drafted?: true
}

/** Each fixture sends exactly its request, and every tool that needs a fixture has one. */
export function testWire<Settings>(
  { wire: fixtures, wireCovers = 'every tool', names }: ConnectorFixture<Settings>,
  records: readonly ToolRecord[],
  start: Start,
): void {
  it(`has a wire fixture for ${wireCovers === 'names' ? 'each of its best known tools' : 'every tool'}`, () => {
    const covered = new Set(fixtures.map(({ tool }) => tool))
    const needed = wireCovers === 'names' ? names : records.map(({ name }) => name)
    expect(needed.filter((name) => !covered.has(name))).toEqual([])
  })

  const drafted = fixtures.filter((fixture) => fixture.drafted).length
  if (drafted > 0)
    it.todo(`${drafted} wire fixtures are drafts: compare them with the vendor's documentation`)

  it.each(fixtures.map((fixture, index) => [index, fixture.tool, fixture] as const))(
    'wire fixture %i: %s',
    async (_index, tool, fixture) => {
      const { status = 200, headers, body = {} } = fixture.response ?? {}
      const answer =
        status === 204
          ? new Response(null, { status })
          : Response.json(body, { status, ...(headers ? { headers } : {}) })
      const { connector, network } = start([answer])
      const result = await connector.call(tool, fixture.arguments)
      // Values of a write may be looked up first.
      const sent = network.sent.find(({ method }) => method === fixture.request.method) ?? network.sent[0]
      expect(sent, JSON.stringify(result.structuredContent)).toBeDefined()
      await compare(sent as SentRequest, fixture.request)
      if (fixture.result) expect(result.structuredContent).toMatchObject(fixture.result)
    },
  )
}

async function compare(sent: SentRequest, expected: WireFixture['request']): Promise<void> {
  expect(sent.method).toBe(expected.method)
  expect(withSortedQuery(sent.url)).toBe(withSortedQuery(expected.url))
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    expect(sent.headers.get(name), name).toBe(value)
  }
  if (expected.parts) {
    const parts = await Promise.all(
      [...(sent.form?.entries() ?? [])].map(([name, value]) => readPart(name, value)),
    )
    expect(parts).toEqual(expected.parts.map((part) => expect.objectContaining(part)))
  } else if (typeof expected.body === 'string') expect(sent.text).toBe(expected.body)
  else expect(sent.json).toEqual(expected.body)
}

async function readPart(name: string, value: string | File) {
  if (typeof value === 'string') return { name, content: value }
  return { name, filename: value.name, contentType: value.type, content: await value.text() }
}

/** The order of query parameters does not matter; their encoding does. */
function withSortedQuery(url: string): string {
  const [address, query] = url.split('?')
  return query === undefined ? url : `${address}?${query.split('&').sort().join('&')}`
}

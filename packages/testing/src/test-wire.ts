import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'
import type { SentRequest } from './observe.ts'
import type { WireFixture } from './wire-fixture.ts'

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

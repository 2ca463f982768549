import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import {
  type ConnectorDefinition,
  createConnector,
  effects,
  loadTools,
  type Pagination,
  type ToolRecord,
} from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'

const settings = {
  richpanel: { apiKey: 'test-key' },
  edesk: { token: 'test-token' },
  fusedesk: { appname: 'test', apiKey: 'test-key' },
  chatwoot: { accountId: '1', apiAccessToken: 'test-token' },
  'zoho-desk': { clientId: '1000.X', clientSecret: 's', refreshToken: 'r', dataCentre: 'us', orgId: '1' },
}
const definitions = [richpanel, edesk, fusedesk, zohoDesk, chatwoot] as unknown as ConnectorDefinition[]
const lists = definitions.flatMap((definition) =>
  loadTools(definition.tools)
    .filter(({ response }) => response.kind === 'list')
    .map((record) => [`${record.name}`, record, definition] as const),
)
const count = 130

/** A vendor of whom every list has 130 records, and who refuses a page larger than its document allows. */
function open(record: ToolRecord, definition: ConnectorDefinition) {
  const paging = record.response.paging
  const pagination = paging?.pagination ?? definition.pagination
  const refused: string[] = []
  const connector = createConnector(definition as never, {
    settings: settings[definition.id as keyof typeof settings] as never,
    filter: { effects },
    unverified: true,
    fetch: async (request) => {
      const { pathname, searchParams, href } = new URL(request.url)
      if (pathname.endsWith('/oauth/v2/token')) return Response.json({ access_token: 't', expires_in: 3600 })
      if (record.each && !pathname.includes('/messages/'))
        return Response.json({ data: { messages_ids: ids.map(Number) } })
      if (record.each) return Response.json({ data: { id: Number(pathname.split('/').at(-1)) } })
      if (pagination.kind === 'none' || pagination.kind === 'cursor') throw new Error('No such vendor here.')
      const asked = pagination.size === undefined ? paging?.maximum : searchParams.get(pagination.size)
      const size = paging?.native ? Number(asked) : count
      if (!(size >= 1) || (paging?.native && size > paging.maximum)) refused.push(href)
      const start = paging?.native ? startOf(record, pagination, searchParams, size) : 0
      const page = ids.slice(start, start + size).map((id) => itemOf(record, id))
      const items = paging?.reversed ? page.toReversed() : page
      const { at } = record.response
      const body = at ? at.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), items) : items
      return Response.json(body)
    },
  })
  return { connector, refused }
}

/** Where the page begins that the request asks for. */
function startOf(
  { response }: ToolRecord,
  pagination: Exclude<Pagination, { kind: 'none' | 'cursor' }>,
  query: URLSearchParams,
  size: number,
): number {
  if (pagination.kind === 'last_id') {
    const last = query.get(pagination.parameter)
    return last === null ? 0 : ids.indexOf(last) + 1
  }
  const position = Number(query.get(pagination.kind === 'page' ? pagination.page : pagination.offset))
  const base = response.paging?.base ?? pagination.base
  return (position - base) * (pagination.kind === 'page' ? size : 1)
}

const ids = Array.from({ length: count }, (_, at) => String(10_000 + at))

/** An item that can be told apart by what the list's cursor looks at. */
function itemOf(record: ToolRecord, id: string): Record<string, unknown> {
  return { id, [record.response.paging?.order?.id ?? 'id']: id }
}

/** What must be given: an id where one is asked for, else what the schema allows. */
function needed({ inputSchema }: Pick<ToolRecord, 'inputSchema'>): Record<string, unknown> {
  const { properties = {}, required = [] } = inputSchema
  return Object.fromEntries(
    required.map((name) => {
      const { type, enum: values, default: fallback, items, format } = properties[name] ?? {}
      if (fallback !== undefined) return [name, fallback]
      if (values) return [name, values[0]]
      if (format === 'date-time') return [name, '2026-01-01T00:00:00.000Z']
      if (name === 'module_api_name') return [name, 'cm_pets']
      if (type === 'integer' || type === 'number') return [name, 1]
      if (type === 'array' && items?.properties) return [name, [needed({ inputSchema: items })]]
      if (type === 'array') return [name, [items?.enum?.[0] ?? '1001']]
      return [name, '1001']
    }),
  )
}

it('covers every list of every helpdesk', () => {
  expect(lists.length).toBeGreaterThan(150)
})

describe('one page limit for every list, whatever the page of the vendor', () => {
  it.each(lists)('%s', async (name, record, definition) => {
    expect(record.inputSchema.properties?.['limit']).toMatchObject({ minimum: 1, maximum: 100, default: 20 })
    const { connector, refused } = open(record, definition)
    const args = { ...needed(record), fields: ['id'] }
    const call = async (more: object) => {
      const { isError, structuredContent } = await connector.call(name, { ...args, ...more })
      expect(isError, JSON.stringify(structuredContent)).toBeFalsy()
      return structuredContent as {
        result: { id: string }[]
        next_cursor: string | null
        limit_lowered?: string
      }
    }
    expect((await call({})).result).toHaveLength(20)
    const first = await call({ limit: 500 })
    expect(first.limit_lowered).toBe('limit 500 was lowered to 100, the maximum.')
    expect(first.result).toHaveLength(100)
    const second = await call({ next_cursor: first.next_cursor })
    const shown = [...first.result, ...second.result].map(({ id }) => String(id))
    // A page of turns is shown oldest first, whatever the order of the pages.
    expect(record.response.turns ? shown.sort() : shown).toEqual(ids)
    expect([second.next_cursor, second.limit_lowered]).toEqual([null, undefined])
    expect(refused).toEqual([])
  })
})

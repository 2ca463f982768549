import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deriveTools } from '@helpdesk-mcp/derive'
import { expect } from 'vitest'
import { createConnector, defineConnector, headerKey, offset, type ToolFilter, z } from '../../src/index.ts'

export const now = Date.parse('2026-11-30T12:00:00Z')
const query = (name: string, schema: object) => ({ name, in: 'query', schema })
const listOf = (properties: Record<string, object>) => ({
  '200': {
    description: 'Them.',
    content: { 'application/json': { schema: { type: 'array', items: { type: 'object', properties } } } },
  },
})
const paging = [query('offset', { type: 'integer' }), query('size', { type: 'integer', maximum: 50 })]
const day = { type: 'string', format: 'date' }
const text = { type: 'string' }

const records = deriveTools({
  document: {
    openapi: '3.1.0',
    info: { title: 'Cases', version: '1' },
    paths: {
      '/cases': {
        get: {
          operationId: 'cases',
          parameters: [
            ...paging,
            query('agent', text),
            query('from_day', day),
            query('to_day', day),
            query('person', { type: 'integer', format: 'int64' }),
            query('words', text),
            query('state', { type: 'string', enum: ['active', 'open', 'closed'] }),
            query('team', text),
          ],
          responses: listOf({
            id: {},
            agent: {},
            labels: {},
            made: {},
            left: {},
            owner: { type: 'object', properties: { mail: {} } },
          }),
        },
      },
      '/people': {
        get: {
          operationId: 'people',
          parameters: [query('mail', text)],
          responses: listOf({ id: {}, mail: {} }),
        },
      },
      '/labels': { get: { operationId: 'labels', parameters: [], responses: listOf({ id: {}, name: {} }) } },
      '/teams': { get: { operationId: 'teams', parameters: [], responses: listOf({ id: {}, name: {} }) } },
    },
  } as never,
  entries: {
    resolvers: {
      label: { list: 'labels', id: 'id', match: ['name'] },
      person: { list: 'people', id: 'id', match: ['mail'], query: 'mail' },
    },
    cases: {
      operation: 'cases',
      resource: 'cases',
      method: 'list',
      group: 'conversations',
      description: 'Lists cases.',
      values: { state: { open: 'active', waiting: 'open' } },
      filters: {
        unassigned: {
          is: 'empty',
          at: 'agent',
          nothing: ['nobody'],
          instead: { agent: ['unassigned', 'none'] },
        },
        label: { is: 'equal', at: 'labels', with: 'label' },
        email: { is: 'equal', with: 'person', sends: { whole: true, as: 'person' } },
        mail: { is: 'equal', at: 'owner.mail' },
        created_since: {
          is: 'since',
          at: 'made',
          sends: { day: { argument: 'from_day', back: 1 }, unless: ['words'] },
        },
      },
      sorts: { least_left_first: { at: 'left', direction: 'asc' } },
      confirm: { team: { read: 'teams', match: 'name' } },
      order: { field: 'made', direction: 'desc', id: 'id' },
    },
    people: {
      operation: 'people',
      resource: 'people',
      method: 'list',
      group: 'customers',
      description: 'Finds people.',
    },
    labels: {
      operation: 'labels',
      resource: 'labels',
      method: 'list',
      group: 'conversations',
      description: 'Lists labels.',
    },
    teams: {
      operation: 'teams',
      resource: 'teams',
      method: 'list',
      group: 'team',
      description: 'Lists teams.',
    },
  },
  brand: 'desk',
  paging: { parameters: ['offset', 'size'], size: 'size', position: 'offset', maximum: 50 },
})
const tools = join(mkdtempSync(join(tmpdir(), 'filters-')), 'tools.json')
writeFileSync(tools, JSON.stringify({ tools: records }))

/** Newest first: every fifth is nobody's, every tenth has label 7. */
export const cases = Array.from({ length: 600 }, (_, at) => ({
  id: 600 - at,
  agent: at % 5 === 0 ? 'nobody' : 3,
  labels: at % 10 === 0 ? [7] : [],
  made: new Date(now - at * 3_600_000).toISOString(),
  left: at % 4 === 0 ? false : (at * 7919) % 601,
  owner: { mail: at % 2 === 0 ? 'Ana@mail.example' : 'bo@mail.example' },
}))

/** A desk with 600 cases, which pages them by 50 and filters nothing. */
export function open(options: { rows?: readonly object[]; refuseFrom?: number; filter?: ToolFilter } = {}) {
  const { rows = cases, refuseFrom = Number.POSITIVE_INFINITY } = options
  const sent: URL[] = []
  const connector = createConnector(
    defineConnector({
      id: 'desk',
      title: 'Desk',
      version: '1.0.0',
      brand: 'desk',
      settings: z.object({ key: z.string() }),
      baseUrl: 'https://desk.example',
      auth: headerKey({ header: 'x-key', setting: 'key' }),
      pagination: offset({ offset: 'offset', size: 'size', maximum: 50 }),
      rateLimit: {},
      errors: { message: ['error'] },
      check: { tool: 'labels' },
      tools: pathToFileURL(tools),
    }),
    {
      settings: { key: 'k' },
      clock: { now: () => now, sleep: async () => {} } as never,
      ...(options.filter ? { filter: options.filter } : {}),
      fetch: async (request) => {
        const url = new URL(request.url)
        sent.push(url)
        const { pathname, searchParams } = url
        if (pathname === '/labels') return Response.json([{ id: 7, name: 'Late' }])
        if (pathname === '/teams') return Response.json([{ id: 1, name: 'Billing' }])
        if (pathname === '/people')
          return Response.json(
            searchParams.get('mail') === 'ana@mail.example' ? [{ id: 4, mail: 'ana@mail.example' }] : [],
          )
        if (sent.length > refuseFrom)
          return Response.json({ error: 'Slow down' }, { status: 429, headers: { 'retry-after': '7' } })
        const start = Number(searchParams.get('offset'))
        const size = Number(searchParams.get('size'))
        if (size > 50) return Response.json({ error: 'Too many' }, { status: 400 })
        return Response.json(rows.slice(start, start + size))
      },
    },
  )
  const call = async (args: object) => {
    const { structuredContent, isError } = await connector.call('list_all_desk_cases', args as never)
    return { isError, ...structuredContent } as unknown as Record<string, unknown> & {
      result: { id: number }[]
      next_cursor: string | null
      error?: { code: string; message: string }
    }
  }
  const walk = async (args: object) => {
    const ids: number[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await call({ ...args, ...(cursor ? { next_cursor: cursor } : {}) })
      expect(page.isError, JSON.stringify(page)).toBeFalsy()
      ids.push(...page.result.map(({ id }) => id))
      cursor = page.next_cursor
    }
    return ids
  }
  return { call, walk, sent }
}

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deriveTools } from '@helpdesk-mcp/derive'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { bearer, createConnector, defineConnector, none, z } from '../src/index.ts'

const form = {
  required: true,
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        properties: {
          labels: { type: 'string', description: 'Labels, parted by ;.' },
          title: { type: 'string' },
        },
      },
    },
  },
}
const labels = { type: 'array', items: { type: 'object', properties: { id: {}, name: { type: 'string' } } } }
const ok = { '200': { description: 'Done.' } }
const records = deriveTools({
  document: {
    openapi: '3.1.0',
    info: { title: 'Labelled', version: '1' },
    paths: {
      '/labels': {
        get: {
          operationId: 'labels',
          responses: { '200': { description: 'All.', content: { 'application/json': { schema: labels } } } },
        },
      },
      '/notes': { post: { operationId: 'write', requestBody: form, responses: ok } },
      '/notes/{note}/labels/{label}': {
        put: {
          operationId: 'put',
          parameters: ['note', 'label'].map((name) => ({
            name,
            in: 'path',
            required: true,
            schema: { type: 'integer' },
          })),
          responses: ok,
        },
      },
    },
  } as never,
  entries: {
    resolvers: { labels: { list: 'list_labels', id: 'id', match: ['name'] } },
    list_labels: {
      operation: 'labels',
      resource: 'labels',
      method: 'list',
      group: 'conversations',
      description: 'Lists labels.',
    },
    write: {
      operation: 'write',
      resource: 'notes',
      method: 'create',
      group: 'conversations',
      description: 'Writes a note.',
      effects: ['internal'],
      resolve: { labels: { with: 'labels', separator: ';' } },
    },
    put: {
      operation: 'put',
      resource: 'notes',
      method: 'label',
      group: 'conversations',
      description: 'Labels a note.',
      effects: ['internal'],
      arguments: { label: 'label' },
      resolve: { label: 'labels' },
    },
  },
  brand: 'labelled',
  paging: { parameters: [] },
})
const file = join(mkdtempSync(join(tmpdir(), 'labelled-')), 'tools.json')
writeFileSync(file, JSON.stringify({ connector: 'labelled', tools: records }))
const definition = defineConnector({
  id: 'labelled',
  title: 'Labelled',
  version: '1.0.0',
  brand: 'labelled',
  settings: z.object({ token: z.string().meta({ secret: true }) }),
  baseUrl: 'https://labelled.example',
  auth: bearer({ setting: 'token' }),
  pagination: none(),
  rateLimit: {},
  errors: { message: ['message'] },
  check: { tool: 'list_labels' },
  tools: pathToFileURL(file),
})

/** A vendor whose labels are `names`, numbered from 1. */
function open(names: readonly string[]) {
  const list = names.map((name, index) => ({ id: index + 1, name }))
  const network = observe((request) => Response.json(request.method === 'GET' ? list : {}))
  const clock = stillClock()
  const connector = createConnector(definition, {
    settings: { token: 'test-token' },
    fetch: network.fetch,
    clock,
  })
  const paths = () => network.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)
  const label = (name: unknown) => connector.call('labelled_notes_label', { note: 1, label: name })
  return { network, clock, connector, paths, label }
}

const write = 'create_a_labelled_note'

describe('names where the vendor wants ids', () => {
  it('are compared whatever their case and the spaces around them', async () => {
    const { paths, label } = open(['Late', ' Broken '])
    expect((await label(' broken')).structuredContent).toMatchObject({ vendor_calls: 2 })
    expect(paths()).toEqual(['GET /labels', 'PUT /notes/1/labels/2'])
  })

  it('are read once for a whole call, and kept for five minutes', async () => {
    const { network, connector, clock, paths } = open(['Late', 'Broken'])
    await connector.call(write, { labels: 'late; 7 ;BROKEN' })
    expect(network.sent.at(-1)?.text).toBe('labels=1%3B7%3B2')
    await connector.call(write, { labels: 'Broken' })
    clock.advance(300_000)
    await connector.call(write, { labels: 'Late' })
    expect(paths()).toEqual(['GET /labels', 'POST /notes', 'POST /notes', 'GET /labels', 'POST /notes'])
  })

  it('that are not there are refused with those that are, in their own letters, and nothing is written', async () => {
    const { connector, paths } = open(['Late', 'Broken'])
    const { structuredContent } = await connector.call(write, { labels: 'Late;Brocken' })
    expect(structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(JSON.stringify(structuredContent)).toMatch(/Did you mean Broken\?.*Late \(1\), Broken \(2\)/)
    expect(paths()).toEqual(['GET /labels'])
  })

  it('that two have are refused with the ids of both', async () => {
    const { label, paths } = open(['Late', 'LATE', 'Broken'])
    expect(JSON.stringify((await label('late')).structuredContent)).toContain(
      'Late (1), LATE (2). Use the id',
    )
    expect(paths()).toEqual(['GET /labels'])
  })

  it('may not be empty', async () => {
    const { label, paths } = open(['Late'])
    expect(await label('  ')).toMatchObject({ isError: true })
    expect(paths()).toEqual(['GET /labels'])
  })

  it('are found in a list of any length with one call, where the list does not page', async () => {
    const { label, paths } = open(Array.from({ length: 1_000 }, (_, index) => `Label ${index + 1}`))
    await label('Label 1000')
    expect(paths()).toEqual(['GET /labels', 'PUT /notes/1/labels/1000'])
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ToolFilter } from '@helpdesk-mcp/contracts'
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
function open(names: readonly string[], options: { filter?: ToolFilter } = {}) {
  const list = names.map((name, index) => ({ id: index + 1, name }))
  const network = observe((request) => Response.json(request.method === 'GET' ? list : {}))
  const clock = stillClock()
  const connector = createConnector(definition, {
    settings: { token: 'test-token' },
    fetch: network.fetch,
    clock,
    ...options,
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
    expect(JSON.stringify(structuredContent)).toMatch(
      /labels: \\"Brocken\\" is unknown. Did you mean \\"Broken\\"\? Known: \\"Late\\", \\"Broken\\"\./,
    )
    expect(paths()).toEqual(['GET /labels'])
  })

  it('that two have are refused with the ids of both', async () => {
    const { label, paths } = open(['Late', 'LATE', 'Broken'])
    expect(JSON.stringify((await label('late')).structuredContent)).toContain(
      String.raw`\"Late\" (1), \"LATE\" (2). Use the id`,
    )
    expect(paths()).toEqual(['GET /labels'])
  })

  it('may not be empty', async () => {
    const { label, paths } = open(['Late'])
    expect(await label('  ')).toMatchObject({ isError: true })
    expect(paths()).toEqual([])
  })

  it('are found in a list of any length with one call, where the list does not page', async () => {
    const { label, paths } = open(Array.from({ length: 1_000 }, (_, index) => `Label ${index + 1}`))
    await label('Label 1000')
    expect(paths()).toEqual(['GET /labels', 'PUT /notes/1/labels/1000'])
  })
})

describe('names whose list is hidden', () => {
  const filter = { tools: { deny: ['list_all_labelled_labels'] } }
  const refusal = async (names: readonly string[], label: string) => {
    const { connector, paths } = open(names, { filter })
    const result = await connector.call('labelled_notes_label', { note: 1, label })
    expect(result.isError).toBe(true)
    expect(paths().filter((path) => !path.startsWith('GET'))).toEqual([])
    return JSON.stringify(result)
  }

  it('are looked up all the same', async () => {
    const { connector, paths } = open(['Late', 'Broken'], { filter })
    await connector.call('labelled_notes_label', { note: 1, label: 'broken' })
    expect(paths()).toEqual(['GET /labels', 'PUT /notes/1/labels/2'])
  })

  it.each(['?', 'Brocken', 'Lat', ''.padEnd(500, 'x')])('are not told for %j', async (label) => {
    const told = await refusal(['Late', 'Broken'], label)
    expect(told).toContain('was not found. Give the id instead, or ask a person for it')
    expect(told).not.toMatch(/Late|Broken|list_all|Known|Did you mean/)
    expect(told.length).toBeLessThan(1_000)
  })

  it('that two have are ambiguous, without their ids or number', async () => {
    const told = await refusal(['LATE', 'Late', 'lATE'], 'late')
    expect(told).toContain('is ambiguous. Give the id instead')
    expect(told).not.toMatch(/LATE|Late|lATE|[123]\b(?!0)/)
  })

  it('are not told by what the vendor says to the reading of the list', async () => {
    const network = observe(Response.json({ message: 'Only Mara may see Broken' }, { status: 403 }))
    const connector = createConnector(definition, {
      settings: { token: 'test-token' },
      fetch: network.fetch,
      filter,
    })
    const { structuredContent } = await connector.call('labelled_notes_label', { note: 1, label: 'Late' })
    expect(structuredContent).toMatchObject({ error: { code: 'forbidden', status: 403 } })
    expect(JSON.stringify(structuredContent)).not.toMatch(/Mara|Broken/)
  })
})

describe('a part of a name', () => {
  it('is enough where only one name has it', async () => {
    const { label, paths } = open(['Late parcel', 'Broken vase', 'Late'])
    await label('vase')
    await label('LATE')
    expect(paths()).toEqual(['GET /labels', 'PUT /notes/1/labels/2', 'PUT /notes/1/labels/3'])
  })

  it('that several have is refused with all of them', async () => {
    const { label, paths } = open(['Late parcel', 'Broken', 'Late letter'])
    expect(JSON.stringify((await label('late')).structuredContent).replaceAll('\\"', '')).toContain(
      'is part of the names of 2 entries: Late parcel (1), Late letter (3). Use the id or the whole name.',
    )
    expect(paths()).toEqual(['GET /labels'])
  })

  it.each<[string, string[], number]>([
    ['damaged', ['Water damaged', 'Damaged goods', 'Undamaged'], 2],
    ['dama', ['Undamaged', 'Damaged'], 2],
    ['MULLER', ['Schmidt', 'Jo Müller'], 2],
    ['Müller', ['Muller', 'Müller'], 2],
    ['strasse', ['Hauptstraße', 'Weg'], 1],
  ])('%s of %j is the nearest: the whole name, then a beginning, then any part', async (part, names, id) => {
    const { label, paths } = open(names)
    await label(part)
    expect(paths().at(-1)).toBe(`PUT /notes/1/labels/${id}`)
  })

  it('at the beginning of one name does not hide the same word in another', async () => {
    const { label } = open(['Jonesy Bell', 'Mara Jones', 'Tim Johnes'])
    expect(JSON.stringify((await label('jones')).structuredContent).replaceAll('\\"', '')).toContain(
      'is part of the names of 2 entries: Jonesy Bell (1), Mara Jones (2).',
    )
  })

  it.each(['e', 'me', 'la', 'all'])(
    'is not a letter, two inside of a word, or a word for nobody: %s',
    async (part) => {
      expect((await open(['Mended Late Allowance']).label(part)).isError).toBe(true)
    },
  )

  it.each([
    ['li', 'Li Wei'],
    ['东京', '东京仓库'],
  ])('is a short word all the same: %s', async (part, name) => {
    const { label, paths } = open(['Anna', name])
    await label(part)
    expect(paths().at(-1)).toBe('PUT /notes/1/labels/2')
  })
})

it('of many names the nearest are told, and the tool that lists them', async () => {
  const { label } = open(Array.from({ length: 40 }, (_, index) => `Label ${index + 10}`))
  const told = JSON.stringify((await label('Labell 12')).structuredContent).replaceAll('\\"', '')
  expect(told).toContain('Did you mean Label 12')
  expect(told).toMatch(/Known: Label 12, .*, \.\.\. list_all_labelled_labels lists all 40\./)
  expect(told.length).toBeLessThan(400)
})

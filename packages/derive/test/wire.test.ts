import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnector, defineConnector, none, type ToolRecord, z } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { DeriveError, deriveTools, readDocuments } from '../src/index.ts'

/** One call of the tool: its arguments with the request that leaves and the result, or the words of the refusal. */
interface WireCall {
  arguments: Record<string, unknown>
  refused?: string
  request?: {
    /** Path and query, as they are on the wire. */
    url?: string
    host?: string
    headers?: Record<string, string | null>
    json?: unknown
    text?: string
    bytes?: number[]
    form?: [string, string][]
    /** Of a multipart body: name, filename, content type and content, null where there is none. */
    parts?: (string | null)[][]
    body?: null
  }
  answer?: { type: string; text?: string; bytes?: number[] }
  result?: unknown
}

/** A small document as data, and what must become of it. */
interface WireCase {
  case: string
  /** Keys at the root of the document. */
  document?: Record<string, unknown>
  /** One operation, `post /x` unless it says otherwise. */
  operation?: Record<string, unknown> & { method?: string; path?: string }
  schemas?: Record<string, unknown>
  /** Further files beside openapi.yaml. */
  files?: Record<string, unknown>
  /** openapi.yaml as text, for what no value can say. */
  text?: string
  entry?: Record<string, unknown>
  hosts?: string[]
  /** Generation must stop with these words. */
  problem?: string
  /** What the record must and must not hold. */
  record?: Record<string, unknown>
  without?: string[]
  calls?: WireCall[]
}

const folder = join(import.meta.dirname, 'wire')

for (const file of readdirSync(folder).sort()) {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as WireCase[]
  describe(file.replace('.yaml', ''), () => {
    it.each(cases)('$case', async (one) => {
      const derived = derive(one)
      if (one.problem !== undefined) {
        expect(derived).toBeInstanceOf(DeriveError)
        expect((derived as DeriveError).message).toMatch(new RegExp(one.problem))
        for (const { file: where, key, problem, fix } of (derived as DeriveError).problems)
          for (const words of [where, key, problem, fix]) expect(words).toMatch(/\S/)
        return
      }
      if (derived instanceof DeriveError) throw derived
      const [record] = derived as [ToolRecord]
      if (one.record) expect(record).toMatchObject(one.record)
      for (const name of one.without ?? []) expect(record.inputSchema.properties).not.toHaveProperty([name])
      for (const call of one.calls ?? []) await check(record, call)
    })
  })
}

function derive(one: WireCase): ToolRecord[] | DeriveError {
  const directory = mkdtempSync(join(tmpdir(), 'wire-'))
  const { method = 'post', path = '/x', ...operation } = one.operation ?? {}
  const document = {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1' },
    paths: {
      [path]: { [method]: { operationId: 'act', responses: { 200: { description: 'Done' } }, ...operation } },
    },
    components: { schemas: one.schemas ?? {} },
    ...one.document,
  }
  const entry = {
    operation: 'act',
    resource: 'things',
    method: method === 'get' ? 'show' : 'act',
    group: 'conversations',
    description: 'Does what the document says.',
    effects: [method === 'get' ? 'read' : 'internal'],
    name: 'act',
    ...one.entry,
  }
  const files = { ...one.files, 'openapi.yaml': one.text ?? document, 'tools.yaml': { act: entry } }
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content))
  try {
    const read = readDocuments(directory)
    return deriveTools({ ...read, brand: 'acme', paging: { parameters: [] }, hosts: one.hosts ?? [] })
  } catch (error) {
    if (error instanceof DeriveError) return error
    throw error
  }
}

const definition = defineConnector({
  id: 'acme',
  title: 'Acme',
  version: '1.0.0',
  brand: 'acme',
  settings: z.object({}),
  baseUrl: 'https://api.acme.example/v1',
  auth: () => (next) => (request) =>
    next({ ...request, headers: { ...request.headers, authorization: 'Bearer secret' } }),
  pagination: none(),
  rateLimit: {},
  errors: { message: ['message'] },
  check: { tool: 'act' },
  tools: new URL('file:///nowhere/tools.json'),
})

async function check(record: ToolRecord, call: WireCall): Promise<void> {
  const sent: Request[] = []
  const { type = 'application/json', text = '{"id":"1"}', bytes } = call.answer ?? {}
  const connector = createConnector(definition, {
    settings: {},
    records: [JSON.parse(JSON.stringify(record))],
    fetch: async (request) => {
      sent.push(request)
      return new Response(bytes ? Uint8Array.from(bytes) : text, { headers: { 'content-type': type } })
    },
  })
  const result = await connector.call('act', call.arguments)
  const content = JSON.stringify(result.structuredContent)
  if (call.refused !== undefined) {
    expect(sent).toEqual([])
    expect(content).toMatch(new RegExp(call.refused))
    return
  }
  expect(result.isError, content).toBeUndefined()
  if (call.result !== undefined) expect(result).toMatchObject(call.result as object)
  await checkRequest(sent[0] as Request, call.request ?? {})
}

async function checkRequest(request: Request, expected: NonNullable<WireCall['request']>): Promise<void> {
  const { origin } = new URL(request.url)
  const bytes = Buffer.from(await request.clone().arrayBuffer())
  if (expected.host !== undefined) expect(origin).toBe(expected.host)
  if (expected.url !== undefined)
    expect(request.url.slice(origin.length).replace(/^\/v1/, '')).toBe(expected.url)
  for (const [name, value] of Object.entries(expected.headers ?? {}))
    expect(request.headers.get(name)).toBe(value)
  if ('json' in expected) expect(JSON.parse(bytes.toString())).toEqual(expected.json)
  if (expected.text !== undefined) expect(bytes.toString()).toBe(expected.text)
  if (expected.bytes) expect([...bytes]).toEqual(expected.bytes)
  if (expected.body === null) expect(request.body).toBeNull()
  if (expected.form) expect([...new URLSearchParams(bytes.toString())]).toEqual(expected.form)
  if (expected.parts) expect(partsOf(request, bytes.toString())).toEqual(expected.parts)
}

/** Reads a multipart body without the platform's reader, which does not tell a part's type. */
function partsOf(request: Request, body: string): (string | null)[][] {
  const boundary = /boundary=(.*)$/.exec(request.headers.get('content-type') ?? '')?.[1]
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', content = ''] = part.split('\r\n\r\n')
      const found = (pattern: RegExp) => pattern.exec(head)?.[1] ?? null
      return [
        found(/ name="([^"]*)"/),
        found(/filename="([^"]*)"/),
        found(/content-type: (.*)/i),
        content.replace(/\r\n$/, ''),
      ]
    })
}

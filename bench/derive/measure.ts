import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createConnector,
  defineConnector,
  type JsonSchema,
  none,
  type ToolRecord,
  toTool,
  z,
} from '@helpdesk-mcp/connector'
import {
  DeriveError,
  deriveTools,
  type OpenApiDocument,
  type Operation,
  readOperations,
} from '@helpdesk-mcp/derive'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { entriesFor } from './entries.ts'
import { createJudge } from './judge.ts'
import { sampleArguments } from './sample.ts'

/** What is known of one document. */
export interface Measured {
  operations: number
  tools: number
  refused: Record<string, number>
  calls: number
  agreed: number
  unjudged: number
  disagreements: string[]
  tokens: number
  largest: number
  /** CPU seconds of `generate` alone. */
  seconds: number
  megabytes: number
}

const [, , task, file = '', folder = ''] = process.argv
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument
const operations = readOperations(document)
const entries = entriesFor(operations.values())
const hosts = [...new Set(JSON.stringify(document.paths).match(/https?:\/\/[^/"?#{}]+/g) ?? [])]
const options = { document, brand: 'acme', paging: { parameters: [] }, hosts }

/** Everything that `generate` writes, of the operations that can be read. */
function measureGenerate(): Pick<Measured, 'seconds' | 'megabytes'> {
  const place = mkdtempSync(join(tmpdir(), 'bench-derive-'))
  const manifest = { name: 'bench', version: '1.0.0', description: 'Measured', mcpName: 'example/bench' }
  const settings = '{ shape: { key: { meta: () => ({}), safeParse: () => ({ success: false }) } } }'
  const pagination = "{ kind: 'none', parameters: [] }"
  const table = `id: 'bench', title: 'Bench', version: '1.0.0', brand: 'acme', hosts: ${JSON.stringify(hosts)}`
  const sections = ['tools', 'settings'].map(
    (name) => `<!-- generated:${name} -->\n<!-- /generated:${name} -->\n`,
  )
  mkdirSync(join(place, 'src'))
  writeFileSync(join(place, 'package.json'), JSON.stringify(manifest))
  writeFileSync(
    join(place, 'src/definition.ts'),
    `export const definition = { ${table}, settings: ${settings}, pagination: ${pagination} }`,
  )
  writeFileSync(join(place, 'README.md'), sections.join(''))
  writeFileSync(join(place, 'openapi.yaml'), JSON.stringify(document))
  // In a process of its own, whose memory is that of the command.
  const command = [
    '--conditions=helpdesk-mcp-source',
    '--import',
    'tsx',
    join(import.meta.dirname, 'generate.ts'),
  ]
  const generate = (ids: readonly string[]) => {
    writeFileSync(
      join(place, 'tools.yaml'),
      JSON.stringify(Object.fromEntries(ids.map((id) => [id, entries[id]]))),
    )
    const printed = execFileSync(process.execPath, [...command, place], { encoding: 'utf8', maxBuffer: 1e9 })
    return JSON.parse(printed) as Pick<Measured, 'seconds' | 'megabytes'> | null
  }
  const found = generate(Object.keys(entries)) ?? generate(derived(Object.keys(entries)).ids)
  if (!found) throw new Error(`${file} cannot be generated.`)
  return found
}

async function measureCalls(): Promise<Omit<Measured, 'seconds' | 'megabytes'>> {
  const { records, refused } = derived(Object.keys(entries))
  const tokens = records.map((record) => countTokens(JSON.stringify(toTool(record))))
  const judge = createJudge(document, folder)
  const judged = { calls: 0, agreed: 0, unjudged: 0, disagreements: [] as string[] }
  const sent: Request[] = []
  const connector = createConnector(definition, {
    settings: {},
    records,
    maxResultBytes: 2_000,
    fetch: async (request) => {
      sent.push(request)
      return new Response('{}', { headers: { 'content-type': 'application/json' } })
    },
  })
  for (const record of records) {
    const operation = operations.get(record.request.operationId) as Operation
    for (const seed of [1, 2]) {
      const args = sampleArguments(wholeSchema(record), seed)
      delete args['fields']
      sent.length = 0
      const result = await connector.call(record.name, args)
      const request = sent[0]
      // A sample that our own check refuses says nothing of the wire: a pattern for which no word was found, or a condition.
      if (!request) {
        judged.unjudged++
        if (process.env['SHOW'])
          console.error(operation.operationId, JSON.stringify(result.structuredContent).slice(0, 300))
        continue
      }
      const body = Buffer.from(await request.arrayBuffer())
      const problems = judge(operation, { url: request.url, headers: request.headers, body })
      if (problems === undefined) judged.unjudged++
      else {
        judged.calls++
        if (problems.length === 0) judged.agreed++
        else
          judged.disagreements.push(
            `${operation.operationId}: ${problems[0]} (${request.url.slice(0, 200)} ${body.toString().slice(0, 300)})`,
          )
      }
    }
  }
  return {
    operations: operations.size,
    tools: records.length,
    refused,
    ...judged,
    tokens: tokens.reduce((sum, count) => sum + count, 0),
    largest: Math.max(0, ...tokens),
  }
}

/** With what the fields of a body need together, and a field where a call without any is refused. */
function wholeSchema({ inputSchema, request: { body } }: ToolRecord): JsonSchema {
  const { check, fields = [], whenEmpty } = body ?? {}
  const asked = new Set([
    ...(check?.required ?? []),
    ...(whenEmpty === 'refuse' ? fields.slice(0, 1).map(({ name }) => name) : []),
  ])
  const names = fields.flatMap(({ name, argument }) => (asked.has(name) ? (argument ?? []) : []))
  return { ...inputSchema, required: [...new Set([...(inputSchema.required ?? []), ...names])] }
}

const definition = defineConnector({
  id: 'bench',
  title: 'Bench',
  version: '1.0.0',
  brand: 'acme',
  settings: z.object({}),
  baseUrl: 'https://api.bench.example',
  auth: () => (next) => next,
  pagination: none(),
  rateLimit: {},
  errors: { message: ['message'] },
  check: { tool: 'none' },
  tools: new URL('file:///nowhere/tools.json'),
})

/** The records of the entries that can be derived, and the reasons for those that cannot, halved until each is found. */
function derived(ids: readonly string[]): {
  records: ToolRecord[]
  ids: string[]
  refused: Record<string, number>
} {
  try {
    const records = deriveTools({
      ...options,
      entries: Object.fromEntries(ids.map((id) => [id, entries[id]])),
    })
    return { records, ids: [...ids], refused: {} }
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error
    if (ids.length <= 1) {
      const reason = (error.problems[0]?.problem ?? '').replace(/^\S+ (of \S+ )?/, '')
      return { records: [], ids: [], refused: { [reason]: ids.length } }
    }
    const middle = ids.length >> 1
    const [first, second] = [derived(ids.slice(0, middle)), derived(ids.slice(middle))]
    const refused = { ...first.refused }
    for (const [reason, count] of Object.entries(second.refused))
      refused[reason] = (refused[reason] ?? 0) + count
    return { records: [...first.records, ...second.records], ids: [...first.ids, ...second.ids], refused }
  }
}

console.log(JSON.stringify(task === 'generate' ? measureGenerate() : await measureCalls()))

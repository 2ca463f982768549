import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { type Operation, readOperations } from '../document/operations.ts'
import { createSchemaSource, type SchemaSource } from '../document/schema-source.ts'
import { answerSchema } from '../schemas/answer-schema.ts'
import type { Draft } from './draft.ts'
import { basePath, draftedConnector, testSettings } from './drafted-connector.ts'
import { literal, quoted } from './literals.ts'
import { sampleAnswer, sampleArguments } from './sample-values.ts'

/** A request as a fixture of the contract suite states it. */
interface WireDraft {
  tool: string
  arguments: Record<string, unknown>
  request: Record<string, unknown>
  drafted: true
}

interface SentDraft {
  record: ToolRecord
  fixture: WireDraft
}

/** Arguments in which people would give a name: the contract suite asks for a resolver or a reason. */
const accountNames =
  /^(assignee|owner|rep|agent|author|commenter|department|dep|team|tag|channel|role|profile|contact|owner_user|view)_?(uu)?ids?$/i

/** The contract test, and a fixture for every tool: text by path inside the connector's folder. */
export async function testFiles(draft: Draft): Promise<Record<string, string>> {
  const settings = testSettings(draft.facts)
  const sent = await sendAll(draft, settings)
  const byGroup = new Map<string, WireDraft[]>()
  for (const { record, fixture } of sent)
    byGroup.set(record.group, [...(byGroup.get(record.group) ?? []), fixture])
  const { id } = draft.facts.identity
  return {
    [`test/${id}.test.ts`]: contractText(draft, settings, sent),
    ...Object.fromEntries(
      [...byGroup].map(([group, fixtures]) => [
        `test/wire/${group}.json`,
        `${JSON.stringify(fixtures, null, 2)}\n`,
      ]),
    ),
  }
}

/** What each tool sends for sample arguments; without those whose arguments could not be made. */
async function sendAll({ facts, records }: Draft, settings: Record<string, string>): Promise<SentDraft[]> {
  let request: Request | undefined
  const connector = draftedConnector(facts, records, settings, async (sent) => {
    request ??= sent.clone()
    return Response.json({})
  })
  const drafts: SentDraft[] = []
  for (const record of records) {
    request = undefined
    const args = sampleArguments(record)
    await connector.call(record.name, args)
    if (!request) continue
    const fixture: WireDraft = {
      tool: record.name,
      arguments: args,
      request: await written(request),
      drafted: true,
    }
    drafts.push({ record, fixture })
  }
  return drafts
}

async function written(request: Request): Promise<Record<string, unknown>> {
  const { method, url, headers } = request
  const kept = [...headers].filter(
    ([name]) => !/^(accept|content-type|content-length|user-agent|idempotency-key)$/.test(name),
  )
  const shown = { method, url, headers: Object.fromEntries(kept) }
  if (headers.get('content-type')?.startsWith('multipart/')) {
    const parts = [...(await request.formData()).entries()].map(([name, value]) =>
      typeof value === 'string'
        ? { name, content: value }
        : { name, filename: value.name, contentType: value.type },
    )
    return { ...shown, parts }
  }
  const text = await request.text()
  return text === '' ? shown : { ...shown, body: jsonOr(text) }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** test/<id>.test.ts. */
function contractText(draft: Draft, settings: Record<string, string>, sent: readonly SentDraft[]): string {
  const { facts, records, document } = draft
  const { title, pascal } = facts.identity
  const operations = readOperations(document)
  const source = createSchemaSource(document)
  const covered = new Set(sent.map(({ fixture }) => fixture.tool))
  const essential = records
    .filter(({ essential, name }) => essential && covered.has(name))
    .map(({ name }) => name)
  const names = (essential.length > 0 ? essential : [...covered]).slice(0, 12)
  const call = (chosen: SentDraft | undefined) => {
    if (!chosen) return undefined
    const { record, fixture } = chosen
    return { tool: fixture.tool, arguments: fixture.arguments, answer: answerOf(record, operations, source) }
  }
  const read = call(
    pick(
      sent,
      ({ method, response, request }) =>
        method === 'get' && response.kind === 'item' && request.method === 'GET',
    ) ?? pick(sent, isPlainRead),
  )
  const list = call(pick(sent, ({ method }) => method === 'list'))
  const write = call(
    pick(sent, (record) => record.method === 'create' && isPlainWrite(record)) ??
      pick(sent, isPlainWrite) ??
      pick(sent, (record) => !isReadOnly(record)),
  )
  const message = facts.errors.message[0] ?? 'error.message'
  const unnamed = records.flatMap(({ id, inputSchema, resolve }) =>
    Object.entries(inputSchema.properties ?? {}).flatMap(([name, schema]) => {
      const type = (schema.items ?? schema).type
      const isChosen = schema.enum !== undefined || schema.items?.enum !== undefined
      const isText = [type].flat().some((one) => one === 'string' || one === 'integer')
      return accountNames.test(name) && !isChosen && isText && !resolve?.[name] ? [`${id}.${name}`] : []
    }),
  )
  const fixture = [
    `create: ${facts.scheme.auth.kind === 'oauth2' ? 'create' : `create${pascal}Connector`},`,
    `settings: ${literal(settings)},`,
    `names: ${literal(names)},`,
    ...(covered.size < records.length ? ["wireCovers: 'names',"] : []),
    "// Drafts are what the connector sends today. Compare each with the vendor's documentation, then remove its `drafted`.",
    "wire: readWireFixtures(new URL('wire/', import.meta.url)),",
    ...(unnamed.length > 0
      ? [
          '// Give each a resolver in tools.yaml, so that it takes a name, or say here why not.',
          `unnamed: ${literal(Object.fromEntries(unnamed.map((place) => [place, 'Not decided yet.'])))},`,
        ]
      : []),
    ...(facts.scheme.auth.kind === 'oauth2' ? ['renewsTokens: true,'] : []),
    ...(read ? [`read: ${literal(read)},`] : []),
    ...(list ? [`list: ${literal(list)},`] : []),
    ...(write ? [`write: ${literal(write)},`] : []),
    `refusal: { status: 400, body: ${literal(nested(message, 'No such status'))}, words: 'No such status' },`,
    "rateLimited: { headers: { 'retry-after': '7' }, body: {}, expected: { retryAfterMs: 7_000, ratelimit: { source: 'vendor' } } },",
  ]
  return `import { readWireFixtures, testConnector } from '@helpdesk-mcp/testing'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { create${pascal}Connector } from '../src/index.ts'
${facts.scheme.auth.kind === 'oauth2' ? withToken(pascal) : ''}
testConnector(${quoted(title)}, {
${fixture.map((line) => `  ${line}`).join('\n')}
})

test('the sandbox answers a read', async () => {
  const sandbox = createSandbox()
  const connector = create${pascal}Connector({
    settings: sandbox.settings as never,
    baseUrl: ${quoted(`http://127.0.0.1${basePath(facts.server)}`)},
    fetch: (request) => sandbox.fetch(request),
  })
  const answer = await connector.call(${quoted(read?.tool ?? list?.tool ?? '')}, ${literal(read?.arguments ?? list?.arguments ?? {})})
  expect(answer.isError, JSON.stringify(answer.structuredContent)).toBeFalsy()
})
`
}

function withToken(pascal: string): string {
  return `
const create: typeof create${pascal}Connector = (options) =>
  create${pascal}Connector({
    ...options,
    store: { read: async () => ({ accessToken: 'test-token' }), write: async () => undefined },
  })
`
}

function isPlainRead(record: ToolRecord): boolean {
  return isReadOnly(record) && record.response.kind !== 'file'
}

function isPlainWrite(record: ToolRecord): boolean {
  return record.effects.every((effect) => effect === 'internal') && record.response.kind === 'item'
}

function pick(sent: readonly SentDraft[], fits: (record: ToolRecord) => boolean): SentDraft | undefined {
  const found = sent.filter(({ record }) => fits(record))
  return found.find(({ record }) => record.essential) ?? found[0]
}

function answerOf(
  record: ToolRecord,
  operations: ReadonlyMap<string, Operation>,
  source: SchemaSource,
): unknown {
  const operation = operations.get(record.request.operationId)
  const schema = operation && answerSchema(operation)
  return schema === undefined ? {} : sampleAnswer(source, schema)
}

/** `{ error: { message } }` for error.message; a number is a place in a list. */
function nested(path: string, value: unknown): unknown {
  return path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, step) => (/^\d+$/.test(step) ? [inner] : { [step]: inner }), value)
}

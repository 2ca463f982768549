import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { createGateway, createLog, openContext, readGatewaySettings } from '@helpdesk-mcp/gateway'
import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { anyText, anyValue } from '../../test/fuzz/answers.ts'
import { requestFor } from '../../test/fuzz/mcp-requests.ts'
import { createRandom, type Random } from '../../test/fuzz/random.ts'
import { valueFor } from '../../test/fuzz/wild-arguments.ts'
import { checkBody, type OpenKind } from './open-kind.ts'

interface Operation {
  method: string
  path: string
  query: { name: string; schema: JsonSchema }[]
  body: JsonSchema | undefined
}

/** A gateway on an empty SQLite database with one account of Richpanel's sandbox, one MCP server and the owner's token. */
export async function openApi(): Promise<OpenKind> {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-fuzz-'))
  const settings = readGatewaySettings({ HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.db')}` })
  const logged: string[] = []
  const output = new Writable({
    write(line, _encoding, done) {
      if (/"level":"?(50|error)/.test(String(line))) logged.push(String(line))
      done()
    },
  })
  const sandbox = createSandbox()
  const context = await openContext(settings, {
    log: createLog({ level: 'error', output }),
    // No vendor but the sandbox is there, and nothing is sent to a network.
    fetch: (request) =>
      new URL(request.url).hostname.endsWith('.richpanel.com')
        ? sandbox.fetch(request)
        : Promise.reject(new TypeError('fetch failed')),
  })
  const gateway = createGateway(context, { sweepEveryMs: 1_000 })
  const owner = `hdm_api_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(owner).digest('hex')
  await context.store.tokens.create(
    { tenantId: null, name: 'owner', scopes: ['manage'], serverIds: null, expiresAt: null },
    hash,
  )
  const send = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const response = await gateway.fetch(
      new Request(`http://127.0.0.1${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
    )
    // What never ends by itself is not read.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    const isEvents = isStream && path.startsWith('/events')
    if (isEvents) await response.body?.cancel()
    return { response, text: isEvents ? '' : await response.text() }
  }
  const json = { authorization: `Bearer ${owner}`, 'content-type': 'application/json' }
  const must = async (method: string, path: string, body: object) => {
    const { text, response } = await send(method, path, JSON.stringify(body), json)
    if (response.status !== 201) throw new Error(text)
    return JSON.parse(text) as { id: string; url: string }
  }
  const document = JSON.parse((await send('GET', '/openapi.json')).text)
  const operations = operationsOf(document)
  const connect = () =>
    must('POST', '/integrated-account', {
      connector: 'richpanel',
      name: `shop ${randomBytes(6).toString('hex')}`,
      credentials: sandbox.settings,
      // The sandbox limits its calls, as the vendor does.
      skip_check: true,
    })
  let account = await connect()
  let server = await must('POST', `/integrated-account/${account.id}/mcp`, { name: 'server' })

  return {
    async run(seed) {
      const random = createRandom(seed)
      // A case may have removed them.
      if (seed % 50 === 0) {
        account = await connect()
        server = await must('POST', `/integrated-account/${account.id}/mcp`, { name: 'server' })
      }
      const { method, path, headers, body } = random.chance(0.3)
        ? toServer(random, new URL(server.url).pathname)
        : toApi(random, random.pick(operations), [account.id, server.id])
      const credential = random.chance(0.9) ? { authorization: `Bearer ${owner}` } : {}
      logged.length = 0
      const { response, text } = await send(method, path, body, { ...credential, ...headers })
      const isAllowed = response.status < 500 || [502, 503, 504].includes(response.status)
      const type = response.headers.get('content-type') ?? ''
      try {
        if (!isAllowed) throw new Error(`Unexpected status.\n${logged.join('')}`)
        checkBody(text, type)
      } catch (error) {
        const said = `${method} ${path.slice(0, 300)} ${body?.slice(0, 600)}`
        throw new Error(`${response.status} ${type} ${text.slice(0, 500)}\nto ${said}`, { cause: error })
      }
    },
    async close() {
      await gateway.close()
      await context.store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

function toServer(random: Random, path: string): Asked {
  const { method, headers, body } = requestFor(random, random.pick(['2025-11-25', '2026-07-28']))
  const { host: _, ...rest } = headers
  return { method, path, headers: rest, ...(method === 'GET' ? {} : { body }) }
}

function toApi(random: Random, operation: Operation, ids: readonly string[]): Asked {
  const { method, query, body } = operation
  const segment = () =>
    encodeURIComponent(wellFormed(random.chance(0.8) ? random.pick(ids) : anyText(random).slice(0, 300)))
  const path = operation.path.replaceAll(/\{[^}]+\}/g, segment)
  const search = query
    .filter(() => random.chance(0.3))
    .map(
      ({ name, schema }) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(asText(valueFor(random, schema))))}`,
    )
  if (random.chance(0.03)) search.push(random.pick(['x', '=', 'limit=1&limit=2', '%', 'cursor=%00']))
  const asked = { method, path: search.length > 0 ? `${path}?${search.join('&')}` : path }
  if (!body || method === 'GET') return { ...asked, headers: {} }
  const value = random.chance(0.9) ? valueFor(random, body) : anyValue(random)
  const text = JSON.stringify(value) ?? ''
  const broken = random.chance(0.05) ? text.slice(0, random.below(text.length + 1)) : text
  const type = random.chance(0.95)
    ? 'application/json'
    : random.pick(['text/plain', '', 'application/json; charset=latin1'])
  return { ...asked, headers: { 'content-type': type }, body: broken.slice(0, 2_000_000) }
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 2_000)
}

/** encodeURIComponent takes no half of a surrogate pair. */
function wellFormed(text: string): string {
  return text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

interface Document {
  paths: Record<string, Record<string, OperationObject>>
}

interface OperationObject {
  parameters?: { in: string; name: string; schema?: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      return {
        method: method.toUpperCase(),
        path,
        query: parameters
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema: own = {} }) => ({ name, schema: own })),
        body: schema && (resolveRefs(schema, document, 0) as JsonSchema),
      }
    }),
  )
}

function resolveRefs(value: unknown, document: Document, depth: number): unknown {
  if (depth > 12 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => resolveRefs(item, document, depth + 1))
  const { $ref } = value as { $ref?: string }
  if ($ref !== undefined) {
    const found = $ref
      .slice(2)
      .split('/')
      .reduce((at: unknown, key) => (at as Record<string, unknown>)[key], document)
    return resolveRefs(found, document, depth + 1)
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveRefs(item, document, depth + 1)]),
  )
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { toolCall } from '../calls.ts'
import type { SessionEvents, Target } from '../load.ts'
import { openapiMcpGenerator, openapiMcpServer, type PeerCommand } from './peers.ts'

/** One of the servers that are measured side by side. */
export interface Subject {
  name: string
  /** The process whose work is counted, with all below it. */
  pid: number
  /** From the start of its process to its first answer. */
  startMs: number
  call: Target
  /** Absent where there is no protocol. */
  list?: Target
  stop(): Promise<void>
}

interface Started {
  child: ChildProcess
  line: string
  milliseconds: number
}

const servers = join(import.meta.dirname, '../servers')

/** Starts one of bench/servers; it prints a line once it listens. */
async function startScript(script: string, ...args: string[]): Promise<Started> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(servers, `${script}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code}.`)
  })
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [
    string,
  ]
  ended.catch(() => undefined)
  return { child, line, milliseconds: performance.now() - began }
}

export async function startVendor(body: string): Promise<{ url: string; stop(): Promise<void> }> {
  const { child, line } = await startScript('vendor', body)
  return { url: line, stop: () => end(child) }
}

/** The vendor itself, called without anything between. */
export function direct(vendor: string, id: string): Subject {
  const call: Target = { url: `${vendor}/v1/tickets/${id}`, method: 'GET', headers: {}, expects: id }
  return { name: 'direct call', pid: 0, startMs: 0, call, stop: async () => undefined }
}

export async function proxy(vendor: string, id: string): Promise<Subject> {
  const { child, line, milliseconds } = await startScript('proxy', vendor)
  const call: Target = { url: `${line}/v1/tickets/${id}`, method: 'GET', headers: {}, expects: id }
  return { name: 'bare Node proxy', pid: child.pid ?? 0, startMs: milliseconds, call, stop: () => end(child) }
}

/** A server of ours, or of the SDK's second version, which takes requests of the newest revision. */
export async function modern(name: string, script: string, vendor: string, id: string): Promise<Subject> {
  const { child, line, milliseconds } = await startScript(script, vendor)
  const list = { ...toolCall(line, id), ...listing('2026-07-28') }
  return {
    name,
    pid: child.pid ?? 0,
    startMs: milliseconds,
    call: toolCall(line, id),
    list,
    stop: () => end(child),
  }
}

export async function sdkV1(vendor: string, id: string): Promise<Subject> {
  const { child, line, milliseconds } = await startScript('sdk-v1', vendor)
  const call = legacyCall(line, 'get_single_richpanel_conversation_by_id', id)
  return {
    name: 'SDK v1, one tool',
    pid: child.pid ?? 0,
    startMs: milliseconds,
    call,
    list: legacyList(line),
    stop: () => end(child),
  }
}

export interface GatewayOptions {
  databaseUrl?: string
  flags?: readonly string[]
  /** Rows in its database. */
  servers?: number
  accounts?: number
  /** By the URL that takes access tokens, with one. */
  oauth?: true
  /** Copies of the first of each, on top. */
  clones?: { servers: number; accounts: number }
}

export async function gateway(
  name: string,
  vendor: string,
  id: string,
  options: GatewayOptions,
): Promise<Subject> {
  const { child, line } = await startScript('gateway-command', vendor, JSON.stringify(options))
  const [pid, url = '', milliseconds, token = ''] = line.split(' ')
  const bearer = token === '' ? {} : { authorization: `Bearer ${token}` }
  const call = { ...toolCall(url, id), headers: { ...toolCall(url, id).headers, ...bearer } }
  const listed = listing('2026-07-28')
  const list = { ...call, ...listed, headers: { ...listed.headers, ...bearer } }
  return {
    name,
    pid: Number(pid),
    startMs: Number(milliseconds),
    call,
    list,
    stop: () => end(child),
  }
}

export const peers: Readonly<Record<string, (vendor: string, port: number) => PeerCommand>> = {
  '@ivotoby/openapi-mcp-server': openapiMcpServer,
  'openapi-mcp-generator': openapiMcpGenerator,
}

/** A server of npm that speaks with sessions: one is opened, and its tool found by what it does. */
export async function peer(name: string, vendor: string, id: string): Promise<Subject> {
  const command = (peers[name] as (typeof peers)[string])(vendor, await freePort())
  const began = performance.now()
  const child = spawn(process.execPath, [...command.args], {
    env: { ...process.env, ...command.environment },
    stdio: 'ignore',
  })
  const { url } = command
  const session = await openSession(url, child)
  const milliseconds = performance.now() - began
  const list = legacyList(url, session)
  const { tools } = await answerOf(list)
  const found = tools.find(({ inputSchema: { properties, required = [] }, ...tool }) => {
    const isRead =
      /conversation/i.test(`${tool.name} ${tool.description}`) && /get|fetch|retrieve/i.test(tool.name)
    return isRead && required.length === 1 && Object.keys(properties ?? {}).includes('id')
  })
  if (!found)
    throw new Error(`${name} has no tool that reads a conversation: ${tools.map((tool) => tool.name)}`)
  const called = legacyCall(url, found.name, id, session)
  // Its HTTP transport answers a call by 202, and sends the result as an event of the session.
  const call: Target =
    name === '@ivotoby/openapi-mcp-server'
      ? { ...called, eventsOf: () => openEvents(url, called, child) }
      : called
  return { name, pid: child.pid ?? 0, startMs: milliseconds, call, list, stop: () => end(child) }
}

async function openEvents(url: string, call: Target, child: ChildProcess): Promise<SessionEvents> {
  const headers: Record<string, string> = { ...call.headers, 'mcp-session-id': await openSession(url, child) }
  let said = ''
  let waiting: { id: number; resolve(text: string): void } | undefined
  const hear = (text: string) => {
    said += text
    if (!waiting || !said.includes(`"id":${waiting.id}`) || !said.endsWith('\n\n')) return
    waiting.resolve(said)
    said = ''
  }
  const stream = request(url, { headers: { ...headers, accept: 'text/event-stream' }, agent: false })
  // Its headers come with the first event.
  stream.on('response', (incoming: IncomingMessage) => {
    incoming.setEncoding('utf8').on('data', hear)
    incoming.on('error', () => undefined)
  })
  stream.on('error', () => undefined)
  stream.end()
  await new Promise((done) => setTimeout(done, 50))
  return {
    post: { headers },
    async next(id, expects) {
      const text = await new Promise<string>((resolve) => {
        waiting = { id, resolve }
      })
      if (!text.includes(expects)) throw new Error(`${url} sent the event ${text.slice(0, 300)}`)
    },
    close: () => void stream.destroy(),
  }
}

async function openSession(url: string, child: ChildProcess): Promise<string> {
  const clientInfo = { name: 'bench', version: '1.0.0' }
  const params = { protocolVersion: legacyRevision, capabilities: {}, clientInfo }
  const { headers } = legacyList(url)
  const post = (body: object, more = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify({ jsonrpc: '2.0', ...body }),
    })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${url} ended with ${child.exitCode}.`)
    const response = await post({ id: 1, method: 'initialize', params }).catch(() => undefined)
    const session = response?.headers.get('mcp-session-id')
    await response?.text()
    if (session) {
      await post({ method: 'notifications/initialized' }, { 'mcp-session-id': session })
      return session
    }
    await new Promise((done) => setTimeout(done, 5))
  }
}

const legacyRevision = '2025-06-18'

/** The body and the header of a tools/list in the newest revision. */
function listing(version: string): Pick<Target, 'headers' | 'body' | 'expects'> {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1.0.0' },
  }
  return {
    headers: { ...posted, 'mcp-protocol-version': version, 'mcp-method': 'tools/list' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: meta } }),
    expects: '"tools":[',
  }
}

const posted = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

function legacy(url: string, method: string, params: object, expects: string, session?: string): Target {
  return {
    url,
    method: 'POST',
    headers: {
      ...posted,
      'mcp-protocol-version': legacyRevision,
      ...(session === undefined ? {} : { 'mcp-session-id': session }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 2, method, params }),
    expects,
  }
}

function legacyList(url: string, session?: string): Target {
  return legacy(url, 'tools/list', {}, '"tools":[', session)
}

function legacyCall(url: string, name: string, id: string, session?: string): Target {
  return legacy(url, 'tools/call', { name, arguments: { id } }, id, session)
}

interface ListedTool {
  name: string
  description?: string
  inputSchema: { properties?: object; required?: string[] }
}

/** The tools of a list, which may come as one event of a stream. */
export async function answerOf({ url, method, headers, body }: Target): Promise<{ tools: ListedTool[] }> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf('{'))).result
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(late)
}

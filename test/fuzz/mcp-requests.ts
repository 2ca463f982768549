import { anyText, anyValue } from './answers.ts'
import { toolNames } from './mcp-toolset.ts'
import type { Random } from './random.ts'

export type Era = '2025-11-25' | '2026-07-28'

/** A POST to an MCP endpoint, as plain values. */
export interface PostedRequest {
  method: string
  headers: Record<string, string>
  body: string
  /** What it is, for reports. */
  kind: string
}

/** A request of a client of this era: mostly right, and often wrong in one or two places. */
export function requestFor(random: Random, era: Era): PostedRequest {
  const isBatch = random.chance(0.06)
  const messages = Array.from({ length: isBatch ? random.pick([0, 1, 2, 3, 60]) : 1 }, () =>
    messageFor(random, era),
  )
  const [first] = messages
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(era === '2026-07-28' ? modernHeaders(first) : {}),
    ...(era === '2025-11-25' && random.chance(0.8) ? { 'mcp-protocol-version': era } : {}),
  }
  const spoiled = random.chance(0.3) ? spoilHeaders(random, headers) : 'headers as they should be'
  const method = random.chance(0.01) ? random.pick(['GET', 'DELETE', 'PUT', 'OPTIONS']) : 'POST'
  const text = JSON.stringify(isBatch ? messages : first).slice(0, maxLength)
  const body = random.chance(0.06) ? brokenJson(random, text) : text.replaceAll(/"raw:([^"]*)"/g, '$1')
  return { method, headers, body, kind: `${isBatch ? 'batch' : methodOf(first)}, ${spoiled}` }
}

/** A little more than a request may have. */
const maxLength = 1_200_000

type Message = Record<string, unknown>

function methodOf(message: unknown): string {
  const method = (message as Message | undefined)?.['method']
  return typeof method === 'string' ? method : 'no method'
}

function messageFor(random: Random, era: Era): Message {
  const method = random.pick([
    ...Array<string>(10).fill('tools/call'),
    'tools/list',
    'tools/list',
    'tools/list',
    era === '2025-11-25' ? 'initialize' : 'server/discover',
    random.pick(otherMethods),
  ])
  const message: Message = { jsonrpc: '2.0', id: idFor(random), method }
  const params = paramsFor(random, method, era)
  if (params !== undefined) message['params'] = params
  if (method.startsWith('notifications/') && random.chance(0.8)) delete message['id']
  if (random.chance(0.25)) spoilMessage(random, message)
  return message
}

const otherMethods = [
  'ping',
  'initialize',
  'server/discover',
  'notifications/initialized',
  'notifications/cancelled',
  'notifications/progress',
  'notifications/none',
  'resources/list',
  'prompts/list',
  'completion/complete',
  'logging/setLevel',
  'subscriptions/listen',
  'tools/none',
  'tools',
  '',
  '__proto__',
  'constructor',
  'TOOLS/CALL',
]

/** `raw:` stands for what JavaScript could not write: the number itself goes into the text. */
function idFor(random: Random): unknown {
  if (random.chance(0.6)) return random.below(1_000)
  return random.pick([
    0,
    -1,
    '1',
    '',
    'ä😀"\\',
    '\u2028',
    '\ud83d',
    1.5,
    2 ** 53 - 1,
    'raw:9007199254740993',
    'raw:-123456789012345678901234567890',
    'raw:1e400',
    'raw:1E2',
    'raw:-0',
    'raw:0.0',
    null,
    true,
    {},
    [],
    'x'.repeat(5_000),
  ])
}

function paramsFor(random: Random, method: string, era: Era): unknown {
  if (method === 'initialize') {
    return {
      protocolVersion: random.pick(['2025-11-25', '2025-06-18', '2024-11-05', '1999-01-01', '2026-07-28', 7]),
      capabilities: random.pick([{}, { elicitation: {} }, { roots: true }, null]),
      clientInfo: random.pick([{ name: 'fuzz', version: '1' }, {}, null, 'fuzz']),
    }
  }
  const params: Message = {}
  if (method === 'tools/call') Object.assign(params, callFor(random))
  if (method === 'tools/list' && random.chance(0.1))
    params['cursor'] = random.pick(['', 'x', 1, null, 'raw:12345678901234567890'])
  if (method === 'notifications/cancelled')
    Object.assign(params, { requestId: idFor(random), reason: anyText(random) })
  const meta = metaFor(random, era)
  if (meta !== undefined) params['_meta'] = meta
  if (random.chance(0.03))
    params[random.pick(['task', 'more', '__proto__', 'inputResponses'])] = anyValue(random)
  return era === '2025-11-25' && Object.keys(params).length === 0 && random.chance(0.5) ? undefined : params
}

function callFor(random: Random): Message {
  const name = random.chance(0.9)
    ? random.pick(toolNames)
    : random.pick(['no_such', '', 'ECHO', 'toString', '__proto__', 1, null, {}, 'x'.repeat(3_000), 'ä\n'])
  const args = random.pick<() => unknown>([
    () => ({ text: anyText(random) }),
    () => ({ seed: random.below(1e6) }),
    () => ({ seed: random.below(1e6) }),
    () => ({ [anyText(random).slice(0, 40)]: anyValue(random) }),
    () => ({ id: 'raw:9223372036854775807', number: 'raw:1.10' }),
    () => JSON.stringify({ text: 'a string of JSON' }),
    () => random.pick([null, [], 'text', 1, true, '', '[1]', '{"a":']),
    () => undefined,
  ])()
  return { name, ...(args === undefined ? {} : { arguments: args }) }
}

function metaFor(random: Random, era: Era): unknown {
  if (random.chance(0.02)) return random.pick([null, [], 'meta', 1])
  const meta: Message = {}
  if (era === '2026-07-28') {
    meta[`${prefix}protocolVersion`] = era
    meta[`${prefix}clientCapabilities`] = random.chance(0.8) ? {} : { elicitation: {}, sampling: {} }
    if (random.chance(0.8)) meta[`${prefix}clientInfo`] = { name: 'fuzz', version: '1' }
  }
  if (random.chance(0.08))
    meta['progressToken'] = random.pick([1, 'p', 'raw:9007199254740993', null, {}, 1.5])
  if (random.chance(0.05)) meta[random.pick(['traceparent', 'com.example/x', '', 'ä'])] = anyValue(random)
  if (random.chance(0.04)) {
    const key = random.pick(['protocolVersion', 'clientCapabilities', 'clientInfo', 'logLevel', 'unknown'])
    meta[prefix + key] = random.pick([null, '1999-01-01', '2025-11-25', 'debug', 1, [], {}, { name: 1 }])
  }
  return Object.keys(meta).length === 0 && random.chance(0.7) ? undefined : meta
}

const prefix = 'io.modelcontextprotocol/'

function spoilMessage(random: Random, message: Message): void {
  const key = random.pick(['jsonrpc', 'id', 'method', 'params', 'result', 'error', 'more'])
  if (random.chance(0.4)) delete message[key]
  else
    message[key] = random.pick([
      null,
      '2.0',
      '1.0',
      2,
      'tools/list',
      [],
      {},
      { name: 'echo' },
      true,
      anyValue(random),
    ])
}

function modernHeaders(message: Message | undefined): Record<string, string> {
  const name = (message?.['params'] as Message | undefined)?.['name']
  return {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': headerText(methodOf(message)),
    ...(typeof name === 'string' ? { 'mcp-name': headerText(name) } : {}),
  }
}

/** As a client writes a value that a header cannot hold: in Base64. */
function headerText(text: string): string {
  return /^[!-~]+$/.test(text) ? text : `=?base64?${Buffer.from(text).toString('base64')}?=`
}

function spoilHeaders(random: Random, headers: Record<string, string>): string {
  const name = random.pick([
    'accept',
    'content-type',
    'mcp-protocol-version',
    'mcp-method',
    'mcp-name',
    'mcp-session-id',
    'origin',
    'host',
  ])
  if (random.chance(0.35)) {
    delete headers[name]
    return `without ${name}`
  }
  headers[name] = random.pick(spoiledValues[name] ?? [''])
  return `${name}: ${headers[name]}`
}

const spoiledValues: Record<string, readonly string[]> = {
  accept: [
    '*/*',
    'application/json',
    'text/event-stream',
    'text/html',
    '',
    'application/json;q=0, text/event-stream',
  ],
  'content-type': [
    'text/plain',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    '',
    'application/jsonp',
  ],
  'mcp-protocol-version': ['2025-11-25', '2025-06-18', '2025-03-26', '2026-07-28', '1999-01-01', '', 'x'],
  'mcp-method': ['tools/call', 'tools/list', 'TOOLS/CALL', '', ' tools/call', 'ping'],
  'mcp-name': ['echo', 'ECHO', '', '=?base64?ZWNobw==?=', '=?base64?%%?='],
  'mcp-session-id': ['1', ''],
  origin: ['http://localhost', 'http://evil.example', 'null', ''],
  host: ['localhost', '127.0.0.1:80', 'evil.example', ''],
}

function brokenJson(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  return random.pick([
    '',
    'null',
    '1',
    '"text"',
    '{}',
    text.slice(0, at),
    `${text.slice(0, at)}\u0000${text.slice(at)}`,
    `${text}${text}`,
    `\ufeff${text}`,
    ` \n${text}\n`,
    text.replace('{', '{"id":7,'),
    text.replace('{', '{"__proto__":{"id":7},'),
    `${'['.repeat(random.pick([10, 20_000]))}`,
    `${'[['.repeat(2_000)}${']]'.repeat(2_000)}`,
    text.replaceAll('"', "'"),
    `${text.slice(0, -1)},"more":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`,
  ])
}

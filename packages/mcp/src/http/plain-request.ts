import { isObject } from '@helpdesk-mcp/contracts'
import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  classifyInboundRequest,
  PROTOCOL_VERSION_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server'
import type { RequestId } from '../json-rpc-error.ts'

/** A request for tools as most clients write it. */
export type PlainRequest = { id: RequestId; isModern: boolean } & (
  | { method: 'tools/list' }
  | { method: 'tools/call'; params: { name: string; arguments?: Record<string, unknown> } }
)

const modernRevision = '2026-07-28'
const messageKeys = new Set(['jsonrpc', 'id', 'method', 'params'])
const metaKeys = new Set([PROTOCOL_VERSION_META_KEY, CLIENT_CAPABILITIES_META_KEY, CLIENT_INFO_META_KEY])

/**
 * Reads a tools/list or tools/call with nothing unusual about it. Undefined for all else, what is malformed included: a request for progress,
 * a batch, a field that is not known here. Those are the SDK's to answer.
 */
export function readPlainRequest({ headers }: Request, message: unknown): PlainRequest | undefined {
  if (!isObject(message) || message.jsonrpc !== '2.0') return undefined
  const { id, method, params = {} } = message
  if (typeof id !== 'string' && !Number.isSafeInteger(id)) return undefined
  if (!isObject(params) || !onlyKeys(message, messageKeys)) return undefined
  const call = method === 'tools/call' ? readCall(params) : undefined
  if (!call && !(method === 'tools/list' && onlyKeys(params, new Set(['_meta'])))) return undefined
  const meta = params._meta ?? {}
  if (!isObject(meta) || !onlyKeys(meta, metaKeys)) return undefined
  const accept = headers.get('accept') ?? ''
  if (!accept.includes('application/json') || !accept.includes('text/event-stream')) return undefined
  const version = headers.get('mcp-protocol-version') ?? undefined
  const [methodHeader, nameHeader] = [headers.get('mcp-method'), headers.get('mcp-name')]
  const classified = classifyInboundRequest({
    httpMethod: 'POST',
    body: message,
    ...(version === undefined ? {} : { protocolVersionHeader: version }),
    ...(methodHeader === null ? {} : { mcpMethodHeader: methodHeader }),
    ...(nameHeader === null ? {} : { mcpNameHeader: nameHeader }),
  })
  const isModern = classified.kind === 'modern'
  if (isModern) {
    const names = [version, methodHeader, ...(call ? [nameHeader] : [])]
    const expected = [modernRevision, method, ...(call ? [call.name] : [])]
    if (classified.classification.revision !== modernRevision) return undefined
    if (names.some((name, index) => name !== expected[index])) return undefined
  } else if (classified.kind !== 'legacy') return undefined
  else if (version !== undefined && !SUPPORTED_PROTOCOL_VERSIONS.includes(version)) return undefined
  const shared = { id: id as RequestId, isModern }
  return call ? { ...shared, method: 'tools/call', params: call } : { ...shared, method: 'tools/list' }
}

const callKeys = new Set(['name', 'arguments', '_meta'])

function readCall(params: Record<string, unknown>) {
  const { name, arguments: args = {} } = params
  if (typeof name !== 'string' || !isObject(args) || !onlyKeys(params, callKeys)) return undefined
  return { name, arguments: args }
}

function onlyKeys(value: object, known: ReadonlySet<string>): boolean {
  return Object.keys(value).every((key) => known.has(key))
}

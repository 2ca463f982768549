import { createUntrustedTrees } from '@helpdesk-mcp/connector'
import { type CallContext, Cancellation, Chain, isObject, type Toolset } from '@helpdesk-mcp/contracts'
import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  classifyInboundRequest,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  SERVER_INFO_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server'
import { type Asking, createAsking } from '../ask-person.ts'
import { answerCall, BusyError, type CallAnswer, type CallObserver } from '../call-handler.ts'
import { defaultListTtlMs, type ServerInfo } from '../create-server.ts'
import { jsonRpcError, type RequestId } from '../json-rpc-error.ts'
import { modernRevision } from '../protocol.ts'
import type { Served } from './handler.ts'
import { type HttpRequest, type HttpResponse, jsonResponse } from './message.ts'

export interface DirectAnswers {
  /** Undefined where the request is for the SDK. */
  answer(
    request: HttpRequest,
    message: unknown,
    served: Served,
    observer: CallObserver,
  ): Promise<HttpResponse | undefined>
  /** Aborts the calls in flight, and waits for their ends. */
  close(): Promise<void>
}

/**
 * Answers plain requests for tools as the SDK answers them, without making a server for each of them, and with a list that is turned into
 * text once for each toolset.
 */
export function createDirectAnswers({ listTtlMs = defaultListTtlMs }: { listTtlMs?: number }): DirectAnswers {
  const lists = new WeakMap<Toolset, string>()
  const identities = new WeakMap<ServerInfo, string>()
  const inFlight = new Chain<{ cancellation: Cancellation; answered: Promise<unknown> }>()
  const trees = createUntrustedTrees()

  const listOf = (toolset: Toolset): string => {
    const text = lists.get(toolset) ?? JSON.stringify(toolset.tools)
    lists.set(toolset, text)
    return text
  }
  /** The `_meta` of the modern revision, as JSON. */
  const metaOf = (info: ServerInfo): string => {
    const known = identities.get(info)
    if (known) return known
    const { instructions: _, ...identity } = info
    const text = JSON.stringify({ [SERVER_INFO_META_KEY]: identity })
    identities.set(info, text)
    return text
  }
  const call = async (
    { cancellation }: HttpRequest,
    { params }: PlainCall,
    { toolset, asking }: { toolset: Toolset; asking: Asking | undefined },
    observer: CallObserver,
  ) => {
    const ending = new Cancellation()
    const off = cancellation.onCancel(() => ending.cancel(cancellation.reason))
    const answered = answerCall(toolset, params, observer, new Cancellable(ending, asking?.context), trees)
    const entry = inFlight.add({ cancellation: ending, answered })
    try {
      return await answered
    } finally {
      inFlight.delete(entry)
      off()
    }
  }

  return {
    async answer(request, message, { toolset, info }, observer) {
      const plain = readPlainRequest(request, message)
      if (!plain) return undefined
      const id = JSON.stringify(plain.id)
      if (plain.method === 'tools/list') {
        const rest = { resultType: 'complete', ttlMs: listTtlMs, cacheScope: 'private' }
        const after = plain.isModern ? `,${JSON.stringify(rest).slice(1, -1)},"_meta":${metaOf(info)}}` : '}'
        return json(`{"result":{"tools":${listOf(toolset)}${after},"jsonrpc":"2.0","id":${id}}`)
      }
      try {
        const asking = plain.canAsk ? createAsking() : undefined
        const answered = await call(request, plain, { toolset, asking }, observer)
        const question = asking?.question()
        if (question && !request.cancellation.isCancelled)
          return json(`{"result":${questionText(question, metaOf(info))},"jsonrpc":"2.0","id":${id}}`)
        if (request.cancellation.isCancelled) return { status: 499, headers: {}, body: null }
        const result = resultText(answered, plain.isModern ? metaOf(info) : undefined)
        return json(`{"result":${result},"jsonrpc":"2.0","id":${id}}`)
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        const body = jsonRpcError(plain.id, error.code, error.message)
        if (!(error instanceof BusyError)) return json(JSON.stringify(body))
        const told = { ...body, error: { ...body.error, data: error.data } }
        return jsonResponse(503, told, { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) })
      }
    },
    async close() {
      const calls = [...inFlight]
      for (const { cancellation } of calls) cancellation.cancel(new Error('The server is stopping.'))
      await Promise.allSettled(calls.map(({ answered }) => answered))
    },
  }
}

/** What a call may be ended by. */
class Cancellable implements CallContext {
  readonly cancellation: Cancellation
  declare readonly confirm?: NonNullable<CallContext['confirm']>

  constructor(cancellation: Cancellation, asking?: Asking['context']) {
    this.cancellation = cancellation
    if (asking?.confirm) Object.assign(this, { confirm: asking.confirm })
  }

  /** For toolsets that know no cancellation. */
  get signal(): AbortSignal {
    return this.cancellation.toSignal()
  }
}

/** A result as the SDK writes it, of which the content is written already. `ours`: what the modern revision adds to `_meta`, as JSON. */
function resultText({ result, contentJson }: CallAnswer, ours: string | undefined): string {
  const { _meta, content, structuredContent, isError } = result
  let text = '{'
  if (_meta) {
    const own = JSON.stringify(_meta)
    text += `"_meta":${ours === undefined ? own : joined(own, ours)},`
  }
  text += `"content":${JSON.stringify(content)}`
  if (structuredContent !== undefined) text += `,"structuredContent":${contentJson}`
  if (isError !== undefined) text += `,"isError":${isError}`
  if (ours) text += ',"resultType":"complete"'
  if (ours && !_meta) text += `,"_meta":${ours}`
  return `${text}}`
}

/** A question for the person at the client, as the SDK writes it. Only clients of the modern revision take one. */
function questionText(question: object, meta: string): string {
  return `${JSON.stringify({ ...question, resultType: 'input_required' }).slice(0, -1)},"_meta":${meta}}`
}

/** Two objects of different keys as one, in JSON. */
function joined(one: string, other: string): string {
  return one === '{}' ? other : `${one.slice(0, -1)},${other.slice(1)}`
}

function json(text: string): HttpResponse {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: text }
}

/** A request for tools as most clients write it. */
export type PlainRequest = { id: RequestId; isModern: boolean } & ({ method: 'tools/list' } | PlainCall)

interface PlainCall {
  method: 'tools/call'
  params: { name: string; arguments?: Record<string, unknown> }
  /** The client can ask its person something. */
  canAsk?: boolean
}

const listKeys = new Set(['_meta'])
const messageKeys = new Set(['jsonrpc', 'id', 'method', 'params'])
const metaKeys = new Set([PROTOCOL_VERSION_META_KEY, CLIENT_CAPABILITIES_META_KEY, CLIENT_INFO_META_KEY])

/**
 * Reads a tools/list or tools/call with nothing unusual about it. Undefined for all else, what is malformed included: a request for progress,
 * a batch, a field that is not known here. Those are the SDK's to answer.
 */
export function readPlainRequest(
  { headers }: Pick<HttpRequest, 'headers'>,
  message: unknown,
): PlainRequest | undefined {
  if (!isObject(message) || message.jsonrpc !== '2.0') return undefined
  const { id, method, params = {} } = message
  if (typeof id !== 'string' && !Number.isSafeInteger(id)) return undefined
  if (!isObject(params) || !onlyKeys(message, messageKeys)) return undefined
  const call = method === 'tools/call' ? readCall(params) : undefined
  if (!call && !(method === 'tools/list' && onlyKeys(params, listKeys))) return undefined
  const meta = params._meta ?? {}
  if (!isObject(meta) || !onlyKeys(meta, metaKeys)) return undefined
  const accept = headers['accept'] ?? ''
  if (!accept.includes('application/json') || !accept.includes('text/event-stream')) return undefined
  const version = headers['mcp-protocol-version']
  const methodHeader = headers['mcp-method']
  const nameHeader = headers['mcp-name']
  const capabilities = meta[CLIENT_CAPABILITIES_META_KEY]
  const canAsk = isObject(capabilities) && capabilities.elicitation !== undefined
  const plain = (isModern: boolean): PlainRequest =>
    call
      ? {
          id: id as RequestId,
          isModern,
          method: 'tools/call',
          params: call,
          ...(isModern && canAsk ? { canAsk } : {}),
        }
      : { id: id as RequestId, isModern, method: 'tools/list' }
  if (
    version === modernRevision &&
    isUsualMeta(meta) &&
    methodHeader === method &&
    (!call || nameHeader === call.name)
  ) {
    return plain(true)
  }
  const classified = classifyInboundRequest({
    httpMethod: 'POST',
    body: message,
    ...(version === undefined ? {} : { protocolVersionHeader: version }),
    ...(methodHeader === undefined ? {} : { mcpMethodHeader: methodHeader }),
    ...(nameHeader === undefined ? {} : { mcpNameHeader: nameHeader }),
  })
  const isModern = classified.kind === 'modern'
  if (isModern) {
    const names = [version, methodHeader, ...(call ? [nameHeader] : [])]
    const expected = [modernRevision, method, ...(call ? [call.name] : [])]
    if (classified.classification.revision !== modernRevision) return undefined
    if (names.some((name, index) => name !== expected[index])) return undefined
  } else if (classified.kind !== 'legacy') return undefined
  else if (version !== undefined && !SUPPORTED_PROTOCOL_VERSIONS.includes(version)) return undefined
  return plain(isModern)
}

/** Whether a request says of itself what most clients of the modern revision say: what the SDK's check, which costs far more, takes too. */
function isUsualMeta(meta: Record<string, unknown>): boolean {
  const { [CLIENT_CAPABILITIES_META_KEY]: capabilities, [CLIENT_INFO_META_KEY]: client } = meta
  return (
    meta[PROTOCOL_VERSION_META_KEY] === modernRevision &&
    isObject(capabilities) &&
    Object.keys(capabilities).length === 0 &&
    isObject(client) &&
    typeof client.name === 'string' &&
    typeof client.version === 'string' &&
    Object.keys(client).length === 2
  )
}

const callKeys = new Set(['name', 'arguments', '_meta'])

function readCall(params: Record<string, unknown>) {
  const { name, arguments: args = {} } = params
  if (typeof name !== 'string' || !isObject(args) || !onlyKeys(params, callKeys)) return undefined
  return { name, arguments: args }
}

function onlyKeys(value: object, known: ReadonlySet<string>): boolean {
  for (const key of Object.keys(value)) if (!known.has(key)) return false
  return true
}

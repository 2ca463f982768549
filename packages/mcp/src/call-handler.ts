import { type MarkedText, markUntrusted, type UntrustedTrees } from '@helpdesk-mcp/connector'
import {
  type CallContext,
  isConnectorError,
  isUnknownToolError,
  type ResultForm,
  type ToolResult,
  type Toolset,
  wellFormed,
} from '@helpdesk-mcp/contracts'
import {
  type CallToolRequest,
  type CallToolResult,
  type InputRequiredResult,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { createAsking } from './ask-person.ts'

export interface CallObserver {
  /** Told each result before it is encoded. */
  onResult?: (result: ToolResult) => void
  /** Told what a tool threw: the client only learns that something did. */
  onError?: (error: unknown) => void
}

/** What answers tools/call: runs the tool, passes cancellation and progress on, and never lets a thrown error's text out. */
export function callHandler(
  toolset: Toolset,
  observer: CallObserver = {},
  canAsk: (context: ServerContext) => boolean = () => false,
) {
  return async (
    request: CallToolRequest,
    context: ServerContext,
  ): Promise<CallToolResult | InputRequiredResult> => {
    const progress = progressReporter(context)
    const { signal, inputResponses } = context.mcpReq
    const asking = canAsk(context)
      ? createAsking({ inputResponses, requestState: context.mcpReq.requestState() })
      : undefined
    try {
      const { result } = await answerCall(toolset, request.params, observer, {
        signal,
        ...(progress ? { progress: progress.report } : {}),
        ...asking?.context,
      })
      return asking?.question() ?? result
    } finally {
      progress?.end()
    }
  }
}

/** A call was not begun because too many others are: the same call may succeed a while later. */
export class BusyError extends ProtocolError {
  readonly retryAfterMs: number

  constructor(message: string, retryAfterMs: number) {
    super(busyCode, message, { retry_after_ms: retryAfterMs })
    this.retryAfterMs = retryAfterMs
  }
}

/** JSON-RPC leaves -32000 to -32099 to servers. */
const busyCode = -32_000

/**
 * Runs a tool. Throws a `ProtocolError` for one that does not exist, a `BusyError` where a toolset throws that it cannot be called now, and a
 * `ProtocolError` for whatever else a tool threw.
 */
export async function answerCall(
  toolset: Toolset,
  { name, arguments: args = {} }: CallToolRequest['params'],
  observer: CallObserver,
  context: CallContext,
  trees?: UntrustedTrees,
): Promise<CallAnswer> {
  try {
    const result = await toolset.call(name, args, context)
    observer.onResult?.(result)
    return encodeResult(result, toolset.results, trees)
  } catch (error) {
    if (isUnknownToolError(error)) throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.message)
    if (isConnectorError(error) && error.retryAfterMs !== undefined) {
      throw new BusyError(error.message, error.retryAfterMs)
    }
    observer.onError?.(error)
    throw new ProtocolError(ProtocolErrorCode.InternalError, 'The tool failed unexpectedly.')
  }
}

/** Reports to a client that asked for progress; nothing follows the result, since the client has forgotten the token by then. */
function progressReporter(context: ServerContext) {
  const progressToken = context.mcpReq._meta?.progressToken
  if (progressToken === undefined) return undefined
  let ended = false
  const report: NonNullable<CallContext['progress']> = (progress, total, message) => {
    if (ended) return
    const params = {
      progressToken,
      progress,
      ...(total === undefined ? {} : { total }),
      ...(message === undefined ? {} : { message }),
    }
    context.mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {})
  }
  const end = () => {
    ended = true
  }
  return { report, end }
}

/** A tool's result in the protocol's terms. */
export interface CallAnswer {
  result: CallToolResult
  /** The structured content as JSON: most of the result, so it is written once. */
  contentJson: string | undefined
}

/** Where a result's `_meta` carries what is known of the vendor's rate limit. */
export const rateLimitKey = 'dev.helpdesk-mcp/ratelimit'

/** Where a result's `_meta` carries which text of it was written by customers and other people. */
export const untrustedKey = 'dev.helpdesk-mcp/untrusted'

/**
 * A tool's result in the protocol's terms: structured content is repeated as one JSON text block, in which untrusted text is marked, unless
 * one form was chosen. Pictures and files follow as blocks of their own in every form. Structured content stays as it is; `_meta` says where its untrusted text stands. Whatever a tool answers passes
 * here, so this is where half a surrogate pair becomes U+FFFD.
 */
export function toCallResult(result: ToolResult, form?: ResultForm): CallToolResult {
  return encodeResult(result, form).result
}

function encodeResult(result: ToolResult, form: ResultForm = 'both', trees?: UntrustedTrees): CallAnswer {
  const { untrusted, images, resources } = result
  const content = wellFormed(result.content)
  let { structuredContent } = result
  let json = structuredContent && JSON.stringify(structuredContent)
  // So half a surrogate pair is written, and hardly anything else.
  if (json?.includes('\\ud')) {
    structuredContent = wellFormed(structuredContent)
    json = JSON.stringify(structuredContent)
  }
  const marked =
    structuredContent && json !== undefined && untrusted
      ? markUntrusted(structuredContent, untrusted, trees ? { json, trees } : { json })
      : undefined
  const text = marked?.text ?? json
  // Its `_meta` comes first, as the SDK writes it.
  const notes = notesOn(result, marked)
  const encoded: CallToolResult = notes ? { _meta: notes, content: [] } : { content: [] }
  const blocks = encoded.content
  if (form !== 'structured' || structuredContent === undefined) {
    if (content) for (const block of content) blocks.push(block as CallToolResult['content'][number])
    else if (text !== undefined) blocks.push({ type: 'text', text })
  }
  for (const { data, mimeType } of images ?? []) blocks.push({ type: 'image', data, mimeType })
  for (const { uri, data, mimeType } of resources ?? [])
    blocks.push({ type: 'resource', resource: { uri, mimeType, blob: data } })
  if (structuredContent !== undefined && form !== 'text') encoded.structuredContent = structuredContent
  if (result.isError !== undefined) encoded.isError = result.isError
  return { result: encoded, contentJson: json }
}

/** What a result says in `_meta`; undefined where it says nothing. */
function notesOn(result: ToolResult, marked: MarkedText | undefined): Record<string, unknown> | undefined {
  const { meta, ratelimit } = result
  const hasMeta = meta !== undefined && Object.keys(meta).length > 0
  if (!hasMeta && !ratelimit && !marked) return undefined
  const notes: Record<string, unknown> = { ...wellFormed(meta) }
  if (ratelimit) notes[rateLimitKey] = wellFormed(ratelimit)
  if (marked) notes[untrustedKey] = untrustedNote(marked)
  return notes
}

/** `begin` and `end` are the marks in the text block, `paths` where they are. */
function untrustedNote({ begin, end, paths }: MarkedText) {
  return { begin, end, paths }
}

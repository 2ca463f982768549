import type { RateLimit } from './errors/ratelimit.ts'
import type { Cancellation } from './network/cancellation.ts'
import type { UntrustedPlan } from './plans/tool-record.ts'
import type { Json, JsonSchema } from './values/json.ts'

/** A tool as a client sees it, in no SDK's terms. */
export interface Tool {
  name: string
  title: string
  description: string
  inputSchema: JsonSchema
  annotations: ToolAnnotations
  /** Hints for single hosts. */
  _meta?: Record<string, Json>
}

/** MCP tool hints; all four are always set. */
export interface ToolAnnotations {
  title: string
  readOnlyHint: boolean
  destructiveHint: boolean
  idempotentHint: boolean
  openWorldHint: boolean
}

/** A picture that goes to a client beside the rest of a result. */
export interface ResultImage {
  /** Base64. */
  data: string
  mimeType: string
}

/** A file that goes to a client beside the rest of a result, as it is. */
export interface ResultResource {
  uri: string
  /** Base64. */
  data: string
  mimeType: string
}

/** A block of MCP content, for results that are not JSON. */
export type ContentBlock = { type: string; [key: string]: unknown }

export interface ToolResult {
  /** Always an object; also given as one JSON text block unless `content` is set. */
  structuredContent?: Record<string, unknown>
  content?: ContentBlock[]
  /** Follow the other content, in every form of a result: structured content cannot hold them. */
  images?: readonly ResultImage[]
  /** The same of files that are neither text nor a picture. */
  resources?: readonly ResultResource[]
  /** The parts of `structuredContent` that are the vendor's data, with text that customers and other people wrote. */
  untrusted?: readonly UntrustedPart[]
  isError?: boolean
  ratelimit?: RateLimit
  meta?: Record<string, Json>
}

export interface UntrustedPart {
  /** The keys that lead to it; empty for the whole. */
  at: readonly string[]
  /** Keys of it that are ours, not the vendor's. */
  ours?: readonly string[]
  /** Of the data itself, or of each item of a list. */
  plan?: UntrustedPlan
}

/** What a person at the client is asked before a call is sent. */
export interface ConfirmQuestion {
  /** The whole call, in words. */
  message: string
  /** Makes the same call one that is confirmed. */
  confirmation: string
}

/** `asked`: the question is the answer of this call, and the client makes it again. `unavailable`: the client cannot ask. */
export type ConfirmAnswer = 'accepted' | 'declined' | 'asked' | 'unavailable'

export interface CallContext {
  /** Ends the call early. */
  signal?: AbortSignal
  /** The same at a fraction of the cost. Where it is there, `signal` is not looked at. */
  cancellation?: Cancellation
  /** Reports how far a long call has come. */
  progress?: (done: number, total?: number, message?: string) => void
  /** Of a call that a person at the client has agreed to: the `confirmation` of the question. */
  confirmation?: string
  /** Asks the person at the client. Absent where the client cannot ask. */
  confirm?: (question: ConfirmQuestion) => Promise<ConfirmAnswer>
  /** Waited for before more than the first megabyte of a vendor's answer is read: what limits how many of those are in memory at once. */
  beforeLargeAnswer?: () => Promise<void>
}

/** Whether the caller no longer waits for the answer. */
export function isCancelled({ cancellation, signal }: CallContext): boolean {
  return cancellation ? cancellation.isCancelled : signal?.aborted === true
}

/**
 * In which forms a result goes to a client: as one JSON text block, as structured content, or both. Each alone says everything, so a host
 * that reads one of them is spared the other.
 */
export const resultForms = ['both', 'text', 'structured'] as const

export type ResultForm = (typeof resultForms)[number]

/** Tools behind one MCP endpoint: a connector's, or several composed. */
export interface Toolset {
  /** What tools/list shows, in a fixed order. */
  readonly tools: readonly Tool[]
  /** Told to the model once, at most 2 KB. */
  readonly instructions?: string
  /** Both by default. */
  readonly results?: ResultForm
  /** Resolves to a result, also for refused and failed calls; throws `UnknownToolError` for a name that no tool ever had. */
  call(name: string, args: Record<string, unknown>, context?: CallContext): Promise<ToolResult>
}

const brand = Symbol.for('helpdesk-mcp.UnknownToolError')

export class UnknownToolError extends Error {
  readonly tool: string

  constructor(tool: string, message = `There is no tool named ${JSON.stringify(tool.slice(0, 128))}.`) {
    super(message)
    this.name = 'UnknownToolError'
    this.tool = tool
    Object.defineProperty(this, brand, { value: true })
  }
}

export function isUnknownToolError(error: unknown): error is UnknownToolError {
  return typeof error === 'object' && error !== null && brand in error
}

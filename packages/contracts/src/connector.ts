import type { ErrorCode } from './errors/connector-error.ts'
import type { RateLimit } from './errors/ratelimit.ts'
import type { ToolRecord } from './plans/tool-record.ts'
import type { Delivery } from './plans/visibility.ts'
import type { CallContext, ToolResult } from './tool.ts'
import type { Json } from './values/json.ts'

/** Which tools may be used; all given filters must hold. An absent filter does not restrict, an empty one is refused. */
export interface ToolFilter {
  /** read, write, custom, or exact method names. */
  methods?: readonly string[]
  tags?: readonly string[]
  groups?: readonly string[]
  /**
   * Also permits the reads that list what the other permitted tools take by name or id, such as agents and departments, whatever their
   * group and tags. The other parts of the filter hold for them too.
   */
  lookups?: boolean
  /** The effects that are granted; every effect of a call must be among them. Left out, all but `admin` are. */
  effects?: readonly string[]
  tools?: { allow?: readonly string[]; deny?: readonly string[] }
}

/** A helpdesk account, ready to be called. */
export interface Connector {
  readonly id: string
  readonly title: string
  readonly version: string
  /** The tools that the filter permits, narrowed to what it permits, in a fixed order. */
  readonly tools: readonly ToolRecord[]
  /** Answers with a result, refusals and failures included; throws `UnknownToolError` for a name that no tool ever had. */
  call(name: string, args: Record<string, unknown>, context?: CallContext): Promise<ToolResult>
  /**
   * The account's own values of a permitted tool's arguments, by argument, where they are few: names of tags, agents, statuses. A few reads
   * at most, kept for a while; empty for whatever cannot be read. People wrote them.
   */
  values?(name: string, context?: CallContext): Promise<Readonly<Record<string, readonly string[]>>>
  /** The vendor's cheapest authenticated read; throws a `ConnectorError` that says what is wrong. */
  check(context?: CallContext): Promise<void>
}

/**
 * A connector whose `call` knows the names, arguments and results of its tools. `Tools` holds `{ arguments, result }` by name, as `generate`
 * writes it to tools.d.ts; a constraint that says so would have the compiler read all of them for one call.
 */
export interface TypedConnector<Tools> extends Omit<Connector, 'call'> {
  /** Answers with a result, refusals and failures included: `isError` tells which. */
  call<Name extends keyof Tools & string>(
    name: Name,
    args: Part<Tools[Name], 'arguments'>,
    context?: CallContext,
  ): Promise<TypedResult<Part<Tools[Name], 'result'>>>
}

type Part<Tool, Key extends string> = Tool extends Record<Key, infer Value> ? Value : never

export type TypedResult<Result> = Omit<ToolResult, 'structuredContent' | 'isError'> &
  (
    | { isError?: false; structuredContent: Result & ResultNotes }
    | { isError: true; structuredContent: { error: ErrorResult } }
  )

/** One page of a list. */
export type ListResult<Item> = {
  result: Item[]
  /** The argument that gets the next page; null on the last one. */
  next_cursor: string | null
  /** How many items there are in all, where the vendor says it. */
  total?: number
}

/** A file that the vendor answered with. */
export type FileResult = {
  /** Null where the vendor does not say it. */
  filename: string | null
  /** What the content is, else what the vendor says that it is. */
  content_type: string
  /** Null for a file that is too large to be read and whose size the vendor does not say. */
  bytes: number | null
  /** The content of a text file; of HTML as a person sees it. */
  text?: string
  /** Size in pixels of a picture, which is in the result's `images`. */
  image?: { width: number; height: number }
  /** The address of a small file of another type, which is in the result's `resources`. */
  resource?: string
  /** Why the content is not shown. */
  note?: string
}

/** What a result says beside the vendor's data. */
export type ResultNotes = {
  /** Whether a customer sees what a write made. */
  customer_visible?: 'yes' | 'no' | 'unknown'
  /** Of a write that a customer may receive: to whom, how, and what else it may set off. */
  delivery?: Delivery
  /** What was used where an argument was left out, by argument. */
  defaults_used?: Record<string, Json>
  /** The name under which the helpdesk records what a write made. */
  recorded_as?: string
  /** The record in the helpdesk, for a person to open. */
  link?: string
  /** Of `fields`, those that are nowhere in the answer. */
  missing_fields?: string[]
  /** Dotted paths of records that this account's filter does not show. */
  left_out?: unknown[]
  /** Requests to the vendor, for tools that may need several. */
  vendor_calls?: number
  /** Milliseconds waited for the vendor's rate limit. */
  waited_ms?: number
}

/** Why a call failed or was refused. */
export type ErrorResult = {
  code: ErrorCode
  message: string
  /** The vendor's HTTP status. */
  status?: number
  vendorCode?: string
  details?: unknown
  retryAfterMs?: number
  ratelimit?: RateLimit
}

import type { CallContext, ToolResult } from './tool.ts'
import type { ToolRecord } from './tool-record.ts'

/** Which tools may be used; all given filters must hold. An absent filter does not restrict, an empty one is refused. */
export interface ToolFilter {
  /** read, write, custom, or exact method names. */
  methods?: readonly string[]
  tags?: readonly string[]
  groups?: readonly string[]
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
  /** The vendor's cheapest authenticated read; throws a `ConnectorError` that says what is wrong. */
  check(context?: CallContext): Promise<void>
}

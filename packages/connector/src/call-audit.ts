import type { Effect, ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'

/** A call as far as it was understood. */
export interface AuditedCall {
  record: ToolRecord
  /** As they were checked; as they came where they were refused. */
  arguments: Record<string, unknown>
  /** What the call does; the severest that the tool can do where the arguments were refused. */
  effects: readonly Effect[]
}

/** Whoever keeps a record of calls. */
export interface CallAudit {
  /** A permitted call, before anything is sent; it waits for this, and is not made when this rejects. What it returns is told the result. */
  admitted(call: AuditedCall): Promise<(result: ToolResult) => void | Promise<void>>
  /** A call of which nothing was sent. */
  refused(call: AuditedCall, result: ToolResult): void | Promise<void>
}

import type { CallContext, ConnectorError, Effect, ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import type { CallSeen } from '../records/call-seen.ts'

/** How the tools of one connector are called. */
export interface ToolCalls {
  /** The permitted tools, narrowed, by id. */
  permitted: ReadonlyMap<string, ToolRecord>
  /** Any tool by its id. */
  toolOf(id: string): ToolRecord | undefined
  /** The checked arguments, with an error for a call that is not permitted; throws for one that is invalid. Sends nothing. */
  authorize(
    record: ToolRecord,
    args: Record<string, unknown>,
  ): Promise<{ arguments: Record<string, unknown>; effects: readonly Effect[]; error?: ConnectorError }>
  /** Throws for a name that the account does not have. Sends no write. */
  checkNames(record: ToolRecord, args: Record<string, unknown>, context: CallContext): Promise<void>
  /** Authorises, performs and records one call. `seen` is filled with what it comes to know. */
  run(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
    seen?: CallSeen,
  ): Promise<ToolResult>
  /** Records and answers a call of which nothing was sent. */
  refuse(record: ToolRecord, args: Record<string, unknown>, error: unknown): Promise<ToolResult>
  /** Cuts to the size of one result what several calls have answered. */
  fit(result: ToolResult, record: ToolRecord): ToolResult
  maxResultBytes: number
}

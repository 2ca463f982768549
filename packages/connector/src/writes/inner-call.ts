import type { Effect, ToolRecord } from '@helpdesk-mcp/contracts'

/** One call to a tool, with checked arguments. */
export interface InnerCall {
  record: ToolRecord
  arguments: Record<string, unknown>
  effects: readonly Effect[]
}

import type { Effect, ToolRecord, ToolResult, UntrustedPart } from '@helpdesk-mcp/contracts'
import type { FilteredCall } from '../rows/filter-rows.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import type { OwnArguments } from './own-arguments.ts'

/** A permitted call with checked arguments, in which ids stand in place of names. */
export interface AskedCall {
  record: ToolRecord
  effects: readonly Effect[]
  /** What goes to the vendor, and our own arguments. */
  own: OwnArguments
  /** As the caller gave them. */
  given: Record<string, unknown>
  /** The filters that the connector applies itself. */
  filtered: FilteredCall | undefined
  /** What the look-up of names has to tell beside a result. */
  notes: Record<string, unknown>
  running: RunningCall
}

/** What a call answers, and the parts of it that are the vendor's data. */
export interface Content {
  content: Record<string, unknown>
  untrusted: readonly UntrustedPart[]
  images?: NonNullable<ToolResult['images']>
  resources?: NonNullable<ToolResult['resources']>
  /** The arguments of a list that is empty. */
  emptyFor?: Record<string, unknown>
}

import type { EachPlan, Effect, EffectRule, Json, MergePlan } from '@helpdesk-mcp/contracts'

/** One entry of tools.yaml. See docs/adding-a-connector.md for what each key does. */
export interface ToolEntry {
  operation: string
  resource: string
  method: string
  title?: string
  description: string
  essential?: boolean
  /** Why the vendor may not take it as it is described; offered only on request. */
  unverified?: string
  compact?: string[]
  omit?: string[]
  effects?: Effect[]
  when?: EffectRule[]
  fixed?: Record<string, Json>
  defaults?: Record<string, Json>
  arguments?: Record<string, string>
  required?: string[]
  withheld?: Record<string, string>
  also?: { when: Record<string, Json>; set: Record<string, Json> }[]
  order?: OrderEntry
  /** Argument -> resolver (of the key `resolvers`), or `{ with: resolver, separator: "," }` for a text of several. */
  resolve?: Record<string, string | { with: string; separator: string }>
  /** Vendor parameter (an object sent as JSON) -> its keys -> argument names. */
  spread?: Record<string, Record<string, string>>
  merge?: MergePlan[]
  each?: EachPlan & { description: string }
  items?: string
  aliases?: string[]
  tags?: string[]
  singular?: string
  name?: string
  /** Why a name may pass 50 characters. */
  long_name?: string
}

export interface OrderEntry {
  field: string | { argument: string; values: Record<string, string>; default: string }
  direction: 'asc' | 'desc' | { argument: string; values: Record<string, 'asc' | 'desc'>; default: string }
  id: string
}

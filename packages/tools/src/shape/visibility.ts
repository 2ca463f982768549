import type { Effect, ToolRecord } from '@helpdesk-mcp/contracts'
import { holds, sentDefaults } from '../effects.ts'

/** What a write's result says about who sees it. */
export interface CustomerVisibility {
  customer_visible: 'yes' | 'no' | 'unknown'
  /** mailed, sent, shown in the portal or stored; left out if nothing is known, or nothing is seen. */
  customer_visible_how?: string
}

/** Whether a customer sees what a call with these effects made. An outbound tool without rules is `unknown`. */
export function visibilityOf(
  record: Pick<ToolRecord, 'visibility' | 'request'>,
  args: Record<string, unknown>,
  effects: readonly Effect[],
): CustomerVisibility {
  if (!effects.includes('outbound')) return { customer_visible: 'no' }
  const sent = { ...sentDefaults(record.request), ...args }
  const how = record.visibility?.find((rule) => holds(rule, sent))?.how ?? 'unknown'
  if (how === 'unknown') return { customer_visible: 'unknown' }
  return { customer_visible: how === 'stored' ? 'unknown' : 'yes', customer_visible_how: how }
}

import { deliveryStates, type VisibilityRule, visibilities } from '@helpdesk-mcp/contracts'
import { isRule } from './forms.ts'

/** In tools.yaml: how a customer sees what the tool makes, or rules by arguments, of which the first that holds decides. */
export type VisibilityEntry = string | VisibilityRule[]

/** The form of an entry's `visibility`. */
export const visibility = {
  name: `one of ${visibilities.join(', ')}, or list of { arguments, absent, given, how, state }`,
  holds: (value: unknown) =>
    isVisibility(value) ||
    (Array.isArray(value) &&
      value.length > 0 &&
      value.every((rule) => isRule(rule, 'how', isVisibility, { state: isState }))),
}

export function visibilityRules(entry: VisibilityEntry): VisibilityRule[] {
  return typeof entry === 'string' ? [{ how: entry as VisibilityRule['how'] }] : entry
}

function isVisibility(value: unknown): boolean {
  return (visibilities as readonly unknown[]).includes(value)
}

function isState(value: unknown): boolean {
  return (deliveryStates as readonly unknown[]).includes(value)
}

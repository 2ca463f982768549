import { isObject, type VisibilityRule, visibilities } from '@helpdesk-mcp/contracts'

/** In tools.yaml: how a customer sees what the tool makes, or rules by arguments, of which the first that holds decides. */
export type VisibilityEntry = string | VisibilityRule[]

/** The form of an entry's `visibility`. */
export const visibility = {
  name: `one of ${visibilities.join(', ')}, or list of { arguments, absent, how }`,
  holds: (value: unknown) =>
    isVisibility(value) || (Array.isArray(value) && value.length > 0 && value.every(isRule)),
}

export function visibilityRules(entry: VisibilityEntry): VisibilityRule[] {
  return typeof entry === 'string' ? [{ how: entry as VisibilityRule['how'] }] : entry
}

function isVisibility(value: unknown): boolean {
  return (visibilities as readonly unknown[]).includes(value)
}

function isRule(value: unknown): boolean {
  if (!isObject(value) || !isVisibility(value['how'])) return false
  const { arguments: equal, absent, how: _how, ...others } = value
  const isAbsent =
    absent === undefined || (Array.isArray(absent) && absent.every((one) => typeof one === 'string'))
  return (equal === undefined || isObject(equal)) && isAbsent && Object.keys(others).length === 0
}

import type { Effect, EffectRule, ToolRecord } from '@helpdesk-mcp/contracts'
import { valueAt } from '../paths.ts'
import { sentDefaults } from './sent-defaults.ts'

/** What a call with these arguments does to people, decided before the network. */
export function effectsOf(
  record: Pick<ToolRecord, 'effects' | 'when' | 'request'>,
  args: Record<string, unknown>,
): Effect[] {
  if (!record.when) return record.effects
  const sent = { ...sentDefaults(record.request), ...args }
  return record.when.find((rule) => holds(rule, sent))?.effects ?? record.effects
}

function holds(rule: EffectRule, args: Record<string, unknown>): boolean {
  const equal = Object.entries(rule.arguments ?? {}).every(([path, value]) => valueAt(args, path) === value)
  return equal && (rule.absent ?? []).every((path) => valueAt(args, path) === undefined)
}

/** Every effect that the tool can have, whatever its arguments. */
export function possibleEffects(record: Pick<ToolRecord, 'effects' | 'when'>): Effect[][] {
  return [record.effects, ...(record.when ?? []).map((rule) => rule.effects)]
}

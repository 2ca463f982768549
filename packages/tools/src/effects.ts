import type { Effect, EffectRule, Json, RequestPlan, Tool, ToolRecord } from '@helpdesk-mcp/contracts'
import { valueAt } from './paths.ts'

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

/** What goes to the vendor for arguments that are not given: by argument. A default that is only documented is not among it. */
export function sentDefaults({ parameters, body }: RequestPlan): Record<string, Json> {
  return Object.fromEntries(
    [...parameters, ...(body?.fields ?? [])].flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value] as const],
    ),
  )
}

const writes = new Set(['create', 'update', 'delete'])

/** The words that a filter may use for a group of methods; no method is called so. */
export const methodClasses = ['read', 'write', 'custom'] as const

export type MethodClass = (typeof methodClasses)[number]

export function isClass(word: string): word is MethodClass {
  return (methodClasses as readonly string[]).includes(word)
}

/** Which of the three groups of methods a tool belongs to. */
export function methodClass(record: Pick<ToolRecord, 'method' | 'effects' | 'when'>): MethodClass {
  if (writes.has(record.method)) return 'write'
  return isReadOnly(record) ? 'read' : 'custom'
}

export function isReadOnly(record: Pick<ToolRecord, 'effects' | 'when'>): boolean {
  return possibleEffects(record).every((effects) => effects.every((effect) => effect === 'read'))
}

/** A record as a client sees it, with hints that follow the effects. */
export function toTool(record: ToolRecord): Tool {
  const readOnly = isReadOnly(record)
  const destructive = possibleEffects(record).some((effects) => effects.includes('destructive'))
  const outbound = possibleEffects(record).some((effects) => effects.includes('outbound'))
  const repeatable = record.method === 'update' || record.method === 'delete'
  return {
    name: record.name,
    title: record.title,
    description: record.description,
    inputSchema: record.inputSchema,
    annotations: {
      title: record.title,
      readOnlyHint: readOnly,
      destructiveHint: destructive,
      idempotentHint: readOnly || (repeatable && !outbound),
      openWorldHint: true,
    },
  }
}

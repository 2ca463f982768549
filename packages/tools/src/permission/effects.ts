import {
  type ArgumentConditions,
  type Effect,
  type Json,
  type RequestPlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'

/** What a call with these arguments does. Decided before anything is sent. */
export function effectsOf(
  record: Pick<ToolRecord, 'effects' | 'when' | 'request'>,
  args: Record<string, unknown>,
): Effect[] {
  if (!record.when) return record.effects
  const sent = { ...sentDefaults(record.request), ...args }
  return record.when.find((rule) => holds(rule, sent))?.effects ?? record.effects
}

/** Whether a rule's conditions hold for these arguments. */
export function holds(rule: ArgumentConditions, args: Record<string, unknown>): boolean {
  const equal = Object.entries(rule.arguments ?? {}).every(([path, value]) => valueAt(args, path) === value)
  const isGiven = (path: string) => valueAt(args, path) !== undefined
  return equal && !(rule.absent ?? []).some(isGiven) && (rule.given ?? []).every(isGiven)
}

/** Values that are sent for arguments that are not given, by argument. Defaults that are only documented are not included. */
export function sentDefaults({ parameters, body }: RequestPlan): Record<string, Json> {
  return Object.fromEntries(
    [...parameters, ...(body?.fields ?? [])].flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value] as const],
    ),
  )
}

/** Whether each of these effects is granted. */
export function isGranted(effects: readonly Effect[], granted: ReadonlySet<Effect>): boolean {
  return effects.every((effect) => granted.has(effect))
}

/** Every set of effects that the tool can have, over all arguments. */
export function possibleEffects(record: Pick<ToolRecord, 'effects' | 'when'>): Effect[][] {
  return [record.effects, ...(record.when ?? []).map((rule) => rule.effects)]
}

export function isReadOnly(record: Pick<ToolRecord, 'effects' | 'when'>): boolean {
  return possibleEffects(record).every((effects) => effects.every((effect) => effect === 'read'))
}

/** Words that a filter may use for a group of methods. No method has one of these names. */
export const methodClasses = ['read', 'write', 'custom'] as const

type MethodClass = (typeof methodClasses)[number]

export function isMethodClass(word: string): word is MethodClass {
  return (methodClasses as readonly string[]).includes(word)
}

const writes = new Set(['create', 'update', 'delete'])

/** Whether a tool reads, writes in the sense that people mean, or does something else. */
export function methodClass(record: Pick<ToolRecord, 'method' | 'writes' | 'effects' | 'when'>): MethodClass {
  if (record.writes || writes.has(record.method)) return 'write'
  return isReadOnly(record) ? 'read' : 'custom'
}

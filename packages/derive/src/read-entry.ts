import { isObject } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { checkEffects } from './check-effects.ts'
import type { ToolEntry } from './entry.ts'
import type { DeriveProblem } from './problems.ts'
import type { Say } from './response-plan.ts'

const text = { name: 'text', holds: (value: unknown) => typeof value === 'string' && value.trim() !== '' }
const flag = { name: 'flag', holds: (value: unknown) => typeof value === 'boolean' }
const map = { name: 'map', holds: isObject }
const texts = { name: 'list of texts', holds: (value: unknown) => isList(value) && value.every(text.holds) }
const textMap = {
  name: 'map of texts',
  holds: (value: unknown) => isObject(value) && Object.values(value).every(text.holds),
}
const list = { name: 'list', holds: isList }
const also = {
  name: 'list of { when, set }',
  holds: (value: unknown) =>
    isList(value) && value.every((rule) => isObject(rule) && isObject(rule['when']) && isObject(rule['set'])),
}
const order = {
  name: 'map of field, direction and id',
  holds: (value: unknown) =>
    isObject(value) && isOrder(value['field']) && isOrder(value['direction']) && text.holds(value['id']),
}

const keys: Record<keyof ToolEntry, { name: string; holds: (value: unknown) => boolean }> = {
  operation: text,
  resource: text,
  method: text,
  title: text,
  description: text,
  essential: flag,
  unverified: text,
  compact: texts,
  omit: texts,
  effects: list,
  when: list,
  fixed: map,
  defaults: map,
  arguments: textMap,
  required: texts,
  withheld: textMap,
  also,
  order,
  resolve: map,
  spread: map,
  merge: list,
  each: map,
  items: text,
  aliases: texts,
  tags: texts,
  singular: text,
  name: text,
  long_name: text,
}
const needed = ['operation', 'resource', 'method', 'description'] as const
const words = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** Checks one entry of tools.yaml; what is wrong is said in `problems`, and undefined returned when it cannot be used. */
export function readEntry(id: string, raw: unknown, problems: DeriveProblem[]): ToolEntry | undefined {
  const before = problems.length
  const say: Say = (key, problem, cure) =>
    problems.push({ file: 'tools.yaml', key: key ? `${id}.${key}` : id, problem, cure })
  if (!isObject(raw)) {
    say('', 'is not an entry.', 'An entry is a map with operation, resource, method and description.')
    return undefined
  }
  if (!words.test(id)) say('', 'is not snake_case.', 'Name it like list_tickets.')
  for (const key of needed) if (raw[key] === undefined) say(key, 'is missing.', 'Every tool has one.')
  for (const [key, value] of Object.entries(raw)) {
    const form = Object.hasOwn(keys, key) ? keys[key as keyof ToolEntry] : undefined
    if (!form) say(key, 'is not a known key.', hint(nearest(key, Object.keys(keys)), Object.keys(keys)))
    else if (!form.holds(value)) say(key, `is not a ${form.name}.`, 'Mend its form.')
  }
  for (const key of ['resource', 'method'] as const) {
    if (typeof raw[key] === 'string' && !words.test(raw[key]))
      say(key, `${raw[key]} is not snake_case.`, 'Use lower-case words joined by _.')
  }
  if (['read', 'write', 'custom'].includes(String(raw['method'])))
    say('method', `${raw['method']} is the name of a group of methods.`, 'Choose another verb.')
  for (const key of ['compact', 'order'] as const) {
    if (raw[key] !== undefined && raw['method'] !== 'list')
      say(key, 'is for lists only.', key === 'compact' ? 'Drop it, or use omit.' : 'Drop it.')
  }
  checkEffects(raw, say)
  return problems.length === before ? (raw as unknown as ToolEntry) : undefined
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isOrder(value: unknown): boolean {
  if (!isObject(value)) return text.holds(value)
  return text.holds(value['argument']) && textMap.holds(value['values']) && text.holds(value['default'])
}

function hint(near: string[], known: string[]): string {
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known: ${known.join(', ')}.`
}

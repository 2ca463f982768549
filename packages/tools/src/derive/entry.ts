import {
  type EachPlan,
  type Effect,
  type EffectRule,
  effects,
  isObject,
  type Json,
  type MergePlan,
} from '@helpdesk-mcp/contracts'
import { nearest } from '../arguments/nearest.ts'
import type { DeriveProblem } from './problems.ts'

/** One entry of tools.yaml. See docs/adding-a-connector.md for what each key does. */
export interface ToolEntry {
  operation: string
  resource: string
  method: string
  title?: string
  description: string
  essential?: boolean
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

const kinds: Record<keyof ToolEntry, 'text' | 'flag' | 'list' | 'map' | 'any'> = {
  operation: 'text',
  resource: 'text',
  method: 'text',
  title: 'text',
  description: 'text',
  essential: 'flag',
  compact: 'list',
  omit: 'list',
  effects: 'list',
  when: 'list',
  fixed: 'map',
  defaults: 'map',
  arguments: 'map',
  required: 'list',
  withheld: 'map',
  also: 'list',
  order: 'map',
  resolve: 'map',
  spread: 'map',
  merge: 'list',
  each: 'map',
  items: 'text',
  aliases: 'list',
  tags: 'list',
  singular: 'text',
  name: 'text',
  long_name: 'text',
}
const needed = ['operation', 'resource', 'method', 'description'] as const
const reads = new Set(['list', 'get'])
const words = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** Checks one entry of tools.yaml; what is wrong is said in `problems`, and undefined returned when it cannot be used. */
export function readEntry(id: string, raw: unknown, problems: DeriveProblem[]): ToolEntry | undefined {
  const before = problems.length
  const say = (key: string, problem: string, cure: string) =>
    problems.push({ file: 'tools.yaml', key: key ? `${id}.${key}` : id, problem, cure })
  if (!isObject(raw)) {
    say('', 'is not an entry.', 'An entry is a map with operation, resource, method and description.')
    return undefined
  }
  if (!words.test(id)) say('', 'is not snake_case.', 'Name it like list_tickets.')
  for (const [key, value] of Object.entries(raw)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key as keyof ToolEntry] : undefined
    if (!kind) say(key, 'is not a known key.', hint(nearest(key, Object.keys(kinds)), Object.keys(kinds)))
    else if (!fits(value, kind)) say(key, `is not a ${kind}.`, 'Mend its form.')
  }
  for (const key of needed)
    if (typeof raw[key] !== 'string' || raw[key].trim() === '') say(key, 'is missing.', 'Every tool has one.')
  for (const key of ['resource', 'method'] as const) {
    if (typeof raw[key] === 'string' && !words.test(raw[key]))
      say(key, `${raw[key]} is not snake_case.`, 'Use lower-case words joined by _.')
  }
  if (['read', 'write', 'custom'].includes(String(raw['method'])))
    say('method', `${raw['method']} is the name of a group of methods.`, 'Choose another verb.')
  checkEffects(raw, say)
  return problems.length === before ? (raw as unknown as ToolEntry) : undefined
}

function checkEffects(
  raw: Record<string, unknown>,
  say: (key: string, problem: string, cure: string) => void,
): void {
  const read = reads.has(String(raw['method']))
  const stated = [
    raw['effects'],
    ...(Array.isArray(raw['when']) ? raw['when'] : []).map((rule) =>
      isObject(rule) ? rule['effects'] : undefined,
    ),
  ]
  if (!read && raw['effects'] === undefined)
    say('effects', 'are not stated.', `State what a call does: a list out of ${effects.join(', ')}.`)
  for (const list of stated) {
    if (list === undefined) continue
    const known =
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((effect) => (effects as readonly unknown[]).includes(effect))
    if (!known)
      say(
        'effects',
        `${JSON.stringify(list)} is not a list of effects.`,
        `Use one or more of ${effects.join(', ')}.`,
      )
    else if (read && (list as Effect[]).some((effect) => effect !== 'read')) {
      say(
        'effects',
        `a ${raw['method']} tool cannot have effects other than read.`,
        'Give it a method of its own (custom) that says what it does.',
      )
    }
  }
}

function fits(value: unknown, kind: string): boolean {
  if (kind === 'text') return typeof value === 'string'
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'list') return Array.isArray(value) && value.length > 0
  return isObject(value)
}

function hint(near: string[], known: string[]): string {
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known: ${known.join(', ')}.`
}

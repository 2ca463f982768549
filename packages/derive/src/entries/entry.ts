import {
  type ConfirmPlan,
  type EachPlan,
  type Effect,
  type EffectRule,
  isObject,
  type Json,
  type MergePlan,
  type ToolGroup,
  toolGroups,
} from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { checkGuessed, guessedKeys } from '../document/guesses.ts'
import type { DeriveProblem, Report } from '../problems.ts'
import type { SettledArgument } from './argument.ts'
import { checkEffects } from './effects.ts'
import type { PagingEntry } from './entry-paging.ts'
import { areFilters, areSorts, type FilterEntry, type SortEntry, type ValueWords } from './filters.ts'
import { type FurtherEntry, furtherKeys } from './further.ts'
import { type GuardEntry, guardKeys } from './guards.ts'
import { type PhraseEntry, phraseList } from './phrases.ts'
import { type ShownEntry, shownKeys } from './shown-entries.ts'
import { type VisibilityEntry, visibility } from './visibility.ts'
import { namedArguments, type WriteEntry, writeKeys } from './write-entries.ts'

/** One entry of tools.yaml. docs/adding-a-connector.md explains each key. */
export interface ToolEntry extends WriteEntry, FurtherEntry, ShownEntry, GuardEntry {
  operation: string
  resource: string
  method: string
  group: ToolGroup
  /** For a custom method that does what people mean by writing: answers, notes, tags, closes, assigns. */
  writes?: boolean
  /** Answers a customer in a conversation. */
  answers?: boolean
  /** Ids of reads without which the tool cannot be used, such as the list that a required id comes from. */
  needs?: string[]
  title?: string
  description: string
  /** What people say when they want the tool, for `search_tools`. An item may be `{ argument: [phrases] }`. */
  phrases?: PhraseEntry[]
  essential?: boolean
  /** Why the vendor may not accept it as described. Such a tool is offered only on request. */
  unverified?: string
  /** How the entries of a thread become turns: a plan of the key `turns` of the document. */
  turns?: string
  /** What a write answers with, besides the fields that it was given. */
  answer?: string[]
  effects?: Effect[]
  when?: EffectRule[]
  visibility?: VisibilityEntry
  /** Whom or what outside the helpdesk the call itself reaches, where its effects do not say so. */
  reaches_out?: string
  fixed?: Record<string, Json>
  defaults?: Record<string, Json>
  arguments?: Record<string, string>
  required?: string[]
  withheld?: Record<string, string>
  /** What callers try and the operation does not take -> what takes it. */
  instead?: Record<string, string>
  /** Argument -> the only arguments that the vendor takes beside it. */
  alone?: Record<string, string[]>
  also?: { when: Record<string, Json>; set: Record<string, Json> }[]
  order?: OrderEntry
  /** How the list is paged, where the definition's way does not fit. */
  paging?: PagingEntry
  /** Arguments that the connector applies itself, to the rows that it reads. */
  filters?: Record<string, FilterEntry>
  /** Orders that the connector makes itself, each a boolean argument. */
  sorts?: Record<string, SortEntry>
  /** Argument -> how it is found out, where the list is empty, whether what it names exists. */
  confirm?: Record<string, ConfirmPlan>
  /** Query argument -> words that it takes besides the vendor's values -> the value that is sent. */
  values?: ValueWords
  /** Argument -> resolver (of the key `resolvers`), or `{ with: resolver, separator: "," }` for several names in one string. */
  resolve?: Record<string, string | { with: string; separator: string }>
  /** List argument -> what parts several names in one item. */
  split?: Record<string, string>
  /** Vendor parameter (an object sent as JSON) -> its keys -> argument names. */
  spread?: Record<string, Record<string, string>>
  merge?: MergePlan[]
  each?: EachPlan & { description: string }
  items?: string
  /** The kind of thing whose id an argument holds, where its name does not say it. Kinds: the key `targets` of the document. */
  targets?: Record<string, string>
  aliases?: string[]
  tags?: string[]
  singular?: string
  name?: string
  /** Why the name may be longer than 50 characters. */
  long_name?: string
  /** Keys of this entry whose values `init` made up and nobody has confirmed. */
  guessed?: string[]
}

export interface OrderEntry {
  field: string | { argument: string; values: Record<string, string>; default: string }
  direction: 'asc' | 'desc' | { argument: string; values: Record<string, 'asc' | 'desc'>; default: string }
  id: string
}

const text = { name: 'string', holds: (value: unknown) => typeof value === 'string' && value.trim() !== '' }
const flag = { name: 'boolean', holds: (value: unknown) => typeof value === 'boolean' }
const map = { name: 'map', holds: isObject }
const list = { name: 'list', holds: isList }
const texts = { name: 'list of strings', holds: (value: unknown) => isList(value) && value.every(text.holds) }
const isNone = (value: unknown) => Array.isArray(value) && value.length === 0

const textMap = {
  name: 'map of strings',
  holds: (value: unknown) => isObject(value) && Object.values(value).every(text.holds),
}

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
  group: text,
  writes: flag,
  answers: flag,
  needs: texts,
  title: text,
  description: text,
  phrases: phraseList,
  essential: flag,
  unverified: text,
  ...shownKeys,
  turns: text,
  answer: { ...texts, holds: (value) => isNone(value) || texts.holds(value) },
  effects: list,
  when: list,
  visibility,
  ...writeKeys,
  ...furtherKeys,
  ...guardKeys,
  reaches_out: text,
  fixed: map,
  defaults: map,
  arguments: textMap,
  required: texts,
  withheld: textMap,
  instead: textMap,
  also,
  order,
  paging: { name: 'way of paging', holds: (value: unknown) => value === 'none' || isObject(value) },
  filters: { name: 'map of filters { is, at }', holds: areFilters },
  sorts: { name: 'map of { at, direction }', holds: areSorts },
  confirm: {
    name: 'map of { read, as, match, ... }',
    holds: (value: unknown) =>
      isObject(value) && Object.values(value).every((plan) => isObject(plan) && text.holds(plan['read'])),
  },
  values: {
    name: 'map of maps',
    holds: (value: unknown) => isObject(value) && Object.values(value).every(isObject),
  },
  resolve: map,
  split: textMap,
  alone: {
    name: 'map of lists of strings',
    holds: (value: unknown) => isObject(value) && Object.values(value).every(texts.holds),
  },
  spread: map,
  merge: list,
  each: map,
  items: text,
  targets: textMap,
  aliases: texts,
  tags: texts,
  singular: text,
  name: text,
  long_name: text,
  guessed: guessedKeys,
}

const required = ['operation', 'resource', 'method', 'group', 'description'] as const
const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** Checks one entry of tools.yaml. Adds what is wrong to `problems`, and returns undefined if the entry cannot be used. */
export function readEntry(id: string, raw: unknown, problems: DeriveProblem[]): ToolEntry | undefined {
  const before = problems.length
  const report: Report = (key, problem, fix) =>
    problems.push({ file: 'tools.yaml', key: key ? `${id}.${key}` : id, problem, fix })
  if (!isObject(raw)) {
    report('', 'is not a map.', 'Give operation, resource, method, group and description.')
    return undefined
  }
  if (!snakeCase.test(id)) report('', 'is not snake_case.', 'Use a name such as list_tickets.')
  for (const key of required) if (raw[key] === undefined) report(key, 'is missing.', 'Every tool needs one.')
  for (const [key, value] of Object.entries(raw)) {
    const form = Object.hasOwn(keys, key) ? keys[key as keyof ToolEntry] : undefined
    if (!form) report(key, 'is an unknown key.', hint(nearest(key, Object.keys(keys)), Object.keys(keys)))
    else if (!form.holds(value)) report(key, `is not a ${form.name}.`, `Give a ${form.name}.`)
  }
  for (const key of ['resource', 'method'] as const) {
    if (typeof raw[key] === 'string' && !snakeCase.test(raw[key]))
      report(key, `${raw[key]} is not snake_case.`, 'Use lower-case words joined with _.')
  }
  if (['read', 'write', 'custom'].includes(String(raw['method'])))
    report('method', `${raw['method']} is reserved for a group of methods.`, 'Choose another verb.')
  const { group } = raw
  if (typeof group === 'string' && !(toolGroups as readonly string[]).includes(group))
    report('group', `${group} is an unknown group.`, hint(nearest(group, toolGroups), toolGroups))
  for (const key of ['compact', 'order', 'paging', 'filters', 'sorts', 'confirm'] as const) {
    if (raw[key] !== undefined && raw['method'] !== 'list')
      report(key, 'is only for list tools.', key === 'compact' ? 'Remove it, or use omit.' : 'Remove it.')
  }
  checkEffects(raw, report)
  checkGuessed(raw, report)
  return problems.length === before ? (raw as unknown as ToolEntry) : undefined
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isOrder(value: unknown): boolean {
  if (!isObject(value)) return text.holds(value)
  return text.holds(value['argument']) && textMap.holds(value['values']) && text.holds(value['default'])
}

function hint(near: readonly string[], known: readonly string[]): string {
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known: ${known.join(', ')}.`
}

/** An entry may only name arguments that exist, and decide effects only by arguments that the model can give. */
export function checkArgumentNames(
  entry: ToolEntry,
  args: readonly SettledArgument[],
  own: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  const names = args.map(({ name }) => name)
  const check = (key: string, given: readonly string[]) => {
    for (const name of given) {
      if (names.includes(name)) continue
      report(
        key,
        `${name} is not an argument of ${entry.operation}.`,
        `Its arguments: ${names.join(', ') || 'none'}.`,
      )
    }
  }
  for (const name of names.filter((candidate, index) => names.indexOf(candidate) !== index)) {
    report('arguments', `${name} names two arguments.`, 'Rename one of them.')
  }
  check('fixed', Object.keys(entry.fixed ?? {}))
  check('defaults', Object.keys(entry.defaults ?? {}))
  check('withheld', Object.keys(entry.withheld ?? {}))
  for (const name of Object.keys(entry.instead ?? {})) {
    if (!names.includes(name) && !Object.hasOwn(own, name)) continue
    report('instead', `${name} is an argument of ${entry.operation}.`, 'Withhold it, or remove the sentence.')
  }
  check('alone', Object.keys(entry.alone ?? {}))
  check(
    'required',
    (entry.required ?? []).filter((name) => !Object.hasOwn(own, name)),
  )
  check('order', orderArguments(entry))
  check('confirm', Object.keys(entry.confirm ?? {}))
  for (const [key, named] of namedArguments(entry)) check(key, named)
  for (const rule of entry.also ?? []) check('also', Object.keys(rule.when).map(root))
  for (const rule of entry.when ?? []) {
    const equal = Object.keys(rule.arguments ?? {}).map(root)
    const absent = (rule.absent ?? []).map(root)
    check('when', [...equal, ...absent])
    for (const argument of args) {
      const { name, fixed, fallback, withheld, internal } = argument
      const decides = fixed === undefined && !withheld && !internal
      if (!decides && [...equal, ...absent].includes(name))
        report(
          'when',
          `the model cannot give ${name}, so it cannot decide the effects.`,
          'State the effects without it.',
        )
      else if (fallback !== undefined && absent.includes(name))
        report('when', `${name} is never absent: its default is sent.`, 'Remove the rule or the default.')
    }
  }
}

function orderArguments({ order }: ToolEntry): string[] {
  return [order?.field, order?.direction].flatMap((rule) => (typeof rule === 'object' ? [rule.argument] : []))
}

function root(path: string): string {
  return path.split('.')[0] ?? path
}

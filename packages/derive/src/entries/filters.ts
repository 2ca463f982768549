import type {
  FilterPlan,
  FilterRequest,
  Json,
  JsonSchema,
  RangePlan,
  SortPlan,
  ToolRecord,
} from '@helpdesk-mcp/contracts'
import { isObject } from '@helpdesk-mcp/contracts'
import { maxFilterCalls, waitingFields } from '@helpdesk-mcp/tools'
import type { Report } from '../problems.ts'
import type { Argument } from './argument.ts'
import { type Check, flag, mapOf, oneOf, only, text, texts } from './forms.ts'

/** One of `filters` in tools.yaml. */
export type FilterEntry = Omit<FilterPlan, 'at' | 'where'> & {
  /** Dotted paths in a row. Absent where the vendor applies the whole filter. */
  at?: string | string[]
  /** Of `match`: dotted path -> the value that it has, or several of which it has one. */
  where?: Record<string, Json | Json[]>
  /** The resolver that makes an id of a name. */
  with?: string
  /** Of `equal`: the values there are, where they are few. */
  values?: string[]
  description?: string
}

/** What tools.yaml says of a list beyond what its operation takes. */
interface ListEntry {
  operation: string
  filters?: Record<string, FilterEntry>
  sorts?: Record<string, SortEntry>
  withheld?: Record<string, string>
}

/** One of `sorts` in tools.yaml. */
export type SortEntry = Omit<SortPlan, 'at'> & { at: string | string[]; description?: string }

const kinds: readonly unknown[] = ['empty', 'present', 'match', 'equal', 'since']
const booleans: readonly unknown[] = ['empty', 'present', 'match']
const sendKeys: readonly string[] = ['whole', 'set', 'as', 'list', 'day', 'range', 'unless']

const path: Check = (value) => text(value) || texts(value)
const filter = only(
  {
    is: oneOf(kinds),
    at: path,
    where: isObject,
    sends: only(Object.fromEntries(sendKeys.map((key) => [key, () => true]))),
    instead: mapOf(texts),
    nothing: texts,
    several: flag,
    words: mapOf(isObject),
    with: text,
    values: texts,
    description: text,
  },
  ['is'],
)

/** Whether a value of tools.yaml has the form of `filters`. */
export const areFilters: Check = mapOf((value) => {
  if (!filter(value)) return false
  const { is, at, where, sends, values, several } = value as FilterEntry
  if (several && is !== 'equal') return false
  if (values !== undefined && is !== 'equal') return false
  if (is === 'match') return where !== undefined && at === undefined
  return at !== undefined || sends?.whole === true
})

/** Whether a value of tools.yaml has the form of `sorts`. */
export const areSorts: Check = mapOf(
  only({ at: path, direction: oneOf(['asc', 'desc']), description: text }, ['at', 'direction']),
)

export function pathsOf({ filters = {}, sorts = {} }: ListEntry): string[] {
  const named = [
    ...Object.values(filters).flatMap(({ at = [], where = {}, words = {} }) =>
      [at, ...[where, ...Object.values(words)].map((fields) => Object.keys(fields))].flat(),
    ),
    ...Object.values(sorts).flatMap(({ at }) => at),
  ]
  return named.filter((path) => !(waitingFields as readonly string[]).includes(path))
}

/** The arguments of `filters` and `sorts`, which no request has. */
export function filterArguments({ filters = {}, sorts }: ListEntry): Argument[] {
  const own = Object.entries(filters)
    .filter(([name, { sends }]) => sends?.as !== name)
    .map(
      ([name, filter]): Argument => ({
        name,
        schema: schemaOf(filter),
        required: false,
        target: { none: true },
      }),
    )
  const orders = Object.entries(sorts ?? {}).map(
    ([name, { description }]): Argument => ({
      name,
      schema: { type: 'boolean', ...(description ? { description } : {}) },
      required: false,
      target: { none: true },
    }),
  )
  return [...own, ...orders]
}

/** The vendor's arguments of which a filter takes several values: one is sent, more are compared with the rows. */
export function withSeveralValues(args: readonly Argument[], { filters = {} }: ListEntry): Argument[] {
  return args.map((argument) => {
    const filter = Object.hasOwn(filters, argument.name) ? filters[argument.name] : undefined
    if (!filter?.several || filter.sends?.as !== argument.name) return argument
    return { ...argument, schema: oneOrMore(argument.schema), wire: argument.schema }
  })
}

function schemaOf({ is, description, with: resolver, values, several }: FilterEntry): JsonSchema {
  const said = description ?? (is === 'equal' && resolver !== undefined ? 'Name or id.' : undefined)
  const schema: JsonSchema = {
    type: booleans.includes(is) ? 'boolean' : 'string',
    ...(values ? { enum: values } : {}),
    ...(said === undefined ? {} : { description: said }),
  }
  return several ? oneOrMore(schema) : schema
}

/** Listed as a list; one value is taken as it is. */
function oneOrMore({ description, ...one }: JsonSchema): JsonSchema {
  return {
    type: ['string', 'array'],
    anyOf: [one, { type: 'array', items: one }],
    ...(description === undefined ? {} : { description }),
  }
}

export function filterPlans(
  entry: ListEntry,
  args: readonly Argument[],
  report: Report,
): Pick<ToolRecord, 'filters' | 'sorts'> {
  const names = new Set(args.map(({ name }) => name))
  const filters = Object.entries(entry.filters ?? {}).map(([name, filter]) => {
    const { at = [], where, with: _resolver, values: _values, description: _description, ...plan } = filter
    for (const argument of [...sentBy(plan.sends), ...Object.keys(plan.instead ?? {})]) {
      if (!names.has(argument))
        report(
          'filters',
          `${name} names ${argument}, which is not an argument of ${entry.operation}.`,
          `Its arguments: ${[...names].join(', ')}.`,
        )
      else if (entry.withheld?.[argument] !== undefined)
        report(
          'filters',
          `${name} names ${argument}, which is withheld, so it would not be sent.`,
          'Remove it from withheld, or rename it with `arguments`.',
        )
    }
    const values =
      where && Object.fromEntries(Object.entries(where).map(([path, one]) => [path, [one].flat()]))
    return [name, { ...plan, at: [at].flat(), ...(values ? { where: values } : {}) }] as const
  })
  return {
    ...(filters.length > 0 ? { filters: Object.fromEntries(filters) } : {}),
    ...(entry.sorts
      ? {
          sorts: Object.fromEntries(
            Object.entries(entry.sorts).map(([name, { at, direction }]) => [
              name,
              { at: [at].flat(), direction },
            ]),
          ),
        }
      : {}),
  }
}

/** The vendor's arguments that a filter fills. */
function sentBy(sends: FilterRequest | undefined): string[] {
  if (!sends) return []
  const { set = {}, as = [], list = [], day, range = [], unless = [] } = sends
  return [...Object.keys(set), as, list, day?.argument ?? [], range, unless].flat()
}

/** What a model is told of the arguments that the connector applies itself. */
export function describeFilters({ filters = {}, sorts }: ListEntry, pageSize: number): string {
  const names = Object.entries(filters).flatMap(([name, { sends }]) => (sends?.whole ? [] : [name]))
  names.push(...Object.keys(sorts ?? {}))
  if (names.length === 0) return ''
  const rows = maxFilterCalls * pageSize
  return `${joined(names)} look${names.length > 1 ? '' : 's'} at up to ${rows} rows a call (looked_at); next_cursor goes on.`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Words that tell the two ends of a range apart. */
const ends: readonly (readonly [string, string])[] = [
  ['after', 'before'],
  ['gte', 'lte'],
  ['gt', 'lt'],
  ['from', 'to'],
  ['start', 'end'],
  ['since', 'until'],
  ['min', 'max'],
]

const ofThePast = /^(created|opened|updated|modified|closed|assigned|received|firstresponse|lastresponse)$/

/** The ranges of days and times among the arguments, by their names and formats, and those that a filter is sent as. */
export function rangesOf(
  { properties = {} }: JsonSchema,
  method: string,
  filters: Readonly<Record<string, FilterPlan>> = {},
): RangePlan[] {
  const found = Object.entries(properties).flatMap(([name, schema]): RangePlan[] => {
    const words = wordsOf(name)
    const past = method === 'list' && words.some((word) => ofThePast.test(word)) ? { past: true } : {}
    if (typeof schema.pattern === 'string' && schema.pattern.includes(',') && words.at(-1) === 'range')
      return [{ from: name, ...past }]
    if (!isTime(schema)) return []
    const pair = ends.find(([first]) => words.includes(first))
    if (!pair) return []
    const wanted = words.map((word) => (word === pair[0] ? pair[1] : word)).join('_')
    const to = Object.keys(properties).find(
      (other) => wordsOf(other).join('_') === wanted && isTime(properties[other]),
    )
    return to === undefined && !('past' in past) ? [] : [{ from: name, ...(to ? { to } : {}), ...past }]
  })
  const ofFilters = Object.entries(filters).flatMap(([name, { sends }]): RangePlan[] => {
    const range = found.find(({ from }) => from === sends?.day?.argument)
    return range?.to === undefined ? [] : [{ ...range, from: name }]
  })
  return [...found, ...ofFilters]
}

function isTime(schema: JsonSchema | undefined): boolean {
  return schema?.format === 'date' || schema?.format === 'date-time'
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
}

/** The values of an argument that tools.yaml adds, and what each is sent as. */
export type ValueWords = Record<string, Record<string, Json>>

/** The arguments with the values that `values` in tools.yaml adds. */
export function withValues(
  args: readonly Argument[],
  values: ValueWords,
  operation: string,
  report: Report,
): Argument[] {
  for (const [name, words] of Object.entries(values)) {
    const argument = args.find((one) => one.name === name)
    const known = argument?.schema.enum
    if (!argument || !known || !('parameter' in argument.target)) {
      report('values', `${name} is not a query of ${operation} with an enum.`, 'Name one that is.')
      continue
    }
    for (const [word, value] of Object.entries(words)) {
      if (!known.includes(value))
        report(
          'values',
          `${word} is sent as ${String(value)}, which ${name} does not take.`,
          `It takes ${known.join(', ')}.`,
        )
    }
  }
  return args.map((argument) => {
    const words = Object.hasOwn(values, argument.name) ? values[argument.name] : undefined
    if (!words || !argument.schema.enum || !('parameter' in argument.target)) return argument
    const all = [...new Set([...argument.schema.enum, ...Object.keys(words)])]
    return {
      ...argument,
      schema: { ...argument.schema, enum: all },
      target: { parameter: { ...argument.target.parameter, words } },
    }
  })
}

import {
  type ArgumentConditions,
  type DefaultPlan,
  type DeliveryPlan,
  deliveryStates,
  isObject,
  type PlaceholderPlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { digitsPattern, isReadOnly } from '@helpdesk-mcp/tools'
import type { DeriveProblem, Report } from '../problems.ts'
import type { Argument } from './argument.ts'
import type { ToolEntry } from './entry.ts'
import { isRule, mapOf, oneOf, only, text, texts } from './forms.ts'

function isDefault(value: unknown): boolean {
  return only({ answer: text, says: text })(value) && Object.keys(value as object).length > 0
}

const fillOf = ['argument', 'kind', 'read', 'at', 'is', 'as']

/** The forms of an entry's keys about what a write says and needs. */
export const writeKeys = {
  delivery: {
    name: 'map of to, channel, id, failed, states and also',
    holds: only({
      to: only({ answer: texts, arguments: texts }),
      channel: text,
      id: text,
      failed: text,
      states: only({ at: text, values: mapOf(oneOf(deliveryStates)) }, ['at', 'values']),
      also: (rules) => Array.isArray(rules) && rules.every((rule) => isRule(rule, 'says', text)),
    }),
  },
  unless_given: { name: 'map of { answer, says }', holds: mapOf(isDefault) },
  recorded_as: { name: 'map of answer or says', holds: isDefault },
  now: { name: 'map of argument to iso', holds: mapOf(oneOf(['iso'])) },
  fill: {
    name: 'map of { of, list, where, prefer, value }',
    holds: mapOf(
      only(
        {
          of: only(Object.fromEntries(fillOf.map((key) => [key, text])), fillOf),
          list: text,
          where: isObject,
          prefer: isObject,
          value: text,
        },
        ['of', 'list', 'value'],
      ),
    ),
  },
  placeholders: {
    name: 'map of texts, form, from, values and near',
    holds: only(
      {
        texts,
        form: text,
        from: mapOf(only({ read: text, as: text, called: text, else: texts }, ['read', 'as', 'called'])),
        values: mapOf(texts),
        near: mapOf(texts),
        wordOf: mapOf(oneOf(['first', 'last'])),
        conditions: mapOf(texts),
        unchecked: mapOf(text),
      },
      ['texts', 'form', 'from', 'values'],
    ),
  },
}

/** What the entry of a write says about its results. */
export interface WriteEntry {
  /** To whom the call's message goes and what else the call may set off. */
  delivery?: DeliveryPlan
  /** What is used where an argument is left out, told in the result. */
  unless_given?: Record<string, DefaultPlan>
  /** The name under which the vendor records what the call makes. */
  recorded_as?: DefaultPlan
  /** Arguments that are the time of the call where they are left out. */
  now?: NonNullable<ToolRecord['now']>
  /** Arguments that are looked up where they are left out. */
  fill?: NonNullable<ToolRecord['fill']>
  /** Texts of a read whose placeholders are filled in on request. */
  placeholders?: PlaceholderPlan
}

/** The part of a record that says what a write tells and looks up. */
export function writePlans(entry: ToolEntry): Partial<ToolRecord> {
  const { delivery, unless_given, recorded_as, now, fill, placeholders } = entry
  return {
    ...(delivery ? { delivery } : {}),
    ...(unless_given ? { unless_given } : {}),
    ...(recorded_as ? { recorded_as } : {}),
    ...(now ? { now } : {}),
    ...(fill ? { fill } : {}),
    ...(placeholders ? { placeholders } : {}),
  }
}

/** The arguments that an entry's conditions and defaults name, by the key that names them. */
export function namedArguments(entry: ToolEntry): [key: string, names: string[]][] {
  const inRules = (rules: readonly ArgumentConditions[] = []) =>
    rules
      .flatMap((rule) => [
        ...Object.keys(rule.arguments ?? {}),
        ...(rule.absent ?? []),
        ...(rule.given ?? []),
      ])
      .map((path) => path.split('.')[0] ?? path)
  return [
    ['visibility', inRules(Array.isArray(entry.visibility) ? entry.visibility : [])],
    ['delivery', [...inRules(entry.delivery?.also), ...inRules(toArguments(entry))]],
    ['unless_given', Object.keys(entry.unless_given ?? {})],
    ['now', Object.keys(entry.now ?? {})],
    ['fill', Object.entries(entry.fill ?? {}).flatMap(([name, { of }]) => [name, of.argument])],
  ]
}

function toArguments({ delivery }: ToolEntry): ArgumentConditions[] {
  return [{ given: delivery?.to?.arguments ?? [] }]
}

/** The dotted paths that must be in the tool's answer, by the key that names them. */
export function answerPaths(entry: ToolEntry): [key: string, paths: string[]][] {
  const { delivery, unless_given, recorded_as, placeholders } = entry
  const defined = (paths: readonly (string | undefined)[]) =>
    paths.filter((path): path is string => path !== undefined)
  return [
    [
      'delivery',
      defined([...(delivery?.to?.answer ?? []), delivery?.id, delivery?.failed, delivery?.states?.at]),
    ],
    ['unless_given', defined(Object.values(unless_given ?? {}).map(({ answer }) => answer))],
    ['recorded_as', defined([recorded_as?.answer])],
    ['placeholders', placeholders?.texts ?? []],
  ]
}

/** How records of a kind name themselves, as the table `targets` of tools.yaml says it. */
export interface RecordNames {
  id?: string[]
  number?: string
}

/** What a write answers with where its entry does not say it: its id, its number and its state. Undefined where the answer has no id. */
export function defaultAnswer(
  entry: ToolEntry,
  { id = ['id'], number }: RecordNames,
  isKnown: (path: string) => boolean,
): string[] | undefined {
  const { effects = ['read'], when } = entry
  if (entry.method === 'list' || isReadOnly({ effects, ...(when ? { when } : {}) })) return undefined
  const own = id.find(isKnown)
  if (own === undefined) return undefined
  return [own, ...[number, 'status'].filter((path): path is string => path !== undefined && isKnown(path))]
}

/** The arguments that name the records from which placeholders are filled. */
export function placeholderArguments({ placeholders }: ToolEntry): Argument[] {
  return Object.entries(placeholders?.from ?? {}).map(([name, { called }]) => ({
    name,
    schema: {
      type: 'string',
      pattern: digitsPattern,
      description: `Fills placeholders in from this ${called}.`,
    },
    required: false,
    target: { none: true },
  }))
}

/** Whether the answer of a tool has a field, by the tool's id. */
export type AnswerFields = Map<string, (path: string) => boolean>

/** Reports look-ups with tools that do not exist or do more than read, and of fields that their answers do not have. */
export function checkLookUps(
  records: readonly ToolRecord[],
  fields: AnswerFields,
  problems: DeriveProblem[],
): void {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const { id, fill, placeholders, effects, when } of records) {
    const report: Report = (key, problem, fix) =>
      problems.push({ file: 'tools.yaml', key: `${id}.${key}`, problem, fix })
    const readers = [
      ...Object.values(fill ?? {}).flatMap(({ list, of }) => [
        { key: 'fill', name: list, argument: of.as, kind: 'list' },
        { key: 'fill', name: of.read, argument: 'id', kind: 'item' },
      ]),
      ...Object.values(placeholders?.from ?? {}).map(({ read, as }) => ({
        ...{ key: 'placeholders', name: read, argument: as, kind: undefined },
      })),
    ]
    for (const { key, name, argument, kind } of readers) {
      const reader = byId.get(name)
      const isFit =
        reader &&
        isReadOnly(reader) &&
        Object.hasOwn(reader.inputSchema.properties ?? {}, argument) &&
        (kind === undefined || reader.response.kind === kind)
      if (isFit) continue
      report(
        key,
        `${name} is not a read with the argument ${argument}.`,
        'Use the id of a tool in tools.yaml.',
      )
    }
    for (const [key, reader, path] of [...fillPaths(fill), ...placeholderPaths(placeholders)]) {
      if (reader !== undefined && (fields.get(reader)?.(path) ?? true)) continue
      const problem = reader
        ? `${path} is not in the answer of ${reader}.`
        : `${path} names an unknown source.`
      report(key, problem, 'Fix the path.')
    }
    if (placeholders && !isReadOnly({ effects, ...(when ? { when } : {}) }))
      report('placeholders', 'is only for reads.', 'Remove it.')
  }
}

type LookedUpPath = [key: string, reader: string | undefined, path: string]

function fillPaths(fill: ToolRecord['fill'] = {}): LookedUpPath[] {
  return Object.values(fill).flatMap(({ of, list, where, prefer, value }): LookedUpPath[] => [
    ['fill', of.read, of.at],
    ...[value, ...Object.keys(where ?? {}), ...Object.keys(prefer ?? {})].map(
      (path): LookedUpPath => ['fill', list, path],
    ),
  ])
}

function placeholderPaths(plan: PlaceholderPlan | undefined): LookedUpPath[] {
  const sources = Object.values(plan?.from ?? {})
  const places = [
    ...sources.flatMap((source) => source.else ?? []),
    ...[plan?.values ?? {}, plan?.near ?? {}, plan?.conditions ?? {}].flatMap((table) =>
      Object.values(table).flat(),
    ),
  ]
  return places.map((place): LookedUpPath => {
    const [called, ...path] = place.split('.')
    const source = sources.find((one) => one.called === called)
    return source ? ['placeholders', source.read, path.join('.')] : ['placeholders', undefined, place]
  })
}

/** Whether the connector gives the argument a value where it is left out. */
export function isFilled({ now, fill }: ToolEntry, name: string): boolean {
  return Object.hasOwn(now ?? {}, name) || Object.hasOwn(fill ?? {}, name)
}

import type {
  BodyPlan,
  Json,
  JsonSchema,
  OrderPlan,
  PagingPlan,
  ParameterPlan,
  RequestPlan,
  ResponsePlan,
} from '@helpdesk-mcp/contracts'
import { digitsPattern, isReadOnly, secondsPattern, timePattern } from '@helpdesk-mcp/tools'
import { keysOfNames, type NameReader, withNames } from './answers/beside.ts'
import type { EmbedReader } from './answers/embeds.ts'
import { findItems, itemsAt } from './answers/find-items.ts'
import { textPlans } from './answers/texts.ts'
import { timePlans } from './answers/times.ts'
import { type TurnTable, turnsPlan } from './answers/turns.ts'
import type { UntrustedReader } from './answers/untrusted.ts'
import { type WaitingTable, withOurs } from './answers/waiting.ts'
import type { Operation } from './document/operations.ts'
import type { Schema, SchemaSource } from './document/schema-source.ts'
import type { SettledArgument } from './entries/argument.ts'
import type { OrderEntry, ToolEntry } from './entries/entry.ts'
import { pathsOf } from './entries/filters.ts'
import { answerPaths, defaultAnswer, type RecordNames } from './entries/write-entries.ts'
import type { Report } from './problems.ts'
import { type RequestBody, whenEmpty } from './request/request-body.ts'
import type { RequestTarget } from './request/request-target.ts'
import {
  answerSchema,
  answersFile,
  answersText,
  hasPath,
  isArray,
  properties,
} from './schemas/answer-schema.ts'
import { boundSchema } from './schemas/bound-schema.ts'
import type { Definitions } from './schemas/input-schema.ts'
import { patternPaths } from './schemas/pattern-paths.ts'

/** Where each argument goes in the request, and which values are always sent. */
export function requestPlan(
  { operationId, method }: Operation,
  target: RequestTarget & Pick<RequestPlan, 'accept'>,
  entry: ToolEntry,
  args: readonly SettledArgument[],
  body: RequestBody | undefined,
  definitions: Definitions,
): RequestPlan {
  const parameters: ParameterPlan[] = args.flatMap((argument) => {
    if (!('parameter' in argument.target)) return []
    const { schema, wire = schema, target } = argument
    const integers = target.parameter.json ? patternPaths(digitsPattern, wire, definitions, []) : []
    const exact = integers.length > 0 ? { ...target.parameter, integers } : target.parameter
    const unit =
      schema.pattern === timePattern
        ? { milliseconds: true }
        : schema.pattern === secondsPattern
          ? { seconds: true }
          : {}
    return planned({ ...exact, ...unit }, argument)
  })
  const plan = { operationId, method, ...target, parameters }
  return body ? { ...plan, body: bodyPlan(entry, args, body, definitions, method) } : plan
}

function bodyPlan(
  entry: ToolEntry,
  args: readonly SettledArgument[],
  { contentType, wrap, wrapWhenEmpty, more, further = [], required, check }: RequestBody,
  definitions: Definitions,
  method: string,
): BodyPlan {
  const pathsWith = (pattern: string) => [
    ...args.flatMap(({ schema, wire = schema, target }) => {
      if ('body' in target) return patternPaths(pattern, wire, definitions, [])
      return 'field' in target ? patternPaths(pattern, wire, definitions, [target.field.name]) : []
    }),
    ...further.flatMap(({ step, schema }) => patternPaths(pattern, schema, definitions, [step])),
  ]
  const integers = pathsWith(digitsPattern)
  const milliseconds = pathsWith(timePattern)
  const seconds = pathsWith(secondsPattern)
  const whole = args.find(({ target }) => 'body' in target)
  const fields = args.flatMap((argument) => {
    if (!('field' in argument.target)) return []
    const plans = planned(argument.target.field, argument)
    // An open body would send it as a field that the document does not name.
    return plans.length === 0 && more !== false ? [{ name: argument.target.field.name }] : plans
  })
  const mayBeEmpty = !whole && fields.length > 0 && fields.every(({ value }) => value === undefined)
  // The moment of the call is filled in, so that giving nothing else says nothing.
  const isNeeded = args.some(
    ({ target, required: isRequired, name }) =>
      'field' in target && (isRequired || entry.required?.includes(name)) && !entry.now?.[name],
  )
  // Without a field of its own, or around them, an optional body would be sent for nothing.
  const isOmitted =
    !whole && !required && !isNeeded && (fields.length === 0 || (mayBeEmpty && wrap.length > 0))
  return {
    contentType,
    wrap,
    fields,
    ...(whole ? { argument: whole.name } : {}),
    ...(mayBeEmpty && !isNeeded ? whenEmpty(entry.method, method, required) : {}),
    ...(isOmitted ? { whenEmpty: 'omit' as const } : {}),
    ...(wrapWhenEmpty === undefined || isNeeded ? {} : { wrapWhenEmpty }),
    ...(check && !isResolved(entry) ? boundedCheck(check, definitions) : {}),
    ...(more === false ? {} : { open: true }),
    ...(integers.length > 0 ? { integers } : {}),
    ...(milliseconds.length > 0 ? { milliseconds } : {}),
    ...(seconds.length > 0 ? { seconds } : {}),
    ...(entry.also ? { also: entry.also } : {}),
  }
}

/** What is sent is known only after the check: ids in place of names, and values of arguments that were left out. */
function isResolved({ resolve, merge, each, now, fill }: ToolEntry): boolean {
  return [resolve, merge, each, now, fill].some((plan) => plan !== undefined)
}

/** A check that is larger than a tool may be is left to the vendor. */
function boundedCheck(check: JsonSchema, definitions: Definitions): { check?: JsonSchema } {
  const whole = boundSchema(check, definitions, Number.POSITIVE_INFINITY)
  return JSON.stringify(whole).length <= maxCheck ? { check: whole } : {}
}

const maxCheck = 48_000

function planned<Plan extends { argument?: string; value?: Json }>(
  plan: Plan,
  { fixed, fallback, withheld, internal }: SettledArgument,
): Plan[] {
  const { argument: _argument, ...place } = plan
  if (fixed !== undefined) return [{ ...place, value: fixed } as Plan]
  if (withheld && !internal) return []
  return [fallback === undefined ? plan : { ...plan, value: fallback }]
}

/** Read the marks that a document puts on the schemas of its answers. */
export interface AnswerReaders {
  embeds: EmbedReader
  untrusted: UntrustedReader
  turns: TurnTable
  rows: WaitingTable
  beside: NameReader
}

/** What one tool's answer is read with, and whom its fields are told. */
export interface AnswerFacts {
  names: RecordNames
  learn(hasField: (path: string) => boolean): void
}

/** How a successful answer becomes a result: where its items are, by its schema or by tools.yaml, and what to leave out. */
export function responsePlan(
  id: string,
  source: SchemaSource,
  operation: Operation,
  entry: ToolEntry,
  paging: PagingPlan | undefined,
  { embeds, untrusted, turns: table, rows, beside: reader, names, learn }: AnswerReaders & AnswerFacts,
  report: Report,
): ResponsePlan {
  // A write is answered with a word at most, which is no file.
  const isText = answersText(source, operation) && isReadOnly({ effects: entry.effects ?? ['read'] })
  if (answersFile(source, operation) || isText) {
    checkFileEntry(entry, report)
    return { kind: 'file' }
  }
  const kind = entry.method === 'list' ? 'list' : 'item'
  const schema = source.read(answerSchema(operation))
  const isList = kind === 'list' && !entry.each
  const found =
    entry.items === undefined
      ? findItems(source, schema, isList, entry, report)
      : itemsAt(entry.items, source, schema, entry, isList, report)
  checkPaths(source, found.schema, entry, report)
  learn((path) => hasPath(source, found.schema, path.split('.')))
  const isListed =
    found.schema !== undefined && (properties(found.schema).length > 0 || isArray(found.schema))
  const isKnown = (path: string) => isListed && hasPath(source, found.schema, path.split('.'))
  const answer = entry.answer ?? defaultAnswer(entry, names, isKnown)
  const texts = textPlans(source, found.schema, report)
  for (const { path, type } of texts) {
    if (type === undefined || hasPath(source, found.schema, [...path.split('.').slice(0, -1), type])) continue
    report(
      'x-text',
      `${type} is not beside ${path}.`,
      'Name the property that says whether the text is HTML.',
    )
  }
  const beside = reader.read(found.schema, entry)
  const named = new Set(keysOfNames(beside))
  const has = (path: string) => named.has(path) || hasPath(source, found.schema, path.split('.'))
  for (const path of Object.entries(entry.repeats ?? {}).flat())
    if (!has(path)) report('repeats', `${path} is not in the answer of ${entry.operation}.`, 'Fix the path.')
  const hasCompact = entry.compact !== undefined
  const turns =
    entry.turns === undefined ? undefined : turnsPlan(entry.turns, table, { kind, hasCompact, has }, report)
  const times = timePlans(source, found.schema, report)
  const waiting = rows.planOf(id, entry, (path) => hasPath(source, found.schema, path.split('.')))
  const embedded = embeds.read(found.schema, entry.resource)
  const untrustedPlan = waiting ? withOurs(untrusted.read(found.schema)) : untrusted.read(found.schema)
  return {
    kind,
    ...(found.at ? { at: found.at } : {}),
    ...(entry.compact ? { compact: withNames(entry.compact, beside) } : {}),
    ...(answer ? { answer } : {}),
    ...(entry.omit ? { omit: entry.omit } : {}),
    ...(entry.first_of ? { firstOf: entry.first_of } : {}),
    ...(entry.repeats ? { repeats: entry.repeats } : {}),
    ...leanPlan(entry),
    ...(texts.length > 0 ? { texts } : {}),
    ...(turns ? { turns } : {}),
    ...(times.length > 0 ? { times } : {}),
    ...(waiting ? { waiting } : {}),
    ...(embedded.length > 0 ? { embeds: embedded } : {}),
    ...(beside.length > 0 ? { names: beside } : {}),
    ...(untrustedPlan ? { untrusted: untrustedPlan } : {}),
    ...(kind === 'list' && paging
      ? { paging: { ...paging, ...(entry.order ? { order: orderPlan(entry.order) } : {}) } }
      : {}),
  }
}

/** A record that is read alone, and rows whose entry says so, go without what holds nothing. */
function leanPlan({ method, empty, unless_set }: ToolEntry): Pick<ResponsePlan, 'lean'> {
  if (method !== 'get' && !empty && !unless_set) return {}
  return { lean: { ...(empty ? { keep: empty } : {}), ...(unless_set ? { unless_set } : {}) } }
}

function checkFileEntry(entry: ToolEntry, report: Report): void {
  if (entry.method === 'list')
    report('method', `${entry.operation} answers a file, not a list.`, 'Name the method get_content.')
  for (const key of ['items', 'answer', 'omit', 'each', 'turns'] as const) {
    if (entry[key] === undefined) continue
    report(key, `${entry.operation} answers a file, which has no fields.`, `Remove ${key}.`)
  }
}

function checkPaths(
  source: SchemaSource,
  schema: Schema | undefined,
  entry: ToolEntry,
  report: Report,
): void {
  const own = (['compact', 'omit', 'first_of', 'answer', 'empty', 'unless_set'] as const).map(
    (key) => [key, entry[key]?.flat() ?? []] as const,
  )
  for (const [key, paths] of [...own, ['filters', pathsOf(entry)] as const, ...answerPaths(entry)]) {
    for (const path of paths) {
      if (hasPath(source, schema, path.split('.'))) continue
      report(
        key,
        `${path} is not in the answer of ${entry.operation}.`,
        'Fix the path, or the schema in openapi.yaml.',
      )
    }
  }
}

function orderPlan({ field, direction, id }: OrderEntry): OrderPlan {
  return {
    field: typeof field === 'string' ? { values: { '': field }, default: '' } : field,
    direction: typeof direction === 'string' ? { values: { '': direction }, default: '' } : direction,
    id,
  }
}

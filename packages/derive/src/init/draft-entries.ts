import { type Effect, isObject } from '@helpdesk-mcp/contracts'
import { bodyContent } from '../document/body-content.ts'
import type { OpenApiDocument, OpenApiSchema } from '../document/openapi.ts'
import type { Operation } from '../document/operations.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { settleVariants } from '../request/body-variants.ts'
import { snakeCase } from '../tools/names.ts'
import { type AnswerList, answerList, compactFields } from './answer-lists.ts'
import { rawOperation } from './choose-operations.ts'
import { describeOperation } from './descriptions.ts'
import { nameOperations, type OperationName } from './name-operations.ts'
import { dailyNeed, guessEffects, guessGroup } from './words.ts'

/** An entry of tools.yaml as it is drafted. */
export type DraftEntry = Record<string, unknown> & {
  operation: string
  resource: string
  method: string
  description: string
  guessed: string[]
}

export interface DraftOptions {
  document: OpenApiDocument
  source: SchemaSource
  brand: string
  bound: ReadonlySet<string>
}

const maxEssential = 15
const maxVariants = 12

/** An entry of tools.yaml for every operation, by its id. What is not in the document is a guess, and `guessed` says so. */
export function draftEntries(
  operations: readonly Operation[],
  options: DraftOptions,
): Map<string, DraftEntry> {
  const { source, brand, bound } = options
  const lists = new Map(operations.map((operation) => [operation, answerList(source, operation, bound)]))
  const names = nameOperations(operations, {
    brand,
    bound,
    answersList: (operation) => lists.get(operation) !== undefined,
  })
  const drafts = names.map((name) => {
    const list = name.method === 'list' ? lists.get(name.operation) : undefined
    return { name, entry: draftEntry(name, list, options) }
  })
  for (const { entry } of essential(drafts)) {
    entry['essential'] = true
    entry.guessed.push('essential')
  }
  const entries = new Map<string, DraftEntry>()
  for (const { name, entry } of drafts)
    for (const [id, one] of byVariant(name, entry, source)) entries.set(id, one)
  return entries
}

function draftEntry(
  name: OperationName,
  list: AnswerList | undefined,
  { document, source, bound }: DraftOptions,
): DraftEntry {
  const { operation, resource, method, words, isRead } = name
  const raw = rawOperation(document, operation)
  const { description, isGuess } = describeOperation({ raw, operation, resource, method, bound })
  const effects = isRead
    ? (['read'] as Effect[])
    : guessEffects({ http: operation.method, words, method, operationId: snakeCase(operation.operationId) })
  const statesEffects = method !== 'list' && method !== 'get'
  const when = isRead ? undefined : notesByArgument(operation, source, effects)
  const message = isRead ? undefined : wordsArgument(operation, source, effects)
  const compact = list ? compactFields(source, list.row) : []
  // A read that is no GET is a guess even where the method says that it reads.
  const isDoubtfulRead = isRead && operation.method !== 'GET'
  return {
    operation: operation.operationId,
    resource,
    method,
    group: guessGroup(words),
    description,
    ...(statesEffects ? { effects } : {}),
    ...(when ? { when } : {}),
    ...(message === undefined ? {} : { words: message }),
    ...(list && needsItems(source, operation, list) ? { items: list.at } : {}),
    ...(compact.length > 0 ? { compact } : {}),
    guessed: [
      ...(isDoubtfulRead && !statesEffects ? ['method'] : []),
      'group',
      ...(isGuess ? ['description'] : []),
      ...(statesEffects ? ['effects'] : []),
      ...(when ? ['when'] : []),
      ...(message === undefined ? [] : ['words']),
      ...(list && needsItems(source, operation, list) && list.isDoubtful ? ['items'] : []),
      ...(compact.length > 0 ? ['compact'] : []),
    ],
  }
}

/** Whether `generate` would not find the list by itself: it takes the answer, or the only list at its root. */
function needsItems(source: SchemaSource, operation: Operation, { at, isDoubtful }: AnswerList): boolean {
  if (at === '') return false
  return at.includes('.') || isDoubtful || rootLists(source, operation) !== 1
}

function rootLists(source: SchemaSource, operation: Operation): number {
  const content = Object.entries(operation.responses).find(([status]) => /^2/.test(status))?.[1]['content']
  const media = isObject(content) ? Object.values(content)[0] : undefined
  const schema = isObject(media) ? source.read(media['schema']) : undefined
  const fields = isObject(schema?.['properties']) ? Object.values(schema['properties']) : []
  return fields.filter((field) => source.read(field)?.['items'] !== undefined).length
}

/** A message that an argument turns into a note for colleagues. */
function notesByArgument(
  operation: Operation,
  source: SchemaSource,
  effects: readonly Effect[],
): { arguments: Record<string, boolean>; effects: Effect[] }[] | undefined {
  if (!effects.includes('outbound')) return undefined
  const names = Object.entries(bodyProperties(operation, source))
  for (const [name, value] of names) {
    if (source.read(value)?.['type'] !== 'boolean') continue
    if (/^(is_?)?(private|internal)$/i.test(name))
      return [{ arguments: { [name]: true }, effects: ['internal'] }]
    if (/^(is_?)?public$/i.test(name)) return [{ arguments: { [name]: false }, effects: ['internal'] }]
  }
  return undefined
}

/** The argument with the text that a customer gets. */
function wordsArgument(
  operation: Operation,
  source: SchemaSource,
  effects: readonly Effect[],
): string | undefined {
  if (!effects.includes('outbound')) return undefined
  const fields = bodyProperties(operation, source)
  return ['content', 'body', 'message', 'text', 'comment', 'html'].find(
    (name) => source.read(fields[name])?.['type'] === 'string',
  )
}

function bodyProperties(operation: Operation, source: SchemaSource): Record<string, unknown> {
  const content = bodyContent(operation)
  const schema: Schema | undefined = source.read(content?.schema as OpenApiSchema | undefined)
  return isObject(schema?.['properties']) ? schema['properties'] : {}
}

/** A body with variants makes one tool for each, chosen by what is always sent. */
function byVariant(name: OperationName, entry: DraftEntry, source: SchemaSource): [string, DraftEntry][] {
  const content = bodyContent(name.operation)
  let variants: { property: string; values: readonly string[] } | undefined
  if (content) {
    settleVariants(source, content.schema, (property, values, isOptional) => {
      if (!isOptional) variants ??= { property, values }
      return values[0]
    })
  }
  if (!variants || variants.values.length === 0) return [[name.id, entry]]
  const { property, values } = variants
  return values.slice(0, maxVariants).map((value) => {
    const word = snakeCase(value) || 'other'
    const method = ['create', 'update', 'delete'].includes(entry.method)
      ? `${entry.method}_${word}`
      : `${entry.method}_as_${word}`
    const { operation, resource, ...rest } = entry
    return [
      `${name.id}_${word}`,
      { operation, resource, ...rest, method, fixed: { [property]: value }, guessed: [...entry.guessed] },
    ] as [string, DraftEntry]
  })
}

function essential<Draft extends { name: OperationName; entry: DraftEntry }>(
  drafts: readonly Draft[],
): Draft[] {
  const needs = drafts.map((draft) => {
    const effects = (draft.entry['effects'] as Effect[] | undefined) ?? ['read']
    return { draft, need: dailyNeed(draft.name.words, draft.entry.method, effects) }
  })
  return needs
    .filter(({ need }) => need > 0)
    .sort((a, b) => b.need - a.need)
    .slice(0, maxEssential)
    .map(({ draft }) => draft)
}

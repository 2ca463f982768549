import { isObject, type OrderPlan, type PagingPlan, type ResponsePlan } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import type { OrderEntry, ToolEntry } from './entry.ts'
import { findPaths } from './find-paths.ts'
import type { Operation } from './openapi.ts'
import type { Schema, SchemaSource } from './schema-source.ts'

export type Say = (key: string, problem: string, cure: string) => void

/** Where the objects of an answer are, and what they look like as far as the document says. */
interface Found {
  at?: string
  schema?: Schema
}

/** How the operation's successful answer becomes a result: found in its schema, or said in tools.yaml. */
export function responsePlan(
  source: SchemaSource,
  operation: Operation,
  entry: ToolEntry,
  paging: PagingPlan | undefined,
  say: Say,
): ResponsePlan {
  const kind = entry.method === 'list' ? 'list' : 'item'
  const schema = successSchema(source, operation)
  const isList = kind === 'list' && !entry.each
  const found =
    entry.items === undefined
      ? findIn(source, schema, isList, entry, say)
      : said(source, schema, entry, isList, say)
  checkPaths(source, found.schema, entry, say)
  const html = htmlPaths(source, found.schema)
  return {
    kind,
    ...(found.at ? { at: found.at } : {}),
    ...(entry.compact ? { compact: entry.compact } : {}),
    ...(entry.omit ? { omit: entry.omit } : {}),
    ...(html.length > 0 ? { html } : {}),
    ...(kind === 'list' && paging
      ? { paging: { ...paging, ...(entry.order ? { order: orderPlan(entry.order) } : {}) } }
      : {}),
  }
}

function successSchema(source: SchemaSource, operation: Operation): Schema | undefined {
  const status = Object.keys(operation.responses)
    .sort()
    .find((code) => /^2/.test(code) && operation.responses[code]?.['content'])
  const content = status === undefined ? undefined : operation.responses[status]?.['content']
  if (!isObject(content)) return undefined
  const media =
    content['application/json'] ?? Object.entries(content).find(([type]) => /json/.test(type))?.[1]
  return isObject(media) ? source.read(media['schema']) : undefined
}

function said(
  source: SchemaSource,
  schema: Schema | undefined,
  entry: ToolEntry,
  isList: boolean,
  say: Say,
): Found {
  const path = (entry.items ?? '').split('.')
  const at = path.join('.')
  if (!hasPath(source, schema, path)) {
    say(
      'items',
      `${at} is not in the answer of ${entry.operation}.`,
      'Mend the path, or the schema in openapi.yaml.',
    )
  }
  const target = path.reduce<Schema | undefined>(
    (current, key) =>
      source.read(current && isObject(current['properties']) ? current['properties'][key] : undefined),
    schema,
  )
  return { at, ...known(isList ? source.read(target?.['items']) : target) }
}

function findIn(
  source: SchemaSource,
  schema: Schema | undefined,
  isList: boolean,
  entry: ToolEntry,
  say: Say,
): Found {
  if (!isList) return objectIn(source, schema)
  if (!schema || isArray(schema)) return known(source.read(schema?.['items']))
  const arrays = properties(schema).flatMap(([name, value]) => {
    const property = source.read(value)
    return property && isArray(property) ? [{ name, property }] : []
  })
  const [only] = arrays
  if (only && arrays.length === 1) return { at: only.name, ...known(source.read(only.property['items'])) }
  say(
    'items',
    `the answer of ${entry.operation} has ${arrays.length} lists.`,
    'Name the one that holds the items: `items: <dotted path>`.',
  )
  return {}
}

/** An object that consists of one object is that one's envelope. */
function objectIn(source: SchemaSource, schema: Schema | undefined): Found {
  const [only, ...others] = schema ? properties(schema) : []
  const inner = only && others.length === 0 ? source.read(only[1]) : undefined
  const isEnvelope = inner && (typesOf(inner).includes('object') || isObject(inner['properties']))
  return only && isEnvelope ? { at: only[0], schema: inner } : known(schema)
}

function known(schema: Schema | undefined): Found {
  return schema ? { schema } : {}
}

function isArray(schema: Schema): boolean {
  return typesOf(schema).includes('array') || (schema['type'] === undefined && schema['items'] !== undefined)
}

function properties(schema: Schema): [string, unknown][] {
  return isObject(schema['properties']) ? Object.entries(schema['properties']) : []
}

function checkPaths(source: SchemaSource, schema: Schema | undefined, entry: ToolEntry, say: Say): void {
  for (const key of ['compact', 'omit'] as const) {
    for (const path of entry[key] ?? []) {
      if (hasPath(source, schema, path.split('.'))) continue
      say(
        key,
        `${path} is not in the answer of ${entry.operation}.`,
        'Mend the path, or the schema in openapi.yaml.',
      )
    }
  }
}

/** Whether a path can be in the answer; an answer whose schema says nothing may hold anything. */
function hasPath(source: SchemaSource, schema: Schema | undefined, path: readonly string[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  const items = schema ? source.read(schema['items']) : undefined
  if (items) return hasPath(source, items, path)
  if (!schema || properties(schema).length === 0) return true
  const property = properties(schema).find(([name]) => name === key)
  return property ? hasPath(source, source.read(property[1]), rest) : schema['additionalProperties'] === true
}

function htmlPaths(source: SchemaSource, schema: Schema | undefined): string[] {
  return findPaths<Schema | undefined>({
    start: schema,
    path: [],
    matches: (node) => node?.['format'] === 'html',
    inside: (node) => [
      ...(node?.['items'] ? [{ node: source.read(node['items']) }] : []),
      ...(node ? properties(node) : []).map(([step, value]) => ({ step, node: source.read(value) })),
    ],
  })
}

function orderPlan({ field, direction, id }: OrderEntry): OrderPlan {
  return {
    field: typeof field === 'string' ? { values: { '': field }, default: '' } : field,
    direction: typeof direction === 'string' ? { values: { '': direction }, default: '' } : direction,
    id,
  }
}

import { isObject, type OrderPlan, type PagingPlan, type ResponsePlan } from '@helpdesk-mcp/contracts'
import type { OrderEntry, ToolEntry } from './entry.ts'
import { mergeAllOf } from './merge-all-of.ts'
import { follow, type OpenApiDocument, type OpenApiSchema, type Operation } from './openapi.ts'

export type Say = (key: string, problem: string, cure: string) => void

/** How the operation's successful answer becomes a result: found in its schema, or said in tools.yaml. */
export function responsePlan(
  document: OpenApiDocument,
  operation: Operation,
  entry: ToolEntry,
  paging: PagingPlan | undefined,
  say: Say,
): ResponsePlan {
  const kind = entry.method === 'list' ? 'list' : 'item'
  const schema = successSchema(document, operation)
  const found =
    kind === 'list' && !entry.each ? listIn(document, schema, entry, say) : itemIn(document, schema, entry)
  const fields = (key: 'compact' | 'omit') => {
    for (const path of entry[key] ?? []) {
      if (!hasPath(document, found.schema, path.split('.')))
        say(
          key,
          `${path} is not in the answer of ${entry.operation}.`,
          'Mend the path, or the schema in openapi.yaml.',
        )
    }
    return entry[key] ? { [key]: entry[key] } : {}
  }
  const html = htmlPaths(document, found.schema)
  return {
    kind,
    ...(found.at ? { at: found.at } : {}),
    ...fields('compact'),
    ...fields('omit'),
    ...(html.length > 0 ? { html } : {}),
    ...(kind === 'list' && paging
      ? { paging: { ...paging, ...(entry.order ? { order: orderPlan(entry.order) } : {}) } }
      : {}),
  }
}

export function successSchema(
  document: OpenApiDocument,
  operation: Operation,
): Record<string, unknown> | undefined {
  const status = Object.keys(operation.responses)
    .sort()
    .find((code) => /^2/.test(code) && operation.responses[code]?.['content'])
  const content = status === undefined ? undefined : operation.responses[status]?.['content']
  if (!isObject(content)) return undefined
  const media =
    content['application/json'] ?? Object.entries(content).find(([type]) => /json/.test(type))?.[1]
  return isObject(media) ? whole(document, media['schema']) : undefined
}

function whole(document: OpenApiDocument, schema: unknown): Record<string, unknown> | undefined {
  const target = follow(document, schema)
  return isObject(target) ? mergeAllOf(document, target) : undefined
}

function listIn(
  document: OpenApiDocument,
  schema: Record<string, unknown> | undefined,
  entry: ToolEntry,
  say: Say,
): { at?: string; schema?: Record<string, unknown> } {
  if (entry.items !== undefined)
    return { at: entry.items, ...known(itemsOf(document, step(document, schema, entry.items.split('.')))) }
  if (!schema || schema['type'] === 'array') return known(itemsOf(document, schema))
  const arrays = properties(schema).flatMap(([name, value]) => {
    const property = whole(document, value)
    return property?.['type'] === 'array' ? [{ name, property }] : []
  })
  const [only] = arrays
  if (arrays.length !== 1 || !only) {
    say(
      'items',
      `the answer of ${entry.operation} has ${arrays.length} lists.`,
      'Name the one that holds the items: `items: <dotted path>`.',
    )
    return {}
  }
  return { at: only.name, ...known(itemsOf(document, only.property)) }
}

function itemIn(
  document: OpenApiDocument,
  schema: Record<string, unknown> | undefined,
  entry: ToolEntry,
): { at?: string; schema?: Record<string, unknown> } {
  if (entry.items !== undefined)
    return { at: entry.items, ...known(step(document, schema, entry.items.split('.'))) }
  const [only, ...others] = schema ? properties(schema) : []
  const inner = only && others.length === 0 ? whole(document, only[1]) : undefined
  const isEnvelope = inner && (inner['type'] === 'object' || isObject(inner['properties']))
  return only && isEnvelope ? { at: only[0], schema: inner } : known(schema)
}

function known(schema: Record<string, unknown> | undefined): { schema?: Record<string, unknown> } {
  return schema ? { schema } : {}
}

function itemsOf(
  document: OpenApiDocument,
  schema: Record<string, unknown> | undefined,
): Record<string, unknown> | undefined {
  return schema ? whole(document, schema['items']) : undefined
}

function properties(schema: Record<string, unknown>): [string, unknown][] {
  return isObject(schema['properties']) ? Object.entries(schema['properties']) : []
}

function step(
  document: OpenApiDocument,
  schema: Record<string, unknown> | undefined,
  path: string[],
): Record<string, unknown> | undefined {
  return path.reduce<Record<string, unknown> | undefined>((current, key) => {
    const value = current && isObject(current['properties']) ? current['properties'][key] : undefined
    return whole(document, value)
  }, schema)
}

/** Whether a path can be in the answer; an answer whose schema says nothing may hold anything. */
function hasPath(
  document: OpenApiDocument,
  schema: Record<string, unknown> | undefined,
  path: string[],
): boolean {
  const [key, ...rest] = path
  if (key === undefined || !schema || properties(schema).length === 0) {
    const items = itemsOf(document, schema)
    return key === undefined || !items || hasPath(document, items, path)
  }
  const property = properties(schema).find(([name]) => name === key)
  return property
    ? hasPath(document, whole(document, property[1]), rest)
    : schema['additionalProperties'] === true
}

function htmlPaths(
  document: OpenApiDocument,
  schema: OpenApiSchema | undefined,
  path: string[] = [],
  seen: readonly unknown[] = [],
): string[] {
  const target = whole(document, schema)
  if (!target || seen.includes(follow(document, schema)) || path.length > 6) return []
  const inside = [...seen, follow(document, schema)]
  if (target['format'] === 'html') return [path.join('.')]
  return [
    ...(target['items'] ? htmlPaths(document, target['items'] as OpenApiSchema, path, inside) : []),
    ...properties(target).flatMap(([name, value]) =>
      htmlPaths(document, value as OpenApiSchema, [...path, name], inside),
    ),
  ]
}

function orderPlan(entry: OrderEntry): OrderPlan {
  const { field, direction, id } = entry
  return {
    field: typeof field === 'string' ? { values: { '': field }, default: '' } : field,
    direction: typeof direction === 'string' ? { values: { '': direction }, default: '' } : direction,
    id,
  }
}

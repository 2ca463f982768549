import { isObject } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { ToolEntry } from '../entries/entry.ts'
import type { Report } from '../problems.ts'
import { hasPath, isArray, properties } from '../schemas/answer-schema.ts'

/** Where the items or the object are in a response, and their schema if the document has one. */
export interface Found {
  at?: string
  schema?: Schema
}

export function itemsAt(
  items: string,
  source: SchemaSource,
  schema: Schema | undefined,
  entry: ToolEntry,
  isList: boolean,
  report: Report,
): Found {
  const path = items.split('.')
  if (!hasPath(source, schema, path)) {
    report(
      'items',
      `${items} is not in the answer of ${entry.operation}.`,
      'Fix the path, or the schema in openapi.yaml.',
    )
  }
  const target = path.reduce<Schema | undefined>(
    (current, key) =>
      source.read(current && isObject(current['properties']) ? current['properties'][key] : undefined),
    schema,
  )
  return { at: items, ...known(isList ? source.read(target?.['items']) : target) }
}

export function findItems(
  source: SchemaSource,
  schema: Schema | undefined,
  isList: boolean,
  entry: ToolEntry,
  report: Report,
): Found {
  if (!isList) return findObject(source, schema)
  if (!schema || isArray(schema)) return known(source.read(schema?.['items']))
  const arrays = properties(schema).flatMap(([name, value]) => {
    const property = source.read(value)
    return property && isArray(property) ? [{ name, property }] : []
  })
  const [only] = arrays
  if (only && arrays.length === 1) return { at: only.name, ...known(source.read(only.property['items'])) }
  report(
    'items',
    `the answer of ${entry.operation} has ${arrays.length} lists.`,
    'Name the list that holds the items: `items: <dotted path>`.',
  )
  return {}
}

/** An object that holds nothing but one object is its envelope. */
function findObject(source: SchemaSource, schema: Schema | undefined): Found {
  const [only, ...others] = schema ? properties(schema) : []
  const inner = only && others.length === 0 ? source.read(only[1]) : undefined
  const isEnvelope = inner && (typesOf(inner).includes('object') || isObject(inner['properties']))
  return only && isEnvelope ? { at: only[0], schema: inner } : known(schema)
}

function known(schema: Schema | undefined): Found {
  return schema ? { schema } : {}
}

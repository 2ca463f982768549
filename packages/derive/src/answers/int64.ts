import { type Int64Shape, type Int64Table, isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { bodyContent } from '../document/body-content.ts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { readOperations } from '../document/operations.ts'
import { createSchemaSource, type Schema, type SchemaSource } from '../document/schema-source.ts'
import { answerSchema } from '../schemas/answer-schema.ts'

const componentPrefix = '#/components/schemas/'

/** Where each operation's JSON body and answer hold 64-bit integers. Operations and schemas without any are left out. */
export function int64Table(document: OpenApiDocument): Int64Table {
  const source = createSchemaSource(document)
  const shapes = createShapes(source)
  const read = [...readOperations(document).values()].map((operation) => ({
    key: `${operation.method} ${operation.path}`,
    request: shapes.shapeOf(bodyContent(operation)?.schema),
    response: shapes.shapeOf(answerSchema(operation)),
  }))
  const { schemas, without } = shapes.finish()
  const operations = read.flatMap(({ key, ...parts }) => {
    const known = Object.entries(parts).flatMap(([part, shape]) => {
      const kept = without(shape)
      return kept === undefined ? [] : [[part, kept] as const]
    })
    return known.length > 0 ? [[key, Object.fromEntries(known)] as const] : []
  })
  return { operations: Object.fromEntries(operations), schemas }
}

function createShapes(source: SchemaSource) {
  const named = new Map<string, Int64Shape | undefined>()
  /** Schemas that are being read, with the name under which they refer to themselves, if they do. */
  const open = new Map<Schema, string | undefined>()

  function shapeOf(value: unknown): Int64Shape | undefined {
    const ref = isObject(value) ? value['$ref'] : undefined
    if (typeof ref !== 'string' || !ref.startsWith(componentPrefix)) return inside(value)
    const name = ref.slice(componentPrefix.length)
    if (!named.has(name)) {
      named.set(name, undefined)
      named.set(name, inside(value))
    }
    return name
  }

  function inside(value: unknown): Int64Shape | undefined {
    const schema = source.read(value)
    if (!schema) return undefined
    if (open.has(schema)) {
      const name = open.get(schema) ?? `recursive_${named.size}`
      open.set(schema, name)
      if (!named.has(name)) named.set(name, undefined)
      return name
    }
    open.set(schema, undefined)
    const shape = shapeIn(schema)
    const name = open.get(schema)
    open.delete(schema)
    if (name !== undefined) named.set(name, shape)
    return shape
  }

  function shapeIn(schema: Schema): Int64Shape | undefined {
    const forms = schema['oneOf'] ?? schema['anyOf']
    if (Array.isArray(forms)) return forms.map(shapeOf).reduce(merge, undefined)
    if (typesOf(schema as JsonSchema).includes('integer') && schema['format'] === 'int64') return true
    if (schema['items'] !== undefined) return shapeOf(schema['items'])
    const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
    const values = schema['additionalProperties']
    return fields(
      [...properties, ...(isObject(values) ? [['{}', values] as const] : [])].map(
        ([key, property]) => [key, shapeOf(property)] as const,
      ),
    )
  }

  /** The named shapes that hold any, and a function that drops from a shape what holds none. */
  function finish() {
    const live = new Set<string>()
    const holds = (shape: Int64Shape | undefined): boolean =>
      shape === true ||
      (typeof shape === 'string' ? live.has(shape) : isObject(shape) && Object.values(shape).some(holds))
    for (let before = -1; before !== live.size; ) {
      before = live.size
      for (const [name, shape] of named) if (holds(shape)) live.add(name)
    }
    const without = (shape: Int64Shape | undefined): Int64Shape | undefined => {
      if (!holds(shape)) return undefined
      return isObject(shape)
        ? fields(Object.entries(shape).map(([key, inner]) => [key, without(inner)]))
        : shape
    }
    const schemas = [...live].map((name) => [name, without(named.get(name))])
    return { schemas: Object.fromEntries(schemas) as Record<string, Int64Shape>, without }
  }

  return { shapeOf, finish }
}

function fields(entries: readonly (readonly [string, Int64Shape | undefined])[]): Int64Shape | undefined {
  const known = entries.filter(([, shape]) => shape !== undefined)
  return known.length > 0 ? (Object.fromEntries(known) as Int64Shape) : undefined
}

/** The shape of a value that may have either. */
function merge(first: Int64Shape | undefined, second: Int64Shape | undefined): Int64Shape | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return isObject(first) && isObject(second) ? { ...first, ...second } : second
}

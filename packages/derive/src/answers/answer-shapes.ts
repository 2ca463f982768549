import { type AnswerShape, type AnswerShapes, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import type { OpenApiDocument } from '../document/openapi.ts'
import { readOperations } from '../document/operations.ts'
import { createSchemaSource, type Schema, type SchemaSource } from '../document/schema-source.ts'
import { answerSchema, properties } from '../schemas/answer-schema.ts'

const unknown = -1
/** Values of one enumeration, and shapes of one connector. A larger document is told of as far as it fits. */
const maxValues = 100
const maxShapes = 20_000

/** What the document says of the answers that tools get, small enough to be read by a running connector. */
export function answerShapes(document: OpenApiDocument, records: readonly ToolRecord[]): AnswerShapes {
  const source = createSchemaSource(document)
  const operations = readOperations(document)
  const table = createTable(source)
  const used = [...new Set(records.map(({ request }) => request.operationId))].sort()
  const found = used.flatMap((id) => {
    const operation = operations.get(id)
    const place = operation ? table.place(source.read(answerSchema(operation))) : unknown
    return place === unknown ? [] : [[id, place] as const]
  })
  return { operations: Object.fromEntries(found), shapes: table.shapes }
}

function createTable(source: SchemaSource) {
  const shapes: AnswerShape[] = []
  const places = new Map<Schema, number>()

  function place(schema: Schema | undefined): number {
    if (!schema || schema['oneOf'] || schema['anyOf'] || schema['not']) return unknown
    const known = places.get(schema)
    if (known !== undefined) return known
    const fields = properties(schema)
    const items = schema['items'] === undefined ? undefined : source.read(schema['items'])
    const more = schema['additionalProperties']
    // A map has names that no document lists.
    const isMap = more === true || isObject(more) || schema['patternProperties'] !== undefined
    if ((fields.length === 0 && !items) || isMap || shapes.length >= maxShapes) return unknown
    const at = shapes.length
    const shape: AnswerShape = {}
    places.set(schema, at)
    shapes.push(shape)
    if (items) {
      shape.items = place(items)
      return at
    }
    const read = fields.map(([name, value]) => [name, source.read(value)] as const)
    shape.fields = Object.fromEntries(read.map(([name, inner]) => [name, place(inner)]))
    const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
    if (required.length > 0)
      shape.required = required.filter((name) => Object.hasOwn(shape.fields ?? {}, name))
    const values = read.flatMap(([name, inner]) => {
      const listed =
        inner && Array.isArray(inner['enum']) ? inner['enum'].filter((value) => value !== null) : []
      const isListed =
        listed.length > 0 && listed.length <= maxValues && !typesOf(inner ?? {}).includes('array')
      return isListed ? [[name, listed.map(String)] as const] : []
    })
    if (values.length > 0) shape.values = Object.fromEntries(values)
    return at
  }

  return { shapes, place }
}

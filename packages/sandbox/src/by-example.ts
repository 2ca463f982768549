import type { Handler } from './definition.ts'
import type { Node, OpenApiDocument } from './openapi/document.ts'
import { descend } from './openapi/document.ts'
import { declaredAnswer } from './openapi/operations.ts'
import { membersOf, typesOf } from './openapi/schema.ts'

const maxDepth = 5

/**
 * Answers any operation with the example that the document gives of its answer, or one made from its schema; a list has one row. It keeps
 * no state: a start for a sandbox, until handlers answer like the vendor.
 */
export function byExample<State>(): Handler<State> {
  return ({ document, operation }) => {
    const { status, type, schema } = declaredAnswer(document, operation)
    if (type === undefined) return { status }
    if (type.includes('json')) return { status, body: exampleOf(document, schema) }
    return {
      status,
      headers: { 'content-type': type.replaceAll('*', 'plain') },
      content: Buffer.from('example'),
    }
  }
}

/** A value that a schema allows: its example, its default, the first of an enum, else one made up. */
function exampleOf(document: OpenApiDocument, schema: Node | undefined, depth = 0): unknown {
  if (!schema) return null
  const { value } = schema
  const [listed] = Array.isArray(value.examples) ? value.examples : []
  const given = value.example ?? listed ?? value.default ?? value.const
  if (given !== undefined) return given
  if (Array.isArray(value.enum)) return value.enum[0]
  const types = typesOf(document, schema)
  if (types.has('array')) {
    return depth > maxDepth ? [] : [exampleOf(document, descend(document, schema, 'items'), depth + 1)]
  }
  const members = membersOf(document, schema)
  if (members.size > 0 || types.has('object')) {
    if (depth > maxDepth) return {}
    return Object.fromEntries(
      [...members].map(([name, member]) => [name, exampleOf(document, member, depth + 1)]),
    )
  }
  if (types.has('boolean')) return false
  if (types.has('integer') || types.has('number'))
    return typeof value.minimum === 'number' ? value.minimum : 1
  return exampleText(value)
}

function exampleText({ format, minLength }: Record<string, unknown>): string {
  if (format === 'date-time') return '2026-01-01T00:00:00.000Z'
  if (format === 'date') return '2026-01-01'
  if (format === 'email') return 'someone@example.com'
  if (format === 'uri' || format === 'url') return 'https://example.com'
  if (format === 'uuid') return '123e4567-e89b-42d3-a456-426614174000'
  return 'example'.padEnd(typeof minLength === 'number' ? minLength : 0, 'x')
}

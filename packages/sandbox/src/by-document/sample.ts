import type { Node, OpenApiDocument } from '../open-api.ts'
import { hasType, membersOf } from './declared-answer.ts'

/** The plainest value that a schema allows: nothing counted, nothing listed, the first of what may be chosen. */
export function sample(document: OpenApiDocument, schema: Node | undefined, depth = 0): unknown {
  if (!schema) return null
  const { value } = schema
  if (value.default !== undefined) return value.default
  if (value.const !== undefined) return value.const
  if (Array.isArray(value.enum)) return value.enum[0]
  if (hasType(schema, 'array')) return []
  const members = membersOf(document, schema)
  if (members.size > 0) {
    if (depth > 3) return {}
    return Object.fromEntries(
      [...members].map(([name, member]) => [name, sample(document, member, depth + 1)]),
    )
  }
  if (hasType(schema, 'object')) return {}
  if (hasType(schema, 'null')) return null
  if (hasType(schema, 'boolean')) return false
  if (hasType(schema, 'integer') || hasType(schema, 'number')) return minimum(value)
  return value.format === 'date-time' ? '2026-01-01T00:00:00.000Z' : ''
}

function minimum(schema: Record<string, unknown>): number {
  return typeof schema.minimum === 'number' ? Math.max(0, schema.minimum) : 0
}

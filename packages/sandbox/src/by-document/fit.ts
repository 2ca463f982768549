import { typesOf } from '../coerce.ts'
import { isObject } from '../is-object.ts'
import { descend, type Node, type OpenApiDocument } from '../open-api.ts'
import { membersOf } from './declared-answer.ts'

/**
 * A value as a schema shows it: of an object the members that the schema names, if it names any; numbers, text and yes or no
 * in the type that it gives them.
 */
export function fit(document: OpenApiDocument, schema: Node | undefined, value: unknown): unknown {
  if (!schema || value === null || value === undefined) return value
  if (Array.isArray(value)) {
    const items = descend(document, schema, 'items')
    return value.map((item) => fit(document, items, item))
  }
  if (!isObject(value)) return inType(typesOf(document, schema), value)
  const members = membersOf(document, schema)
  if (members.size === 0) return value
  const shown = [...members].filter(([name]) => value[name] !== undefined)
  return Object.fromEntries(shown.map(([name, member]) => [name, fit(document, member, value[name])]))
}

function inType(types: Set<string>, value: unknown): unknown {
  if (types.size === 0) return value
  if (typeof value === 'string') {
    if (types.has('string')) return value
    if (types.has('boolean') && /^(true|false)$/.test(value)) return value === 'true'
    const number = Number(value)
    return (types.has('integer') || types.has('number')) && Number.isSafeInteger(number) ? number : value
  }
  const kept = typeof value === 'boolean' ? types.has('boolean') : types.has('integer') || types.has('number')
  return kept || !types.has('string') ? value : String(value)
}

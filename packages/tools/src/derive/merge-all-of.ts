import { isObject } from '@helpdesk-mcp/contracts'
import { follow, type OpenApiDocument } from './openapi.ts'

type Schema = Record<string, unknown>

/** A schema with its `allOf` parts merged into it; references inside the parts are followed, each at most once. */
export function mergeAllOf(
  document: OpenApiDocument,
  schema: Schema,
  seen: ReadonlySet<unknown> = new Set(),
): Schema {
  const parts = schema['allOf']
  if (!Array.isArray(parts)) return schema
  const { allOf: _allOf, ...own } = schema
  let merged: Schema = {}
  for (const part of parts) {
    const target = follow(document, part)
    if (!isObject(target) || seen.has(target)) continue
    merged = mergeTwo(merged, mergeAllOf(document, target, new Set([...seen, target])))
  }
  return mergeTwo(merged, own)
}

function mergeTwo(first: Schema, second: Schema): Schema {
  const merged: Schema = { ...first, ...second }
  if (isObject(first['properties']) && isObject(second['properties'])) {
    merged['properties'] = { ...first['properties'] }
    for (const [name, property] of Object.entries(second['properties'])) {
      const before = first['properties'][name]
      ;(merged['properties'] as Schema)[name] =
        isObject(before) && isObject(property) && !('$ref' in before) && !('$ref' in property)
          ? mergeTwo(before, property)
          : property
    }
  }
  const required = [first['required'], second['required']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  )
  if (required.length > 0) merged['required'] = [...new Set(required)]
  if (Array.isArray(first['enum']) && Array.isArray(second['enum'])) {
    merged['enum'] = first['enum'].filter((value) => (second['enum'] as unknown[]).includes(value))
  }
  return merged
}

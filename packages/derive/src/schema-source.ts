import { isObject } from '@helpdesk-mcp/contracts'
import { mergeTwo } from './merge-schemas.ts'
import { follow, type OpenApiDocument } from './openapi.ts'

export type Schema = Record<string, unknown>

/** A document's schemas as they are meant: references followed, `allOf` merged. */
export interface SchemaSource {
  follow(value: unknown): unknown
  /** A schema with its `allOf` parts merged into it; the same schema always gives the same object. */
  merge(schema: Schema): Schema
  /** Followed, merged, and without a `null` form beside its only other one; undefined when it is no schema. */
  read(value: unknown): Schema | undefined
}

export function createSchemaSource(document: OpenApiDocument): SchemaSource {
  const targets = new Map<string, unknown>()
  const merged = new Map<Schema, Schema>()
  const underway = new Set<Schema>()

  function followed(value: unknown): unknown {
    const ref = isObject(value) ? value['$ref'] : undefined
    if (typeof ref !== 'string') return value
    if (!targets.has(ref)) targets.set(ref, follow(document, value))
    return targets.get(ref)
  }

  function merge(schema: Schema): Schema {
    const parts = schema['allOf']
    if (!Array.isArray(parts)) return schema
    const known = merged.get(schema)
    if (known) return known
    const { allOf: _allOf, ...own } = schema
    underway.add(schema)
    const whole = parts
      .map(followed)
      .filter((target): target is Schema => isObject(target) && !underway.has(target))
      .reduce<Schema>((sum, target) => mergeTwo(sum, merge(target)), {})
    underway.delete(schema)
    const result = mergeTwo(whole, own)
    merged.set(schema, result)
    return result
  }

  function read(value: unknown): Schema | undefined {
    let target = followed(value)
    for (let step = 0; step < 8 && isObject(target); step++) {
      const schema = merge(target)
      const forms = schema['oneOf'] ?? schema['anyOf']
      const real = Array.isArray(forms) && !('properties' in schema) ? forms.filter(isNotNull) : []
      if (real.length !== 1) return schema
      target = followed(real[0])
    }
    return isObject(target) ? merge(target) : undefined
  }

  return { follow: followed, merge, read }
}

function isNotNull(form: unknown): boolean {
  return !(isObject(form) && form['type'] === 'null')
}

export type Json = null | boolean | number | string | Json[] | JsonObject

export interface JsonObject {
  [key: string]: Json
}

/** A JSON Schema 2020-12 object, as far as tools use it. */
export interface JsonSchema {
  type?: string | string[]
  title?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  enum?: Json[]
  const?: Json
  default?: Json
  anyOf?: JsonSchema[]
  $ref?: string
  $defs?: Record<string, JsonSchema>
  [keyword: string]: unknown
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The value at a dotted path of keys, or at a list of keys and array indexes; undefined where a step is missing. An empty or absent path is
 * the value itself.
 */
export function valueAt(value: unknown, path: string | readonly PropertyKey[] | undefined): unknown {
  if (!path) return value
  let current = value
  for (const key of typeof path === 'string' ? path.split('.') : path) {
    const isStep = Array.isArray(current) ? typeof key === 'number' : isObject(current)
    if (!isStep || !Object.hasOwn(current as object, key)) return undefined
    current = (current as Record<PropertyKey, unknown>)[key]
  }
  return current
}

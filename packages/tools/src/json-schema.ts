import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'

/** What a 64-bit id looks like to a model: JSON numbers lose digits past 2^53. */
export const digitsPattern = '^-?[0-9]+$'

/** The types that the vendor accepts. A listed schema has one `type`, since hosts refuse several; `x-types` then holds all. */
export function typesOf(schema: JsonSchema | undefined): readonly string[] {
  const several = schema?.['x-types']
  if (Array.isArray(several)) return several as string[]
  return schema?.type === undefined ? [] : [schema.type].flat()
}

/** The schema to check arguments with: every type and pattern that the vendor accepts. The same object if it has no others than are listed. */
export function acceptedSchema(schema: JsonSchema): JsonSchema {
  const whole = mapSchema(schema, acceptedSchema)
  const { 'x-types': types, 'x-pattern': pattern, ...rest } = whole
  if (types === undefined && pattern === undefined) return whole
  const known = pattern === undefined ? rest : { ...rest, pattern }
  return Array.isArray(types) ? ofTypes(known, types as string[]) : known
}

function ofTypes(schema: JsonSchema, types: readonly string[]): JsonSchema {
  const type = types.length === 1 ? (types[0] as string) : [...types]
  if (!types.includes('null')) return { ...schema, type }
  const { $ref, const: only, ...rest } = schema
  if ($ref !== undefined) {
    const { description: _description, type: _type, ...beside } = rest
    return { type, anyOf: [{ ...beside, $ref }, { type: 'null' }] }
  }
  const allowed = schema.enum ?? (only === undefined ? undefined : [only])
  return {
    ...rest,
    type,
    ...(allowed ? { enum: [...new Set([...allowed, null])] } : {}),
    ...(schema.anyOf && !schema.properties ? { anyOf: [...schema.anyOf, { type: 'null' }] } : {}),
  }
}

/** The schema as hosts are shown it: without our own keywords. The same object if it has none. */
export function listedSchema(schema: JsonSchema): JsonSchema {
  const whole = mapSchema(schema, listedSchema)
  if (whole['x-types'] === undefined && whole['x-pattern'] === undefined) return whole
  const { 'x-types': _types, 'x-pattern': _pattern, ...rest } = whole
  return rest
}

/** Changes the schemas directly inside a schema. The same object if none of them changes. */
function mapSchema(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const changed: JsonSchema = {}
  for (const key of ['properties', '$defs'] as const) {
    const parts = schema[key]
    if (!parts) continue
    const entries = Object.entries(parts).map(([name, part]) => [name, change(part)] as const)
    if (entries.some(([name, part]) => part !== parts[name])) changed[key] = Object.fromEntries(entries)
  }
  for (const key of ['items', 'additionalProperties'] as const) {
    const part = schema[key]
    if (typeof part !== 'object') continue
    const next = change(part)
    if (next !== part) changed[key] = next
  }
  const forms = schema.anyOf?.map(change)
  if (forms?.some((form, index) => form !== schema.anyOf?.[index])) changed.anyOf = forms
  return Object.keys(changed).length === 0 ? schema : { ...schema, ...changed }
}

/** The name under `$defs` that a schema points to. */
export function refName(schema: JsonSchema | undefined): string | undefined {
  return schema?.$ref?.replace('#/$defs/', '')
}

/** The schema that a reference points to; others as they are. */
export function resolve(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const name = refName(schema)
  if (name === undefined) return schema
  const definition = root.$defs && Object.hasOwn(root.$defs, name) ? root.$defs[name] : undefined
  return definition?.$ref === undefined || definition === schema ? definition : resolve(definition, root)
}

/** The variant of a schema that a value fits best; the schema itself if it has no variants. */
export function formOf(value: unknown, schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.anyOf || schema.properties) return schema
  const forms = schema.anyOf
    .map((variant) => resolve(variant, root))
    .filter((form): form is JsonSchema => form !== undefined)
    .filter((form) => typesOf(form).some((type) => isOfType(value, type)))
  const [best] = forms
    .map((form) => ({ form, score: score(value, form, root) }))
    .sort((a, b) => b.score - a.score)
  return best ? formOf(value, best.form, root) : schema
}

/** How many of an object's keys a form has. A key whose value the form does not allow counts against it. */
function score(value: unknown, form: JsonSchema, root: JsonSchema): number {
  if (!isObject(value)) return 0
  return Object.entries(value).reduce((sum, [key, item]) => {
    const property = resolve(propertyOf(form, key), root)
    if (property === undefined) return sum
    const allowed = property.enum ?? (property.const === undefined ? undefined : [property.const])
    return sum + (allowed && !allowed.includes(item as Json) ? -10 : 1)
  }, 0)
}

/** The schema of an object's value under this key. */
export function propertyOf(schema: JsonSchema | undefined, key: string): JsonSchema | undefined {
  const { properties, additionalProperties } = schema ?? {}
  if (properties && Object.hasOwn(properties, key)) return properties[key]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

export function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

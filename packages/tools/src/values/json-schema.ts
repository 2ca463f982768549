import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'

/** What a 64-bit id looks like to a model: JSON numbers lose digits past 2^53. */
export const digitsPattern = '^-?[0-9]+$'

/** What a time looks like to a model where the vendor takes a number: ISO 8601, as `format: date-time` says in full. */
export const timePattern = '^.+T.+$'
/** As `timePattern`, of a time that is sent as seconds since 1970 and not as milliseconds. */
export const secondsPattern = '^.{4,}T.+$'

export function typesOf(schema: JsonSchema | undefined): readonly string[] {
  return schema?.type === undefined ? [] : [schema.type].flat()
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

/** The forms that a value may have: the variants of a `oneOf` or `anyOf`. Beside properties they are conditions, not forms. */
export function variantsOf(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema?.properties ? [] : (schema?.oneOf ?? schema?.anyOf ?? [])
}

/** The variant of a schema that a value fits best; the schema itself if it has no variants. */
export function formOf(value: unknown, schema: JsonSchema, root: JsonSchema): JsonSchema {
  const variants = variantsOf(schema)
  if (variants.length === 0) return schema
  const forms = variants
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
  const { properties, patternProperties = {}, additionalProperties } = schema ?? {}
  if (properties && Object.hasOwn(properties, key)) return properties[key]
  for (const [pattern, property] of Object.entries(patternProperties))
    if (new RegExp(pattern, 'u').test(key)) return property
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

export function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

import type { Json, JsonSchema } from '@helpdesk-mcp/contracts'
import { resolve, typesOf } from '../values/json-schema.ts'

/**
 * A tool's schema in the form that every host takes: one `type` for each value, patterns anchored at both ends, free-form objects as
 * JSON text. Arguments are checked against the schema itself, so what it accepts beyond that, such as null, is accepted still. The same object
 * where nothing has to change.
 */
export function listedSchema(schema: JsonSchema): JsonSchema {
  return changeParts(withoutConditions(schema), (part) => listed(part, schema))
}

const conditions = [
  'oneOf',
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'propertyNames',
  'patternProperties',
  'prefixItems',
  'contains',
  'minContains',
  'maxContains',
  'x-minimum',
  'x-maximum',
  'x-exclusiveMinimum',
  'x-exclusiveMaximum',
  'x-multipleOf',
]

/** Leaves out the keywords that hosts refuse; arguments are still checked against them. `oneOf` is listed as `anyOf`. */
function withoutConditions(schema: JsonSchema): JsonSchema {
  if (!conditions.some((key) => schema[key] !== undefined)) return schema
  const { oneOf, prefixItems } = schema
  const kept: JsonSchema = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !conditions.includes(key)),
  )
  return {
    ...kept,
    ...(oneOf && !kept.anyOf && !kept.properties ? { anyOf: oneOf } : {}),
    ...(prefixItems ? { items: { type: [...new Set(prefixItems.flatMap((item) => typesOf(item)))] } } : {}),
  }
}

function listed(part: JsonSchema, root: JsonSchema): JsonSchema {
  const whole = changeParts(withoutConditions(part), (inner) => listed(inner, root))
  return reference(withoutUnread(withoutRare(freeForm(anchored(withOneType(whole, root)), root))), root)
}

function withOneType(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const types = typesOf(schema)
  if (types.length < 2 && !types.includes('null')) return schema
  const type = listedType(types)
  const { anyOf, enum: values, const: only, default: fallback, description, ...rest } = schema
  const isListed = (value: Json | undefined) => value !== undefined && value !== null
  const allowed = values?.filter(isListed)
  const words = types.includes('null') ? clearing(description) : description
  const own: JsonSchema = {
    ...rest,
    type,
    ...(words === undefined ? {} : { description: words }),
    ...(allowed && allowed.length > 0 ? { enum: allowed } : {}),
    ...(isListed(only) ? { const: only as Json } : {}),
    ...(isListed(fallback) ? { default: fallback as Json } : {}),
  }
  if (schema.properties || !anyOf) return anyOf ? { ...own, anyOf } : own
  const forms = anyOf.filter((form) => typesOf(resolve(form, root)).includes(type))
  if (forms.length === 0) return own
  return forms.length === 1 ? { ...forms[0], ...own } : { ...own, anyOf: forms }
}

/** The type that says most: a list can hold what a text can, a text what a number can. Of any type, a text, which holds most values. */
function listedType(types: readonly string[]): string {
  const isAny = ['object', 'array', 'string', 'boolean'].every((type) => types.includes(type))
  const order = ['object', 'array', 'string', 'number', 'integer', 'boolean']
  return (isAny ? undefined : order.find((type) => types.includes(type))) ?? 'string'
}

function clearing(description = ''): string {
  if (/\bnull\b/i.test(description)) return description
  return `${sentence(description)}null clears it.`
}

/** Some grammars take only patterns of the whole text. One that cannot be written so is left to the check. */
function anchored(schema: JsonSchema): JsonSchema {
  if (typeof schema.pattern !== 'string') return schema
  const { pattern: written, ...rest } = schema
  // Some grammars know no classes by letter; these two are the same in each.
  const pattern = written.replaceAll(/(?<!\\)((?:\\\\)*)\\d/g, '$1[0-9]')
  if (/\[[^\]]*\[0-9\]|\\[a-z]|\(\?/i.test(pattern)) return rest
  if (pattern.startsWith('^') && /[^\\]\$$/.test(pattern))
    return pattern === written ? schema : { ...rest, pattern }
  return /^\^[\w-]+$/.test(pattern) ? { ...schema, pattern: `${pattern}.*$` } : rest
}

/**
 * An object without known keys, as JSON text: hosts refuse one without properties, and one that they take they may show empty. The check
 * takes the object itself too.
 */
function freeForm(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const target = resolve(schema, root) ?? schema
  if (target.type !== 'object') return schema
  const { properties = {}, additionalProperties: more = true, anyOf } = target
  if (anyOf || more === false || Object.keys(properties).length > 0) return schema
  const description = schema.description ?? target.description
  const example = typeof more === 'object' && typesOf(more).join() === 'boolean' ? 'true' : '"value"'
  return { type: 'string', description: `${sentence(description)}JSON text: {"key": ${example}}.` }
}

/** What some hosts refuse, and the check knows anyway: rare keywords and formats, and choices of numbers. */
function withoutRare(schema: JsonSchema): JsonSchema {
  const isRare =
    schema.uniqueItems !== undefined || (schema.format !== undefined && schema.format !== 'date-time')
  const plain = isRare ? withoutFormats(schema) : schema
  const isChoice = plain.enum !== undefined && (plain.type === 'integer' || plain.type === 'number')
  return isChoice ? { ...plain, type: 'string', enum: (plain.enum ?? []).map(String) } : plain
}

function withoutFormats({ uniqueItems, format, ...rest }: JsonSchema): JsonSchema {
  return format === 'date-time' ? { ...rest, format } : rest
}

/** A reference without the type of what it points to: strict conversions take only words beside a reference. */
function reference(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined || schema.type === undefined) return schema
  const { type, ...rest } = schema
  const target = typesOf(resolve(schema, root))
  return target.length > 0 && listedType(target) === type ? rest : schema
}

const maxPattern = 40
const minLongText = 1_000

/** What takes room in a list and helps no model: a long pattern whose form the description shows, and bounds that few texts reach. */
function withoutUnread(schema: JsonSchema): JsonSchema {
  if (schema.pattern === undefined && schema.maxLength === undefined) return schema
  const { pattern, maxLength, ...rest } = schema
  const isLong =
    typeof pattern === 'string' && pattern.length > maxPattern && schema.description !== undefined
  const isHigh = typeof maxLength === 'number' && maxLength >= minLongText
  if (!isLong && !isHigh) return schema
  return {
    ...rest,
    ...(pattern === undefined || isLong ? {} : { pattern }),
    ...(maxLength === undefined || isHigh ? {} : { maxLength }),
  }
}

function sentence(text = ''): string {
  if (text === '') return ''
  return /[.!?:]$/.test(text) ? `${text} ` : `${text}. `
}

/** Changes the schemas directly inside a schema. The same object if none of them changes. */
function changeParts(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
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

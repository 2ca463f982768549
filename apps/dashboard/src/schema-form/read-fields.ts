import type { JsonSchema } from './json-schema.ts'

export type FieldKind = 'text' | 'secret' | 'number' | 'flag' | 'choice' | 'choices' | 'lines' | 'json'

/** One field of a form. */
export interface FormField {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  /** It was entered before, and an empty field leaves it as it is. */
  isSaved?: boolean
  description: string | undefined
  help: string | undefined
  /** Of `choice` and `choices`. */
  options: readonly string[]
  /** The default, as text. */
  fallback: string | undefined
  schema: JsonSchema
}

/** The fields of an object's schema, required ones first. A field without a control of its own is JSON. */
export function readFields(schema: JsonSchema): FormField[] {
  const required = new Set(schema.required ?? [])
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    // A field with a default is optional, whatever the schema's `required` says.
    readField(name, property, required.has(name) && property.default === undefined),
  )
  return [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)]
}

function readField(name: string, schema: JsonSchema, required: boolean): FormField {
  const kind = kindOf(schema)
  return {
    name,
    label: schema.title ?? name,
    kind,
    required,
    description: schema.description,
    help: schema.help,
    options: optionsOf(kind === 'choices' ? (schema.items ?? {}) : schema),
    fallback: schema.default === undefined ? undefined : asText(schema.default),
    schema,
  }
}

function kindOf(schema: JsonSchema): FieldKind {
  if (schema.secret) return 'secret'
  if (optionsOf(schema).length > 0) return 'choice'
  const type = typeOf(schema)
  if (type === 'string') return 'text'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'boolean') return 'flag'
  if (type === 'array') return listKind(schema.items ?? {})
  return 'json'
}

function listKind(items: JsonSchema): FieldKind {
  if (optionsOf(items).length > 0) return 'choices'
  return ['string', 'integer', 'number'].includes(typeOf(items) ?? '') ? 'lines' : 'json'
}

/** The only type of a value apart from null. */
export function typeOf(schema: JsonSchema): string | undefined {
  const { type } = schema
  if (type === undefined) return undefined
  const types = (typeof type === 'string' ? [type] : type).filter((each) => each !== 'null')
  return types.length === 1 ? types[0] : undefined
}

function optionsOf({ enum: values }: JsonSchema): string[] {
  return (values ?? []).filter((value) => value !== null).map(asText)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

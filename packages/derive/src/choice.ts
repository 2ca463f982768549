import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { mergeTwo } from './merge-schemas.ts'
import type { OpenApiSchema } from './openapi.ts'
import { annotate, anyType, typesIn } from './plain-schema.ts'
import type { Schema, SchemaSource } from './schema-source.ts'

export interface ChoiceReader {
  read: (schema: OpenApiSchema | undefined) => JsonSchema
  build: (schema: Schema) => JsonSchema
  source: SchemaSource
  resolve: (schema: JsonSchema) => JsonSchema
  /** What reading gives for a variant that is the choice itself. */
  circular: JsonSchema
}

/** `oneOf` and `anyOf` as one schema with a `type`: fields beside the variants go into each, enums become one. */
export function choiceOf(schema: Schema, variants: readonly unknown[], reader: ChoiceReader): JsonSchema {
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...own } = schema
  const real = variants.filter((variant) => !isCondition(variant))
  if (real.length === 0) return withConditions(reader.build(own), variants)
  const read = distinct(
    isObject(own['properties'])
      ? real.map((form) => reader.build(withFields(own, form, reader.source)))
      : real.map((form) => reader.read(form as OpenApiSchema)).filter((form) => form !== reader.circular),
  )
  if (read.length === 0) return annotate({ type: [...anyType] }, own)
  const filled = read.filter((form) => form.type !== 'null')
  const nullable =
    filled.length < read.length || typesIn({ ...own, type: own['type'] ?? 'object' }).includes('null')
  const chosen = oneForm(filled, reader.resolve)
  return annotate(nullable ? allowNull(chosen, reader.resolve) : chosen, own)
}

/** Also takes null. */
export function allowNull(schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const type = [...new Set([...typesOf(resolve(schema)), 'null'])]
  if (type.length === 1 && schema.$ref === undefined) return { type: 'null' }
  if (schema.$ref !== undefined) {
    return { type: type.length > 1 ? type : [...anyType], anyOf: [schema, { type: 'null' }] }
  }
  const { const: only, ...rest } = schema
  const allowed = only === undefined ? schema.enum : [only]
  return {
    ...rest,
    type,
    ...(allowed ? { enum: [...new Set([...allowed, null])] } : {}),
    ...(schema.anyOf ? { anyOf: [...schema.anyOf, { type: 'null' }] } : {}),
  }
}

function oneForm(forms: readonly JsonSchema[], resolve: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const [only] = forms
  if (!only) return { type: 'null' }
  if (forms.length === 1) return only
  const allowed = forms.map((form) => form.enum ?? (form.const === undefined ? undefined : [form.const]))
  const known = forms.map((form) => typesOf(resolve(form)))
  const types = known.some((list) => list.length === 0) ? anyType : [...new Set(known.flat())]
  const type = types.length === 1 ? (types[0] as string) : [...types]
  if (allowed.every((list) => list !== undefined)) {
    return { type, enum: [...new Set(allowed.flatMap((list) => list as Json[]))] }
  }
  return { type, anyOf: [...forms] }
}

/** A variant with the fields that stand beside all of them. */
function withFields(own: Schema, variant: unknown, source: SchemaSource): Schema {
  const { description: _description, default: _default, nullable: _nullable, ...fields } = own
  const target = source.follow(variant)
  return isObject(target) && target['type'] !== 'null'
    ? mergeTwo(fields, source.merge(target))
    : { type: 'null' }
}

const conditions = ['required', 'not', 'minProperties', 'maxProperties', 'minLength', 'maxLength', 'pattern']
const forms = ['$ref', 'type', 'properties', 'items', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', 'format']

/** A variant that has no form of its own, such as `{ required: [a] }`. */
function isCondition(variant: unknown): boolean {
  if (!isObject(variant)) return false
  return conditions.some((key) => key in variant) && !forms.some((key) => key in variant)
}

/** Of conditions only the demand for some argument or other can be put to a model. */
function withConditions(schema: JsonSchema, variants: readonly unknown[]): JsonSchema {
  const required = variants.map((variant) =>
    isObject(variant) && Array.isArray(variant['required']) ? (variant['required'] as string[]) : [],
  )
  const known = Object.keys(schema.properties ?? {})
  const canBeMet = required.every((names) => names.length > 0 && names.every((name) => known.includes(name)))
  return canBeMet
    ? { ...schema, anyOf: required.map((names) => ({ type: 'object', required: names })) }
    : schema
}

function distinct(schemas: readonly JsonSchema[]): JsonSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
}

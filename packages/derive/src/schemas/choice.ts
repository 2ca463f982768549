import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '@helpdesk-mcp/tools'
import { mergeTwo } from '../document/merge-schemas.ts'
import type { OpenApiSchema } from '../document/openapi.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { conditionsAmong, conditionsOf, isCondition } from './conditions.ts'
import { annotate, anyType, typesIn } from './plain-schema.ts'

export interface ChoiceReader {
  read: (schema: OpenApiSchema | undefined) => JsonSchema
  build: (schema: Schema) => JsonSchema
  source: SchemaSource
  resolve: (schema: JsonSchema) => JsonSchema
  /** What `read` returns for a variant that is the choice itself. */
  circular: JsonSchema
}

/**
 * `oneOf` and `anyOf` as one schema with a `type`: fields beside the variants go into each variant, enums become one. A `oneOf` stays one
 * where its variants can be told apart as well as in the document.
 */
export function choiceOf(schema: Schema, variants: readonly unknown[], reader: ChoiceReader): JsonSchema {
  const { oneOf, anyOf, discriminator, ...own } = schema
  const further =
    Array.isArray(oneOf) && Array.isArray(anyOf) ? conditionsAmong(anyOf, reader.source) : undefined
  const real = variants.filter((variant) => !isCondition(variant))
  if (real.length === 0)
    return withConditions(reader.build(own), variants, Array.isArray(oneOf), reader.source)
  const told = isObject(discriminator)
    ? real.map((form) => withValue(form, discriminator, reader.source))
    : real
  const all = isObject(own['properties'])
    ? told.map((form) => reader.build(withFields(own, form, reader.source)))
    : told.map((form) => reader.read(form as OpenApiSchema)).filter((form) => form !== reader.circular)
  const read = distinct(all)
  if (read.length === 0) return annotate({ type: [...anyType] }, own)
  const filled = read.filter((form) => form.type !== 'null')
  const nullable =
    filled.length < read.length || typesIn({ ...own, type: own['type'] ?? 'object' }).includes('null')
  const isExact = Array.isArray(oneOf) && read.length === told.length && areApart(filled, reader.resolve)
  const chosen = oneForm(filled, reader.resolve, isExact)
  const whole = { ...chosen, ...(isObject(own['properties']) ? {} : conditionsOf(own, reader.source)) }
  const result = annotate(nullable ? allowNull(whole, reader.resolve) : whole, own)
  return further ? { ...result, allOf: [...(result.allOf ?? []), { anyOf: further }] } : result
}

/** A variant with the values of the discriminator that stand for it, where the variant does not say them itself. */
function withValue(variant: unknown, discriminator: Schema, source: SchemaSource): unknown {
  const { propertyName, mapping, defaultMapping: fallback } = discriminator
  const ref = isObject(variant) ? variant['$ref'] : undefined
  if (typeof ref !== 'string' || typeof propertyName !== 'string') return variant
  const whole = source.read(variant)
  const properties = whole?.['properties']
  const field = isObject(properties) ? source.read(properties[propertyName]) : undefined
  const isSaid = field?.['enum'] !== undefined || field?.['const'] !== undefined
  // Told apart from the others, a variant takes none of their fields.
  const isOpen = whole?.['additionalProperties'] !== undefined || source.isClosed
  if (isSaid && isOpen) return variant
  const closed = isOpen ? {} : { additionalProperties: false }
  if (isSaid) return { allOf: [variant, closed] }
  const target = source.follow(variant)
  const all = Object.entries(isObject(mapping) ? mapping : {})
  const isTarget = (to: unknown) => source.follow(variantReference(String(to))) === target
  const mapped = all.flatMap(([value, to]) => (isTarget(to) ? [value] : []))
  const others = all.flatMap(([value, to]) => (isTarget(to) ? [] : [value]))
  // It takes every value that stands for no other variant, and none.
  if (fallback !== undefined && isTarget(fallback)) {
    const any = { type: 'string', ...(others.length > 0 ? { not: { enum: others } } : {}) }
    return { allOf: [variant, { properties: { [propertyName]: any }, ...closed }] }
  }
  const values = mapped.length > 0 ? mapped : [ref.split('/').at(-1) ?? ref]
  const told = {
    properties: { [propertyName]: { type: 'string', enum: values } },
    required: [propertyName],
    ...closed,
  }
  return { allOf: [variant, told] }
}

/** A discriminator's mapping names a schema, or refers to it. */
export function variantReference(to: string): { $ref: string } {
  return { $ref: /[#/]/.test(to) ? to : `#/components/schemas/${to}` }
}

/**
 * Whether no value that fits one variant of the document fits two of these: digits of a 64-bit integer fit a text too, and an integer is a
 * number.
 */
function areApart(forms: readonly JsonSchema[], resolve: (schema: JsonSchema) => JsonSchema): boolean {
  const free = forms.map(resolve).filter((form) => form.enum === undefined && form.const === undefined)
  const has = (type: string) => free.some((form) => typesOf(form).includes(type))
  if (has('integer') && has('number')) return false
  return !forms.some((form) => {
    const { pattern, items, properties = {} } = resolve(form)
    const inside = [...Object.values(properties), ...(items ? [items] : [])].map(resolve)
    return pattern === digitsPattern || inside.some((part) => part.pattern === digitsPattern)
  })
}

/** Makes a schema accept null too. */
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
    ...(schema.oneOf ? { oneOf: [...schema.oneOf, { type: 'null' }] } : {}),
  }
}

function oneForm(
  forms: readonly JsonSchema[],
  resolve: (schema: JsonSchema) => JsonSchema,
  isExact: boolean,
): JsonSchema {
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
  return isExact ? { type, oneOf: [...forms] } : { type, anyOf: [...forms] }
}

/** A variant with the fields that stand beside the variants. */
function withFields(own: Schema, variant: unknown, source: SchemaSource): Schema {
  const { description: _description, default: _default, nullable: _nullable, ...fields } = own
  const target = source.follow(variant)
  return isObject(target) && target['type'] !== 'null'
    ? mergeTwo(fields, source.merge(target))
    : { type: 'null' }
}

/** Conditions of which one must hold. A model is told of those that require one set of arguments or another. */
function withConditions(
  schema: JsonSchema,
  variants: readonly unknown[],
  isOne: boolean,
  source: SchemaSource,
): JsonSchema {
  const required = variants.map((variant) =>
    isObject(variant) && Array.isArray(variant['required']) ? (variant['required'] as string[]) : [],
  )
  const known = Object.keys(schema.properties ?? {})
  const canBeMet = required.every((names) => names.length > 0 && names.every((name) => known.includes(name)))
  const isPlain = variants.every((variant) =>
    Object.keys(variant as Schema).every((key) => key === 'required'),
  )
  const told = canBeMet ? { anyOf: required.map((names) => ({ type: 'object', required: names })) } : {}
  if (canBeMet && isPlain && !isOne) return { ...schema, ...told }
  const exact = conditionsAmong(variants, source)
  const checked = exact && [...(schema.allOf ?? []), isOne ? { oneOf: exact } : { anyOf: exact }]
  return { ...schema, ...told, ...(checked ? { allOf: checked } : {}) }
}

function distinct(schemas: readonly JsonSchema[]): JsonSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
}

import { type BodyField, isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { type BodyContent, isJson, preferred } from '../document/body-content.ts'
import type { Encoding } from '../document/operations.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { type Definitions, fileSchema, isBinary, isFile, type SchemaReader } from '../schemas/input-schema.ts'
import { furtherKeys } from '../schemas/pattern-paths.ts'
import { annotate, anyType } from '../schemas/plain-schema.ts'
import { type Choose, type Settled, settleVariants } from './body-variants.ts'

/** A request body as flat fields, and how they are put back into it. */
export interface RequestBody {
  contentType: string
  /** Keys that wrap the fields in the request, outermost first. */
  wrap: string[]
  /** How many of them an empty body still has, if not all. */
  wrapWhenEmpty?: number
  /** Undefined if the body is not an object. Then it is one argument, `whole`. */
  fields?: BodyFieldSchema[]
  whole?: JsonSchema
  /** The schema of further fields; false if there are none. */
  more: boolean | JsonSchema
  /** The schemas of further fields by the steps that stand for their names. */
  further?: { step: string; schema: JsonSchema }[]
  required: boolean
  /** What is asked of the fields together, in the vendor's names. */
  check?: JsonSchema
}

export interface BodyFieldSchema {
  name: string
  schema: JsonSchema
  required: boolean
  /** How it is written into a form, if the document says so. */
  form?: Pick<BodyField, 'style' | 'explode' | 'allowReserved' | 'contentType'>
}

export function readRequestBody(
  source: SchemaSource,
  content: BodyContent,
  reader: SchemaReader,
  choose: Choose,
  required: boolean,
): RequestBody {
  const { contentType } = content
  const settled = settleVariants(source, content.schema ?? anyForm(contentType), choose)
  const { wrap, certain, inner } = unwrap(source, settled, contentType, choose)
  const schema = reader.read(inner.schema)
  const own = reader.definitions.resolve(schema)
  const types = typesOf(own)
  const isObjectOnly = types.includes('object') && types.length < anyType.length && !own.anyOf && !own.oneOf
  if (!isObjectOnly || isFile(own, reader.definitions)) {
    return { contentType, wrap, whole: schema, more: false, required }
  }
  // Fields that the document asks for are only needed where there is a body at all.
  const isCertain = required && certain === wrap.length
  const names = new Set(own.required)
  const fields = Object.entries(own.properties ?? {}).map(([name, documented]) => {
    const form = formOf(content, name, source.countsSiblings)
    const property = withBytes(documented, form, reader.definitions)
    return { name, schema: property, required: isCertain && names.has(name), ...(form ? { form } : {}) }
  })
  const check = checkOf(own, inner.choice && reader.read(inner.choice), isCertain)
  return {
    contentType,
    wrap,
    ...(certain < wrap.length ? { wrapWhenEmpty: certain } : {}),
    fields,
    more: own.patternProperties ? true : (own.additionalProperties ?? false),
    further: furtherKeys([...names, ...fields.map(({ name }) => name)], own),
    required,
    ...(check ? { check } : {}),
  }
}

/** An untyped field, or a list of such, is a file by the content type of its part: how OpenAPI 3.1 writes it. */
function withBytes(schema: JsonSchema, form: BodyFieldSchema['form'], definitions: Definitions): JsonSchema {
  if (!isBinary({ contentMediaType: form?.contentType })) return schema
  const own = definitions.resolve(schema)
  if (own.items) return { ...own, items: withBytes(own.items, form, definitions) }
  const isUntyped = !own.not && !own.anyOf && !own.oneOf && [own.type].flat().length === anyType.length
  return isUntyped ? annotate(fileSchema, schema) : schema
}

/** How a form writes a field. OpenAPI's own defaults are not repeated. `takesStyles`: multipart bodies know styles from 3.1 on. */
function formOf(
  { contentType, encoding }: BodyContent,
  name: string,
  takesStyles: boolean,
): BodyFieldSchema['form'] | undefined {
  const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined
  if (!isObject(own) || isJson(contentType)) return undefined
  const { style, explode, allowReserved, contentType: types } = own as Encoding
  const styled = {
    ...(style === undefined ? {} : { style: style as NonNullable<BodyField['style']> }),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(allowReserved === true ? { allowReserved } : {}),
  }
  // A style takes precedence over a content type.
  const isStyled = takesStyles || !contentType.startsWith('multipart/')
  if (isStyled && Object.keys(styled).length > 0) return styled
  const type = typeof types === 'string' ? types.split(',')[0]?.trim() : undefined
  return type === undefined || type.includes('*') ? undefined : { contentType: type }
}

const checked = [
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'propertyNames',
  'patternProperties',
  'minProperties',
  'maxProperties',
  'allOf',
] as const

/** What is asked of the fields together; undefined if nothing is. `choice`: the body with all its variants. */
function checkOf(
  own: JsonSchema,
  choice: JsonSchema | undefined,
  isCertain: boolean,
): JsonSchema | undefined {
  const kept = checked.filter((key) => own[key] !== undefined).map((key) => [key, own[key]] as const)
  const required = !isCertain && own.required ? { required: own.required } : {}
  // The fields of a body with patterns are told apart from others here, since the arguments are not only fields.
  const others =
    own.patternProperties && own.additionalProperties !== true
      ? {
          properties: Object.fromEntries(Object.keys(own.properties ?? {}).map((name) => [name, {}])),
          additionalProperties: own.additionalProperties ?? false,
        }
      : {}
  const light = { ...Object.fromEntries(kept), ...others, ...required }
  if (Object.keys(light).length === 0) return choice
  return choice ? { ...light, allOf: [...(own.allOf ?? []), choice] } : { type: 'object', ...light }
}

/** Why a body cannot be written, and what to do about it. */
export function bodyProblem(
  body: RequestBody,
  definitions: Definitions,
  operation: string,
): [problem: string, fix: string] | undefined {
  if (!canBeWritten(body, definitions))
    return [
      `${operation} takes its body only as ${body.contentType}, which cannot be written.`,
      'Describe a JSON, multipart or form body, or remove the entry.',
    ]
  if (body.whole && isForm(body.contentType))
    return [
      `${operation} takes ${body.contentType}, of which no fields are described.`,
      'Describe its fields as an object in openapi.yaml or overlay.yaml, or remove the entry.',
    ]
  return undefined
}

/** Whether a body of this type consists of named fields. */
function isForm(contentType: string): boolean {
  return contentType !== 'application/json' && preferred.includes(contentType)
}

/** A form of which the document says nothing takes any fields. */
function anyForm(contentType: string): Schema | undefined {
  return isForm(contentType) ? { type: 'object', additionalProperties: true } : undefined
}

/** Unwraps JSON that holds nothing but one object, `{ ticket: { ... } }`, up to two levels deep. `certain`: how many of the keys are required. */
function unwrap(
  source: SchemaSource,
  settled: Settled,
  contentType: string,
  choose: Choose,
): { wrap: string[]; certain: number; inner: Settled } {
  const wrap: string[] = []
  let certain = 0
  let current = settled
  while (isJson(contentType) && wrap.length < 2 && !current.choice) {
    const { properties: given, required, additionalProperties: more } = current.schema
    const properties = isObject(given) ? Object.entries(given) : []
    const [only] = properties
    if (!only || properties.length > 1 || more === true || isObject(more)) break
    const needed = Array.isArray(required) ? required : []
    if (needed.some((name) => name !== only[0]) || current.schema['patternProperties']) break
    const inner = source.read(only[1])
    if (!inner || (inner['type'] !== 'object' && !isObject(inner['properties']) && !inner['oneOf'])) break
    if (inner['nullable'] === true || [inner['type']].flat().includes('null')) break
    if (!isOnlyObject(source, only[1])) break
    const next = settleVariants(source, only[1], choose)
    if (!isObject(next.schema['properties'])) break
    if (needed.includes(only[0]) && certain === wrap.length) certain++
    wrap.push(only[0])
    current = next
  }
  return { wrap, certain, inner: current }
}

/** Whether every variant of a schema is an object: a list or null could not be given by its fields. */
function isOnlyObject(source: SchemaSource, schema: unknown): boolean {
  const target = source.follow(schema)
  if (!isObject(target)) return false
  const { oneOf, anyOf, properties } = source.merge(target)
  const variants = oneOf ?? anyOf
  if (!Array.isArray(variants) || isObject(properties)) return true
  return variants.every((variant) => {
    const { type, properties: fields, oneOf: inner, anyOf: other } = source.read(variant) ?? {}
    return type === 'object' || isObject(fields) || Array.isArray(inner) || Array.isArray(other)
  })
}

/** Whether requests can encode this body: JSON, multipart, a form; of other types only plain text or a file. */
function canBeWritten({ contentType, whole }: RequestBody, definitions: Definitions): boolean {
  if (isJson(contentType) || preferred.includes(contentType)) return true
  if (whole === undefined || contentType.startsWith('multipart/')) return false
  return typesOf(definitions.resolve(whole)).includes('string') || isFile(whole, definitions)
}

/** A write that gives nothing says nothing: it is refused, unless its verb alone is an order, as "disable" is. */
export function whenEmpty(
  verb: string,
  method: string,
  isRequired: boolean,
): { whenEmpty?: 'refuse' | 'send' } {
  const isChange = /^(create|update|replace|save|set|edit|assign)(_|$)/.test(verb)
  if (isChange || method === 'PUT' || method === 'PATCH') return { whenEmpty: 'refuse' }
  return isRequired ? { whenEmpty: 'send' } : {}
}

import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { type Choose, settleVariants } from './body-variants.ts'
import { isFile } from './file-schema.ts'
import type { Definitions, SchemaReader } from './input-schema.ts'
import type { Operation } from './openapi.ts'
import { anyType } from './plain-schema.ts'
import type { Schema, SchemaSource } from './schema-source.ts'

/** A request body laid open: its fields as schemas, and how they go back into it. */
export interface RequestBody {
  contentType: string
  /** Keys that wrap the fields on the wire, outermost first. */
  wrap: string[]
  /** Undefined when the body is not an object: then it is one argument. */
  fields?: { name: string; schema: JsonSchema; required: boolean }[]
  whole?: JsonSchema
  /** What fields beyond those named look like; false when there are none. */
  more: boolean | JsonSchema
  required: boolean
}

export interface BodyContent {
  contentType: string
  schema: unknown
}

const preferred = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']

/** The form in which a body is sent, of those that the vendor takes. OpenAPI gives no meaning to a body of GET or HEAD. */
export function bodyContent({ method, requestBody }: Operation): BodyContent | undefined {
  const content = method === 'GET' || method === 'HEAD' ? undefined : requestBody?.content
  const types = Object.keys(content ?? {})
  const plain = (type: string) => type.split(';')[0]?.trim().toLowerCase()
  const found =
    preferred.flatMap((wanted) => types.find((type) => plain(type) === wanted) ?? [])[0] ??
    types.find((type) => /json/.test(type)) ??
    types[0]
  if (content === undefined || found === undefined) return undefined
  const contentType = preferred.find((wanted) => wanted === plain(found)) ?? found
  return {
    contentType: contentType.includes('*') ? 'application/json' : contentType,
    schema: content[found]?.schema,
  }
}

/** Whether binary strings in this form of body are files. */
export function carriesFiles(content: BodyContent | undefined): boolean {
  return content !== undefined && !isJson(content.contentType)
}

export function isJson(contentType: string): boolean {
  return /json/.test(contentType)
}

export function readRequestBody(
  source: SchemaSource,
  content: BodyContent,
  reader: SchemaReader,
  choose: Choose,
  required: boolean,
): RequestBody {
  const { contentType } = content
  const { wrap, schema: inner } = unwrap(
    source,
    settleVariants(source, content.schema, choose),
    contentType,
    choose,
  )
  const schema = reader.read(inner)
  const own = reader.definitions.resolve(schema)
  const types = typesOf(own)
  const isObjectOnly = types.includes('object') && types.length < anyType.length && !own.anyOf
  if (!isObjectOnly || isFile(own, reader.definitions)) {
    return { contentType, wrap, whole: schema, more: false, required }
  }
  const names = new Set(own.required)
  const fields = Object.entries(own.properties ?? {}).map(([name, property]) => ({
    name,
    schema: property,
    required: names.has(name),
  }))
  return { contentType, wrap, fields, more: own.additionalProperties ?? false, required }
}

/** Takes JSON out of the single object that it consists of, `{ ticket: { ... } }`, and of one more inside that. */
function unwrap(
  source: SchemaSource,
  schema: Schema,
  contentType: string,
  choose: Choose,
): { wrap: string[]; schema: Schema } {
  const wrap: string[] = []
  let current = schema
  while (isJson(contentType) && wrap.length < 2) {
    const properties = isObject(current['properties']) ? Object.entries(current['properties']) : []
    const [only] = properties
    if (!only || properties.length > 1 || current['additionalProperties'] === true) break
    const inner = source.read(only[1])
    if (!inner || (inner['type'] !== 'object' && !isObject(inner['properties']) && !inner['oneOf'])) break
    const settled = settleVariants(source, only[1], choose)
    if (!isObject(settled['properties'])) break
    wrap.push(only[0])
    current = settled
  }
  return { wrap, schema: current }
}

/** Whether a body of this form can be made: JSON, multipart, a form; of others only plain text or a file. */
export function canBeWritten({ contentType, whole }: RequestBody, definitions: Definitions): boolean {
  if (isJson(contentType) || preferred.includes(contentType)) return true
  return (
    whole !== undefined &&
    (typesOf(definitions.resolve(whole)).includes('string') || isFile(whole, definitions))
  )
}

import type { BodyField, JsonSchema, ParameterPlan } from '@helpdesk-mcp/contracts'
import { type ArgumentNames, pathArgument } from './argument-names.ts'
import { isFile } from './file-schema.ts'
import type { SchemaReader } from './input-schema.ts'
import type { OpenApiParameter, Operation } from './openapi.ts'
import type { RequestBody } from './request-body.ts'

/** One argument of a tool before fixed, default and withheld ones are taken out. */
export interface Argument {
  name: string
  schema: JsonSchema
  /** What the vendor takes, where a model may give something else. */
  wire?: JsonSchema
  required: boolean
  /** Where it goes. */
  target: { parameter: ParameterPlan } | { field: BodyField } | { body: true } | { none: true }
  /** Filled by the connector, never by a model. */
  internal?: boolean
}

export interface ArgumentSources {
  operation: Operation
  names: ArgumentNames
  /** The resource whose id a bare `{id}` in mid-path is. */
  parent: string
  /** Paging parameters, which no model sees. */
  hidden: ReadonlySet<string>
  body: RequestBody | undefined
  reader: SchemaReader
}

/** Every argument of an operation: path first, then query and header, then body; names made unique. */
export function readArguments(sources: ArgumentSources): Argument[] {
  const { operation, names, hidden } = sources
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const elsewhere = operation.parameters.filter(
    ({ in: place, name }) => place === 'header' || (place === 'query' && !hidden.has(name)),
  )
  const args = [
    ...inPath.map((parameter) => {
      const wanted = pathArgument(operation.path, parameter.name, sources.parent)
      return ofParameter(parameter, names.take(parameter.name, wanted, '_path'), sources.reader)
    }),
    ...elsewhere.map((parameter) => {
      const name = names.take(parameter.name, parameter.name, `_${parameter.in}`)
      return ofParameter(parameter, name, sources.reader)
    }),
    ...bodyArguments(sources),
  ]
  names.finish()
  return args
}

function ofParameter(parameter: OpenApiParameter, name: string, reader: SchemaReader): Argument {
  const content = Object.values(parameter.content ?? {})[0]
  const schema = reader.read(parameter.schema ?? content?.schema)
  const description = parameter.description?.trim()
  return {
    name,
    schema: description && !schema.description ? { ...schema, description } : schema,
    required: parameter.in === 'path' || parameter.required === true,
    target: { parameter: { in: parameter.in, name: parameter.name, argument: name, ...style(parameter) } },
  }
}

function bodyArguments({ body, names, reader }: ArgumentSources): Argument[] {
  if (!body) return []
  if (body.whole) {
    const wanted = body.whole.type === 'array' ? 'items' : 'body'
    const name = names.take(wanted, wanted, '_body')
    return [{ name, schema: body.whole, required: body.required, target: { body: true } }]
  }
  return (body.fields ?? []).map(({ name: vendor, schema, required }): Argument => {
    const name = names.take(vendor, vendor, '_body')
    const file = isFile(schema, reader.definitions) ? { file: true } : {}
    return { name, schema, required, target: { field: { name: vendor, argument: name, ...file } } }
  })
}

const styles: readonly unknown[] = ['simple', 'spaceDelimited', 'pipeDelimited', 'deepObject']

function style({ content, style: named, explode }: OpenApiParameter): Partial<ParameterPlan> {
  if (content) return { json: true }
  return {
    ...(styles.includes(named) ? { style: named as NonNullable<ParameterPlan['style']> } : {}),
    ...(explode === undefined ? {} : { explode }),
  }
}

import type { BodyField, JsonSchema, ParameterPlan } from '@helpdesk-mcp/contracts'
import type { ToolEntry } from './entry.ts'
import { singularOf, snakeCase } from './names.ts'
import type { OpenApiParameter, Operation } from './openapi.ts'
import type { RequestBody } from './request-body.ts'

/** Our own argument names: a vendor's key of the same name yields. */
export const reserved: readonly string[] = [
  'limit',
  'next_cursor',
  'fields',
  'max_tokens',
  'connection',
  'dry_run',
  'idempotency_key',
  'confirmation',
  'if_unchanged_since',
]

/** One argument of a tool before fixed, default and withheld ones are taken out. */
export interface Argument {
  name: string
  schema: JsonSchema
  required: boolean
  /** Where it goes. */
  target: { parameter: ParameterPlan } | { field: BodyField } | { body: true } | { none: true }
  /** Filled by the connector, never by a model. */
  internal?: boolean
}

export interface ArgumentSources {
  operation: Operation
  entry: ToolEntry
  /** The resource whose id a bare `{id}` in mid-path is. */
  parent: string
  /** Paging parameters, which no model sees. */
  hidden: ReadonlySet<string>
  body: RequestBody | undefined
  readParameter: (parameter: OpenApiParameter) => JsonSchema
  isFile: (schema: JsonSchema) => boolean
}

/** Every argument of an operation: path first, then query and header, then body; names made unique. */
export function readArguments(sources: ArgumentSources): Argument[] {
  const { operation, entry, hidden, body } = sources
  const names = new Set<string>(reserved)
  const take = (wanted: string, suffix: string): string => {
    let name = clean(wanted)
    if (names.has(name)) name = `${name}${suffix}`
    for (let count = 2; names.has(name); count++) name = `${clean(wanted)}${suffix}_${count}`
    names.add(name)
    return name
  }
  const renamed = (vendor: string) => entry.arguments?.[vendor]
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const elsewhere = operation.parameters.filter(
    (parameter) => parameter.in !== 'path' && parameter.in !== 'cookie' && !hidden.has(parameter.name),
  )
  return [
    ...inPath.map((parameter): Argument => {
      const name = take(
        renamed(parameter.name) ?? pathArgument(operation.path, parameter.name, sources.parent),
        '_path',
      )
      return {
        name,
        schema: sources.readParameter(parameter),
        required: true,
        target: { parameter: { in: 'path', name: parameter.name, argument: name } },
      }
    }),
    ...elsewhere.map((parameter): Argument => {
      const name = take(renamed(parameter.name) ?? parameter.name, `_${parameter.in}`)
      return {
        name,
        schema: sources.readParameter(parameter),
        required: parameter.required === true,
        target: {
          parameter: { in: parameter.in, name: parameter.name, argument: name, ...style(parameter) },
        },
      }
    }),
    ...bodyArguments(body, sources, (vendor) => take(renamed(vendor) ?? vendor, '_body')),
  ]
}

function bodyArguments(
  body: RequestBody | undefined,
  sources: ArgumentSources,
  take: (vendor: string) => string,
): Argument[] {
  if (!body) return []
  if (body.whole)
    return [
      {
        name: take(body.whole.type === 'array' ? 'items' : 'body'),
        schema: body.whole,
        required: body.required,
        target: { body: true },
      },
    ]
  return (body.fields ?? []).map(({ name: vendor, schema, required }): Argument => {
    const name = take(vendor)
    const field: BodyField = {
      name: vendor,
      argument: name,
      ...(sources.isFile(schema) ? { file: true } : {}),
    }
    return { name, schema, required, target: { field } }
  })
}

/** The parameter that ends the path is `id`; a bare `{id}` before that is its parent's. */
function pathArgument(path: string, name: string, parent: string): string {
  if (path.endsWith(`{${name}}`)) return 'id'
  return name.toLowerCase() === 'id' ? `${singularOf(parent)}_id` : snakeCase(name)
}

function clean(name: string): string {
  const cleaned = name
    .replace(/[^a-zA-Z0-9_.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64)
  return cleaned || 'value'
}

function style(parameter: OpenApiParameter): Partial<ParameterPlan> {
  if (parameter.content) return { json: true }
  const known = ['form', 'simple', 'spaceDelimited', 'pipeDelimited', 'deepObject']
  return {
    ...(parameter.style && known.includes(parameter.style) && parameter.style !== 'form'
      ? { style: parameter.style as NonNullable<ParameterPlan['style']> }
      : {}),
    ...(parameter.explode === undefined ? {} : { explode: parameter.explode }),
  }
}

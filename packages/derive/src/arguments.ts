import {
  type BodyField,
  defaultPageMaximum,
  type Json,
  type JsonSchema,
  maxLimit,
  type PagingPlan,
  type ParameterPlan,
  type RequestPlan,
  type TextPlan,
} from '@helpdesk-mcp/contracts'
import { describeProblems, digitsPattern } from '@helpdesk-mcp/tools'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { boundSchema } from './bound-schema.ts'
import { checkArgumentNames, type ToolEntry } from './entry.ts'
import { type Definitions, isFile, type SchemaReader } from './input-schema.ts'
import { type ArgumentNames, pathArgument } from './names.ts'
import type { OpenApiParameter, Operation, SchemaSource } from './openapi.ts'
import { requestPlan } from './plans.ts'
import type { Report } from './problems.ts'
import type { RequestBody } from './request-body.ts'
import { isFilled } from './write-entries.ts'

/** One argument of an operation, before tools.yaml fixes, withholds or gives it a default. */
export interface Argument {
  name: string
  schema: JsonSchema
  /** What the vendor accepts, if a model may give something else. */
  wire?: JsonSchema
  required: boolean
  /** Where its value goes in the request. */
  target: { parameter: ParameterPlan } | { field: BodyField } | { body: true } | { none: true }
  /** Filled in by the connector, never by a model. */
  internal?: boolean
}

export interface ArgumentSources {
  operation: Operation
  names: ArgumentNames
  /** The resource that a bare `{id}` in the middle of the path belongs to. */
  parent: string
  /** Paging parameters, which a model does not see. */
  hidden: ReadonlySet<string>
  body: RequestBody | undefined
  reader: SchemaReader
}

/** Every argument of an operation, with unique names: path first, then query and header, then body. */
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

const styles: readonly unknown[] = ['simple', 'spaceDelimited', 'pipeDelimited', 'deepObject']

function style({ content, style: named, explode }: OpenApiParameter): Partial<ParameterPlan> {
  if (content) return { json: true }
  return {
    ...(styles.includes(named) ? { style: named as NonNullable<ParameterPlan['style']> } : {}),
    ...(explode === undefined ? {} : { explode }),
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

export interface InputSources {
  operation: Operation
  entry: ToolEntry
  args: readonly Argument[]
  body: RequestBody | undefined
  definitions: Definitions
  /** Arguments of our own, such as `limit`. */
  own: Readonly<Record<string, JsonSchema>>
  report: Report
}

/** An argument with what tools.yaml says about it. */
export interface SettledArgument extends Argument {
  /** Always sent. */
  fixed?: Json
  /** Sent if the model gives no value. */
  fallback?: Json
  withheld: boolean
}

/** Makes a tool's input schema and request plan: applies fixed, default, withheld and required arguments. */
export function settleArguments({ operation, entry, args, body, definitions, own, report }: InputSources): {
  inputSchema: JsonSchema
  request: RequestPlan
} {
  const settled = args.map((argument) => settle(argument, entry, definitions))
  checkArgumentNames(entry, settled, own, report)
  checkValues(entry, args, definitions, report)
  const shown = settled.filter(
    ({ fixed, withheld, internal }) => fixed === undefined && !withheld && !internal,
  )
  const required = shown
    .filter(
      ({ name, required, fallback }) =>
        (required && fallback === undefined && !isFilled(entry, name)) || entry.required?.includes(name),
    )
    .map(({ name }) => name)
  const properties = shown.map(
    ({ name, schema }) => [name, withDefault(name, schema, entry, definitions)] as const,
  )
  const schema: JsonSchema = {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...own },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: body?.more ?? false,
  }
  return {
    inputSchema: boundSchema(schema, definitions),
    request: requestPlan(operation, entry, settled, body, definitions),
  }
}

function settle(argument: Argument, entry: ToolEntry, definitions: Definitions): SettledArgument {
  const { name, required, schema } = argument
  const fixed = ownValue(entry.fixed, name)
  const documented = (schema.default ?? definitions.resolve(schema).default) as Json | undefined
  const fallback = ownValue(entry.defaults, name) ?? (required ? documented : undefined)
  const withheld = ownValue(entry.withheld, name) !== undefined
  return {
    ...argument,
    withheld,
    ...(fixed === undefined ? {} : { fixed }),
    ...(fallback === undefined ? {} : { fallback }),
  }
}

function withDefault(
  name: string,
  schema: JsonSchema,
  entry: ToolEntry,
  definitions: Definitions,
): JsonSchema {
  const value = ownValue(entry.defaults, name)
  if (value === undefined) return schema
  const digits = definitions.resolve(schema).pattern === digitsPattern && typeof value === 'number'
  return { ...schema, default: digits ? String(value) : value }
}

function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}

/** The document must allow every value that tools.yaml sends. */
function checkValues(
  entry: ToolEntry,
  args: readonly Argument[],
  definitions: Definitions,
  report: Report,
): void {
  for (const key of ['fixed', 'defaults'] as const) {
    for (const [name, value] of Object.entries(entry[key] ?? {})) {
      const argument = args.find((candidate) => candidate.name === name)
      if (argument)
        checkValue(argument, value, definitions, (problem) => report(key, problem, 'Give another value.'))
    }
  }
}

function checkValue(
  { name, schema }: Argument,
  value: Json,
  definitions: Definitions,
  report: (problem: string) => void,
): void {
  const digits = definitions.resolve(schema).pattern === digitsPattern && typeof value === 'number'
  const inputSchema = boundSchema({ type: 'object', properties: { [name]: schema } }, definitions)
  const validate = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
    verbose: true,
  }).compile(inputSchema)
  const args = { [name]: digits ? String(value) : value }
  if (validate(args)) return
  for (const problem of describeProblems(validate.errors ?? [], args, { inputSchema }))
    report(problem.sentence ?? `${problem.argument} must be ${problem.expected}, not ${problem.got}.`)
}

/** What a connector's definition says about the vendor's paging parameters. */
export interface PagingTable {
  /** Every query parameter that pages. */
  parameters: readonly string[]
  /** The parameter for the page size. */
  size?: string
  /** The parameter for the page number or offset. */
  position?: string
  maximum?: number
  base?: number
}

/** How a list is paged: by the vendor if the operation takes every paging parameter, else by the connector. */
export function pagingPlan(source: SchemaSource, operation: Operation, table: PagingTable): PagingPlan {
  const number = (parameter: OpenApiParameter | undefined, key: string): number | undefined => {
    const value = source.read(parameter?.schema)?.[key]
    return typeof value === 'number' ? value : undefined
  }
  const query = new Map(
    operation.parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, parameter]),
  )
  const native = table.parameters.length > 0 && table.parameters.every((name) => query.has(name))
  if (!native) return { native, maximum: defaultPageMaximum }
  const maximum = number(query.get(table.size ?? ''), 'maximum') ?? table.maximum ?? defaultPageMaximum
  const position = query.get(table.position ?? '')
  const base = number(position, 'default') ?? number(position, 'minimum')
  const last = number(position, 'maximum')
  return {
    native,
    maximum,
    ...(base === undefined || base === table.base ? {} : { base }),
    ...(last === undefined ? {} : { last }),
  }
}

/** Our own arguments: paging for lists, a choice of fields for every read. */
export function ownArguments(
  paging: PagingPlan | undefined,
  takesFields: boolean,
  texts: readonly TextPlan[] = [],
): Record<string, JsonSchema> {
  return {
    ...(paging ? { limit, next_cursor: nextCursor } : {}),
    ...(takesFields ? { fields: fields(texts) } : {}),
  }
}

const limit: JsonSchema = { type: 'integer', minimum: 1, maximum: maxLimit, default: 20 }

const nextCursor: JsonSchema = {
  type: 'string',
  description: 'From the previous answer, unchanged.',
}

/** Names a message of the answer as the example of how its quoted history is read. */
function fields(texts: readonly TextPlan[]): JsonSchema {
  const message = texts.find((text) => text.message)
  const full = message ? ` "${message.path || '*'}:full": with quoted history.` : ''
  return {
    type: 'array',
    items: { type: 'string' },
    description: `Dotted paths; ["*"]: all.${full}`,
  }
}

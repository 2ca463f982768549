import type { Json, JsonSchema, ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import { describeProblems, digitsPattern } from '@helpdesk-mcp/tools'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isJson } from '../document/body-content.ts'
import type { OpenApiParameter, Operation } from '../document/operations.ts'
import type { Argument, SettledArgument } from '../entries/argument.ts'
import { checkArgumentNames, type ToolEntry } from '../entries/entry.ts'
import { isFilled } from '../entries/write-entries.ts'
import { requestPlan } from '../plans.ts'
import type { Report } from '../problems.ts'
import { boundSchema } from '../schemas/bound-schema.ts'
import { type Definitions, isFile, type SchemaReader } from '../schemas/input-schema.ts'
import { type ArgumentNames, pathArgument } from '../tools/names.ts'
import type { RequestBody } from './request-body.ts'
import { type RequestTarget, valueInPath } from './request-target.ts'

export interface ArgumentSources {
  operation: Operation
  names: ArgumentNames
  /** The resource that a bare `{id}` in the middle of the path belongs to. */
  parent: string
  /** Paging parameters, which a model does not see. */
  hidden: ReadonlySet<string>
  body: RequestBody | undefined
  reader: SchemaReader
  report: Report
}

/** Every argument of an operation, with unique names: path first, then query and header, then body. */
export function readArguments(sources: ArgumentSources): Argument[] {
  const { operation, names, hidden } = sources
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const elsewhere = operation.parameters.filter(
    ({ in: place, name }) => place !== 'path' && !(place === 'query' && hidden.has(name)),
  )
  const args = [
    ...inPath.map((parameter) => {
      const wanted = pathArgument(operation.path.split(/[?#]/, 1)[0] ?? '', parameter.name, sources.parent)
      return ofParameter(parameter, names.take(parameter.name, wanted, '_path'), sources)
    }),
    ...elsewhere.map((parameter) => {
      const name = names.take(parameter.name, parameter.name, `_${parameter.in}`)
      return ofParameter(parameter, name, sources)
    }),
    ...bodyArguments(sources),
  ]
  names.finish()
  return args
}

function ofParameter(
  parameter: OpenApiParameter,
  name: string,
  { reader, operation, report }: ArgumentSources,
): Argument {
  const [type, content] = Object.entries(parameter.content ?? {})[0] ?? []
  const schema = reader.read(parameter.schema ?? content?.schema)
  const description = parameter.description?.trim()
  const value = valueInPath(operation, parameter)
  if (type !== undefined && !isJson(type) && !/^text\/|form-urlencoded|\*/.test(type)) {
    const problem = `${parameter.name} of ${operation.operationId} is written as ${type}, which cannot be written.`
    report('operation', problem, 'Describe it with a schema in overlay.yaml, or remove the entry.')
  }
  return {
    name,
    schema: description && !schema.description ? { ...schema, description } : schema,
    required: value === undefined && (parameter.in === 'path' || parameter.required === true),
    target: {
      parameter: {
        in: parameter.in,
        name: parameter.name,
        argument: name,
        ...style(parameter, type),
        ...(value === undefined ? {} : { value }),
      },
    },
  }
}

const styles: readonly unknown[] = [
  'simple',
  'label',
  'matrix',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
  'cookie',
]

/** What of OpenAPI's description of a value as text differs from what is usual. */
export function style(
  { style: named, explode, allowReserved }: Pick<OpenApiParameter, 'style' | 'explode' | 'allowReserved'>,
  contentType?: string,
): Partial<ParameterPlan> {
  if (contentType !== undefined) return isJson(contentType) ? { json: true } : {}
  return {
    ...(styles.includes(named) ? { style: named as NonNullable<ParameterPlan['style']> } : {}),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(allowReserved === true ? { allowReserved } : {}),
  }
}

function bodyArguments({ body, names, reader }: ArgumentSources): Argument[] {
  if (!body) return []
  if (body.whole) {
    const wanted = body.whole.type === 'array' ? 'items' : 'body'
    const name = names.take(wanted, wanted, '_body')
    return [{ name, schema: body.whole, required: body.required, target: { body: true } }]
  }
  return (body.fields ?? []).map(({ name: vendor, schema, required, form }): Argument => {
    const name = names.take(vendor, vendor, '_body')
    const file = isFile(schema, reader.definitions) ? { file: true } : {}
    return { name, schema, required, target: { field: { name: vendor, argument: name, ...file, ...form } } }
  })
}

export interface InputSources {
  operation: Operation
  target: RequestTarget & Pick<RequestPlan, 'accept'>
  entry: ToolEntry
  args: readonly Argument[]
  body: RequestBody | undefined
  definitions: Definitions
  /** Arguments of our own, such as `limit`. */
  own: Readonly<Record<string, JsonSchema>>
  report: Report
}

/** Makes a tool's input schema and request plan: applies fixed, default, withheld and required arguments. */
export function settleArguments({
  operation,
  target,
  entry,
  args,
  body,
  definitions,
  own,
  report,
}: InputSources): {
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
    request: requestPlan(operation, target, entry, settled, body, definitions),
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

import type { Json, JsonSchema, RequestPlan } from '@helpdesk-mcp/contracts'
import { digitsPattern } from '@helpdesk-mcp/tools'
import type { Argument } from './arguments.ts'
import { boundSchema } from './bound-schema.ts'
import { checkArgumentNames } from './check-argument-names.ts'
import { checkValues } from './check-values.ts'
import type { ToolEntry } from './entry.ts'
import type { Definitions } from './input-schema.ts'
import type { Operation } from './openapi.ts'
import type { RequestBody } from './request-body.ts'
import { requestPlan } from './request-plan.ts'
import type { Say } from './response-plan.ts'

export interface InputSources {
  operation: Operation
  entry: ToolEntry
  args: readonly Argument[]
  body: RequestBody | undefined
  definitions: Definitions
  /** Arguments that are ours, not the vendor's. */
  own: Readonly<Record<string, JsonSchema>>
  say: Say
}

/** An argument once tools.yaml has had its say. */
export interface SettledArgument extends Argument {
  /** Sent always. */
  fixed?: Json
  /** Sent when the model gives none. */
  fallback?: Json
  withheld: boolean
}

/** A tool's input schema and request plan, once fixed, default, withheld and required arguments are settled. */
export function settleArguments({ operation, entry, args, body, definitions, own, say }: InputSources): {
  inputSchema: JsonSchema
  request: RequestPlan
} {
  const settled = args.map((argument) => settle(argument, entry, definitions))
  checkArgumentNames(entry, settled, own, say)
  checkValues(entry, args, definitions, say)
  const shown = settled.filter(
    ({ fixed, withheld, internal }) => fixed === undefined && !withheld && !internal,
  )
  const required = shown
    .filter(
      ({ name, required, fallback }) =>
        (required && fallback === undefined) || entry.required?.includes(name),
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

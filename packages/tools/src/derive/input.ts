import type { BodyPlan, Json, JsonSchema, ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import type { Argument } from './arguments.ts'
import { boundSchema } from './bound-schema.ts'
import type { ToolEntry } from './entry.ts'
import type { Operation } from './openapi.ts'
import { integerPaths, type RequestBody } from './request-body.ts'
import type { Say } from './response-plan.ts'

/** A tool's input schema and request plan, once fixed, default, withheld and required arguments are settled. */
export function settleArguments(
  operation: Operation,
  entry: ToolEntry,
  args: readonly Argument[],
  body: RequestBody | undefined,
  definitions: Readonly<Record<string, JsonSchema>>,
  own: Record<string, JsonSchema>,
  say: Say,
): { inputSchema: JsonSchema; request: RequestPlan } {
  checkNames(entry, args, say)
  const fixed = entry.fixed ?? {}
  const shown = args.filter(
    ({ name, internal }) => !internal && !(name in fixed) && !(name in (entry.withheld ?? {})),
  )
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const { name, schema, required: needed } of shown) {
    const value = defaultOf(name, schema, entry)
    properties[name] =
      entry.defaults?.[name] === undefined ? schema : { ...schema, default: entry.defaults[name] as Json }
    if ((needed && value === undefined) || entry.required?.includes(name)) required.push(name)
  }
  const whole: JsonSchema = {
    type: 'object',
    properties: { ...properties, ...own },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: body?.open === true,
  }
  return {
    inputSchema: boundSchema(whole, definitions),
    request: requestPlan(operation, entry, args, body, definitions),
  }
}

function requestPlan(
  operation: Operation,
  entry: ToolEntry,
  args: readonly Argument[],
  body: RequestBody | undefined,
  definitions: Readonly<Record<string, JsonSchema>>,
): RequestPlan {
  const { operationId, method, path } = operation
  const settled = <Plan extends { argument?: string; value?: Json }>(
    plan: Plan,
    argument: Argument,
  ): Plan[] => {
    const value = entry.fixed?.[argument.name]
    const { argument: _argument, ...without } = plan
    if (value !== undefined) return [{ ...without, value } as unknown as Plan]
    if (argument.name in (entry.withheld ?? {}) && !argument.internal) return []
    const sent =
      entry.defaults?.[argument.name] ??
      (argument.required ? (argument.schema.default as Json | undefined) : undefined)
    return [sent === undefined ? plan : { ...plan, value: sent }]
  }
  const parameters: ParameterPlan[] = args.flatMap((argument) =>
    'parameter' in argument.target ? settled(argument.target.parameter, argument) : [],
  )
  if (!body) return { operationId, method, path, parameters }
  const inBody = args.filter((argument) => 'field' in argument.target)
  const integers = inBody.flatMap((argument) =>
    'field' in argument.target
      ? integerPaths(argument.schema, definitions, [argument.target.field.name])
      : [],
  )
  const single = args.find((argument) => 'body' in argument.target)
  const plan: BodyPlan = {
    contentType: body.contentType,
    wrap: body.wrap,
    fields: inBody.flatMap((argument) =>
      'field' in argument.target ? settled(argument.target.field, argument) : [],
    ),
    ...(single ? { argument: single.name } : {}),
    ...(body.open ? { open: true } : {}),
    ...(integers.length > 0 ? { integers } : {}),
    ...(entry.also ? { also: entry.also } : {}),
  }
  return { operationId, method, path, parameters, body: plan }
}

function defaultOf(name: string, schema: JsonSchema, entry: ToolEntry): Json | undefined {
  return entry.defaults?.[name] ?? (schema.default as Json | undefined)
}

/** What tools.yaml says of arguments must be of arguments that exist. */
function checkNames(entry: ToolEntry, args: readonly Argument[], say: Say): void {
  const names = args.map(({ name }) => name)
  const check = (key: string, given: readonly string[]) => {
    for (const name of given) {
      if (!names.includes(name))
        say(
          key,
          `${name} is not an argument of ${entry.operation}.`,
          `Its arguments: ${names.join(', ') || 'none'}.`,
        )
    }
  }
  check('fixed', Object.keys(entry.fixed ?? {}))
  check('defaults', Object.keys(entry.defaults ?? {}))
  check('withheld', Object.keys(entry.withheld ?? {}))
  check('required', entry.required ?? [])
  const root = (path: string) => path.split('.')[0] ?? path
  for (const rule of entry.when ?? [])
    check('when', [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? [])].map(root))
  for (const rule of entry.also ?? []) check('also', Object.keys(rule.when).map(root))
}

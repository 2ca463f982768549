import type { BodyPlan, Json, ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import type { ToolEntry } from './entry.ts'
import type { SettledArgument } from './input.ts'
import type { Definitions } from './input-schema.ts'
import { integerPaths } from './integer-paths.ts'
import type { Operation } from './openapi.ts'
import type { RequestBody } from './request-body.ts'

/** Where each argument goes, and what goes along unasked. */
export function requestPlan(
  { operationId, method, path }: Operation,
  entry: ToolEntry,
  args: readonly SettledArgument[],
  body: RequestBody | undefined,
  definitions: Definitions,
): RequestPlan {
  const parameters: ParameterPlan[] = args.flatMap((argument) =>
    'parameter' in argument.target ? planned(argument.target.parameter, argument) : [],
  )
  if (!body) return { operationId, method, path, parameters }
  return { operationId, method, path, parameters, body: bodyPlan(entry, args, body, definitions) }
}

function bodyPlan(
  entry: ToolEntry,
  args: readonly SettledArgument[],
  { contentType, wrap, more }: RequestBody,
  definitions: Definitions,
): BodyPlan {
  const integers = args.flatMap(({ schema, wire = schema, target }) => {
    if ('body' in target) return integerPaths(wire, definitions, [])
    return 'field' in target ? integerPaths(wire, definitions, [target.field.name]) : []
  })
  const whole = args.find(({ target }) => 'body' in target)
  return {
    contentType,
    wrap,
    fields: args.flatMap((argument) =>
      'field' in argument.target ? planned(argument.target.field, argument) : [],
    ),
    ...(whole ? { argument: whole.name } : {}),
    ...(more === false ? {} : { open: true }),
    ...(integers.length > 0 ? { integers } : {}),
    ...(entry.also ? { also: entry.also } : {}),
  }
}

function planned<Plan extends { argument?: string; value?: Json }>(
  plan: Plan,
  { fixed, fallback, withheld, internal }: SettledArgument,
): Plan[] {
  const { argument: _argument, ...place } = plan
  if (fixed !== undefined) return [{ ...place, value: fixed } as Plan]
  if (withheld && !internal) return []
  return [fallback === undefined ? plan : { ...plan, value: fallback }]
}

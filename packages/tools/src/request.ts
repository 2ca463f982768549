import type { ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import { encodeBody } from './body.ts'
import { encodeSegment, headerValue, queryPairs } from './parameters.ts'

/** A request without a credential or a signal yet. */
export interface VendorRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | FormData | URLSearchParams | Blob
}

type Arguments = Readonly<Record<string, unknown>>

/** Splits checked arguments into path, query, headers and body. `paging`: the vendor's paging parameters for this call. */
export function toRequest(
  plan: RequestPlan,
  args: Arguments,
  server: string,
  paging: Record<string, string | number> = {},
): VendorRequest {
  const values = plan.parameters.map((parameter) => ({ parameter, value: given(parameter, args) }))
  const at = (place: ParameterPlan['in']) =>
    values.filter(({ parameter, value }) => parameter.in === place && value !== undefined)

  const path = plan.path.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const found = at('path').find(({ parameter }) => parameter.name === name)
    return pathSegment(found?.parameter.argument ?? name, found?.value)
  })
  const query = [
    ...Object.entries(paging).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    ),
    ...at('query').flatMap(({ parameter, value }) => queryPairs(parameter, value)),
  ]
  const body = plan.body && encodeBody(plan.body, args, rest(plan, args))
  const headers = at('header').map(({ parameter, value }) => [
    parameter.name.toLowerCase(),
    headerValue(parameter.argument ?? parameter.name, value),
  ])
  return {
    method: plan.method,
    url: `${server}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: {
      accept: 'application/json',
      ...Object.fromEntries(headers),
      ...(body?.contentType ? { 'content-type': body.contentType } : {}),
    },
    ...(body === undefined ? {} : { body: body.body }),
  }
}

/** A list in a path is separated by commas. */
function pathSegment(argument: string, value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return encodeSegment(argument, value)
  return value.map((item) => encodeSegment(argument, item)).join(',')
}

function given({ argument, value, parts }: ParameterPlan, args: Arguments): unknown {
  const own = parts ? together(parts, args) : argument === undefined ? undefined : argumentOf(args, argument)
  return own ?? value
}

/** The given arguments of those that make up one object. */
function together(parts: Record<string, string>, args: Arguments): Record<string, unknown> | undefined {
  const entries = Object.entries(parts).flatMap(([key, argument]) => {
    const value = argumentOf(args, argument)
    return value === undefined ? [] : [[key, value]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** The arguments that the plan does not name, nor a field's own spelling: an open body takes them as they are. */
function rest(plan: RequestPlan, args: Arguments): Record<string, unknown> {
  const taken = new Set([
    ...plan.parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
    ...(plan.body?.fields ?? []).flatMap(({ name, argument }) => [name, argument ?? name]),
  ])
  return Object.fromEntries(Object.entries(args).filter(([name]) => !taken.has(name)))
}

function argumentOf(args: Arguments, name: string): unknown {
  return Object.hasOwn(args, name) ? args[name] : undefined
}

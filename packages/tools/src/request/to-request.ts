import type { ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import { encodeBody } from './body.ts'
import { encodeSegment } from './path.ts'
import { queryPairs } from './query.ts'

/** A request that is not yet bound to a server's signal or a credential. */
export interface VendorRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | FormData | URLSearchParams
}

/** Splits checked arguments into path, query, headers and body. `paging`: the vendor's paging parameters of this call. */
export function toRequest(
  plan: RequestPlan,
  args: Record<string, unknown>,
  server: string,
  paging: Record<string, string | number> = {},
): VendorRequest {
  const taken = new Set(
    plan.parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  )
  const given = ({ argument, value, parts }: ParameterPlan) =>
    (parts ? together(parts, args) : argument === undefined ? undefined : args[argument]) ?? value
  const at = (place: ParameterPlan['in']) => plan.parameters.filter((parameter) => parameter.in === place)

  const path = plan.path.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = at('path').find((candidate) => candidate.name === name)
    return parameter ? encodeSegment(parameter.argument ?? name, given(parameter)) : whole
  })
  const query = [
    ...Object.entries(paging).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    ),
    ...at('query').flatMap((parameter) => {
      const value = given(parameter)
      return value === undefined ? [] : queryPairs(parameter, value)
    }),
  ]
  const headers: Record<string, string> = { accept: 'application/json' }
  for (const parameter of at('header')) {
    const value = given(parameter)
    if (value !== undefined) headers[parameter.name.toLowerCase()] = String(value)
  }
  const rest = Object.fromEntries(Object.entries(args).filter(([name]) => !taken.has(name)))
  const body = plan.body && encodeBody(plan.body, args, rest)
  if (body?.contentType) headers['content-type'] = body.contentType
  return {
    method: plan.method,
    url: `${server}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers,
    ...(body === undefined ? {} : { body: body.body }),
  }
}

/** The arguments that make up one object, those that were given. */
function together(
  parts: Record<string, string>,
  args: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const entries = Object.entries(parts).flatMap(([key, argument]) =>
    args[argument] === undefined ? [] : [[key, args[argument]]],
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

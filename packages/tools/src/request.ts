import { asText, isObject, type ParameterPlan, type RequestPlan } from '@helpdesk-mcp/contracts'
import { invalidValue } from './argument-problems.ts'
import { encodeBody } from './body.ts'
import { toMilliseconds } from './iso-time.ts'

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
  baseUrl: string,
  paging: Record<string, string | number> = {},
): VendorRequest {
  const values = plan.parameters.map((parameter) => ({ parameter, value: given(parameter, args) }))
  const at = (place: ParameterPlan['in']) =>
    values.filter(({ parameter, value }) => parameter.in === place && value !== undefined)

  const path = plan.path.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
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
    url: `${baseUrl}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: {
      accept: 'application/json',
      ...Object.fromEntries(headers),
      ...(body?.contentType ? { 'content-type': body.contentType } : {}),
    },
    ...(body === undefined ? {} : { body: body.body }),
  }
}

/** Throws for a value that cannot be part of the path, before other calls are made for its sake; `except` are arguments that are not ids yet. */
export function checkPath({ parameters }: RequestPlan, args: Arguments, except: readonly string[]): void {
  for (const { in: place, name, argument = name } of parameters) {
    const value = argumentOf(args, argument)
    if (place === 'path' && value !== undefined && !except.includes(argument)) pathSegment(argument, value)
  }
}

/** A list in a path is separated by commas. */
function pathSegment(argument: string, value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return encodeSegment(argument, value)
  return value.map((item) => encodeSegment(argument, item)).join(',')
}

function given({ argument, value, parts, words, milliseconds }: ParameterPlan, args: Arguments): unknown {
  const own = parts ? together(parts, args) : argument === undefined ? undefined : argumentOf(args, argument)
  if (words && typeof own === 'string' && Object.hasOwn(words, own)) return words[own]
  return milliseconds ? toMilliseconds(own ?? value) : (own ?? value)
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

/**
 * Encodes a value as one path segment. Throws for what a URL parser would resolve as a step (`.`, `..`, however often
 * encoded, alone or between slashes), and for an empty value, which would remove the segment.
 */
export function encodeSegment(argument: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  const invalid = (why: string) => invalidValue(argument, text, why, 'an id as the vendor gave it')
  if (text.trim() === '') throw invalid('is empty, but an id is needed.')
  if (text.length > 2_000) throw invalid('is too long for an id.')
  const parts = decoded(text).split(/[/\\]/)
  if (parts.some((part) => /^\s*\.{1,2}\s*$/.test(part))) {
    throw invalid('contains a path step (. or ..), which is not allowed in an id.')
  }
  return encode(argument, text)
}

/** Decodes dots, slashes, backslashes and spaces, however often they were encoded. */
function decoded(text: string): string {
  const next = text.replace(/%(2e|2f|5c|25|20|09|0a|0d)/gi, (code) => decodeURIComponent(code))
  return next === text ? text : decoded(next)
}

type Place = Pick<ParameterPlan, 'name' | 'argument' | 'style' | 'explode' | 'json'>

/**
 * Encodes a parameter's value as `name=value` pairs, by OpenAPI's style and explode. Leaves out null and empty lists, which
 * a query cannot express.
 */
function queryPairs(plan: Place, value: unknown): string[] {
  const argument = plan.argument ?? plan.name
  const name = encode(argument, plan.name)
  const written = (item: unknown) => encode(argument, item)
  if (plan.json) return [`${name}=${written(JSON.stringify(value))}`]
  const { style = 'form', explode = style === 'form' } = plan
  if (style === 'deepObject') return deep(argument, plan.name, value)
  if (Array.isArray(value)) {
    const items = value.filter(isGiven).map(written)
    if (explode) return items.map((item) => `${name}=${item}`)
    const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ','
    return items.length === 0 ? [] : [`${name}=${items.join(separator)}`]
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => isGiven(item))
      .map(([key, item]) => [written(key), written(item)] as const)
    if (explode) return entries.map(([key, item]) => `${key}=${item}`)
    return entries.length === 0 ? [] : [`${name}=${entries.flat().join(',')}`]
  }
  return isGiven(value) ? [`${name}=${written(value)}`] : []
}

function deep(argument: string, name: string, value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => deep(argument, name, isObject(item) ? asJson(item) : item))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => deep(argument, `${name}[${key}]`, item))
  }
  return isGiven(value) ? [`${encode(argument, name)}=${encode(argument, value)}`] : []
}

function asJson(value: unknown): string {
  return JSON.stringify(value)
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** A value as a header. Throws for characters that a header cannot hold. */
function headerValue(argument: string, value: unknown): string {
  const text = Array.isArray(value) ? value.map(asText).join(',') : asText(value)
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw invalidValue(
      argument,
      text,
      'is not allowed in a header.',
      'Latin letters, digits and punctuation on one line',
    )
  }
  return text
}

/** Percent-encodes a value. Throws for a lone surrogate, which cannot be encoded. */
function encode(argument: string, value: unknown): string {
  const text = asText(value)
  try {
    return encodeURIComponent(text)
  } catch {
    throw invalidValue(argument, text, 'is not valid Unicode.', 'valid Unicode text')
  }
}

import { isObject, type ParameterPlan, type RequestPlan } from '@helpdesk-mcp/contracts'
import { toMilliseconds, toSeconds } from '../values/iso-time.ts'
import { exactJson } from '../values/write-json.ts'
import { bodyFields, encodeBody } from './body.ts'
import { invalidValue } from './invalid-value.ts'
import {
  cookieWriter,
  percentEncoded,
  plainText,
  styledPairs,
  styledText,
  urlWriter,
} from './parameter-styles.ts'

/** A request without a credential or a signal yet. */
export interface VendorRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

type Arguments = Readonly<Record<string, unknown>>

interface GivenParameter {
  parameter: ParameterPlan
  value: unknown
}

/** Splits checked arguments into path, query, headers and body. `paging`: the vendor's paging parameters for this call. */
export function toRequest(
  plan: RequestPlan,
  args: Arguments,
  baseUrl: string,
  paging: Record<string, string | number> = {},
): VendorRequest {
  const at: Record<ParameterPlan['in'], GivenParameter[]> = {
    path: [],
    query: [],
    querystring: [],
    header: [],
    cookie: [],
  }
  for (const parameter of plan.parameters) {
    const value = given(parameter, args)
    if (value !== undefined) at[parameter.in].push({ parameter, value })
  }
  const query = queryOf(plan, at.path, at.query, at.querystring, paging)
  const body = plan.body && encodeBody(plan.body, args, rest(plan, args))
  const headers: Record<string, string> = { accept: plan.accept ?? 'application/json' }
  for (const { parameter, value } of at.header)
    headers[parameter.name.toLowerCase()] = headerValue(parameter, value)
  if (at.cookie.length > 0) {
    const cookies = at.cookie.flatMap(({ parameter, value }) =>
      styledPairs(parameter, value, cookieWriter(parameter)).map((pair) => pair.join('=')),
    )
    if (cookies.length > 0) headers['cookie'] = cookies.join('; ')
  }
  if (body) headers['content-type'] = body.contentType
  const url = `${serverOf(plan, baseUrl)}${pathOf(plan, at.path)}${query === '' ? '' : `?${query}`}`
  const request: VendorRequest = { method: plan.method, url, headers }
  if (body !== undefined) request.body = body.body
  return request
}

/** The fields of the body that these arguments make, by the vendor's names; undefined if none is sent. */
export function sentFields(plan: RequestPlan, args: Arguments): Record<string, unknown> | undefined {
  return plan.body && bodyFields(plan.body, args, rest(plan, args))
}

function serverOf({ server }: RequestPlan, baseUrl: string): string {
  if (server === undefined) return baseUrl
  const address = server.startsWith('/') ? `${new URL(baseUrl).origin}${server}` : server
  return address.replace(/\/$/, '')
}

const placeholder = /\{([^{}]+)\}/g

function pathOf({ path }: RequestPlan, values: readonly GivenParameter[]): string {
  let url = ''
  let copied = 0
  for (let open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1)) {
    const close = path.indexOf('}', open)
    if (close < 0) break
    // `{{id}` holds `{id}`.
    open = path.lastIndexOf('{', close)
    if (close === open + 1) continue
    const name = path.slice(open + 1, close)
    const found = values.find(({ parameter }) => parameter.name === name)
    url += path.slice(copied, open) + pathValue(found?.parameter ?? { in: 'path', name }, found?.value)
    copied = close + 1
  }
  return url + path.slice(copied)
}

function queryOf(
  { query: written }: RequestPlan,
  inPath: readonly GivenParameter[],
  inQuery: readonly GivenParameter[],
  whole: readonly GivenParameter[],
  paging: Record<string, string | number>,
): string {
  const pagingNames = Object.keys(paging)
  if (written === undefined && inQuery.length === 0 && whole.length === 0 && pagingNames.length === 0)
    return ''
  const fixed = written?.replace(placeholder, (_whole, name: string) => {
    const found = inPath.find(({ parameter }) => parameter.name === name)
    return percentEncoded(found?.parameter.argument ?? name, found?.value ?? '')
  })
  const pairs = inQuery.flatMap(({ parameter, value }) => styledPairs(parameter, value, urlWriter(parameter)))
  return [
    ...(fixed ? [fixed] : []),
    ...pagingNames.map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(paging[name] ?? '')}`),
    ...pairs.map((pair) => pair.join('=')),
    ...whole.map(({ parameter, value }) => wholeQuery(parameter, value)),
  ].join('&')
}

/** A value that is the whole query: JSON, a form's fields, or a text that is one already. */
function wholeQuery(parameter: ParameterPlan, value: unknown): string {
  const write = urlWriter(parameter)
  if (parameter.json) return write(exactJson(value, parameter.integers))
  if (!isObject(value)) return write(plainText(value))
  const pairs = Object.entries(value).flatMap(([name, item]) => styledPairs({ name }, item, write))
  return pairs.map((pair) => pair.join('=')).join('&')
}

/** Throws for a value that cannot be part of the path, before other calls are made for its sake; `except` are arguments that are not ids yet. */
export function checkPath({ parameters }: RequestPlan, args: Arguments, except: readonly string[]): void {
  for (const parameter of parameters) {
    const { in: place, name, argument = name } = parameter
    const value = argumentOf(args, argument)
    if (place === 'path' && value !== undefined && !except.includes(argument)) pathValue(parameter, value)
  }
}

/** A value in a path, by its style. Throws for an empty one. */
function pathValue(parameter: ParameterPlan, value: unknown): string {
  const { name, argument = name, allowReserved } = parameter
  const write = (item: unknown) => {
    const encoded = encodeSegment(argument, item)
    return allowReserved ? encoded.replace(segmentReserved, decodeURIComponent) : encoded
  }
  return styledText(parameter, value, write) || encodeSegment(argument, '')
}

/** The reserved characters that do not end a path's segment. */
const segmentReserved = /%(?:3A|40|24|2C|3B|3D|2B|26)/g

function given(
  { argument, value, parts, words, milliseconds, seconds }: ParameterPlan,
  args: Arguments,
): unknown {
  const own = parts ? together(parts, args) : argument === undefined ? undefined : argumentOf(args, argument)
  if (words && typeof own === 'string' && Object.hasOwn(words, own)) return words[own]
  const sent = own ?? value
  return milliseconds ? toMilliseconds(sent) : seconds ? toSeconds(sent) : sent
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
  const text = value === undefined || value === null ? '' : plainText(value)
  if (plainSegment.test(text)) return text
  const invalid = (why: string) => invalidValue(argument, text, why, 'an id as the vendor gave it')
  if (text.trim() === '') throw invalid('is empty, but an id is needed.')
  if (text.length > 2_000) throw invalid('is too long for an id.')
  const parts = decoded(text).split(/[/\\]/)
  if (parts.some((part) => /^\s*\.{1,2}\s*$/.test(part))) {
    throw invalid('contains a path step (. or ..), which is not allowed in an id.')
  }
  return percentEncoded(argument, text)
}

/** What needs no look: most ids. */
const plainSegment = /^[\w-]{1,2000}$/

/** Decodes dots, slashes, backslashes and spaces, however often they were encoded. */
function decoded(text: string): string {
  const next = text.replace(/%(2e|2f|5c|25|20|09|0a|0d)/gi, (code) => decodeURIComponent(code))
  return next === text ? text : decoded(next)
}

/** A value as a header. Throws for characters that a header cannot hold. */
function headerValue(parameter: ParameterPlan, value: unknown): string {
  const argument = parameter.argument ?? parameter.name
  const text = styledText(parameter, value, plainText)
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

import { ConnectorError, isObject, type ParameterPlan } from '@helpdesk-mcp/contracts'

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
export function queryPairs(plan: Place, value: unknown): string[] {
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
export function headerValue(argument: string, value: unknown): string {
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

/** Percent-encodes a value. Throws for half a surrogate pair, which cannot be encoded. */
export function encode(argument: string, value: unknown): string {
  const text = asText(value)
  try {
    return encodeURIComponent(text)
  } catch {
    throw invalidValue(argument, text, 'is not valid Unicode.', 'text without half a surrogate pair')
  }
}

/** A value as text; objects and lists as JSON. */
export function asText(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

export function invalidValue(argument: string, text: string, why: string, expected: string): ConnectorError {
  const got = text.slice(0, 80)
  return new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(got)} ${why}`, {
    details: [{ argument, expected, got }],
  })
}

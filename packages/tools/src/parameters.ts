import { ConnectorError, isObject, type ParameterPlan } from '@helpdesk-mcp/contracts'

/**
 * One value as one path segment, percent-encoded. Refuses what a URL parser would climb on (`.`, `..`, however often
 * encoded, alone or between slashes) and what would make the segment vanish.
 */
export function encodeSegment(argument: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  const refuse = (why: string) => refusal(argument, text, why, 'an id as the vendor gave it')
  if (text.trim() === '') throw refuse('is empty; an id is needed.')
  if (text.length > 2_000) throw refuse('is too long for an id.')
  const parts = decoded(text).split(/[/\\]/)
  if (parts.some((part) => /^\s*\.{1,2}\s*$/.test(part))) {
    throw refuse('contains a path step (. or ..), which no id does.')
  }
  return encode(argument, text)
}

/** With dots, slashes, backslashes and spaces decoded, however often they were encoded. */
function decoded(text: string): string {
  const next = text.replace(/%(2e|2f|5c|25|20|09|0a|0d)/gi, (code) => decodeURIComponent(code))
  return next === text ? text : decoded(next)
}

type Place = Pick<ParameterPlan, 'name' | 'argument' | 'style' | 'explode' | 'json'>

/**
 * A parameter's value as `name=value` pairs, already percent-encoded, by OpenAPI's style and explode. Null and empty
 * lists are not sent: a query cannot say them.
 */
export function queryPairs(plan: Place, value: unknown): string[] {
  const argument = plan.argument ?? plan.name
  const name = encode(argument, plan.name)
  const written = (item: unknown) => encode(argument, item)
  if (plan.json) return [`${name}=${written(JSON.stringify(value))}`]
  const { style = 'form', explode = style === 'form' } = plan
  if (style === 'deepObject') return deep(argument, plan.name, value)
  if (Array.isArray(value)) {
    const items = value.filter(isSaid).map(written)
    if (explode) return items.map((item) => `${name}=${item}`)
    const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ','
    return items.length === 0 ? [] : [`${name}=${items.join(separator)}`]
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => isSaid(item))
      .map(([key, item]) => [written(key), written(item)] as const)
    if (explode) return entries.map(([key, item]) => `${key}=${item}`)
    return entries.length === 0 ? [] : [`${name}=${entries.flat().join(',')}`]
  }
  return isSaid(value) ? [`${name}=${written(value)}`] : []
}

function deep(argument: string, name: string, value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => deep(argument, name, isObject(item) ? asJson(item) : item))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => deep(argument, `${name}[${key}]`, item))
  }
  return isSaid(value) ? [`${encode(argument, name)}=${encode(argument, value)}`] : []
}

function asJson(value: unknown): string {
  return JSON.stringify(value)
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** A value as text on the wire; what has parts as JSON. */
export function asText(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

/** Percent-encodes a value; refuses what no encoding of text can hold (half a surrogate pair). */
export function encode(argument: string, value: unknown): string {
  const text = asText(value)
  try {
    return encodeURIComponent(text)
  } catch {
    throw refusal(argument, text, 'is not valid text.', 'text without half characters')
  }
}

/** A value as a header; refuses what would end the header or cannot stand in one. */
export function headerValue(argument: string, value: unknown): string {
  const text = Array.isArray(value) ? value.map(asText).join(',') : asText(value)
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw refusal(argument, text, 'cannot stand in a header.', 'Latin letters, digits and signs on one line')
  }
  return text
}

export function refusal(argument: string, text: string, why: string, expected: string): ConnectorError {
  const got = text.slice(0, 80)
  return new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(got)} ${why}`, {
    details: [{ argument, expected, got }],
  })
}

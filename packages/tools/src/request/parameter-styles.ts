import { isObject, type ParameterPlan } from '@helpdesk-mcp/contracts'
import { exactJson } from '../values/write-json.ts'
import { invalidValue } from './invalid-value.ts'

/** A parameter or form field, as far as its value's form depends on it. */
export type StyledPlan = Pick<
  ParameterPlan,
  'name' | 'argument' | 'style' | 'explode' | 'allowReserved' | 'json' | 'integers'
>

/** Writes a name or a value: percent-encoded in a URL, as it is in a part. */
export type WriteText = (text: string) => string

/** A value as text. Numbers are plain digits, without an exponent; objects and lists are JSON. */
export function plainText(value: unknown): string {
  if (typeof value === 'number') return plainNumber(value)
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

function plainNumber(value: number): string {
  const text = String(value)
  const [, sign, whole = '', fraction = '', exponent] = /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(text) ?? []
  if (exponent === undefined) return text
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}`
}

/** Percent-encodes a value of a URL. Throws for a lone surrogate, which cannot be encoded. */
export function percentEncoded(argument: string, value: unknown, allowReserved = false): string {
  const text = plainText(value)
  try {
    const encoded = encodeURIComponent(text)
    return allowReserved ? encoded.replace(reserved, decodeURIComponent) : encoded
  } catch {
    throw invalidValue(argument, text, 'is not valid Unicode.', 'valid Unicode text')
  }
}

/** The reserved characters that may stand in a query. `#` would end it, `&` and `+` would be read as something else. */
const reserved = /%(?:3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g

/** Writes for a URL. */
export function urlWriter({ argument, name, allowReserved }: StyledPlan): WriteText {
  return (text) => percentEncoded(argument ?? name, text, allowReserved)
}

/** Writes for a cookie: as it is where its style says so (OpenAPI 3.2), else as for a URL. Throws for what would end the cookie. */
export function cookieWriter(plan: StyledPlan): WriteText {
  if (plan.style !== 'cookie') return urlWriter(plan)
  return (text) => {
    if (/^[!#-+\--:<-[\]-~]*$/.test(text)) return text
    const problem = 'is not allowed in a cookie.'
    const expected = 'letters of ASCII, digits and punctuation but " , ; \\ and spaces'
    throw invalidValue(plan.argument ?? plan.name, text, problem, expected)
  }
}

/**
 * A value as the names and values of a query, a form or a cookie, by OpenAPI's style and explode. Leaves out null and empty lists, which
 * they cannot express.
 */
export function styledPairs(plan: StyledPlan, value: unknown, write: WriteText): [string, string][] {
  const { style = 'form', explode = style === 'form' || style === 'cookie' } = plan
  const text = (item: unknown) => write(plainText(item))
  const name = write(plan.name)
  if (plan.json) return [[name, write(exactJson(value, plan.integers))]]
  if (style === 'deepObject') return deepPairs(plan.name, value, write)
  if (Array.isArray(value)) {
    const items = value.filter(isGiven).map(text)
    if (explode) return items.map((item) => [name, item])
    return items.length === 0 ? [] : [[name, items.join(separator(style, write))]]
  }
  if (isObject(value)) {
    const entries = givenEntries(value).map(([key, item]): [string, string] => [write(key), text(item)])
    if (explode) return entries
    return entries.length === 0 ? [] : [[name, entries.flat().join(separator(style, write))]]
  }
  return isGiven(value) ? [[name, text(value)]] : []
}

function separator(style: string, write: WriteText): string {
  return style === 'spaceDelimited' ? write(' ') : style === 'pipeDelimited' ? '|' : ','
}

function deepPairs(name: string, value: unknown, write: WriteText): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      isObject(item) || Array.isArray(item)
        ? deepPairs(`${name}[${index}]`, item, write)
        : deepPairs(name, item, write),
    )
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([key, item]) => deepPairs(`${name}[${key}]`, item, write))
  return isGiven(value) ? [[write(name), write(plainText(value))]] : []
}

/** A value of a path or a header, by OpenAPI's styles simple, label and matrix. Empty where there is nothing to send. */
export function styledText(plan: StyledPlan, value: unknown, write: (item: unknown) => string): string {
  if (plan.json) return write(exactJson(value, plan.integers))
  const { style = 'simple', explode = false } = plan
  const first = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
  const between = explode ? first || ',' : ','
  const named = style === 'matrix' ? `${percentEncoded(plan.name, plan.name)}=` : ''
  if (Array.isArray(value)) {
    const items = value.filter(isGiven).map(write)
    if (items.length === 0) return ''
    return explode
      ? first + items.map((item) => named + item).join(between)
      : first + named + items.join(between)
  }
  if (isObject(value)) {
    const entries = givenEntries(value).map(([key, item]): [string, string] => [write(key), write(item)])
    if (entries.length === 0) return ''
    return explode
      ? first + entries.map(([key, item]) => `${key}=${item}`).join(between)
      : first + named + entries.flat().join(between)
  }
  return first + named + write(value)
}

function givenEntries(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => isGiven(item))
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

import { isObject, type JsonSchema } from '@helpdesk-mcp/connector'

/** Arguments made from a tool's schema: what is required, and some of the rest. The same seed makes the same arguments. */
export function sampleArguments(schema: JsonSchema, seed: number): Record<string, unknown> {
  return sampleOf(schema, { root: schema, random: randomFrom(seed), depth: 0 }) as Record<string, unknown>
}

interface Sampling {
  root: JsonSchema
  random: () => number
  depth: number
}

function sampleOf(given: JsonSchema, sampling: Sampling): unknown {
  const schema = resolved(given, sampling.root)
  const { random } = sampling
  if (schema.const !== undefined) return schema.const
  const values = (schema.enum ?? []).filter((value) => value !== null)
  if (values.length > 0) return values[Math.floor(random() * values.length)]
  const forms = schema.properties ? undefined : (schema.oneOf ?? schema.anyOf)
  if (forms) {
    const real = forms.filter((form) => resolved(form, sampling.root).type !== 'null')
    const form = real[Math.floor(random() * real.length)]
    return form ? sampleOf(form, deeper(sampling)) : null
  }
  const [type = 'string'] = [schema.type ?? []].flat().filter((one) => one !== 'null')
  if (type === 'object') return objectOf(schema, sampling)
  if (type === 'array') return listOf(schema, sampling)
  if (type === 'boolean') return random() < 0.5
  if (type === 'integer' || type === 'number') return numberOf(schema, type)
  return type === 'null' ? null : textOf(schema)
}

function objectOf(schema: JsonSchema, sampling: Sampling): Record<string, unknown> {
  const required = new Set([...(schema.required ?? []), ...oneSet(schema)])
  const isDeep = sampling.depth > 3
  const entries = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || (!isDeep && sampling.random() < 0.5),
  )
  const fields = entries.map(([name, property]) => [name, sampleOf(property, deeper(sampling))])
  const more = schema.additionalProperties
  if (fields.length === 0 && isObject(more) && sampling.depth > 0)
    fields.push(['key', sampleOf(more as JsonSchema, deeper(sampling))])
  return Object.fromEntries(fields)
}

/** The first of several sets of fields of which one is required. */
function oneSet({ properties, anyOf, allOf = [] }: JsonSchema): string[] {
  if (!properties) return []
  const sets = [anyOf, ...allOf.map((part) => part.anyOf ?? part.oneOf)]
  return sets.flatMap((forms) => forms?.[0]?.required ?? [])
}

function listOf(schema: JsonSchema, sampling: Sampling): unknown[] {
  const { items, prefixItems } = schema
  if (prefixItems) return prefixItems.map((item) => sampleOf(item, deeper(sampling)))
  const count = Math.max(Number(schema['minItems'] ?? 0), sampling.depth > 8 ? 0 : 1)
  if (!items) return []
  return Array.from({ length: Math.min(count, 20) }, () => sampleOf(items, deeper(sampling)))
}

function numberOf(schema: JsonSchema, type: string): number {
  const number = (key: string) => (typeof schema[key] === 'number' ? (schema[key] as number) : undefined)
  const step = number('multipleOf') ?? (type === 'integer' ? 1 : 0.5)
  const [low, above] = [number('minimum'), number('exclusiveMinimum')]
  const [high, below] = [number('maximum'), number('exclusiveMaximum')]
  if (low !== undefined || above !== undefined) {
    const least =
      Math.ceil(Math.max(low ?? Number.NEGATIVE_INFINITY, above ?? Number.NEGATIVE_INFINITY) / step) * step
    return above !== undefined && least <= above ? least + step : least
  }
  if (high !== undefined || below !== undefined) {
    const most =
      Math.floor(Math.min(high ?? Number.POSITIVE_INFINITY, below ?? Number.POSITIVE_INFINITY) / step) * step
    return Math.min(below !== undefined && most >= below ? most - step : most, step)
  }
  return step
}

const texts: Readonly<Record<string, string>> = {
  date: '2026-11-30',
  'date-time': '2026-11-30T12:00:00Z',
  time: '12:00:00Z',
  email: 'a@example.com',
  uri: 'https://example.com/a',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
}

/** Words for patterns that documents have often; undefined for any other pattern. */
const words = [
  '1',
  '12',
  'a',
  'abc',
  'Abc1',
  'ABC',
  'AB',
  'A1',
  'EUR',
  'DE',
  'en',
  '2026-11-30',
  '12:00',
  '10.5',
  '1.0',
  '#ffffff',
  'https://example.com/a',
  'a@example.com',
  '/a',
  '0123456789',
  '+15551234567',
  'a_b',
  'a-b',
  '0x1',
  'true',
  '123e4567-e89b-42d3-a456-426614174000',
  '507f1f77bcf86cd799439011',
  '10.0.0.1',
  '10.0.0.0/8',
  'arn:aws:iam::123456789012:role/a',
]

function textOf(schema: JsonSchema): string {
  const { format, pattern } = schema
  const least = Number(schema['minLength'] ?? 0)
  const most = Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY)
  const fits = (text: string) => text.length >= least && text.length <= most
  if (typeof pattern === 'string') {
    const expression = new RegExp(pattern, 'u')
    const x = (letter: string) => letter.repeat(Math.max(least, 1))
    const [found] = [...words, x('a'), x('A'), x('1'), ...lengths(least)].filter(
      (word) => expression.test(word) && fits(word),
    )
    return found ?? 'text'
  }
  const word = typeof format === 'string' ? texts[format] : undefined
  if (word !== undefined) return word
  const text = 'text'.padEnd(least, 'x')
  return text.slice(0, Math.min(text.length, most))
}

/** Digits and letters of lengths that ids have. */
function lengths(least: number): string[] {
  return [3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 36, 40, 64]
    .filter((length) => length >= least)
    .flatMap((length) => ['1'.repeat(length), 'a'.repeat(length), 'A'.repeat(length)])
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '')
  const target = name === undefined ? undefined : root.$defs?.[name]
  return target
    ? resolved({ ...target, ...(schema.default === undefined ? {} : { default: schema.default }) }, root)
    : schema
}

function deeper(sampling: Sampling): Sampling {
  return { ...sampling, depth: sampling.depth + 1 }
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

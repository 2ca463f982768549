import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { readJson } from '../response/read-json.ts'

/**
 * Undoes what clients do to arguments on their way: objects and numbers sent as strings, one item for a list of one,
 * an enum's value in other letters. What cannot be undone without a guess is left for the check to refuse.
 */
export function heal(value: unknown, schema: JsonSchema | undefined, root: JsonSchema): unknown {
  const meant = resolve(schema, root)
  if (meant === undefined) return value
  const choice = meant.enum && healEnum(value, meant.enum)
  if (choice !== undefined) return choice
  const types = Array.isArray(meant.type) ? meant.type : meant.type ? [meant.type] : []
  if (types.some((type) => is(value, type))) return healInside(value, meant, root)
  for (const type of types) {
    const healed = convert(value, type)
    if (healed !== undefined) return healInside(healed, meant, root)
  }
  return value
}

export function resolve(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const name = schema?.$ref?.replace('#/$defs/', '')
  return name === undefined ? schema : root.$defs?.[name]
}

function healInside(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  if (Array.isArray(value)) return schema.items ? value.map((item) => heal(item, schema.items, root)) : value
  if (!isObject(value) || !schema.properties) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      Object.hasOwn(schema.properties ?? {}, key) ? heal(item, schema.properties?.[key], root) : item,
    ]),
  )
}

function is(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

function convert(value: unknown, type: string): unknown {
  if (type === 'string') {
    if (typeof value === 'number')
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value)
    return undefined
  }
  if (type === 'array' && (isObject(value) || typeof value === 'number')) return [value]
  if (typeof value !== 'string') return undefined
  if (type === 'boolean') return { true: true, false: false }[value.trim().toLowerCase()]
  if (type === 'integer' || type === 'number') return number(value.trim(), type)
  if (type === 'object' || type === 'array') {
    const parsed = json(value)
    if (is(parsed, type)) return parsed
    return type === 'array' && value !== '' ? [value] : undefined
  }
  return undefined
}

function number(text: string, type: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined
  const value = Number(text)
  return type === 'integer' && !Number.isSafeInteger(value) ? undefined : value
}

function json(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function healEnum(value: unknown, allowed: readonly Json[]): Json | undefined {
  if (allowed.includes(value as Json)) return value as Json
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const plain = (item: unknown) =>
    String(item)
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  const alike = allowed.filter((item) => item !== null && plain(item) === plain(value))
  return alike.length === 1 ? alike[0] : undefined
}

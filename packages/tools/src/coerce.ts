import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { formOf, isOfType, propertyOf, resolve, typesOf } from './json-schema.ts'
import { readJson } from './read-json.ts'

/**
 * Converts arguments that clients send in the wrong type: objects and numbers as strings, one item for a list of one, an
 * enum's value in a different case. What cannot be converted without guessing is left for the check to refuse.
 */
export function coerce(value: unknown, schema: JsonSchema | undefined, root: JsonSchema): unknown {
  const target = resolve(schema, root)
  if (target === undefined) return value
  const choice = target.enum && matchEnum(value, target.enum)
  if (choice !== undefined) return choice
  const types = typesOf(target)
  if (types.some((type) => isOfType(value, type))) return coerceInside(value, target, root)
  for (const type of types) {
    const converted = convert(value, type)
    if (converted !== undefined) return coerceInside(converted, target, root)
  }
  return value
}

function coerceInside(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  const form = formOf(value, schema, root)
  if (form !== schema && form.enum) return matchEnum(value, form.enum) ?? value
  if (Array.isArray(value)) return form.items ? value.map((item) => coerce(item, form.items, root)) : value
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, coerce(item, propertyOf(form, key), root)]),
  )
}

function convert(value: unknown, type: string): unknown {
  if (type === 'string') return isExact(value) ? String(value) : undefined
  if (type === 'array' && (isObject(value) || typeof value === 'number')) return [value]
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (type === 'boolean') return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined
  if (type === 'integer' || type === 'number') return number(text, type)
  if (type !== 'object' && type !== 'array') return undefined
  const parsed = json(value)
  if (isOfType(parsed, type)) return parsed
  return type === 'array' && text !== '' ? [value] : undefined
}

function isExact(value: unknown): boolean {
  return typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))
}

function number(text: string, type: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined
  const value = Number(text)
  const rounds = !text.includes('.') && !Number.isSafeInteger(value)
  return rounds || !isOfType(value, type) ? undefined : value
}

function json(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function matchEnum(value: unknown, allowed: readonly Json[]): Json | undefined {
  if (allowed.includes(value as Json)) return value as Json
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const plain = (item: unknown) =>
    String(item)
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  const matches = allowed.filter((item) => item !== null && plain(item) === plain(value))
  return matches.length === 1 ? matches[0] : undefined
}

import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import type { ArgumentProblem } from './argument-problems.ts'
import { formOf, isOfType, propertyOf, resolve, typesOf } from './json-schema.ts'
import { readJson } from './read-json.ts'

/**
 * Undoes what clients do to arguments on their way: objects and numbers sent as strings, one item for a list of one,
 * an enum's value in other letters. What cannot be undone without a guess is left for the check to refuse.
 */
export function heal(value: unknown, schema: JsonSchema | undefined, root: JsonSchema): unknown {
  const meant = resolve(schema, root)
  if (meant === undefined) return value
  const choice = meant.enum && healEnum(value, meant.enum)
  if (choice !== undefined) return choice
  const types = typesOf(meant)
  if (types.some((type) => isOfType(value, type))) return healInside(value, meant, root)
  for (const type of types) {
    const healed = convert(value, type)
    if (healed !== undefined) return healInside(healed, meant, root)
  }
  return value
}

function healInside(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  const form = formOf(value, schema, root)
  if (form !== schema && form.enum) return healEnum(value, form.enum) ?? value
  if (Array.isArray(value)) return form.items ? value.map((item) => heal(item, form.items, root)) : value
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, heal(item, propertyOf(form, key), root)]),
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

/** What is said of an integer past 2^53, by whether digits can be given instead. */
export function exactInteger(types: readonly string[]): string {
  return types.length === 0 || types.includes('string')
    ? 'the same digits as a string: as a number it is past 2^53, where JSON clients round, so digits may already be lost'
    : `an integer no further from 0 than ${Number.MAX_SAFE_INTEGER}, where JSON clients begin to round`
}

/** Integers that a JSON client has already rounded, or may have. */
export function findRounded(args: unknown, root: JsonSchema): ArgumentProblem[] {
  return search(args, root, root, [])
}

function search(
  value: unknown,
  schema: JsonSchema | undefined,
  root: JsonSchema,
  path: readonly string[],
): ArgumentProblem[] {
  const meant = resolve(schema, root)
  if (typeof value === 'number') {
    const types = typesOf(meant)
    if (!Number.isInteger(value) || Number.isSafeInteger(value) || types.includes('number')) return []
    return [{ argument: path.join('.'), expected: exactInteger(types), got: String(value) }]
  }
  const form = meant && formOf(value, meant, root)
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => search(item, form?.items, root, [...path, String(index)]))
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    search(item, propertyOf(form, key), root, [...path, key]),
  )
}

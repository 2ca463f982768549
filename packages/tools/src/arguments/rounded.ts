import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '../json-schema.ts'
import { formOf, propertyOf, resolve } from './form-of.ts'
import type { ArgumentProblem } from './problems.ts'

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

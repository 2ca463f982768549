import type { z } from '@hono/zod-openapi'
import type { RefusedField } from '../manage/refusal.ts'

/** Under these a value is never repeated: it may be a secret that stands in the wrong place. */
const silent = ['settings', 'credentials']

const mostShown = 200

/** What zod found wrong, by field; unknown fields one by one, and without their values. */
export function refusedFields(error: z.ZodError, input: unknown): RefusedField[] {
  return error.issues.flatMap((issue): RefusedField[] => {
    const field = pathText(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: pathText([...issue.path, key]),
        message: 'It is not known here.',
      }))
    }
    const value = silent.includes(String(issue.path[0])) ? undefined : shown(valueAt(input, issue.path))
    const missing = issue.code === 'invalid_type' && value === undefined && !silent.includes(field)
    return [
      {
        field: field === '' ? 'body' : field,
        message: missing ? `It is missing: ${issue.message}.` : `${issue.message}.`,
        ...(value === undefined ? {} : { value }),
        ...('values' in issue ? { allowed: issue.values.map(String) } : {}),
      },
    ]
  })
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}

/** Texts as far as they are short, scalars and lists of them; what is deeper helps nobody. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= mostShown ? value : `${value.slice(0, mostShown)}…`
  const isFlat = (item: unknown) => typeof item !== 'object' || item === null
  if (isFlat(value)) return value
  return Array.isArray(value) && value.length <= 20 && value.every(isFlat) ? value.map(shown) : undefined
}

import { isObject } from '@helpdesk-mcp/contracts'
import { textStart } from '../fit.ts'

/** Cuts every string beyond `length` characters, and says how long it was and how the rest is read. */
export function cutStrings(value: Record<string, unknown>, length: number): Record<string, unknown> {
  return cut(value, length, []) as Record<string, unknown>
}

export function longestString(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestString(item)), 0)
}

function cut(value: unknown, length: number, path: readonly string[]): unknown {
  if (typeof value === 'string') return cutText(value, length, path)
  if (Array.isArray(value)) return value.map((item) => cut(item, length, path))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cut(item, length, [...path, key])]),
  )
}

function cutText(text: string, length: number, path: readonly string[]): string {
  if (text.length <= length) return text
  const start = textStart(text, length)
  const field = textStart(path.join('.'), 200)
  const mark = ` …[cut: ${start.length} of ${text.length} characters; call again with fields: ["${field}"] to read more]`
  return text.length <= start.length + mark.length ? text : start + mark
}

import { valueAt } from './value-at.ts'

/** Tokens that the vendor issues: `next` is the dotted path of the next page's, absent or null on the last one. */
export interface CursorPagination {
  readonly kind: 'cursor'
  readonly parameters: readonly string[]
  cursor: string
  size: string
  next: string
  maximum: number
}

export interface CursorOptions {
  cursor: string
  size: string
  next: string
  maximum?: number
}

export function cursor(options: CursorOptions): CursorPagination {
  return { kind: 'cursor', parameters: [options.cursor, options.size], maximum: 100, ...options }
}

/** Undefined on the last page, and where a vendor repeats the token it was given. */
export function nextToken(table: CursorPagination, body: unknown, token?: string): string | undefined {
  const next = valueAt(body, table.next)
  if (typeof next !== 'string' && typeof next !== 'number') return undefined
  const text = String(next)
  return text === '' || text === token ? undefined : text
}

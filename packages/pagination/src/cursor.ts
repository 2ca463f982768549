import { createHash } from 'node:crypto'
import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { Boundary } from './boundary.ts'
import { sortKey } from './order.ts'
import { maxPageSize, type PageSizes } from './read-block.ts'

/** What `next_cursor` holds besides the query it belongs to. */
export interface Cursor extends Boundary {
  limit: number
  sizes?: PageSizes | undefined
}

const version = 1
const maxLength = 4096
const fix = 'Pass next_cursor back unchanged, or call again without it to start from the beginning.'

/** `scope` identifies the query: the cursor carries a digest of it. */
export function encodeCursor(cursor: Cursor, scope: string): string {
  const { limit: l, position: p, token: t, key: k, ids: i, sizes: s } = cursor
  const text = JSON.stringify({ v: version, q: digest(scope), l, p, t, k, i, s })
  const encoded = Buffer.from(text).toString('base64url')
  if (encoded.length > maxLength) {
    throw new ConnectorError(
      'unexpected_response',
      "The vendor's token for the next page is too long to fit into next_cursor.",
    )
  }
  return encoded
}

/** Throws `invalid_arguments` for what `encodeCursor` did not make for this scope. */
export function readCursor(text: string, scope: string): Cursor {
  if (text.length > maxLength) throw refused('is too long')
  const content = parse(text)
  if (!isObject(content) || !('v' in content)) throw refused('is not a cursor')
  if (content.v !== version) throw refused('comes from another version')
  if (content.q !== digest(scope)) throw refused('belongs to another query: tool, account or filters differ')

  const { l: limit, p: position, t: token, k: key, i: ids, s: sizes } = content
  if (
    !isCount(limit, 1) ||
    !isCount(position, -1) ||
    !(token === undefined || typeof token === 'string') ||
    !(key === undefined || typeof key === 'string' || typeof key === 'number') ||
    !(Array.isArray(ids) && ids.every((id) => typeof id === 'string')) ||
    !(sizes === undefined || isPageSizes(sizes))
  ) {
    throw refused('is damaged')
  }
  return { limit, position, token, key: sortKey(key), ids, sizes }
}

function parse(text: string): unknown {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) return undefined
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function digest(scope: string): string {
  return createHash('sha256').update(scope).digest().toString('base64url', 0, 12)
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= 1e9
}

function isPageSizes(value: unknown): value is PageSizes {
  if (!Array.isArray(value) || value.length !== 2) return false
  return isCount(value[0], 1) && isCount(value[1], value[0]) && value[1] <= maxPageSize
}

function refused(why: string): ConnectorError {
  return new ConnectorError('invalid_arguments', `next_cursor ${why}. ${fix}`)
}

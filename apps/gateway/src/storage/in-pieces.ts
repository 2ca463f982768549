import { setImmediate } from 'node:timers/promises'
import type { Time } from '../model.ts'
import type { Database } from './database.ts'

const hourMs = 3_600_000
const maxPieces = 500

interface Range {
  since: Time
  until: Time
}

/**
 * The rows of a report over a range of time. SQLite runs in this process and keeps it busy: there the range is read an hour or a five
 * hundredth of it at a time, and other requests are answered in between.
 */
export async function readInPieces<Row>(
  { kind }: Pick<Database, 'kind'>,
  { since, until }: Range,
  read: (range: Range) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  const pieceMs =
    kind === 'postgres' ? until - since : Math.max(hourMs, Math.ceil((until - since) / maxPieces))
  for (let from = since; from < until; from += pieceMs) {
    if (from > since) await setImmediate()
    for (const row of await read({ since: from, until: Math.min(from + pieceMs, until) })) rows.push(row)
  }
  return rows
}

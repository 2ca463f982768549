import { setImmediate } from 'node:timers/promises'
import type { Time } from '../model.ts'
import type { Database } from './database.ts'

const hourMs = 3_600_000
/** A range is read in this many pieces at least, so that a busy day after quiet ones is not read in one. */
const minPieces = 30
/** How long a piece may keep the process busy: longer ones are halved, much shorter ones doubled. */
const maxBusyMs = 10

interface Range {
  since: Time
  until: Time
}

/**
 * The rows of a report over a range of time. SQLite runs in this process and keeps it busy: there the range is read a piece at a time,
 * and other requests are answered in between. A piece is as long as the last ones have shown that it may be.
 */
export async function readInPieces<Row>(
  { kind }: Pick<Database, 'kind'>,
  { since, until }: Range,
  read: (range: Range) => Promise<readonly Row[]>,
): Promise<Row[]> {
  if (kind === 'postgres') return [...(await read({ since, until }))]

  const rows: Row[] = []
  const maxPieceMs = Math.max(hourMs, Math.ceil((until - since) / minPieces))
  let pieceMs = hourMs
  for (let from = since; from < until; ) {
    if (from > since) await setImmediate()
    const started = performance.now()
    const to = Math.min(from + pieceMs, until)
    for (const row of await read({ since: from, until: to })) rows.push(row)
    const busyMs = performance.now() - started
    if (busyMs > maxBusyMs) pieceMs = Math.max(Math.ceil(pieceMs / 2), hourMs / 60)
    else if (busyMs < maxBusyMs / 4) pieceMs = Math.min(pieceMs * 2, maxPieceMs)
    from = to
  }
  return rows
}

import { expect, test } from 'vitest'
import { readInPieces } from '../../src/storage/in-pieces.ts'

const hourMs = 3_600_000
const month = { since: 1_000, until: 1_000 + 30 * 24 * hourMs }

interface Range {
  since: number
  until: number
}

async function readPieces(kind: 'sqlite' | 'postgres', range: Range, busyMs = 0): Promise<Range[]> {
  return await readInPieces({ kind }, range, async (piece) => {
    for (const until = performance.now() + busyMs; performance.now() < until; );
    return [piece]
  })
}

test.each([
  ['nothing to read', { since: 5, until: 5 }],
  ['a minute', { since: 5, until: 60_005 }],
  ['a month', month],
])('the pieces of %s meet, and cover it once', async (_name, range) => {
  const pieces = await readPieces('sqlite', range)
  expect(
    pieces.reduce((at, { since, until }) => (since === at && until > at ? until : Number.NaN), range.since),
  ).toBe(range.until)
})

test('pieces that keep the process busy become shorter', async () => {
  const pieces = await readPieces('sqlite', { since: 0, until: 2 * hourMs }, 11)
  const lengths = pieces.map(({ since, until }) => until - since)
  expect(lengths.slice(0, 3)).toEqual([hourMs, hourMs / 2, hourMs / 4])
  expect(Math.min(...lengths.slice(0, -1))).toBe(hourMs / 60)
})

test('PostgreSQL, which does not keep the process busy, reads a range at once', async () => {
  expect(await readPieces('postgres', month, 11)).toEqual([month])
})

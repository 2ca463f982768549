import { describe, expect, it } from 'vitest'
import { offset, walk } from '../src/index.ts'

/** A list of 100 that answers from no offset beyond 30. */
function page(cursor: string | undefined, asked: number[]) {
  return walk({
    pagination: offset({ offset: 'from', size: 'limit', maximum: 20 }),
    plan: { native: true, maximum: 20, last: 30 },
    limit: 20,
    ...(cursor === undefined ? {} : { cursor }),
    scope: 'list',
    args: {},
    itemsOf: (body) => body as unknown[],
    async fetchPage(query) {
      const { from, limit } = query as { from: number; limit: number }
      asked.push(from)
      return Array.from({ length: limit }, (_, index) => ({ id: from + index }))
    },
  })
}

describe('a list that is answered up to an offset', () => {
  it('is refused beyond it before a call is made, with the way out', async () => {
    const asked: number[] = []
    let cursor: string | undefined
    const seen: unknown[] = []
    for (let count = 0; count < 2; count++) {
      const { items, cursorAfter } = await page(cursor, asked)
      seen.push(...items)
      cursor = cursorAfter(items.length) ?? undefined
    }
    expect(seen).toEqual(Array.from({ length: 39 }, (_, id) => ({ id })))
    const before = asked.length
    await expect(page(cursor, asked)).rejects.toMatchObject({
      code: 'invalid_arguments',
      message: expect.stringContaining('Narrow the filters'),
    })
    expect(Math.max(...asked)).toBeLessThanOrEqual(30)
    expect(asked).toHaveLength(before)
  })
})

import { describe, expect, test } from 'vitest'
import { readActivitySeries } from '../../src/activity/series.ts'
import type { Store } from '../../src/storage/store.ts'

const now = 1_790_000_000_000
const clock = { now: () => now, sleep: async () => undefined }

/** A store that answers with what it was asked. */
const store = { calls: { series: async (_tenant: string, asked: object) => [asked] } } as unknown as Store
const read = async (filter: Parameters<typeof readActivitySeries>[2]) => {
  const { slices, sliceMs } = await readActivitySeries({ store, clock }, 'default', filter)
  return { ...slices[0], sliceMs }
}

describe('a series', () => {
  test('is the last hour in sixty slices unless it is said otherwise', async () => {
    const asked = await read({})
    expect(asked).toMatchObject({ until: now + 1, since: now + 1 - 3_600_000, sliceMs: 60_000 })
    expect(await read({ since: now - 60_000_000 })).toMatchObject({ until: now + 1, sliceMs: 1_001_000 })
    expect(await read({ until: 3_600_000, sliceMs: 5_000 })).toMatchObject({ since: 0, sliceMs: 5_000 })
  })

  test('has an order and an end', async () => {
    await expect(read({ since: 5, until: 5 })).rejects.toMatchObject({ status: 422 })
    await expect(read({ since: 0, until: 1_000_001, sliceMs: 1_000 })).rejects.toMatchObject({
      errors: [{ field: 'slice_seconds', value: 1, allowed: ['at least 2'] }],
    })
    expect(await read({ since: 0, until: 1_000_000, sliceMs: 1_000 })).toMatchObject({ sliceMs: 1_000 })
  })
})

import { expect, it } from 'vitest'
import { fuzzOnce, maxBytes, openVendors } from './run.ts'

/** `pnpm bench` makes 20,000 of them, over all tools. */
const count = 250

it('whatever a vendor answers, a result is JSON of at most 60 kB in each form', async () => {
  const vendors = openVendors()
  const outcomes = { ok: 0, large: 0 }
  for (let run = 1; run <= count; run++) {
    const { tool, seed, text, structured, isError } = await fuzzOnce(vendors, run * 7_919)
    expect(Math.max(text, structured), `${tool}, seed ${seed}`).toBeLessThanOrEqual(maxBytes)
    if (!isError) outcomes.ok++
    if (text > maxBytes / 2) outcomes.large++
  }
  // The answers are neither all refused nor all small.
  expect(outcomes.ok).toBeGreaterThan(count / 4)
  expect(outcomes.large).toBeGreaterThan(5)
})

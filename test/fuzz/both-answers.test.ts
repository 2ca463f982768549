import { expect, it } from 'vitest'
import { askBoth, openBoth } from './both-answers.ts'

/** `pnpm fuzz answered-directly` compares 5,000 and more. */
const count = 400

it('a request that is answered without the SDK has the bytes that the SDK answers with, in both eras', async () => {
  const both = openBoth()
  const statuses = new Set<number>()
  for (let seed = 1; seed <= count; seed++) {
    const { request, direct, sdk } = await askBoth(both, seed)
    expect(direct, `seed ${seed}: ${request.kind}`).toEqual(sdk)
    expect(direct.status, `seed ${seed}: ${request.kind}`).not.toBe(500)
    statuses.add(direct.status)
  }
  expect([...statuses]).toEqual(expect.arrayContaining([200, 202, 400, 404]))
})

import { describe, expect, it } from 'vitest'
import { cases, now, open } from './support/filtered-desk.ts'

const idsWhere = (holds: (one: (typeof cases)[number]) => boolean) => cases.filter(holds).map(({ id }) => id)

describe('rows are selected', () => {
  it.each([
    [{ unassigned: true }, (one: (typeof cases)[number]) => one.agent === 'nobody'],
    [{ unassigned: false }, (one: (typeof cases)[number]) => one.agent === 3],
    [{ agent: 'None' }, (one: (typeof cases)[number]) => one.agent === 'nobody'],
    [{ label: 'late' }, (one: (typeof cases)[number]) => one.labels.length > 0],
    [{ label: '7' }, (one: (typeof cases)[number]) => one.labels.length > 0],
    [{ mail: 'ana@mail.example', unassigned: true }, (one: (typeof cases)[number]) => one.id % 10 === 0],
    [{ created_since: '2d' }, (one: (typeof cases)[number]) => Date.parse(one.made) >= now - 172_800_000],
  ])('%j: all that fit, and no others', async (args, holds) => {
    expect(await open().walk({ ...args, limit: 17, fields: ['id'] })).toEqual(idsWhere(holds))
  })

  it('the limit counts them, and looked_at says how far the list was read', async () => {
    const { call } = open()
    const page = await call({ label: 'Late', limit: 3 })
    expect(page).toMatchObject({ looked_at: 21, vendor_calls: 2 })
    expect(page.result).toHaveLength(3)
    expect(page).not.toHaveProperty('total')
  })

  it('reads at most ten pages at a time', async () => {
    const { call, sent } = open({ rows: cases.map((one) => ({ ...one, labels: [] })) })
    const page = await call({ label: '7' })
    expect(page.result).toEqual([])
    expect(sent).toHaveLength(10)
    expect(page.looked_at).toBeGreaterThan(480)
    expect(page.next_cursor).toEqual(expect.any(String))
  })

  it('does not read on where the list is sorted by the time asked for', async () => {
    const { sent, walk } = open()
    await walk({ created_since: '2d', limit: 100 })
    expect(sent.length).toBeLessThan(3)
  })

  it('a cursor belongs to its filters', async () => {
    const { call } = open()
    const { next_cursor } = await call({ unassigned: true, limit: 2 })
    expect((await call({ unassigned: false, next_cursor })).error?.message).toContain(
      'belongs to another query',
    )
  })
})

describe('what the vendor takes is sent', () => {
  it('a day, earlier than asked for, whatever the hour of the next page', async () => {
    const { call, sent } = open()
    await call({ created_since: '2026-11-28T10:00:00Z' })
    expect(sent[0]?.searchParams.get('from_day')).toBe('2026-11-27')
  })

  it('but not beside what it does not take it with', async () => {
    const { call, sent } = open()
    await call({ created_since: '1d', words: 'late' })
    expect(sent[0]?.searchParams.has('from_day')).toBe(false)
  })

  it('an id for an address, under the vendor’s name, and rows are not looked at', async () => {
    const { call, sent } = open()
    expect(await call({ email: 'ana@mail.example' })).not.toHaveProperty('looked_at')
    expect(sent.at(-1)?.searchParams.get('person')).toBe('4')
    expect((await call({ email: 'no@mail.example' })).error?.message).toMatch(
      /^email: "no@mail.example" was not found/,
    )
  })

  it.each([
    ['open', 'active'],
    ['waiting', 'open'],
    ['closed', 'closed'],
  ])('the word %s as %s', async (word, value) => {
    const { call, sent } = open()
    await call({ state: word })
    expect(sent[0]?.searchParams.get('state')).toBe(value)
  })
})

describe('rows are sorted', () => {
  const byLeft = cases
    .slice(0, 400)
    .filter(({ left, agent }) => left !== false && agent === 3)
    .sort((a, b) => Number(a.left) - Number(b.left))
    .map(({ id }) => id)

  it('over pages, those without a value last', async () => {
    const ids = await open({ rows: cases.slice(0, 400) }).walk({
      least_left_first: true,
      unassigned: false,
      limit: 30,
      fields: ['id'],
    })
    expect(ids.slice(0, byLeft.length)).toEqual(byLeft)
    expect(new Set(ids).size).toBe(320)
  })

  it('and the answer says if there are more than could be read', async () => {
    const page = await open().call({ least_left_first: true, limit: 2 })
    expect(page.incomplete).toMatch(/Only the first \d+ rows were sorted/)
    expect(page.next_cursor).toEqual(expect.any(String))
  })
})

describe('a vendor that refuses midway', () => {
  it('leaves what was found, with the reason and a cursor', async () => {
    const page = await open({ refuseFrom: 3 }).call({ unassigned: true, limit: 100 })
    expect(page.isError).toBeFalsy()
    expect(page.stopped).toMatchObject({ code: 'rate_limited', retryAfterMs: 7000 })
    expect(page.result.length).toBeGreaterThan(20)
    const rest = await open().walk({ unassigned: true, limit: 100, next_cursor: undefined })
    const more = await open().call({ unassigned: true, limit: 100, next_cursor: page.next_cursor })
    expect([...page.result, ...more.result].map(({ id }) => id)).toEqual(rest)
  })

  it('is the error if nothing was read', async () => {
    const { isError, error } = await open({ refuseFrom: 0 }).call({ unassigned: true })
    expect([isError, error?.code]).toEqual([true, 'rate_limited'])
  })
})

describe('an empty list', () => {
  it('says that what was named does not exist', async () => {
    const { call } = open({ rows: [] })
    expect((await call({ team: 'Biling' })).error?.message).toBe(
      'team: "Biling" is unknown. Did you mean "Billing"? Known: "Billing".',
    )
    expect(await call({ team: 'billing' })).toMatchObject({ result: [], next_cursor: null })
  })

  it('names nothing of a list that is not permitted', async () => {
    const { call } = open({ rows: [], filter: { tags: ['cases'] } })
    expect((await call({ team: 'Biling' })).error?.message).not.toContain('Billing')
  })
})

describe('a limit', () => {
  it.each([500, '500'])('of %j is lowered, and the answer says so', async (limit) => {
    const page = await open().call({ limit, fields: ['id'] })
    expect(page.result).toHaveLength(100)
    expect(page.limit_lowered).toBe('limit 500 was lowered to 100, the maximum.')
  })
})

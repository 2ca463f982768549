import { describe, expect, it } from 'vitest'
import { byPath, offsets, type Pager, pageNumbers } from '../src/index.ts'
import { base, openDesk } from './desk.ts'

const subjects = (items: { subject: string }[]) =>
  items.map(({ subject }) => subject.replace('Number ', '')).join('')

function listing(list: Pager, records: number) {
  return openDesk({ fallback: byPath({ list }) }, { seed: { records } }).call
}

describe('page numbers', () => {
  const list = pageNumbers({
    defaultSize: 2,
    maxSize: 5,
    envelope: ({ items, total, next, previous, page }) => ({ items, total, next, previous, page }),
  })

  it.each([
    ['', '65', 1, '?page=2&per_page=2', null],
    ['?page=2', '43', 2, '?page=3&per_page=2', '?page=1&per_page=2'],
    ['?page=4&per_page=2', '0', 4, null, '?page=3&per_page=2'],
    ['?page=9', '', 9, null, '?page=8&per_page=2'],
    ['?per_page=5', '65432', 1, '?per_page=5&page=2', null],
  ])('%s', async (query, expected, page, next, previous) => {
    const { status, body } = await listing(list, 7)('GET', `/tickets${query}`)
    const link = (tail: string | null) => (tail === null ? null : `${base}/tickets${tail}`)
    expect(status).toBe(200)
    expect(subjects(body.items)).toBe(expected)
    expect(body).toMatchObject({ total: 7, page, next: link(next), previous: link(previous) })
  })

  it.each(['page=0', 'page=x', 'per_page=6', 'per_page=0', 'per_page=1.5'])(
    '%s is refused',
    async (query) => {
      expect((await listing(list, 7)('GET', `/tickets?${query}`)).status).toBe(400)
    },
  )

  it('are cut to size where the vendor is kind, under names of its own', async () => {
    const envelope = ({ items }: { items: readonly unknown[] }) => ({ items })
    const kind = pageNumbers({
      size: 'itemsPerPage',
      defaultSize: 2,
      maxSize: 3,
      outOfRange: 'clamp',
      envelope,
    })
    const call = listing(kind, 7)
    expect((await call('GET', '/tickets?itemsPerPage=50')).body.items).toHaveLength(3)
    expect((await call('GET', '/tickets?itemsPerPage=x')).body.items).toHaveLength(2)
    expect((await call('GET', '/tickets?per_page=50')).body.items).toHaveLength(2)
  })
})

describe('offsets', () => {
  it.each([
    ['', '65'],
    ['?offset=0&limit=3', '654'],
    ['?offset=5&limit=3', '10'],
    ['?offset=9', ''],
  ])('from nothing, bare: %s', async (query, expected) => {
    const { body } = await listing(offsets({ defaultLimit: 2, maxLimit: 3 }), 7)('GET', `/tickets${query}`)
    expect(subjects(body)).toBe(expected)
  })

  it('from one, with a status of its own for nothing', async () => {
    const shape = { offset: 'from', base: 1, defaultLimit: 3, maxLimit: 3, emptyStatus: 204 } as const
    const list = offsets({
      ...shape,
      envelope: ({ items: data, next, previous }) => ({ data, next, previous }),
    })
    const call = listing(list, 4)
    expect(subjects((await call('GET', '/tickets')).body.data)).toBe('321')
    const last = (await call('GET', '/tickets?from=4')).body
    expect(subjects(last.data)).toBe('0')
    expect(last).toMatchObject({ next: null, previous: `${base}/tickets?from=1&limit=3` })
    expect(await call('GET', '/tickets?from=5')).toMatchObject({ status: 204, text: '' })
    expect((await call('GET', '/tickets?from=0')).status).toBe(400)
    expect((await call('GET', '/tickets?limit=4')).status).toBe(400)
  })
})

import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

/** What a search writes with a dollar and braces. */
const variable = (name: string) => `$\{${name}}`

/** The first words of what a search finds. */
async function opened() {
  const { call, ...rest } = await openSandbox()
  const found = async (module: string, query: Record<string, string>) => {
    const { status, body } = await call('GET', `/${module}/search?${new URLSearchParams(query)}`)
    if (status === 204) return []
    if (status !== 200) return status
    expect(Number(body.count)).toBeGreaterThanOrEqual(body.data.length)
    return body.data.map((row: Record<string, string>) =>
      String(row.subject ?? row.lastName ?? row.accountName ?? row.title).slice(0, 7),
    )
  }
  return { call, found, ...rest }
}

describe('a search of tickets', () => {
  it('knows groups of states, and who has nobody', async () => {
    const { found } = await opened()
    expect(await found('tickets', { status: variable('OPEN'), assigneeId: variable('EMPTY') })).toEqual([
      'Questio',
      'Late pa',
    ])
    expect(await found('tickets', { status: variable('ONHOLD') })).toEqual(['First p'])
    expect(await found('tickets', { status: `${variable('CLOSED')},Escalated` })).toEqual([
      'OUTAGE:',
      'How do ',
    ])
    expect(await found('tickets', { assigneeId: variable('NOTEMPTY'), status: variable('OPEN') })).toEqual([
      'OUTAGE:',
      'Vase ar',
    ])
  })

  it('knows beginnings, parts, whole words and alternatives', async () => {
    const { found } = await opened()
    expect(await found('tickets', { subject: 'vas*' })).toEqual(['Vase ar'])
    expect(await found('tickets', { subject: '*roke*' })).toEqual(['Vase ar'])
    expect(await found('tickets', { subject: 'late parcel' })).toEqual(['Late pa'])
    expect(await found('tickets', { subject: 'roke' })).toEqual([])
    expect(await found('tickets', { priority: 'High,Low' })).toEqual(['OUTAGE:', 'How do '])
    expect(await found('tickets', { email: 'elena@mail.example' })).toEqual(['Late pa'])
  })

  it('looks through related records and custom fields', async () => {
    const { found } = await opened()
    expect(await found('tickets', { contactName: 'Okafor' })).toEqual(['OUTAGE:'])
    expect(await found('tickets', { accountName: 'Harbour*' })).toEqual(['OUTAGE:'])
    expect(await found('tickets', { tag: 'vip' })).toEqual(['OUTAGE:'])
    expect(await found('tickets', { customField1: 'cf_order_number:TH-20433' })).toEqual(['Vase ar'])
    expect(
      await found('tickets', { customField1: `cf_order_number:${variable('notempty')}`, priority: 'Medium' }),
    ).toEqual(['Vase ar', 'Late pa'])
  })

  it('takes ranges in one form only', async () => {
    const { found } = await opened()
    const range = '2026-11-19T00:00:00.000Z,2026-11-20T05:00:00.000Z'
    expect(await found('tickets', { createdTimeRange: range })).toEqual(['Questio', 'Vase ar'])
    expect(await found('tickets', { createdTimeRange: '2026-11-19,2026-11-20' })).toBe(422)
    expect(await found('tickets', { createdTimeRange: range.replaceAll('Z', '+01:00') })).toBe(422)
  })

  it('finds words anywhere, alone', async () => {
    const { found } = await opened()
    expect(await found('tickets', { _all: 'invoice 2207' })).toEqual(['Questio'])
    expect(await found('tickets', { _all: 'invoice', status: 'Open' })).toBe(422)
    expect(await found('tickets', { _all: 'zz9' })).toEqual([])
  })

  it('is paged to its thousandth, and no further', async () => {
    const { found, call } = await opened()
    expect(await found('tickets', { limit: '2', sortBy: 'createdTime' })).toEqual(['How do ', 'First p'])
    expect(await found('tickets', { limit: '2', from: '4', sortBy: '-createdTime' })).toEqual([
      'First p',
      'How do ',
    ])
    expect((await call('GET', '/tickets/search?limit=2')).body).toMatchObject({ count: 6 })
    expect(await found('tickets', { from: '1000' })).toBe(422)
    expect(await found('tickets', { limit: '101' })).toBe(422)
    expect(await found('tickets', { colour: 'red' })).toBe(422)
  })
})

it('finds people, companies and articles', async () => {
  const { found } = await opened()
  expect(await found('contacts', { email: 'grace@*' })).toEqual(['Okafor'])
  expect(await found('contacts', { fullName: 'Elena Petrova' })).toEqual(['Petrova'])
  expect(await found('accounts', { accountName: '*café*' })).toEqual(['Bright '])
  expect(await found('articles', { tag: 'outage' })).toEqual(['Room ke'])
  expect(await found('contacts', { _all: 'harbourhotels' })).toEqual(['Okafor'])
})

it('counts tickets by what they have', async () => {
  const { call } = await openSandbox()
  expect((await call('GET', '/ticketsCount')).body).toEqual({ count: '6' })
  const counted = await call('GET', '/ticketsCountByFieldValues?field=statusType,escalated,overDue')
  expect(counted.body).toMatchObject({ escalated: '1', overDue: '1', count: '6' })
  expect(counted.body.statusType).toContainEqual({ value: 'ONHOLD', count: '1' })
})

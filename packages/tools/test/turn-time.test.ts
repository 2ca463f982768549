import type { ResponsePlan, TurnsPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { turnOrder } from '../src/index.ts'
import { timeOrder, turnTime } from '../src/shape/turn-time.ts'

const plan: TurnsPlan = {
  at: '',
  id: ['id'],
  time: ['created_at'],
  text: ['body'],
  role: [{ has: ['id'], is: 'agent' }],
  visibility: [{ has: ['id'], is: 'public' }],
}

describe('the order of turns', () => {
  it('is that of their times; equal ones stay as they come, and what has none stays where it is', () => {
    expect(
      timeOrder(['2026-03-03', undefined, '2026-03-01', '2026-03-02', 'yesterday', '2026-03-01']),
    ).toEqual([2, 1, 5, 3, 4, 0])
  })

  it('of a list that comes newest first is turned round, ties too', () => {
    const items = [
      { created_at: '2026-03-02' },
      { created_at: '2026-03-01', id: 'b' },
      { created_at: '2026-03-01', id: 'a' },
    ]
    const list = { kind: 'list', turns: plan } satisfies ResponsePlan
    expect(turnOrder(items, list, true)).toEqual([2, 1, 0])
    expect(turnOrder(items, list, false)).toEqual([1, 2, 0])
    expect(turnOrder(items, { kind: 'list' }, true)).toBeUndefined()
  })
})

describe('the time of a turn', () => {
  it.each<[unknown, string | undefined]>([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00.120+02:00', '2026-03-02T09:00:00.120+02:00'],
    ['2026-03-02 09:00:00', '2026-03-02T09:00:00'],
    ['2026-03-02 09:00 +0530', '2026-03-02T09:00:00+05:30'],
    ['2026-03-02T09:00:00+00', '2026-03-02T09:00:00Z'],
    ['Mon, 02 Mar 2026 09:00:00 +0100', '2026-03-02T08:00:00Z'],
    [1772438400000, '2026-03-02T08:00:00Z'],
    ['1772438400000', '2026-03-02T08:00:00Z'],
    [1772438400, '2026-03-02T08:00:00Z'],
    [1e300, '1e+300'],
    [5, '5'],
    ['2026-03-02', '2026-03-02'],
    ['2026-99-99 09:00:00', '2026-99-99 09:00:00'],
    ['yesterday', 'yesterday'],
    ['', undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j', (given, expected) => expect(turnTime(given)).toBe(expected))

  it('has the zone that is known of the vendor', () => {
    expect(turnTime('2026-03-02 09:00:00', 'UTC')).toBe('2026-03-02T09:00:00Z')
    expect(turnTime('2026-03-02 09:00:00+01:00', 'UTC')).toBe('2026-03-02T09:00:00+01:00')
  })
})

import type { ResponsePlan, TurnsPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createTurnShaper, jsonBytes, newTextBudget } from '../src/index.ts'
import { shaper } from './thread.ts'

const plan: TurnsPlan = {
  at: '',
  id: ['id'],
  time: ['created_at'],
  text: ['body'],
  role: [{ has: ['id'], is: 'agent' }],
  visibility: [{ has: ['id'], is: 'public' }],
}
const list = { kind: 'list', turns: plan } satisfies ResponsePlan

function orderOf(times: readonly unknown[], newestFirst = false) {
  return shaper(list).order(
    times.map((created_at) => ({ created_at })),
    newestFirst,
  )
}

describe('the order of turns', () => {
  it('is that of their times; equal ones stay as they come, and what has none stays where it is', () => {
    const times = ['2026-03-03', undefined, '2026-03-01', '2026-03-02', 'yesterday', '2026-03-01']
    expect(orderOf(times)).toEqual([2, 1, 5, 3, 4, 0])
  })

  it('of a list that comes newest first is turned round, ties too', () => {
    const times = ['2026-03-02', '2026-03-01', '2026-03-01']
    expect(orderOf(times, true)).toEqual([2, 1, 0])
    expect(orderOf(times)).toEqual([1, 2, 0])
    expect(createTurnShaper({ kind: 'list' })).toBeUndefined()
  })

  it('compares times of all forms', () => {
    expect(orderOf(['2026-03-02 09:00:00', 1_772_352_000_000, '2026-03-01T23:00:00-05:00'])).toEqual([
      1, 2, 0,
    ])
  })
})

describe('the time of a turn', () => {
  const timeOf = async (created_at: unknown, zone?: string, of?: string) => {
    const response = { ...list, ...(of ? { times: [{ paths: ['created_at'], zone: of }] } : {}) }
    const { value } = await shaper(response, zone).shape({ id: 1, created_at }, undefined, {
      ...{ args: {}, toolName: () => undefined, budget: newTextBudget(), measure: jsonBytes, room: 9_000 },
    })
    return (value as { time?: string }).time
  }

  it('has the form that times have everywhere', async () => {
    expect(await timeOf('2026-03-02 09:00 +0530')).toBe('2026-03-02T09:00:00+05:30')
    expect(await timeOf('Mon, 02 Mar 2026 09:00:00 +0100')).toBe('2026-03-02T08:00:00Z')
    expect(await timeOf(1_772_438_400)).toBe('2026-03-02T08:00:00Z')
    expect(await timeOf('2026-03-02T09:00:00')).toBe('2026-03-02 09:00:00')
    expect(await timeOf('yesterday')).toBe('yesterday')
    expect([await timeOf(''), await timeOf(null), await timeOf({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('has the zone of the document, or that of the account where nobody knows it', async () => {
    expect(await timeOf('2026-03-02 09:00:00', undefined, 'UTC')).toBe('2026-03-02T09:00:00Z')
    expect(await timeOf('2026-03-02 09:00:00', 'America/Chicago', 'UTC')).toBe('2026-03-02T09:00:00Z')
    expect(await timeOf('2026-03-02 09:00:00', undefined, 'unknown')).toBe('2026-03-02 09:00:00')
    expect(await timeOf('2026-03-02 09:00:00', 'America/Chicago', 'unknown')).toBe(
      '2026-03-02T09:00:00-06:00',
    )
    expect(await timeOf('2026-03-02 09:00:00+01:00', 'America/Chicago', 'unknown')).toBe(
      '2026-03-02T09:00:00+01:00',
    )
  })
})

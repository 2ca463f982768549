import { describe, expect, it } from 'vitest'
import { isoTime, zoneClock } from '../src/values/iso-time.ts'

describe('a time of a vendor', () => {
  it.each([
    [1_795_961_939_000, '2026-11-29T14:18:59Z'],
    [1_795_961_939_123, '2026-11-29T14:18:59.123Z'],
    [1_795_961_939, '2026-11-29T14:18:59Z'],
    [1_795_961_939.5, '2026-11-29T14:18:59.500Z'],
    ['1795961939000', '2026-11-29T14:18:59Z'],
    ['1795961939', '2026-11-29T14:18:59Z'],
    [253_402_300_799_000, '9999-12-31T23:59:59Z'],
    [-86_400, '1969-12-31T00:00:00Z'],
    ['2026-11-29T14:18:59.000Z', '2026-11-29T14:18:59.000Z'],
    ['2026-11-29T15:18:59+01:00', '2026-11-29T15:18:59+01:00'],
    ['2026-11-29T15:18:59+0100', '2026-11-29T15:18:59+01:00'],
    ['2026-11-29 14:18:59 UTC', '2026-11-29T14:18:59Z'],
    ['2026-11-29T14:18:59,5Z', '2026-11-29T14:18:59.5Z'],
    ['Sun, 29 Nov 2026 15:18:59 +0100', '2026-11-29T14:18:59Z'],
  ])('writes %j with its zone', (value, expected) => {
    expect(isoTime(value)).toBe(expected)
    expect(isoTime(value, '+02:00')).toBe(expected)
  })

  it.each([
    ['UTC', '2026-11-29T14:18:59Z'],
    ['+01:00', '2026-11-29T14:18:59+01:00'],
    ['-05:30', '2026-11-29T14:18:59-05:30'],
    [undefined, '2026-11-29 14:18:59'],
  ])('reads a wall time in zone %s', (zone, expected) => {
    expect(isoTime('2026-11-29 14:18:59', zone)).toBe(expected)
    expect(isoTime('2026-11-29T14:18:59', zone)).toBe(expected)
  })

  it('adds the seconds that a wall time lacks', () => {
    expect(isoTime('2026-11-29 14:18', 'UTC')).toBe('2026-11-29T14:18:00Z')
    expect(isoTime('2026-11-29 14:18')).toBe('2026-11-29 14:18:00')
  })

  it.each([0, -1, '0', '-1', '', ' ', '0000-00-00', '0000-00-00 00:00:00', null])(
    'has no time in %j',
    (value) => {
      expect(isoTime(value, 'UTC')).toBeNull()
    },
  )

  it.each([
    false,
    true,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e20,
    '2026-11-29',
    '20261129',
    '14:18',
    '2 hours ago',
    '2026-13-29 14:18:59',
    '2026-02-30T10:00:00',
    '99999999999999999',
    'Sun, 99 Nov 2026 15:18:59 +0100',
  ])('leaves %j as it is', (value) => {
    expect(isoTime(value, 'UTC')).toBe(value)
  })

  it('leaves what is no text and no number as it is', () => {
    const value = { at: 1_795_961_939 }
    expect(isoTime(value)).toBe(value)
  })
})

describe('the clock of a zone', () => {
  const chicago = zoneClock('America/Chicago')

  it.each([
    ['2026-11-29 14:18:59', '2026-11-29T14:18:59-06:00'],
    ['2026-07-01 14:18:59', '2026-07-01T14:18:59-05:00'],
    // An hour before and after the clocks go forward, and on the night they go back.
    ['2026-03-08 01:30:00', '2026-03-08T01:30:00-06:00'],
    ['2026-03-08 03:30:00', '2026-03-08T03:30:00-05:00'],
    ['2026-11-01 00:30:00', '2026-11-01T00:30:00-05:00'],
    ['2026-11-01 03:30:00', '2026-11-01T03:30:00-06:00'],
    ['2026-11-29T14:18:59Z', '2026-11-29T14:18:59Z'],
  ])('shows %s as %s', (wall, expected) => {
    expect(isoTime(wall, chicago)).toBe(expected)
  })

  it.each([
    ['Asia/Kolkata', '2026-11-29T14:18:59+05:30'],
    ['Africa/Abidjan', '2026-11-29T14:18:59+00:00'],
    ['America/St_Johns', '2026-11-29T14:18:59-03:30'],
    ['+01:00', '2026-11-29T14:18:59+01:00'],
    ['UTC', '2026-11-29T14:18:59Z'],
    ['unknown', '2026-11-29 14:18:59'],
  ])('of %s shows %s', (zone, expected) => {
    expect(isoTime('2026-11-29 14:18:59', zoneClock(zone))).toBe(expected)
  })

  it('needs a zone that there is', () => {
    expect(() => zoneClock('Mars/Olympus')).toThrow(RangeError)
  })
})

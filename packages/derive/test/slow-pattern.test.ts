import { describe, expect, it } from 'vitest'
import { isSlowPattern } from '../src/schemas/slow-pattern.ts'

describe('isSlowPattern', () => {
  it.each([
    '^(a+)+$',
    '^(a*)*$',
    '^(a|a)+$',
    '^(a|aa)+$',
    '^(\\w+\\s?)+$',
    '^([a-zA-Z0-9]+[ ]?)*$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^([\\w.]+)+@example\\.com$',
    '(?=(a+)+b)x',
    '^(?:.*,)*.*,x$'.replace('.*,x', '(.*,)*x'),
    '^(a{1,20}){1,20}$',
    '^(\\d{2,}|\\d+)+$',
    '^([^@]+|\\p{L}+)*@$',
  ])('%s may take forever', (pattern) => expect(isSlowPattern(pattern)).toBe(true))

  it.each([
    '^[a-z]+$',
    '^\\d+(,\\d+)*$',
    '^\\d+(?:, ?\\d+)*$',
    '^([\\w-]+\\.)+[a-z]{2,}$',
    '^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    '^#(?:[0-9a-fA-F]{3}){1,2}$',
    '^https?://[^\\s/]+(?:/[^\\s]*)?$',
    '^(?!.*--)[a-z0-9-]+$',
    '^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$',
    '^\\+?[1-9]\\d{1,14}$',
    '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
    '^\\$ref\\u{1F600}\\/[\\]]+$',
  ])('%s does not', (pattern) => expect(isSlowPattern(pattern)).toBe(false))

  it('takes what is too large to tell for one that may', () => {
    expect(isSlowPattern(`^${'a*b'.repeat(500)}$`)).toBe(true)
  })
})

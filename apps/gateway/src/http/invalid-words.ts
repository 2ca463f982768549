import type { z } from '@hono/zod-openapi'

const nouns: Readonly<Record<string, string>> = {
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
}

/** What zod found wrong with a value, in a sentence that says how to mend it. `value` is what was given; undefined if it may not be shown. */
export function invalidWords(issue: z.core.$ZodIssue, value: unknown, isMissing: boolean): string {
  if (issue.code === 'invalid_type') {
    const expected = nouns[issue.expected]
    if (expected === undefined) return `${issue.message}.`
    if (isMissing) return `Missing: give ${expected}.`
    if (value === null) return `null is not taken: leave it out, or give ${expected}.`
    const isOne = issue.expected === 'array' && ['string', 'number'].includes(typeof value)
    return isOne ? `Give a list: [${JSON.stringify(value)}].` : `Give ${expected}.`
  }
  if (issue.code === 'too_small' && ['array', 'string'].includes(issue.origin)) {
    const unit = issue.origin === 'array' ? 'item' : 'character'
    return Number(issue.minimum) === 1 ? 'It is empty.' : `Give at least ${issue.minimum} ${unit}s.`
  }
  if (issue.code === 'too_big' && ['array', 'string'].includes(issue.origin)) {
    const unit = issue.origin === 'array' ? 'items' : 'characters'
    return `Give at most ${issue.maximum} ${unit}.`
  }
  if (issue.code === 'invalid_value') return `Give one of ${issue.values.map(String).join(', ')}.`
  return `${issue.message}.`
}

import { describe, expect, it } from 'vitest'
import { type ErrorTable, vendorError } from '../src/errors.ts'

const table: ErrorTable = {
  message: ['error.text', 'error.details'],
  code: ['error.code'],
  details: ['error.details'],
  codes: { E7: 'conflict' },
  messageRules: [{ words: /stale key/i, code: 'unauthorized' }],
  codeMeanings: { 11: 'is required', E7: 'is taken already', 12: 'is too long' },
}

function refused(status: number, error: Record<string, unknown>) {
  return vendorError('Tiny Desk', { status, headers: new Headers() }, { error }, table, {
    scopes: [],
    settings: {},
    redact: (value) => value,
  })
}

describe("a vendor's own codes", () => {
  it('are said in words, each with the field that holds it', () => {
    const details = {
      mail: { errorCode: 11 },
      lines: [{ sku: { errorCode: '12' } }],
      plain: 11,
      other: { errorCode: 99 },
    }
    const { message, details: carried } = refused(400, { text: 'Invalid', details })
    expect(message).toContain(
      'Meaning: mail is required (11); lines.0.sku is too long (12); plain is required (11).',
    )
    expect(message).not.toContain('99')
    expect(carried).toEqual(details)
  })

  it('are said in words where one stands alone', () => {
    expect(refused(400, { code: 'E7' }).message).toContain('Meaning: is taken already (E7).')
  })

  it('leave nothing of a field name that is more than a name, and stay short', () => {
    expect(refused(400, { details: { 'a\nIgnore "all"': 11 } }).message).toContain(
      'Meaning: aIgnoreall is required (11).',
    )
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field${index}`, 11]))
    expect(refused(400, { details: many }).message.length).toBeLessThan(700)
  })
})

describe('words of a refusal', () => {
  it('say what the status does not, in whichever message they stand', () => {
    expect(refused(403, { text: 'No.', details: 'Stale key.' })).toMatchObject({
      code: 'unauthorized',
      details: 'Stale key.',
    })
    expect(refused(403, { text: 'stale KEY' }).code).toBe('unauthorized')
    expect(refused(403, { text: 'Not your ticket.' }).code).toBe('forbidden')
    expect(refused(400, { text: 'Stale key.', code: 'E7' }).code).toBe('unauthorized')
  })
})

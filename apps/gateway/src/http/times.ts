import { z } from '@hono/zod-openapi'
import type { Time } from '../model.ts'
import { invalid } from './problem.ts'

/** A time in a request, RFC 3339 with a zone. */
export const givenTime = z.iso
  .datetime({ offset: true, error: 'Invalid time: write it as 2026-12-31T23:59:59Z' })
  .openapi({ example: '2026-12-31T23:59:59Z' })

/** A time in an answer, RFC 3339, UTC. */
export const time = z.iso.datetime().openapi({ example: '2026-11-21T09:30:00.000Z' })

export function readTime(given: string): Time
export function readTime(given: string | null): Time | null
export function readTime(given: string | undefined): Time | undefined
export function readTime(given: string | null | undefined): Time | null | undefined
export function readTime(given: string | null | undefined): Time | null | undefined {
  return typeof given === 'string' ? Date.parse(given) : given
}

export function writeTime(at: Time): string
export function writeTime(at: Time | null): string | null
export function writeTime(at: Time | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** Refuses an expiry that has passed. */
export function checkExpiry(now: Time, expiresAt: Time | null | undefined): void {
  if (expiresAt === null || expiresAt === undefined || expiresAt > now) return
  throw invalid({
    field: 'expires_at',
    value: writeTime(expiresAt),
    allowed: [`a time after ${writeTime(now)}`, 'null'],
    message: 'This time has passed.',
  })
}

import type { Time } from '../model.ts'
import { invalid } from './invalid.ts'

/** Refuses a time that is over. */
export function checkExpiry(now: Time, expiresAt: Time | null | undefined): void {
  if (expiresAt === null || expiresAt === undefined || expiresAt > now) return
  throw invalid({
    field: 'expires_at',
    value: new Date(expiresAt).toISOString(),
    allowed: [`a time after ${new Date(now).toISOString()}`, 'null'],
    message: 'That time is over.',
  })
}

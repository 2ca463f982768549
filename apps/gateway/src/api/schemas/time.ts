import { z } from '@hono/zod-openapi'

/** A moment in a request, RFC 3339 with a zone. */
export const givenTime = z.iso
  .datetime({ offset: true, error: 'Invalid time: write it as 2026-12-31T23:59:59Z' })
  .openapi({ example: '2026-12-31T23:59:59Z' })

/** A moment in an answer, RFC 3339, UTC. */
export const time = z.iso.datetime().openapi({ example: '2026-11-21T09:30:00.000Z' })

export function readTime(given: string): number
export function readTime(given: string | null): number | null
export function readTime(given: string | undefined): number | undefined
export function readTime(given: string | null | undefined): number | null | undefined
export function readTime(given: string | null | undefined): number | null | undefined {
  return typeof given === 'string' ? Date.parse(given) : given
}

export function writeTime(at: number): string
export function writeTime(at: number | null): string | null
export function writeTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

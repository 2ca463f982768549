/** When an MCP server expires: after some days, at a local time (`2026-12-31T23:59`), or never. */
export type Expiry = { kind: 'days'; days: number } | { kind: 'at'; local: string } | { kind: 'never' }

const dayMs = 86_400_000

/** As the API expects it; null means never. */
export function expiresAt(expiry: Expiry, now: number): string | null {
  if (expiry.kind === 'never') return null
  if (expiry.kind === 'days') return new Date(now + expiry.days * dayMs).toISOString()
  return new Date(expiry.local).toISOString()
}

/** What is wrong with it, in words. */
export function expiryProblem(expiry: Expiry, now: number): string | undefined {
  if (expiry.kind !== 'at') return undefined
  const at = Date.parse(expiry.local)
  if (Number.isNaN(at)) return 'Choose a date and a time.'
  return at <= now ? 'Choose a time in the future.' : undefined
}

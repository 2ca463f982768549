import type { Redactor } from './redact.ts'

/**
 * At least the first `length` characters of a text without secrets, or all of a shorter one. Of a long text no more is looked at than that
 * takes, and a secret that lies across the end is not shown in part.
 */
export function redactStart(redact: Redactor, text: string, length: number): string {
  const reach = redact.reach ?? 0
  const looked = length + 2 * reach
  if (text.length <= looked) return redact(text)
  const clean = redact(text.slice(0, looked))
  const start = clean.slice(0, Math.max(0, clean.length - reach))
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start
}

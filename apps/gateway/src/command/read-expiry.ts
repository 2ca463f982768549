import { SettingError } from '../settings/setting-error.ts'

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A moment in time: `30d`, `12h`, `90m` from now, or as 2026-12-31T23:59:59Z. */
export function readExpiry(text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  if (count !== undefined) return now + Number(count) * (units[unit] ?? 0)
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (isMoment && !Number.isNaN(Date.parse(text))) return Date.parse(text)
  throw new SettingError(
    `--expires is ${JSON.stringify(text)}: write it as 30d, 12h, 90m or 2026-12-31T23:59:59Z.`,
  )
}

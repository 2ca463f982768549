import type { operations } from '../../generated/api.d.ts'

type AuditFilter = Omit<NonNullable<operations['listAudit']['parameters']['query']>, 'limit' | 'next_cursor'>

/** The page's search parameters. */
export interface HistorySearch {
  /** The id of what the records are about. */
  subject?: string
  action?: string
  actor?: string
  outcome?: string
  text?: string
  range?: string
}

const dayMs = 86_400_000

/** Time ranges to choose from. */
export const ranges: Readonly<Record<string, { label: string; ms: number }>> = {
  all: { label: 'Any time', ms: Number.POSITIVE_INFINITY },
  day: { label: 'Last 24 hours', ms: dayMs },
  week: { label: 'Last 7 days', ms: 7 * dayMs },
  month: { label: 'Last 30 days', ms: 30 * dayMs },
}

const outcomes = ['ok', 'refused'] as const

/** The filter as the API expects it, without unknown values. */
export function readHistoryFilter(search: HistorySearch, now: number): AuditFilter {
  const { subject, action, actor, text } = search
  const outcome = outcomes.find((each) => each === search.outcome)
  const ms = ranges[search.range ?? 'all']?.ms ?? Number.POSITIVE_INFINITY
  return {
    ...(subject && { subject }),
    ...(action && { action }),
    ...(actor && { actor }),
    ...(outcome && { outcome }),
    ...(text && { text }),
    ...(Number.isFinite(ms) && { since: new Date(now - ms).toISOString() }),
  }
}

/** The address of a file with every record that the filters leave. */
export function exportPath(search: HistorySearch, format: 'csv' | 'jsonl', now: number): string {
  return `/audit/export?${new URLSearchParams({ ...readHistoryFilter(search, now), format })}`
}

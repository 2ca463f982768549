import type { operations } from '../generated/api.d.ts'
import { pageServerId } from '../names/linked-names.tsx'
import { isRefused } from '../words/is-refused.ts'
import { countedAs, isWaiting } from './call-words.ts'

export type CallFilter = Omit<
  NonNullable<operations['listActivity']['parameters']['query']>,
  'limit' | 'next_cursor'
>

export type SeriesFilter = NonNullable<operations['readActivitySeries']['parameters']['query']>

/** The page's search parameters. */
export interface WatchSearch {
  /** A part of a sentence, a title, a number or a name. */
  q?: string
  server?: string
  account?: string
  /** In whose name. */
  person?: string
  /** The connected app. */
  app?: string
  tool?: string
  effect?: string
  outcome?: string
  error?: string
  /** Kind and id of what a call touched: `ticket:123`. */
  target?: string
  /** `assistants` or `people`: who made the calls. */
  by?: string
  /** As what the overview counts them: one of its figures. */
  counted?: string
  range?: string
}

interface Range {
  label: string
  ms: number
  /** Length of one bar in a chart. */
  sliceSeconds: number
}

/** Time ranges to choose from. */
export const ranges: Readonly<Record<string, Range>> = {
  hour: { label: 'Last hour', ms: 3_600_000, sliceSeconds: 120 },
  day: { label: 'Last 24 hours', ms: 86_400_000, sliceSeconds: 3_600 },
  week: { label: 'Last 7 days', ms: 7 * 86_400_000, sliceSeconds: 6 * 3_600 },
  month: { label: 'Last 30 days', ms: 30 * 86_400_000, sliceSeconds: 86_400 },
}

const effects = ['read', 'internal', 'outbound', 'destructive', 'admin'] as const

const makers = ['assistants', 'people'] as const

/** How a call ended, as people tell it apart, in the parameters of the API. `error` and `held` are what older links say. */
const outcomes: Readonly<Record<string, Pick<CallFilter, 'outcome' | 'refused' | 'waiting'>>> = {
  ok: { outcome: 'ok' },
  failed: { outcome: 'error', refused: 'false' },
  refused: { outcome: 'error', refused: 'true' },
  error: { outcome: 'error' },
  attempted: { outcome: 'attempted' },
  waiting: { outcome: 'held', waiting: 'true' },
  discarded: { outcome: 'held', waiting: 'false' },
  held: { outcome: 'held' },
}

/** `ticket:123` as the API expects it, also of `Ticket 123`; undefined where the kind or the ID is missing. */
export function readTarget(typed: string): string | undefined {
  const [, kind, id] = /^([a-z][a-z0-9_]*)[:\s]\s*(\S.*)$/i.exec(typed.trim()) ?? []
  return kind === undefined ? undefined : `${kind.toLowerCase()}:${id}`
}

/** The filter as the API expects it, without unknown values. Only lists can be searched by `q`, which is left out for counts. */
export function readFilter(search: WatchSearch): Omit<CallFilter, 'q'> {
  const effect = effects.find((each) => each === search.effect)
  const target = search.target && readTarget(search.target)
  const by = makers.find((each) => each === search.by)
  const counted = countedAs.find(([figure]) => figure === search.counted)?.[0]
  return {
    ...(search.server && { mcp_server_id: search.server }),
    ...(search.account && { integrated_account_id: search.account }),
    ...(search.person && { person_id: search.person }),
    ...(search.app && { app_id: search.app }),
    ...(search.tool && { tool: search.tool }),
    ...(effect && { effect }),
    // What was held, discarded or refused, no customer has seen.
    ...outcomes[search.outcome || (effect === 'outbound' ? 'ok' : '')],
    ...(search.error && { error_code: search.error }),
    ...(target && { target }),
    ...(by && { by }),
    ...(counted && { counted_as: counted }),
  }
}

/** The filter of a list, with the searched text. */
export function readListFilter(search: WatchSearch): CallFilter {
  const q = search.q?.trim()
  return { ...(q && { q }), ...readFilter(search) }
}

export function rangeOf({ range }: WatchSearch): Range {
  const found = ranges[range ?? 'day'] ?? ranges['day']
  if (found === undefined) throw new Error('Unknown range "day".')
  return found
}

/** Where every matching call is downloaded; a CSV file has times of the reader's zone. */
export function exportUrl(search: WatchSearch, format: 'csv' | 'json', now: number, zone: string): string {
  const since = new Date(now - rangeOf(search).ms).toISOString()
  const form = format === 'csv' ? { format, zone } : { format }
  return `/activity/export?${new URLSearchParams({ ...form, ...readListFilter(search), since })}`
}

/** Where the report is downloaded, with the calls over time of its charts. */
export function reportExportUrl(search: WatchSearch, now: number, zone: string): string {
  const { ms, sliceSeconds } = rangeOf(search)
  const since = new Date(now - ms).toISOString()
  const form = { format: 'csv', zone, slice_seconds: String(sliceSeconds) }
  return `/activity/report/export?${new URLSearchParams({ ...form, ...readFilter(search), since })}`
}

/** Slices up to and including the current one. */
export function seriesFilter(search: WatchSearch, now: number): SeriesFilter {
  const { ms, sliceSeconds } = rangeOf(search)
  const sliceMs = sliceSeconds * 1000
  const until = Math.ceil((now + 1) / sliceMs) * sliceMs
  const times = { since: new Date(until - ms).toISOString(), until: new Date(until).toISOString() }
  return { ...readFilter(search), ...times, slice_seconds: sliceSeconds }
}

/** Whether a call matches the filter, but for `q` and `counted_as`, which only the gateway can answer. */
export function isWanted(
  filter: CallFilter,
  call: {
    mcp_server_id: string
    integrated_account_id: string | null
    person: { id: string } | null
    app: { id: string } | null
    tool: string
    effects: readonly string[]
    outcome: string
    outbox_state: string | null
    error_code: string | null
    vendor_calls: number | null
    targets: readonly { kind: string; id: string }[]
  },
): boolean {
  return (
    (filter.mcp_server_id ?? call.mcp_server_id) === call.mcp_server_id &&
    (filter.integrated_account_id ?? call.integrated_account_id) === call.integrated_account_id &&
    (filter.person_id === undefined || filter.person_id === call.person?.id) &&
    (filter.app_id === undefined || filter.app_id === call.app?.id) &&
    (filter.tool ?? call.tool) === call.tool &&
    (filter.effect === undefined || call.effects.includes(filter.effect)) &&
    (filter.outcome ?? call.outcome) === call.outcome &&
    (filter.refused === undefined || (filter.refused === 'true') === isRefused(call)) &&
    (filter.waiting === undefined || (filter.waiting === 'true') === isWaiting(call)) &&
    (filter.by === undefined || (filter.by === 'people') === (call.mcp_server_id === pageServerId)) &&
    (filter.error_code === undefined || filter.error_code === call.error_code) &&
    (filter.target === undefined || call.targets.some(({ kind, id }) => `${kind}:${id}` === filter.target))
  )
}

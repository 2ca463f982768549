import { useQuery } from '@tanstack/react-query'
import { FilterBar, type Options } from '../design/filter-bar.tsx'
import type { operations } from '../generated/api.d.ts'
import { lastNameQuery } from '../names/linked-names.tsx'
import { actorKinds, kinds } from './audit-words.ts'

const outcomeOptions: Options = [
  ['ok', 'Done'],
  ['refused', 'Refused'],
]

interface FiltersProps {
  search: HistorySearch
  /** `typed`: by a letter. */
  onChange: (search: HistorySearch, typed?: boolean) => void
}

/** The filters. They are part of the page's URL, so that a view can be shared. */
export function HistoryFilters({ search, onChange }: FiltersProps) {
  const { subject } = search
  const { data: name } = useQuery({ ...lastNameQuery(subject ?? ''), enabled: subject !== undefined })
  return (
    <FilterBar<keyof HistorySearch>
      text={{
        key: 'text',
        label: 'Search records',
        placeholder: 'Search names, changes and addresses',
        value: search.text,
        maxLength: 64,
      }}
      choices={[
        {
          key: 'range',
          label: 'Time range',
          options: Object.entries(ranges).map(([key, { label }]) => [key, label]),
          value: search.range ?? 'all',
        },
        { key: 'action', label: 'About', all: 'About anything', options: kinds, value: search.action },
        { key: 'actor', label: 'Who', all: 'By anyone', options: actorKinds, value: search.actor },
        {
          key: 'outcome',
          label: 'Outcome',
          all: 'Any outcome',
          options: outcomeOptions,
          value: search.outcome,
        },
      ]}
      chips={subject ? [{ key: 'subject', label: `Only ${name ?? subject}` }] : []}
      onChange={(key, value, typed) => {
        const { [key]: _, ...rest } = search
        const isLeft = value === undefined || (key === 'range' && value === 'all')
        onChange(isLeft ? rest : { ...rest, [key]: value }, typed)
      }}
      onClear={Object.keys(search).length > 0 ? () => onChange({}) : undefined}
    />
  )
}

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

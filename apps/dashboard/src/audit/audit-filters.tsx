import { useEffect, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Field, Input, Select } from '../design/field.tsx'
import type { operations } from '../generated/api.d.ts'
import { actorKinds, kinds } from './audit-words.ts'

type Options = readonly (readonly [value: string, label: string])[]

const choices: readonly [key: 'action' | 'actor' | 'outcome', label: string, options: Options][] = [
  ['action', 'About', kinds],
  ['actor', 'Who', actorKinds],
  [
    'outcome',
    'Outcome',
    [
      ['ok', 'Done'],
      ['refused', 'Refused'],
    ],
  ],
]

interface FiltersProps {
  search: HistorySearch
  onChange: (search: HistorySearch) => void
}

/** The filters. They are part of the page's URL, so that a view can be shared. */
export function HistoryFilters({ search, onChange }: FiltersProps) {
  const set = (key: keyof HistorySearch, value: string) => {
    const { [key]: _, ...rest } = search
    onChange(value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <search aria-label="Filters" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Field label="Time range">
        {(ids) => (
          <Select
            {...ids}
            value={search.range ?? 'all'}
            onChange={({ target }) => set('range', target.value === 'all' ? '' : target.value)}
          >
            {Object.entries(ranges).map(([key, { label }]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {choices.map(([key, label, options]) => (
        <Field key={key} label={label}>
          {(ids) => (
            <Select {...ids} value={search[key] ?? ''} onChange={({ target }) => set(key, target.value)}>
              <option value="">All</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <TextFilter
        label="Text in names, changes, addresses"
        value={search.text ?? ''}
        onChange={(text) => set('text', text)}
      />
      <TextFilter
        label="ID of the account, server or token"
        value={search.subject ?? ''}
        onChange={(subject) => set('subject', subject)}
      />
      {Object.keys(search).length > 0 && <Button onClick={() => onChange({})}>Clear filters</Button>}
    </search>
  )
}

interface TextFilterProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Filters once the reader has finished typing. */
function TextFilter({ label, value, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onChange(typed.trim())
      }}
    >
      <Field label={label}>
        {(ids) => (
          <Input
            {...ids}
            type="search"
            spellCheck={false}
            maxLength={64}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => typed.trim() !== value && onChange(typed.trim())}
          />
        )}
      </Field>
    </form>
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

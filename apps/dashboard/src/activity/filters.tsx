import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { allServersQuery } from '../api/servers.ts'
import { Button, DownloadLink } from '../design/button.tsx'
import { Field, Input, Select } from '../design/field.tsx'
import { pageServerId } from '../names/linked-names.tsx'
import { effects, effectWords } from '../words/effects.ts'
import { outcomeWords, sayCode } from './call-words.ts'
import { exportUrl, ranges, readTarget, type WatchSearch } from './read-filter.ts'

interface FiltersProps {
  search: WatchSearch
  /** Error codes that occurred. */
  codes: readonly string[]
  onChange: (search: WatchSearch) => void
}

type Options = readonly (readonly [value: string, label: string])[]

/** The filters. They are part of the page's URL, so that a view can be shared. */
export function Filters({ search, codes, onChange }: FiltersProps) {
  const accounts = useQuery(allAccountsQuery).data ?? []
  const servers = useQuery(allServersQuery).data ?? []
  const named = (rows: readonly { id: string; name: string }[]): Options =>
    rows.map(({ id, name }) => [id, name])
  // What is no more can still be filtered by.
  const withChosen = (options: Options, chosen: string | undefined): Options =>
    chosen === undefined || options.some(([id]) => id === chosen) ? options : [...options, [chosen, chosen]]
  const errors = search.error && !codes.includes(search.error) ? [search.error, ...codes] : codes
  const choices: readonly [key: keyof WatchSearch, label: string, options: Options][] = [
    ['server', 'MCP server', withChosen([...named(servers), [pageServerId, 'This page']], search.server)],
    ['account', 'Account', withChosen(named(accounts), search.account)],
    ['effect', 'Effect', effects.map((effect) => [effect, effectWords[effect].label])],
    ['outcome', 'Outcome', ['ok', 'error', 'attempted'].map((each) => [each, outcomeWords(each).label])],
    ['error', 'Error', errors.map((code) => [code, sayCode(code)])],
  ]
  const set = (key: keyof WatchSearch, value: string) => {
    const { [key]: _, ...rest } = search
    onChange(value === '' ? rest : { ...rest, [key]: value })
  }
  const { range: _, ...chosen } = search
  return (
    <search aria-label="Filters" className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Field label="Time range">
        {(ids) => (
          <Select
            {...ids}
            value={search.range ?? 'day'}
            onChange={({ target }) => set('range', target.value)}
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
        label="Tool"
        help="Exact name, such as update_a_zoho_desk_ticket_by_id"
        value={search.tool ?? ''}
        onChange={(tool) => set('tool', tool)}
      />
      <TextFilter
        label="Ticket or record"
        help="Kind and ID, such as ticket:123"
        error={
          search.target && readTarget(search.target) === undefined
            ? 'Write the kind and the ID: ticket:123. All calls are shown.'
            : undefined
        }
        value={search.target ?? ''}
        onChange={(target) => set('target', target)}
      />
      {Object.values(chosen).some(Boolean) && (
        <Button className="self-center" onClick={() => onChange(search.range ? { range: search.range } : {})}>
          Clear filters
        </Button>
      )}
    </search>
  )
}

interface TextFilterProps {
  label: string
  help: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** Filters by an exact text, once the reader has finished typing. */
function TextFilter({ label, help, error, value, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onChange(typed.trim())
      }}
    >
      <Field label={label} help={help} error={error}>
        {(ids) => (
          <Input
            {...ids}
            type="search"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => typed.trim() !== value && onChange(typed.trim())}
          />
        )}
      </Field>
    </form>
  )
}

const formats = ['csv', 'json'] as const

/** Downloads every matching call. The gateway writes the file as it is read. */
export function ExportLinks({ search }: { search: WatchSearch }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {formats.map((format) => (
        <DownloadLink
          key={format}
          href={exportUrl(search, format, Date.now())}
          // The time range ends now, not when the page was drawn.
          onClick={({ currentTarget }) => {
            currentTarget.href = exportUrl(search, format, Date.now())
          }}
        >
          Export {format.toUpperCase()}
        </DownloadLink>
      ))}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Input, Select } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { actorKinds, kinds } from './audit-words.ts'
import { type HistorySearch, ranges } from './history-filter.ts'

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

import { ListFilter, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog, DialogActions } from './dialog.tsx'
import { SearchInput, Select } from './field.tsx'

export type Options = readonly (readonly [value: string, label: string])[]

export interface Choice<Key extends string> {
  key: Key
  /** Names the choice to screen readers: "Outcome". */
  label: string
  /** What is shown while nothing is chosen: "Any outcome". Absent where something always is. */
  all?: string
  options: Options
  value: string | undefined
}

interface FilterBarProps<Key extends string> {
  text: {
    key: Key
    label: string
    placeholder: string
    value: string | undefined
    maxLength: number
  }
  choices: readonly Choice<Key>[]
  /** Filters that came with a link and have no choice: they can only be removed. */
  chips?: readonly { key: Key; label: string }[]
  /** A wide page, too, folds away what is not chosen. */
  folded?: boolean
  /** On the button that closes the sheet of a phone. */
  done?: string
  /** `typed`: by a letter, so that the way back does not lead through each of them. */
  onChange: (key: Key, value: string | undefined, typed?: boolean) => void
  /** Absent while nothing is filtered. */
  onClear?: (() => void) | undefined
}

/** Search as you type and what else a list can be narrowed by, in one bar. On a phone the choices are in a sheet. */
export function FilterBar<Key extends string>(props: FilterBarProps<Key>) {
  const { text, choices, chips = [], folded = false, done = 'Show results', onChange, onClear } = props
  const [isOpen, setIsOpen] = useState(false)
  const [isSheet, setIsSheet] = useState(false)
  const chosen = choices.filter(({ all, value }) => all !== undefined && value !== undefined).length
  const inLine = choices.filter(({ all, value }) => !folded || all === undefined || (!isOpen && value))
  const below = folded && isOpen ? choices.filter((choice) => !inLine.includes(choice)) : []
  const filters = (
    <>
      <ListFilter aria-hidden="true" />
      Filters
      {chosen > 0 && (
        <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent tabular-nums">{chosen}</span>
      )}
    </>
  )
  return (
    <search aria-label="Filters" className="flex flex-wrap items-start gap-2">
      <div className="flex flex-1 gap-2 max-sm:basis-full sm:min-w-88">
        <SearchField {...text} onChange={(value) => onChange(text.key, value || undefined, true)} />
        <Button className="sm:hidden" aria-haspopup="dialog" onClick={() => setIsSheet(true)}>
          {filters}
        </Button>
        {folded && (
          <Button className="max-sm:hidden" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {filters}
          </Button>
        )}
      </div>
      {inLine.map((choice) => (
        <ChoiceField
          key={choice.key}
          choice={choice}
          className="max-sm:hidden sm:max-w-56 [&_select]:sm:field-sizing-content"
          onChange={onChange}
        />
      ))}
      {below.length > 0 && (
        <div className="grid basis-full grid-cols-3 gap-2 max-sm:hidden xl:grid-cols-7">
          {below.map((choice) => (
            <ChoiceField key={choice.key} choice={choice} className="min-w-0" onChange={onChange} />
          ))}
        </div>
      )}
      {chips.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          onClick={() => onChange(key, undefined)}
          className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-control border border-accent bg-accent-wash px-3 text-sm hover:border-edge"
        >
          <span className="sr-only">Remove the filter </span>
          <span className="truncate">{label}</span>
          <X aria-hidden="true" className="size-4 shrink-0 text-soft" />
        </button>
      ))}
      {onClear && (
        <Button look="quiet" className="max-sm:hidden" onClick={onClear}>
          Clear filters
        </Button>
      )}
      <Dialog open={isSheet} title="Filters" onClose={() => setIsSheet(false)}>
        <div className="grid gap-3">
          {choices.map((choice) => (
            <div key={choice.key} className="grid gap-1">
              <span aria-hidden="true" className="text-sm text-soft">
                {choice.label}
              </span>
              <ChoiceField choice={choice} className="min-w-0" onChange={onChange} />
            </div>
          ))}
        </div>
        <DialogActions>
          {onClear && (
            <Button look="quiet" onClick={onClear}>
              Clear filters
            </Button>
          )}
          <Button look="primary" onClick={() => setIsSheet(false)}>
            {done}
          </Button>
        </DialogActions>
      </Dialog>
    </search>
  )
}

interface ChoiceFieldProps<Key extends string> {
  choice: Choice<Key>
  className: string
  onChange: (key: Key, value: string | undefined) => void
}

function ChoiceField<Key extends string>({ choice, className, onChange }: ChoiceFieldProps<Key>) {
  const { key, label, all, options, value } = choice
  const isChosen = all !== undefined && value !== undefined
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(key, target.value || undefined)}
      className={`max-sm:w-full ${isChosen ? '[&_select]:border-accent [&_select]:bg-accent-wash' : ''} ${className}`}
    >
      {all !== undefined && <option value="">{all}</option>}
      {withChosen(options, value).map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </Select>
  )
}

/** What is no more, or has never been heard of, can still be filtered by. */
function withChosen(options: Options, chosen: string | undefined): Options {
  if (chosen === undefined || options.some(([value]) => value === chosen)) return options
  return [...options, [chosen, chosen]]
}

/** How long after the last letter a list is read again. */
const typingMs = 250

interface SearchFieldProps {
  label: string
  placeholder: string
  value: string | undefined
  maxLength: number
  onChange: (value: string) => void
}

function SearchField({ label, placeholder, value = '', maxLength, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  // A filter that was cleared, or came with a link, is not what was typed last.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  const send = (text: string) => {
    const trimmed = text.trim()
    if (trimmed === sent.current) return
    sent.current = trimmed
    onChange(trimmed)
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(text), typingMs)
  }
  return (
    <SearchInput
      className="min-w-0 flex-1"
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      maxLength={maxLength}
      value={typed}
      onChange={({ target }) => type(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && send(typed)}
    />
  )
}

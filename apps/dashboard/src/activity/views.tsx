import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Field, Input } from '../design/field.tsx'
import { useToast } from '../design/toast.tsx'
import type { WatchSearch } from './read-filter.ts'

export interface View {
  name: string
  search: WatchSearch
}

const fixed: readonly View[] = [
  { name: 'All calls', search: {} },
  { name: 'Failed', search: { outcome: 'failed' } },
  { name: 'Stopped', search: { outcome: 'refused' } },
  { name: 'Seen by customers', search: { effect: 'outbound', outcome: 'ok' } },
  { name: 'Internal changes', search: { effect: 'internal' } },
  { name: 'By people', search: { by: 'people' } },
]

interface ViewsProps {
  search: WatchSearch
  onChange: (search: WatchSearch) => void
}

/** Filters by name: some that everybody needs, and those that this browser has saved. */
export function Views({ search, onChange }: ViewsProps) {
  const [saved, setSaved] = useState(readViews)
  const [isNaming, setIsNaming] = useState(false)
  const say = useToast()
  const current = [...fixed, ...saved].find((view) => isSame(view.search, search))
  const keep = (views: readonly View[]) => {
    keepViews(views)
    setSaved(views)
  }
  const remove = (name: string) => {
    keep(saved.filter((view) => view.name !== name))
    say(`Deleted the view “${name}”.`, { label: 'Undo', run: () => keep(saved) })
  }
  const isSaved = saved.some(({ name }) => name === current?.name)
  return (
    <div className="flex flex-wrap items-center gap-2 *:min-w-0">
      <ul aria-label="Views" className="flex flex-wrap gap-1.5">
        {[...fixed, ...saved].map((view) => (
          <li key={view.name}>
            <button
              type="button"
              aria-pressed={view === current}
              onClick={() => onChange(view.search)}
              className="min-h-8 rounded-full whitespace-nowrap border border-line bg-panel px-3 text-sm text-soft hover:border-edge hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-medium aria-pressed:text-accent max-sm:min-h-9"
            >
              {view.name}
            </button>
          </li>
        ))}
      </ul>
      {current === undefined && (
        <Button look="quiet" size="small" onClick={() => setIsNaming(true)}>
          <Plus aria-hidden="true" />
          Save view
        </Button>
      )}
      {isSaved && current && (
        <Button look="quiet" size="small" onClick={() => remove(current.name)}>
          Delete view
        </Button>
      )}
      <NameDialog
        open={isNaming}
        taken={[...fixed, ...saved].map(({ name }) => name)}
        onClose={() => setIsNaming(false)}
        onSave={(name) => {
          keep([...saved, { name, search }])
          setIsNaming(false)
        }}
      />
    </div>
  )
}

interface NameDialogProps {
  open: boolean
  taken: readonly string[]
  onSave: (name: string) => void
  onClose: () => void
}

function NameDialog({ open, taken, onSave, onClose }: NameDialogProps) {
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    const problem =
      name === ''
        ? 'Enter a name.'
        : taken.includes(name)
          ? 'There is already a view of this name.'
          : undefined
    setError(problem)
    if (problem === undefined) onSave(name)
  }
  return (
    <Dialog open={open} title="Save view" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label="Name" help="It is kept in this browser, for you alone." error={error}>
          {(ids) => <Input {...ids} name="name" maxLength={40} autoComplete="off" />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export function isSame(one: WatchSearch, other: WatchSearch): boolean {
  const entries = (search: WatchSearch) =>
    JSON.stringify(
      Object.entries(search)
        .filter(([, value]) => value)
        .sort(([a], [b]) => a.localeCompare(b)),
    )
  return entries(one) === entries(other)
}

const key = 'helpdesk-mcp.activity-views'

/** The views that this browser has saved; none where it keeps nothing, or something else. */
export function readViews(): readonly View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

function isView(kept: unknown): kept is View {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('search' in kept)) return false
  const { name, search } = kept
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return false
  return Object.values(search).every((value) => typeof value === 'string')
}

function keepViews(views: readonly View[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(views))
  } catch {
    // A browser that keeps nothing shows them until the page is closed.
  }
}

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FieldIds, Input } from '../design/field.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { useToolOf } from './tool-of.ts'
import { namesQuery } from './tool-queries.ts'

interface NameBoxProps {
  ids: FieldIds
  /** The argument's name in the tool. */
  argument: string
  required: boolean
  value: string
  onChange: (value: string | undefined) => void
}

/** Offers names from the account while one types, and takes any other text too. */
export function NameBox({ ids, argument, required, value, onChange }: NameBoxProps) {
  const { accountId, tool } = useToolOf()
  const [open, setOpen] = useState(false)
  const q = useDebounced(value.trim(), 200)
  const items = useQuery({ ...namesQuery(accountId, tool, argument, q), enabled: open }).data ?? []
  const type = (text: string) => onChange(text === '' ? undefined : text)
  const choose = (name: string) => {
    onChange(name)
    setOpen(false)
  }
  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      value={value}
      open={open && items.length > 0}
      onOpenChange={setOpen}
      openOnInputClick
      onValueChange={(text, { reason }) => reason !== 'item-press' && type(text)}
    >
      <Autocomplete.Input
        render={<Input {...ids} autoComplete="off" required={required} placeholder="Name or ID" />}
        onFocus={() => setOpen(true)}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50">
          <Autocomplete.Popup className="max-h-64 w-[var(--anchor-width)] min-w-56 overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-raised motion-safe:animate-rise">
            <Autocomplete.List>
              {(name: string) => (
                <Autocomplete.Item
                  key={name}
                  value={name}
                  onClick={() => choose(name)}
                  className="flex min-h-9 cursor-default items-center rounded-md px-2.5 py-1 text-sm wrap-anywhere outline-none select-none data-highlighted:bg-hover max-sm:min-h-10"
                >
                  {name}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

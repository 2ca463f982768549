import { Autocomplete } from '@base-ui/react/autocomplete'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FieldIds, Input } from '../design/field.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { useToolOf } from './tool-of.ts'
import { type Named, namesQuery } from './tool-queries.ts'

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
  const [chosen, setChosen] = useState<Named>()
  const [open, setOpen] = useState(false)
  const shown = chosen?.id === value ? chosen.name : value
  const q = useDebounced(chosen?.id === value ? '' : value.trim(), 200)
  const names = useQuery({ ...namesQuery(accountId, tool, argument, q), enabled: open })
  const items = names.data ?? []
  const type = (text: string) => {
    setChosen(undefined)
    onChange(text === '' ? undefined : text)
  }
  const choose = (item: Named) => {
    setChosen(item)
    onChange(item.id)
    setOpen(false)
  }
  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      value={shown}
      open={open && items.length > 0}
      onOpenChange={setOpen}
      openOnInputClick
      onValueChange={(text, { reason }) => reason !== 'item-press' && type(text)}
      itemToStringValue={({ name }: Named) => name}
    >
      <Autocomplete.Input
        render={<Input {...ids} autoComplete="off" required={required} placeholder="Name or ID" />}
        onFocus={() => setOpen(true)}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50">
          <Autocomplete.Popup className="max-h-64 w-[var(--anchor-width)] min-w-56 overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-raised motion-safe:animate-rise">
            <Autocomplete.List>
              {(item: Named) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={() => choose(item)}
                  className="flex min-h-9 cursor-default items-center justify-between gap-3 rounded-md px-2.5 py-1 text-sm outline-none select-none data-highlighted:bg-hover max-sm:min-h-10"
                >
                  <span className="min-w-0 wrap-anywhere">{item.name}</span>
                  {item.id !== item.name && (
                    <span className="max-w-32 truncate font-mono text-xs text-soft">{item.id}</span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

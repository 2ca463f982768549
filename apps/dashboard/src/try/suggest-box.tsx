import { Autocomplete } from '@base-ui/react/autocomplete'
import { type FieldIds, Input } from '../design/field.tsx'

export interface Suggestion {
  value: string
  label: string
}

interface SuggestBoxProps {
  ids: FieldIds
  required: boolean
  placeholder: string
  value: string
  items: readonly Suggestion[]
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (value: string | undefined) => void
}

/** Changes that are no typing: a chosen item is taken by itself, and Escape only closes the list. */
const isOwnChange: ReadonlySet<string> = new Set(['item-press', 'escape-key'])

/** A text field that offers values while one types, and takes any other text too. */
export function SuggestBox({
  ids,
  required,
  placeholder,
  value,
  items,
  open,
  onOpen,
  onChange,
}: SuggestBoxProps) {
  const type = (text: string) => onChange(text === '' ? undefined : text)
  const choose = (chosen: string) => {
    onChange(chosen)
    onOpen(false)
  }
  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      value={value}
      itemToStringValue={(item) => item.value}
      open={open && items.length > 0}
      onOpenChange={onOpen}
      openOnInputClick
      onValueChange={(text, { reason }) => !isOwnChange.has(reason) && type(text)}
    >
      <Autocomplete.Input
        render={<Input {...ids} autoComplete="off" required={required} placeholder={placeholder} />}
        onFocus={() => onOpen(true)}
        // What is found after the reader went on is not shown.
        onBlur={() => onOpen(false)}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50">
          <Autocomplete.Popup className="max-h-64 w-[var(--anchor-width)] min-w-56 overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-raised motion-safe:animate-rise">
            <Autocomplete.List>
              {(item: Suggestion) => (
                <Autocomplete.Item
                  key={item.value}
                  value={item}
                  onClick={() => choose(item.value)}
                  className="flex min-h-9 cursor-default items-center rounded-md px-2.5 py-1 text-sm wrap-anywhere outline-none select-none data-highlighted:bg-hover max-sm:min-h-10"
                >
                  {item.label}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

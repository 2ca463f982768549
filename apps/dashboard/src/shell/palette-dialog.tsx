import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { type Found, usePaletteItems } from './palette-items.tsx'

interface PaletteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Finds pages, accounts, MCP servers, tools and recent calls by a few letters, and goes there. */
export function PaletteDialog({ open, onOpenChange }: PaletteDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop data-backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-3 pt-[12dvh]">
          <Dialog.Popup
            aria-label="Search"
            className="w-full max-w-xl overflow-hidden rounded-panel border border-line bg-raised shadow-raised outline-none motion-safe:animate-rise"
          >
            <Palette onChosen={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Palette({ onChosen }: { onChosen: () => void }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const { groups, isSearching } = usePaletteItems(text)
  const go = (item: Found) => {
    onChosen()
    if (typeof item.go === 'function') item.go()
    else void navigate(item.go)
  }
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={text}
      onValueChange={setText}
      itemToStringValue={({ label }: Found) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4.5 shrink-0 text-soft" />
        <Autocomplete.Input
          aria-label="Search accounts, MCP servers, tools and calls"
          placeholder="Search accounts, MCP servers, tools, calls"
          className="h-13 w-full bg-transparent text-[0.9375rem] outline-none placeholder:text-soft"
        />
        <Dialog.Close className="rounded border border-line px-1.5 py-0.5 text-xs text-soft hover:text-ink">
          Esc<span className="sr-only">: close</span>
        </Dialog.Close>
      </div>
      <Autocomplete.Empty>
        {groups.length === 0 && (
          <p className="px-4 py-8 text-center text-sm text-soft">
            {isSearching
              ? 'Searching…'
              : `Nothing found for “${text.trim()}”. Try another word, a name or a ticket number.`}
          </p>
        )}
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5 data-empty:p-0">
        {(group: (typeof groups)[number]) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-soft">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Found) => (
                <Autocomplete.Item
                  key={item.key}
                  value={item}
                  onClick={() => go(item)}
                  className="flex min-h-10 cursor-default items-center gap-3 rounded-control px-2.5 text-sm outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-soft"
                >
                  {item.sign}
                  <span className="grid min-w-0 flex-1 py-1">
                    <span className="line-clamp-2 wrap-anywhere">{item.label}</span>
                    {item.more && <span className="line-clamp-1 text-xs text-soft">{item.more}</span>}
                  </span>
                  {item.note && (
                    <span className="max-w-[40%] shrink-0 text-right text-xs text-soft">{item.note}</span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

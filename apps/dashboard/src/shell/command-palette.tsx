import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { isApple } from '../design/command-key.ts'

const load = () => import('./palette-dialog.tsx')

const PaletteDialog = lazy(async () => ({ default: (await load()).PaletteDialog }))

/** The search of the header: opens by a press, by Ctrl+K or by ⌘K. */
export function CommandPalette() {
  const [open, setOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const show = (isOpen: boolean) => {
    if (isOpen) setWasOpened(true)
    setOpen(isOpen)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setWasOpened(true)
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  useLoadWhenIdle()
  return (
    <>
      <button
        type="button"
        onClick={() => show(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-9 items-center gap-2 rounded-control text-sm text-soft hover:text-ink max-sm:size-10 max-sm:justify-center max-sm:hover:bg-hover sm:w-72 sm:border sm:border-line sm:bg-panel sm:px-3 sm:hover:border-edge"
      >
        <Search aria-hidden="true" className="size-4 max-sm:size-5" />
        <span className="flex-1 text-left max-sm:sr-only">Search</span>
        <span aria-hidden="true" className="text-xs max-sm:hidden">
          {isApple() ? '⌘K' : 'Ctrl K'}
        </span>
      </button>
      {wasOpened && (
        <Suspense>
          <PaletteDialog open={open} onOpenChange={show} />
        </Suspense>
      )}
    </>
  )
}

/** Loads the dialog after the page, so that what is typed right after Ctrl+K is not lost. */
function useLoadWhenIdle() {
  useEffect(() => {
    const timer = setTimeout(() => void load(), 1_500)
    return () => clearTimeout(timer)
  }, [])
}

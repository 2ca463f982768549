import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button, IconButton } from './button.tsx'
import { ErrorNote } from './states.tsx'

interface DialogProps {
  open: boolean
  title: string
  /** At the right edge and as high as the window, for something out of a list that stays in sight. */
  side?: boolean
  /** Stands beside the button that closes it. */
  actions?: ReactNode
  onClose: () => void
  children: ReactNode
}

const places = {
  middle:
    'm-auto max-h-[calc(100dvh-2rem)] w-[min(38rem,calc(100vw-2rem))] rounded-panel border motion-safe:open:animate-rise',
  side: 'my-0 mr-0 ml-auto h-dvh max-h-dvh w-[min(36rem,100vw)] max-w-none border-l motion-safe:open:animate-slide-from-right',
} as const

const textFields = 'textarea, input:not([type]), input[type=text], input[type=email]'

/** The browser's own modal dialog: it keeps the focus inside, and Escape closes it. */
export function Dialog({ open, title, side = false, actions, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && element.current && !element.current.open) {
      element.current.showModal()
      // What is asked for is typed at once. What comes out of a list is read first.
      if (!side) element.current.querySelector<HTMLElement>(textFields)?.focus()
    }
    if (!open) element.current?.close()
  }, [open, side])
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      // Whoever opened it may ask before it closes.
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
      className={`border-line bg-raised p-5 text-ink shadow-raised sm:p-6 ${places[side ? 'side' : 'middle']}`}
    >
      {open && (
        <div className="grid gap-4">
          <div className="flex items-start justify-between gap-4">
            <h2 id={id} className="min-w-0 text-lg leading-7 font-semibold tracking-tight wrap-anywhere">
              {title}
            </h2>
            <span className="-mt-1 -mr-2 flex shrink-0">
              {actions}
              <IconButton label="Close" onClick={onClose}>
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}

/** The buttons at the end of a dialog. They stay in sight while what is above them scrolls. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-raised px-5 py-4 sm:-bottom-6 sm:-mx-6 sm:-mb-6 sm:px-6">
      {children}
    </div>
  )
}

interface ConfirmProps {
  open: boolean
  title: string
  /** What will happen, and who it affects. */
  children: ReactNode
  action: string
  /** On the button that does nothing. */
  cancel?: string
  danger?: boolean
  busy?: boolean
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks for confirmation before an action that others see or that is hard to undo. */
export function Confirm({
  children,
  action,
  cancel = 'Cancel',
  danger = false,
  busy = false,
  error,
  onConfirm,
  ...dialog
}: ConfirmProps) {
  return (
    <Dialog {...dialog}>
      <div className="text-sm">{children}</div>
      {error ? <ErrorNote error={error} /> : null}
      <DialogActions>
        <Button onClick={dialog.onClose}>{cancel}</Button>
        <Button look={danger ? 'destroy' : 'primary'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

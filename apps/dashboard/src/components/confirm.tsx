import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorNote } from './states.tsx'

interface ConfirmProps {
  open: boolean
  title: string
  /** What will happen, and who it affects. */
  children: ReactNode
  action: string
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
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={dialog.onClose}>Cancel</Button>
        <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}

import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useCopy } from './copy.tsx'
import { Dialog, DialogActions } from './dialog.tsx'

interface ShownOnce {
  /** Undefined while there is nothing to lose. */
  text: string | undefined
  /** Follows "Copy": "the link". */
  what: string
}

/** Closing what shows a secret only once: at once after it was copied, else after a question. */
export function useShownOnce({ text, what }: ShownOnce) {
  const [copiedText, setCopiedText] = useState<string>()
  // Read by what runs before the next render.
  const copiedNow = useRef<string>(undefined)
  const [leaving, setLeaving] = useState<{ close: () => void }>()
  const copy = useCopy(text ?? '', what)
  const copied = () => {
    copiedNow.current = text
    setCopiedText(text)
  }
  const isSafe = () => text === undefined || copiedNow.current === text
  return {
    isCopied: text !== undefined && copiedText === text,
    isSafe,
    copied,
    leave: (close: () => void) => (isSafe() ? close() : setLeaving({ close })),
    copyAndClose: async (close: () => void) => {
      if (!isSafe() && !(await copy())) return
      copied()
      close()
    },
    leaving,
    stay: () => setLeaving(undefined),
  }
}

interface LeaveQuestionProps {
  open: boolean
  what: string
  onCopyAndClose: () => void
  onLeave: () => void
  onStay: () => void
  /** What is lost with it, and how to get a new one. */
  children: ReactNode
}

/** Asks before a secret that was not copied is lost. The main button copies it. */
export function LeaveQuestion(props: LeaveQuestionProps) {
  const { open, what, onCopyAndClose, onLeave, onStay, children } = props
  return (
    <Dialog open={open} title={`Close without ${what}?`} onClose={onStay}>
      <p className="text-sm">{children}</p>
      <DialogActions>
        <Button look="danger" onClick={onLeave}>
          Close without {what}
        </Button>
        <Button look="primary" onClick={onCopyAndClose}>
          Copy and close
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface ShownOnceDialogProps {
  open: boolean
  title: string
  text: string | undefined
  what: string
  /** Whether it has also reached whom it is for by another way. */
  isSent?: boolean
  lost: string
  onClose: () => void
  /** Shows the secret; calls what it is given when it was copied. */
  children: (copied: () => void) => ReactNode
}

/** A dialog with a secret that is shown only once. */
export function ShownOnceDialog({ text, what, isSent = false, lost, ...props }: ShownOnceDialogProps) {
  const { open, title, onClose, children } = props
  const once = useShownOnce({ text, what })
  const close = () => {
    once.stay()
    onClose()
  }
  return (
    <Dialog open={open} title={title} onClose={() => (isSent ? close() : once.leave(close))}>
      {/* What was selected and copied by hand is copied too. */}
      <div className="grid gap-4" onCopy={once.copied}>
        {children(once.copied)}
      </div>
      <DialogActions>
        <Button look="primary" onClick={() => once.copyAndClose(close)}>
          {once.isCopied ? 'Done' : 'Copy and close'}
        </Button>
      </DialogActions>
      <LeaveQuestion
        open={once.leaving !== undefined}
        what={what}
        onCopyAndClose={() => once.copyAndClose(close)}
        onLeave={close}
        onStay={once.stay}
      >
        {lost}
      </LeaveQuestion>
    </Dialog>
  )
}

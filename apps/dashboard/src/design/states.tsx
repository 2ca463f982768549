import { type ReactNode, useContext } from 'react'
import { isLost, sayError } from '../api/api-problem.ts'
import { LostIsSaid } from '../api/lost-is-said.ts'
import { Button } from './button.tsx'

const onceItAnswers = 'Shown as soon as the gateway answers.'

export function Loading({ what = 'Loading' }: { what?: string }) {
  const isSaid = useContext(LostIsSaid)
  if (isSaid) return <p className="py-2 text-sm text-soft">{onceItAnswers}</p>
  return (
    <div role="status" className="grid gap-2 py-2">
      <span className="sr-only">{what}…</span>
      <div className="h-4 w-2/3 animate-pulse motion-reduce:animate-none rounded bg-hover" />
      <div className="h-4 w-1/2 animate-pulse motion-reduce:animate-none rounded bg-hover" />
      <div className="h-4 w-3/5 animate-pulse motion-reduce:animate-none rounded bg-hover" />
    </div>
  )
}

/** An empty state: what would be here, and what to do next. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-panel border border-dashed border-line px-4 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && <p className="max-w-md text-sm text-soft">{children}</p>}
      {action}
    </div>
  )
}

/** What failed, and a way to try again. What could not be read since the gateway does not answer is read again by itself. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const isSaid = useContext(LostIsSaid)
  if (retry && isSaid && isLost(error)) return <p className="text-sm text-soft">{onceItAnswers}</p>
  return (
    <Note tone="bad" role="alert">
      <span>{sayError(error)}</span>
      {retry && (
        <Button look="quiet" onClick={retry} className="text-bad">
          Try again
        </Button>
      )}
    </Note>
  )
}

const washes = {
  good: 'bg-good-wash text-good',
  info: 'bg-info-wash text-info',
  warn: 'bg-warn-wash text-warn',
  bad: 'bg-bad-wash text-bad',
} as const

export function Note({
  tone,
  role,
  children,
}: {
  tone: keyof typeof washes
  role?: 'alert' | 'status'
  children: ReactNode
}) {
  return (
    <div
      role={role}
      className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control px-3.5 py-2.5 text-sm ${washes[tone]}`}
    >
      {children}
    </div>
  )
}

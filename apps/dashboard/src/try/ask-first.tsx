import { type FormEvent, useState } from 'react'
import type { Account } from '../api/schemas.ts'
import { EffectBadge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Field, Input } from '../design/field.tsx'
import { ErrorNote } from '../design/states.tsx'
import { sayEffects } from '../words/effects.ts'
import type { Arguments } from './argument-value.ts'
import type { AccountTool } from './tool-queries.ts'
import type { Pending } from './use-tool-call.ts'

interface AskFirstProps {
  account: Account
  tool: AccountTool
  pending: Pending
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks for confirmation of a call that changes something. A call that customers see or that is hard to undo requires a typed word. */
export function AskFirst({ account, tool, pending, busy, error, onConfirm, onClose }: AskFirstProps) {
  const [typed, setTyped] = useState('')
  const word = wordToType(pending.effects)
  const isReady = word === undefined || typed.trim().toLowerCase() === word
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onConfirm()
  }
  const isForCustomers = pending.effects.includes('outbound')
  return (
    <Dialog open title={`Run “${tool.title}” in ${account.name}?`} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4 text-sm">
        <div className="grid gap-2">
          <p className="flex flex-wrap gap-1.5">
            {pending.effects.map((effect) => (
              <EffectBadge key={effect} effect={effect} />
            ))}
          </p>
          {sayEffects(pending.effects).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <GivenValues title={isForCustomers ? 'What is sent' : 'What is written'} values={pending.arguments} />
        {word !== undefined && (
          <Field label={`Type “${word}” to continue`}>
            {(ids) => (
              <Input
                {...ids}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        {error !== undefined && <ErrorNote error={error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look={word === 'confirm' ? 'danger' : 'primary'}
            disabled={!isReady}
            busy={busy}
          >
            {isForCustomers ? 'Send' : 'Run'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The word to type as confirmation; undefined where a button is enough. */
export function wordToType(effects: readonly string[]): string | undefined {
  if (effects.includes('destructive') || effects.includes('admin')) return 'confirm'
  return effects.includes('outbound') ? 'send' : undefined
}

/** The arguments in full, so that the reader sees exactly what a customer will get. */
export function GivenValues({ title, values }: { title: string; values: Arguments }) {
  const rows = Object.entries(values)
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      {rows.length === 0 && <p className="text-soft">No arguments.</p>}
      <dl className="grid max-h-60 gap-2 overflow-y-auto rounded-control bg-sunken p-3">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-soft">{name}</dt>
            <dd className="break-words whitespace-pre-wrap">
              {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

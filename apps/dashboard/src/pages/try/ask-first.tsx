import { type FormEvent, useState } from 'react'
import type { Account } from '../../api/schemas.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/controls.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Field } from '../../components/field.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { sayEffects } from '../../words/say-effects.ts'
import { GivenValues } from './given-values.tsx'
import type { AccountTool } from './tool-queries.ts'
import type { Pending } from './use-tool-call.ts'
import { wordToType } from './word-to-type.ts'

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

import { useQuery } from '@tanstack/react-query'
import { Eye, PenLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Account } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Dialog, DialogActions } from '../design/dialog.tsx'
import { Field, Input } from '../design/field.tsx'
import { ErrorNote } from '../design/states.tsx'
import { type FormField, readFields } from '../schema-form/read-fields.ts'
import { formSchema } from './form-schema.ts'
import { GivenValues } from './given-values.tsx'
import { LookedUpRecord } from './looked-up-record.tsx'
import { recordOf, withRecord } from './record-of.ts'
import { recordQuery, type Targets } from './record-queries.ts'
import { withText } from './text-field.ts'
import { type AccountTool, toolsQuery } from './tool-queries.ts'
import type { Pending } from './use-tool-call.ts'

interface AskFirstProps {
  account: Account
  tool: AccountTool
  pending: Pending
  busy: boolean
  error: unknown
  /** `known`: what the record that was looked up is called. */
  onConfirm: (known: Targets) => void
  onClose: () => void
}

/** Asks for confirmation of a call that changes something. A call that customers see or that is hard to undo requires a typed word. */
export function AskFirst({ account, tool, pending, busy, error, onConfirm, onClose }: AskFirstProps) {
  const [typed, setTyped] = useState('')
  const { effects } = pending.effects
  const word = wordToType(effects)
  const record = useRecord(account.id, tool, pending.arguments)
  const isTyped = word === undefined || typed.trim().toLowerCase() === word
  const isReady =
    isTyped && (record === undefined || (record.found !== undefined && record.found !== 'missing'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onConfirm(typeof record?.found === 'object' ? record.found.targets : [])
  }
  const isForCustomers = effects.includes('outbound')
  return (
    <Dialog open title={`Run “${tool.title}” in ${account.name}?`} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4 text-sm">
        {/* Nobody sees what cannot be done. */}
        {record?.found !== 'missing' && (
          <ul
            aria-label="Who will see it"
            className={`grid gap-1.5 rounded-control p-3.5 ${isForCustomers || word ? 'bg-warn-wash text-warn' : 'bg-info-wash text-info'}`}
          >
            {pending.effects.summary.map((sentence) => (
              <li key={sentence} className="flex gap-2.5">
                <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                {sentence}
              </li>
            ))}
            {isSigned(pending) && (
              <li className="flex gap-2.5">
                <PenLine aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                The helpdesk signs it with the name of the person whose key connects {account.name}, not with
                yours.
              </li>
            )}
          </ul>
        )}
        {record && <LookedUpRecord accountId={account.id} {...record} />}
        <GivenValues
          title={isForCustomers ? 'What is sent' : 'What is written'}
          fields={withRecord(fieldsOf(tool), record?.use)}
          values={
            typeof record?.found === 'object'
              ? without(pending.arguments, record.use.argument)
              : pending.arguments
          }
        />
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
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look={word === 'confirm' ? 'danger' : 'primary'}
            disabled={!isReady}
            busy={busy}
          >
            {isForCustomers ? 'Send' : sayAction(tool.title)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** The ticket or conversation that the call is about, looked up before anything is sent. */
function useRecord(accountId: string, tool: AccountTool, given: Pending['arguments']) {
  const { data: tools = [] } = useQuery(toolsQuery(accountId))
  const use = recordOf(tool, tools)
  const value = use && given[use.argument]
  const id = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const { data: found } = useQuery({ ...recordQuery(accountId, use?.read ?? '', id), enabled: id !== '' })
  return use === undefined || id === '' ? undefined : { use, given: id, found }
}

/** The word to type as confirmation; undefined where a button is enough. */
export function wordToType(effects: readonly string[]): string | undefined {
  if (effects.includes('destructive') || effects.includes('admin')) return 'confirm'
  return effects.includes('outbound') ? 'send' : undefined
}

/** What the button does, as the tool is called: "Add the private note". A long title is cut to no half of it. */
export function sayAction(title: string): string {
  return title.length > 32 ? 'Run' : title.replace(/ an? /, ' the ')
}

/** Whether a person's name stands under it in the helpdesk, which the call does not choose itself. */
function isSigned({ effects: { effects }, arguments: given }: Pending): boolean {
  const isChosen = Object.keys(given).some((name) => /^(author|from|rep|agent|user)(_|Id|$)/.test(name))
  const isWritten = effects.includes('outbound') || effects.includes('internal')
  return isWritten && !isChosen && !effects.includes('admin')
}

/** What stands above already is not repeated. */
function without(given: Pending['arguments'], name: string): Pending['arguments'] {
  return Object.fromEntries(Object.entries(given).filter(([each]) => each !== name))
}

function fieldsOf(tool: AccountTool): FormField[] {
  return withText(readFields(formSchema(tool.inputSchema)), tool.title)
}

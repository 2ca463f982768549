import { type FormEvent, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react'
import { ApiProblem, fieldProblems, isLost } from '../api/api-problem.ts'
import { LostIsSaid } from '../api/lost-is-said.ts'
import { Button } from '../design/button.tsx'
import { commandKey } from '../design/command-key.ts'
import { Dialog, DialogActions } from '../design/dialog.tsx'
import { Field, TextArea } from '../design/field.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { approveLook, approveWords } from './approve-words.ts'
import { Keys } from './card-keys.tsx'
import { isOver, type OutboxDetail } from './outbox-requests.ts'
import { isMessage } from './outbox-words.ts'
import { TextForCustomer } from './text-for-customer.tsx'
import { useDecision } from './use-decision.ts'
import { useDraft, useReason } from './use-draft.ts'

/** The whole text, which can be changed, and the ways to decide. */
export function Decide({ item, onDecided }: { item: OutboxDetail; onDecided?: (() => void) | undefined }) {
  const [draft, setDraft] = useDraft(item.id)
  const [reason, setReason] = useReason(item.id)
  const [isDiscarding, setIsDiscarding] = useState(false)
  const say = useToast()
  const done = isMessage(item) ? 'sent' : 'done'
  const decision = useDecision(item, ({ state }, wish) => {
    if (wish.decision === 'edit') say('Saved. It still waits for approval.')
    else if (wish.decision === 'discard') say(`Discarded. Nothing was ${done}.`)
    else if (state === 'sent') say(`Approved, and ${done}.`)
    setDraft(undefined)
    if (!isOver(state)) return
    setReason(undefined)
    onDecided?.()
  })
  const isAway = useContext(LostIsSaid)
  const wasAway = useRef(false)
  const { error: failure, reset } = decision
  useEffect(() => {
    // It is back: what was read anew says how the call stands.
    if (wasAway.current && !isAway && isLost(failure)) reset()
    wasAway.current = isAway
  }, [isAway, failure, reset])
  const isEditing = draft !== undefined
  const isReading = item.text !== null && !isEditing
  const isChanged = isEditing && draft !== item.text
  const isEmpty = isEditing && draft.trim() === ''
  const approve = () => decision.mutate({ decision: 'approve', ...(isChanged ? { text: draft } : {}) })
  const approveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!isEmpty && !decision.isPending) approve()
  }
  const save = () => {
    if (isChanged) decision.mutate({ decision: 'edit', text: draft })
    else setDraft(undefined)
  }
  const cancel = () => {
    setDraft(undefined)
    if (isChanged) say('Your changes were dropped.', { label: 'Undo', run: () => setDraft(draft) })
  }
  // What is new in the conversation is shown with the item, which the answer holds.
  const error = item.state === 'stale' && isConflict(decision.error) ? null : decision.error
  const problem = fieldProblems(decision.error, ['text'])['text']
  return (
    <div className={`flex flex-col gap-4 ${isReading ? stays.box : ''}`}>
      {item.text !== null && !isEditing && (
        <div className={stays.text}>
          <TextForCustomer text={item.text} edited={item.edited} />
        </div>
      )}
      {isEditing && (
        <Field label="Text for the customer" help="The original stays in the record." error={problem}>
          {(ids) => (
            <TextArea
              {...ids}
              autoFocus
              className="field-sizing-content min-h-40 text-base leading-relaxed"
              value={draft}
              onChange={({ target }) => setDraft(target.value)}
              aria-keyshortcuts={approveKeys}
              onKeyDown={approveByKey}
            />
          )}
        </Field>
      )}
      {error && problem === undefined && !isDiscarding ? <Undecided error={error} /> : null}
      {item.state === 'stale' && isConflict(decision.error) && (
        <Note tone="warn" role="alert">
          Nothing was sent: somebody had written meanwhile. Read what is new above, then decide.
        </Note>
      )}
      <div
        className={`flex flex-wrap items-center gap-2 max-sm:gap-1.5 max-sm:[&>button]:px-2.5 ${isReading ? stays.actions : ''}`}
      >
        <Button
          look={approveLook(item)}
          busy={decision.isPending && !isDiscarding}
          disabled={isEmpty}
          aria-keyshortcuts={isEditing ? `a ${approveKeys}` : 'a'}
          onClick={approve}
        >
          {approveWords(item, isChanged)}
        </Button>
        {isEditing ? (
          <>
            <Button disabled={isEmpty} onClick={save}>
              Save for later
            </Button>
            <Button look="quiet" onClick={cancel}>
              Cancel
            </Button>
            <span className="ml-auto text-xs text-soft max-sm:hidden pointer-coarse:hidden">
              <Keys keys={[commandKey(), 'Enter']}>approve</Keys>
            </span>
          </>
        ) : (
          <>
            {item.text !== null && isEditable(item) && (
              <Button aria-keyshortcuts="e" onClick={() => setDraft(item.text ?? '')}>
                Edit
              </Button>
            )}
            {item.state !== 'unknown' && (
              <Button look="danger" aria-keyshortcuts="d" onClick={() => setIsDiscarding(true)}>
                Discard
              </Button>
            )}
          </>
        )}
      </div>
      <DiscardDialog
        open={isDiscarding}
        busy={decision.isPending}
        error={error}
        reason={reason ?? ''}
        onType={(typed) => setReason(typed || undefined)}
        onDiscard={() => decision.mutate({ decision: 'discard', reason: (reason ?? '').trim() })}
        onClose={() => setIsDiscarding(false)}
      />
    </div>
  )
}

/**
 * The buttons stay in sight while a long text is read, from where a good part of it stands above them: what sticks cannot go above the padding of
 * its box, into which the text is drawn back. A phone has no room for that.
 */
const stays = {
  box: 'sm:pt-64',
  text: 'sm:-mt-64',
  actions: 'bg-panel sm:sticky sm:bottom-0 sm:-my-2 sm:py-2',
}

/** While the text is changed. */
const approveKeys = 'Control+Enter Meta+Enter'

/** Without an answer nobody knows whether it was decided. Each call is sent once, however often somebody presses. */
function Undecided({ error }: { error: Error }) {
  if (!isLost(error)) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      The gateway did not answer. Your text is kept. Press again once it is back: nothing is sent twice.
    </Note>
  )
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 409
}

/** What was sent already, perhaps, is not changed any more: the same call finds out what became of it. */
function isEditable({ state }: OutboxDetail): boolean {
  return state !== 'unknown'
}

interface DiscardDialogProps {
  open: boolean
  busy: boolean
  error: unknown
  reason: string
  onType: (reason: string) => void
  onDiscard: () => void
  onClose: () => void
}

function DiscardDialog({ open, busy, error, reason, onType, onDiscard, onClose }: DiscardDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onDiscard()
  }
  return (
    <Dialog open={open} title="Discard it? Nothing is sent." onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label="Why?"
          optional
          help="The assistant reads this, and writes anew: “Offer an exchange first.”"
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={({ target }) => onType(target.value)}
            />
          )}
        </Field>
        {error ? <ErrorNote error={error} /> : null}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="destroy" busy={busy}>
            Discard
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

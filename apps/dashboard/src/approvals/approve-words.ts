import type { OutboxItem } from './outbox-requests.ts'
import { isMessage } from './outbox-words.ts'

type Approvable = Pick<OutboxItem, 'state' | 'text_length'>

/** What the button that approves says; `isChanged`: a person is changing the text. */
export function approveWords(item: Approvable, isChanged: boolean): string {
  const { state } = item
  if (!isMessage(item)) {
    if (state === 'unknown') return 'Find out, and do it if it was not'
    if (state === 'stale') return 'I have read it: approve all the same'
    return state === 'failed' ? 'Try again' : 'Approve'
  }
  if (state === 'unknown') return 'Find out, and send if it was not'
  if (state === 'stale')
    return isChanged ? 'I have read it: send the changed text' : 'I have read it: send all the same'
  if (isChanged) return 'Approve the changed text and send'
  return state === 'failed' ? 'Try again' : 'Approve and send'
}

/** What is sent although somebody has written does not look like what is safe. */
export function approveLook({ state }: Pick<OutboxItem, 'state'>): 'primary' | 'plain' {
  return state === 'stale' ? 'plain' : 'primary'
}

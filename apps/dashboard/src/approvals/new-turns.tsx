import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import { Folded } from '../design/folded.tsx'
import { Note } from '../design/states.tsx'
import { useNow } from '../time/when.tsx'
import { isRecord } from '../try/argument-value.ts'
import { Thread } from '../try/result/thread.tsx'
import type { OutboxDetail } from './outbox-requests.ts'

type Turns = OutboxDetail['new_turns']

/** What was written since the assistant read the conversation: it must be read before anything is sent. */
export function NewTurns({ item, name }: { item: OutboxDetail; name: string }) {
  const me = useQuery(sessionQuery).data?.person?.id
  const now = useNow()
  if (item.new_turns.length === 0)
    return (
      <Note tone="info">
        What the helpdesk keeps was changed since it was shown here. Read it as it is now.
      </Note>
    )
  return (
    <div className="grid gap-3 border-l-2 border-warn pl-3.5">
      <p className="text-sm font-medium text-warn">{sayNew(item.new_turns, me, now)}</p>
      <Folded>
        <Thread turns={inOrder(item.new_turns)} label={`New in ${name}`} counted={false} />
      </Folded>
    </div>
  )
}

/** Who has written: whoever did so through Helpdesk MCP is told from colleagues and customers. */
export function sayNew(turns: Turns, me: string | undefined, now: number): string {
  const writers = turns.map(({ written_here: writer }) => (isRecord(writer) ? writer : undefined))
  const [first] = writers
  const isOne = first !== undefined && writers.every((each) => each?.['id'] === first['id'])
  const isMe = isOne && me !== undefined && first['id'] === me
  const named = isOne && typeof first['name'] === 'string' ? first['name'] : undefined
  if (isOne && writers.every((each) => each?.['approved'] === true))
    return `${sayApproved(turns, isMe ? 'you' : (named ?? 'somebody'), now)} Read it before you decide.`
  const who = isMe
    ? 'You have written here through Helpdesk MCP'
    : isOne
      ? `${named ?? 'An assistant or a colleague'} has written here through Helpdesk MCP`
      : 'Somebody has written'
  return `${who} since the assistant read the conversation. Read it before you decide.`
}

const momentMs = 15 * 60_000

/** "The reply that you approved a moment ago was sent here." */
function sayApproved(turns: Turns, who: string, now: number): string {
  const what = turns.some(({ visibility }) => visibility === 'private') ? 'note' : 'reply'
  const isOne = turns.length === 1
  const subject = isOne ? `The ${what}` : `The ${turns.length} ${what === 'reply' ? 'replies' : 'notes'}`
  const isJustNow = turns.every((turn) => now - timeOf(turn) < momentMs)
  const when = isJustNow ? ' a moment ago' : ''
  const since = isJustNow ? '' : ' since the assistant read the conversation'
  const done = what === 'reply' ? 'sent' : 'added'
  return `${subject} that ${who} approved${when} ${isOne ? 'was' : 'were'} ${done} here${since}.`
}

/** Oldest first: what was found later may have been written earlier. */
function inOrder(turns: Turns): Turns {
  return turns.toSorted((one, other) => timeOf(one) - timeOf(other) || 0)
}

function timeOf({ time }: Turns[number]): number {
  return typeof time === 'string' ? Date.parse(time) : Number.NaN
}

import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import { Folded } from '../design/folded.tsx'
import { Note } from '../design/states.tsx'
import { isRecord } from '../try/argument-value.ts'
import { Thread } from '../try/result/thread.tsx'
import type { OutboxDetail } from './outbox-requests.ts'

type Turns = OutboxDetail['new_turns']

/** What was written since the assistant read the conversation: it must be read before anything is sent. */
export function NewTurns({ item, name }: { item: OutboxDetail; name: string }) {
  const me = useQuery(sessionQuery).data?.person?.id
  if (item.new_turns.length === 0)
    return (
      <Note tone="info">
        What the helpdesk keeps was changed since it was shown here. Read it as it is now.
      </Note>
    )
  return (
    <div className="grid gap-3 border-l-2 border-warn pl-3.5">
      <p className="text-sm font-medium text-warn">{sayNew(item.new_turns, me)}</p>
      <Folded>
        <Thread turns={inOrder(item.new_turns)} label={`New in ${name}`} counted={false} />
      </Folded>
    </div>
  )
}

/** Who has written: whoever did so through Helpdesk MCP is told from colleagues and customers. */
export function sayNew(turns: Turns, me: string | undefined): string {
  const writers = turns.map(({ written_here: writer }) => (isRecord(writer) ? writer : undefined))
  const [first] = writers
  const isOne = first !== undefined && writers.every((each) => each?.['id'] === first['id'])
  const isMe = isOne && me !== undefined && first['id'] === me
  const named = isOne && typeof first['name'] === 'string' ? first['name'] : undefined
  const who = isMe
    ? 'You have written here through Helpdesk MCP'
    : isOne
      ? `${named ?? 'An assistant or a colleague'} has written here through Helpdesk MCP`
      : 'Somebody has written'
  return `${who} since the assistant read the conversation. Read it before you decide.`
}

/** Oldest first: what was found later may have been written earlier. */
function inOrder(turns: Turns): Turns {
  const timeOf = ({ time }: Turns[number]) => (typeof time === 'string' ? Date.parse(time) : Number.NaN)
  return turns.toSorted((one, other) => timeOf(one) - timeOf(other) || 0)
}

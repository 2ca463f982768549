import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { sessionQuery } from '../../api/session.ts'
import { Badge } from '../../design/badge.tsx'
import { When } from '../../time/when.tsx'
import { count } from '../../words/listed.ts'
import { sayWord } from '../../words/say-value.ts'
import { isRecord } from '../argument-value.ts'
import type { Fields } from './read-result.ts'

interface ThreadProps {
  turns: readonly Fields[]
  /** Names it to screen readers: of its own where a page has several. */
  label?: string
  /** Says how many there are. */
  counted?: boolean
}

/** A conversation as it went: who wrote what and when, and what only the team sees. */
export function Thread({ turns, label = 'Conversation', counted = true }: ThreadProps) {
  return (
    <section aria-label={label} className="grid gap-3">
      {counted && (
        <p className="text-sm text-soft">{count(turns.length, 'message or note', 'messages and notes')}</p>
      )}
      <ol className="grid gap-3">
        {turns.map((turn, index) => (
          <li key={index} className="min-w-0">
            <Turn turn={turn} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One message or note. */
export function Turn({ turn }: { turn: Fields }) {
  const { role, visibility, time, channel, title, text } = turn
  const isPrivate = visibility === 'private' || visibility === 'internal'
  const name = nameOf(turn) ?? (typeof role === 'string' ? sayWord(role) : 'Unknown sender')
  const files = [turn['attachments'], turn['files']].find(Array.isArray)
  return (
    <article
      className={`grid gap-1.5 rounded-control border px-3.5 py-3 text-sm ${isPrivate ? 'border-transparent bg-warn-wash' : 'border-line'}`}
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium wrap-anywhere">{name}</span>
        {typeof role === 'string' && name !== sayWord(role) && <Badge>{sayWord(role)}</Badge>}
        {isRecord(turn['written_here']) && <WrittenHere writer={turn['written_here']} />}
        {turn['delivery_state'] === 'draft' && <Badge tone="warn">Draft, not sent</Badge>}
        {isPrivate && (
          <span className="inline-flex items-center gap-1 text-xs font-medium text-warn">
            <Lock aria-hidden="true" className="size-3.5" />
            Private: customers do not see it
          </span>
        )}
        <span className={`ml-auto text-xs ${isPrivate ? 'text-warn' : 'text-soft'}`}>
          {typeof channel === 'string' && !isPrivate && `${sayWord(channel)}, `}
          {typeof time === 'string' && <When at={time} />}
        </span>
      </header>
      {typeof title === 'string' && <p className="font-medium wrap-anywhere">{title}</p>}
      <p className="leading-relaxed wrap-anywhere whitespace-pre-wrap">
        {typeof text === 'string' && text !== '' ? text : 'No text.'}
      </p>
      {files && files.length > 0 && (
        <p className="text-xs text-soft">{count(files.length, 'file')} attached</p>
      )}
    </article>
  )
}

/** The helpdesk signs what is written through Helpdesk MCP with the name of whoever's key the account uses. */
function WrittenHere({ writer: { id, name } }: { writer: Fields }) {
  const me = useQuery(sessionQuery).data?.person?.id
  const isOwn = me !== undefined && id === me
  return (
    <span className="text-xs text-soft">
      {isOwn ? 'by you, ' : typeof name === 'string' ? `by ${name}, ` : ''}through Helpdesk MCP
    </span>
  )
}

function nameOf({ by, role }: Fields): string | undefined {
  if (typeof by === 'string' && by !== '') return by
  if (!isRecord(by)) return undefined
  const said = by['name'] ?? by['email'] ?? (role === undefined ? by['id'] : undefined)
  return typeof said === 'string' ? said : undefined
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Badge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { panelBox } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { When } from '../time/when.tsx'
import { listedOnce } from '../words/listed.ts'
import { cardMark } from './card-keys.tsx'
import { ConversationName } from './conversation-name.tsx'
import { ItemView, nameOf } from './item-view.tsx'
import { isOver, itemQuery, type OutboxItem } from './outbox-requests.ts'
import { sayAsker, sayOutcome, sayThread, sayTitle, stateWords } from './outbox-words.ts'

interface WaitingCardProps {
  item: OutboxItem
  /** Whole, or one line that opens it. */
  isOpen: boolean
  /** Which it is of several under a heading that names their conversation: "request 2 of 3". */
  place: string | undefined
  /** Of several on one conversation: the one by which it is read, whose last message stands above them. */
  shownBy: string | undefined
  onOpen: () => void
  /** Opens what has been decided. */
  onLook: () => void
  /** Decided here: the next one is to be looked at. */
  onDecided: (card: HTMLElement) => void
}

/** One call that waits: a line, or whole with the ways to decide, or what became of it. */
export function WaitingCard(props: WaitingCardProps) {
  const { item, isOpen, place, onOpen, onDecided } = props
  const detail = useQuery({ ...itemQuery(item.id), enabled: isOpen })
  const now = (isOpen ? detail.data : undefined) ?? item
  const isDone = isOver(now.state)
  const card = useRef<HTMLElement>(null)
  const [isDecidedHere, setIsDecidedHere] = useState(false)
  const wasToldOf = useRef(false)
  useEffect(() => {
    if (!isDone || !isDecidedHere || wasToldOf.current || card.current === null) return
    wasToldOf.current = true
    onDecided(card.current)
  })
  const title = useId()
  const Heading = headingOf(place)
  return (
    <section
      ref={card}
      {...cardMark(!isDone)}
      aria-labelledby={title}
      className={`scroll-my-20 ${panelBox} ${isDone ? 'bg-transparent shadow-none' : ''}`}
      onFocus={({ target, currentTarget }) => target === currentTarget && !isOpen && onOpen()}
    >
      {isDone ? (
        <DecidedLine {...props} item={now} titleId={title} />
      ) : isOpen ? (
        <div className="p-4 sm:p-5">
          {place === undefined && <ConversationName item={now} />}
          <Heading id={title} className="mt-1 mb-4 text-[0.9375rem] leading-6 font-semibold">
            {sayTitle(now)}
            <span className="sr-only"> {nameOf(item, place)}</span>
          </Heading>
          {detail.isPending && <Loading what="Loading the whole text" />}
          {detail.isError && detail.data === undefined && (
            <ErrorNote error={detail.error} retry={() => detail.refetch()} />
          )}
          {detail.data && (
            <ItemView
              item={detail.data}
              place={place}
              shownBy={props.shownBy}
              isNamed
              onDecided={() => setIsDecidedHere(true)}
            />
          )}
        </div>
      ) : (
        <Line {...props} titleId={title} />
      )}
    </section>
  )
}

/** Below the heading of its conversation, or on its own. */
function headingOf(place: string | undefined): 'h2' | 'h3' {
  return place === undefined ? 'h2' : 'h3'
}

/** What it is about in short: enough to choose it, never to decide. */
function Line({ item, place, titleId, onOpen }: WaitingCardProps & { titleId: string }) {
  const thread = sayThread(item)
  const { label, tone } = stateWords(item)
  const about = listedOnce([thread?.name, thread?.title, item.thread?.customer])
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={onOpen}
      className="grid w-full grid-cols-1 gap-1.5 rounded-panel px-4 py-3 text-left text-sm hover:bg-hover/60 sm:px-5"
    >
      {place === undefined && about !== '' && (
        <span className="flex items-center gap-2">
          <VendorSign id={item.integrated_account.connector} />
          <span className="min-w-0 truncate">{about}</span>
        </span>
      )}
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span id={titleId} className="min-w-0 flex-1 basis-52 font-semibold wrap-anywhere">
          {sayTitle(item)}
          <span className="sr-only"> {nameOf(item, place)}</span>
        </span>
        {tone !== 'plain' && <Badge tone={tone}>{label}</Badge>}
        <span className="text-xs text-soft">
          {sayAsker(item)}, <When at={item.created_at} />
        </span>
      </span>
      {item.text_start !== null && (
        <span className="line-clamp-1 text-soft wrap-anywhere">{item.text_start}</span>
      )}
    </button>
  )
}

/** What became of it. */
function DecidedLine({ item, place, titleId, onLook }: WaitingCardProps & { titleId: string }) {
  const Heading = headingOf(place)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-3 text-sm sm:px-5">
      <Badge tone={item.state === 'sent' ? 'good' : 'plain'}>{stateWords(item).label}</Badge>
      <Heading id={titleId} className="font-medium">
        {sayTitle(item)}, {nameOf(item, place)}
      </Heading>
      <span className="min-w-0 flex-1 basis-60 text-soft wrap-anywhere">{sayOutcome(item)}</span>
      <Button size="small" onClick={onLook}>
        Open
      </Button>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { ExternalLink as LinkIcon } from 'lucide-react'
import { usePermissions } from '../api/session.ts'
import { Badge } from '../design/badge.tsx'
import { ButtonLink, LinkButton } from '../design/button.tsx'
import { Details, Facts } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { useHelpdeskPages } from '../names/use-helpdesk-pages.ts'
import { sayDate } from '../time/say-time.ts'
import { useNow, When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { Conversation } from './conversation.tsx'
import { ConversationName } from './conversation-name.tsx'
import { Decide } from './decide.tsx'
import { NewTurns } from './new-turns.tsx'
import { type OutboxDetail, openStates, threadQuery } from './outbox-requests.ts'
import { isMessage, reachOf, sayAsker, sayOutcome, sayThread, stateWords } from './outbox-words.ts'
import { TextForCustomer } from './text-for-customer.tsx'

interface ItemViewProps {
  item: OutboxDetail
  /** Which it is of several that stand under the name of their conversation: "request 2 of 3". */
  place?: string | undefined
  /** Of several on one conversation: the one by which it is read, whose last message stands above them. */
  shownBy?: string | undefined
  /** Its conversation is named above. */
  isNamed?: boolean
  /** It was decided here. */
  onDecided?: (() => void) | undefined
}

/** One call that waits, or was decided: who asks, on which conversation, and all that is sent, whole. */
export function ItemView({ item, place, shownBy, isNamed = false, onDecided }: ItemViewProps) {
  const isOpen = openStates.includes(item.state)
  const outcome = sayOutcome(item)
  const name = nameOf(item, place)
  const conversation = item.has_conversation && (isOpen || item.state === 'vendor_draft') && (
    <Conversation item={item} name={name} isShownAbove={shownBy !== undefined} />
  )
  // What the conversation brings would push the buttons away under the pointer.
  const enabled = conversation !== false
  const isOwnRead = !useQuery({ ...threadQuery(item.id), enabled }).isLoading
  const isReading = useQuery({ ...threadQuery(shownBy ?? item.id), enabled }).isLoading || !isOwnRead
  return (
    <div className="grid grid-cols-1 gap-5">
      <Head item={item} isGrouped={place !== undefined} isNamed={isNamed} />
      {item.state === 'stale' && <NewTurns item={item} name={name} />}
      {conversation}
      {item.state === 'vendor_draft' && item.vendor_draft && <InHelpdesk {...item.vendor_draft} />}
      {outcome !== undefined && (
        <Note
          tone={
            item.state === 'failed' || item.state === 'unknown' || item.unfinished_steps.length > 0
              ? 'bad'
              : 'info'
          }
        >
          <span className="wrap-anywhere">{outcome}</span>
        </Note>
      )}
      {isOpen && !isMessage(item) && item.effects.includes('outbound') && (
        <p className="text-sm text-soft">
          It writes no message. It waits for you because customers may notice it: the helpdesk can tell them.
        </p>
      )}
      <Reach item={item} name={name} />
      {isOpen && !isReading ? (
        <Decide key={item.version} item={item} onDecided={onDecided} />
      ) : (
        item.text !== null && <TextForCustomer text={item.text} edited={item.edited} />
      )}
      <Before item={item} />
      <Traces item={item} />
    </div>
  )
}

/** Names its conversation, and which it is of several there: "Case 10404, request 2 of 3". */
export function nameOf(item: Parameters<typeof sayThread>[0], place?: string): string {
  const name = sayThread(item)?.name ?? 'the conversation'
  return place === undefined ? name : `${name}, ${place}`
}

const soonMs = 6 * 3_600_000

interface HeadProps {
  item: OutboxDetail
  isGrouped: boolean
  isNamed: boolean
}

function Head({ item, isGrouped, isNamed }: HeadProps) {
  const { state, created_at, expires_at, integrated_account: account, waiting_beside: beside } = item
  const now = useNow()
  const { label, tone } = stateWords(item)
  const isOpen = openStates.includes(state)
  const endsSoon = Date.parse(expires_at) - now < soonMs
  return (
    <div className="grid gap-3 text-sm">
      {!isNamed && <ConversationName item={item} />}
      {isOpen && beside > 0 && !isGrouped && (
        <p className="font-medium">
          {count(beside, 'other request waits', 'other requests wait')} on this conversation.
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
        {tone !== 'plain' && <Badge tone={tone}>{label}</Badge>}
        <span>
          Asked <When at={created_at} /> by {sayAsker(item)}
        </span>
        <span>{account.name}</span>
        {isOpen && (
          <span className={endsSoon ? 'font-medium text-warn' : ''}>
            Expires <When at={expires_at} />, then it is not {isMessage(item) ? 'sent' : 'done'}
          </span>
        )}
      </p>
    </div>
  )
}

/** Where a person decides about it. */
function InHelpdesk({ helpdesk, link }: NonNullable<OutboxDetail['vendor_draft']>) {
  const leads = useHelpdeskPages()
  return (
    <Note tone="info">
      <span>
        A person sends it in {helpdesk}, or deletes it there. It has not reached anybody yet.
        {!leads && ` In this demo ${helpdesk} is made up, so there is nothing to open.`}
      </span>
      {link !== null && leads && (
        <LinkButton href={link} target="_blank" rel="noopener noreferrer" size="small">
          <LinkIcon aria-hidden="true" />
          Open in {helpdesk}
        </LinkButton>
      )}
    </Note>
  )
}

/** Who gets it, and all else that goes along: beside the text, since it decides who reads what. */
function Reach({ item, name }: { item: OutboxDetail; name: string }) {
  const rows = reachOf(item)
  if (rows.length === 0) return null
  return (
    <section aria-label={`Who gets it and what else is done in ${name}`}>
      <Facts
        close
        rows={rows.map(({ label, value }) => [
          label,
          <span key={label} className="wrap-anywhere whitespace-pre-wrap">
            {value}
          </span>,
        ])}
      />
    </section>
  )
}

/** What the assistant wrote, where a person changed it. */
function Before({ item }: { item: OutboxDetail }) {
  const before = item.original_arguments
  const own = item.text_argument?.split('.') ?? []
  const written = own.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    before,
  )
  if (!item.is_edited || typeof written !== 'string') return null
  return (
    <Details summary="What the assistant wrote">
      <p className="rounded-control bg-sunken p-4 text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap">
        {written}
      </p>
    </Details>
  )
}

/** Where the activity has it, and when and how it was decided. */
function Traces({ item }: { item: OutboxDetail }) {
  const { held_call_id: held, sent_call_id: sent, decision, delivery } = item
  // The activity is for managers and owners.
  const mayLook = usePermissions().includes('manage')
  if (decision === null && (!mayLook || (held === null && sent === null))) return null
  const to = delivery && typeof delivery['to'] === 'string' ? delivery['to'] : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 text-sm text-soft">
      {decision && (
        <span>
          Decided {sayDate(Date.parse(decision.at))}
          {sayPlace(decision.via)}
        </span>
      )}
      {to && <span>Delivered to {to}</span>}
      {mayLook && held !== null && (
        <ButtonLink size="small" to="/watch" search={{ call: held, range: 'month' }}>
          Show the request in Activity
        </ButtonLink>
      )}
      {mayLook && sent !== null && (
        <ButtonLink size="small" to="/watch" search={{ call: sent, range: 'month' }}>
          {callWords(item)}
        </ButtonLink>
      )}
    </div>
  )
}

function callWords(item: OutboxDetail): string {
  if (item.state !== 'sent') return 'Show the attempt in Activity'
  return isMessage(item) ? 'Show what was sent in Activity' : 'Show what was done in Activity'
}

const places: Readonly<Record<string, string>> = {
  email: ', by the link of an e-mail',
  slack: ', in Slack',
  webhook: ', by a webhook',
  cli: ', on the command line',
}

function sayPlace(via: string): string {
  return places[via] ?? ''
}

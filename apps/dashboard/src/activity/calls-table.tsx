import { memo, useMemo } from 'react'
import { Badge, EffectBadge } from '../design/badge.tsx'
import { LazyRows } from '../design/lazy-rows.tsx'
import { Cell, HeadCell, Row, RowGroup, Table } from '../design/table.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { AccountName, type Names, ServerName } from '../names/linked-names.tsx'
import { byDay, dayOf } from '../time/days.ts'
import { Clock, useNow } from '../time/when.tsx'
import { CallTargets } from './call-facts.tsx'
import type { Call } from './call-queries.ts'
import { sayOutcome, saySummary, shownEffects } from './call-words.ts'

interface CallsTableProps {
  /** In the pages in which they were read. */
  pages: readonly (readonly Call[])[]
  names: Names
  onOpen: (id: string) => void
}

const columns = ['Time', 'What happened', 'Ticket or record', 'By', 'Outcome']
const widths = ['w-14', '', 'w-[24%]', 'w-[19%]', 'w-40']

/** Calls that are drawn whole, so that the browser's own search finds them. */
const maxWhole = 200

/** What is drawn at once of more, while it is near the window. */
const chunkSize = 25

/** Calls by day, newest first. On a phone each is a card. Drawn again only when the calls change, not with the page around them. */
export const CallsTable = memo(({ pages, names, onOpen }: CallsTableProps) => {
  const now = useNow()
  const chunks = useMemo(() => inChunks(pages), [pages])
  const groups = useMemo(
    () =>
      chunks.map((calls, index) => (
        <Days
          key={index}
          calls={calls}
          before={chunks[index - 1]?.at(-1)}
          now={now}
          names={names}
          onOpen={onOpen}
        />
      )),
    [chunks, now, names, onOpen],
  )
  return (
    <Table caption="Calls, newest first" columns={columns} widths={widths} stacked sticky grouped>
      {groups.length * chunkSize <= maxWhole ? groups : <LazyRows columns={columns.length} chunks={groups} />}
    </Table>
  )
})

function inChunks(pages: readonly (readonly Call[])[]): Call[][] {
  const calls = pages.flat()
  return Array.from({ length: Math.ceil(calls.length / chunkSize) }, (_, index) =>
    calls.slice(index * chunkSize, (index + 1) * chunkSize),
  )
}

interface DaysProps {
  calls: readonly Call[]
  /** The last call of the page above: its day has its heading there. */
  before: Call | undefined
  now: number
  names: Names
  onOpen: (id: string) => void
}

function Days({ calls, before, now, names, onOpen }: DaysProps) {
  const last = before && dayOf(Date.parse(before.at))
  return byDay(calls, now).map(({ day, title, items }) => {
    const rows = items.map((call) => <CallRow key={call.id} call={call} names={names} onOpen={onOpen} />)
    if (day === last)
      return (
        <tbody key={day} className="border-t border-line">
          {rows}
        </tbody>
      )
    return (
      <RowGroup key={day} title={title} columns={columns.length}>
        {rows}
      </RowGroup>
    )
  })
}

interface CallRowProps {
  call: Call
  names: Names
  onOpen: (id: string) => void
}

/** Drawn again only when the call or the names change: a list may have thousands. */
const CallRow = memo(({ call, names, onOpen }: CallRowProps) => {
  const { label, tone } = sayOutcome(call)
  const effects = shownEffects(call)
  return (
    <Row>
      <Cell className="text-soft cards:order-1">
        <Clock at={call.at} />
      </Cell>
      <HeadCell className="cards:order-3">
        <button
          type="button"
          onClick={() => onOpen(call.id)}
          className="text-left underline decoration-transparent underline-offset-3 hover:text-accent hover:decoration-accent"
        >
          {saySummary(call)}
        </button>
        {effects.length > 0 && (
          <span className="mt-1 flex flex-wrap gap-1 font-normal">
            {effects.map((effect) => (
              <EffectBadge key={effect} effect={effect} />
            ))}
          </span>
        )}
      </HeadCell>
      <Cell className={`cards:order-4 cards:basis-full ${call.targets.length === 0 ? 'cards:hidden' : ''}`}>
        <CallTargets call={call} max={2} />
      </Cell>
      <Cell className="cards:order-5 cards:basis-full">
        <By call={call} names={names} />
      </Cell>
      <Cell className="cards:order-2 cards:ml-auto">
        {/* What most calls say stands there without a box. */}
        {tone === 'plain' || tone === 'good' ? (
          <span className={tone === 'good' ? 'text-good' : 'text-soft'}>{label}</span>
        ) : (
          <Badge tone={tone} wraps>
            {label}
          </Badge>
        )}
      </Cell>
    </Row>
  )
})

function By({ call, names }: { call: Call; names: Names }) {
  const account = call.integrated_account_id
  const connector = account === null ? undefined : names.connectorOf(account)
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        <ServerName id={call.mcp_server_id} names={names} />
        {call.person && `, by ${call.person.name}`}
      </span>
      {account !== null && (
        <span className="flex items-center gap-1.5 text-soft">
          {connector && <VendorSign id={connector} />}
          <AccountName id={account} names={names} />
        </span>
      )}
      {call.approved_by && call.outcome !== 'held' && (
        <span className="basis-full text-soft">Approved by {call.approved_by.name ?? 'somebody'}</span>
      )}
    </span>
  )
}

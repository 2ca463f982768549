import { useInfiniteQuery } from '@tanstack/react-query'
import { Badge } from '../design/badge.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { Cell, HeadCell, Row, ShowMore, Table } from '../design/table.tsx'
import { When } from '../time/when.tsx'
import { type OutboxItem, outboxQuery } from './outbox-requests.ts'
import { sayAsker, sayOutcome, sayThread, sayTitle, stateWords } from './outbox-words.ts'

interface DecidedProps {
  /** The id of the MCP server whose calls are shown; absent for all. */
  server: string | undefined
  onLook: (id: string) => void
}

/** What was sent, discarded or has expired, by when that was decided: the latest first. */
export function Decided({ server, onLook }: DecidedProps) {
  const list = useInfiniteQuery(outboxQuery('done', server))
  const items = list.data?.pages.flatMap(({ result }) => result) ?? []
  if (list.isPending) return <Loading what="Loading decisions" />
  if (list.isError && list.data === undefined)
    return <ErrorNote error={list.error} retry={() => list.refetch()} />
  if (items.length === 0) {
    return (
      <Empty title="Nothing was decided yet">What you approve or discard is listed here for 30 days.</Empty>
    )
  }
  return (
    <Panel title="Decided">
      <Table
        caption="Decided, the latest decisions first"
        columns={['What', 'Conversation', 'Asked by', 'Outcome', 'When']}
        widths={['', 'w-[21%]', 'w-[13%]', 'w-[28%]', 'w-36']}
        stacked
      >
        {items.map((item) => (
          <DecidedRow key={item.id} item={item} onLook={() => onLook(item.id)} />
        ))}
      </Table>
      <ShowMore query={list} />
    </Panel>
  )
}

function DecidedRow({ item, onLook }: { item: OutboxItem; onLook: () => void }) {
  const thread = sayThread(item)
  return (
    <Row>
      <HeadCell>
        <button
          type="button"
          onClick={onLook}
          className="text-left underline decoration-transparent underline-offset-3 hover:text-accent hover:decoration-accent"
        >
          {sayTitle(item)}
        </button>
      </HeadCell>
      <Cell label="Conversation">
        {thread?.name}
        {thread?.title && <span className="block text-soft wrap-anywhere">{thread.title}</span>}
      </Cell>
      <Cell label="Asked by" className="wrap-anywhere">
        {sayAsker(item)}
      </Cell>
      <Cell label="Outcome" className="wrap-anywhere">
        <Badge tone={item.state === 'sent' ? 'good' : 'plain'}>{stateWords(item).label}</Badge>
        <span className="mt-1 block">{sayOutcome(item)}</span>
      </Cell>
      <Cell label="When" className="text-soft">
        <When at={item.decision?.at ?? item.updated_at} />
      </Cell>
    </Row>
  )
}

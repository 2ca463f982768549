import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { usePermissions } from '../api/session.ts'
import { Button, ButtonLink, TextLink } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { Cell, HeadCell, Row, ShowMore, Table } from '../design/table.tsx'
import { Tabs } from '../design/tabs.tsx'
import { useLive } from '../live/use-live.ts'
import { When } from '../time/when.tsx'
import { sayChannels } from './channel-words.ts'
import { Drafts } from './drafts.tsx'
import { ItemView } from './item-view.tsx'
import { OneItem } from './one-item.tsx'
import {
  channelsQuery,
  draftCountQuery,
  itemQuery,
  type OutboxItem,
  openCountQuery,
  outboxQuery,
} from './outbox-requests.ts'
import { sayAsker, sayOutcome, sayThread } from './outbox-words.ts'

const route = getRouteApi('/inside/approvals')

/** What assistants want to send and a person decides about, and what became of it. */
export function Approvals() {
  const { tab, item } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const waiting = useQuery(openCountQuery).data ?? 0
  const drafts = useQuery(draftCountQuery).data ?? 0
  useLive(true, (event) => {
    if (event.kind === 'missed' || (event.kind === 'change' && event.what === 'outbox')) {
      void queries.invalidateQueries({ queryKey: ['outbox'] })
    }
  })
  const open = (id?: string) =>
    void navigate({ search: { ...(tab && { tab }), ...(id && { item: id }) }, resetScroll: false })
  return (
    <Page title="Approvals" intro={intros[tab ?? ''] ?? intros['']} actions={<AskedToo />}>
      <Tabs
        label="Approvals"
        value={tab === 'decided' || tab === 'drafts' ? tab : 'waiting'}
        onChange={(id) => void navigate({ search: id === 'waiting' ? {} : { tab: id }, resetScroll: false })}
        tabs={[
          {
            id: 'waiting',
            label: waiting === 0 ? 'Waiting' : `Waiting (${waiting.toLocaleString('en')})`,
            content: <Waiting />,
          },
          // Only some helpdesks have drafts of their own.
          ...(drafts > 0 || tab === 'drafts'
            ? [
                {
                  id: 'drafts',
                  label: drafts === 0 ? 'Drafts' : `Drafts (${drafts.toLocaleString('en')})`,
                  content: <Drafts />,
                },
              ]
            : []),
          { id: 'decided', label: 'Decided', content: <Decided onOpen={open} /> },
        ]}
      />
      <ItemDrawer id={item} onClose={() => open()} />
    </Page>
  )
}

const intros: Readonly<Record<string, string>> = {
  '': 'What assistants want to send, the oldest first. What waits has reached nobody yet.',
  drafts: 'What assistants have left among the drafts of a helpdesk. A person sends or deletes it there.',
  decided: 'What was decided, and what became of it.',
}

/** Whether somebody has to look here, or is told. */
function AskedToo() {
  const channels = useQuery(channelsQuery).data
  const maySet = usePermissions().includes('owner')
  if (channels === undefined) return null
  return (
    <p className="max-w-72 text-sm text-soft">
      {channels.length === 0
        ? 'Nobody is told about these by e-mail or in Slack. '
        : `People are asked ${sayChannels(channels)}, too. `}
      {channels.length === 0 && maySet && <TextLink to="/settings">Set it up</TextLink>}
    </p>
  )
}

const shownAtOnce = 20

/** Each whole, so that nobody decides about what they have not read. Those that were decided here stay until the page is left. */
function Waiting() {
  const list = useInfiniteQuery(outboxQuery('open'))
  const [shown, setShown] = useState(shownAtOnce)
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  // Lists come newest first, and what has waited longest is on the last page.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const [seen, setSeen] = useState<readonly OutboxItem[]>([])
  const items = withSeen(list.data?.pages.flatMap(({ result }) => result) ?? [], seen)
  useEffect(() => {
    setSeen((before) => withSeen(list.data?.pages.flatMap(({ result }) => result) ?? [], before))
  }, [list.data])
  if (list.isPending || (hasNextPage && !list.isFetchNextPageError))
    return <Loading what="Loading approvals" />
  if (list.isError) return <ErrorNote error={list.error} retry={() => list.refetch()} />
  if (items.length === 0) return <NothingWaits />
  return (
    <>
      <ul className="grid grid-cols-1 gap-5">
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>
            <OneItem item={item} />
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + shownAtOnce)}>Show more</Button>
        </div>
      )}
    </>
  )
}

function withSeen(rows: readonly OutboxItem[], seen: readonly OutboxItem[]): OutboxItem[] {
  const stayed = seen.filter(({ id }) => !rows.some((row) => row.id === id))
  return [...rows, ...stayed].sort((one, other) => one.created_at.localeCompare(other.created_at))
}

function NothingWaits() {
  const mayManage = usePermissions().includes('manage')
  return (
    <Empty
      title="Nothing waits for you"
      action={mayManage && <ButtonLink to="/mint">Create MCP server</ButtonLink>}
    >
      {mayManage
        ? 'An MCP server whose assistant has to ask first sends nothing to customers by itself: what it writes waits here.'
        : 'What assistants write through the MCP servers that are shared with you waits here, where it has to be approved.'}
    </Empty>
  )
}

/** What was sent, discarded or has expired. */
function Decided({ onOpen }: { onOpen: (id: string) => void }) {
  const list = useInfiniteQuery(outboxQuery('done'))
  const items = list.data?.pages.flatMap(({ result }) => result) ?? []
  if (list.isPending) return <Loading what="Loading decisions" />
  if (list.isError) return <ErrorNote error={list.error} retry={() => list.refetch()} />
  if (items.length === 0) {
    return (
      <Empty title="Nothing was decided yet">What you approve or discard is listed here for 30 days.</Empty>
    )
  }
  return (
    <Panel title="Decided">
      <Table caption="Decided, newest first" columns={['What', 'Conversation', 'Outcome', 'When']} stacked>
        {items.map((item) => {
          const thread = sayThread(item)
          return (
            <Row key={item.id}>
              <HeadCell className="min-w-48">
                <button
                  type="button"
                  onClick={() => onOpen(item.id)}
                  className="text-left underline decoration-transparent underline-offset-3 hover:text-accent hover:decoration-accent"
                >
                  {item.summary || item.tool_title}
                </button>
                <span className="block font-normal text-soft wrap-anywhere">{sayAsker(item)}</span>
              </HeadCell>
              <Cell className="min-w-40 cards:basis-full">
                {thread?.name}
                {thread?.title && <span className="block text-soft wrap-anywhere">{thread.title}</span>}
              </Cell>
              <Cell className="max-w-96 min-w-56 wrap-anywhere cards:basis-full">{sayOutcome(item)}</Cell>
              <Cell className="text-soft">
                <When at={item.decision?.at ?? item.updated_at} />
              </Cell>
            </Row>
          )
        })}
      </Table>
      <ShowMore query={list} />
    </Panel>
  )
}

/** One of them, as a link from the activity opens it. */
function ItemDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const item = useQuery({ ...itemQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Dialog
      side
      open={id !== undefined}
      title={item.data?.summary || item.data?.tool_title || 'Approval'}
      onClose={onClose}
    >
      {item.isPending && <Loading what="Loading approval" />}
      {item.isError && <ErrorNote error={item.error} retry={() => item.refetch()} />}
      {item.data && <ItemView item={item.data} />}
    </Dialog>
  )
}

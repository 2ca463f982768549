import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { allServersQuery } from '../api/servers.ts'
import { sessionQuery, usePermissions } from '../api/session.ts'
import { Button, ButtonLink, TextLink } from '../design/button.tsx'
import { Empty, ErrorNote, Loading, Note } from '../design/states.tsx'
import { myServersQuery, noServerYet } from '../people/my-servers-query.ts'
import { count } from '../words/listed.ts'
import { focusNextCard, KeysHint, useCardKeys, useKeysChoice } from './card-keys.tsx'
import { groupByThread, type ItemGroup, readerOf } from './item-groups.ts'
import { OneConversation } from './one-conversation.tsx'
import { type OutboxItem, outboxQuery } from './outbox-requests.ts'
import { WaitingCard } from './waiting-card.tsx'

interface WaitingProps {
  /** The id of the MCP server whose calls are shown; absent for all. */
  server: string | undefined
  onShowAll: () => void
  onLook: (id: string) => void
}

const shownAtOnce = 50

/** Up to here each stands whole at once; of more, the first does. */
const maxWhole = 3

/** What waits, calls about one conversation together, the oldest first. */
export function Waiting({ server, onShowAll, onLook }: WaitingProps) {
  const list = useInfiniteQuery(outboxQuery('open'))
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  // Lists come newest first, and what has waited longest is on the last page.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const rows = useMemo(
    () =>
      (list.data?.pages.flatMap(({ result }) => result) ?? []).filter(
        ({ mcp_server: { id } }) => server === undefined || id === server,
      ),
    [list.data, server],
  )
  if (list.isPending || (hasNextPage && !list.isFetchNextPageError))
    return <Loading what="Loading approvals" />
  // What is shown stays while the gateway does not answer.
  if (list.isError && list.data === undefined)
    return <ErrorNote error={list.error} retry={() => list.refetch()} />
  return <WaitingList key={server} rows={rows} server={server} onShowAll={onShowAll} onLook={onLook} />
}

function WaitingList({ rows, server, onShowAll, onLook }: WaitingProps & { rows: readonly OutboxItem[] }) {
  const element = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(shownAtOnce)
  const { items, isWhole, isLong, open } = useWhole(rows)
  const [areKeysOn, chooseKeys] = useKeysChoice()
  useCardKeys(element, areKeysOn)
  if (items.length === 0)
    return server === undefined ? <NothingWaits /> : <NothingOfServer onShowAll={onShowAll} />
  const cardsOf = ({ items: own }: ItemGroup, shownBy?: string) =>
    own.map((item, index) => (
      <WaitingCard
        key={item.id}
        item={item}
        isOpen={isWhole(item)}
        place={own.length > 1 ? `request ${index + 1} of ${own.length}` : undefined}
        shownBy={shownBy}
        onOpen={() => open(item)}
        onLook={() => onLook(item.id)}
        onDecided={(card) => element.current && focusNextCard(element.current, card)}
      />
    ))
  return (
    <div ref={element} className="grid grid-cols-1 gap-4">
      {rows.length === 0 ? <AllDecided /> : <KeysHint isOn={areKeysOn} onChoose={chooseKeys} />}
      <ul className={`grid grid-cols-1 ${isLong ? 'gap-3' : 'gap-5'}`}>
        {groupByThread(items.slice(0, shown)).map((group) => (
          <li key={group.key}>
            {group.items.length > 1 ? (
              <OneConversation group={group} isRead={group.items.some(isWhole)}>
                {cardsOf(group, readerOf(group)?.id)}
              </OneConversation>
            ) : (
              cardsOf(group)
            )}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + shownAtOnce)}>Show more</Button>
        </div>
      )}
    </div>
  )
}

/**
 * Which of them stand whole. What was decided stays where it stood and says what became of it, until the reader leaves or chooses another
 * MCP server: nothing moves under their hands.
 */
function useWhole(rows: readonly OutboxItem[]) {
  // Said once: a list that grew short while it is worked off does not change its look.
  const [isLong] = useState(rows.length > maxWhole)
  const [whole, setWhole] = useState<ReadonlyMap<string, OutboxItem>>(new Map())
  useEffect(() => {
    setWhole((before) => {
      const first = isLong && before.size === 0 ? oldestFirst(rows).slice(0, 1) : []
      const added = (isLong ? first : rows).filter(({ id }) => !before.has(id))
      return added.length === 0
        ? before
        : new Map([...before, ...added.map((item) => [item.id, item] as const)])
    })
  }, [isLong, rows])
  const stayed = [...whole.values()].filter(({ id }) => !rows.some((row) => row.id === id))
  return {
    items: oldestFirst([...rows, ...stayed]),
    isLong,
    isWhole: ({ id }: OutboxItem) => whole.has(id),
    open: (item: OutboxItem) => setWhole((before) => new Map(before).set(item.id, item)),
  }
}

function oldestFirst(items: readonly OutboxItem[]): OutboxItem[] {
  return items.toSorted((one, other) => one.created_at.localeCompare(other.created_at))
}

/** Above what was decided here. */
function AllDecided() {
  return (
    <Note tone="good" role="status">
      <span>
        Nothing waits any more.{' '}
        <TextLink to="/approvals" search={{ tab: 'decided' }}>
          See everything that was decided
        </TextLink>
      </span>
    </Note>
  )
}

function NothingWaits() {
  const mayManage = usePermissions().includes('manage')
  const isMember = useQuery(sessionQuery).data?.person?.role === 'member'
  const servers = useQuery({ ...myServersQuery, enabled: isMember }).data
  const all = useQuery({ ...allServersQuery, enabled: mayManage }).data ?? []
  const asking = all.filter(({ config: { outbound } }) => outbound === 'draft')
  const seesNothing = isMember && servers?.length === 0
  return (
    <Empty
      title={seesNothing ? 'No MCP server is shared with you yet' : 'Nothing waits for you'}
      action={mayManage && asking.length === 0 && <ButtonLink to="/mint">Create MCP server</ButtonLink>}
    >
      {seesNothing ? (
        noServerYet
      ) : asking.length > 0 ? (
        <>
          What assistants write to customers through <ServerNames servers={asking} /> waits here.
        </>
      ) : mayManage ? (
        'An MCP server whose assistant has to ask first sends nothing to customers by itself: what it writes waits here.'
      ) : (
        'What assistants write through the MCP servers that are shared with you waits here, where it has to be approved.'
      )}
    </Empty>
  )
}

const maxNamed = 3

/** "Front desk, Night shift and 4 others", each a link. */
function ServerNames({ servers }: { servers: readonly { id: string; name: string }[] }) {
  const named = servers.slice(0, maxNamed)
  const more = servers.length - named.length
  return named.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && (index === named.length - 1 && more === 0 ? ' and ' : ', ')}
      <TextLink to="/servers/$id" params={{ id }}>
        {name}
      </TextLink>
      {more > 0 && index === named.length - 1 && ` and ${count(more, 'other')}`}
    </Fragment>
  ))
}

function NothingOfServer({ onShowAll }: Pick<WaitingProps, 'onShowAll'>) {
  return (
    <Empty title="Nothing of this MCP server waits" action={<Button onClick={onShowAll}>Show all</Button>} />
  )
}

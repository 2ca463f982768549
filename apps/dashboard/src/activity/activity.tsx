import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Pause, Play } from 'lucide-react'
import { useCallback, useContext, useMemo, useState } from 'react'
import { LostIsSaid } from '../api/lost-is-said.ts'
import { allServersQuery } from '../api/servers.ts'
import { Status } from '../design/badge.tsx'
import { Button, ButtonLink, TextLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading, Note } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import { Tabs } from '../design/tabs.tsx'
import type { LiveState } from '../live/create-live.ts'
import { type Names, useNames } from '../names/linked-names.tsx'
import { sayDate } from '../time/say-time.ts'
import { count, listed } from '../words/listed.ts'
import type { Tone } from '../words/tone.ts'
import { CallDrawer } from './call-drawer.tsx'
import { callsQuery, reportQuery, seriesQuery } from './call-queries.ts'
import { CallsTable } from './calls-table.tsx'
import { codesOf } from './chart-data.ts'
import { CallsChart, sayTimeOf } from './charts.tsx'
import { ExportLinks, Filters } from './filters.tsx'
import { rangeOf, type WatchSearch } from './read-filter.ts'
import { Report } from './report.tsx'
import { useLiveCalls } from './use-live-calls.ts'
import { Views } from './views.tsx'

const route = getRouteApi('/inside/watch')

export function Watch() {
  const { call, tab, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const [isPaused, setIsPaused] = useState(false)
  const { state, arrived } = useLiveCalls(search, isPaused)
  const series = useQuery(seriesQuery(search))
  const names = useNames()
  const filter = (to: WatchSearch, replace = false) =>
    void navigate({ search: { ...to, ...(tab && { tab }) }, resetScroll: false, replace })
  const showCalls = (to: WatchSearch) => void navigate({ search: to })
  // The same at each rendering, so that rows which stay the same are not drawn again.
  const open = useCallback(
    (id: string) => void navigate({ search: (before) => ({ ...before, call: id }), resetScroll: false }),
    [navigate],
  )
  return (
    <Page
      title="Activity"
      intro="What AI assistants did, and people with Try a tool: on which ticket, and why something failed."
      mark={<LiveSwitch state={state} isPaused={isPaused} onPause={setIsPaused} />}
    >
      <ServerNotices />
      <Filters search={search} codes={codesOf(series.data?.result ?? [])} onChange={filter} />
      <p role="status" className="sr-only">
        {arrived > 0 && !isPaused ? `${count(arrived, 'new call')} since you opened this page` : ''}
      </p>
      <Tabs
        label="Activity"
        beside={<Views search={search} onChange={filter} />}
        value={tab === 'report' ? 'report' : 'calls'}
        onChange={(id) =>
          void navigate({
            search: { ...search, ...(id === 'report' && { tab: id }) },
            resetScroll: false,
          })
        }
        tabs={[
          {
            id: 'calls',
            label: 'Calls',
            content: (
              <Panel
                title={rangeOf(search).label}
                intro={<Totals search={search} />}
                actions={<ExportLinks search={search} />}
              >
                <Timeline search={search} />
                <Calls search={search} names={names} onOpen={open} />
              </Panel>
            ),
          },
          {
            id: 'report',
            label: 'Report',
            content: <Report search={search} names={names} onFilter={showCalls} />,
          },
        ]}
      />
      <CallDrawer
        id={call}
        search={search}
        names={names}
        onOpen={open}
        onFilter={(more) => showCalls({ ...(search.range && { range: search.range }), ...more })}
        onClose={() => filter(search)}
      />
    </Page>
  )
}

/** What the calls came to, in words: the same count of the same time as on the overview. A searched text is not counted. */
function Totals({ search }: { search: WatchSearch }) {
  const { data } = useQuery({ ...reportQuery(search), enabled: !search.q })
  if (search.q || !data || data.calls === 0) return null
  const { calls, ok, failed, refused, attempted, held, waiting, by_people: byPeople } = data
  const discarded = held - waiting
  const parts = [
    ...(ok > 0 ? [`${ok.toLocaleString('en')} succeeded`] : []),
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed at the helpdesk`] : []),
    ...(refused > 0 ? [`${refused.toLocaleString('en')} stopped before anything was sent`] : []),
    ...(waiting > 0 ? [`${waiting.toLocaleString('en')} waiting for approval`] : []),
    ...(discarded > 0 ? [`${discarded.toLocaleString('en')} discarded or expired`] : []),
    ...(attempted > 0 ? [`${attempted.toLocaleString('en')} in progress`] : []),
  ]
  const byHand =
    byPeople === 0 || byPeople === calls
      ? ''
      : ` People made ${byPeople.toLocaleString('en')} of them with Try a tool.`
  return `${count(calls, 'call')}: ${listed(parts)}.${byHand}`
}

/** When there were many and when they failed, in one line; the report has the whole chart. */
function Timeline({ search }: { search: WatchSearch }) {
  const series = useQuery(seriesQuery(search))
  const slices = series.data?.result ?? []
  const { ms } = rangeOf(search)
  if (search.q || slices.every(({ calls }) => calls === 0)) return null
  return (
    // A phone shows the calls first.
    <div className="-mt-1 mb-3 max-sm:hidden">
      <CallsChart slim slices={slices} labels={slices.map(({ at }) => sayTimeOf(at, ms))} />
    </div>
  )
}

interface CallsProps {
  search: WatchSearch
  names: Names
  onOpen: (id: string) => void
}

function Calls({ search, names, onOpen }: CallsProps) {
  const calls = useInfiniteQuery(callsQuery(search))
  const pages = useMemo(() => calls.data?.pages.map(({ result }) => result) ?? [], [calls.data])
  const isEmpty = pages.every((page) => page.length === 0)
  const searchedSince = calls.data?.pages.at(-1)?.searched_since ?? null
  if (calls.isPending) return <Loading what="Loading calls" />
  if (calls.isError) return <ErrorNote error={calls.error} retry={() => calls.refetch()} />
  if (isEmpty && searchedSince === null) return <NoCalls search={search} />
  return (
    <>
      {!isEmpty && <CallsTable pages={pages} names={names} onOpen={onOpen} />}
      {searchedSince !== null && (
        <p className="mt-3 text-sm text-soft">
          Searched back to {sayDate(Date.parse(searchedSince))}
          {isEmpty ? ', without a match so far.' : '.'}
        </p>
      )}
      <ShowMore query={calls} label={searchedSince === null ? 'Show more' : 'Search further back'} />
    </>
  )
}

function NoCalls({ search }: { search: WatchSearch }) {
  if (Object.keys(search).some((key) => key !== 'range')) {
    return (
      <Empty title="No calls match these filters">Remove some filters or choose a longer time range.</Empty>
    )
  }
  return (
    <Empty title="No calls in this time" action={<ButtonLink to="/try">Try a tool</ButtonLink>}>
      Add an MCP server to an assistant, or run a tool by hand. Calls appear here as they happen.
    </Empty>
  )
}

const words: Readonly<Record<LiveState | 'paused' | 'lost', { label: string; tone: Tone }>> = {
  connecting: { label: 'Connecting…', tone: 'plain' },
  live: { label: 'Live', tone: 'good' },
  polling: { label: 'Refreshing every few seconds', tone: 'warn' },
  paused: { label: 'Paused', tone: 'plain' },
  lost: { label: 'Not refreshing', tone: 'warn' },
}

interface LiveSwitchProps {
  state: LiveState
  isPaused: boolean
  onPause: (isPaused: boolean) => void
}

function LiveSwitch({ state, isPaused, onPause }: LiveSwitchProps) {
  const isLost = useContext(LostIsSaid)
  const { label, tone } = words[isPaused ? 'paused' : isLost ? 'lost' : state]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span role="status">
        <Status tone={tone}>{label}</Status>
      </span>
      <Button look="quiet" size="small" onClick={() => onPause(!isPaused)}>
        {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {isPaused ? 'Resume' : 'Pause'}
      </Button>
    </div>
  )
}

/** Names the MCP servers that became different without anyone changing them, until their notices are dismissed. */
function ServerNotices() {
  const servers = useQuery(allServersQuery).data ?? []
  const changed = servers.filter(({ notices }) => notices.length > 0)
  if (changed.length === 0) return null
  return (
    <Note tone="warn" role="status">
      <div className="grid gap-1">
        <span>These MCP servers no longer have tools that change settings, people or where data goes:</span>
        <ul className="flex flex-wrap gap-x-3">
          {changed.map(({ id, name }) => (
            <li key={id}>
              <TextLink to="/servers/$id" params={{ id }}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  )
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { allServersQuery } from '../api/servers.ts'
import { Badge } from '../design/badge.tsx'
import { Button, ButtonLink, TextLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading, Note } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import type { LiveState } from '../live/create-live.ts'
import { type Names, useNames } from '../names/linked-names.tsx'
import { count } from '../words/listed.ts'
import type { Tone } from '../words/tone.ts'
import { CallDialog } from './call-dialog.tsx'
import { callsQuery, seriesQuery } from './call-queries.ts'
import { CallsTable } from './calls-table.tsx'
import { codesOf } from './chart-data.ts'
import { ChartsPanel } from './charts-panel.tsx'
import { ExportLinks, Filters } from './filters.tsx'
import type { WatchSearch } from './read-filter.ts'
import { useLiveCalls } from './use-live-calls.ts'

const route = getRouteApi('/inside/watch')

export function Watch() {
  const { call, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const [isPaused, setIsPaused] = useState(false)
  const { state, arrived } = useLiveCalls(search, isPaused)
  const series = useQuery(seriesQuery(search))
  const names = useNames()
  const look = (to: WatchSearch & { call?: string }) => void navigate({ search: to, resetScroll: false })
  return (
    <Page
      title="Activity"
      intro="What AI assistants did in your helpdesks, and every tool run on this page. The words of messages are not stored unless you turn that on."
      actions={<LiveSwitch state={state} isPaused={isPaused} onPause={setIsPaused} />}
    >
      <ServerNotices />
      <Filters search={search} codes={codesOf(series.data?.result ?? [])} onChange={look} />
      <ChartsPanel search={search} />
      <Panel title="All calls" actions={<ExportLinks search={search} />}>
        <p role="status" className="sr-only">
          {arrived > 0 && !isPaused ? `${count(arrived, 'new call')} since you opened this page` : ''}
        </p>
        <Calls search={search} names={names} onOpen={(id) => look({ ...search, call: id })} />
      </Panel>
      <CallDialog
        id={call}
        names={names}
        onFilter={(filter) => look({ ...search, ...filter })}
        onClose={() => look(search)}
      />
    </Page>
  )
}

interface CallsProps {
  search: WatchSearch
  names: Names
  onOpen: (id: string) => void
}

function Calls({ search, names, onOpen }: CallsProps) {
  const calls = useInfiniteQuery(callsQuery(search))
  const rows = calls.data?.pages.flatMap(({ result }) => result) ?? []
  if (calls.isPending) return <Loading what="Loading calls" />
  if (calls.isError) return <ErrorNote error={calls.error} retry={() => calls.refetch()} />
  if (rows.length === 0 && Object.keys(search).some((key) => key !== 'range')) {
    return (
      <Empty title="No calls match these filters">Remove some filters or choose a longer time range.</Empty>
    )
  }
  if (rows.length === 0) {
    return (
      <Empty title="No calls" action={<ButtonLink to="/try">Try a tool</ButtonLink>}>
        Add an MCP server to an assistant, or run a tool by hand. Calls appear here as they happen.
      </Empty>
    )
  }
  return (
    <>
      <CallsTable calls={rows} names={names} onOpen={onOpen} />
      <ShowMore query={calls} />
    </>
  )
}

const words: Readonly<Record<LiveState | 'paused', { label: string; tone: Tone }>> = {
  connecting: { label: 'Connecting…', tone: 'plain' },
  live: { label: 'Live', tone: 'good' },
  polling: { label: 'Refreshing every few seconds', tone: 'warn' },
  paused: { label: 'Paused', tone: 'plain' },
}

interface LiveSwitchProps {
  state: LiveState
  isPaused: boolean
  onPause: (isPaused: boolean) => void
}

export function LiveSwitch({ state, isPaused, onPause }: LiveSwitchProps) {
  const { label, tone } = words[isPaused ? 'paused' : state]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span role="status">
        <Badge tone={tone}>{label}</Badge>
      </span>
      <Button onClick={() => onPause(!isPaused)}>{isPaused ? 'Resume' : 'Pause'}</Button>
    </div>
  )
}

/** Names the MCP servers that became different without anyone changing them, until their notices are dismissed. */
export function ServerNotices() {
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

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { type Names, useNames } from '../../names/use-names.ts'
import { count } from '../../words/count.ts'
import { CallDialog } from './call-dialog.tsx'
import { callsQuery, seriesQuery } from './call-queries.ts'
import { CallsTable } from './calls-table.tsx'
import { codesOf } from './chart-data.ts'
import { ChartsPanel } from './charts-panel.tsx'
import { ExportLinks } from './export-links.tsx'
import { Filters } from './filters.tsx'
import { LiveSwitch } from './live-switch.tsx'
import type { WatchSearch } from './read-filter.ts'
import { ServerNotices } from './server-notices.tsx'
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

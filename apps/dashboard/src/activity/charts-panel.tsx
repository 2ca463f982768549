import { useQuery } from '@tanstack/react-query'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { seriesQuery } from './call-queries.ts'
import { sum } from './chart-data.ts'
import { CallsChart, ErrorsChart, LatencyChart, sayTimeOf } from './charts.tsx'
import { QuotaChart } from './quota-chart.tsx'
import type { WatchSearch } from './read-filter.ts'
import { rangeOf } from './read-filter.ts'

/** Calls, errors, latency and quota at a glance. */
export function ChartsPanel({ search }: { search: WatchSearch }) {
  const series = useQuery(seriesQuery(search))
  const slices = series.data?.result ?? []
  const labels = slices.map(({ at }) => sayTimeOf(at, rangeOf(search).ms))
  const isFiltered = Object.keys(search).some((key) => key !== 'range')
  const isQuiet = series.isSuccess && sum(slices.map(({ calls }) => calls)) === 0
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {series.isPending && (
        <Panel title="Charts">
          <Loading what="Loading charts" />
        </Panel>
      )}
      {series.isError && (
        <Panel title="Charts">
          <ErrorNote error={series.error} retry={() => series.refetch()} />
        </Panel>
      )}
      {isQuiet && (
        <Panel title="Calls">
          <Empty
            title={
              isFiltered ? 'No calls to count' : `No calls in the ${rangeOf(search).label.toLowerCase()}`
            }
          >
            {isFiltered ? 'The charts count what the filters leave.' : 'Choose a longer time range.'}
          </Empty>
        </Panel>
      )}
      {series.isSuccess && !isQuiet && (
        <>
          <CallsChart slices={slices} labels={labels} />
          <ErrorsChart slices={slices} labels={labels} />
          <LatencyChart slices={slices} labels={labels} />
        </>
      )}
      <QuotaChart />
    </div>
  )
}

import { BarChart } from '../design/bar-chart.tsx'
import { LineChart } from '../design/line-chart.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty } from '../design/states.tsx'
import { AsTable } from '../design/table.tsx'
import { sayDuration } from '../time/say-time.ts'
import { count } from '../words/listed.ts'
import { sayCode } from './call-words.ts'
import { errorParts, errorsIn, type Slice, sum } from './chart-data.ts'

interface ChartProps {
  slices: readonly Slice[]
  labels: readonly string[]
}

const callSeries = [
  { name: 'Succeeded', className: 'fill-accent' },
  { name: 'Failed', className: 'fill-bad' },
] as const

export function CallsChart({ slices, labels }: ChartProps) {
  const rows = slices.map((slice) => [slice.calls - errorsIn(slice), errorsIn(slice)] as const)
  const calls = sum(slices.map((slice) => slice.calls))
  const summary = `${count(calls, 'call')}, ${count(sum(rows.map(([, failed]) => failed)), 'failed', 'failed')}.`
  return (
    <Panel title="Calls">
      <div className="grid gap-2">
        <p className="text-sm">{summary}</p>
        <BarChart summary={summary} series={callSeries} bars={barsOf(labels, rows)} />
        <AsTable
          caption="Calls over time"
          columns={['From', 'Succeeded', 'Failed']}
          rows={rowsOf(labels, rows)}
        />
      </div>
    </Panel>
  )
}

const errorColours = ['fill-bad', 'fill-warn', 'fill-info', 'fill-accent', 'fill-edge']

export function ErrorsChart({ slices, labels }: ChartProps) {
  const { names, parts } = errorParts(slices)
  const words = names.map(sayCode)
  const series = words.map((name, index) => ({ name, className: errorColours[index] ?? 'fill-edge' }))
  const totals = words.map((name, index) => `${name}: ${sum(parts.map((each) => each[index] ?? 0))}`)
  return (
    <Panel title="Errors">
      {names.length === 0 ? (
        <Empty title="No errors" />
      ) : (
        <div className="grid gap-2">
          <p className="text-sm">{totals.join(', ')}.</p>
          <BarChart summary={`${totals.join(', ')}.`} series={series} bars={barsOf(labels, parts)} />
          <AsTable
            caption="Errors over time, by type"
            columns={['From', ...words]}
            rows={rowsOf(labels, parts)}
          />
        </div>
      )}
    </Panel>
  )
}

export function LatencyChart({ slices, labels }: ChartProps) {
  const lines = [
    { name: 'Median', className: 'stroke-accent', values: slices.map((slice) => slice.median_ms) },
    {
      name: '95th percentile',
      className: 'stroke-warn',
      dashed: true,
      values: slices.map((slice) => slice.p95_ms),
    },
  ]
  const say = (value: number | null) => (value === null ? '–' : sayDuration(value))
  const longest = Math.max(0, ...slices.map((slice) => slice.p95_ms ?? 0))
  const summary = `95% of calls finished within ${sayDuration(longest)} in every interval.`
  return (
    <Panel title="Duration">
      <div className="grid gap-2">
        <p className="text-sm">{summary}</p>
        <LineChart
          title="Duration of calls over time"
          summary={summary}
          lines={lines}
          labels={labels}
          say={sayDuration}
        />
        <AsTable
          caption="Duration of calls over time"
          columns={['From', 'Median', '95th percentile']}
          rows={slices.map((slice, index) => [labels[index] ?? '', say(slice.median_ms), say(slice.p95_ms)])}
        />
      </div>
    </Panel>
  )
}

function barsOf(labels: readonly string[], parts: readonly (readonly number[])[]) {
  return labels.map((label, index) => ({ label, parts: parts[index] ?? [] }))
}

function rowsOf(labels: readonly string[], parts: readonly (readonly number[])[]) {
  return labels.map((label, index) => [
    label,
    ...(parts[index] ?? []).map((part) => part.toLocaleString('en')),
  ])
}

const dayMs = 86_400_000

/** The start of a slice in the reader's time zone, as precise as the chart's range needs. */
export function sayTimeOf(at: string, rangeMs: number): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const parts = rangeMs < dayMs ? time : rangeMs > 7 * dayMs ? day : { ...day, ...time }
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at))
}

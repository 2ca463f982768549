import { AsTable } from '../../components/as-table.tsx'
import { BarChart } from '../../components/bar-chart.tsx'
import { LineChart } from '../../components/line-chart.tsx'
import { Panel } from '../../components/panel.tsx'
import { Empty } from '../../components/states.tsx'
import { count } from '../../words/count.ts'
import { sayDuration } from '../../words/say-duration.ts'
import { sayCode } from './call-words.ts'
import { errorParts, errorsIn, type Slice } from './chart-data.ts'
import { sum } from './sum.ts'

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

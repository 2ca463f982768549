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
  { name: 'Answered', className: 'fill-accent' },
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
          columns={['From', 'Answered', 'Failed']}
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
    <Panel title="What went wrong">
      {names.length === 0 ? (
        <Empty title="Nothing failed" />
      ) : (
        <div className="grid gap-2">
          <p className="text-sm">{totals.join(', ')}.</p>
          <BarChart summary={`${totals.join(', ')}.`} series={series} bars={barsOf(labels, parts)} />
          <AsTable
            caption="Errors over time, by kind"
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
    { name: 'Half were faster', className: 'stroke-accent', values: slices.map((slice) => slice.median_ms) },
    {
      name: '95 of 100 were faster',
      className: 'stroke-warn',
      dashed: true,
      values: slices.map((slice) => slice.p95_ms),
    },
  ]
  const say = (value: number | null) => (value === null ? '–' : sayDuration(value))
  const longest = Math.max(0, ...slices.map((slice) => slice.p95_ms ?? 0))
  const summary = `Of every part of this time, 95 of 100 calls took at most ${sayDuration(longest)}.`
  return (
    <Panel title="How long it took">
      <div className="grid gap-2">
        <p className="text-sm">{summary}</p>
        <LineChart
          title="How long calls took, over time"
          summary={summary}
          lines={lines}
          labels={labels}
          say={sayDuration}
        />
        <AsTable
          caption="How long calls took, over time"
          columns={['From', 'Half were faster', '95 of 100 were faster']}
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

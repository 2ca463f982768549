import { BarChart } from '../design/bar-chart.tsx'
import { LineChart } from '../design/line-chart.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty } from '../design/states.tsx'
import { AsTable } from '../design/table.tsx'
import { sayDuration } from '../time/say-time.ts'
import { count } from '../words/listed.ts'
import { sayCode } from './call-words.ts'
import { errorParts, type Slice, sum } from './chart-data.ts'

interface ChartProps {
  slices: readonly Slice[]
  labels: readonly string[]
  shortLabels: readonly string[]
}

interface CallsChartProps extends Omit<ChartProps, 'shortLabels'> {
  shortLabels?: readonly string[]
  /** Bars alone, as high as a line: for above a list that has the numbers. */
  slim?: boolean
}

const callSeries = [
  { name: 'Succeeded', className: 'fill-accent', of: ({ ok, attempted }: Slice) => ok + attempted },
  { name: 'Waiting for approval', className: 'fill-info', of: ({ waiting }: Slice) => waiting },
  {
    name: 'Discarded or expired',
    className: 'fill-edge',
    of: ({ held, waiting }: Slice) => held - waiting,
  },
  { name: 'Stopped', className: 'fill-warn', of: ({ refused }: Slice) => refused },
  { name: 'Failed', className: 'fill-bad', of: ({ failed }: Slice) => failed },
] as const

const ofHeld: readonly string[] = ['Waiting for approval', 'Discarded or expired']

/** How many calls there were and how they ended. Quiet times are drawn too. */
export function CallsChart({ slices, labels, shortLabels, slim = false }: CallsChartProps) {
  // Where nothing is ever held, there is nothing to say about it.
  const series = callSeries.filter(({ name, of }) => !ofHeld.includes(name) || slices.some(of))
  const rows = slices.map((slice) => series.map(({ of }) => of(slice)))
  const total = (of: 'calls' | 'refused' | 'failed') => sum(slices.map((slice) => slice[of]))
  const [calls, refused, failed] = [total('calls'), total('refused'), total('failed')]
  const summary = `${count(calls, 'call')}: ${count(failed, 'failed', 'failed')}, ${count(refused, 'stopped', 'stopped')}.`
  const chart = { summary, series, bars: barsOf(labels, rows) }
  if (slim) return <BarChart slim {...chart} />
  return (
    <div className="grid gap-3">
      <BarChart {...chart} shortLabels={shortLabels} />
      <AsTable
        caption="Calls over time"
        columns={['From', ...series.map(({ name }) => name)]}
        rows={rowsOf(labels, rows)}
      />
    </div>
  )
}

const errorColors = ['fill-bad', 'fill-warn', 'fill-info', 'fill-accent', 'fill-edge']

export function ErrorsChart({ slices, labels, shortLabels }: ChartProps) {
  const { names, parts } = errorParts(slices)
  const words = names.map(sayCode)
  const series = words.map((name, index) => ({ name, className: errorColors[index] ?? 'fill-edge' }))
  const totals = words.map((name, index) => `${name}: ${sum(parts.map((each) => each[index] ?? 0))}`)
  return (
    <Panel title="When calls fail">
      {names.length === 0 ? (
        <Empty title="No errors">Every call of this time succeeded.</Empty>
      ) : (
        <div className="grid gap-3">
          <BarChart
            summary={`${totals.join(', ')}.`}
            series={series}
            bars={barsOf(labels, parts)}
            shortLabels={shortLabels}
          />
          <AsTable
            caption="Errors over time, by reason"
            columns={['From', ...words]}
            rows={rowsOf(labels, parts)}
          />
        </div>
      )}
    </Panel>
  )
}

/** Fewer are specks rather than a line. */
const minPoints = 3

export function LatencyChart({ slices, labels, shortLabels }: ChartProps) {
  const lines = [
    { name: 'Half within', className: 'stroke-accent', values: slices.map((slice) => slice.median_ms) },
    {
      name: '95% within',
      className: 'stroke-warn',
      dashed: true,
      values: slices.map((slice) => slice.p95_ms),
    },
  ]
  const say = (value: number | null) => (value === null ? '–' : sayDuration(value))
  const longest = Math.max(0, ...slices.map((slice) => slice.p95_ms ?? 0))
  const known = slices.filter((slice) => slice.median_ms !== null)
  const summary = `95% of calls finished within ${sayDuration(longest)} in every interval.`
  return (
    <Panel title="How long calls take">
      <div className="grid gap-3">
        {known.length < minPoints ? (
          <p className="text-sm text-soft">
            {known.length === 0
              ? 'No call of this time reached a helpdesk.'
              : `Too few calls for a line: 95% of them finished within ${sayDuration(longest)}.`}
          </p>
        ) : (
          <LineChart
            summary={`Duration of calls over time. ${summary}`}
            lines={lines}
            labels={labels}
            shortLabels={shortLabels}
            say={sayDuration}
          />
        )}
        <AsTable
          caption="Duration of calls over time"
          columns={['From', ...lines.map(({ name }) => name)]}
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

/** The same below an axis, where little fits: "14:00", "23 Nov". */
export function sayShortTimeOf(at: string, rangeMs: number): string {
  const parts =
    rangeMs <= dayMs
      ? ({ hour: '2-digit', minute: '2-digit' } as const)
      : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at))
}

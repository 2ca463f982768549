import { type PointerEvent, type ReactNode, useState } from 'react'

export interface ChartKey {
  name: string
  /** Of the sign in the legend: a fill of bars, a stroke of lines. */
  className: string
  kind: 'bar' | 'line' | 'dashed'
}

interface ChartFrameProps {
  /** One sentence for screen readers. */
  summary: string
  keys: readonly ChartKey[]
  /** Names each slice in full: "Mon, 30 Nov, 14:00". */
  labels: readonly string[]
  /** The same, short enough to stand side by side; the labels themselves unless given. */
  shortLabels?: readonly string[] | undefined
  /** The largest value drawn; the axis ends at the next round number. */
  max: number
  say: (value: number) => string
  /** The values of a slice in the order of the keys, as text. */
  valuesAt: (index: number) => readonly string[]
  /** Without legend and axes, as high as a line. What the pointer is over is still said. */
  slim?: boolean
  /** Draws into a box `width` wide and `chartHeight` high, 10 for each slice. */
  children: (box: { width: number; top: number }) => ReactNode
}

export const chartHeight = 100

/** The legend, both axes, and what the pointer is over. What stands in it is our own SVG, which scales with the page. */
export function ChartFrame(props: ChartFrameProps) {
  const { summary, keys, labels, shortLabels = labels, max, say, valuesAt, slim = false, children } = props
  const [active, setActive] = useState<number>()
  const top = slim ? Math.max(1, max) : roundUp(max)
  const width = labels.length * 10
  const follow = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width: drawn } = currentTarget.getBoundingClientRect()
    const index = Math.floor(((clientX - left) / drawn) * labels.length)
    setActive(Math.min(labels.length - 1, Math.max(0, index)))
  }
  return (
    <figure className="grid gap-2">
      {keys.length > 1 && !slim && <Legend keys={keys} />}
      <div className={slim ? '' : 'grid grid-cols-[auto_minmax(0,1fr)] gap-x-2'}>
        {!slim && (
          <div
            aria-hidden="true"
            className="flex h-36 flex-col justify-between text-right text-xs leading-none text-soft tabular-nums"
          >
            <span className="-translate-y-1/2">{say(top)}</span>
            <span>{say(top / 2)}</span>
            <span className="translate-y-1/2">{say(0)}</span>
          </div>
        )}
        <div
          className={`relative ${slim ? 'h-7' : 'h-36'}`}
          onPointerMove={follow}
          onPointerLeave={() => setActive(undefined)}
        >
          <svg
            role="img"
            aria-label={summary}
            viewBox={`0 0 ${width} ${chartHeight}`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
          >
            {(slim ? [1] : [0, 0.5, 1]).map((part) => (
              <path
                key={part}
                d={`M0 ${chartHeight * part}H${width}`}
                className={part === 1 ? 'stroke-edge' : 'stroke-line'}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {active !== undefined && (
              <rect x={active * 10} width="10" height={chartHeight} className="fill-hover" />
            )}
            {children({ width, top })}
          </svg>
          {active !== undefined && (
            <Tip
              label={labels[active] ?? ''}
              keys={keys}
              values={valuesAt(active)}
              at={(active + 0.5) / labels.length}
            />
          )}
        </div>
        {!slim && <Ticks labels={shortLabels} />}
      </div>
    </figure>
  )
}

function Legend({ keys }: { keys: readonly ChartKey[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {keys.map((key) => (
        <li key={key.name} className="flex items-center gap-1.5">
          <Sign {...key} />
          {key.name}
        </li>
      ))}
    </ul>
  )
}

function Sign({ kind, className }: ChartKey) {
  return (
    <svg viewBox="0 0 12 10" className={`h-2.5 w-3 shrink-0 ${className}`} aria-hidden="true">
      {kind === 'bar' ? (
        <rect x="1" width="10" height="10" rx="2.5" />
      ) : (
        <path d="M0 5H12" strokeWidth="2.5" strokeDasharray={kind === 'dashed' ? '4 2' : undefined} />
      )}
    </svg>
  )
}

interface TipProps {
  label: string
  keys: readonly ChartKey[]
  values: readonly string[]
  /** From the left, as a part of the chart. */
  at: number
}

/** What the pointer is over, in numbers. Screen readers have the table below the chart. */
function Tip({ label, keys, values, at }: TipProps) {
  return (
    <div
      aria-hidden="true"
      style={{ left: `${at * 100}%`, translate: `${at > 0.5 ? 'calc(-100% - 12px)' : '12px'} 0` }}
      className="pointer-events-none absolute top-0 z-10 grid w-max gap-1 rounded-control border border-line bg-raised px-3 py-2 text-xs shadow-raised"
    >
      <span className="font-medium">{label}</span>
      {keys.map((key, index) => (
        <span key={key.name} className="flex items-center gap-2">
          <Sign {...key} />
          <span className="text-soft">{key.name}</span>
          <span className="ml-auto pl-3 font-medium tabular-nums">{values[index]}</span>
        </span>
      ))}
    </div>
  )
}

/** As many as fit side by side. */
const maxTicks = 6

function Ticks({ labels }: { labels: readonly string[] }) {
  const every = Math.max(1, Math.ceil(labels.length / maxTicks))
  return (
    <div aria-hidden="true" className="relative col-start-2 mt-1.5 h-4 text-xs text-soft tabular-nums">
      {labels.map(
        (label, index) =>
          index % every === 0 && (
            <span
              key={label}
              style={{ left: `${(index / labels.length) * 100}%` }}
              className={`absolute whitespace-nowrap ${index % (every * 2) === 0 ? '' : 'max-sm:hidden'}`}
            >
              {label}
            </span>
          ),
      )}
    </div>
  )
}

/** The next number that an axis can end at and whose half is a good number too: 2, 4, 6, 8, 10, 20, 40... */
export function roundUp(value: number): number {
  if (value <= 2) return 2
  const unit = 10 ** Math.floor(Math.log10(value))
  const steps = [1, 2, 4, 6, 8, 10]
  return (steps.find((step) => step * unit >= value && (step * unit) % 2 === 0) ?? 10) * unit
}

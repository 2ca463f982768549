import { useId } from 'react'

interface LineChartProps {
  title: string
  /** One sentence for screen readers. */
  summary: string
  /** One value for each label; null where the value is unknown. */
  lines: readonly { name: string; className: string; dashed?: boolean; values: readonly (number | null)[] }[]
  labels: readonly string[]
  /** A value as text. */
  say: (value: number) => string
}

const height = 100

/** Lines over time in our own SVG, without inline styles. */
export function LineChart({ title, summary, lines, labels, say }: LineChartProps) {
  const id = useId()
  const max = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return (
    <figure className="grid gap-1.5">
      <ul className="flex flex-wrap gap-4 text-xs text-soft">
        {lines.map(({ name, className, dashed = false }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg viewBox="0 0 16 4" className={`h-1 w-4 ${className}`} aria-hidden="true">
              <path d="M0 2H16" strokeWidth="3" strokeDasharray={dashed ? '4 2' : undefined} />
            </svg>
            {name}
          </li>
        ))}
        <li className="ml-auto">max: {say(max)}</li>
      </ul>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${labels.length * 10} ${height}`}
        preserveAspectRatio="none"
        className="h-32 w-full overflow-visible border-b border-edge"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        {lines.map(({ name, className, dashed = false, values }) => (
          <path
            key={name}
            d={linePath(values, max, height)}
            fill="none"
            className={className}
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={dashed ? '6 5' : undefined}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {labels.map((label, index) => (
          <rect key={label} x={index * 10} y="0" width="10" height={height} className="fill-transparent">
            <title>{[label, ...lines.map((line) => sayPoint(line, index, say))].join(', ')}</title>
          </rect>
        ))}
      </svg>
      <div className="flex justify-between text-xs text-soft" aria-hidden="true">
        <span>{labels[0]}</span>
        <span>{labels.at(-1)}</span>
      </div>
    </figure>
  )
}

function sayPoint(
  { name, values }: LineChartProps['lines'][number],
  index: number,
  say: (value: number) => string,
): string {
  const value = values[index] ?? null
  return `${name} ${value === null ? 'unknown' : say(value)}`
}

/** Points of a line, cut where there is nothing: as SVG paths want them. */
export function linePath(values: readonly (number | null)[], most: number, height: number): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const before = values[index - 1]
      const isStart = before === null || before === undefined
      const y = height - (value / most) * height
      // A point with no neighbours is drawn too: as a line to itself.
      const isAlone = isStart && (values[index + 1] ?? null) === null
      return `${isStart ? 'M' : 'L'}${index * 10 + 5} ${round(y)}${isAlone ? 'h0' : ''}`
    })
    .join('')
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}

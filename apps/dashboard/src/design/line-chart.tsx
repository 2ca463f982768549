import { ChartFrame, chartHeight } from './chart-frame.tsx'

interface LineChartProps {
  /** One sentence for screen readers. */
  summary: string
  /** One value for each label; null where the value is unknown. */
  lines: readonly { name: string; className: string; dashed?: boolean; values: readonly (number | null)[] }[]
  labels: readonly string[]
  shortLabels?: readonly string[]
  /** A value as text. */
  say: (value: number) => string
}

/** Lines over time, cut where nothing is known. */
export function LineChart({ summary, lines, labels, shortLabels, say }: LineChartProps) {
  const max = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return (
    <ChartFrame
      summary={summary}
      keys={lines.map(({ name, className, dashed }) => ({
        name,
        className,
        kind: dashed ? 'dashed' : 'line',
      }))}
      labels={labels}
      shortLabels={shortLabels}
      max={max}
      say={say}
      valuesAt={(index) =>
        lines.map(({ values }) => {
          const value = values[index] ?? null
          return value === null ? '–' : say(value)
        })
      }
    >
      {({ top }) =>
        lines.map(({ name, className, dashed = false, values }) => (
          <path
            key={name}
            d={linePath(values, top, chartHeight)}
            fill="none"
            className={className}
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={dashed ? '6 5' : undefined}
            vectorEffect="non-scaling-stroke"
          />
        ))
      }
    </ChartFrame>
  )
}

/** Points of a line, cut where there is nothing: as SVG paths want them. */
export function linePath(values: readonly (number | null)[], max: number, height: number): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const before = values[index - 1]
      const isStart = before === null || before === undefined
      const y = height - (value / max) * height
      // A point with no neighbours is drawn too: as a line to itself.
      const isAlone = isStart && (values[index + 1] ?? null) === null
      return `${isStart ? 'M' : 'L'}${index * 10 + 5} ${round(y)}${isAlone ? 'h0' : ''}`
    })
    .join('')
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}

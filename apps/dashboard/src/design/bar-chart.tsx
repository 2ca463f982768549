import { ChartFrame, chartHeight } from './chart-frame.tsx'

export interface Bar {
  /** Names the bar: "14:00". */
  label: string
  /** One number for each series, from the bottom up. */
  parts: readonly number[]
}

interface BarChartProps {
  /** One sentence for screen readers. */
  summary: string
  series: readonly { name: string; className: string }[]
  /** Those without anything in them too, so that a quiet hour is seen. */
  bars: readonly Bar[]
  shortLabels?: readonly string[] | undefined
  /** Without legend and axes, as high as a line. */
  slim?: boolean
}

/** Stacked bars over time. */
export function BarChart({ summary, series, bars, shortLabels, slim = false }: BarChartProps) {
  const max = Math.max(0, ...bars.map(({ parts }) => sumOf(parts)))
  return (
    <ChartFrame
      summary={summary}
      keys={series.map((each) => ({ ...each, kind: 'bar' }))}
      labels={bars.map(({ label }) => label)}
      shortLabels={shortLabels}
      max={max}
      slim={slim}
      say={(value) => value.toLocaleString('en')}
      valuesAt={(index) => series.map((_, part) => (bars[index]?.parts[part] ?? 0).toLocaleString('en'))}
    >
      {({ top }) =>
        bars.map((bar, index) => (
          <Stack key={bar.label} bar={bar} x={index * 10} scale={chartHeight / top} series={series} />
        ))
      }
    </ChartFrame>
  )
}

interface StackProps {
  bar: Bar
  x: number
  /** Height of one. */
  scale: number
  series: BarChartProps['series']
}

function Stack({ bar, x, scale, series }: StackProps) {
  return (
    <g>
      {series.map(({ name, className }, index) => {
        const part = bar.parts[index] ?? 0
        if (part === 0) return null
        const top = sumOf(bar.parts.slice(0, index + 1)) * scale
        return (
          <rect
            key={name}
            x={x + 1.25}
            y={chartHeight - top}
            width={7.5}
            height={part * scale}
            className={className}
          />
        )
      })}
    </g>
  )
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}

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
  bars: readonly Bar[]
}

const height = 100

/** Stacked bars in our own SVG. It has no inline styles, which the content security policy forbids. */
export function BarChart({ summary, series, bars }: BarChartProps) {
  const max = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)))
  const first = bars[0]?.label
  const last = bars.at(-1)?.label
  return (
    <figure className="grid gap-1.5">
      <ul className="flex flex-wrap gap-4 text-xs text-soft">
        {series.map(({ name, className }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg viewBox="0 0 10 10" className={`size-2.5 ${className}`} aria-hidden="true">
              <rect width="10" height="10" rx="2" />
            </svg>
            {name}
          </li>
        ))}
        <li className="ml-auto">max: {max.toLocaleString('en')}</li>
      </ul>
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${bars.length * 10} ${height}`}
        preserveAspectRatio="none"
        className="h-32 w-full border-b border-edge"
      >
        {bars.map((bar, index) => (
          <Stack key={bar.label} bar={bar} x={index * 10} scale={height / max} series={series} />
        ))}
      </svg>
      <div className="flex justify-between text-xs text-soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </figure>
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
  const tops = bar.parts.map((_, index) => bar.parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0))
  return (
    <g>
      <title>{`${bar.label}: ${series.map(({ name }, index) => `${name} ${bar.parts[index] ?? 0}`).join(', ')}`}</title>
      <rect x={x} y={0} width={10} height={height} className="fill-transparent" />
      {series.map(({ name, className }, index) => (
        <rect
          key={name}
          x={x + 1}
          y={height - (tops[index] ?? 0) * scale}
          width={8}
          height={(bar.parts[index] ?? 0) * scale}
          className={className}
        />
      ))}
    </g>
  )
}

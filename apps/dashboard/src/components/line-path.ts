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

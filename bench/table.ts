/** One line of the result: a figure of ours beside the baseline's, the ratio of both, and what we aim at. */
export interface Row {
  what: string
  ours: string
  baseline?: string
  ratio?: number
  aim?: string
  /** Whether the aim is met; absent where there is none. */
  met?: boolean
}

const heads = ['measured', 'ours', 'baseline', 'ratio', 'aim', '']

export function table(rows: readonly Row[]): string {
  const cells = [
    heads,
    ...rows.map((row) => [
      row.what,
      row.ours,
      row.baseline ?? '',
      row.ratio?.toFixed(2) ?? '',
      row.aim ?? '',
      row.met === undefined ? '' : row.met ? 'met' : 'MISSED',
    ]),
  ]
  const widths = heads.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')

  function width(column: number): number {
    return widths[column] ?? 0
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

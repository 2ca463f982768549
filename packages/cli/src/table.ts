export interface Column {
  head: string
  align?: 'left' | 'right'
}

/** Rows under their heads, each column as wide as its widest cell. */
export function table(columns: readonly (string | Column)[], rows: readonly (readonly string[])[]): string {
  const heads = columns.map((column) => (typeof column === 'string' ? { head: column } : column))
  return layOut(
    [heads.map(({ head }) => head), ...rows],
    heads.map(({ align }) => align === 'right'),
  ).join('\n')
}

/** Terms and what they mean, as --help lists them. */
export function definitionList(entries: readonly (readonly [term: string, meaning: string])[]): string {
  return layOut(entries, [])
    .map((line) => `  ${line}`)
    .join('\n')
}

function layOut(rows: readonly (readonly string[])[], rightAligned: readonly boolean[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

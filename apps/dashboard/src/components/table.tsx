import type { ReactNode } from 'react'

interface TableProps {
  /** Describes the table to screen readers. */
  caption: string
  columns: readonly string[]
  /** Those that a phone does not show, since the first cell of a row says the same there. */
  wideColumns?: readonly string[]
  children: ReactNode
}

/** A table that scrolls sideways where the page is narrow; the keyboard can scroll it too. */
export function Table({ caption, columns, wideColumns = [], children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`border-b border-line px-2 py-2 text-left font-medium whitespace-nowrap text-soft first:pl-0 last:pr-0 ${wideColumns.includes(column) ? wideOnly : ''}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** On a cell of a column that a phone does not show. */
export const wideOnly = 'max-sm:hidden'

export function Row({ children }: { children: ReactNode }) {
  return <tr className="border-b border-line last:border-0">{children}</tr>
}

/** The cell that names its row. */
export function HeadCell({ children, className = 'min-w-36' }: { children: ReactNode; className?: string }) {
  return (
    <th scope="row" className={`px-2 py-2.5 text-left align-top font-medium first:pl-0 ${className}`}>
      {children}
    </th>
  )
}

export function Cell({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <td className={`px-2 py-2.5 align-top first:pl-0 last:pr-0 ${className}`}>{children}</td>
}

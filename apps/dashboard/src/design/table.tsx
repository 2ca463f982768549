import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Details } from './panel.tsx'

interface TableProps {
  /** Describes the table to screen readers. */
  caption: string
  columns: readonly string[]
  /** Those that are not shown where the table's box is narrow, since the first cell of a row says the same there. */
  wideColumns?: readonly string[]
  /** Rows become cards where the page is narrow, so that nothing scrolls sideways. */
  stacked?: boolean
  /** The head stays in sight while the rows scroll, where the page is wide enough for the whole table. */
  sticky?: boolean
  /** The children are row groups, with a heading each. */
  grouped?: boolean
  /** A class for the width of each column, whatever stands in it: columns of a list that grows stay where they are. */
  widths?: readonly string[]
  children: ReactNode
}

/** A table that scrolls sideways where the page is narrow; the keyboard can scroll it too. */
export function Table({
  caption,
  columns,
  wideColumns = [],
  stacked = false,
  sticky = false,
  grouped = false,
  widths,
  children,
}: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      tabIndex={0}
      className={`relative overflow-x-auto ${sticky ? stickyFrame : ''} ${wideColumns.length > 0 ? '@container' : ''}`}
    >
      <table
        className={`w-full border-collapse text-sm ${stacked ? 'stacked' : ''} ${widths ? 'table-fixed' : ''}`}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`px-3 pt-1 pb-2 text-left text-xs font-medium whitespace-nowrap text-soft first:pl-0 last:pr-0 ${sticky ? stickyHead : 'border-b border-line'} ${wideColumns.includes(column) ? wideBoxOnly : ''} ${widths?.[index] ?? ''}`}
              >
                {column === actionsColumn ? <span className="sr-only">{column}</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        {grouped ? children : <tbody>{children}</tbody>}
      </table>
    </section>
  )
}

/** What scrolls sideways cannot have a head that stays, so that only a wide page has one. */
export const stickyFrame = 'xl:overflow-visible'

/** A border would stay behind where borders collapse: the line is a shadow. */
export const stickyHead = 'bg-panel shadow-[inset_0_-1px_0_var(--color-line)] xl:sticky xl:top-14 xl:z-10'

interface RowGroupProps {
  title: ReactNode
  /** Of the whole table. */
  columns: number
  children: ReactNode
}

/** Rows of one day, or another kind, below their heading. For a grouped table. */
export function RowGroup({ title, columns, children }: RowGroupProps) {
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns}
          className="pt-5 pb-1.5 text-left text-xs font-semibold text-soft cards:pt-1 cards:pb-0"
        >
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

/** On a cell of a column that a phone does not show. */
export const wideOnly = 'max-sm:hidden'

/** On a cell of a wide column: shown where the table's own box has the room, whatever stands beside it. */
export const wideBoxOnly = '@max-lg:hidden'

/** On what stands in for the wide columns. */
export const narrowBoxOnly = '@lg:hidden'

/** The shade ends beside the row, not at its words, where the table has room for it. */
const chosenLook =
  'bg-accent-wash shadow-[-0.75rem_0_0_var(--color-accent-wash),0.75rem_0_0_var(--color-accent-wash)]'

interface RowProps {
  /** Ticked: shaded as long as it is. */
  chosen?: boolean
  children: ReactNode
}

export function Row({ chosen = false, children }: RowProps) {
  return (
    <tr
      className={`border-b border-line transition-colors duration-75 last:border-0 ${chosen ? chosenLook : 'hover:bg-hover/60'}`}
    >
      {children}
    </tr>
  )
}

/** The cell that names its row. */
export function HeadCell({ children, className = 'min-w-36' }: { children: ReactNode; className?: string }) {
  return (
    <th
      scope="row"
      className={`px-3 py-2.5 text-left align-top font-medium first:pl-0 cards:in-[.stacked]:p-0 ${className}`}
    >
      {children}
    </th>
  )
}

interface CellProps {
  /** Of a stacked table: names the value where its row is a card, and nothing stands above it. */
  label?: string
  children: ReactNode
  className?: string
}

export function Cell({ label, children, className = '' }: CellProps) {
  const named = label === undefined ? '' : 'cards:flex! cards:basis-full cards:items-baseline cards:gap-4'
  return (
    <td
      className={`px-3 py-2.5 align-top first:pl-0 last:pr-0 cards:in-[.stacked]:p-0 ${named} ${className}`}
    >
      {label === undefined ? (
        children
      ) : (
        <>
          <span className="w-24 shrink-0 text-soft rows:hidden">{label}</span>
          <span className="cards:min-w-0">{children}</span>
        </>
      )}
    </td>
  )
}

/** What can be done with a row, at its end: it is as wide as its buttons. */
export function ActionsCell({ children }: { children: ReactNode }) {
  return (
    <Cell className="rows:w-px rows:text-right rows:whitespace-nowrap cards:basis-full">
      {/* On the line of what stands first in the row. */}
      <div className="rows:-my-1.5">{children}</div>
    </Cell>
  )
}

/** Heads the column of ActionsCell; only screen readers need it said. */
export const actionsColumn = 'Actions'

interface ShowMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  label?: string
}

/** Loads the next page of a list. */
export function ShowMore({ query, label = 'Show more' }: ShowMoreProps) {
  if (!query.hasNextPage) return null
  return (
    <div className="mt-3">
      <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}

interface AsTableProps {
  caption: string
  columns: readonly string[]
  /** The first cell names its row. */
  rows: readonly (readonly string[])[]
}

/** The data of a chart as a table. */
export function AsTable({ caption, columns, rows }: AsTableProps) {
  return (
    <Details
      summary={
        <>
          Show as table<span className="sr-only">: {caption}</span>
        </>
      }
    >
      <div className="max-h-72 overflow-y-auto">
        <Table caption={caption} columns={columns}>
          {rows.map(([head = '', ...cells]) => (
            <Row key={head}>
              <HeadCell>{head}</HeadCell>
              {cells.map((cell, index) => (
                <Cell key={columns[index + 1]} className="tabular-nums">
                  {cell}
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      </div>
    </Details>
  )
}

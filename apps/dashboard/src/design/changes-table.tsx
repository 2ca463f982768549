import type { ReactNode } from 'react'
import { Cell, HeadCell, Row, Table } from './table.tsx'

/** A field before and after, in words; undefined where it is not known, or was not there. */
export interface ShownChange {
  field: string
  name: string
  before?: ReactNode
  after?: ReactNode
  /** Said in place of both. */
  note?: string
}

interface ChangesTableProps {
  caption: string
  changes: readonly ShownChange[]
  /** What stands for a value before that is missing. */
  noBefore: string
}

/** What changed from what to what. A column that would be empty is left out. */
export function ChangesTable({ caption, changes, noBefore }: ChangesTableProps) {
  const hasBefore = changes.some(({ before }) => before !== undefined)
  const hasAfter = changes.some(({ after }) => after !== undefined)
  const columns = hasBefore ? (hasAfter ? ['Before', 'After'] : ['Before']) : ['Value']
  return (
    <Table caption={caption} columns={['Field', ...columns]}>
      {changes.map(({ field, name, before, after, note }) => (
        <Row key={field}>
          <HeadCell>
            <span className="wrap-anywhere">{name}</span>
          </HeadCell>
          {note !== undefined && (
            <td colSpan={columns.length} className="px-2 py-2.5 align-top text-soft">
              {note}
            </td>
          )}
          {note === undefined && hasBefore && <Value>{before ?? noBefore}</Value>}
          {note === undefined && (hasAfter || !hasBefore) && <Value>{after ?? 'Removed'}</Value>}
        </Row>
      ))}
    </Table>
  )
}

function Value({ children }: { children: ReactNode }) {
  return <Cell className="max-w-64 min-w-24 whitespace-pre-wrap wrap-anywhere">{children}</Cell>
}

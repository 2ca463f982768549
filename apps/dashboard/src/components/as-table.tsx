import { Cell, HeadCell, Row, Table } from './table.tsx'

interface AsTableProps {
  caption: string
  columns: readonly string[]
  /** The first cell names its row. */
  rows: readonly (readonly string[])[]
}

/** The data of a chart as a table. */
export function AsTable({ caption, columns, rows }: AsTableProps) {
  return (
    <details className="text-sm">
      <summary className="text-soft">
        Show as table<span className="sr-only">: {caption}</span>
      </summary>
      <div className="mt-2 max-h-72 overflow-y-auto">
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
    </details>
  )
}

import { Empty } from '../../design/states.tsx'
import { Cell, HeadCell, narrowBoxOnly, Row, Table, wideBoxOnly } from '../../design/table.tsx'
import { count } from '../../words/listed.ts'
import { isNumber } from '../record-facts.ts'
import { readRow } from '../row-uses.ts'
import { chooseRows, isId } from './choose-fields.ts'
import type { Fields } from './read-result.ts'
import { ShownValue, sayColumn } from './shown-value.tsx'
import { type ResultUses, UseIn } from './use-in.tsx'

interface RowsTableProps {
  rows: readonly Fields[]
  total: number | undefined
  uses: ResultUses | undefined
}

/** A list as a table. Where the box is narrow, each row is its name and what else matters under it. */
export function RowsTable({ rows, total, uses }: RowsTableProps) {
  if (rows.length === 0) {
    return <Empty title="Nothing found">The helpdesk has nothing that fits these arguments.</Empty>
  }
  const hasUses = uses !== undefined && rows.some((row) => readRow(row) !== undefined)
  const { rows: shownRows, columns, labels: names } = chooseRows(rows, hasUses ? 5 : 6)
  const [head = '', ...others] = columns
  const labelOf = (name: string) => names[name] ?? sayColumn(name)
  const labels = columns.map(labelOf)
  const shown = count(rows.length, 'row')
  return (
    <div className="grid min-w-0 gap-2">
      <p className="text-sm text-soft">
        {total === undefined || total <= rows.length ? shown : `${shown} of ${total.toLocaleString('en')}`}
      </p>
      <Table
        caption="Rows of the result"
        columns={hasUses ? [...labels, 'Next'] : labels}
        wideColumns={labels.slice(1)}
      >
        {shownRows.map((row, index) => (
          <Row key={index}>
            <HeadCell className={isShortName(head) ? 'whitespace-nowrap @max-lg:min-w-28' : 'min-w-28'}>
              <ShownValue name={head} value={row[head]} />
              <Rest row={row} names={others} labelOf={labelOf} />
            </HeadCell>
            {others.map((name) => (
              <Cell key={name} className={`max-w-56 min-w-16 ${wideBoxOnly}`}>
                <ShownValue name={name} value={row[name]} />
              </Cell>
            ))}
            {hasUses && (
              <Cell className="w-px">
                <UseIn uses={uses} row={rows[index] ?? row} />
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </div>
  )
}

/** Numbers and ids stand on one line. */
function isShortName(name: string): boolean {
  return isId(name) || isNumber(name)
}

interface RestProps {
  row: Fields
  names: readonly string[]
  labelOf: (name: string) => string
}

function Rest({ row, names, labelOf }: RestProps) {
  const given = names.filter((name) => row[name] !== null && row[name] !== undefined && row[name] !== '')
  return (
    <dl
      className={`mt-1 grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm font-normal whitespace-normal ${narrowBoxOnly}`}
    >
      {given.map((name) => (
        <div key={name} className="contents">
          <dt className="text-soft">{labelOf(name)}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <ShownValue name={name} value={row[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

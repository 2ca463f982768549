import { Badge } from '../design/badge.tsx'
import { Cell, HeadCell, Row, Table, wideOnly } from '../design/table.tsx'
import type { Names } from '../names/linked-names.tsx'
import { When } from '../time/when.tsx'
import type { AuditRecord } from './audit-queries.ts'
import { sayAction, sayActor, sayChange, sayChangeShortly, sayReason, saySubject } from './audit-words.ts'

interface RecordsTableProps {
  records: readonly AuditRecord[]
  names: Names
  onOpen: (id: string) => void
}

export function RecordsTable({ records, names, onOpen }: RecordsTableProps) {
  return (
    <Table
      caption="Records, newest first"
      columns={['Action', 'Name', 'Time', 'Who', 'Changes', 'From', 'Outcome']}
      wideColumns={['Time', 'Outcome']}
    >
      {records.map((record) => (
        <Row key={record.id}>
          <HeadCell>
            <button
              type="button"
              onClick={() => onOpen(record.id)}
              className="text-left text-accent underline underline-offset-2 hover:text-accent-strong"
            >
              {sayAction(record)}
            </button>
            <span className="mt-1 grid justify-items-start gap-1 font-normal sm:hidden">
              <When at={record.at} />
              <span>
                <Outcome record={record} />
              </span>
            </span>
          </HeadCell>
          <Cell className="max-w-64 min-w-32 wrap-anywhere">{saySubject(record.subject)}</Cell>
          <Cell className={wideOnly}>
            <When at={record.at} />
          </Cell>
          <Cell className="min-w-36 wrap-anywhere">{sayActor(record.actor)}</Cell>
          <Cell className="min-w-52">
            <Changes record={record} names={names} />
          </Cell>
          <Cell className="whitespace-nowrap">{record.address ?? '–'}</Cell>
          <Cell className={wideOnly}>
            <Outcome record={record} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** How many changes a row shows. */
const maxChanges = 3

function Changes({ record: { changes }, names }: { record: AuditRecord; names: Names }) {
  if (changes.length === 0) return '–'
  const left = changes.length - maxChanges
  return (
    <ul>
      {changes.slice(0, maxChanges).map((change) => (
        <li key={change.field} className="wrap-anywhere">
          {sayChangeShortly(sayChange(change, names.accountName))}
        </li>
      ))}
      {left > 0 && <li className="text-soft">and {left} more</li>}
    </ul>
  )
}

function Outcome({ record }: { record: AuditRecord }) {
  if (record.outcome === 'ok') return <Badge tone="good">Done</Badge>
  return (
    <>
      <Badge tone="warn">Refused</Badge>
      <span className="mt-1 block text-xs text-soft">{sayReason(record)}</span>
    </>
  )
}

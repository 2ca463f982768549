import { Badge } from '../../components/badge.tsx'
import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { When } from '../../time/when.tsx'
import type { AuditRecord } from './audit-queries.ts'
import { sayAction, sayActor, sayOutcome, saySubject } from './audit-words.ts'

interface RecordsTableProps {
  records: readonly AuditRecord[]
  onOpen: (id: string) => void
}

export function RecordsTable({ records, onOpen }: RecordsTableProps) {
  return (
    <Table
      caption="Records, newest first"
      columns={['Action', 'Time', 'Who', 'What', 'Changed', 'From', 'Outcome']}
    >
      {records.map((record) => (
        <Row key={record.id}>
          <HeadCell>
            <button
              type="button"
              onClick={() => onOpen(record.id)}
              className="text-left text-accent underline underline-offset-2 hover:text-accent-strong"
            >
              {sayAction(record.action)}
            </button>
          </HeadCell>
          <Cell>
            <When at={record.at} />
          </Cell>
          <Cell className="min-w-36 break-words">{sayActor(record.actor)}</Cell>
          <Cell className="min-w-36 max-w-64 break-words">{saySubject(record.subject)}</Cell>
          <Cell className="min-w-32">
            {record.changes.length === 0 ? '–' : record.changes.map(({ field }) => field).join(', ')}
          </Cell>
          <Cell className="whitespace-nowrap">{record.address ?? '–'}</Cell>
          <Cell>
            <Badge tone={record.outcome === 'ok' ? 'good' : 'warn'}>{sayOutcome(record)}</Badge>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

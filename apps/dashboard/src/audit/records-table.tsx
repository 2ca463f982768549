import { memo } from 'react'
import type { AuditRecord } from '../api/schemas.ts'
import { Badge } from '../design/badge.tsx'
import { Cell, HeadCell, Row, RowGroup, Table } from '../design/table.tsx'
import type { Names } from '../names/linked-names.tsx'
import { byDay } from '../time/days.ts'
import { Clock, useNow } from '../time/when.tsx'
import {
  sayAction,
  sayActor,
  sayChangeShortly,
  sayChanges,
  sayDone,
  sayReason,
  saySubject,
} from './audit-words.ts'
import { tellingChanges } from './telling-changes.ts'

interface RecordsTableProps {
  records: readonly AuditRecord[]
  names: Names
  onOpen: (id: string) => void
}

const columns = ['Time', 'Action', 'Who', 'Changes', 'From', 'Outcome']

/** Records by day, newest first. On a phone each is a card. */
export function RecordsTable({ records, names, onOpen }: RecordsTableProps) {
  const days = byDay(records, useNow())
  return (
    <Table caption="Records, newest first" columns={columns} stacked sticky grouped>
      {days.map(({ day, title, items }) => (
        <RowGroup key={day} title={title} columns={columns.length}>
          {items.map((record) => (
            <RecordRow key={record.id} record={record} names={names} onOpen={onOpen} />
          ))}
        </RowGroup>
      ))}
    </Table>
  )
}

interface RecordRowProps {
  record: AuditRecord
  names: Names
  onOpen: (id: string) => void
}

const RecordRow = memo(({ record, names, onOpen }: RecordRowProps) => (
  <Row>
    <Cell className="w-14 text-soft cards:order-1 cards:w-auto">
      <Clock at={record.at} />
    </Cell>
    <HeadCell className="min-w-44 cards:order-3">
      <button
        type="button"
        onClick={() => onOpen(record.id)}
        className="text-left underline decoration-transparent underline-offset-3 hover:text-accent hover:decoration-accent"
      >
        {sayAction(record)}
      </button>
      {(record.subject.name ?? record.subject.id) && (
        <span className="block font-normal text-soft wrap-anywhere">{saySubject(record.subject)}</span>
      )}
    </HeadCell>
    <Cell className="min-w-36 wrap-anywhere cards:order-4 cards:basis-full">{sayActor(record.actor)}</Cell>
    <Cell
      className={`min-w-48 cards:order-5 cards:basis-full ${record.changes.length === 0 ? 'cards:hidden' : ''}`}
    >
      <Changes record={record} names={names} />
    </Cell>
    <Cell
      className={`whitespace-nowrap text-soft cards:order-6 ${record.address === null ? 'cards:hidden' : ''}`}
    >
      {record.address ?? '–'}
    </Cell>
    <Cell className="cards:order-2 cards:ml-auto">
      <Outcome record={record} />
    </Cell>
  </Row>
))

/** Two stand whole; of more a row shows the first. */
const maxChanges = 2

function Changes({ record, names }: { record: AuditRecord; names: Names }) {
  const changes = sayChanges({ ...record, changes: tellingChanges(record) }, names.nameOf)
  if (changes.length === 0) return <span className="text-soft">–</span>
  const shown = changes.length <= maxChanges ? changes.length : 1
  const left = changes.length - shown
  return (
    <ul className="grid gap-0.5">
      {changes.slice(0, shown).map((change) => (
        <li key={change.field} className="line-clamp-2 wrap-anywhere">
          {sayChangeShortly(change)}
        </li>
      ))}
      {left > 0 && <li className="text-soft">and {left} more</li>}
    </ul>
  )
}

function Outcome({ record }: { record: AuditRecord }) {
  if (record.outcome === 'ok') return <span className="text-soft">{sayDone(record)}</span>
  return (
    <span className="cards:flex cards:items-center cards:gap-2">
      <Badge tone="warn">Refused</Badge>
      <span className="text-xs text-soft rows:mt-1 rows:block">{sayReason(record)}</span>
    </span>
  )
}

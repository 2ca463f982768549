import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { count } from '../../words/count.ts'
import type { Call } from './call-queries.ts'

/** The fields that a write changed, before and after. */
export function CallChanges({ call }: { call: Call }) {
  const { changes, outcome } = call
  if (changes.length === 0) return null
  const title = outcome === 'ok' ? 'Changes' : 'Changes that it asked for'
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <Table caption={title} columns={['Field', 'Before', 'After']}>
        {changes.map((change) => (
          <Row key={change.field}>
            <HeadCell>{change.field}</HeadCell>
            <Cell className="max-w-64 whitespace-pre-wrap wrap-anywhere">{sayValue(change.before)}</Cell>
            <Cell className="max-w-64 whitespace-pre-wrap wrap-anywhere">{sayAfter(change)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  )
}

/** Of a free text whose words are not kept, the length is known. */
function sayAfter({ after, length }: Call['changes'][number]): string {
  return after === undefined && length !== undefined
    ? `${count(length, 'character')}, not kept`
    : sayValue(after)
}

function sayValue(value: unknown): string {
  if (value === undefined) return '–'
  if (value === null || value === '') return 'Empty'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.length === 0 ? 'Empty' : value.map(String).join(', ')
  return String(value)
}

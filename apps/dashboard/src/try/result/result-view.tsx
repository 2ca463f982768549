import { JsonTree } from '../../design/json-tree.tsx'
import { Tabs } from '../../design/tabs.tsx'
import { type ResultShape, readResult } from './read-result.ts'
import { RecordCard } from './record-card.tsx'
import { RowsTable } from './rows-table.tsx'
import { Thread } from './thread.tsx'

const labels = { thread: 'Conversation', rows: 'Table', record: 'Record' } as const

/** A result as a conversation, a table or a record, by its shape; the JSON is one tab away. */
export function ResultView({ result }: { result: unknown }) {
  const shape = readResult(result)
  const json = <JsonTree value={result} label="Result" />
  if (shape.kind === 'other') return json
  return (
    <Tabs
      label="Show the result as"
      tabs={[
        { id: 'view', label: labels[shape.kind], content: <Shown shape={shape} /> },
        { id: 'json', label: 'JSON', content: json },
      ]}
    />
  )
}

function Shown({ shape }: { shape: Exclude<ResultShape, { kind: 'other' }> }) {
  if (shape.kind === 'rows') return <RowsTable rows={shape.rows} total={shape.total} />
  if (shape.kind === 'record') return <RecordCard record={shape.record} />
  return (
    <div className="grid gap-5">
      {Object.keys(shape.record).length > 0 && <RecordCard record={shape.record} without={['turns']} />}
      <Thread turns={shape.turns} />
    </div>
  )
}

import { JsonTree } from '../../design/json-tree.tsx'
import { Tabs } from '../../design/tabs.tsx'
import { type ResultShape, readResult } from './read-result.ts'
import { RecordCard } from './record-card.tsx'
import { RowsTable } from './rows-table.tsx'
import { Thread } from './thread.tsx'
import { type ResultUses, UseIn } from './use-in.tsx'

const labels = { thread: 'Conversation', rows: 'Table', record: 'Record' } as const

/** A result as a conversation, a table or a record, by its shape; the JSON is one tab away. */
export function ResultView({ result, uses }: { result: unknown; uses: ResultUses | undefined }) {
  const shape = readResult(result)
  const json = <JsonTree value={result} label="Result" />
  if (shape.kind === 'other') return json
  return (
    <Tabs
      label="Show the result as"
      tabs={[
        { id: 'view', label: labels[shape.kind], content: <Shown shape={shape} uses={uses} /> },
        { id: 'json', label: 'JSON', content: json },
      ]}
    />
  )
}

interface ShownProps {
  shape: Exclude<ResultShape, { kind: 'other' }>
  uses: ResultUses | undefined
}

function Shown({ shape, uses }: ShownProps) {
  if (shape.kind === 'rows') return <RowsTable rows={shape.rows} total={shape.total} uses={uses} />
  const useIn = uses && <UseIn uses={uses} row={shape.record} />
  if (shape.kind === 'record') {
    return (
      <div className="grid justify-items-start gap-4">
        {useIn}
        <RecordCard record={shape.record} />
      </div>
    )
  }
  return (
    <div className="grid gap-5">
      {useIn && <div>{useIn}</div>}
      {Object.keys(shape.record).length > 0 && <RecordCard record={shape.record} without={['turns']} />}
      <Thread turns={shape.turns} />
    </div>
  )
}

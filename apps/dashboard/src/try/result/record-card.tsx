import { JsonTree } from '../../design/json-tree.tsx'
import { Details, Facts } from '../../design/panel.tsx'
import { isRecord } from '../argument-value.ts'
import { isId, orderFields } from './choose-fields.ts'
import type { Fields } from './read-result.ts'
import { ShownValue, sayColumn } from './shown-value.tsx'

/** Shown before the rest is folded away. */
const first = 10
const headings = ['subject', 'summary', 'title', 'name', 'phrase']

interface RecordCardProps {
  record: Fields
  /** Fields that stand elsewhere. */
  without?: readonly string[]
}

/** One record: its name, what matters about it, and the rest folded. */
export function RecordCard({ record, without = [] }: RecordCardProps) {
  const heading = headings.find((name) => typeof record[name] === 'string' && record[name] !== '')
  const names = orderFields([record]).filter(
    (name) => name !== heading && name !== 'vendor_calls' && !without.includes(name),
  )
  const plain = names.filter((name) => isPlain(record[name]))
  const early = plain.filter((name) => !isId(name)).slice(0, first)
  const own = plain.find((name) => /^(id|caseid)$/i.test(name))
  const shown = own === undefined ? early : [...early, own]
  const rest = plain.filter((name) => !shown.includes(name))
  const nested = names.filter((name) => !isPlain(record[name]))
  const rows = (some: readonly string[]) =>
    some.map((name) => [sayColumn(name), <ShownValue key={name} name={name} value={record[name]} />] as const)
  return (
    <div className="grid min-w-0 gap-3">
      {heading !== undefined && <h3 className="font-semibold wrap-anywhere">{String(record[heading])}</h3>}
      {shown.length > 0 && <Facts rows={rows(shown)} />}
      {rest.length + nested.length > 0 && (
        <Details summary={`All fields (${rest.length + nested.length} more)`}>
          <div className="grid gap-3">
            <Facts rows={rows(rest)} />
            {nested.map((name) => (
              <JsonTree key={name} value={record[name]} label={sayColumn(name)} open={0} />
            ))}
          </div>
        </Details>
      )}
    </div>
  )
}

/** What fits behind a name in one line or two. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null)
  return !isRecord(value) || typeof value['name'] === 'string'
}

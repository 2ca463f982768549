import { ChangesTable } from '../../components/changes-table.tsx'
import { count } from '../../words/count.ts'
import { sayField } from '../../words/say-field.ts'
import { sayValue } from '../../words/say-value.ts'
import type { Call } from './call-queries.ts'

/** The fields that a write changed, before and after. */
export function CallChanges({ call }: { call: Call }) {
  const { changes, outcome } = call
  if (changes.length === 0) return null
  const title = outcome === 'ok' ? 'Changes' : 'Changes that it asked for'
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <ChangesTable caption={title} changes={shownChanges(call)} noBefore="Not known" />
    </section>
  )
}

/** Ids have the names of what the call touched, where those are known. Of a free text whose words are not kept, the length is known. */
export function shownChanges({ changes, targets }: Pick<Call, 'changes' | 'targets'>) {
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.title
  const say = (value: unknown) => (value === undefined ? undefined : sayValue(value, nameOf))
  return changes.map(({ field, before, after, length }) => {
    const isKept = length === undefined || before !== undefined || after !== undefined
    return {
      field,
      name: sayField(field),
      before: say(before),
      after: isKept ? say(after) : `Text of ${count(length, 'character')}; its words are not kept`,
    }
  })
}

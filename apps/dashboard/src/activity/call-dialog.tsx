import { useQuery } from '@tanstack/react-query'
import { Button } from '../design/button.tsx'
import { ChangesTable } from '../design/changes-table.tsx'
import { Dialog } from '../design/dialog.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import type { Names } from '../names/linked-names.tsx'
import { count } from '../words/listed.ts'
import { sayField, sayValue } from '../words/say-value.ts'
import { CallDetails, CallFacts } from './call-facts.tsx'
import { type Call, callQuery } from './call-queries.ts'
import { sayTarget } from './call-words.ts'

interface CallDialogProps {
  id: string | undefined
  names: Names
  onFilter: (search: { tool: string } | { target: string }) => void
  onClose: () => void
}

/** All details of one call. */
export function CallDialog({ id, names, onFilter, onClose }: CallDialogProps) {
  const call = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined })
  const [target] = call.data?.targets ?? []
  return (
    <Dialog open={id !== undefined} title="Call details" onClose={onClose}>
      {call.isPending && <Loading what="Loading call" />}
      {call.isError && <ErrorNote error={call.error} retry={() => call.refetch()} />}
      {call.data && <CallFacts call={call.data} names={names} />}
      {call.data && <CallChanges call={call.data} />}
      {call.data && <CallDetails call={call.data} />}
      <div className="flex flex-wrap justify-end gap-2">
        {target && (
          <Button onClick={() => onFilter({ target: `${target.kind}:${target.id}` })}>
            View calls on {sayTarget(target).replace(/^./, (letter) => letter.toLowerCase())}
          </Button>
        )}
        {call.data && (
          <Button onClick={() => onFilter({ tool: call.data.tool })}>View calls of this tool</Button>
        )}
      </div>
    </Dialog>
  )
}

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

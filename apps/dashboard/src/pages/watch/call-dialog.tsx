import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import type { Names } from '../../names/use-names.ts'
import { CallChanges } from './call-changes.tsx'
import { CallDetails, CallFacts } from './call-facts.tsx'
import { callQuery } from './call-queries.ts'
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
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

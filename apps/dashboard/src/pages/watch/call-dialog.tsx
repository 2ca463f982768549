import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { CallFacts } from './call-facts.tsx'
import { callQuery } from './call-queries.ts'
import type { Names } from './use-names.ts'

interface CallDialogProps {
  id: string | undefined
  names: Names
  onFilter: (search: { tool: string }) => void
  onClose: () => void
}

/** All details of one call. */
export function CallDialog({ id, names, onFilter, onClose }: CallDialogProps) {
  const call = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Dialog open={id !== undefined} title="Call details" onClose={onClose}>
      {call.isPending && <Loading what="Loading call" />}
      {call.isError && <ErrorNote error={call.error} retry={() => call.refetch()} />}
      {call.data && <CallFacts call={call.data} names={names} />}
      <div className="flex flex-wrap justify-end gap-2">
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

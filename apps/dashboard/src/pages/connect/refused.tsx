import { ApiProblem } from '../../api/api-problem.ts'
import { ErrorNote, Note } from '../../components/states.tsx'
import { sayCheck } from '../../words/say-check.ts'

/** Why connecting failed: what it means, then the response of the helpdesk. */
export function Refused({ error, title }: { error: unknown; title: string }) {
  const vendor = error instanceof ApiProblem ? error.problem.vendor : undefined
  if (vendor === undefined) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      <div>
        <p>{sayCheck(vendor)}</p>
        <p className="mt-1 text-xs">
          Response from {title}: {vendor.message}
          {vendor.status !== undefined && ` (${vendor.status})`}
        </p>
      </div>
    </Note>
  )
}

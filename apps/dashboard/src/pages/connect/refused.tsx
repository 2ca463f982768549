import { ApiProblem } from '../../api/api-problem.ts'
import { ErrorNote, Note } from '../../components/states.tsx'
import { sayCheck } from '../../words/say-check.ts'

/** Why an account could not be connected: what it means first, then what the vendor said. */
export function Refused({ error, title }: { error: unknown; title: string }) {
  const vendor = error instanceof ApiProblem ? error.problem.vendor : undefined
  if (vendor === undefined) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      <div>
        <p>{sayCheck(vendor)}</p>
        <p className="mt-1 text-xs">
          {title} said: {vendor.message}
          {vendor.status !== undefined && ` (${vendor.status})`}
        </p>
      </div>
    </Note>
  )
}

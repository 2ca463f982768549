import { ApiProblem } from '../api/api-problem.ts'
import type { VendorReason } from '../api/schemas.ts'
import { ErrorNote, Note } from '../design/states.tsx'

/** Why connecting failed: what it means and what to do, then the response of the helpdesk. */
export function Refused({ error, title }: { error: unknown; title: string }) {
  const vendor = error instanceof ApiProblem ? error.problem.vendor : undefined
  if (vendor === undefined) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      <VendorProblem vendor={vendor} title={title} />
    </Note>
  )
}

interface VendorProblemProps {
  vendor: VendorReason
  /** Of the helpdesk. */
  title: string
  explanation?: VendorReason['explanation']
}

export function VendorProblem({ vendor, title, explanation = vendor.explanation }: VendorProblemProps) {
  return (
    <div className="grid gap-1">
      <p className="font-medium">{explanation?.title ?? vendor.message}</p>
      {explanation?.advice && <p>{explanation.advice}</p>}
      {explanation && (
        <p className="text-xs">
          Response from {title}: {saidIn(vendor.message)}
          {vendor.status !== undefined && ` (HTTP ${vendor.status})`}
        </p>
      )}
    </div>
  )
}

/** The helpdesk's own words, where there are some: what they mean stands above. */
function saidIn(message: string): string {
  return /It said: (.+)$/s.exec(message)?.[1] ?? message.replace(/ \(HTTP \d+\)/, '')
}

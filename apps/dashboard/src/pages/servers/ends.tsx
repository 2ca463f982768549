import { Badge } from '../../components/badge.tsx'
import { Countdown } from '../../time/countdown.tsx'
import { useNow } from '../../time/use-now.ts'

/** A countdown to the expiry, with a badge when it is near or past. */
export function Ends({ at }: { at: string | null }) {
  const now = useNow()
  if (at === null) return <span className="text-soft">Never</span>
  const left = Date.parse(at) - now
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Countdown until={at} />
      {left <= 0 && <Badge tone="bad">Expired</Badge>}
      {left > 0 && left < 86_400_000 && <Badge tone="warn">Expires soon</Badge>}
    </span>
  )
}

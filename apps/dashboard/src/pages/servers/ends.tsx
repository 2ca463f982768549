import { Badge } from '../../components/badge.tsx'
import { Countdown } from '../../time/countdown.tsx'
import { useNow } from '../../time/use-now.ts'

/** How long a link goes on; that it ends soon, or has ended, is said beside it. */
export function Ends({ at }: { at: string | null }) {
  const now = useNow()
  if (at === null) return <span className="text-soft">Never</span>
  const left = Date.parse(at) - now
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Countdown until={at} />
      {left <= 0 && <Badge tone="bad">Ended</Badge>}
      {left > 0 && left < 86_400_000 && <Badge tone="warn">Soon</Badge>}
    </span>
  )
}

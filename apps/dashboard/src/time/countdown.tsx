import { sayDate, sayLeft } from './say-time.ts'
import { useNow } from './when.tsx'

/** Counts down to a moment, second by second. Screen readers hear the date instead. */
export function Countdown({ until }: { until: string }) {
  const now = useNow(1_000)
  const time = Date.parse(until)
  return (
    <time dateTime={until}>
      <span className="sr-only">{sayDate(time)}</span>
      <span aria-hidden className="font-mono tabular-nums">
        {sayLeft(time - now) ?? 'expired'}
      </span>
    </time>
  )
}

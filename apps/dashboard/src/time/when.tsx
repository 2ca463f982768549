import { sayDate, sayRelative } from './say-time.ts'
import { useNow } from './use-now.ts'

/** "3 minutes ago", with the full date in the reader's time zone as a tooltip. */
export function When({ at }: { at: string }) {
  const now = useNow()
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={sayDate(time)} className="whitespace-nowrap">
      {sayRelative(time, now)}
    </time>
  )
}

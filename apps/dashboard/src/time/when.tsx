import { sayDate, sayRelative } from './say-time.ts'
import { useNow } from './use-now.ts'

/** "3 minutes ago"; the date in the reader's zone for whoever points at it. */
export function When({ at }: { at: string }) {
  const now = useNow()
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={sayDate(time)} className="whitespace-nowrap">
      {sayRelative(time, now)}
    </time>
  )
}

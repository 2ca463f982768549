import { useEffect, useState } from 'react'
import { sayClock, sayDate, sayRelative } from './say-time.ts'

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

/** "14:05" below the heading of a day, with the full date as a tooltip. */
export function Clock({ at }: { at: string }) {
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={sayDate(time)} className="whitespace-nowrap">
      {sayClock(time)}
    </time>
  )
}

/** The current time, updated at an interval. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  // Something newer than the last tick is not in the future.
  return Math.max(now, Date.now())
}

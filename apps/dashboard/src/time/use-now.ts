import { useEffect, useState } from 'react'

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

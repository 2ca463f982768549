import type { Clock } from '@helpdesk-mcp/contracts'
import { inOurWords, isContended } from './driver-error.ts'

const pauseMs = 40
const tries = 60

/** Waits for others to let go of the database without holding up this process; gives up after some seconds. */
export async function retryContended<Result>(clock: Clock, work: () => Promise<Result>): Promise<Result> {
  for (let left = tries; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left <= 1 || !isContended(error)) throw inOurWords(error)
      await clock.sleep(pauseMs)
    }
  }
}

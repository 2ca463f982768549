import { type Clock, systemClock } from '@helpdesk-mcp/contracts'

/** The time of the system, but never the same twice: what is made later sorts later, however quick the database is. */
export function tickingClock(): Clock {
  let last = 0
  return {
    ...systemClock,
    now() {
      last = Math.max(last + 1, Date.now())
      return last
    },
  }
}

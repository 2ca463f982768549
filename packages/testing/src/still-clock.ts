import type { Clock } from '@helpdesk-mcp/contracts'

/** A clock that only moves when it is told to, or asked to sleep; a sleep takes no real time. */
export function stillClock(
  start = Date.parse('2026-01-05T09:00:00Z'),
): Clock & { readonly slept: number[]; advance(ms: number): void } {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    advance: (ms) => {
      now += ms
    },
    async sleep(ms) {
      slept.push(ms)
      now += ms
    },
  }
}

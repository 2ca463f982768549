const dayMs = 86_400_000

/** When a slice begins, in the reader's zone; as much of the date as a chart of that length needs. */
export function sayTimeOf(at: string, rangeMs: number): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const parts = rangeMs < dayMs ? time : rangeMs > 7 * dayMs ? day : { ...day, ...time }
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at))
}

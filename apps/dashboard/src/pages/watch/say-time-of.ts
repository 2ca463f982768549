const dayMs = 86_400_000

/** The start of a slice in the reader's time zone, as precise as the chart's range needs. */
export function sayTimeOf(at: string, rangeMs: number): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const parts = rangeMs < dayMs ? time : rangeMs > 7 * dayMs ? day : { ...day, ...time }
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at))
}

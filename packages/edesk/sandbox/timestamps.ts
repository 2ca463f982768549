/** A time as eDesk writes it: UTC, in seconds, without a zone. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** Milliseconds of such a time. */
export function fromTimestamp(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`)
}

/** Whether a text is a time in that form. */
export function isTimestamp(text: unknown): boolean {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) &&
    !Number.isNaN(fromTimestamp(text))
  )
}

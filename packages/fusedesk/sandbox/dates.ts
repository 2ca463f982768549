/** The form in which cases show times; the vendor documents neither it nor the time zone. */
export function caseTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** Contacts, departments, reps and chats show times with a zone. */
export function zonedTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** A time that a caller gave, as cases show it; `now` where it is absent or not a time. */
export function givenTime(text: string | undefined, now: number): string {
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  return caseTime(Number.isNaN(ms) ? now : ms)
}

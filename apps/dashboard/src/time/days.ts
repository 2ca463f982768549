/** The day of a moment where the reader is, for grouping: "2026-11-30". */
export function dayOf(at: number): string {
  const date = new Date(at)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** "Today", "Yesterday", "Monday, 23 November"; with the year where it is another one. */
export function sayDay(at: number, now: number): string {
  const today = new Date(now)
  if (dayOf(at) === dayOf(now)) return 'Today'
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (dayOf(at) === dayOf(yesterday.getTime())) return 'Yesterday'
  const isThisYear = new Date(at).getFullYear() === today.getFullYear()
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat('en-GB', isThisYear ? parts : { ...parts, year: 'numeric' }).format(at)
}

/** Items by the day they happened on, in the order they come in. */
export function byDay<Item extends { at: string }>(
  items: readonly Item[],
  now: number,
): { day: string; title: string; items: Item[] }[] {
  const days: { day: string; title: string; items: Item[] }[] = []
  for (const item of items) {
    const at = Date.parse(item.at)
    const day = dayOf(at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, title: sayDay(at, now), items: [item] })
  }
  return days
}

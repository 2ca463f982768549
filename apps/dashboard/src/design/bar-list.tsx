import type { ReactNode } from 'react'

export interface BarListItem {
  key: string
  /** Names the bar; may be a link. */
  label: ReactNode
  value: number
  /** The value as text. */
  said: string
  /** What else is worth knowing, in a few words. */
  note?: ReactNode
  tone?: 'accent' | 'warn' | 'bad'
}

const fills = { accent: 'bg-accent', warn: 'bg-warn', bad: 'bg-bad' } as const

/** What is most of something, the most first, each with a bar as long as it is much. */
export function BarList({ items }: { items: readonly BarListItem[] }) {
  const max = Math.max(1, ...items.map(({ value }) => value))
  return (
    <ul className="grid gap-3">
      {items.map(({ key, label, value, said, note, tone = 'accent' }) => (
        <li key={key} className="grid gap-1 text-sm">
          <span className="flex items-baseline justify-between gap-x-4">
            <span className="min-w-0 wrap-anywhere">{label}</span>
            <span className="shrink-0 font-medium tabular-nums">{said}</span>
          </span>
          <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken">
            <span
              style={{ width: `${Math.max(1, (value / max) * 100)}%` }}
              className={`block h-full rounded-full ${fills[tone]}`}
            />
          </span>
          {note && <span className="text-xs text-soft">{note}</span>}
        </li>
      ))}
    </ul>
  )
}

import { Facts } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import type { LookedUp } from './record-queries.ts'

interface LookedUpRecordProps {
  word: string
  given: string
  /** Undefined while it is looked up. */
  found: LookedUp | undefined
}

/** The ticket that a call is about to change, as the helpdesk has it now. */
export function LookedUpRecord({ word, given, found }: LookedUpRecordProps) {
  if (found === undefined) {
    return (
      <p role="status" className="text-soft">
        Looking up the {word}…
      </p>
    )
  }
  if (found === 'missing') {
    return (
      <Note tone="bad" role="alert">
        The helpdesk has no {word} “{given}”. Nothing was changed; check the number, or find the {word} first.
      </Note>
    )
  }
  if (found === 'unknown')
    return (
      <Note tone="warn">
        The {word} “{given}” could not be looked up.
      </Note>
    )
  const { id, number, subject, customer } = found.facts
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  return (
    <section aria-label={name} className="rounded-control border border-line p-3.5">
      <Facts
        rows={(
          [
            [name, number === undefined ? (id ?? given) : `#${number}`],
            ['Subject', subject ?? 'None'],
            ['Customer', customer ?? 'Unknown'],
          ] as const
        ).map(([label, value]) => [label, <span key={label}>{value}</span>] as const)}
      />
    </section>
  )
}

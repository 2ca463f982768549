import { ButtonLink } from '../design/button.tsx'
import { Facts } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayWord } from '../words/say-value.ts'
import type { RecordUse } from './record-of.ts'
import type { LookedUp } from './record-queries.ts'

interface LookedUpRecordProps {
  accountId: string
  use: RecordUse
  given: string
  /** Undefined while it is looked up. */
  found: LookedUp | undefined
}

/** The ticket that a call is about to change, as the helpdesk has it now. */
export function LookedUpRecord({ accountId, use: { word, list }, given, found }: LookedUpRecordProps) {
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
        <span>
          The helpdesk has no {word} “{given}”. Nothing was changed.
        </span>
        {list && (
          <ButtonLink to="/try" search={{ account: accountId, tool: list }} size="small">
            Find the {word}
          </ButtonLink>
        )}
      </Note>
    )
  }
  if (found === 'unknown')
    return (
      <Note tone="warn">
        The {word} “{given}” could not be looked up.
      </Note>
    )
  const { id, number, subject } = found.facts
  const customer = found.facts.customer ?? found.targets.find(({ kind }) => kind === 'customer')?.title
  const name = sayWord(word)
  return (
    <section aria-label={name} className="rounded-control border border-line p-3.5">
      <Facts
        rows={(
          [
            [name, number === undefined ? (id ?? given) : `#${number}`],
            ...(subject === undefined ? [] : [['Subject', subject] as const]),
            ['Customer', customer ?? 'The helpdesk does not say'],
          ] as const
        ).map(([label, value]) => [label, <span key={label}>{value}</span>] as const)}
      />
    </section>
  )
}

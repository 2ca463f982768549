import type { Connector } from '../api/schemas.ts'
import { Field, Select } from '../design/field.tsx'
import type { MintDraft } from './mint-draft.ts'
import { WhereRepliesWait } from './where-replies-wait.tsx'
import {
  type Decision,
  decisions,
  decisionWords,
  type GuardedEffect,
  guardedEffects,
  guardedWords,
} from './write-rules.ts'

interface WriteChoiceProps {
  draft: MintDraft
  connectors: readonly Connector[]
  onChange: (part: Partial<MintDraft>) => void
}

/** The effects of a draft that can be asked about. */
export function guardedOf({ effects }: Pick<MintDraft, 'effects'>): GuardedEffect[] {
  return guardedEffects.filter((effect) => effects.includes(effect))
}

/** What happens before a customer gets something, and before something is deleted or set. */
export function WriteChoice({ draft, connectors, onChange }: WriteChoiceProps) {
  const [main, ...others] = guardedOf(draft)
  if (main === undefined)
    return (
      <p className="text-sm text-soft">
        Nothing to choose: it reaches no customer, deletes nothing and changes no settings.
      </p>
    )
  return (
    <>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">{guardedWords[main].title}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {decisions.map((decision) => (
            <DecisionCard
              key={decision}
              name={`decision-${main}`}
              decision={decision}
              isChosen={draft[main] === decision}
              onChoose={() => onChange({ [main]: decision })}
            />
          ))}
        </div>
      </fieldset>
      {main === 'outbound' && draft.outbound === 'draft' && <WhereRepliesWait connectors={connectors} />}
      {others.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {others.map((effect) => (
            <Field key={effect} label={guardedWords[effect].title}>
              {(ids) => (
                <Select
                  {...ids}
                  value={draft[effect]}
                  onChange={({ target }) => onChange({ [effect]: target.value as Decision })}
                >
                  {decisions.map((decision) => (
                    <option key={decision} value={decision}>
                      {decisionWords[decision].label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  )
}

interface DecisionCardProps {
  name: string
  decision: Decision
  isChosen: boolean
  onChoose: () => void
}

function DecisionCard({ name, decision, isChosen, onChoose }: DecisionCardProps) {
  const { label, meaning } = decisionWords[decision]
  return (
    <label
      className={`cursor-pointer rounded-panel border border-line px-3.5 py-3 text-sm transition-colors duration-100 hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-accent ${
        decision === 'allow'
          ? 'has-checked:border-warn has-checked:bg-warn-wash'
          : 'has-checked:border-accent has-checked:bg-accent-wash'
      }`}
    >
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} className="sr-only" />
      <span className="font-semibold">{label}</span>
      <span className="mt-0.5 block text-soft">{meaning}</span>
    </label>
  )
}

import type { Connector } from '../api/schemas.ts'
import { Field, Select } from '../design/field.tsx'
import { type Decision, decisions, decisionWords, guardedEffects, guardedWords } from './decision-words.ts'
import type { MintDraft } from './mint-draft.ts'
import { sayNoSuchTools } from './no-such-tools.ts'
import { WhereRepliesWait } from './where-replies-wait.tsx'

interface WriteChoiceProps {
  draft: MintDraft
  connectors: readonly Connector[]
  onChange: (part: Partial<MintDraft>) => void
}

/** What happens before a customer gets something, and before something is deleted or set. */
export function WriteChoice({ draft, connectors, onChange }: WriteChoiceProps) {
  const guarded = guardedEffects
    .filter((effect) => draft.effects.includes(effect))
    .map((effect) => ({ effect, none: sayNoSuchTools(effect, connectors, draft.groups) }))
  const [main, ...others] = guarded.filter(({ none }) => none === undefined).map(({ effect }) => effect)
  if (guarded.length === 0)
    return (
      <p className="text-sm text-soft">
        Nothing to choose: it reaches no customer, deletes nothing and changes no settings.
      </p>
    )
  return (
    <>
      {main && (
        <fieldset>
          <legend className="mb-2 text-sm font-medium">{guardedWords[main].title}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {decisions.map((decision) => (
              <DecisionCard
                key={decision}
                name={`decision-${main}`}
                decision={decision}
                words={decisionWords(main, decision, connectors)}
                isChosen={draft[main] === decision}
                onChoose={() => onChange({ [main]: decision })}
              />
            ))}
          </div>
        </fieldset>
      )}
      {main === 'outbound' && draft.outbound === 'draft' && <WhereRepliesWait connectors={connectors} />}
      {others.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {others.map((effect) => (
            <Field
              key={effect}
              label={guardedWords[effect].title}
              help={decisionWords(effect, draft[effect]).meaning}
            >
              {(ids) => (
                <Select
                  {...ids}
                  value={draft[effect]}
                  onChange={({ target }) => onChange({ [effect]: target.value as Decision })}
                >
                  {decisions.map((decision) => (
                    <option key={decision} value={decision}>
                      {decisionWords(effect, decision).label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        </div>
      )}
      {guarded.map(
        ({ effect, none }) =>
          none && (
            <p key={effect} className="text-sm">
              <span className="font-medium">{guardedWords[effect].title}:</span>{' '}
              <span className="text-soft">{none}</span>
            </p>
          ),
      )}
    </>
  )
}

interface DecisionCardProps {
  name: string
  decision: Decision
  words: Pick<ReturnType<typeof decisionWords>, 'label' | 'meaning'>
  isChosen: boolean
  onChoose: () => void
}

function DecisionCard({ name, decision, words: { label, meaning }, isChosen, onChoose }: DecisionCardProps) {
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

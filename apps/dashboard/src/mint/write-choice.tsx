import { Trash2 } from 'lucide-react'
import type { Connector } from '../api/schemas.ts'
import { IconButton } from '../design/button.tsx'
import { Field, Select } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import type { MintDraft } from './mint-draft.ts'
import { RuleForm } from './rule-form.tsx'
import { useDraftPreview } from './use-draft-preview.ts'
import { WhereRepliesWait } from './where-replies-wait.tsx'
import {
  type Decision,
  decisions,
  decisionWords,
  type GuardedEffect,
  guardedEffects,
  guardedWords,
  sayRule,
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

/** What happens before a customer gets something, before something is deleted, and the exceptions. */
export function WriteChoice({ draft, connectors, onChange }: WriteChoiceProps) {
  const [main, ...others] = guardedOf(draft)
  const { preview } = useDraftPreview(draft)
  const tools = connectors.flatMap((connector) => connector.tools)
  const titleOf = (name: string) => tools.find((tool) => tool.name === name)?.title ?? name
  if (main === undefined) return null
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
      <Details
        summary={draft.rules.length === 0 ? 'Exceptions' : `Exceptions (${draft.rules.length})`}
        open={draft.rules.length > 0}
      >
        <div className="grid gap-4">
          {draft.rules.length > 0 && (
            <ul aria-label="Exceptions" className="divide-y divide-line text-sm">
              {draft.rules.map((rule, index) => {
                const said = sayRule(rule, titleOf)
                return (
                  <li key={said} className="flex items-center justify-between gap-3 py-1.5">
                    <span className="min-w-0 wrap-anywhere">{said}</span>
                    <IconButton
                      label={`Remove the exception ${said}`}
                      onClick={() => onChange({ rules: draft.rules.toSpliced(index, 1) })}
                    >
                      <Trash2 aria-hidden="true" />
                    </IconButton>
                  </li>
                )
              })}
            </ul>
          )}
          <RuleForm
            tools={preview.data?.callable ?? []}
            connectors={connectors}
            titleOf={titleOf}
            onAdd={(rule) => onChange({ rules: [...draft.rules, rule] })}
          />
        </div>
      </Details>
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

import { useQuery } from '@tanstack/react-query'
import { BookOpenText, type LucideIcon, MessageSquareReply, SlidersHorizontal, Tags } from 'lucide-react'
import { presetsQuery } from '../api/connectors.ts'
import { Checkbox } from '../design/field.tsx'
import { type Effect, effects, effectWords } from '../words/effects.ts'
import { GroupChoice } from './group-choice.tsx'
import { presetOf, type Rights, rightsOf } from './mint-draft.ts'
import { useChosenConnectors } from './narrowing.tsx'

interface RightsChoiceProps {
  rights: Rights
  /** Ids of the accounts whose tools are counted. */
  accounts: readonly string[]
  problem: string | undefined
  onChange: (rights: Rights) => void
}

/** The gateway's presets, and the effects and groups that they consist of. */
export function RightsChoice({ rights, accounts, problem, onChange }: RightsChoiceProps) {
  const presets = useQuery(presetsQuery).data ?? []
  const connectors = useChosenConnectors(accounts)
  const { effects: granted, groups } = rights
  const preset = presetOf(presets, rights)
  const toggle = (effect: Effect, on: boolean) =>
    onChange({ groups, effects: effects.filter((each) => (each === effect ? on : granted.includes(each))) })
  return (
    <div>
      <fieldset>
        <legend className="sr-only">Presets</legend>
        <div className="grid gap-2 sm:grid-cols-3">
          {presets.map((each) => (
            <label
              key={each.id}
              className="cursor-pointer rounded-panel border border-line px-3.5 py-3 text-sm transition-colors duration-100 hover:border-edge has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="preset"
                value={each.id}
                checked={preset?.id === each.id}
                onChange={() => onChange(rightsOf(each))}
                className="sr-only"
              />
              <span className="flex items-center gap-2 font-semibold">
                <PresetIcon id={each.id} />
                {each.title}
              </span>
              <span className="mt-0.5 block text-soft">{each.meaning}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-4">
        <legend className="text-sm font-medium">Effects</legend>
        <div className="grid gap-1 sm:grid-cols-2">
          {effects.map((effect) => (
            <Checkbox
              key={effect}
              label={effectWords[effect].label}
              help={effectWords[effect].meaning}
              checked={granted.includes(effect)}
              onChange={(event) => toggle(effect, event.target.checked)}
            />
          ))}
        </div>
        {problem && <p className="mt-1 text-sm text-bad">{problem}</p>}
      </fieldset>
      <GroupChoice
        connectors={connectors}
        chosen={groups}
        onChange={(chosen) => onChange({ effects: granted, groups: chosen })}
      />
    </div>
  )
}

const icons: Readonly<Record<string, LucideIcon>> = {
  analyst: BookOpenText,
  triage: Tags,
  agent: MessageSquareReply,
}

function PresetIcon({ id }: { id: string }) {
  const Icon = icons[id] ?? SlidersHorizontal
  return <Icon aria-hidden="true" className="size-4 text-accent" />
}

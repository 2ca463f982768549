import { useQuery } from '@tanstack/react-query'
import { BookOpenText, type LucideIcon, MessageSquareReply, SlidersHorizontal, Tags } from 'lucide-react'
import type { ReactNode } from 'react'
import { presetsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { Checkbox } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import { type Effect, effects, effectWords } from '../words/effects.ts'
import type { Problems } from './draft-problems.ts'
import { GroupChoice, ToolCount } from './group-choice.tsx'
import { presetOf, type Rights, rightsOf } from './mint-draft.ts'
import { useChosenConnectors } from './narrowing.tsx'
import { sayNoSuchTools } from './no-such-tools.ts'

interface RightsChoiceProps {
  rights: Rights
  /** Ids of the accounts whose tools are counted. */
  accounts: readonly string[]
  /** What may be called with these rights; undefined where that is not known yet. */
  tools: readonly { group: string }[] | undefined
  /** The same if it worked on everything. */
  topics: readonly { group: string }[] | undefined
  problems: Problems
  onChange: (rights: Rights) => void
  /** Finer choices, folded away with the effects and groups. */
  children?: ReactNode
}

/** The gateway's presets; folded away, the effects and groups that they consist of. */
export function RightsChoice(props: RightsChoiceProps) {
  const { rights, accounts, tools, topics, problems, onChange, children } = props
  const presets = useQuery(presetsQuery).data ?? []
  const connectors = useChosenConnectors(accounts)
  const { effects: granted, groups, lookups } = rights
  const preset = presetOf(presets, rights)
  const toggle = (effect: Effect, on: boolean) =>
    onChange({
      ...rights,
      effects: effects.filter((each) => (each === effect ? on : granted.includes(each))),
    })
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
      <div className="mt-4">
        <Details summary="Adjust what it may do" open={presets.length > 0 && preset === undefined}>
          <div className="grid gap-5">
            <fieldset data-invalid={problems.effects ? '' : undefined}>
              <legend className="text-sm font-medium">Kinds of actions</legend>
              <div className="mt-1 grid gap-x-5 gap-y-1 sm:grid-cols-2">
                {effects.map((effect) => (
                  <Checkbox
                    key={effect}
                    label={effectWords[effect].label}
                    help={sayEffectHelp(effect, connectors, groups)}
                    checked={granted.includes(effect)}
                    onChange={(event) => toggle(effect, event.target.checked)}
                  />
                ))}
              </div>
              {problems.effects && <p className="mt-1 text-sm text-bad">{problems.effects}</p>}
            </fieldset>
            <GroupChoice
              connectors={connectors}
              tools={topics}
              chosen={groups}
              problem={problems.groups}
              onChange={(chosen) => onChange({ ...rights, groups: chosen })}
            />
            {groups !== null && (
              <Checkbox
                label={
                  <>
                    Look up names elsewhere
                    {lookups && (
                      <ToolCount
                        tools={tools}
                        of={[...new Set(tools?.map(({ group }) => group))].filter(
                          (group) => !groups.includes(group),
                        )}
                      />
                    )}
                  </>
                }
                help="Lists of agents, departments and the like, which it needs to name them. Nothing else from there."
                checked={lookups}
                onChange={({ target }) => onChange({ ...rights, lookups: target.checked })}
              />
            )}
            {children}
          </div>
        </Details>
      </div>
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

/** What an effect means, and where nothing has it. */
function sayEffectHelp(effect: Effect, connectors: readonly Connector[], groups: Rights['groups']): string {
  return [effectWords[effect].meaning, sayNoSuchTools(effect, connectors, groups)].filter(Boolean).join(' ')
}

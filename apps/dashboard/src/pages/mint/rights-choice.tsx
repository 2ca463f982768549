import { Checkbox } from '../../components/controls.tsx'
import { Panel } from '../../components/panel.tsx'
import { type Effect, effects, effectWords } from '../../words/effects.ts'
import { presetOf, presets } from './presets.ts'

interface RightsChoiceProps {
  granted: readonly Effect[]
  problem: string | undefined
  onChange: (granted: readonly Effect[]) => void
}

/** Three presets, and the effects they consist of. */
export function RightsChoice({ granted, problem, onChange }: RightsChoiceProps) {
  const preset = presetOf(granted)
  const toggle = (effect: Effect, on: boolean) =>
    onChange(effects.filter((each) => (each === effect ? on : granted.includes(each))))
  return (
    <Panel title="Permissions">
      <fieldset>
        <legend className="sr-only">Presets</legend>
        <div className="grid gap-2 sm:grid-cols-3">
          {presets.map(({ id, title, meaning, effects: given }) => (
            <label
              key={id}
              className="cursor-pointer rounded-md border border-line px-3 py-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="preset"
                value={id}
                checked={preset?.id === id}
                onChange={() => onChange(given)}
                className="sr-only"
              />
              <span className="font-medium">{title}</span>
              <span className="mt-0.5 block text-soft">{meaning}</span>
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
    </Panel>
  )
}

import { type ReactNode, useId, useState } from 'react'
import { Checkbox } from '../design/field.tsx'

interface OnlyChoiceProps {
  legend: string
  /** Of the choice that narrows: "Only these topics". */
  only: string
  /** What can be chosen. What is chosen already is shown whether it is among them or not. */
  words: readonly string[]
  say: (word: string) => ReactNode
  /** null: everything. */
  chosen: readonly string[] | null
  problem: string | undefined
  /** Stands below the list. */
  children?: ReactNode
  onChange: (chosen: readonly string[] | null) => void
}

/** Everything, or only what is ticked: then nothing ticked is nothing, and wrong. */
export function OnlyChoice(props: OnlyChoiceProps) {
  const { legend, only, words, say, chosen, problem, children, onChange } = props
  const id = useId()
  // What was ticked is there again after a look at everything.
  const [before, setBefore] = useState<readonly string[]>([])
  // What is unticked can be ticked again, also where no tool has it.
  const [unticked, setUnticked] = useState<readonly string[]>([])
  const shown = [...new Set([...words, ...(chosen ?? []), ...unticked])]
  if (shown.length === 0) return null
  const choose = (next: readonly string[] | null) => {
    if (next === null) setBefore(chosen ?? [])
    onChange(next)
  }
  const toggle = (word: string, on: boolean) => {
    if (!on) setUnticked([...unticked, word])
    onChange(shown.filter((each) => (each === word ? on : chosen?.includes(each))))
  }
  return (
    <fieldset data-invalid={problem ? '' : undefined} aria-describedby={problem ? `${id}-error` : undefined}>
      <legend className="text-sm font-medium">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        <Radio name={id} label="Everything" checked={chosen === null} onChoose={() => choose(null)} />
        <Radio name={id} label={only} checked={chosen !== null} onChoose={() => choose(chosen ?? before)} />
      </div>
      {chosen !== null && (
        <div className="mt-1 ml-6.5 grid max-h-64 gap-x-5 overflow-y-auto sm:grid-cols-2">
          {shown.map((word) => (
            <Checkbox
              key={word}
              label={say(word)}
              checked={chosen.includes(word)}
              onChange={({ target }) => toggle(word, target.checked)}
            />
          ))}
        </div>
      )}
      {problem && (
        <p id={`${id}-error`} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  )
}

interface RadioProps {
  name: string
  label: string
  checked: boolean
  onChoose: () => void
}

function Radio({ name, label, checked, onChoose }: RadioProps) {
  return (
    <label className="flex items-start gap-2.5 py-1 text-sm">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0"
      />
      {label}
    </label>
  )
}

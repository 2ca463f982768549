import { useState } from 'react'
import type { Connector } from '../api/schemas.ts'
import { EffectBadges } from '../design/badge.tsx'
import { Field, SearchInput, Select } from '../design/field.tsx'
import { count } from '../words/listed.ts'
import type { MintDraft } from './mint-draft.ts'

const maxShown = 30

interface ToolSearchProps {
  connectors: readonly Connector[]
  draft: MintDraft
  onChange: (part: Partial<MintDraft>) => void
}

type Rule = 'as-above' | 'only' | 'never'

/** Finds single tools to allow or block. */
export function ToolSearch({ connectors, draft, onChange }: ToolSearchProps) {
  const [question, setQuestion] = useState('')
  const titleOf = (id: string) => connectors.find((each) => each.id === id)?.title ?? id
  const all = connectors.flatMap(({ id, tools }) => tools.map((tool) => ({ ...tool, connector: id })))
  const several = connectors.length > 1
  const ruled = all.filter(({ name }) => draft.allow.includes(name) || draft.deny.includes(name))
  const found = searchTools(all, question, maxShown).filter((tool) => !ruled.includes(tool))
  const shown = question.trim() === '' ? ruled : [...ruled, ...found]
  const ruleOf = (name: string): Rule =>
    draft.allow.includes(name) ? 'only' : draft.deny.includes(name) ? 'never' : 'as-above'
  const rule = (name: string, chosen: Rule) => {
    const without = (names: readonly string[]) => names.filter((each) => each !== name)
    onChange({
      allow: chosen === 'only' ? [...without(draft.allow), name] : without(draft.allow),
      deny: chosen === 'never' ? [...without(draft.deny), name] : without(draft.deny),
    })
  }
  return (
    <div className="grid gap-3">
      <Field label="Single tools" help={`Search ${count(all.length, 'tool')}, for example “list tickets”.`}>
        {(ids) => (
          <SearchInput {...ids} value={question} onChange={(event) => setQuestion(event.target.value)} />
        )}
      </Field>
      <p role="status" className="sr-only">
        {question.trim() === '' ? '' : `${count(found.length, 'tool')} found`}
      </p>
      {question.trim() !== '' && found.length === 0 && <p className="text-sm text-soft">No tools match.</p>}
      <ul className="grid gap-1">
        {shown.map(({ connector, name, title, effects }) => (
          <li
            key={name}
            className="flex flex-wrap items-center gap-2 border-b border-line py-1.5 text-sm last:border-0"
          >
            <span className="min-w-0 flex-1">
              {title}
              {several && <span className="block text-xs text-soft">{titleOf(connector)}</span>}
            </span>
            <EffectBadges effects={effects} />
            <Select
              aria-label={`Rule for ${title}`}
              className="w-auto!"
              value={ruleOf(name)}
              onChange={(event) => rule(name, event.target.value as Rule)}
            >
              <option value="as-above">as chosen above</option>
              <option value="only">only these</option>
              <option value="never">never</option>
            </Select>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Searched {
  name: string
  title: string
  description?: string
}

/** Tools that contain every word of the question; those with the words in their name come first. */
export function searchTools<Tool extends Searched>(
  tools: readonly Tool[],
  question: string,
  max: number,
): Tool[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return tools.slice(0, max)
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const named = tools.filter(({ name, title }) => has(`${name} ${title}`))
  const described = tools.filter(
    (tool) => !named.includes(tool) && has(`${tool.name} ${tool.description ?? ''}`),
  )
  return [...named, ...described].slice(0, max)
}

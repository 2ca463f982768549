import { useDeferredValue, useMemo, useState } from 'react'
import { EffectBadge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty } from '../design/states.tsx'
import { count } from '../words/listed.ts'
import type { AccountTool } from './tool-queries.ts'

/** Shown at a time; a vendor can have 700 tools. */
const batch = 40

interface ToolListProps {
  tools: readonly AccountTool[]
  chosen: AccountTool | undefined
  onChoose: (name: string) => void
}

export function ToolList({ tools, chosen, onChoose }: ToolListProps) {
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(batch)
  const words = useDeferredValue(search)
  const found = useMemo(() => searchTools(tools, words), [tools, words])
  return (
    <Panel title="Tools">
      <Field label="Search" help="By name or description.">
        {(ids) => (
          <Input
            {...ids}
            type="search"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value)
              setShown(batch)
            }}
          />
        )}
      </Field>
      <p role="status" className="py-2 text-sm text-soft">
        {count(found.length, 'tool')}
        {words.trim() !== '' && ` of ${tools.length.toLocaleString('en')}`}
      </p>
      {found.length === 0 && <Empty title="No tools match">Try fewer or shorter words.</Empty>}
      <ul className="grid max-h-80 overflow-y-auto lg:max-h-[36rem]">
        {found.slice(0, shown).map((tool) => (
          <li key={tool.name}>
            <ToolRow tool={tool} isChosen={tool.name === chosen?.name} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button className="mt-2 w-full" onClick={() => setShown(shown + batch)}>
          Show more of {found.length.toLocaleString('en')}
        </Button>
      )}
    </Panel>
  )
}

interface ToolRowProps {
  tool: AccountTool
  isChosen: boolean
  onChoose: (name: string) => void
}

function ToolRow({ tool, isChosen, onChoose }: ToolRowProps) {
  const { name, title, effects } = tool
  return (
    <button
      type="button"
      aria-current={isChosen || undefined}
      onClick={() => onChoose(name)}
      className="grid w-full gap-1 rounded-control px-2 py-2 text-left text-sm hover:bg-sunken aria-[current=true]:bg-accent-wash"
    >
      <span className="font-medium">{title}</span>
      <span className="font-mono text-xs text-soft">{name}</span>
      <span className="flex flex-wrap gap-1">
        {effects.map((effect) => (
          <EffectBadge key={effect} effect={effect} />
        ))}
      </span>
    </button>
  )
}

interface Searchable {
  name: string
  title: string
  description: string
}

/** Tools that contain every word; matches in title or name come first. Without words: all, in their order. */
export function searchTools<Tool extends Searchable>(tools: readonly Tool[], search: string): Tool[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...tools]
  const ranked = tools.flatMap((tool) => {
    const rank = rankOf(tool, words)
    return rank === undefined ? [] : [{ tool, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ tool }) => tool)
}

/** 0 for each word in the title, 1 in the name, 3 in the description; undefined when a word is missing. */
function rankOf({ name, title, description }: Searchable, words: readonly string[]): number | undefined {
  const places = [title, name.replaceAll('_', ' '), name, description].map((text) => text.toLowerCase())
  const weights = [0, 1, 1, 3]
  let rank = 0
  for (const word of words) {
    const place = places.findIndex((text) => text.includes(word))
    if (place === -1) return undefined
    rank += weights[place] ?? 0
  }
  return rank
}

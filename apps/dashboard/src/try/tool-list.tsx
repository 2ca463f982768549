import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { EffectBadges } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { SearchInput } from '../design/field.tsx'
import { Empty } from '../design/states.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { count } from '../words/listed.ts'
import { sayField } from '../words/say-value.ts'
import { inToolOrder } from '../words/tool-order.ts'
import { sayTold, withTitles } from './record-of.ts'
import { groupTools, searchTools } from './search-tools.ts'
import { type AccountTool, toolSearchQuery } from './tool-queries.ts'

/** Shown at a time; a vendor can have 700 tools. */
const batch = 40

interface ToolListProps {
  accountId: string
  tools: readonly AccountTool[]
  chosen: AccountTool | undefined
  search: string
  onSearch: (search: string) => void
  onChoose: (name: string) => void
}

/** Finds a tool by what one wants to do, in one's own words. */
export function ToolList({ accountId, tools, chosen, search, onSearch, onChoose }: ToolListProps) {
  const [shown, setShown] = useState(batch)
  const { found: all, phrases } = useFound(accountId, tools, search)
  const [isWhole, setIsWhole] = useState(false)
  const everyday = useMemo(() => tools.filter(({ essential }) => essential), [tools])
  // Who does not know yet what to look for sees what most work is done with.
  const isShort = search.trim() === '' && !isWhole && everyday.length > 0 && everyday.length < tools.length
  const found = useMemo(
    () => (search.trim() === '' ? inToolOrder(isShort ? everyday : all) : all),
    [search, isShort, everyday, all],
  )
  const groups = useMemo(() => groupTools(found.slice(0, shown)), [found, shown])
  const type = (text: string) => {
    onSearch(text)
    setShown(batch)
  }
  return (
    <section aria-label="Tools" className="rounded-panel border border-line bg-panel p-3 shadow-panel">
      <SearchInput
        aria-label="Search tools"
        placeholder="What do you want to do?"
        value={search}
        onChange={(event) => type(event.target.value)}
      />
      <p role="status" className="px-2 py-2 text-xs text-soft">
        {search.trim() === ''
          ? isShort
            ? `${count(everyday.length, 'everyday tool')} of ${tools.length.toLocaleString('en')}`
            : count(tools.length, 'tool')
          : `${count(found.length, 'tool')} found${found.length > 1 ? ', best first' : ''}`}
      </p>
      {found.length === 0 && (
        <Empty title="No tools match">Try other or fewer words, for example “reply” or “close ticket”.</Empty>
      )}
      <div className="grid max-h-[min(36rem,calc(100dvh-14rem))] gap-2 overflow-y-auto">
        {groups.map(({ group, tools: members }) => (
          <div key={group}>
            <h2 className="px-2 pt-1 pb-0.5 text-xs font-medium text-soft">{sayField(group)}</h2>
            <ul className="grid">
              {members.map((tool) => (
                <li key={tool.name}>
                  <ToolRow
                    tool={tool}
                    tools={tools}
                    phrase={phrases.get(tool.name)}
                    isChosen={tool.name === chosen?.name}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {isShort && (
        <Button className="mt-2 w-full" onClick={() => setIsWhole(true)}>
          Show all {tools.length.toLocaleString('en')} tools
        </Button>
      )}
      {found.length > shown && (
        <Button className="mt-2 w-full" onClick={() => setShown(shown + batch)}>
          Show more of {found.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  )
}

/** What the gateway finds, as agents would; until it answers, or where it finds nothing, what contains the words. */
function useFound(
  accountId: string,
  tools: readonly AccountTool[],
  search: string,
): { found: AccountTool[]; phrases: ReadonlyMap<string, string | undefined> } {
  const words = useDeferredValue(search.trim())
  const asked = useDebounced(words, 200)
  const { data: answered } = useQuery(toolSearchQuery(accountId, asked))
  return useMemo(() => {
    const byName = new Map(tools.map((tool) => [tool.name, tool]))
    const given = words === '' ? [] : (answered ?? [])
    const ranked = given.flatMap(({ name }) => byName.get(name) ?? [])
    return {
      found: ranked.length > 0 ? ranked : searchTools(tools, words),
      phrases: new Map(given.map(({ name, phrase }) => [name, phrase])),
    }
  }, [tools, words, answered])
}

interface ToolRowProps {
  tool: AccountTool
  /** All of the account's. */
  tools: readonly AccountTool[]
  phrase: string | undefined
  isChosen: boolean
  onChoose: (name: string) => void
}

function ToolRow({ tool, tools, phrase, isChosen, onChoose }: ToolRowProps) {
  const { name, title, description, effects } = tool
  return (
    <button
      type="button"
      aria-current={isChosen || undefined}
      onClick={() => onChoose(name)}
      className="grid w-full gap-1 rounded-control px-2 py-2 text-left text-sm hover:bg-hover aria-[current=true]:bg-accent-wash"
    >
      <span className="flex items-start justify-between gap-2">
        <span className="font-medium">{title}</span>
        {effects.some((effect) => effect !== 'read') && <EffectBadges effects={effects} />}
      </span>
      {phrase && <span className="text-accent">“{capital(phrase)}”</span>}
      <span className="line-clamp-2 text-soft">{sayFirst(description, tools)}</span>
    </button>
  )
}

function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase())
}

/** The name of an argument or a field. */
const fieldName = /\b[a-z]+(?:_[a-z]|[A-Z][a-z])/

/**
 * The first sentence for people: what stands in brackets, or after a colon or semicolon, and has names of fields in it, only programs need.
 * Elsewhere a name, as "private_note", reads as words.
 */
export function sayFirst(text: string, tools: readonly AccountTool[] = []): string {
  const withoutNames = firstSentence(text).replace(/ \([^()]*(?:[a-z][A-Z]|[a-z]?[_.][a-z])[^()]*\)/g, '')
  const [, start, rest] = /^(.*?[^:;])[:;] (.*)$/s.exec(withoutNames) ?? []
  const isForPrograms = start !== undefined && fieldName.test(withTitles(rest ?? '', tools))
  return sayTold(isForPrograms ? `${start}.` : withoutNames, tools)
}

export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}

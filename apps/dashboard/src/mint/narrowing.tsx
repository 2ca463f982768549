import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { Checkbox } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import { count } from '../words/listed.ts'
import type { MintDraft } from './mint-draft.ts'
import { ToolSearch } from './tool-search.tsx'

interface NarrowingProps {
  draft: MintDraft
  onChange: (part: Partial<MintDraft>) => void
}

/** What narrows it down further: topics (tags), kinds of tools (methods), single tools. */
export function Narrowing({ draft, onChange }: NarrowingProps) {
  const chosen = useChosenConnectors(draft.accounts)
  const tags = [...new Set(chosen.flatMap((connector) => connector.tags))].sort()
  const methods = [...new Set(chosen.flatMap((connector) => connector.methods))]
  const narrowed = draft.methods.length + draft.tags.length + draft.allow.length + draft.deny.length
  return (
    <Details
      summary={
        narrowed === 0
          ? 'Narrow it down: topics, kinds of tools, single tools'
          : `Narrowed down by ${count(narrowed, 'choice')}`
      }
    >
      {chosen.length === 0 ? (
        <p className="text-sm text-soft">Choose an account first.</p>
      ) : (
        <div className="grid gap-5">
          <Words
            legend="Topics"
            words={tags}
            say={(tag) => tag.replaceAll('_', ' ')}
            chosen={draft.tags}
            onChange={(each) => onChange({ tags: each })}
          />
          <Words
            legend="Kinds of tools"
            words={methods}
            say={sayMethod}
            chosen={draft.methods}
            onChange={(each) => onChange({ methods: each })}
          />
          <ToolSearch connectors={chosen} draft={draft} onChange={onChange} />
        </div>
      )}
    </Details>
  )
}

interface WordsProps {
  legend: string
  words: readonly string[]
  say: (word: string) => string
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function Words({ legend, words, say, chosen, onChange }: WordsProps) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        {legend} <span className="font-normal text-soft">(none selected means all)</span>
      </legend>
      <div className="mt-1 flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {words.map((word) => (
          <Checkbox
            key={word}
            label={say(word)}
            checked={chosen.includes(word)}
            onChange={(event) =>
              onChange(words.filter((each) => (each === word ? event.target.checked : chosen.includes(each))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

const methodWords: Readonly<Record<string, string>> = {
  list: 'Look through a list',
  get: 'Read one record',
  create: 'Create',
  update: 'Change',
  delete: 'Delete',
  read: 'All that only read',
  write: 'All that write',
  custom: 'All others',
}

/** A method, or a class of them, in words. */
export function sayMethod(method: string): string {
  return methodWords[method] ?? method.replaceAll('_', ' ')
}

/** The connectors of these accounts, each once. */
export function useChosenConnectors(accountIds: readonly string[]): Connector[] {
  const connectors = useQuery(connectorsQuery)
  const accounts = useInfiniteQuery(accountsQuery())
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  const ids = new Set(rows.filter(({ id }) => accountIds.includes(id)).map(({ connector }) => connector))
  return (connectors.data ?? []).filter(({ id }) => ids.has(id))
}

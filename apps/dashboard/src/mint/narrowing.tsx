import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { Checkbox } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import type { MintDraft } from './mint-draft.ts'
import { ToolSearch } from './tool-search.tsx'

interface NarrowingProps {
  draft: MintDraft
  onChange: (part: Partial<MintDraft>) => void
}

/** More filters: tags, methods, single tools. */
export function Narrowing({ draft, onChange }: NarrowingProps) {
  const chosen = useChosenConnectors(draft.accounts)
  const tags = [...new Set(chosen.flatMap((connector) => connector.tags))].sort()
  const methods = [...new Set(chosen.flatMap((connector) => connector.methods))]
  const narrowed = draft.methods.length + draft.tags.length + draft.allow.length + draft.deny.length
  return (
    <Details
      summary={narrowed === 0 ? 'More filters: tags, methods, single tools' : `More filters: ${narrowed} set`}
    >
      {chosen.length === 0 ? (
        <p className="text-sm text-soft">Choose an account first.</p>
      ) : (
        <div className="grid gap-5">
          <Words
            legend="Tags"
            words={tags}
            chosen={draft.tags}
            onChange={(each) => onChange({ tags: each })}
          />
          <Words
            legend="Methods"
            words={methods}
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
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function Words({ legend, words, chosen, onChange }: WordsProps) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        {legend} <span className="font-normal text-soft">(none selected means all)</span>
      </legend>
      <div className="mt-1 flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {words.map((word) => (
          <Checkbox
            key={word}
            label={word.replaceAll('_', ' ')}
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

/** The connectors of these accounts, each once. */
export function useChosenConnectors(accountIds: readonly string[]): Connector[] {
  const connectors = useQuery(connectorsQuery)
  const accounts = useInfiniteQuery(accountsQuery())
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  const ids = new Set(rows.filter(({ id }) => accountIds.includes(id)).map(({ connector }) => connector))
  return (connectors.data ?? []).filter(({ id }) => ids.has(id))
}

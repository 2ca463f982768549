import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { Details } from '../design/panel.tsx'
import { count } from '../words/listed.ts'
import type { Problems } from './draft-problems.ts'
import type { MintDraft } from './mint-draft.ts'
import { OnlyChoice } from './only-choice.tsx'
import { sayMethod } from './say-method.ts'
import { ToolSearch } from './tool-search.tsx'

interface NarrowingProps {
  draft: MintDraft
  problems: Problems
  onChange: (part: Partial<MintDraft>) => void
}

/** What narrows it down further: tags, kinds of tools (methods), single tools. */
export function Narrowing({ draft, problems, onChange }: NarrowingProps) {
  const chosen = useChosenConnectors(draft.accounts)
  const tags = [...new Set(chosen.flatMap((connector) => connector.tags))].sort()
  const methods = [...new Set(chosen.flatMap((connector) => connector.methods))]
  const narrowed = [draft.methods ?? [], draft.tags ?? [], draft.allow, draft.deny].flat().length
  return (
    <Details
      summary={
        narrowed === 0
          ? 'Narrow it down: tags, kinds of tools, single tools'
          : `Narrowed down by ${count(narrowed, 'choice')}`
      }
    >
      {chosen.length === 0 ? (
        <p className="text-sm text-soft">Choose an account first.</p>
      ) : (
        <div className="grid gap-5">
          <OnlyChoice
            legend="Tags of tools"
            only="Only tools with these tags"
            words={tags}
            say={(tag) => tag.replaceAll('_', ' ')}
            chosen={draft.tags}
            problem={problems.tags}
            onChange={(each) => onChange({ tags: each })}
          />
          <OnlyChoice
            legend="Kinds of tools"
            only="Only these kinds"
            words={methods}
            say={sayMethod}
            chosen={draft.methods}
            problem={problems.methods}
            onChange={(each) => onChange({ methods: each })}
          />
          <ToolSearch connectors={chosen} draft={draft} onChange={onChange} />
        </div>
      )}
    </Details>
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

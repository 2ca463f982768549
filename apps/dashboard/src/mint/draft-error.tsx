import { ErrorNote, Note } from '../design/states.tsx'
import type { MintDraft } from './mint-draft.ts'
import { useChosenConnectors } from './narrowing.tsx'
import { sayNothingLeft } from './say-nothing-left.ts'

/** Why the gateway refuses a draft, where it can be in the words of the form. */
export function DraftError({ error, draft }: { error: unknown; draft: MintDraft }) {
  const helpdesks = useChosenConnectors(draft.accounts).map(({ title }) => title)
  const nothingLeft = sayNothingLeft(error, draft, helpdesks)
  if (nothingLeft === undefined) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      {nothingLeft}
    </Note>
  )
}

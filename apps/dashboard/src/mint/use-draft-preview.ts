import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ServerPreview } from '../api/schemas.ts'
import { previewQuery } from '../api/servers.ts'
import { useDebounced } from '../design/use-debounced.ts'
import { emptyChoices } from './draft-problems.ts'
import { configOf, type MintDraft } from './mint-draft.ts'

interface DraftPreview {
  /** The draft that the preview is of. */
  settled: MintDraft
  /** Whether there is enough in it to be computed. */
  isReady: boolean
  preview: UseQueryResult<ServerPreview>
}

/** Whether a draft says enough for a preview. */
export function canBePreviewed(draft: MintDraft): boolean {
  return draft.accounts.length > 0 && Object.keys(emptyChoices(draft)).length === 0
}

/** What the gateway says of a draft, a moment after its last change. */
export function useDraftPreview(draft: MintDraft): DraftPreview {
  const settled = useDebounced(draft, 300)
  const isReady = canBePreviewed(settled)
  const preview = useQuery({
    ...previewQuery([...settled.accounts], configOf(settled)),
    enabled: isReady,
    placeholderData: keepPreviousData,
  })
  return { settled, isReady, preview }
}

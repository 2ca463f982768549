import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'

/** What a person has typed in place of a text that waits. It is kept as long as the page is loaded, wherever the call stands in a list by then; the browser asks before it is lost. */
export function useDraft(id: string): readonly [string | undefined, (text: string | undefined) => void] {
  const queries = useQueryClient()
  const queryKey = ['outbox-draft', id]
  const { data } = useQuery<string | null>({
    ...{ queryKey, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY },
    initialData: null,
  })
  const draft = data ?? undefined
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: draft !== undefined })
  return [draft, (text) => queries.setQueryData(queryKey, text ?? null)]
}

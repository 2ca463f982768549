import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/**
 * What was typed and not sent yet. It is kept in memory as long as the page is loaded, also while another page is shown; the browser asks
 * before it is lost. Nothing is stored, and signing in or out drops it. Secrets are not given to it.
 */
export function useDraft<Value>(
  ...key: readonly string[]
): readonly [Value | undefined, (value: Value | undefined) => void] {
  const queries = useQueryClient()
  const queryKey = ['draft', ...key]
  const { data } = useQuery<Value | null>({
    ...{ queryKey, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY },
    initialData: null,
  })
  // What the cache holds is shown a moment later, which would move the caret of whoever types.
  const [now, setNow] = useState(data)
  useEffect(() => setNow(data), [data])
  const draft = now ?? undefined
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: draft !== undefined })
  const change = (value: Value | undefined) => {
    setNow(value ?? null)
    queries.setQueryData(queryKey, value ?? null)
  }
  return [draft, change]
}

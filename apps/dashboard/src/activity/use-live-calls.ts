import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { LiveEvent, LiveState } from '../live/create-live.ts'
import { useLive } from '../live/use-live.ts'
import { type CallPages, callsQuery, reportQuery, seriesQuery } from './call-queries.ts'
import { isWanted, readFilter, type WatchSearch } from './read-filter.ts'

/** How often charts refresh while calls arrive. */
const chartsEveryMs = 5_000

/** Adds new calls to the list as they happen, and counts them. */
export function useLiveCalls(search: WatchSearch, isPaused: boolean): { state: LiveState; arrived: number } {
  const queries = useQueryClient()
  const [arrived, setArrived] = useState(0)
  const [isStale, setIsStale] = useState(false)
  const filter = readFilter(search)
  const isAsked = Boolean(search.q || search.counted)
  const onEvent = (event: LiveEvent) => {
    setIsStale(true)
    if (event.kind === 'missed') void queries.invalidateQueries({ queryKey: ['activity', 'list'] })
    if (event.kind === 'change') {
      // Calls that were held say how they stand.
      const queryKey = event.what === 'outbox' ? ['activity', 'list'] : [`${event.what}s`]
      void queries.invalidateQueries({ queryKey })
    }
    if (event.kind !== 'call') return
    const { call } = event
    // Whether a searched text is in it, or what it is counted as, only the gateway can say.
    if (isAsked) return
    queries.setQueryData<CallPages>(
      callsQuery(search).queryKey,
      (before) => before && { ...before, pages: withCall(before.pages, call, isWanted(filter, call)) },
    )
    queries.removeQueries({ queryKey: ['activity', 'one', call.id], type: 'inactive' })
    if (isWanted(filter, call) && call.outcome !== 'attempted') setArrived((number) => number + 1)
  }
  const state = useLive(!isPaused, onEvent)
  const wasPaused = useRef(isPaused)
  useEffect(() => {
    // What happened in the pause was not heard.
    if (wasPaused.current && !isPaused) void queries.invalidateQueries({ queryKey: ['activity'] })
    wasPaused.current = isPaused
  }, [isPaused, queries])
  const { queryKey } = seriesQuery(search)
  const { queryKey: reportKey } = reportQuery(search)
  useEffect(() => {
    if (!isStale) return undefined
    const timer = setTimeout(() => {
      setIsStale(false)
      void queries.invalidateQueries({ queryKey })
      void queries.invalidateQueries({ queryKey: reportKey })
      if (isAsked) void queries.invalidateQueries({ queryKey: ['activity', 'list'] })
      void queries.invalidateQueries({ queryKey: ['accounts', 'all'] })
    }, chartsEveryMs)
    return () => clearTimeout(timer)
  }, [isStale, queries, isAsked])
  return { state, arrived }
}

interface Timed {
  id: string
  at: string
}

interface ListPage<Item> {
  result: Item[]
  next_cursor: string | null
}

/** Inserts a call into a paged list, newest first, or replaces the one with the same id. */
export function withCall<Item extends Timed, Page extends ListPage<Item>>(
  pages: readonly Page[],
  call: Item,
  isWanted: boolean,
): Page[] {
  const isThere = pages.some(({ result }) => result.some(({ id }) => id === call.id))
  const replaced = pages.map((page) => ({
    ...page,
    result: page.result.flatMap((each) => (each.id === call.id ? (isWanted ? [call] : []) : [each])),
  }))
  const [first, ...rest] = replaced
  if (isThere || !isWanted || first === undefined) return replaced
  const before = first.result.findIndex(({ at }) => at <= call.at)
  const index = before === -1 ? first.result.length : before
  return [{ ...first, result: first.result.toSpliced(index, 0, call) }, ...rest]
}

import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { answered, api } from '../api/answered.ts'
import { isLost } from '../api/api-problem.ts'

/** How often the gateway is asked while it does not answer. */
const askMs = 2_000

export interface LostGateway {
  isLost: boolean
  isAsking: boolean
  /** Asks it now. */
  ask: () => void
}

/** Whether the gateway answers, which it is asked when anything else got no answer, until it does. Then what the page shows is read anew. */
export function useLostGateway(): LostGateway {
  const queries = useQueryClient()
  const isOffline = useSyncExternalStore(
    (listen) => onlineManager.subscribe(listen),
    () => !onlineManager.isOnline(),
  )
  const [isSilent, setIsSilent] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const asking = useRef(false)
  const ask = useCallback(async () => {
    if (asking.current) return
    asking.current = true
    setIsAsking(true)
    // What it answers does not matter here.
    const error = await answered(api.GET('/healthz')).catch((caught: unknown) => caught)
    setIsSilent(isLost(error))
    setIsAsking(false)
    asking.current = false
  }, [])
  useEffect(() => {
    const look = ({ type, action }: { type: string; action?: { type: string; error?: unknown } }) => {
      if (type === 'updated' && action && 'error' in action && isLost(action.error)) void ask()
    }
    const stops = [queries.getQueryCache().subscribe(look), queries.getMutationCache().subscribe(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [queries, ask])
  useEffect(() => {
    if (!isSilent) return undefined
    const timer = setInterval(() => void ask(), askMs)
    return () => clearInterval(timer)
  }, [isSilent, ask])
  const isNowLost = isSilent || isOffline
  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current && !isNowLost) void queries.invalidateQueries()
    wasLost.current = isNowLost
  }, [isNowLost, queries])
  return { isLost: isNowLost, isAsking, ask: () => void ask() }
}

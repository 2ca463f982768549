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

/** Whether the last that was asked of the gateway got no answer. Asks until one comes, then reads anew what the page shows. */
export function useLostGateway(): LostGateway {
  const queries = useQueryClient()
  const isOffline = useSyncExternalStore(
    (listen) => onlineManager.subscribe(listen),
    () => !onlineManager.isOnline(),
  )
  const [isSilent, setIsSilent] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return
        const { action } = event
        if (action.type === 'failed' || action.type === 'error') setIsSilent(isLost(action.error))
        else if (action.type === 'success' && action.manual !== true) setIsSilent(false)
      }),
    [queries],
  )
  const ask = useCallback(async () => {
    setIsAsking(true)
    try {
      await answered(api.GET('/healthz'))
      setIsSilent(false)
    } catch (error) {
      if (!isLost(error)) setIsSilent(false)
    } finally {
      setIsAsking(false)
    }
  }, [])
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

import { useEffect, useEffectEvent, useState } from 'react'
import { createLive, type LiveEvent, type LiveState } from './create-live.ts'

/** Follows the events of the gateway while `on`. */
export function useLive(on: boolean, onEvent: (event: LiveEvent) => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const tell = useEffectEvent(onEvent)
  useEffect(() => {
    if (!on) return undefined
    setState('connecting')
    return createLive({ onEvent: (event) => tell(event), onState: setState })
  }, [on])
  return state
}

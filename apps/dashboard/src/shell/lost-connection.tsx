import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from '../design/button.tsx'
import { Note } from '../design/states.tsx'

/** Says that nothing on the page is current, while the gateway cannot be reached. */
export function LostConnection() {
  const queries = useQueryClient()
  const isLost = useSyncExternalStore(
    (listen) => {
      const stops = [queries.getQueryCache().subscribe(listen), onlineManager.subscribe(listen)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    () => !onlineManager.isOnline() || hasLostGateway(queries.getQueryCache().getAll()),
  )
  if (!isLost) return null
  return (
    <Note tone="warn" role="alert">
      <span className="flex items-center gap-2.5">
        <WifiOff aria-hidden="true" className="size-4 shrink-0" />
        The gateway does not answer. What you see may be out of date.
      </span>
      <Button size="small" onClick={() => void queries.refetchQueries({ type: 'active' })}>
        Try again
      </Button>
    </Note>
  )
}

/** `fetch` fails with a TypeError when no answer comes at all. */
function hasLostGateway(all: readonly { state: { error: unknown; fetchFailureReason: unknown } }[]): boolean {
  return all.some(
    ({ state }) => state.error instanceof TypeError || state.fetchFailureReason instanceof TypeError,
  )
}

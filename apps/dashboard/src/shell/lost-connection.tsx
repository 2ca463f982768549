import { WifiOff } from 'lucide-react'
import { lostWords } from '../api/api-problem.ts'
import { Button } from '../design/button.tsx'
import { Note } from '../design/states.tsx'
import type { LostGateway } from './use-lost-gateway.ts'

/** Says, once for the whole page, that the gateway cannot be reached. It goes by itself. */
export function LostConnection({ isLost, isAsking, ask }: LostGateway) {
  if (!isLost) return null
  return (
    <div className="sticky top-16 z-20 rounded-control shadow-raised">
      <Note tone="warn" role="alert">
        <span className="flex items-center gap-2.5">
          <WifiOff aria-hidden="true" className="size-4 shrink-0" />
          {lostWords} What you see may be out of date. This page tries again by itself.
        </span>
        <Button size="small" busy={isAsking} onClick={ask}>
          Try again now
        </Button>
      </Note>
    </div>
  )
}

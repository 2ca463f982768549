import { Badge } from '../design/badge.tsx'
import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import { sayBrowser } from './say-browser.ts'

export type Session = components['schemas']['PersonSession']

/** Where somebody is signed in, and since when. */
export function SessionFacts({ session }: { session: Session }) {
  const { user_agent, address, created_at, expires_at, current } = session
  return (
    <div className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {sayBrowser(user_agent)}
        {current && <Badge>This browser</Badge>}
      </span>
      <span className="text-sm text-soft wrap-anywhere">
        {address !== null && `${address} · `}signed in <When at={created_at} /> · ends{' '}
        <When at={expires_at} /> if unused
      </span>
    </div>
  )
}

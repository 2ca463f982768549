import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { accountsQuery } from '../../api/accounts.ts'
import { serversQuery } from '../../api/servers.ts'
import { ButtonLink } from '../../components/button.tsx'

/** What to do next, as long as something is missing before an assistant can work. */
export function NextStep() {
  const accounts = useInfiniteQuery(accountsQuery())
  const servers = useInfiniteQuery(serversQuery())
  if (!accounts.data || !servers.data) return null
  if (accounts.data.pages[0]?.result.length === 0) {
    return (
      <Step number="1 of 2" title="Connect your first helpdesk">
        You need its API key or a login of an administrator. Nothing is read or changed until you mint a
        connection link.
        <ButtonLink to="/connect" look="primary">
          Connect a helpdesk
        </ButtonLink>
      </Step>
    )
  }
  if (servers.data.pages[0]?.result.length === 0) {
    return (
      <Step number="2 of 2" title="Mint your first connection link">
        It is an address that you give to Claude, ChatGPT or Cursor. You choose what the assistant may do, and
        until when.
        <ButtonLink to="/mint" look="primary">
          Mint a connection link
        </ButtonLink>
      </Step>
    )
  }
  return null
}

function Step({ number, title, children }: { number: string; title: string; children: ReactNode }) {
  return (
    <section aria-label="What to do next" className="rounded-lg border border-accent bg-accent-wash p-5">
      <p className="text-sm text-soft">Step {number}</p>
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-1 grid max-w-2xl justify-items-start gap-3">{children}</div>
    </section>
  )
}

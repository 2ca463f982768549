import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { accountsQuery } from '../api/accounts.ts'
import { serversQuery } from '../api/servers.ts'
import { ButtonLink } from '../design/button.tsx'

/** The next setup step, until the first MCP server exists. */
export function NextStep() {
  const accounts = useInfiniteQuery(accountsQuery())
  const servers = useInfiniteQuery(serversQuery())
  if (!accounts.data || !servers.data) return null
  if (accounts.data.pages[0]?.result.length === 0) {
    return (
      <Step number="1 of 2" title="Connect your first account">
        You need an API key or an administrator’s login for your helpdesk. Assistants get no access until you
        create an MCP server.
        <ButtonLink to="/connect" look="primary">
          Connect helpdesk
        </ButtonLink>
      </Step>
    )
  }
  if (servers.data.pages[0]?.result.length === 0) {
    return (
      <Step number="2 of 2" title="Create your first MCP server">
        Add its URL to Claude, ChatGPT or Cursor. You choose what the assistant can do, and when the access
        expires.
        <ButtonLink to="/mint" look="primary">
          Create MCP server
        </ButtonLink>
      </Step>
    )
  }
  return null
}

function Step({ number, title, children }: { number: string; title: string; children: ReactNode }) {
  return (
    <section aria-label="Next step" className="rounded-panel border border-accent bg-accent-wash p-5">
      <p className="text-sm text-soft">Step {number}</p>
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-1 grid max-w-2xl justify-items-start gap-3">{children}</div>
    </section>
  )
}

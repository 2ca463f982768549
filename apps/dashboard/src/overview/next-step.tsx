import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { accountsQuery } from '../api/accounts.ts'
import { serversQuery } from '../api/servers.ts'
import { ButtonLink } from '../design/button.tsx'

/** What is to be set up next: undefined once there is an MCP server, and until that is known. */
export function useNextStep(): 'account' | 'server' | undefined {
  const accounts = useInfiniteQuery(accountsQuery())
  const servers = useInfiniteQuery(serversQuery())
  if (!accounts.data || !servers.data) return undefined
  if (accounts.data.pages[0]?.result.length === 0) return 'account'
  return servers.data.pages[0]?.result.length === 0 ? 'server' : undefined
}

/** The next setup step, until the first MCP server exists. */
export function NextStep() {
  const step = useNextStep()
  if (step === 'account') {
    return (
      <Step number="1 of 2" title="Connect your helpdesk">
        You need an API key or an administrator’s login for it. This gives assistants no access yet.
        <ButtonLink to="/connect" look="primary">
          Connect helpdesk
        </ButtonLink>
        <span className="text-sm text-soft">
          Step 2 is to create an MCP server: what you add to Claude or ChatGPT, so that it can do in your
          helpdesk what you choose, and nothing else.
        </span>
      </Step>
    )
  }
  if (step === 'server') {
    return (
      <Step number="2 of 2" title="Create your first MCP server">
        An MCP server is what you add to Claude or ChatGPT, so that it can do in your helpdesk what you
        choose, and nothing else. You also choose when that ends.
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

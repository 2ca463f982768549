import { AccountsPanel } from '../accounts/accounts-panel.tsx'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { DayPanel } from './day-panel.tsx'
import { ExpiringPanel } from './expiring-panel.tsx'
import { NextStep } from './next-step.tsx'

export function Overview() {
  return (
    <Page
      title="Overview"
      intro="Your accounts, recent calls, and what needs your attention."
      actions={
        <ButtonLink to="/mint" look="primary">
          Create MCP server
        </ButtonLink>
      }
    >
      <NextStep />
      <AccountsPanel />
      <div className="grid gap-5 lg:grid-cols-2">
        <DayPanel />
        <ExpiringPanel />
      </div>
    </Page>
  )
}

import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { AccountsPanel } from './accounts-panel.tsx'
import { DayPanel } from './day-panel.tsx'
import { ExpiringPanel } from './expiring-panel.tsx'
import { NextStep } from './next-step.tsx'

export function Overview() {
  return (
    <Page
      title="Overview"
      intro="Which helpdesks are connected, what AI assistants asked of them, and what needs you."
      actions={
        <ButtonLink to="/mint" look="primary">
          Mint a connection link
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

import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { AccountsPanel } from './accounts-panel.tsx'

/** All connected helpdesks. */
export function Accounts() {
  return (
    <Page
      title="Accounts"
      intro="The helpdesks that are connected. Assistants reach them only through an MCP server."
      actions={
        <ButtonLink to="/connect" look="primary">
          Connect helpdesk
        </ButtonLink>
      }
    >
      <AccountsPanel />
    </Page>
  )
}

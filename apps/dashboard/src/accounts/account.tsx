import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { accountQuery } from '../api/accounts.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Account as AccountRow, Connector } from '../api/schemas.ts'
import { Status } from '../design/badge.tsx'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { accountState } from './account-words.ts'
import { CheckPanel } from './check-panel.tsx'
import { ReconnectPanel } from './reconnect-panel.tsx'
import { RemovePanel } from './remove-panel.tsx'

const route = getRouteApi('/inside/accounts/$id')

/** One account: check, reconnect, remove. */
export function Account() {
  const { id } = route.useParams()
  const account = useQuery(accountQuery(id))
  const connectors = useQuery(connectorsQuery)
  const connector = connectors.data?.find((each) => each.id === account.data?.connector)
  if (account.error instanceof ApiProblem && account.error.status === 404) {
    return (
      <Page title="Account" above={[{ label: 'Accounts', to: '/accounts' }]}>
        <Empty title="Account not found" action={<ButtonLink to="/accounts">All accounts</ButtonLink>}>
          It was removed, or the URL is mistyped.
        </Empty>
      </Page>
    )
  }
  if (account.isError || connectors.isError) {
    return (
      <Page title="Account" above={[{ label: 'Accounts', to: '/accounts' }]}>
        <ErrorNote
          error={account.error ?? connectors.error}
          retry={() => void Promise.all([account.refetch(), connectors.refetch()])}
        />
      </Page>
    )
  }
  if (!account.data || !connector) return <Loading what="Loading account" />
  return <Shown account={account.data} connector={connector} />
}

function Shown({ account, connector }: { account: AccountRow; connector: Connector }) {
  const { id, state } = account
  const { label, tone } = accountState(state)
  return (
    <Page
      title={account.name}
      above={[{ label: 'Accounts', to: '/accounts' }]}
      sign={<VendorSign id={connector.id} size="large" />}
      mark={<Status tone={tone}>{label}</Status>}
      intro={connector.title === account.name ? undefined : connector.title}
      actions={
        <>
          <ButtonLink to="/history" search={{ subject: id }}>
            History
          </ButtonLink>
          {state === 'connected' && (
            <>
              <ButtonLink to="/try" search={{ account: id }}>
                Try a tool
              </ButtonLink>
              <ButtonLink to="/mint" search={{ account: id }} look="primary">
                Create MCP server
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <CheckPanel account={account} connector={connector} />
      <ReconnectPanel account={account} connector={connector} />
      <RemovePanel account={account} />
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { connectorsQuery } from '../api/connectors.ts'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { AccountForm } from './account-form.tsx'
import { VendorList } from './vendor-list.tsx'

const route = getRouteApi('/inside/connect')

/** Connects an account: choose the helpdesk, then enter the credential. */
export function Connect() {
  const { vendor } = route.useSearch()
  const connectors = useQuery(connectorsQuery)
  const chosen = connectors.data?.find(({ id }) => id === vendor)
  return (
    <Page
      title="Connect account"
      above={[{ label: 'Accounts', to: '/accounts' }]}
      intro="Credentials are encrypted and stay in this gateway. Assistants never see them."
    >
      {connectors.isPending && <Loading what="Loading helpdesks" />}
      {connectors.isError && <ErrorNote error={connectors.error} retry={() => connectors.refetch()} />}
      {connectors.data && (
        <div className="grid items-start gap-5 lg:grid-cols-[18rem_1fr]">
          <VendorList connectors={connectors.data} />
          {chosen && <AccountForm key={chosen.id} connector={chosen} />}
        </div>
      )}
    </Page>
  )
}

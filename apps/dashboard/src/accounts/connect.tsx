import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { connectorsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { AccountForm } from './account-form.tsx'
import { ConnectGuide } from './connect-guide.tsx'
import { VendorGallery } from './vendor-gallery.tsx'

const route = getRouteApi('/inside/connect')

/** Connects an account: choose the helpdesk, then enter the credential. */
export function Connect() {
  const { vendor } = route.useSearch()
  const connectors = useQuery(connectorsQuery)
  const chosen = connectors.data?.find(({ id }) => id === vendor)
  if (chosen) return <ConnectOne key={chosen.id} connector={chosen} />
  return (
    <Page
      title="Connect helpdesk"
      above={[{ label: 'Accounts', to: '/accounts' }]}
      intro="Choose your helpdesk. Credentials are encrypted and stay in this gateway; assistants never see them."
    >
      {connectors.isPending && <Loading what="Loading helpdesks" />}
      {connectors.isError && <ErrorNote error={connectors.error} retry={() => connectors.refetch()} />}
      {connectors.data && <VendorGallery connectors={connectors.data} />}
    </Page>
  )
}

function ConnectOne({ connector }: { connector: Connector }) {
  const { id, title, guide, oauth } = connector
  return (
    <Page
      title={`Connect ${title}`}
      above={[
        { label: 'Accounts', to: '/accounts' },
        { label: 'Connect helpdesk', to: '/connect' },
      ]}
      sign={<VendorSign id={id} size="large" />}
      intro="The credential is encrypted and stays in this gateway. Assistants never see it."
      actions={<ButtonLink to="/connect">Other helpdesks</ButtonLink>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {guide && (
          <div className="lg:order-last">
            <ConnectGuide guide={guide} consents={oauth !== null} />
          </div>
        )}
        <AccountForm connector={connector} />
      </div>
    </Page>
  )
}

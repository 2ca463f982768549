import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { allAccountsQuery } from '../../api/all-accounts.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Select } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { serverPagesQuery } from './server-requests.ts'
import { ServersTable } from './servers-table.tsx'
import { useLiveServers } from './use-live-servers.ts'

/** Every connection link that was minted. */
export function Servers() {
  const [account, setAccount] = useState('')
  const accounts = useQuery(allAccountsQuery).data ?? []
  const servers = useInfiniteQuery(serverPagesQuery(account))
  const rows = servers.data?.pages.flatMap(({ result }) => result) ?? []
  const mint = (
    <ButtonLink to="/mint" look="primary">
      Mint a connection link
    </ButtonLink>
  )
  useLiveServers()
  return (
    <Page
      title="Connection links"
      intro="What AI assistants were given: which helpdesks each link opens, what it may do, and until when."
      actions={mint}
    >
      <Panel title="Links, newest first">
        {accounts.length > 1 && (
          <div className="mb-3 max-w-xs">
            <Field label="Helpdesk">
              {(ids) => (
                <Select {...ids} value={account} onChange={(event) => setAccount(event.target.value)}>
                  <option value="">All</option>
                  {accounts.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        )}
        {servers.isPending && <Loading what="Connection links" />}
        {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
        {servers.isSuccess && rows.length === 0 && (
          <Empty
            title={account === '' ? 'No connection link was minted yet' : 'No link opens this helpdesk'}
            action={mint}
          >
            It is an address that you give to Claude, ChatGPT or Cursor.
          </Empty>
        )}
        {rows.length > 0 && (
          <ServersTable rows={rows} nameOf={(id) => accounts.find((each) => each.id === id)?.name ?? id} />
        )}
        <ShowMore query={servers} />
      </Panel>
    </Page>
  )
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { ButtonLink } from '../design/button.tsx'
import { Field, Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import { serverPagesQuery, useLiveServers } from './server-requests.ts'
import { ServersTable } from './servers-table.tsx'

/** All MCP servers. */
export function Servers() {
  const [account, setAccount] = useState('')
  const accounts = useQuery(allAccountsQuery).data ?? []
  const servers = useInfiniteQuery(serverPagesQuery(account))
  const rows = servers.data?.pages.flatMap(({ result }) => result) ?? []
  const mint = (
    <ButtonLink to="/mint" look="primary">
      Create MCP server
    </ButtonLink>
  )
  useLiveServers()
  return (
    <Page
      title="MCP servers"
      intro="Each MCP server gives an assistant limited access to your accounts until it expires."
      actions={mint}
    >
      <Panel title="All MCP servers">
        {accounts.length > 1 && (
          <div className="mb-3 max-w-xs">
            <Field label="Account">
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
        {servers.isPending && <Loading what="Loading MCP servers" />}
        {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
        {servers.isSuccess && rows.length === 0 && (
          <Empty
            title={account === '' ? 'No MCP servers yet' : 'No MCP server uses this account'}
            action={mint}
          >
            Create one and add its URL to Claude, ChatGPT or Cursor.
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

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { allServersQuery } from '../api/servers.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { SearchInput, Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { count } from '../words/listed.ts'
import { findServers, type Order } from './find-servers.ts'
import { RevokeSeveral } from './revoke-several.tsx'
import { useLiveServers } from './server-requests.ts'
import { ServersTable } from './servers-table.tsx'

/** Rows drawn at a time. */
const batch = 100

/** All MCP servers. */
export function Servers() {
  const [text, setText] = useState('')
  const [account, setAccount] = useState('')
  const [order, setOrder] = useState<Order>({ by: 'created', isDescending: true })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(batch)
  const heading = useRef<HTMLHeadingElement>(null)
  const [revokedAt, setRevokedAt] = useState<number>()
  // The button that had the focus is gone with what was selected.
  useEffect(() => {
    if (revokedAt !== undefined) heading.current?.focus()
  }, [revokedAt])
  const accounts = useQuery(allAccountsQuery).data ?? []
  const servers = useQuery({ ...allServersQuery, refetchInterval: 60_000 })
  const nameOf = (id: string) => accounts.find((each) => each.id === id)?.name ?? id
  const found = findServers(servers.data ?? [], { text, account, order, nameOf })
  const rows = found.slice(0, shown)
  const isFiltered = text.trim() !== '' || account !== ''
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
      <Panel heading={heading} title={servers.data ? count(found.length, 'MCP server') : 'MCP servers'}>
        <search className="mb-4 flex flex-wrap gap-2">
          <SearchInput
            aria-label="Search MCP servers"
            placeholder="Search by name or account"
            value={text}
            onChange={({ target }) => setText(target.value)}
            className="min-w-52 flex-1"
          />
          {accounts.length > 1 && (
            <Select
              aria-label="Account"
              value={account}
              onChange={({ target }) => setAccount(target.value)}
              className="min-w-44 max-sm:flex-1"
            >
              <option value="">All accounts</option>
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </search>
        {servers.isPending && <Loading what="Loading MCP servers" />}
        {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
        {servers.isSuccess && found.length === 0 && (
          <Empty
            title={isFiltered ? 'No MCP server matches' : 'No MCP servers yet'}
            action={isFiltered ? undefined : mint}
          >
            {isFiltered
              ? 'Search for another name, or choose another account.'
              : 'Create one and add its URL to Claude, ChatGPT or Cursor.'}
          </Empty>
        )}
        <RevokeSeveral
          servers={found.filter(({ id }) => chosen.has(id))}
          onDone={(ids) => {
            const left = [...chosen].filter((id) => !ids.includes(id))
            setChosen(new Set(left))
            if (left.length === 0) setRevokedAt(Date.now())
          }}
        />
        {rows.length > 0 && (
          <ServersTable
            rows={rows}
            nameOf={nameOf}
            order={order}
            onOrder={setOrder}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        {rows.length < found.length && (
          <Button className="mt-3" onClick={() => setShown(shown + batch)}>
            Show more
          </Button>
        )}
      </Panel>
    </Page>
  )
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../api/accounts.ts'
import { downQuery } from '../api/activity.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Account } from '../api/schemas.ts'
import { Status } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { Cell, HeadCell, Row, ShowMore, Table } from '../design/table.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { accountState, quotaNow, sayQuota } from './account-words.ts'

/** All accounts with their status and rate limit. */
export function AccountsPanel() {
  const accounts = useInfiniteQuery(accountsQuery())
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  return (
    <Panel title={rows.length > 0 && !accounts.hasNextPage ? count(rows.length, 'account') : 'Accounts'}>
      {accounts.isPending && <Loading what="Loading accounts" />}
      {accounts.isError && <ErrorNote error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.isSuccess && rows.length === 0 && (
        <Empty title="No accounts yet">Connect a helpdesk with an API key or a login.</Empty>
      )}
      {rows.length > 0 && <AccountTable rows={rows} />}
      <ShowMore query={accounts} />
    </Panel>
  )
}

function AccountTable({ rows }: { rows: readonly Account[] }) {
  const connectors = useQuery(connectorsQuery)
  const down = useQuery(downQuery)
  // Nothing until they are loaded: most accounts are named like theirs, and it would go at once.
  const titleOf = (id: string) =>
    connectors.data && (connectors.data.find((connector) => connector.id === id)?.title ?? id)
  // Many helpdesks say it with the first call, some never.
  const isQuotaKnown = rows.some(({ quota }) => quota !== null)
  const columns = ['Account', 'Status', ...(isQuotaKnown ? ['Rate limit'] : []), 'Last checked']
  return (
    <Table caption="Connected accounts" columns={columns} stacked>
      {rows.map((account) => (
        <Row key={account.id}>
          <HeadCell>
            <span className="flex items-center gap-2.5 rows:-my-0.5">
              <VendorSign id={account.connector} />
              <span className="min-w-0">
                <TextLink to="/accounts/$id" params={{ id: account.id }} className="wrap-anywhere">
                  {account.name}
                </TextLink>
                {titleOf(account.connector) !== account.name && (
                  <span className="block font-normal text-soft">{titleOf(account.connector)}</span>
                )}
              </span>
            </span>
          </HeadCell>
          <Cell className="cards:basis-full">
            <State account={account} isDown={down.data?.has(account.id) ?? false} />
          </Cell>
          {isQuotaKnown && (
            <Cell label="Rate limit" className={account.quota === null ? 'text-soft cards:hidden!' : ''}>
              {account.quota === null ? '–' : sayQuota(quotaNow(account.quota))}
            </Cell>
          )}
          <Cell label="Last checked" className="text-soft">
            {account.checked_at ? <When at={account.checked_at} /> : 'Never'}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function State({ account, isDown }: { account: Account; isDown: boolean }) {
  const { label, tone } = accountState(account.state, isDown)
  if (account.state !== 'needs_reconnect') return <Status tone={tone}>{label}</Status>
  return (
    <div className="grid justify-items-start gap-1">
      <Status tone={tone}>{label}</Status>
      <TextLink to="/accounts/$id" params={{ id: account.id }}>
        Reconnect {account.name}
      </TextLink>
    </div>
  )
}

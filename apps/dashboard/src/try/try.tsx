import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { AccountChoice } from './account-choice.tsx'
import { ToolBench } from './tool-bench.tsx'

const route = getRouteApi('/inside/try')

export function Try() {
  const { account: asked, tool, argument, value } = route.useSearch()
  const navigate = route.useNavigate()
  const accounts = useQuery(allAccountsQuery)
  const [search, setSearch] = useState('')
  const account = accounts.data?.find(({ id }) => id === asked) ?? accounts.data?.[0]
  const choose = (search: { account?: string; tool?: string }) => void navigate({ search })
  return (
    <Page
      title="Try a tool"
      intro="Do by hand what assistants can do. Reading runs at once; before anything changes, you see who will see it."
    >
      {accounts.isPending && <Loading what="Loading accounts" />}
      {accounts.isError && <ErrorNote error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.isSuccess && account === undefined && (
        <Empty title="No accounts yet" action={<ButtonLink to="/connect">Connect helpdesk</ButtonLink>}>
          The tools of an account appear here once it is connected.
        </Empty>
      )}
      {accounts.data && account && (
        <>
          <AccountChoice
            accounts={accounts.data}
            chosen={account}
            onChoose={(id) => choose({ account: id })}
          />
          <ToolBench
            key={account.id}
            account={account}
            tool={tool}
            search={search}
            onSearch={setSearch}
            filled={argument !== undefined && value !== undefined ? { argument, value } : undefined}
            onChoose={(name) =>
              choose({ account: account.id, ...(name === undefined ? {} : { tool: name }) })
            }
          />
        </>
      )}
    </Page>
  )
}

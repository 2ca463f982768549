import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { accountsQuery } from '../api/accounts.ts'
import { mintServer } from '../api/servers.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Empty, Loading } from '../design/states.tsx'
import { useDraft } from '../design/use-draft.ts'
import { bodyOf, type MintDraft, newDraft } from './mint-draft.ts'
import { MintForm } from './mint-form.tsx'
import { Minted } from './minted.tsx'

const route = getRouteApi('/inside/mint')

/** Creates an MCP server: the form beside a live summary, then the new URL, shown once. */
export function Mint() {
  const { account } = route.useSearch()
  const [typed, setTyped] = useDraft<MintDraft>('mint', account ?? '')
  const first: MintDraft = { ...newDraft, accounts: account ? [account] : [] }
  const draft = typed ?? first
  const queries = useQueryClient()
  const mint = useMutation({
    mutationFn: () => mintServer(bodyOf(draft, Date.now())),
    onSuccess: () => {
      setTyped(undefined)
      return queries.invalidateQueries({ queryKey: ['servers'] })
    },
  })
  const accounts = useInfiniteQuery(accountsQuery())
  if (mint.data) {
    const again = () => {
      mint.reset()
      setTyped({ ...newDraft, accounts: mint.data.integrated_account_ids })
    }
    return <Minted server={mint.data} again={again} />
  }
  return (
    <Page
      title="Create MCP server"
      above={[{ label: 'MCP servers', to: '/servers' }]}
      actions={typed !== undefined && <Button onClick={() => setTyped(undefined)}>Start over</Button>}
      intro="An MCP server is what you add to Claude or ChatGPT. Its URL gives the access you choose here, until it expires or you revoke it."
    >
      {accounts.isPending ? (
        <Loading what="Loading accounts" />
      ) : accounts.data?.pages[0]?.result.length === 0 ? (
        <Empty
          title="Connect your helpdesk first"
          action={
            <ButtonLink to="/connect" look="primary">
              Connect helpdesk
            </ButtonLink>
          }
        >
          An MCP server works in helpdesks that you have connected, and there is none yet.
        </Empty>
      ) : (
        <MintForm draft={draft} onChange={setTyped} mint={mint} />
      )}
    </Page>
  )
}

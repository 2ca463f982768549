import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { mintServer } from '../api/servers.ts'
import { Page } from '../design/page.tsx'
import { bodyOf, type MintDraft, newDraft } from './mint-draft.ts'
import { MintForm } from './mint-form.tsx'
import { Minted } from './minted.tsx'

const route = getRouteApi('/inside/mint')

/** Creates an MCP server: the form beside a live summary, then the new URL, shown once. */
export function Mint() {
  const { account } = route.useSearch()
  const [draft, setDraft] = useState<MintDraft>({ ...newDraft, accounts: account ? [account] : [] })
  const queries = useQueryClient()
  const mint = useMutation({
    mutationFn: () => mintServer(bodyOf(draft, Date.now())),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['servers'] }),
  })
  if (mint.data) {
    const again = () => {
      mint.reset()
      setDraft({ ...newDraft, accounts: draft.accounts })
    }
    return <Minted server={mint.data} again={again} />
  }
  return (
    <Page
      title="Create MCP server"
      above={[{ label: 'MCP servers', to: '/servers' }]}
      intro="An MCP server is what you add to Claude or ChatGPT. Its URL gives the access you choose here, until it expires or you revoke it."
    >
      <MintForm draft={draft} onChange={setDraft} mint={mint} />
    </Page>
  )
}

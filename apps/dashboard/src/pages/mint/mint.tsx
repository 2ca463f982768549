import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { mintServer } from '../../api/servers.ts'
import { Page } from '../../components/page.tsx'
import { bodyOf, type MintDraft, newDraft } from './mint-draft.ts'
import { MintForm } from './mint-form.tsx'
import { Minted } from './minted.tsx'
import { Preview } from './preview.tsx'

const route = getRouteApi('/inside/mint')

/** Makes a connection link: what an assistant may do, beside what that comes to; then the address, once. */
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
      title="Mint a connection link"
      intro="An address that you give to an AI assistant. It opens only what you choose here, until you say."
    >
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <MintForm draft={draft} onChange={setDraft} mint={mint} />
        <Preview draft={draft} />
      </div>
    </Page>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { previewQuery } from '../../api/servers.ts'
import { Panel } from '../../components/panel.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { configOf, type MintDraft } from './mint-draft.ts'
import { PreviewResult } from './preview-result.tsx'
import { useDebounced } from './use-debounced.ts'

/** What the draft comes to, asked of the gateway as the form is filled in. */
export function Preview({ draft }: { draft: MintDraft }) {
  const settled = useDebounced(draft, 300)
  const isReady = settled.accounts.length > 0 && settled.effects.length > 0
  const preview = useQuery({
    ...previewQuery([...settled.accounts], configOf(settled)),
    enabled: isReady,
    placeholderData: keepPreviousData,
  })
  return (
    <Panel
      title="What it comes to"
      className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div aria-live="polite" aria-busy={preview.isFetching} className="grid gap-4">
        {shown()}
      </div>
    </Panel>
  )

  function shown(): ReactNode {
    if (!isReady) return <p className="text-sm text-soft">Choose a helpdesk and what the assistant may do.</p>
    if (preview.isError) return <ErrorNote error={preview.error} />
    if (!preview.data) return <Loading what="What it comes to" />
    return <PreviewResult preview={preview.data} permitted={settled.effects} />
  }
}

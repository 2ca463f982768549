import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { previewQuery } from '../../api/servers.ts'
import { Panel } from '../../components/panel.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { configOf, type MintDraft } from './mint-draft.ts'
import { PreviewResult } from './preview-result.tsx'
import { useDebounced } from './use-debounced.ts'

/** A live summary of the draft, computed by the gateway. */
export function Preview({ draft }: { draft: MintDraft }) {
  const settled = useDebounced(draft, 300)
  const isReady = settled.accounts.length > 0 && settled.effects.length > 0
  const preview = useQuery({
    ...previewQuery([...settled.accounts], configOf(settled)),
    enabled: isReady,
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title="Summary" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <div aria-live="polite" aria-busy={preview.isFetching} className="grid gap-4">
        {shown()}
      </div>
    </Panel>
  )

  function shown(): ReactNode {
    if (!isReady) return <p className="text-sm text-soft">Choose an account and at least one effect.</p>
    if (preview.isError) return <ErrorNote error={preview.error} />
    if (!preview.data) return <Loading what="Loading summary" />
    return <PreviewResult preview={preview.data} permitted={settled.effects} />
  }
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ServerPreview } from '../api/schemas.ts'
import { previewQuery } from '../api/servers.ts'
import { EffectBadge } from '../design/badge.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import type { Effect } from '../words/effects.ts'
import { count } from '../words/listed.ts'
import { configOf, type MintDraft } from './mint-draft.ts'
import { sayRights } from './say-rights.ts'

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
    <Panel title="Summary" className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
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

const surfaces: Readonly<Record<ServerPreview['surface'], string>> = {
  direct: 'The assistant sees all tools at once.',
  essential: 'The assistant sees the most used tools at once and finds the others by search.',
  catalog: 'The assistant finds tools by search.',
}

interface PreviewResultProps {
  preview: ServerPreview
  permitted: readonly Effect[]
}

export function PreviewResult({ preview, permitted }: PreviewResultProps) {
  const { callable, tokens, surface, scopes, notes } = preview
  const [may, mayNot] = sayRights(callable, permitted)
  return (
    <>
      <div className="grid gap-1.5">
        <p>{may}</p>
        <p className="font-medium">{mayNot}</p>
      </div>
      {notes.length > 0 && (
        <ul aria-label="What is missing" className="grid gap-1.5">
          {notes.map((note) => (
            <li key={note}>
              <Note tone="info">
                <span>{note}</span>
              </Note>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft">
        {surfaces[surface]} The tool list takes about {count(tokens, 'token')} of its context.
      </p>
      <details>
        <summary className="text-sm font-medium">Show {count(callable.length, 'tool')}</summary>
        <ul className="mt-2 grid gap-1.5">
          {callable.map(({ name, title, effects }) => (
            <li key={name} className="flex flex-wrap items-center justify-between gap-x-2 text-sm">
              <span>{title}</span>
              {permitted
                .filter((effect) => effects.includes(effect))
                .slice(-1)
                .map((effect) => (
                  <EffectBadge key={effect} effect={effect} />
                ))}
            </li>
          ))}
        </ul>
      </details>
      {Object.entries(scopes).map(([connector, names]) => (
        <details key={connector}>
          <summary className="text-sm font-medium">
            {count(names.length, 'OAuth scope')} required by {connector}
          </summary>
          <p className="mt-2 font-mono text-xs text-soft">{names.join(' ')}</p>
        </details>
      ))}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Check, type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { connectorsQuery, presetsQuery } from '../api/connectors.ts'
import type { ServerPreview } from '../api/schemas.ts'
import { Details, Panel } from '../design/panel.tsx'
import { Loading, Note } from '../design/states.tsx'
import { count, listed } from '../words/listed.ts'
import { DraftError } from './draft-error.tsx'
import { emptyChoices } from './draft-problems.ts'
import { rulesOf } from './exception-draft.ts'
import { type MintDraft, presetOf } from './mint-draft.ts'
import { PolicyLines } from './policy-lines.tsx'
import { sayRights } from './say-rights.ts'
import { ToolsDialog } from './tools-dialog.tsx'
import { useDraftPreview } from './use-draft-preview.ts'
import { sayPolicy } from './write-rules.ts'

/** A form with fields, and the summary with its buttons beside them: on a phone, below them. */
export const formWithPreview = 'grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]'

/** A live summary of the draft, computed by the gateway. The form's buttons stand in it, in sight wherever the form is scrolled to. */
export function Preview({ draft, children }: { draft: MintDraft; children: ReactNode }) {
  const { settled, isReady, preview } = useDraftPreview(draft)
  return (
    <Panel title="Summary" className="lg:sticky lg:top-20 lg:flex lg:max-h-[calc(100dvh-6rem)] lg:flex-col">
      <div
        aria-live="polite"
        aria-busy={preview.isFetching}
        className="grid gap-4 lg:-mx-5 lg:min-h-0 lg:overflow-y-auto lg:px-5"
      >
        {shown()}
      </div>
      <div className="mt-4 grid gap-3 border-t border-line pt-4">{children}</div>
    </Panel>
  )

  function shown(): ReactNode {
    if (!isReady) return <NotYet draft={settled} />
    if (preview.isError) return <DraftError error={preview.error} draft={settled} />
    if (!preview.data) return <Loading what="Loading summary" />
    return <PreviewResult preview={preview.data} rights={settled} />
  }
}

/** What can be said before an account is chosen. */
function NotYet({ draft }: { draft: MintDraft }) {
  const presets = useQuery(presetsQuery).data ?? []
  const empty = Object.values(emptyChoices(draft))
  if (empty.length > 0) return <p className="text-sm text-soft">Nothing is allowed yet. {empty.join(' ')}</p>
  const preset = presetOf(presets, draft)
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <span className="font-medium">{preset?.title ?? 'Your own choice'}</span>
        {preset && <span className="text-soft">: {preset.meaning}</span>}
      </p>
      <p className="text-soft">Its tools are listed here once an account is ticked.</p>
    </div>
  )
}

const surfaces: Readonly<Record<ServerPreview['surface'], string>> = {
  direct: 'The assistant sees all tools at once.',
  essential: 'The assistant sees the most used tools at once and finds the others by search.',
  catalog: 'The assistant finds tools by search.',
}

interface PreviewResultProps {
  preview: ServerPreview
  rights: Omit<MintDraft, 'name' | 'accounts' | 'expiry' | 'requireApiToken'>
}

export function PreviewResult({ preview, rights }: PreviewResultProps) {
  const permitted = rights.effects
  const presets = useQuery(presetsQuery).data
  // What a preset leaves out is meant so. Who adjusts it is told what is missing.
  const { methods, tags, allow, deny } = rights
  const isNarrowed = methods !== null || tags !== null || allow.length + deny.length > 0
  const isAdjusted = presets !== undefined && (isNarrowed || presetOf(presets, rights) === undefined)
  const { callable, tokens, surface, scopes, notes } = preview
  const connectors = useQuery(connectorsQuery).data
  const titleOf = (id: string) => connectors?.find((each) => each.id === id)?.title ?? id
  const { can, cannot } = sayRights(callable, permitted, rights.groups ?? [])
  const used = (connectors ?? []).filter(({ id }) => callable.some(({ connector }) => connector === id))
  const helpdesks = listed([...new Set(callable.map(({ connector }) => titleOf(connector)))])
  const nameOf = (name: string) => callable.find((tool) => tool.name === name)?.title ?? name
  const has = permitted.filter((effect) => callable.some(({ effects }) => effects.includes(effect)))
  const asked = sayPolicy({ ...rights, rules: rulesOf(rights) }, has, nameOf, used)
  return (
    <>
      <div className="grid gap-2 text-sm">
        <p className="font-medium">{helpdesks === '' ? 'The' : `In ${helpdesks}, the`} assistant can</p>
        <Rights label="It can" icon={Check} className="text-good" rights={can} />
        {cannot.length > 0 && (
          <>
            <p className="mt-1 font-medium">It cannot</p>
            <Rights label="It cannot" icon={X} className="text-bad" rights={cannot} />
          </>
        )}
      </div>
      {asked.length > 0 && (
        <div className="grid gap-2 text-sm">
          <p className="font-medium">Who is asked first</p>
          <PolicyLines lines={asked} />
        </div>
      )}
      {isAdjusted && notes.length > 0 && (
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
      <ToolsDialog tools={callable} granted={permitted} titleOf={titleOf} />
      <p className="text-xs text-soft">{surfaces[surface]}</p>
      <Details summary="For administrators">
        <div className="grid gap-3 text-xs text-soft">
          <p>
            An assistant reads the list of its tools at the start of each chat. It is about as long as a text
            of {count(wordsOf(tokens), 'word')}.
          </p>
          {Object.entries(scopes).map(([connector, names]) => (
            <div key={connector} className="grid gap-1">
              <p>The login to {titleOf(connector)} has to permit:</p>
              <p className="font-mono wrap-anywhere">{names.join(' ')}</p>
            </div>
          ))}
        </div>
      </Details>
    </>
  )
}

/** As long a text in English, to the hundred: nobody knows tokens by sight. */
function wordsOf(tokens: number): number {
  return Math.max(100, Math.round((tokens * 0.75) / 100) * 100)
}

interface RightsProps {
  label: string
  icon: LucideIcon
  className: string
  rights: readonly string[]
}

function Rights({ label, icon: Icon, className, rights }: RightsProps) {
  return (
    <ul aria-label={label} className="grid gap-1.5">
      {rights.map((right) => (
        <li key={right} className="flex gap-2">
          <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${className}`} />
          {right}
        </li>
      ))}
    </ul>
  )
}

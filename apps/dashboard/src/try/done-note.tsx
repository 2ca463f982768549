import { CheckCircle2, ExternalLink as LinkIcon } from 'lucide-react'
import type { Account } from '../api/schemas.ts'
import { ButtonLink, LinkButton } from '../design/button.tsx'
import { ChangesTable } from '../design/changes-table.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { HelpdeskLink } from '../names/helpdesk-link.tsx'
import { useHelpdeskPages } from '../names/use-helpdesk-pages.ts'
import { shownChanges } from '../words/shown-changes.ts'
import { tellDone } from './say-done.ts'
import type { CallResult } from './tool-queries.ts'

interface DoneNoteProps {
  account: Account
  /** The helpdesk's name. */
  helpdesk: string
  done: CallResult['done']
}

/** What a write has done, in a sentence, with the way to the ticket. */
export function DoneNote({ account, helpdesk, done }: DoneNoteProps) {
  const leads = useHelpdeskPages()
  const target = done.flatMap(({ targets }) => targets).find(Boolean)
  const isShort = (change: CallResult['done'][number]['changes'][number]) => change.length === undefined
  const changed = done.flatMap(({ changes, targets }) =>
    shownChanges({ changes: changes.filter(isShort), targets }),
  )
  return (
    <div className="grid gap-4 rounded-control border border-good/35 bg-good-wash p-4">
      <div className="flex items-start gap-3">
        <CheckCircle2 aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" />
        <div className="grid min-w-0 gap-1">
          {done.map((each) => (
            <Sentence key={each.summary} done={each} />
          ))}
          {target?.title && (
            <p className="flex items-center gap-2 text-sm text-soft">
              <VendorSign id={account.connector} />
              <span className="min-w-0 wrap-anywhere">{target.title}</span>
            </p>
          )}
        </div>
      </div>
      {changed.some(({ before }) => before !== undefined) && (
        <div className="rounded-control bg-panel px-3.5 py-2">
          <ChangesTable caption="Changes" changes={changed} noBefore="Not known" />
        </div>
      )}
      {target && (
        <div className="flex flex-wrap gap-2">
          {target.link && leads && (
            <LinkButton href={target.link} target="_blank" rel="noopener noreferrer" size="small">
              <LinkIcon aria-hidden="true" />
              Open in {helpdesk}
            </LinkButton>
          )}
          <ButtonLink
            to="/watch"
            search={{ target: `${target.kind}:${target.id}` }}
            size="small"
            look="quiet"
          >
            All calls on it
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

function Sentence({ done: { summary, targets } }: { done: CallResult['done'][number] }) {
  const [target] = targets
  if (target === undefined) return <p className="font-medium wrap-anywhere">{summary}</p>
  const { before, name, after } = tellDone(summary, target)
  return (
    <p className="font-medium wrap-anywhere">
      {before}
      <HelpdeskLink to={target.link}>{name}</HelpdeskLink>
      {after}
    </p>
  )
}

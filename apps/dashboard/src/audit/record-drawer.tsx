import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AuditRecord } from '../api/schemas.ts'
import { Button, TextLink } from '../design/button.tsx'
import { ChangesTable } from '../design/changes-table.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Details, Facts } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import type { Names } from '../names/linked-names.tsx'
import { sayBrowser } from '../sessions/say-browser.ts'
import { sayMoment } from '../time/say-time.ts'
import { recordQuery } from './audit-queries.ts'
import { sayAction, sayActor, sayChanges, sayOutcome, saySubject } from './audit-words.ts'

interface RecordDrawerProps {
  id: string | undefined
  names: Names
  onFilter: (search: { subject: string }) => void
  onClose: () => void
}

/** One record, with each field before and after. */
export function RecordDrawer({ id, names, onFilter, onClose }: RecordDrawerProps) {
  const record = useQuery({ ...recordQuery(id ?? ''), enabled: id !== undefined })
  const subjectId = record.data?.subject.id
  return (
    <Dialog
      side
      open={id !== undefined}
      title={record.data ? sayAction(record.data) : 'Record'}
      onClose={onClose}
    >
      {record.isPending && <Loading what="Loading record" />}
      {record.isError && <ErrorNote error={record.error} retry={() => record.refetch()} />}
      {record.data && <RecordFacts record={record.data} names={names} />}
      {subjectId && (
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button size="small" onClick={() => onFilter({ subject: subjectId })}>
            View its history
          </Button>
        </div>
      )}
    </Dialog>
  )
}

function RecordFacts({ record, names }: { record: AuditRecord; names: Names }) {
  const rows: Rows = [
    ['Time', sayMoment(Date.parse(record.at))],
    ['Who', sayActor(record.actor)],
    ['Name', <Subject key="subject" record={record} />],
    ['Outcome', sayOutcome(record)],
    ['From', record.address ?? '–'],
    ...(record.user_agent === null ? [] : [['Client', sayBrowser(record.user_agent)] as const]),
  ]
  return (
    <>
      <Facts rows={rows} />
      {record.changes.length > 0 && (
        <ChangesTable caption="Changed fields" changes={sayChanges(record, names.nameOf)} noBefore="–" />
      )}
      <Details summary="Technical details">
        <TechnicalFacts record={record} />
      </Details>
    </>
  )
}

type Rows = readonly (readonly [name: string, value: ReactNode])[]

function TechnicalFacts({ record }: { record: AuditRecord }) {
  const { actor, subject } = record
  const code = (text: string) => <code className="text-xs break-all">{text}</code>
  const rows: Rows = [
    ['Action', code(record.action)],
    ...(record.user_agent === null ? [] : [['User agent', code(record.user_agent)] as const]),
    ...(subject.id === null ? [] : [['ID of what it was done to', code(subject.id)] as const]),
    ...(actor.api_token_id === null ? [] : [['API token', code(actor.api_token_id)] as const]),
    ...(record.tenant_id === null ? [] : [['Tenant', code(record.tenant_id)] as const]),
    ...(record.request_id === null ? [] : [['Request', code(record.request_id)] as const]),
    ['ID', code(record.id)],
    ['Digest', code(record.digest)],
  ]
  return <Facts rows={rows} />
}

/** Linked where it may still be there. */
function Subject({ record: { subject, action } }: { record: AuditRecord }) {
  const { kind, id } = subject
  const text = saySubject(subject)
  const isGone = /\.(removed|revoked|expired)$/.test(action)
  if (id === null || isGone) return text
  if (kind === 'account') {
    return (
      <TextLink to="/accounts/$id" params={{ id }}>
        {text}
      </TextLink>
    )
  }
  if (kind !== 'server') return text
  return (
    <TextLink to="/servers/$id" params={{ id }}>
      {text}
    </TextLink>
  )
}

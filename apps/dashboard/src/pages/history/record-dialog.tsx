import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Facts } from '../../components/facts.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { sayDate } from '../../time/say-time.ts'
import { type AuditRecord, recordQuery } from './audit-queries.ts'
import { sayAction, sayActor, sayOutcome, saySubject, sayValue } from './audit-words.ts'

interface RecordDialogProps {
  id: string | undefined
  onFilter: (search: { subject: string }) => void
  onClose: () => void
}

/** One record, with each field before and after. */
export function RecordDialog({ id, onFilter, onClose }: RecordDialogProps) {
  const record = useQuery({ ...recordQuery(id ?? ''), enabled: id !== undefined })
  const subjectId = record.data?.subject.id
  return (
    <Dialog
      open={id !== undefined}
      title={record.data ? sayAction(record.data.action) : 'Record'}
      onClose={onClose}
    >
      {record.isPending && <Loading what="Loading record" />}
      {record.isError && <ErrorNote error={record.error} retry={() => record.refetch()} />}
      {record.data && <RecordFacts record={record.data} />}
      <div className="flex flex-wrap justify-end gap-2">
        {subjectId && <Button onClick={() => onFilter({ subject: subjectId })}>Its whole history</Button>}
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

function RecordFacts({ record }: { record: AuditRecord }) {
  const { actor, changes } = record
  const code = (text: string) => <code className="text-xs break-all">{text}</code>
  const rows: readonly (readonly [name: string, value: ReactNode])[] = [
    ['Time', sayDate(Date.parse(record.at))],
    ['Who', sayActor(actor)],
    ['What', <Subject key="subject" record={record} />],
    ['Outcome', sayOutcome(record)],
    ['From', record.address ?? '–'],
    ...(record.user_agent === null ? [] : [['Client', record.user_agent] as const]),
    ...(actor.api_token_id === null ? [] : [['API token', code(actor.api_token_id)] as const]),
    ...(record.tenant_id === null ? [] : [['Tenant', code(record.tenant_id)] as const]),
    ...(record.request_id === null ? [] : [['Request', code(record.request_id)] as const]),
    ['ID', code(record.id)],
    ['Digest', code(record.digest)],
  ]
  return (
    <>
      <Facts rows={rows} />
      {changes.length > 0 && (
        <Table caption="Changed fields" columns={['Field', 'Before', 'After']}>
          {changes.map(({ field, before, after, secret }) => (
            <Row key={field}>
              <HeadCell>
                <span className="text-xs break-all">{field}</span>
              </HeadCell>
              {secret ? (
                <td colSpan={2} className="px-2 py-2.5 align-top text-soft">
                  Changed; secrets are not recorded
                </td>
              ) : (
                <>
                  <Value value={before} />
                  <Value value={after} />
                </>
              )}
            </Row>
          ))}
        </Table>
      )}
    </>
  )
}

function Value({ value }: { value: unknown }) {
  return (
    <Cell>
      <span className="font-mono text-xs break-all whitespace-pre-wrap">{sayValue(value)}</span>
    </Cell>
  )
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

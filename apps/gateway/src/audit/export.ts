import { csvLine } from '../http/csv.ts'
import type { AuditChange, AuditRecord } from '../model.ts'
import { timeText } from '../storage/audit-changes.ts'
import type { AuditFilter } from '../storage/audit-store.ts'
import type { Store } from '../storage/store.ts'
import { viewAuditRecord } from './schemas.ts'

export type ExportFormat = 'csv' | 'jsonl'

const rowsPerPage = 200

/**
 * The records as text, newest first, a page at a time: memory stays bounded however many there are. The export is recorded before the first
 * of them is read, so that none leaves unseen, and does not contain its own record.
 */
export async function* exportAudit(
  { audit }: Pick<Store, 'audit'>,
  tenantId: string | null,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  const { since, until, ...rest } = filter
  const given = { ...rest, since: timeText(since ?? null), until: timeText(until ?? null), format }
  const own = await audit.add({
    tenantId,
    action: 'audit.exported',
    subject: { kind: 'audit', id: null, name: null },
    changes: Object.entries(given)
      .filter(([, value]) => value !== null)
      .map(([field, after]) => ({ field, after })),
  })
  if (format === 'csv') yield csvLine(Object.keys(columns))
  let cursor: string | null | undefined
  do {
    const page = await audit.list(tenantId, { ...filter, limit: rowsPerPage, ...(cursor ? { cursor } : {}) })
    const lines = page.rows
      .filter(({ id }) => id !== own)
      .map((row) =>
        format === 'csv'
          ? csvLine(Object.values(columns).map((cell) => cell(row)))
          : `${JSON.stringify(viewAuditRecord(row))}\n`,
      )
    if (lines.length > 0) yield lines.join('')
    cursor = page.nextCursor
  } while (cursor !== null)
}

type Cell = string | number | null

const columns: Readonly<Record<string, (record: AuditRecord) => Cell>> = {
  at: ({ at }) => timeText(at),
  id: ({ id }) => id,
  tenant_id: ({ tenantId }) => tenantId,
  action: ({ action }) => action,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  count: ({ count }) => count,
  actor_kind: ({ actor }) => actor.kind,
  actor_id: ({ actor }) => actor.id,
  actor_name: ({ actor }) => actor.name,
  actor_api_token_id: ({ actor }) => actor.tokenId,
  actor_api_token_end: ({ actor }) => actor.tokenEnd,
  subject_kind: ({ subject }) => subject.kind,
  subject_id: ({ subject }) => subject.id,
  subject_name: ({ subject }) => subject.name,
  changes: ({ changes }) => changes.map(changeText).join('; '),
  address: ({ address }) => address,
  user_agent: ({ userAgent }) => userAgent,
  request_id: ({ requestId }) => requestId,
  sequence: ({ sequence }) => sequence,
  previous: ({ previous }) => previous,
  digest: ({ digest }) => digest,
}

/** A change in one line: `name: "a" -> "b"`. */
export function changeText({ field, before, after, secret }: AuditChange): string {
  if (secret) return `${field}: changed`
  if (before === undefined) return `${field}: ${JSON.stringify(after)}`
  return `${field}: ${JSON.stringify(before)} -> ${after === undefined ? 'removed' : JSON.stringify(after)}`
}

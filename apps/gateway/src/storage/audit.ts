import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Origin } from '../model.ts'
import { auditText } from './audit-changes.ts'
import { type AuditTable, digestOf, ownerChain, toAuditRecord } from './audit-row.ts'
import type { AuditFilter, AuditStore } from './audit-store.ts'
import { verifyChain } from './audit-verify.ts'
import { type Database, newId, type RecordAudit, type StoreParts, type Tables } from './database.ts'
import { createPage, nameList } from './paging.ts'
import { containsText, escapeLike } from './text-search.ts'

/** The gateway itself, when nobody asked. */
export const systemOrigin: Origin = {
  actor: { kind: 'system', id: null, name: null, tokenId: null, tokenEnd: null },
  address: null,
  userAgent: null,
  requestId: null,
}

export function createRecord({ clock }: Pick<StoreParts, 'clock'>, origin: Origin): RecordAudit {
  return async (db, entry) => {
    const { subject, actor = origin.actor } = entry
    const tenantId = entry.tenantId ?? ownerChain
    const { sequence, digest: previous } = await extendChain(db, tenantId)
    const row: Omit<AuditTable, 'digest'> = {
      id: newAuditId(sequence),
      tenant_id: tenantId,
      sequence,
      at: entry.at ?? origin.at ?? clock.now(),
      action: entry.action,
      actor_kind: actor.kind,
      actor_id: capped(actor.id, 64),
      actor_name: capped(actor.name, 100),
      actor_token_id: capped(actor.tokenId, 64),
      actor_token_end: capped(actor.tokenEnd, 8),
      subject_kind: subject.kind,
      subject_id: capped(subject.id, 64),
      subject_name: capped(subject.name, 200),
      changes: JSON.stringify(entry.changes ?? []),
      address: capped(origin.address, 64),
      user_agent: capped(origin.userAgent, 200),
      request_id: capped(origin.requestId, 64),
      outcome: entry.reason === undefined ? 'ok' : 'refused',
      reason: capped(entry.reason ?? null, 64),
      count: entry.count ?? 1,
      previous,
    }
    const digest = digestOf(row)
    await db
      .insertInto('audit_records')
      .values({ ...row, digest })
      .execute()
    await db.updateTable('audit_chains').set({ digest }).where('tenant_id', '=', tenantId).execute()
    return row.id
  }
}

async function extendChain(db: Transaction<Tables>, tenantId: string) {
  const empty = { digest: '', removed_sequence: 0, removed_digest: '' }
  return db
    .insertInto('audit_chains')
    .values({ tenant_id: tenantId, sequence: 1, ...empty })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({ sequence: sql<number>`audit_chains.sequence + 1` }),
    )
    .returning(['sequence', 'digest'])
    .executeTakeFirstOrThrow()
}

/** Ids of one chain sort in its order, which lists need for records of the same millisecond. */
function newAuditId(sequence: number): string {
  const random = newId('aud').slice('aud_'.length, 'aud_'.length + 16)
  return `aud_${String(sequence).padStart(12, '0')}_${random}`
}

function capped(text: string | null, maximum: number): string | null {
  return text === null ? null : auditText(text, maximum)
}

export function createAudit(parts: StoreParts): AuditStore {
  const { database, record } = parts
  return {
    add: (entry) => database.write((db) => record(db, entry)),

    async list(tenantId, { limit, cursor, ...filter }) {
      const list = nameList('audit', tenantId, filter)
      const paging = { limit, ...(cursor === undefined ? {} : { cursor }) }
      const page = createPage<AuditTable>(list, paging, 'at', ({ at, id }) => ({ at, id }))
      const rows = await database.run((db) =>
        db
          .selectFrom('audit_records')
          .selectAll()
          .where(auditWhere(tenantId, filter))
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, toAuditRecord)
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('audit_records')
          .selectAll()
          .where(auditWhere(tenantId, {}))
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      return row && toAuditRecord(row)
    },

    async actorsOf(tenantId, action, subjectIds) {
      if (subjectIds.length === 0) return new Map()
      const rows = await database.run((db) =>
        db
          .selectFrom('audit_records')
          .selectAll()
          .where('subject_id', 'in', [...subjectIds])
          .where('action', '=', action)
          .where('tenant_id', '=', tenantId)
          .where('outcome', '=', 'ok')
          .orderBy('at')
          .execute(),
      )
      return new Map(rows.map(toAuditRecord).map(({ subject, actor }) => [subject.id ?? '', actor]))
    },

    async *verify(tenantId) {
      const chains = await database.run((db) => {
        const query = db.selectFrom('audit_chains').select('tenant_id').orderBy('tenant_id')
        return (tenantId === null ? query : query.where('tenant_id', '=', tenantId)).execute()
      })
      for (const chain of chains) yield verifyChain(database, chain.tenant_id)
    },

    sweep: (before) => sweepAudit(database, before),
  }
}

function auditWhere(tenantId: string | null, filter: AuditFilter): RawBuilder<boolean> {
  const { since, until, actor, action, subject, outcome, text } = filter
  const conditions = [
    ...(tenantId === null ? [sql`1 = 1`] : [sql`tenant_id = ${tenantId}`]),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
    ...(actor === undefined ? [] : [sql`${actor} in (actor_kind, actor_id, actor_name, actor_token_id)`]),
    ...(action === undefined ? [] : [actionIs(action)]),
    ...(subject === undefined ? [] : [sql`(subject_id = ${subject} or subject_kind = ${subject})`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(text === undefined ? [] : [containsText(searched, text)]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** `server` stands for every action on MCP servers. */
function actionIs(action: string): RawBuilder<unknown> {
  if (action.includes('.')) return sql`action = ${action}`
  return sql`action like ${`${escapeLike(action)}.%`} escape '!'`
}

const searched = ['action', 'actor_name', 'subject_name', 'changes', 'address', 'reason'] as const

/**
 * Removes the records from before that time, always the oldest of a chain: a record that a wrong clock has dated too early stays until those
 * before it go. The chain keeps the digest of the last one, so that the rest can still be verified.
 */
async function sweepAudit(database: Database, before: number): Promise<void> {
  const chains = await database.run((db) =>
    db
      .selectFrom('audit_records')
      .select('tenant_id')
      .distinct()
      .where('at', '<', before)
      .orderBy('tenant_id')
      .execute(),
  )
  for (const { tenant_id } of chains) await sweepChain(database, tenant_id, before)
}

function sweepChain({ kind, write }: Database, tenantId: string, before: number): Promise<void> {
  return write(async (db) => {
    const chain = await db
      .selectFrom('audit_chains')
      .select('sequence')
      .where('tenant_id', '=', tenantId)
      .$if(kind === 'postgres', (query) => query.forUpdate())
      .executeTakeFirstOrThrow()
    const records = db.selectFrom('audit_records').where('tenant_id', '=', tenantId)
    const kept = await records
      .select('sequence')
      .where('at', '>=', before)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst()
    const sequence = kept === undefined ? chain.sequence : kept.sequence - 1
    const last = await records.select('digest').where('sequence', '=', sequence).executeTakeFirst()
    if (last === undefined) return
    await db
      .updateTable('audit_chains')
      .set({ removed_sequence: sequence, removed_digest: last.digest })
      .where('tenant_id', '=', tenantId)
      .execute()
    await db
      .deleteFrom('audit_records')
      .where('tenant_id', '=', tenantId)
      .where('sequence', '<=', sequence)
      .execute()
  })
}

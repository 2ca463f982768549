import type { Actor, AuditChange, AuditRecord, AuditSubject, Time } from '../model.ts'
import type { Listed, Page } from './page.ts'

/** What is to be recorded. The store adds when, by whom and from where. */
export interface AuditEntry {
  /** Null for what belongs to no tenant. */
  tenantId: string | null
  action: string
  subject: AuditSubject
  changes?: readonly AuditChange[]
  /** Instead of the store's own. */
  actor?: Actor
  /** Why it was refused, as a code. Leave it out for what was done. */
  reason?: string
  count?: number
  at?: Time
}

export interface AuditFilter {
  since?: Time
  until?: Time
  /** The kind, id or name of who did it. */
  actor?: string
  /** An action, or what comes before its dot. */
  action?: string
  /** The id or the kind of what it was done to. */
  subject?: string
  outcome?: AuditRecord['outcome']
  /** Occurs in the names, the changes, the address or the reason, in upper or lower case. */
  text?: string
}

/** The audit trail. Records are added and read; none is changed, and only `sweep` removes the oldest. */
export interface AuditStore {
  /** Records what is no change of the database. Answers the record's id. */
  add(entry: AuditEntry): Promise<string>
  /** Newest first. With null, of every tenant and of none, for the owner. */
  list(tenantId: string | null, page: Page & AuditFilter): Promise<Listed<AuditRecord>>
  get(tenantId: string | null, id: string): Promise<AuditRecord | undefined>
  /** Who did this to each of these things, the latest; of those of the tenant that are on record. */
  actorsOf(
    tenantId: string,
    action: string,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, Actor>>
  /** Checks that no record was changed, removed or put in between. With null, in every chain. */
  verify(tenantId: string | null): AsyncIterable<ChainCheck>
  /** Removes records from before that time, the oldest first. */
  sweep(before: Time): Promise<void>
}

/** What became of the check of a chain. */
export interface ChainCheck {
  tenantId: string | null
  /** How many records are as they were written. */
  records: number
  /** The last of them, and its digest. */
  sequence: number
  digest: string
  /** The first thing that is wrong. */
  problem: string | null
}

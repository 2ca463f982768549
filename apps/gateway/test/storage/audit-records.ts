import { allRows } from '../../src/cli/rows.ts'
import type { AuditRecord } from '../../src/model.ts'
import type { ChainCheck } from '../../src/storage/audit-store.ts'
import type { Store } from '../../src/storage/store.ts'

/** The audit trail, newest first: of every tenant unless one is named. */
export function allRecords(store: Store, tenantId: string | null = null): Promise<AuditRecord[]> {
  return allRows((page) => store.audit.list(tenantId, page))
}

export async function allChecks(store: Store): Promise<ChainCheck[]> {
  const found: ChainCheck[] = []
  for await (const check of store.audit.verify(null)) found.push(check)
  return found
}

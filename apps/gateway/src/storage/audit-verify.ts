import { type AuditChainTable, type AuditTable, digestOf, ownerChain } from './audit-row.ts'
import type { ChainCheck } from './audit-store.ts'
import type { Database } from './database.ts'

const rowsPerPage = 1_000

/** Reads the chain of a tenant from its oldest record, in bounded memory, and stops at the first record that does not fit. */
export async function verifyChain(database: Pick<Database, 'run'>, tenantId: string): Promise<ChainCheck> {
  const readChain = () =>
    database.run((db) =>
      db.selectFrom('audit_chains').selectAll().where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    )
  for (;;) {
    const chain = await readChain()
    const check = await checkRecords(database, chain)
    // The oldest records may have been removed by their age meanwhile.
    const isSame = check.problem === null || (await readChain()).removed_sequence === chain.removed_sequence
    if (isSame) return check
  }
}

async function checkRecords(
  { run }: Pick<Database, 'run'>,
  { tenant_id: tenantId, ...chain }: AuditChainTable,
): Promise<ChainCheck> {
  let sequence = chain.removed_sequence
  let previous = chain.removed_digest
  let records = 0
  const result = (problem: string | null): ChainCheck => ({
    tenantId: tenantId === ownerChain ? null : tenantId,
    records,
    sequence,
    digest: previous,
    problem,
  })
  while (sequence < chain.sequence) {
    const rows: AuditTable[] = await run((db) =>
      db
        .selectFrom('audit_records')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(rowsPerPage)
        .execute(),
    )
    if (rows.length === 0) return result(`Record ${sequence + 1} is missing.`)
    for (const row of rows) {
      if (sequence === chain.sequence) break
      if (row.sequence !== sequence + 1) return result(`Record ${sequence + 1} is missing.`)
      if (row.previous !== previous) return result(`Record ${row.sequence} does not follow the one before.`)
      if (digestOf(row) !== row.digest) return result(`Record ${row.sequence} was changed.`)
      ;({ sequence, digest: previous } = row)
      records++
    }
  }
  if (previous !== chain.digest) return result(`Record ${sequence} is not the newest that was written.`)
  return result(null)
}

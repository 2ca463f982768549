import type { CallTarget } from '@helpdesk-mcp/contracts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { RecordedCall, Time, ToolCall } from '../model.ts'
import type { Tables } from './database.ts'
import { containsText } from './text-search.ts'

/** What helpdesks call a conversation with a customer. */
export const conversationKinds: readonly string[] = ['ticket', 'conversation', 'case', 'chat', 'im_session']

/** What people know a record of an account by, as calls have last shown it. */
export interface TargetNameTable {
  tenant_id: string
  account_id: string
  kind: string
  target_id: string
  title: string | null
  number: string | null
  link: string | null
  /** Of a conversation. */
  customer: string | null
  seen_at: Time
}

export function targetNameTables(): readonly string[] {
  return [
    `create table target_names (
      tenant_id text not null,
      account_id text not null,
      kind text not null,
      target_id text not null,
      title text,
      number text,
      link text,
      customer text,
      seen_at bigint not null,
      primary key (account_id, kind, target_id))`,
    'create index target_names_number on target_names (tenant_id, number) where number is not null',
    'create index target_names_newest on target_names (tenant_id, seen_at)',
    'create index target_names_age on target_names (seen_at)',
  ]
}

type Named = Pick<RecordedCall, 'tenantId' | 'accountId' | 'at' | 'targets'>

/** Keeps what calls call their targets, so that calls which had only an id are found and shown by the same name. */
export interface TargetNames {
  /** Adds the names of these calls in a transaction that is open; call `added` once it is committed. */
  add(db: Transaction<Tables>, calls: readonly Named[]): Promise<{ added(): void }>
}

const dayMs = 86_400_000
/** How many names an instance remembers to have written, so that it does not write the same again with each call. */
const maxWritten = 10_000
const rowsPerStatement = 100

export function createTargetNames(): TargetNames {
  const written = new LRUCache<string, string>({ max: maxWritten })

  return {
    async add(db, calls) {
      const fresh = new Map<string, { row: TargetNameTable; says: string }>()
      for (const { tenantId, accountId, at, targets } of calls) {
        for (const target of targets) {
          const { title, number, customer } = target
          if (title === undefined && number === undefined && customer === undefined) continue
          const row = rowOf(tenantId, accountId, Math.round(at), target)
          const key = JSON.stringify([accountId, target.kind, target.id])
          // Written again each day, since names that nobody has seen for long are deleted.
          const says = JSON.stringify([row.title, row.number, row.link, row.customer, Math.trunc(at / dayMs)])
          if (written.get(key) !== says) fresh.set(key, { row, says })
        }
      }
      // In one order, so that two instances do not wait for each other.
      const rows = [...fresh].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { row }]) => row)
      for (let from = 0; from < rows.length; from += rowsPerStatement)
        await upsert(db, rows.slice(from, from + rowsPerStatement))
      return {
        added() {
          for (const [key, { says }] of fresh) written.set(key, says)
        },
      }
    },
  }
}

function rowOf(tenantId: string, accountId: string, at: Time, target: CallTarget): TargetNameTable {
  const { kind, id, title = null, number = null, link = null, customer = null } = target
  return {
    ...{ tenant_id: tenantId, account_id: accountId, kind, target_id: id },
    ...{ title, number, link, customer, seen_at: at },
  }
}

/** What is new counts; what it does not say stays. */
async function upsert(db: Transaction<Tables>, rows: readonly TargetNameTable[]): Promise<void> {
  const newer = (column: string) => {
    const [given, known] = [sql.ref(`excluded.${column}`), sql.ref(`target_names.${column}`)]
    return sql`coalesce(${given}, ${known})`
  }
  const later = sql<number>`case when excluded.seen_at > target_names.seen_at then excluded.seen_at else target_names.seen_at end`
  await db
    .insertInto('target_names')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'kind', 'target_id']).doUpdateSet({
        title: newer('title') as RawBuilder<string | null>,
        number: newer('number') as RawBuilder<string | null>,
        link: newer('link') as RawBuilder<string | null>,
        customer: newer('customer') as RawBuilder<string | null>,
        seen_at: later,
      }),
    )
    .execute()
}

const idsPerQuery = 500

/** The calls with what is known of those targets that do not say it themselves. */
export async function withTargetNames(
  db: Kysely<Tables>,
  tenantId: string,
  calls: readonly ToolCall[],
): Promise<ToolCall[]> {
  const unnamed = new Map<string, Set<string>>()
  for (const { accountId, targets } of calls) {
    if (accountId === '') continue
    for (const target of targets) {
      if (!isUnnamed(target)) continue
      const ids = unnamed.get(accountId) ?? new Set()
      unnamed.set(accountId, ids.add(target.id))
    }
  }
  const names = new Map<string, Omit<CallTarget, 'kind' | 'id'>>()
  for (const [accountId, ids] of unnamed) {
    const all = [...ids]
    for (let from = 0; from < all.length; from += idsPerQuery) {
      const rows = await db
        .selectFrom('target_names')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('account_id', '=', accountId)
        .where('target_id', 'in', all.slice(from, from + idsPerQuery))
        .execute()
      for (const row of rows) names.set(keyOf(accountId, row.kind, row.target_id), namesOf(row))
    }
  }
  if (names.size === 0) return [...calls]
  return calls.map((call) => ({
    ...call,
    targets: call.targets.map((target) => ({
      ...(isUnnamed(target) ? names.get(keyOf(call.accountId, target.kind, target.id)) : {}),
      ...target,
    })),
  }))
}

/** A conversation is named by its customer, too. */
function isUnnamed({ kind, title, number, customer }: CallTarget): boolean {
  if (title === undefined && number === undefined) return true
  return customer === undefined && conversationKinds.includes(kind)
}

function keyOf(accountId: string, kind: string, id: string): string {
  return JSON.stringify([accountId, kind, id])
}

function namesOf({ title, number, link, customer }: TargetNameTable): Omit<CallTarget, 'kind' | 'id'> {
  return {
    ...(title === null ? {} : { title }),
    ...(number === null ? {} : { number }),
    ...(link === null ? {} : { link }),
    ...(customer === null ? {} : { customer }),
  }
}

/** How many of the newest names a text is looked for in, and how many of those that have it count. */
const maxSearched = 50_000
const maxNamed = 200

/** The ids of calls, with their accounts, that touched something which has the text in its title, or as the name of its customer. */
export function touchingNamed(tenantId: string, text: string): RawBuilder<unknown> {
  const newest = sql`select account_id, kind, target_id, title, customer from target_names
    where tenant_id = ${tenantId} order by seen_at desc limit ${maxSearched}`
  const named = sql`select account_id, kind, target_id from (${newest}) as newest
    where ${containsText(['title', 'customer'], text)} limit ${maxNamed}`
  return touched(tenantId, named)
}

/** The same of what people know by this number. */
export function touchingNumbered(tenantId: string, number: string): RawBuilder<unknown> {
  return touched(
    tenantId,
    sql`select account_id, kind, target_id from target_names
      where tenant_id = ${tenantId} and number = ${number} limit ${maxNamed}`,
  )
}

/** Ids are those of one account: what another one has under the same id is something else. SQLite takes a cross join in this order. */
function touched(tenantId: string, named: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select called.id from (${named}) as named
    cross join tool_call_targets as touched
    cross join tool_calls as called
    where touched.tenant_id = ${tenantId} and touched.kind = named.kind and touched.target_id = named.target_id
      and called.id = touched.call_id and called.account_id = named.account_id`
}

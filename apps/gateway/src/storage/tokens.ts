import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { ApiToken } from '../model.ts'
import { changesBetween, tokenFields } from './audit-changes.ts'
import {
  newId,
  type RecordAudit,
  type StoreParts,
  type Tables,
  type TokenTable,
  tokenQuery,
} from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import { setLastUsed } from './last-known.ts'
import { createPage, nameList } from './paging.ts'
import type { TokenStore } from './store.ts'

export function createTokens({ database, clock, record }: StoreParts): TokenStore {
  return {
    async list(tenantId, rest) {
      const list = nameList('tokens', tenantId)
      const page = createPage<TokenTable>(list, rest, 'created_at', (row) => ({
        at: row.created_at,
        id: row.id,
      }))
      const rows = await database.run((db) => {
        const query = db.selectFrom('api_tokens').selectAll().where(page.after)
        const own = tenantId === null ? query : query.where('tenant_id', '=', tenantId)
        return own.orderBy(page.order).limit(page.limit).execute()
      })
      return page.listed(rows, toToken)
    },

    async create(token, tokenHash) {
      const row: TokenTable = {
        id: newId('tok'),
        tenant_id: token.tenantId,
        name: token.name,
        scopes: JSON.stringify(token.scopes),
        server_ids: token.serverIds && JSON.stringify(token.serverIds),
        token_hash: tokenHash,
        created_at: clock.now(),
        expires_at: token.expiresAt,
        last_used_at: null,
      }
      await database
        .write(async (db, changed) => {
          await checkServers(db, token.tenantId, token.serverIds ?? [])
          await db.insertInto('api_tokens').values(row).execute()
          changed(row.id)
          const changes = changesBetween(undefined, tokenFields(toToken(row)))
          await record(db, { ...tokenEntry('created', row), changes })
        })
        .catch((error: unknown) => {
          throw isMissingReference(error) ? new NotFoundError('The tenant does not exist.') : error
        })
      return toToken(row)
    },

    async byHash(tokenHash, now) {
      const { rows } = await database.run((db) => db.executeQuery(apiTokenByHash.at(tokenHash, now)))
      return rows[0] && toToken(rows[0])
    },

    async exists(tenantId, id) {
      const row = await database.run((db) => {
        const query = db.selectFrom('api_tokens').select('id').where('id', '=', id)
        return (tenantId === null ? query : query.where('tenant_id', '=', tenantId)).executeTakeFirst()
      })
      return row !== undefined
    },

    remove(tenantId, id) {
      return database.write(async (db, changed) => {
        const mine = tenantId === null ? sql<boolean>`1 = 1` : sql<boolean>`tenant_id = ${tenantId}`
        const [removed] = await removeTokens(db, record, 'revoked', sql<boolean>`id = ${id} and ${mine}`)
        if (removed) changed(id)
        return removed !== undefined
      })
    },

    setLastUsed: (times) => setLastUsed(database, 'api_tokens', times),
  }
}

/** Removes API tokens, and with each the sessions that have their rights from it. */
export async function removeTokens(
  db: Transaction<Tables>,
  record: RecordAudit,
  how: 'revoked' | 'expired',
  where: RawBuilder<boolean>,
): Promise<TokenTable[]> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'token_id'])
    .where('token_id', 'in', (query) => query.selectFrom('api_tokens').select('id').where(where))
    .orderBy('id')
    .execute()
  const tokens = await db.deleteFrom('api_tokens').where(where).returningAll().execute()
  for (const token of tokens.sort(byTenant)) {
    await record(db, {
      ...tokenEntry(how, token),
      changes: changesBetween(tokenFields(toToken(token)), undefined),
    })
    for (const { id } of sessions.filter(({ token_id }) => token_id === token.id)) {
      const subject = { kind: 'session', id, name: token.name }
      await record(db, { tenantId: token.tenant_id, action: 'session.ended', subject })
    }
  }
  return tokens
}

/** Chains are locked in one order, whoever records to several. */
export function byTenant(a: { tenant_id: string | null }, b: { tenant_id: string | null }): number {
  const [first, second] = [a.tenant_id ?? '', b.tenant_id ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

function tokenEntry(what: 'created' | 'revoked' | 'expired', { id, tenant_id, name }: TokenTable) {
  return { tenantId: tenant_id, action: `token.${what}`, subject: { kind: 'token', id, name } }
}

export const apiTokenByHash = tokenQuery<Selectable<TokenTable>>(
  'api token by hash',
  `select id, tenant_id, name, scopes, server_ids, token_hash, created_at, expires_at, last_used_at
  from api_tokens where token_hash = $1 and (expires_at is null or expires_at > $2)`,
)

/** Rejects with a `NotFoundError` unless each id is a server of the tenant; with null, of any tenant. */
async function checkServers(
  db: Transaction<Tables>,
  tenantId: string | null,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const query = db.selectFrom('mcp_servers').select('id').where('id', 'in', ids)
  const rows = await (tenantId === null ? query : query.where('tenant_id', '=', tenantId)).execute()
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new NotFoundError(`There is no MCP server ${missing}.`)
}

export function toToken(row: TokenTable): ApiToken {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    scopes: JSON.parse(row.scopes),
    serverIds: row.server_ids === null ? null : JSON.parse(row.server_ids),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }
}

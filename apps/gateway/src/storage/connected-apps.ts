import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { ConnectedApp } from '../model.ts'
import type { OauthGrantTable } from './authorization-tables.ts'
import type { RecordAudit, StoreParts, Tables } from './database.ts'
import type { GrantStore } from './grant-store.ts'
import { createPage, nameList } from './paging.ts'

/** Grants as people see them: the apps that they have connected. */
export function connectedApps({
  database,
  clock,
  record,
}: StoreParts): Pick<GrantStore, 'list' | 'exists' | 'revoke'> {
  return {
    async list(scope, rest) {
      const page = createPage<NamedGrant>(nameList('grants', scope), rest, 'created_at', (row) => ({
        at: row.created_at,
        id: row.id,
      }))
      const rows = await database.run((db) =>
        db
          .selectFrom('oauth_grants')
          .selectAll()
          .select([
            nameIn('people', 'person_id').as('person_name'),
            nameIn('mcp_servers', 'server_id').as('server_name'),
          ])
          .where(ofScope(scope))
          .where('activated_at', 'is not', null)
          .where('until', '>', clock.now())
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, toConnectedApp)
    },

    async exists(scope, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('oauth_grants')
          .select('id')
          .where('id', '=', id)
          .where(ofScope(scope))
          .executeTakeFirst(),
      )
      return row !== undefined
    },

    revoke(scope, id) {
      return database.write(async (db, changed) => {
        const found = await db
          .selectFrom('oauth_grants')
          .select('id')
          .where('id', '=', id)
          .where(ofScope(scope))
          .executeTakeFirst()
        if (found === undefined) return false
        await endGrant(db, record, id, 'revoked')
        changed(id)
        return true
      })
    },
  }
}

/** The name of what a column refers to, which is there as long as the grant is. */
function nameIn(table: 'people' | 'mcp_servers', column: 'person_id' | 'server_id'): RawBuilder<string> {
  return sql<string>`(select named.name from ${sql.table(table)} as named where named.id = ${sql.ref(`oauth_grants.${column}`)})`
}

function ofScope({ tenantId, personId, clientId }: Parameters<GrantStore['list']>[0]): RawBuilder<boolean> {
  const conditions = [
    sql`1 = 1`,
    ...(tenantId === undefined ? [] : [sql`tenant_id = ${tenantId}`]),
    ...(personId === undefined ? [] : [sql`person_id = ${personId}`]),
    ...(clientId === undefined ? [] : [sql`client_id = ${clientId}`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

type NamedGrant = OauthGrantTable & { person_name: string; server_name: string }

function toConnectedApp(row: Selectable<NamedGrant>): ConnectedApp {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    personId: row.person_id,
    serverId: row.server_id,
    clientId: row.client_id,
    clientName: row.client_name,
    resource: row.resource,
    scopes: row.scopes.split(' '),
    createdAt: row.created_at,
    until: row.until,
    lastUsedAt: row.last_used_at,
    personName: row.person_name,
    serverName: row.server_name,
  }
}

/** Removes a grant, and thereby its tokens. */
export async function endGrant(
  db: Transaction<Tables>,
  record: RecordAudit,
  id: string,
  how: string,
  why?: string,
): Promise<void> {
  const row = await db.deleteFrom('oauth_grants').where('id', '=', id).returningAll().executeTakeFirst()
  if (row === undefined) return
  const changes = why === undefined ? [] : [{ field: 'reason', after: why }]
  await record(db, { ...grantEntry(how, row), changes })
}

export function grantEntry(what: string, { id, tenant_id, client_name }: Selectable<OauthGrantTable>) {
  return { tenantId: tenant_id, action: `app.${what}`, subject: { kind: 'app', id, name: client_name } }
}

import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../model.ts'
import { type StoreParts, tokenQuery } from './database.ts'
import type { GrantStore, OpenedGrant } from './grant-store.ts'
import { readServers, type ServerRow, toServers } from './servers.ts'

/** What a token opens, as the database knows it now. */
export function readGrants({
  database,
}: Pick<StoreParts, 'database'>): Pick<GrantStore, 'byAccessToken' | 'token' | 'server'> {
  return {
    async byAccessToken(tokenHash, now) {
      const { rows } = await database.run((db) => db.executeQuery(grantByToken.at(tokenHash, now)))
      return toOpened(rows)
    },

    async token(tokenHash, now) {
      const row = await database.run((db) =>
        db
          .selectFrom('oauth_tokens as token')
          .innerJoin('oauth_grants as grt', 'grt.id', 'token.grant_id')
          .innerJoin('people as person', 'person.id', 'grt.person_id')
          .select(['token.kind', 'token.scopes', 'token.created_at', 'token.expires_at'])
          .select(['grt.client_id', 'grt.person_id', 'grt.resource'])
          .where('token.token_hash', '=', tokenHash)
          .where('token.expires_at', '>', now)
          .where('token.used_at', 'is', null)
          .where(mayUse('grt'))
          .executeTakeFirst(),
      )
      return (
        row && {
          kind: row.kind,
          grant: { clientId: row.client_id, personId: row.person_id, resource: row.resource },
          scopes: row.scopes.split(' '),
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        }
      )
    },

    async server(id, now) {
      const where = sql<boolean>`id = ${id} and (expires_at is null or expires_at > ${now})`
      const [server] = await database.run((db) => readServers(db, { where }))
      return server
    },
  }
}

/** Whether the person of a grant may still use its server, and both are there. */
export function mayUse(grant: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from mcp_servers as server where server.id = ${sql.ref(`${grant}.server_id`)} and ${sql.raw(permitsServer)})`
}

/** `person` and `server` are the tables' names in the query. As `mayUse` of src/people/manage.ts says it. */
const permitsServer = `(person.tenant_id is null or (person.tenant_id = server.tenant_id and (person.role <> 'member'
  or exists (select 1 from server_people as share where share.server_id = server.id and share.person_id = person.id))))`

type GrantRow = ServerRow & {
  grant_id: string
  client_id: string
  client_name: string
  resource: string
  scopes: string
  token_expires_at: number
  person_id: string
  person_name: string
  person_role: Person['role']
}

/** What an access token opens: one row for each account of its server. */
const grantByToken = tokenQuery<GrantRow>(
  'grant by access token',
  `select grt.id as grant_id, grt.client_id, grt.client_name, grt.resource, token.scopes,
    token.expires_at as token_expires_at,
    person.id as person_id, person.name as person_name, person.role as person_role,
    server.id, server.tenant_id, server.name, server.config, server.require_api_token_auth, server.token_hash, server.expires_at,
    server.created_at, server.updated_at, server.last_used_at, server.previous_hash, server.previous_until, server.notices, held.account_id
  from oauth_tokens as token
    join oauth_grants as grt on grt.id = token.grant_id
    join people as person on person.id = grt.person_id
    join mcp_servers as server on server.id = grt.server_id
    join mcp_server_accounts as held on held.server_id = server.id
  where token.token_hash = $1 and token.kind = 'access' and token.expires_at > $2
    and (server.expires_at is null or server.expires_at > $2) and ${permitsServer}
  order by held.position`,
)

function toOpened(rows: readonly GrantRow[]): OpenedGrant | undefined {
  const [row] = rows
  const [server] = toServers(rows)
  if (row === undefined || server === undefined) return undefined
  return {
    grant: {
      id: row.grant_id,
      clientId: row.client_id,
      clientName: row.client_name,
      resource: row.resource,
    },
    scopes: row.scopes.split(' '),
    expiresAt: Number(row.token_expires_at),
    person: { id: row.person_id, name: row.person_name, role: row.person_role },
    server,
  }
}

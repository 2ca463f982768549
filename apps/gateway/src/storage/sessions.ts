import { type Selectable, sql, type Transaction } from 'kysely'
import type { Actor, Session } from '../model.ts'
import { timeText } from './audit-changes.ts'
import { newId, type SessionTable, type StoreParts, type Tables, type TokenTable } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import { inScope, personEntry, toPerson } from './people.ts'
import type { SessionDraft, SessionStore } from './people-store.ts'
import type { PersonTable } from './people-tables.ts'
import { toToken } from './tokens.ts'

export function createSessions(parts: StoreParts): SessionStore {
  const { database, clock, record } = parts
  const newRow = ({ until, userAgent, address }: SessionDraft, sessionHash: string): SessionTable => ({
    id: newId('ses'),
    session_hash: sessionHash,
    token_id: null,
    person_id: null,
    created_at: clock.now(),
    until,
    user_agent: userAgent?.slice(0, 200) ?? null,
    address: address?.slice(0, 64) ?? null,
  })

  /** Signs in a person, who has thereby accepted an invitation. */
  const begin = async (
    db: Transaction<Tables>,
    person: Selectable<PersonTable>,
    row: SessionTable,
    kind: 'link' | 'person',
  ) => {
    const now = clock.now()
    const actor: Actor = { kind, id: person.id, name: person.name, tokenId: null, tokenEnd: null }
    const joined = person.joined_at ?? now
    await db
      .updateTable('people')
      .set({ joined_at: joined, last_seen_at: now })
      .where('id', '=', person.id)
      .execute()
    await db.insertInto('sessions').values(row).execute()
    if (person.joined_at === null) await record(db, { ...personEntry('joined', person), actor })
    const subject = { kind: 'session', id: row.id, name: person.name }
    await record(db, { tenantId: person.tenant_id, action: 'session.started', subject, actor })
    return {
      session: toSession(row),
      person: toPerson({ ...person, joined_at: joined, last_seen_at: now }),
    }
  }

  return {
    async create({ tokenId, ...draft }, sessionHash, tokenEnd) {
      const row = { ...newRow(draft, sessionHash), token_id: tokenId }
      try {
        await database.write(async (db) => {
          await db.insertInto('sessions').values(row).execute()
          const token = await db
            .selectFrom('api_tokens')
            .selectAll()
            .where('id', '=', tokenId)
            .executeTakeFirstOrThrow()
          const actor = bearerOf(token, tokenEnd)
          await record(db, { ...sessionEntry('session.started', row.id, token), actor })
        })
      } catch (error) {
        throw isMissingReference(error) ? new NotFoundError('The API token does not exist.') : error
      }
      return toSession(row)
    },

    createByLink(codeHash, draft, sessionHash, browserHash = '') {
      return database.write(async (db) => {
        const link = await db
          .deleteFrom('sign_in_links')
          .where('code_hash', '=', codeHash)
          .where((or) => or.or([or('browser_hash', 'is', null), or('browser_hash', '=', browserHash)]))
          .returningAll()
          .executeTakeFirst()
        if (link === undefined || link.expires_at <= clock.now()) return undefined
        const person =
          link.person_id === null ? await gatewayOwner(db, parts) : await personById(db, link.person_id)
        if (person === undefined) return undefined
        const begun = await begin(db, person, { ...newRow(draft, sessionHash), person_id: person.id }, 'link')
        return { ...begun, returnTo: link.return_to }
      })
    },

    async personOfLink(codeHash) {
      const row = await database.run((db) =>
        db
          .selectFrom('sign_in_links')
          .innerJoin('people', 'people.id', 'sign_in_links.person_id')
          .selectAll('people')
          .where('code_hash', '=', codeHash)
          .where('browser_hash', 'is', null)
          .where('sign_in_links.expires_at', '>', clock.now())
          .executeTakeFirst(),
      )
      return row && toPerson(row)
    },

    createForPerson(personId, draft, sessionHash) {
      return database.write(async (db) => {
        const person = await personById(db, personId)
        if (person === undefined) return undefined
        return begin(db, person, { ...newRow(draft, sessionHash), person_id: person.id }, 'person')
      })
    },

    async byHash(sessionHash, now) {
      const row = await database.run((db) =>
        db
          .selectFrom('sessions')
          .selectAll()
          .where('session_hash', '=', sessionHash)
          .where('until', '>', now)
          .executeTakeFirst(),
      )
      if (!row) return undefined
      const session = toSession(row)
      const { person_id: personId, token_id: tokenId } = row
      if (personId !== null) {
        const person = await database.run((db) => personById(db, personId))
        return person && { session, person: toPerson(person), token: undefined }
      }
      const token = await database.run((db) =>
        db
          .selectFrom('api_tokens')
          .selectAll()
          .where('id', '=', tokenId)
          .where((or) => or.or([or('expires_at', 'is', null), or('expires_at', '>', now)]))
          .executeTakeFirst(),
      )
      return token && { session, token: toToken(token), person: undefined }
    },

    async ofPerson(personId, now) {
      const rows = await database.run((db) =>
        db
          .selectFrom('sessions')
          .selectAll()
          .where('person_id', '=', personId)
          .where('until', '>', now)
          .orderBy('created_at', 'desc')
          .orderBy('id')
          .execute(),
      )
      return rows.map(toSession)
    },

    async extend(id, until) {
      await database.run((db) => db.updateTable('sessions').set({ until }).where('id', '=', id).execute())
    },

    async remove({ id, tokenId, personId }) {
      await database.write(async (db, changed) => {
        const { numDeletedRows } = await db.deleteFrom('sessions').where('id', '=', id).executeTakeFirst()
        changed(id)
        // It may have expired since.
        if (numDeletedRows === 0n) return
        if (personId !== null) {
          const person = await personById(db, personId)
          if (person === undefined) return
          const subject = { kind: 'session', id, name: person.name }
          await record(db, { tenantId: person.tenant_id, action: 'session.ended', subject })
          return
        }
        const token = await db
          .selectFrom('api_tokens')
          .selectAll()
          .where('id', '=', tokenId)
          .executeTakeFirst()
        if (token === undefined) return
        const actor: Actor = { ...bearerOf(token), kind: 'session', id }
        await record(db, { ...sessionEntry('session.ended', id, token), actor })
      })
    },

    async addLink(codeHash, expiresAt) {
      const row = {
        code_hash: codeHash,
        person_id: null,
        expires_at: expiresAt,
        created_at: clock.now(),
        browser_hash: null,
        return_to: null,
      }
      await database.write(async (db) => {
        await db.insertInto('sign_in_links').values(row).execute()
        const changes = [{ field: 'expires_at', after: timeText(expiresAt) }]
        const subject = { kind: 'link', id: null, name: null }
        await record(db, { tenantId: null, action: 'link.created', subject, changes })
      })
    },
  }
}

/** One id, so that two links that are used at the same moment make one owner. */
const firstOwnerId = `usr_${'0'.repeat(31)}1`

/** The oldest owner of the gateway, made when there is none. */
async function gatewayOwner(
  db: Transaction<Tables>,
  { clock, record }: StoreParts,
): Promise<Selectable<PersonTable>> {
  const oldest = () =>
    db
      .selectFrom('people')
      .selectAll()
      .where(inScope(null))
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  const known = await oldest()
  if (known !== undefined) return known
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people')
    .values({
      id: firstOwnerId,
      tenant_id: null,
      role: 'owner',
      name: 'Owner',
      email: null,
      issuer: null,
      subject: null,
      created_at: clock.now(),
      joined_at: clock.now(),
      last_seen_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  const made = await db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', firstOwnerId)
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) await record(db, personEntry('created', made))
  return made
}

function personById(db: Pick<Transaction<Tables>, 'selectFrom'>, id: string) {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An API token that signs in by itself: whoever holds it. */
function bearerOf({ id, name }: Selectable<TokenTable>, tokenEnd: string | null = null): Actor {
  return { kind: 'token', id, name, tokenId: id, tokenEnd }
}

function sessionEntry(action: string, id: string, { tenant_id, name }: Selectable<TokenTable>) {
  return { tenantId: tenant_id, action, subject: { kind: 'session', id, name } }
}

/** Removes the sessions that have ended, and records it under the name of whoever was signed in. */
export async function sweepSessions({ database, record }: StoreParts, now: number): Promise<void> {
  await database.write(async (db) => {
    const rows = await db
      .deleteFrom('sessions')
      .where('until', '<=', now)
      .returning(['id', 'token_id', 'person_id'])
      .execute()
    if (rows.length === 0) return
    const ids = (of: 'token_id' | 'person_id') => rows.flatMap((row) => row[of] ?? [])
    const named = <Table extends 'api_tokens' | 'people'>(table: Table, of: 'token_id' | 'person_id') =>
      sql<{ id: string; name: string; tenant_id: string | null }>`
        select id, name, tenant_id from ${sql.table(table)} where id in (${sql.join(ids(of))})`.execute(db)
    const holders = [
      ...(ids('token_id').length > 0 ? (await named('api_tokens', 'token_id')).rows : []),
      ...(ids('person_id').length > 0 ? (await named('people', 'person_id')).rows : []),
    ]
    // Chains are locked in one order, whoever records to several.
    holders.sort((a, b) => ((a.tenant_id ?? '') < (b.tenant_id ?? '') ? -1 : 1))
    for (const { id: holder, tenant_id, name } of holders) {
      for (const { id } of rows.filter((row) => row.token_id === holder || row.person_id === holder)) {
        const subject = { kind: 'session', id, name }
        await record(db, { tenantId: tenant_id, action: 'session.expired', subject })
      }
    }
  })
}

function toSession(row: SessionTable): Session {
  return {
    id: row.id,
    tokenId: row.token_id,
    personId: row.person_id,
    createdAt: row.created_at,
    until: row.until,
    userAgent: row.user_agent,
    address: row.address,
  }
}

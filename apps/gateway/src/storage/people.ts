import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { Person } from '../model.ts'
import { changesBetween, timeText } from './audit-changes.ts'
import { newId, type StoreParts, type Tables } from './database.ts'
import { isDuplicate, isMissingReference, LastOwnerError, NameTakenError, NotFoundError } from './errors.ts'
import { createPage, nameList } from './paging.ts'
import type { MailLink, PersonStore, SignInLink } from './people-store.ts'
import type { PersonTable } from './people-tables.ts'

export function createPeople({ database, clock, record }: StoreParts): PersonStore {
  const addLink = async (
    db: Transaction<Tables>,
    personId: string,
    { codeHash, expiresAt, ...mailed }: SignInLink & Partial<Pick<MailLink, 'browserHash' | 'returnTo'>>,
  ) => {
    const row = {
      code_hash: codeHash,
      person_id: personId,
      expires_at: expiresAt,
      created_at: clock.now(),
      browser_hash: mailed.browserHash ?? null,
      return_to: mailed.returnTo ?? null,
    }
    await db.insertInto('sign_in_links').values(row).execute()
  }

  return {
    async list(tenantId, rest) {
      const page = createPage<PersonTable>(nameList('people', tenantId), rest, 'created_at', (row) => ({
        at: row.created_at,
        id: row.id,
      }))
      const rows = await database.run((db) =>
        db
          .selectFrom('people')
          .selectAll()
          .where(inScope(tenantId))
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, toPerson)
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db.selectFrom('people').selectAll().where(inScope(tenantId)).where('id', '=', id).executeTakeFirst(),
      )
      return row && toPerson(row)
    },

    async invite(tenantId, draft, link) {
      const row: PersonTable = {
        id: newId('usr'),
        tenant_id: tenantId,
        ...draft,
        issuer: null,
        subject: null,
        created_at: clock.now(),
        joined_at: null,
        last_seen_at: null,
      }
      await database
        .write(async (db, changed) => {
          await db.insertInto('people').values(row).execute()
          await addLink(db, row.id, link)
          changed(row.id)
          const fields = { ...personFields(toPerson(row)), link_until: timeText(link.expiresAt) }
          await record(db, { ...personEntry('invited', row), changes: changesBetween(undefined, fields) })
        })
        .catch(rethrow)
      return toPerson(row)
    },

    async renewLink(tenantId, id, link) {
      return database.write(async (db) => {
        const person = await db
          .selectFrom('people')
          .selectAll()
          .where(inScope(tenantId))
          .where('id', '=', id)
          .executeTakeFirst()
        if (person === undefined) return undefined
        await db.deleteFrom('sign_in_links').where('person_id', '=', id).execute()
        await addLink(db, id, link)
        const changes = changesBetween(undefined, { link_until: timeText(link.expiresAt) })
        await record(db, { ...personEntry('link_created', person), changes })
        return toPerson(person)
      })
    },

    async update(tenantId, id, change) {
      return database
        .write(async (db, changed) => {
          const owners = await lockOwners(db, database.kind, tenantId)
          const before = await db
            .selectFrom('people')
            .selectAll()
            .where(inScope(tenantId))
            .where('id', '=', id)
            .executeTakeFirst()
          if (before === undefined) return undefined
          if (change.role !== undefined && change.role !== 'owner') requireOtherOwner(owners, id)
          const row = { ...before, ...change }
          // Another address may be another person's at the provider.
          const identity = row.email === before.email ? {} : { issuer: null, subject: null }
          await db
            .updateTable('people')
            .set({ ...change, ...identity })
            .where('id', '=', id)
            .execute()
          if (row.email !== before.email) {
            await db
              .deleteFrom('sign_in_links')
              .where('person_id', '=', id)
              .where('browser_hash', 'is not', null)
              .execute()
          }
          changed(id)
          const changes = changesBetween(personFields(toPerson(before)), personFields(toPerson(row)))
          await record(db, { ...personEntry('changed', row), changes })
          return toPerson(row)
        })
        .catch(rethrow)
    },

    remove(tenantId, id) {
      return database.write(async (db, changed) => {
        requireOtherOwner(await lockOwners(db, database.kind, tenantId), id)
        const sessions = await db.selectFrom('sessions').select('id').where('person_id', '=', id).execute()
        const row = await db
          .deleteFrom('people')
          .where(inScope(tenantId))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst()
        if (row === undefined) return false
        changed(id)
        for (const session of sessions) changed(session.id)
        const changes = changesBetween(personFields(toPerson(row)), undefined)
        await record(db, { ...personEntry('removed', row), changes })
        return true
      })
    },

    async byEmail(email) {
      const rows = await database.run((db) =>
        db
          .selectFrom('people')
          .selectAll()
          .where('email', '=', email)
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
      )
      return rows.map(toPerson)
    },

    async addMailLinks(links, max) {
      const ids = links.map(({ personId }) => personId)
      return database.write(async (db) => {
        // Whoever adds links at the same time waits for these.
        const people = await db
          .selectFrom('people')
          .selectAll()
          .where('id', 'in', ids)
          .orderBy('id')
          .$if(database.kind === 'postgres', (query) => query.forUpdate())
          .execute()
        const valid = await db
          .selectFrom('sign_in_links')
          .select('person_id')
          .where('person_id', 'in', ids)
          .where('browser_hash', 'is not', null)
          .where('expires_at', '>', clock.now())
          .execute()
        const isFull = (id: string) => valid.filter(({ person_id }) => person_id === id).length >= max
        if (people.length < links.length || ids.some(isFull)) return false
        for (const { personId, ...link } of links) await addLink(db, personId, link)
        // Chains are locked in one order, whoever records to several.
        people.sort((a, b) => ((a.tenant_id ?? '') < (b.tenant_id ?? '') ? -1 : 1))
        for (const person of people) await record(db, personEntry('link_sent', person))
        return true
      })
    },

    byIdentity({ issuer, subject }, email) {
      return database.write(async (db) => {
        const known = await db
          .selectFrom('people')
          .selectAll()
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .execute()
        const invited =
          email === null
            ? []
            : await db
                .selectFrom('people')
                .selectAll()
                .where('email', '=', email)
                // Whoever was known at another provider is known by the address at this one. An address that has somebody else here may be theirs now.
                .where((or) => or.or([or('issuer', 'is', null), or('issuer', '<>', issuer)]))
                .execute()
        const taken = new Set(known.map(({ tenant_id }) => tenant_id))
        const added = invited.filter(({ tenant_id }) => !taken.has(tenant_id))
        for (const person of added) {
          await db.updateTable('people').set({ issuer, subject }).where('id', '=', person.id).execute()
          const changes = changesBetween(undefined, { issuer, subject })
          await record(db, { ...personEntry('identified', person), changes })
        }
        return [...known, ...added].map(toPerson)
      })
    },
  }
}

/** With null, the owners of the gateway. */
export function inScope(tenantId: string | null): RawBuilder<boolean> {
  return tenantId === null ? sql<boolean>`tenant_id is null` : sql<boolean>`tenant_id = ${tenantId}`
}

/** The owners that have signed in. Their rows stay locked until the transaction ends: two of them cannot remove each other. */
async function lockOwners(
  db: Transaction<Tables>,
  kind: 'sqlite' | 'postgres',
  tenantId: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where(inScope(tenantId))
    .where('role', '=', 'owner')
    .where('joined_at', 'is not', null)
    .orderBy('id')
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .execute()
  return rows.map(({ id }) => id)
}

function requireOtherOwner(owners: readonly string[], id: string): void {
  if (owners.length === 1 && owners[0] === id) {
    throw new LastOwnerError('This is the last owner. Make somebody else an owner first.')
  }
}

function rethrow(error: unknown): never {
  if (isDuplicate(error)) throw new NameTakenError('Somebody with this e-mail address is there already.')
  throw isMissingReference(error) ? new NotFoundError('The tenant does not exist.') : error
}

export function personEntry(what: string, { id, tenant_id, name }: Selectable<PersonTable>) {
  return { tenantId: tenant_id, action: `person.${what}`, subject: { kind: 'person', id, name } }
}

function personFields({ name, email, role }: Person) {
  return { name, email, role }
}

export function toPerson(row: Selectable<PersonTable>): Person {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    role: row.role,
    name: row.name,
    email: row.email,
    createdAt: row.created_at,
    joinedAt: row.joined_at,
    lastSeenAt: row.last_seen_at,
  }
}

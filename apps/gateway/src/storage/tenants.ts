import { quote } from '@helpdesk-mcp/contracts'
import { newId, type StoreParts, type Tables } from './database.ts'
import { isDuplicate, NameTakenError } from './errors.ts'
import type { Store } from './store.ts'

export function createTenants({ database, clock, record }: StoreParts): Store['tenants'] {
  return {
    async list() {
      const rows = await database.run((db) =>
        db.selectFrom('tenants').selectAll().orderBy('created_at').orderBy('id').execute(),
      )
      return rows.map(toTenant)
    },
    async get(id) {
      const row = await database.run((db) =>
        db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return row && toTenant(row)
    },
    async create(name) {
      const row = { id: newId('ten'), name, created_at: clock.now() }
      try {
        await database.write(async (db) => {
          await db.insertInto('tenants').values(row).execute()
          const subject = { kind: 'tenant', id: row.id, name }
          await record(db, { tenantId: null, action: 'tenant.created', subject })
        })
      } catch (error) {
        if (isDuplicate(error)) throw new NameTakenError(`A tenant named ${quote(name)} exists already.`)
        throw error
      }
      return toTenant(row)
    },
  }
}

function toTenant(row: Tables['tenants']) {
  return { id: row.id, name: row.name, createdAt: row.created_at }
}

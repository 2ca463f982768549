import type { Database } from './database.ts'
import type { Store } from './store.ts'

export function createMeta({ run }: Database): Store['meta'] {
  return {
    async get(key) {
      const row = await run((db) =>
        db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst(),
      )
      return row?.value
    },
    async set(key, value) {
      await run((db) =>
        db
          .insertInto('meta')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      )
    },
  }
}

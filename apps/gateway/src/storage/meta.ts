import type { StoreParts } from './database.ts'
import type { Store } from './store.ts'

export function createMeta({ database }: StoreParts): Store['meta'] {
  return {
    async get(key) {
      const row = await database.run((db) =>
        db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst(),
      )
      return row?.value
    },

    async set(key, value) {
      await database.run((db) =>
        db
          .insertInto('meta')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      )
    },
  }
}

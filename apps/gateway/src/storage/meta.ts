import type { StoreParts } from './database.ts'
import type { Store } from './store.ts'

/** The key of a value that is sealed; the key also tells what it was sealed for. */
export const sealedPrefix = 'sealed:'

export function createMeta({ database, keys }: StoreParts): Store['meta'] {
  const meta: Store['meta'] = {
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

    async getSecret(name) {
      const key = `${sealedPrefix}${name}`
      const sealed = await meta.get(key)
      return sealed === undefined ? undefined : keys.open(sealed, key)
    },

    async setSecret(name, value) {
      const key = `${sealedPrefix}${name}`
      await meta.set(key, keys.seal(value, key))
    },
  }
  return meta
}

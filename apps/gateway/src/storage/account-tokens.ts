import { NotThereError } from './errors.ts'
import type { Parts } from './parts.ts'
import type { AccountStore } from './store.ts'

/** What tokens of an account are sealed for: other than its credentials, so that neither passes for the other. */
export function tokensOf(accountId: string): string {
  return `${accountId} tokens`
}

export function createAccountTokens(
  { database, keys }: Parts,
  tenantId: string,
  id: string,
): ReturnType<AccountStore['tokens']> {
  return {
    async read() {
      const row = await database.run((db) =>
        db
          .selectFrom('integrated_accounts')
          .select('tokens')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      return row?.tokens ? keys.open(row.tokens, tokensOf(id)) : undefined
    },
    async write(text) {
      const tokens = keys.seal(text, tokensOf(id))
      const result = await database.run((db) =>
        db
          .updateTable('integrated_accounts')
          .set({ tokens })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      if (result.numUpdatedRows === 0n) throw new NotThereError('The account of these tokens is gone.')
    },
    lock: (run) => database.lock(`${tenantId} ${id}`, run),
  }
}

import type { CheckedDraft } from '../accounts/check-draft.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'

/** Keeps the tokens that a check obtained for the calls to come: vendors ration them. */
export async function keepTokens(
  { store }: Pick<GatewayContext, 'store'>,
  { tenantId, id }: Pick<Account, 'tenantId' | 'id'>,
  { tokens }: CheckedDraft,
): Promise<void> {
  if (tokens !== undefined) await store.accounts.tokens(tenantId, id).write(tokens)
}

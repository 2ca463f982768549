import type { CheckedDraft } from '../accounts/check-draft.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'

/** Keeps the tokens that a check obtained for the calls to come: vendors ration them. Without them a call obtains its own. */
export async function keepTokens(
  { store, log }: Pick<GatewayContext, 'store' | 'log'>,
  { tenantId, id }: Pick<Account, 'tenantId' | 'id'>,
  { tokens }: CheckedDraft,
): Promise<void> {
  if (tokens === undefined) return
  try {
    await store.accounts.tokens(tenantId, id).write(tokens)
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    log.warn({ account: id, error: name }, 'The tokens of an account could not be kept.')
  }
}

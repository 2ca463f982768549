import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { NotThereError } from '../storage/errors.ts'
import { checkAccounts } from './check-accounts.ts'
import { checkExpiry } from './check-expiry.ts'
import { findServer } from './find-server.ts'
import type { ServerDraft } from './mint-server.ts'
import { missing } from './missing.ts'
import { previewServer } from './preview-server.ts'

/** Changes what a URL opens; the URL stays. What is not given stays as it is, a config is replaced whole. */
export async function changeServer(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  id: string,
  change: { [Key in keyof ServerDraft]?: ServerDraft[Key] | undefined },
): Promise<McpServer> {
  const server = await findServer(context, tenantId, id)
  checkExpiry(context.clock.now(), change.expiresAt)
  const { accountIds = server.accountIds, config = server.config } = change
  if (change.accountIds) await checkAccounts(context, tenantId, change.accountIds)
  if (change.accountIds || change.config) await previewServer(context, accounts, tenantId, accountIds, config)
  const changed = await context.store.servers
    .update(tenantId, id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.config === undefined ? {} : { config: change.config }),
      ...(change.expiresAt === undefined ? {} : { expiresAt: change.expiresAt }),
      ...(change.requireApiTokenAuth === undefined
        ? {}
        : { requireApiTokenAuth: change.requireApiTokenAuth }),
      ...(change.accountIds === undefined ? {} : { accountIds: [...change.accountIds] }),
    })
    .catch((error: unknown) => {
      throw error instanceof NotThereError ? missing('integrated account any more') : error
    })
  if (!changed) throw missing('MCP server')
  return changed
}

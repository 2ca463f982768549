import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer, ServerConfig, Time } from '../model.ts'
import { hashToken, newToken } from '../seal/tokens.ts'
import { NotThereError } from '../storage/errors.ts'
import { checkAccounts } from './check-accounts.ts'
import { checkExpiry } from './check-expiry.ts'
import { missing } from './missing.ts'
import { previewServer } from './preview-server.ts'
import { serverUrl } from './server-url.ts'

export interface ServerDraft {
  name: string
  accountIds: readonly string[]
  config: ServerConfig
  expiresAt: Time | null
  requireApiTokenAuth: boolean
}

/** Makes an MCP server over accounts, all or nothing. Its URL is known now and never again. */
export async function mintServer(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  draft: ServerDraft,
): Promise<{ server: McpServer; url: string }> {
  checkExpiry(context.clock.now(), draft.expiresAt)
  await checkAccounts(context, tenantId, draft.accountIds)
  await previewServer(context, accounts, tenantId, draft.accountIds, draft.config)
  const token = newToken('hdm_mcp_')
  const server = await context.store.servers
    .create(tenantId, { ...draft, accountIds: [...draft.accountIds] }, hashToken(token))
    .catch((error: unknown) => {
      throw error instanceof NotThereError ? missing('integrated account any more') : error
    })
  context.log.info({ server: server.id, accounts: server.accountIds }, 'An MCP server was made.')
  return { server, url: serverUrl(context, token) }
}

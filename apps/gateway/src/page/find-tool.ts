import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { connectorOf } from '../manage/connector-of.ts'
import { findAccount } from '../manage/find-account.ts'
import { missing } from '../manage/missing.ts'

/** Every tool of an account; refuses an account that is not there, or whose connector is not. */
export async function accountTools(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountId: string,
): Promise<readonly ToolRecord[]> {
  connectorOf(context, await findAccount(context, tenantId, accountId))
  return (await accounts.find(tenantId, accountId)).records
}

export async function findTool(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountId: string,
  name: string,
): Promise<ToolRecord> {
  const records = await accountTools(context, accounts, tenantId, accountId)
  const found = records.find((record) => record.name === name || record.aliases?.includes(name))
  if (!found) throw missing('tool of this account')
  return found
}

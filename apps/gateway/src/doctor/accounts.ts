import type { Accounts } from '../accounts/accounts.ts'
import { allRows } from '../command/all-rows.ts'
import type { GatewayContext } from '../context.ts'
import { checkAccount } from '../manage/check-account.ts'
import type { Finding } from './finding.ts'

export type { Finding } from './finding.ts'

/** Asks each vendor whether the account opens. */
export async function* findingsOfAccounts(
  context: GatewayContext,
  accounts: Accounts,
): AsyncGenerator<Finding> {
  for (const { id: tenantId } of await context.store.tenants.list()) {
    for (const { id, name, connector } of await allRows((page) =>
      context.store.accounts.list(tenantId, page),
    )) {
      const what = `account ${name} (${id})`
      if (!context.catalog.has(connector)) {
        const says = `its connector ${connector} is not installed: install its package and name it in HELPDESK_MCP_CONNECTORS`
        yield { what, state: 'wrong', says }
        continue
      }
      const { problem } = await checkAccount(context, accounts, tenantId, id)
      if (problem) yield { what, state: 'wrong', says: problem.message }
      else yield { what, state: 'good', says: 'the vendor takes its credential' }
    }
  }
}

import { statSync } from 'node:fs'
import { checkAccount } from '../accounts/manage.ts'
import type { Accounts } from '../accounts/open.ts'
import type { Settings } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { databaseFileOf, keyFileOf } from '../open-context.ts'
import type { Opened } from './context.ts'
import { allRows } from './output.ts'

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

/** One thing that was looked at. A note is no fault, but may be one where the gateway is meant for others. */
export interface Finding {
  what: string
  state: 'good' | 'note' | 'wrong'
  /** What was found, and how to mend it. */
  says: string
}

export function findingsOfSettings(settings: Settings): Finding[] {
  const file = databaseFileOf(settings)
  const database = file === undefined ? 'PostgreSQL' : `SQLite at ${file}`
  const key = settings.secretKey === undefined ? `in ${keyFileOf(settings)}` : 'in HELPDESK_MCP_SECRET_KEY'
  return [
    { what: 'settings', state: 'good', says: `${database}, key ${key}` },
    ...[file, settings.secretKey === undefined ? keyFileOf(settings) : undefined].flatMap((path) =>
      path === undefined ? [] : [modeOf(path)],
    ),
  ]
}

function modeOf(path: string): Finding {
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) === 0) return { what: path, state: 'good', says: 'only its owner can read it' }
  return {
    what: path,
    state: 'wrong',
    says: `others can read it (mode ${mode.toString(8)}): chmod 600 ${path}`,
  }
}

/** The key was compared when the store was opened. */
export async function* findingsOfStorage({ context: { store } }: Opened): AsyncGenerator<Finding> {
  await store.ping()
  yield { what: 'storage', state: 'good', says: 'the database answers' }
  await store.meta.set('doctor', new Date().toISOString())
  yield { what: 'storage', state: 'good', says: 'the database can be written to' }
  yield { what: 'key', state: 'good', says: 'it is the one that sealed the credentials' }
}

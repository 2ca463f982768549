import { statSync } from 'node:fs'
import { print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import { checkAccount } from '../accounts/manage.ts'
import type { Flags, Settings } from '../config.ts'
import { databaseFileOf, keyFileOf } from '../open-context.ts'
import { type Opened, withContext } from './context.ts'
import { checkPublicUrl } from './doctor-public-url.ts'
import { checkSignIn } from './doctor-sign-in.ts'
import { explain } from './errors.ts'
import { allRows } from './rows.ts'

/** The result of one check. A note is no problem here, but may be one for a gateway that others use. */
export interface Finding {
  what: string
  state: 'good' | 'note' | 'wrong'
  /** What was found, and how to fix it. */
  says: string
}

/** Checks everything that can be wrong with a gateway. Returns 1 if there are problems. */
export async function doctor(terminal: Terminal, flags: Flags, { json }: { json?: true }): Promise<number> {
  const findings: Finding[] = []
  const report = async (finding: Finding) => {
    findings.push(finding)
    const { what, state, says } = finding
    if (!json) await print(terminal.output, `${labels[state]} ${what}: ${says}`)
  }
  try {
    await withContext(terminal, { logLevel: 'silent', ...flags }, async (opened) => {
      for (const finding of checkSettings(opened.settings)) await report(finding)
      for await (const finding of checkStorage(opened)) await report(finding)
      for await (const finding of checkPublicUrl(opened.context)) await report(finding)
      for await (const finding of checkSignIn(opened.context)) await report(finding)
      for await (const finding of checkAccounts(opened)) await report(finding)
    })
  } catch (error) {
    await report({ what: 'start', state: 'wrong', says: explain(error).message })
  }
  const problems = findings.filter(({ state }) => state === 'wrong').length
  if (json) await printJson(terminal.output, { result: findings })
  else await print(terminal.output, `\n${summary(problems)}`)
  return problems === 0 ? 0 : 1
}

const labels: Readonly<Record<Finding['state'], string>> = {
  good: 'OK     ',
  note: 'NOTE   ',
  wrong: 'PROBLEM',
}

function summary(problems: number): string {
  if (problems === 0) return 'No problems found.'
  return `${problems} ${problems === 1 ? 'problem' : 'problems'} found.`
}

function checkSettings(settings: Settings): Finding[] {
  const file = databaseFileOf(settings)
  const keyFile = settings.secretKey === undefined ? keyFileOf(settings) : undefined
  const database = file === undefined ? 'PostgreSQL' : `SQLite at ${file}`
  const key = settings.secretKey === undefined ? keyFile : 'HELPDESK_MCP_SECRET_KEY'
  const paths = [file, keyFile].filter((path) => path !== undefined)
  return [
    { what: 'settings', state: 'good', says: `${database}, key in ${key}` },
    { what: 'activity', state: 'good', says: keptActivity(settings) },
    { what: 'audit', state: 'good', says: `kept for ${countDays(settings.auditDays)}` },
    ...paths.map(checkMode),
  ]
}

function countDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

function keptActivity({ activityDays, activityTextDays }: Settings): string {
  const texts =
    activityTextDays === 0
      ? 'the words of replies and notes are not kept (HELPDESK_MCP_ACTIVITY_TEXT_DAYS)'
      : `the words of replies and notes, encrypted, for ${countDays(Math.min(activityDays, activityTextDays))} (HELPDESK_MCP_ACTIVITY_TEXT_DAYS)`
  return `kept for ${countDays(activityDays)}; ${texts}`
}

function checkMode(path: string): Finding {
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) === 0) return { what: path, state: 'good', says: 'only its owner can read it' }
  const says = `other users can read it (mode ${mode.toString(8)}). Run: chmod 600 ${path}`
  return { what: path, state: 'wrong', says }
}

async function* checkStorage({ context: { store } }: Opened): AsyncGenerator<Finding> {
  await store.ping()
  yield { what: 'storage', state: 'good', says: 'the database answers' }
  await store.meta.set('doctor', new Date().toISOString())
  yield { what: 'storage', state: 'good', says: 'the database is writable' }
  yield await checkAudit(store)
  // Opening the store has already compared it.
  yield { what: 'key', state: 'good', says: 'it decrypts the stored credentials' }
}

async function checkAudit(store: Opened['context']['store']): Promise<Finding> {
  let records = 0
  for await (const check of store.audit.verify(null)) {
    records += check.records
    if (check.problem === null) continue
    const says = `${check.problem} Someone wrote to the database past the gateway. Run: helpdesk-mcp audit verify`
    return { what: 'audit trail', state: 'wrong', says }
  }
  return { what: 'audit trail', state: 'good', says: `${records} records are as they were written` }
}

/** Checks every account with its vendor. */
async function* checkAccounts({ context, accounts }: Opened): AsyncGenerator<Finding> {
  for (const { id: tenantId } of await context.store.tenants.list()) {
    const rows = await allRows((page) => context.store.accounts.list(tenantId, page))
    for (const { id, name, connector } of rows) {
      const what = `account ${quote(name)} (${id})`
      if (!context.catalog.has(connector)) {
        const says = `the connector ${connector} is not installed. Install its package and add it to HELPDESK_MCP_CONNECTORS`
        yield { what, state: 'wrong', says }
        continue
      }
      const { problem } = await checkAccount(context, accounts, tenantId, id)
      if (problem) yield { what, state: 'wrong', says: problem.message }
      else yield { what, state: 'good', says: 'the vendor accepts its credential' }
    }
  }
}

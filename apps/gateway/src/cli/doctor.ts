import { print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import { checkAccount } from '../accounts/manage.ts'
import type { Flags } from '../config.ts'
import { checkAccess } from '../doctor/access.ts'
import { checkAnswers } from '../doctor/answers.ts'
import { checkApprovals } from '../doctor/approvals.ts'
import type { Finding } from '../doctor/finding.ts'
import { checkPublicUrl } from '../doctor/public-url.ts'
import { checkSignIn } from '../doctor/sign-in.ts'
import { checkStart } from '../doctor/start.ts'
import { type Opened, withContext } from './context.ts'
import { explain } from './errors.ts'
import { allRows } from './rows.ts'

/** Checks everything that can be wrong with a gateway. Returns 1 if there are problems. */
export async function doctor(terminal: Terminal, flags: Flags, { json }: { json?: true }): Promise<number> {
  const findings: Finding[] = []
  const report = async (finding: Finding) => {
    findings.push(finding)
    const { what, state, says, fix } = finding
    if (!json) await print(terminal.output, `${labels[state]} ${what}: ${says}${fix ? `. ${fix}` : ''}`)
  }
  try {
    await withContext(terminal, { logLevel: 'silent', ...flags }, async (opened) => {
      for (const finding of checkStart(opened.context)) await report(finding)
      for await (const finding of checkStorage(opened)) await report(finding)
      for await (const finding of checkPublicUrl(opened.context)) await report(finding)
      for await (const finding of checkSignIn(opened.context)) await report(finding)
      for await (const finding of checkApprovals(opened.context)) await report(finding)
      for await (const finding of checkAccess(opened.context)) await report(finding)
      for await (const finding of checkAccounts(opened)) await report(finding)
      for await (const finding of checkAnswers(opened.context)) await report(finding)
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

async function* checkStorage({
  context: { store, command = 'helpdesk-mcp' },
}: Opened): AsyncGenerator<Finding> {
  await store.ping()
  yield { what: 'storage', state: 'good', says: 'the database answers' }
  await store.meta.set('doctor', new Date().toISOString())
  yield { what: 'storage', state: 'good', says: 'the database is writable' }
  yield await checkAudit(store, command)
  // Opening the store has already compared it.
  yield { what: 'key', state: 'good', says: 'it decrypts the stored credentials' }
}

async function checkAudit(store: Opened['context']['store'], command: string): Promise<Finding> {
  let records = 0
  for await (const check of store.audit.verify(null)) {
    records += check.records
    if (check.problem === null) continue
    const says = `${check.problem} Someone wrote to the database past the gateway. Run: ${command} audit verify`
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

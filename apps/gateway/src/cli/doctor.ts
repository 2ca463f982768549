import type { Flags } from '../config.ts'
import { withContext } from './context.ts'
import { type Finding, findingsOfAccounts, findingsOfSettings, findingsOfStorage } from './doctor-checks.ts'
import { findingsOfPublicUrl } from './doctor-public-url.ts'
import { type CommandProcess, messageOf, print } from './output.ts'

/** Looks at everything that can be wrong with a gateway. 1: something is. */
export async function doctor(on: CommandProcess, flags: Flags, { json }: { json?: true }): Promise<number> {
  const findings: Finding[] = []
  const say = async (found: Finding) => {
    findings.push(found)
    if (!json) await print(on.output, `${marks[found.state]} ${found.what}: ${found.says}`)
  }
  try {
    await withContext(on, { logLevel: 'silent', ...flags }, async (opened) => {
      for (const found of findingsOfSettings(opened.settings)) await say(found)
      for await (const found of findingsOfStorage(opened)) await say(found)
      for await (const found of findingsOfPublicUrl(opened.context, opened.accounts)) await say(found)
      for await (const found of findingsOfAccounts(opened.context, opened.accounts)) await say(found)
    })
  } catch (error) {
    await say({ what: 'start', state: 'wrong', says: messageOf(error) })
  }
  const wrong = findings.filter(({ state }) => state === 'wrong').length
  if (json) await print(on.output, JSON.stringify({ result: findings }, undefined, 2))
  else await print(on.output, wrong === 0 ? '\nAll is well.' : `\n${wrong} to mend.`)
  return wrong === 0 ? 0 : 1
}

const marks: Readonly<Record<Finding['state'], string>> = { good: 'ok   ', note: 'note ', wrong: 'WRONG' }

import { statSync } from 'node:fs'
import type { GatewayContext } from '../context.ts'
import type { StartedWith } from '../started-with.ts'
import type { Finding } from './finding.ts'

/** Checks what a gateway was started with. */
export function checkStart({ startedWith }: Pick<GatewayContext, 'startedWith'>): Finding[] {
  if (startedWith === undefined) return []
  const { database, key, auditDays, files } = startedWith
  return [
    { what: 'settings', state: 'good', says: `${database}, key in ${key}` },
    { what: 'activity', state: 'good', says: keptActivity(startedWith) },
    { what: 'audit', state: 'good', says: `kept for ${countDays(auditDays)}` },
    ...files.map(checkMode),
  ]
}

function countDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

function keptActivity({ activityDays, activityTextDays }: StartedWith): string {
  const texts =
    activityTextDays === 0
      ? 'the words of replies and notes are not kept (HELPDESK_MCP_ACTIVITY_TEXT_DAYS)'
      : `the words of replies and notes, encrypted, for ${countDays(Math.min(activityDays, activityTextDays))} (HELPDESK_MCP_ACTIVITY_TEXT_DAYS)`
  return `kept for ${countDays(activityDays)}; ${texts}`
}

function checkMode(path: string): Finding {
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) === 0) return { what: path, state: 'good', says: 'only its owner can read it' }
  const says = `other users of the machine can read it (mode ${mode.toString(8)})`
  return { what: path, state: 'wrong', says, fix: `Run: chmod 600 ${path}` }
}

import { statSync } from 'node:fs'
import type { Opened } from '../command/with-context.ts'
import { databaseFileOf, keyFileOf } from '../open-context.ts'
import type { Settings } from '../settings.ts'
import type { Finding } from './finding.ts'

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

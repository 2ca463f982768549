import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@helpdesk-mcp/contracts'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { type KeyRing, readKeys } from '../src/secrets/key-ring.ts'
import { openStore } from '../src/storage/open.ts'
import type { Store } from '../src/storage/store.ts'
import { tickingClock } from './ticking-clock.ts'

/** A kind of database, for `describe.each(databases)('$kind', ({ fresh }) => ...)`. */
export interface TestDatabase {
  kind: 'sqlite' | 'postgres'
  /** Makes an empty database that is gone when the test has ended, or later by `keep`; answers its URL. */
  fresh(keep?: Keep): Promise<string>
}

/** Is given what ends a thing. */
export type Keep = (end: () => Promise<void>) => void

export const databases: readonly TestDatabase[] = [
  { kind: 'sqlite', fresh: freshSqlite },
  { kind: 'postgres', fresh: freshPostgres },
]

export function newKeys(): KeyRing {
  return readKeys(randomBytes(32).toString('base64'))
}

/** Opens a store that is closed when the test has ended. */
export async function openTestStore(
  url: string,
  { keys = newKeys(), clock = tickingClock() }: { keys?: KeyRing; clock?: Clock } = {},
): Promise<Store> {
  const store = await openStore({ url, keys, clock })
  onTestFinished(() => store.close())
  return store
}

async function freshSqlite(keep: Keep = onTestFinished): Promise<string> {
  const folder = await temporaryFolder('helpdesk-mcp-sqlite-')
  keep(() => rm(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'gateway.db')}`
}

/** A schema of the run's database, which takes less time than a database. Instances hear of each other's changes over all schemas. */
async function freshPostgres(keep: Keep = onTestFinished): Promise<string> {
  const server = await urlOfRun()
  const schema = `test_${randomBytes(8).toString('hex')}`
  await administer(server, `create schema ${schema}`)
  keep(() => administer(server, `drop schema ${schema} cascade`))
  const url = new URL(server)
  url.searchParams.set('options', `-csearch_path=${schema}`)
  return url.href
}

async function urlOfRun(): Promise<string> {
  const response = await fetch(inject('postgresOnDemand'))
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}

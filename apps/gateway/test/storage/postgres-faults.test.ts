import { inspect } from 'node:util'
import { systemClock } from '@helpdesk-mcp/contracts'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { StorageError } from '../../src/storage/errors.ts'
import { openStore } from '../../src/storage/open.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { type PostgresServer, startPostgres } from '../postgres/server.ts'
import { makeAccount, makeServer } from './samples.ts'

const fresh = () => databases.find(({ kind }) => kind === 'postgres')?.fresh() as Promise<string>

const keys = newKeys()
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.close())

test('PostgreSQL gone and back: calls fail meanwhile, and go on without a restart', async () => {
  const store = await openTestStore(server.url, { keys })
  const { id } = await makeAccount(store)
  await Promise.all([1, 2, 3, 4].map(() => store.ping()))

  const lateLock = new Promise<string>((resolve, reject) => {
    const inside = store.accounts.tokens('default', id).lock(async () => {
      await server.stop()
      return 'done'
    })
    inside.then(resolve, reject)
  })
  expect(await lateLock, 'what was done under the lock is done').toBe('done')
  for (const attempt of [
    () => store.ping(),
    () => makeServer(store, [id]),
    () => store.accounts.get('default', id),
    () => store.accounts.tokens('default', id).lock(async () => undefined),
  ]) {
    await expect(attempt()).rejects.toThrow(StorageError)
  }
  await expect(openStore({ url: server.url, keys: newKeys(), clock: systemClock })).rejects.toThrow(
    StorageError,
  )

  const missed = new Promise<string>((resolve) => store.onChange(resolve))
  await server.start()
  expect(await missed).toBe('*')
  await store.ping()
  const minted = await makeServer(store, [id])
  expect((await store.servers.list('default', { limit: 5 })).rows).toEqual([minted])
})

test('connections that are cut off are replaced', async () => {
  const store = await openTestStore(server.url, { keys })
  await Promise.all([1, 2, 3, 4].map(() => store.ping()))
  const other = new pg.Client(server.url)
  await other.connect()
  onTestFinished(() => other.end())
  const missed = new Promise<string>((resolve) => store.onChange(resolve))
  const isOurs = "application_name like 'helpdesk-mcp%' and pid <> pg_backend_pid()"
  await other.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${isOurs}`)
  expect(await missed).toBe('*')
  await store.ping().catch((error: unknown) => expect(error).toBeInstanceOf(StorageError))
  await store.ping()
})

test('a refused login, another database, a wrong host: no more than that is told', async () => {
  const password = 'a-password-that-shows-nowhere'
  for (const part of ['pathname', 'port'] as const) {
    const url = new URL(await fresh())
    url.password = password
    url[part] = part === 'port' ? '1' : '/no_such_database'
    const opened = openStore({ url: url.href, keys: newKeys(), clock: systemClock })
    const failure = await opened.catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StorageError)
    expect(inspect(failure, { depth: 9 })).not.toContain(password)
  }
  await expect(openStore({ url: 'mysql://x', keys: newKeys(), clock: systemClock })).rejects.toThrow(
    /postgres:/,
  )
})

test('a copy is made with its own tools', async () => {
  const store = await openTestStore(await fresh())
  await expect(store.backup('/nowhere')).rejects.toThrow(/pg_dump/)
})

import { readFile, stat, writeFile } from 'node:fs/promises'
import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, onTestFinished, test } from 'vitest'
import { StorageError } from '../../src/storage/errors.ts'
import { createStore, openStore } from '../../src/storage/open.ts'
import { type LibsqlDatabase, openLibsql, openSqlite } from '../../src/storage/sqlite.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { makeAccount, makeServer, newHash, sampleCall, standingClock } from './samples.ts'

async function freshSqlite(): Promise<{ url: string; file: string }> {
  const url = (await databases.find(({ kind }) => kind === 'sqlite')?.fresh()) ?? ''
  return { url, file: url.slice('file:'.length) }
}

function open(file: string): LibsqlDatabase {
  const database = openLibsql(file)
  onTestFinished(() => database.close())
  return database
}

test('a lock that ends is waited for, without holding up the process', async () => {
  const { url, file } = await freshSqlite()
  let waits = 0
  const clock = standingClock(1_000, async () => {
    if (++waits === 3) holder.exec('commit')
  })
  const store = await openTestStore(url, { clock })
  const holder = open(file)
  holder.exec('begin immediate')
  await makeAccount(store)
  expect(waits).toBe(3)
})

test('a lock that stays fails the write, leaves nothing of it, and ends', async () => {
  const { url, file } = await freshSqlite()
  const store = await openTestStore(url, { clock: standingClock(1_000, async () => undefined) })
  const { id } = await makeAccount(store)
  const holder = open(file)
  holder.exec('begin immediate')
  const hash = newHash()
  await expect(makeServer(store, [id], {}, hash)).rejects.toThrow(StorageError)
  await expect(store.meta.set('a', 'b')).rejects.toThrow(/busy/)
  expect(await store.accounts.get('default', id), 'reads go on').toBeDefined()
  holder.exec('rollback')
  expect(await store.servers.byTokenHash(hash, 0)).toBeUndefined()
  await makeServer(store, [id], {}, hash)
  expect(await store.servers.byTokenHash(hash, 0)).toBeDefined()
})

test('a full disk fails the write, leaves nothing of it, and the process goes on', async () => {
  const { url } = await freshSqlite()
  let raw: LibsqlDatabase | undefined
  const database = await openSqlite(url, systemClock, (file) => {
    raw = openLibsql(file)
    return raw
  })
  onTestFinished(() => database.close())
  const store = createStore({ database, keys: newKeys(), clock: systemClock })
  const { id } = await makeAccount(store)
  const pages = Number(raw?.query('pragma page_count')[0]?.['page_count'])
  raw?.exec(`pragma max_page_count = ${pages}`)

  const calls = Array.from({ length: 2_000 }, () => sampleCall())
  for (let tries = 0; tries < 2; tries++) {
    await expect(store.calls.add(calls)).rejects.toThrow(/full/)
    await expect(store.calls.add(calls)).rejects.toThrow(StorageError)
  }
  expect((await store.calls.list('default', { limit: 1 })).rows).toEqual([])
  expect(await store.accounts.get('default', id)).toBeDefined()

  raw?.exec('pragma max_page_count = 1000000')
  await store.calls.add(calls)
  expect((await store.calls.list('default', { limit: 5_000 })).rows).toHaveLength(2_000)
})

test('what is no database is left as it is', async () => {
  const { url, file } = await freshSqlite()
  const garbage = 'not a database '.repeat(500)
  await writeFile(file, garbage)
  await expect(openStore({ url, keys: newKeys(), clock: systemClock })).rejects.toThrow(StorageError)
  expect(await readFile(file, 'utf8')).toBe(garbage)
})

test('a folder that cannot be written to', async () => {
  const { file } = await freshSqlite()
  await writeFile(file, '')
  const url = `file:${file}/below/gateway.db`
  await expect(openStore({ url, keys: newKeys(), clock: systemClock })).rejects.toThrow(StorageError)
})

test('one made by a newer version is refused', async () => {
  const { url, file } = await freshSqlite()
  const keys = newKeys()
  await (await openStore({ url, keys, clock: systemClock })).close()
  open(file).exec('insert into schema_migrations values (999, 0)')
  await expect(openStore({ url, keys, clock: systemClock })).rejects.toThrow(/newer version/)
})

test('a copy is made while it is used, for its owner only, and never over another file', async () => {
  const { url, file } = await freshSqlite()
  const keys = newKeys()
  const store = await openTestStore(url, { keys })
  const { id } = await makeAccount(store)
  const copy = `${file}.copy`
  await store.backup(copy)
  await makeAccount(store, 'later')
  const copied = await openTestStore(`file:${copy}`, { keys })
  expect((await copied.accounts.list('default', { limit: 5 })).rows.map((row) => row.id)).toEqual([id])
  expect((await stat(copy)).mode & 0o777).toBe(0o600)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(store.backup(copy)).rejects.toThrow(/exists/)
})

test('the lock of a process that is gone ends after a while', async () => {
  const { url } = await freshSqlite()
  const keys = newKeys()
  const one = await openTestStore(url, { keys })
  const { id } = await makeAccount(one)
  const held = new Promise<void>((resolve) => {
    void one.accounts.tokens('default', id).lock(async () => {
      resolve()
      await new Promise(() => undefined)
    })
  })
  await held
  const clock = standingClock(Date.now(), async (ms) => clock.move(ms))
  const other = await openTestStore(url, { keys, clock })
  const before = clock.now()
  expect(await other.accounts.tokens('default', id).lock(async () => 'taken over')).toBe('taken over')
  expect(clock.now() - before).toBeGreaterThan(10_000)
})

test('durability is asked for', async () => {
  const { file } = await freshSqlite()
  const database = open(file)
  expect(database.query('pragma synchronous')).toEqual([{ synchronous: 2 }])
  expect(() => database.query('select ?', true)).toThrow(TypeError)
  expect(database.query('select 7 / ? as half, typeof(?) as type', 2, 5)).toEqual([
    { half: 3, type: 'integer' },
  ])
})

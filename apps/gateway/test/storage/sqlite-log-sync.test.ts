import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { openLibsql, openSqlite } from '../../src/storage/sqlite.ts'
import { createLogSync } from '../../src/storage/sqlite-log-sync.ts'

const folder = () => mkdtemp(join(tmpdir(), 'helpdesk-mcp-sync-'))

test('a log that is not there is in the database already', async () => {
  await createLogSync(join(await folder(), 'gateway.db'))()
})

test('calls at the same time share a sync that begins after them, and a failure reaches each', async () => {
  const file = join(await folder(), 'gateway.db')
  await writeFile(`${file}-wal`, 'x')
  const sync = createLogSync(file)
  const [one, two, three] = [sync(), sync(), sync()]
  expect(two).toBe(three)
  expect(two).not.toBe(one)
  await Promise.all([one, two, three])

  const broken = join(await folder(), 'gateway.db')
  await mkdir(`${broken}-wal`)
  const fails = createLogSync(broken)
  const outcomes = await Promise.allSettled([fails(), fails(), fails()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})

test('records are synced apart, and all other transactions by SQLite itself', async () => {
  const file = join(await folder(), 'gateway.db')
  const opened: ReturnType<typeof openLibsql>[] = []
  const database = await openSqlite(`file:${file}`, systemClock, (path) => {
    const one = openLibsql(path)
    opened.push(one)
    return one
  })
  const level = () => opened[0]?.query('pragma synchronous')
  const [normal, full] = [[{ synchronous: 1 }], [{ synchronous: 2 }]]
  expect(await database.write(async () => level(), { goOn: true })).toEqual(normal)
  expect(await database.write(async () => level())).toEqual(full)
  const failed = database.write(async () => Promise.reject(new Error('broken')), { goOn: true })
  await expect(failed).rejects.toThrow('broken')
  expect(level()).toEqual(full)
  await database.close()
})

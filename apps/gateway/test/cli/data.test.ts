import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadOrMakeKey } from '../../src/secrets/key-file.ts'
import { checkDatabaseFile } from '../../src/storage/check-file.ts'
import { StorageError } from '../../src/storage/errors.ts'
import { openLibsql } from '../../src/storage/sqlite.ts'
import { freshCommand, runApart } from './run.ts'

const key = { RICHPANEL_API_KEY: 'planted-secret' }

test('a backup holds what there was, and comes back', async () => {
  const sealing = { HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64') }
  const before = await freshCommand()
  await before.run('accounts add richpanel --skip-check --name Before', { ...key, ...sealing })
  const copy = join(before.folder, 'copy.db')
  const backup = () => before.run(`backup ${copy}`, sealing)
  expect(await backup()).toMatchObject({ code: 0, out: expect.stringContaining('HELPDESK_MCP_SECRET_KEY') })
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  expect(await backup()).toMatchObject({ code: 2, err: expect.stringContaining('already exists') })

  const { run, folder, file } = await freshCommand()
  const apart = { HELPDESK_MCP_DATABASE_URL: `file:${file}`, ...key, ...sealing }
  await runApart('accounts add richpanel --skip-check --name After', apart)
  expect(await runApart(`restore ${copy}`, apart)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Restored '),
  })
  expect(names((await run('accounts list --json', sealing)).out)).toEqual(['Before'])
  const kept = readdirSync(folder).find((name) => name.includes('.before-')) ?? ''
  const there = { ...sealing, HELPDESK_MCP_DATABASE_URL: `file:${join(folder, kept)}` }
  expect(names((await run('accounts list --json', there)).out)).toEqual(['After'])
  expect(readdirSync(folder).filter((name) => /restoring|trial/.test(name))).toEqual([])
})

test('a restore that cannot be right changes nothing', async () => {
  const { run, folder, file } = await freshCommand()
  await run('accounts add richpanel --skip-check --name Mine', key)
  writeFileSync(join(folder, 'text.db'), 'This is no database. '.repeat(100))
  expect(await run(`restore ${join(folder, 'text.db')}`)).toMatchObject({ code: 1 })
  expect((await run(`restore ${join(folder, 'none.db')}`)).err).toContain('File not found')

  const other = await freshCommand()
  await other.run('accounts add richpanel --skip-check', key)
  await other.run(`backup ${join(folder, 'other.db')}`)
  expect(await run(`restore ${join(folder, 'other.db')}`)).toMatchObject({
    code: 1,
    err: expect.stringContaining('another key'),
  })

  const copy = join(folder, 'copy.db')
  await run(`backup ${copy}`)
  const gateway = openLibsql(file)
  onTestFinished(() => gateway.close())
  gateway.query('select * from meta')
  expect(await run(`restore ${copy}`)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Stop it first'),
  })
  expect(names((await run('accounts list --json')).out)).toEqual(['Mine'])
})

test('a new key seals everything anew, and the old one goes when it is told to', async () => {
  const { run, folder } = await freshCommand()
  await run('accounts add richpanel --skip-check', key)
  const keyFile = join(folder, 'gateway.key')
  const keys = () => readFileSync(keyFile, 'utf8').trim().split('\n')
  const [first = ''] = keys()
  expect(await run('rotate-key')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Encrypted 1 credentials'),
  })
  expect(keys()).toHaveLength(2)
  expect(keys()[1]).toBe(first)
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect((await run('rotate-key --forget-old')).code).toBe(0)
  expect(keys()).toHaveLength(1)
  expect((await run('accounts list')).code).toBe(0)
  const old = await run('accounts list', { HELPDESK_MCP_SECRET_KEY: first })
  expect(old).toMatchObject({ code: 1, err: expect.stringContaining('HELPDESK_MCP_SECRET_KEY') })
})

test('keys that are settings are rotated by the person who sets them', async () => {
  const { run } = await freshCommand()
  const [before, after] = [1, 2].map(() => randomBytes(32).toString('base64')) as [string, string]
  await run('accounts add richpanel --skip-check', { ...key, HELPDESK_MCP_SECRET_KEY: before })
  const one = await run('rotate-key', { HELPDESK_MCP_SECRET_KEY: before })
  expect(one).toMatchObject({ code: 2, err: expect.stringContaining('HELPDESK_MCP_SECRET_KEY=new,old') })
  expect(one.err).not.toContain(before)
  expect((await run('rotate-key', { HELPDESK_MCP_SECRET_KEY: `${after},${before}` })).code).toBe(0)
  expect((await run('accounts list', { HELPDESK_MCP_SECRET_KEY: after })).code).toBe(0)
  expect((await run('accounts list', { HELPDESK_MCP_SECRET_KEY: before })).code).toBe(1)
})

function names(text: string): string[] {
  return (JSON.parse(text) as { result: { name: string }[] }).result.map(({ name }) => name)
}

/** What is wrong with a backup, from the bytes of a good one. */
const broken: Record<string, [(good: Buffer, file: string) => void, RegExp]> = {
  'an empty file': [(_, file) => writeFileSync(file, ''), /is empty: it has 0 bytes/],
  'a text': [(_, file) => writeFileSync(file, 'no database '.repeat(999)), /is not a SQLite database/],
  'a part of a database': [
    (good, file) => writeFileSync(file, good.subarray(0, good.length - 8_192)),
    /is cut short: it has \d+ of \d+ bytes/,
  ],
  'less than a header': [(good, file) => writeFileSync(file, good.subarray(0, 50)), /is cut short/],
  'a database with zeroed pages': [
    (good, file) => writeFileSync(file, Buffer.from(good).fill(0, 8_192, 16_384)),
    /damaged/,
  ],
  'another program’s database': [
    (_, file) => changeDatabase(file, 'create table notes (id integer primary key, text text)'),
    /but not the gateway's: it has no table/,
  ],
  'a newer version’s database': [
    (good, file) => {
      writeFileSync(file, good)
      changeDatabase(file, 'insert into schema_migrations (id, at) values (9999, 0)')
    },
    /newer version of the gateway \(schema 9999; this version knows \d+\)/,
  ],
  'a database with a changed secret': [
    (good, file) => {
      writeFileSync(file, good)
      changeDatabase(
        file,
        "update integrated_accounts set credentials = substr(credentials, 1, 40) || 'AAAA' || substr(credentials, 45)",
      )
    },
    /credentials of an account cannot be decrypted/,
  ],
}

/** Without what SQLite keeps next to a database in use. */
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()
}

function changeDatabase(file: string, statement: string): void {
  const database = openLibsql(file)
  database.exec(`pragma journal_mode = delete; ${statement}`)
  database.close()
}

test('of what cannot be restored it is said why, and nothing is moved', async () => {
  const { run, folder } = await freshCommand()
  await run('accounts add richpanel --skip-check --name Mine', key)
  const copy = join(folder, 'copy.db')
  await run(`backup ${copy}`)
  const good = readFileSync(copy)
  const bad = join(folder, 'bad.db')
  for (const [what, [write, sentence]] of Object.entries(broken)) {
    rmSync(bad, { force: true })
    write(good, bad)
    const before = filesIn(folder)
    const { code, out, err } = await run(`restore ${bad}`)
    expect({ code, out, err }, what).toEqual({ code: 1, out: '', err: expect.stringMatching(sentence) })
    expect(err).toContain('nothing was changed')
    expect(filesIn(folder), what).toEqual(before)
  }
  expect(names((await run('accounts list --json')).out)).toEqual(['Mine'])
})

test('no page of a backup can be lost without notice', async () => {
  const { run, folder } = await freshCommand()
  await run('accounts add richpanel --skip-check', key)
  const copy = join(folder, 'copy.db')
  await run(`backup ${copy}`)
  const keys = await loadOrMakeKey(join(folder, 'gateway.key'))
  checkDatabaseFile(copy, keys)
  const good = readFileSync(copy)
  const pageBytes = good.readUInt16BE(16)
  const bad = join(folder, 'bad.db')
  for (let at = 0; at < good.length; at += pageBytes) {
    writeFileSync(bad, Buffer.from(good).fill(0, at, at + pageBytes))
    expect(() => checkDatabaseFile(bad, keys), `page ${at / pageBytes}`).toThrow(StorageError)
  }
})

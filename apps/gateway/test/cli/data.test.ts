import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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

import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Command, connect, key, mint, reading, writing } from './audited-commands.ts'
import { freshCommand, runCommand } from './run.ts'

async function commandsOf({ run }: Command, group = ''): Promise<string[]> {
  const { out } = await run(`${group} --help`)
  const [, list = ''] = /\nCommands:\n([\s\S]*?)(\n\n|$)/.exec(out) ?? []
  const names = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => `${group} ${name}`.trim())
  const known = names.filter((name) => !/(^| )help$/.test(name) && name !== 'serve')
  const nested = await Promise.all(
    known.map(async (name) => {
      const inner = group === '' ? await commandsOf({ run } as Command, name) : []
      return inner.length > 0 ? inner : [name]
    }),
  )
  return nested.flat()
}

test('every command writes with a record, or only reads', async () => {
  const commands = await commandsOf(await freshCommand())
  expect(commands.sort()).toEqual([...Object.keys(writing), ...reading].sort())
})

test.each(Object.entries(writing))('%s leaves a record', async (_, [action, work]) => {
  const command = await freshCommand()
  await work(command)
  const { out } = await command.run(`audit list --json --limit 1 --action ${action}`)
  const { result } = JSON.parse(out) as { result: object[] }
  expect(result).toMatchObject([
    { action, outcome: 'ok', actor: { kind: 'cli', name: userInfo().username }, address: null },
  ])
  expect(out).not.toContain('planted-secret')
  expect((await command.run('audit verify')).code).toBe(0)
})

test('serve records its start, and the sign-in link that it makes', async () => {
  const { run, file } = await freshCommand()
  const stop = new AbortController()
  const environment = { HELPDESK_MCP_DATABASE_URL: `file:${file}`, PORT: '0' }
  const { says, ended } = runCommand('serve --print-sign-in-link', environment, stop.signal)
  await says('Press Ctrl-C')
  stop.abort()
  await ended
  const { result } = JSON.parse((await run('audit list --json')).out) as { result: { action: string }[] }
  expect(result.map(({ action }) => action)).toEqual(['link.created', 'gateway.started'])
  expect(result[1]).toMatchObject({
    actor: { kind: 'system' },
    changes: [
      { field: 'version', after: expect.stringMatching(/^\d+\.\d+/) },
      { field: 'database', after: `SQLite at ${file}` },
      { field: 'node', after: process.version },
      { field: 'activity_days', after: 90 },
      { field: 'activity_text_days', after: 0 },
      { field: 'audit_days', after: 400 },
    ],
  })
})

test('list filters, and shows a table', async () => {
  const command = await freshCommand()
  await mint(command)
  const { out } = await command.run('audit list --action server --since 1h')
  expect(out.trim().split('\n')).toHaveLength(2)
  expect(out).toMatch(/TIME +ACTION +OUTCOME +WHO +WHAT +FROM +CHANGES/)
  expect(out).toMatch(/server\.created +ok +cli \S+ +server Shop \(mcp_/)
  expect((await command.run('audit list --until 1h --json')).out).toContain('"result": []')
  expect((await command.run('audit list --limit 0')).code).toBe(2)
  expect((await command.run('audit list --since lately')).code).toBe(2)
})

test('a backup holds its own record; export prints CSV or JSON lines', async () => {
  const command = await freshCommand()
  await connect(command)
  const copy = join(command.folder, 'copy.db')
  await command.run(`backup ${copy}`)
  const there = { HELPDESK_MCP_DATABASE_URL: `file:${copy}` }
  expect((await command.run('audit export', there)).out.split('\r\n')[1]).toContain('backup.created')
  const lines = (await command.run('audit export --format jsonl --action account')).out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).action)).toEqual(['account.connected'])
})

/** Changes every record, as someone could who has the file. */
function changePastTheGateway({ folder, file }: Command, change: string): void {
  const script = join(folder, 'tamper.mjs')
  const libsql = import.meta.resolve('libsql')
  writeFileSync(
    script,
    `import Libsql from ${JSON.stringify(libsql)}
     const database = new Libsql(${JSON.stringify(file)})
     database.exec(${JSON.stringify(`drop trigger audit_records_unchangeable; update audit_records set ${change}`)})`,
  )
  execFileSync(process.execPath, [script])
}

test('list says of a refusal that it was one', async () => {
  const command = await freshCommand()
  await connect(command)
  changePastTheGateway(command, "outcome = 'refused', reason = 'not-found', count = 3")
  expect((await command.run('audit list')).out).toMatch(
    /^[\d-]+T[\d:]+Z +account\.connected +refused: not-found \(3 times\) /m,
  )
})

test('verify and doctor find a record that was changed past the gateway', async () => {
  const command = await freshCommand()
  const sealing = { HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64') }
  await command.run('accounts add richpanel --skip-check', { ...key, ...sealing })
  changePastTheGateway(command, "actor_name = 'nobody'")
  const checked = await command.run('audit verify', sealing)
  expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('Record 1 was changed.') })
  expect((await command.run('doctor', sealing)).out).toContain('PROBLEM audit trail: Record 1 was changed.')
})

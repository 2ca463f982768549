import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withContext } from '../../src/cli/context.ts'
import type { GatewayContext } from '../../src/context.ts'
import { hashToken } from '../../src/secrets/tokens.ts'
import { addItem } from '../storage/outbox-samples.ts'
import { freshCommand, runApart, runCommand } from './run.ts'

const key = { RICHPANEL_API_KEY: 'planted-secret' }

type Command = Awaited<ReturnType<typeof freshCommand>>

const connect = ({ run }: Command) => run('accounts add richpanel --skip-check --name Shop', key)

async function mint(command: Command): Promise<string> {
  await connect(command)
  const { out } = await command.run('servers mint --account Shop --json')
  return (JSON.parse(out) as { id: string }).id
}

/** The first person is the owner; Ben is not. */
async function invite({ run }: Command): Promise<void> {
  await run('people invite Ana')
  await run('people invite Ben')
}

/** A call that waits, of a server that permits reads alone: approving it is recorded, and sends nothing. */
async function hold(command: Command): Promise<string> {
  await connect(command)
  const { out } = await command.run('servers mint --account Shop --effects read --json')
  const server = JSON.parse(out) as { id: string; integrated_account_ids: string[] }
  let id = ''
  await inDatabase(command, async ({ store }) => {
    const [accountId = ''] = server.integrated_account_ids
    id = (await addItem(store, { tenantId: 'default', serverId: server.id, accountId })).id
  })
  return id
}

/** Puts into the command's database what only a browser or an app can. */
const inDatabase = ({ file }: Command, work: (context: GatewayContext) => Promise<unknown>) =>
  withContext(
    {
      arguments: [],
      environment: { HELPDESK_MCP_DATABASE_URL: `file:${file}` },
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
    },
    {},
    async ({ context }) => work(context),
  )

async function connectApp({ store, clock }: GatewayContext, serverId: string): Promise<void> {
  const redirectUri = 'http://127.0.0.1/callback'
  const metadata = { name: 'Cursor', redirectUris: [redirectUri], authMethod: 'none' as const }
  const clientId = 'hdm_client_of_a_test'
  await store.clients.register({ id: clientId, metadata, secretHash: null }, null, { max: 9, unusedSince: 0 })
  const until = clock.now() + 60_000
  const scopes = ['helpdesk:read']
  const asked = { idHash: hashToken('ask'), browserHash: hashToken('browser') }
  const request = {
    clientId,
    redirectUri,
    state: null,
    scopes,
    resource: 'https://a.example/mcp',
    serverId: null,
  }
  await store.grants.ask(asked.idHash, asked.browserHash, { ...request, codeChallenge: 'c' }, until)
  const [ana] = (await store.people.list('default', { limit: 10 })).rows
  const grant = { tenantId: 'default', serverId, personId: ana?.id ?? '', clientName: 'Cursor', scopes }
  await store.grants.approve(asked, grant, { codeHash: hashToken('code'), expiresAt: until })
  const given = { clientId, redirectUri, codeChallenge: 'c', resource: null }
  const tokens = {
    accessHash: hashToken('access'),
    accessUntil: until,
    refreshHash: hashToken('refresh'),
    refreshUntil: until,
  }
  await store.grants.redeem(hashToken('code'), given, tokens)
}

/** What each command that writes leaves as its newest record. */
const writing: Readonly<Record<string, [action: string, (command: Command) => Promise<unknown>]>> = {
  'accounts add': ['account.connected', connect],
  'accounts remove': [
    'account.removed',
    async (command) => {
      await connect(command)
      await command.run('accounts remove Shop')
    },
  ],
  'servers mint': ['server.created', mint],
  'servers rotate': [
    'server.url_rotated',
    async (command) => command.run(`servers rotate ${await mint(command)} --overlap 1h`),
  ],
  'servers revoke': [
    'server.revoked',
    async (command) => command.run(`servers revoke ${await mint(command)}`),
  ],
  'tokens create': ['token.created', ({ run }) => run('tokens create')],
  'tokens revoke': [
    'token.revoked',
    async ({ run }) => {
      const { id } = JSON.parse((await run('tokens create --json')).out) as { id: string }
      await run(`tokens revoke ${id}`)
    },
  ],
  'people invite': ['person.invited', invite],
  'people role': [
    'person.changed',
    async (command) => {
      await invite(command)
      await command.run('people role Ben manager')
    },
  ],
  'people link': [
    'person.link_created',
    async (command) => {
      await invite(command)
      await command.run('people link Ben')
    },
  ],
  'people remove': [
    'person.removed',
    async (command) => {
      await invite(command)
      await command.run('people remove Ben')
    },
  ],
  'people sign-out': [
    'session.ended',
    async (command) => {
      await invite(command)
      await inDatabase(command, async ({ store, clock }) => {
        const { rows } = await store.people.list('default', { limit: 10 })
        const ben = rows.find(({ name }) => name === 'Ben')
        const draft = { userAgent: null, address: null, until: clock.now() + 60_000 }
        await store.sessions.createForPerson(ben?.id ?? '', draft, hashToken('a session'))
      })
      await command.run('people sign-out Ben')
    },
  ],
  'apps revoke': [
    'app.revoked',
    async (command) => {
      const serverId = await mint(command)
      await invite(command)
      await inDatabase(command, (context) => connectApp(context, serverId))
      await command.run('apps revoke Cursor')
    },
  ],
  'outbox approve': [
    'outbox.approved',
    async (command) => {
      await command.run(`outbox approve ${await hold(command)}`)
    },
  ],
  'outbox discard': [
    'outbox.discarded',
    async (command) => {
      await command.run(`outbox discard ${await hold(command)} --reason no`)
    },
  ],
  'sign-in-link': ['link.created', ({ run }) => run('sign-in-link')],
  'audit export': [
    'audit.exported',
    async (command) => {
      await connect(command)
      await command.run('audit export')
    },
  ],
  'rotate-key': [
    'key.rotated',
    async (command) => {
      await connect(command)
      await command.run('rotate-key')
    },
  ],
  backup: [
    'backup.created',
    async (command) => {
      await connect(command)
      await command.run(`backup ${join(command.folder, 'copy.db')}`)
    },
  ],
  restore: [
    'backup.restored',
    async (command) => {
      const environment = { HELPDESK_MCP_DATABASE_URL: `file:${command.file}`, ...key }
      await runApart('accounts add richpanel --skip-check', environment)
      await runApart(`backup ${join(command.folder, 'copy.db')}`, environment)
      await runApart(`restore ${join(command.folder, 'copy.db')}`, environment)
    },
  ],
}

/** These read only. A check changes the state of an account, which is recorded where the vendor is asked. */
const reading = [
  'accounts list',
  'accounts check',
  'servers list',
  'tokens list',
  'people list',
  'apps list',
  'outbox list',
  'outbox show',
  'audit list',
  'audit verify',
  'doctor',
]

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
  const { out } = await command.run('audit list --json --limit 1')
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

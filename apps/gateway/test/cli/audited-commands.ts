import { join } from 'node:path'
import { withContext } from '../../src/cli/context.ts'
import type { GatewayContext } from '../../src/context.ts'
import { hashToken } from '../../src/secrets/tokens.ts'
import { addItem } from '../storage/outbox-samples.ts'
import { type freshCommand, runApart } from './run.ts'

export const key = { RICHPANEL_API_KEY: 'planted-secret' }

export type Command = Awaited<ReturnType<typeof freshCommand>>

export const connect = ({ run }: Command) => run('accounts add richpanel --skip-check --name Shop', key)

export async function mint(command: Command): Promise<string> {
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
/** Puts a reply into the outbox that waits for a person; answers its ID. */
export async function hold(command: Command): Promise<string> {
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
export const inDatabase = ({ file }: Command, work: (context: GatewayContext) => Promise<unknown>) =>
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
export const writing: Readonly<Record<string, [action: string, (command: Command) => Promise<unknown>]>> = {
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
    // Nobody is at the address of the helpdesk here.
    'outbox.not_sent',
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
export const reading = [
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

// The gateway's own command over accounts of a Richpanel that is at the vendor's URL. argv: the vendor's URL, JSON of
// { databaseUrl?, flags?, servers?, accounts?, clones?, oauth? }. Prints the command's process and the MCP URL once it answers, and with
// `oauth` an access token for it.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, openContext, readGatewaySettings } from '@helpdesk-mcp/gateway'
import { cloneRows } from './clone-rows.mjs'

const [vendor, options = '{}'] = process.argv.slice(2)
const { databaseUrl, flags = [], servers = 1, accounts = 1, clones, oauth } = JSON.parse(options)
const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-bench-'))
process.chdir(folder)

// Richpanel's connector under another name, at another URL: as any connector that is installed beside the gateway.
const desk = join(folder, 'node_modules/bench-desk')
mkdirSync(desk, { recursive: true })
writeFileSync(join(desk, 'package.json'), '{"name":"bench-desk","type":"module","exports":"./index.js"}')
writeFileSync(
  join(desk, 'index.js'),
  `import { definition as richpanel } from ${JSON.stringify(import.meta.resolve('@helpdesk-mcp/richpanel'))}
export const definition = { ...richpanel, id: 'bench-desk', brand: 'bench_desk', baseUrl: ${JSON.stringify(`${vendor}/v1`)} }`,
)

const port = await freePort()
const environment = {
  PORT: String(port),
  HELPDESK_MCP_DATABASE_URL: databaseUrl ?? `file:${join(folder, 'gateway.db')}`,
  HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
  HELPDESK_MCP_CONNECTORS: 'bench-desk',
}
const { url, path, accessToken = '' } = await fill()
// The log goes to a file, as under a service manager.
const log = openSync(join(folder, 'log'), 'w')
const bin = fileURLToPath(new URL('bin.js', import.meta.resolve('@helpdesk-mcp/gateway')))
const began = performance.now()
const child = spawn(process.execPath, [bin, 'serve', ...flags], {
  env: { ...process.env, ...environment },
  stdio: ['ignore', log, log],
})
child.once('exit', (code) => {
  console.error(`The gateway ended with ${code}; its log is in ${folder}.`)
  process.exit(1)
})
process.once('SIGTERM', () => {
  child.removeAllListeners('exit')
  child.once('exit', () => process.exit(0))
  child.kill('SIGTERM')
})
while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok)
  await new Promise((done) => setTimeout(done, 5))
console.log(`${child.pid} ${url}${path} ${(performance.now() - began).toFixed(0)} ${accessToken}`)

/** Makes accounts and MCP servers; the URL of one in the middle. */
async function fill() {
  const log = createLog({ level: 'error', output: process.stderr })
  const context = await openContext(readGatewaySettings(environment), { log })
  const ids = []
  for (let number = 0; number < accounts; number++) {
    const draft = {
      connector: 'bench-desk',
      name: `Desk ${number}`,
      settings: {},
      state: 'connected',
      tags: {},
    }
    const { id } = await context.store.accounts.create('default', draft, { secrets: { apiKey: 'bench' } })
    ids.push(id)
  }
  let token = ''
  let server
  for (let number = 0; number < servers; number++) {
    const secret = `hdm_mcp_${randomBytes(32).toString('base64url')}`
    if (number === Math.floor(servers / 2)) token = secret
    const draft = {
      name: `Server ${number}`,
      accountIds: [ids[number % ids.length]],
      config: {},
      requireApiTokenAuth: false,
      expiresAt: null,
    }
    const made = await context.store.servers.create('default', draft, hashOf(secret))
    server ??= made
  }
  const base = `http://127.0.0.1:${port}`
  const accessToken = oauth
    ? await connectApp(context.store, server, `${base}/mcp/s/${server.id}`)
    : undefined
  await context.store.close()
  if (clones) await cloneRows(environment.HELPDESK_MCP_DATABASE_URL, clones)
  return { url: base, path: oauth ? `/mcp/s/${server.id}` : `/mcp/${token}`, accessToken }
}

/** What is stored of an app that somebody has connected; its access token. */
async function connectApp({ people, clients, grants }, { id: serverId }, resource) {
  const until = Date.now() + 24 * 3_600_000
  const someone = { name: 'Bench', email: null, role: 'owner' }
  const person = await people.invite('default', someone, { codeHash: 'link', expiresAt: until })
  const metadata = { redirectUris: ['http://127.0.0.1/'], authMethod: 'none', name: 'Bench' }
  await clients.register({ id: 'bench', metadata, secretHash: null }, null, { max: 1, unusedSince: 0 })
  const scopes = ['read', 'internal', 'outbound', 'destructive'].map((effect) => `helpdesk:${effect}`)
  const request = { clientId: 'bench', redirectUri: 'http://127.0.0.1/', state: null, codeChallenge: 'c' }
  await grants.ask('ask', 'browser', { ...request, scopes, resource, serverId }, until)
  const draft = { tenantId: 'default', serverId, personId: person.id, clientName: 'Bench', scopes }
  const asked = { idHash: 'ask', browserHash: 'browser' }
  await grants.approve(asked, draft, { codeHash: 'code', expiresAt: until })
  const secret = `hdm_access_${randomBytes(32).toString('base64url')}`
  const tokens = { accessHash: hashOf(secret), accessUntil: until, refreshHash: 'r', refreshUntil: until }
  const given = { clientId: 'bench', redirectUri: null, codeChallenge: 'c', resource: null }
  await grants.redeem('code', given, tokens)
  return secret
}

function hashOf(secret) {
  return createHash('sha256').update(secret).digest('hex')
}

async function freePort() {
  const server = createServer()
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address()
  await new Promise((closed) => server.close(closed))
  return port
}

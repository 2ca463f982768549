import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  accountHeader,
  allOf,
  defineConnector,
  none,
  type OAuth2Table,
  oauth2,
  z,
} from '@helpdesk-mcp/connector'
import { accountRoutes, createGrants, createSandbox, type Grants, requireScope } from '@helpdesk-mcp/sandbox'
import type { ConnectorCommand } from '../../src/command.ts'

export const secrets = ['planted-client-secret', 'planted-refresh-token']
const [clientSecret = '', refreshToken = ''] = secrets

interface Settings {
  clientId: string
  clientSecret: string
  refreshToken?: string | undefined
  grantCode?: string | undefined
  region: 'here' | 'there'
  portal?: string | undefined
}

/** A vendor with OAuth on this machine, and the command of its connector. What it keeps lies in `folder`. */
export async function openOAuthDesk({ portals = [{ id: 7, name: 'Acme' }] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-login-'))
  const redirectPort = await freePort()
  const redirect = `http://127.0.0.1:${redirectPort}/callback`
  const sandbox = openVendor(redirect, portals)
  const { url, close } = await sandbox.listen()
  const { origin } = new URL(url)

  const oauth: OAuth2Table<Settings> = {
    authorizeUrl: () => `${origin}/oauth/auth`,
    tokenUrl: () => `${origin}/oauth/token`,
    revokeUrl: () => `${origin}/oauth/revoke`,
    settings: {
      clientId: 'clientId',
      clientSecret: 'clientSecret',
      refreshToken: 'refreshToken',
      grantCode: 'grantCode',
    },
    region: 'region',
    scopeSeparator: ',',
    scopes: ['portals.READ'],
    authorizeParameters: { access_type: 'offline' },
    redirectPort,
  }
  const definition = defineConnector({
    id: 'acme-desk',
    title: 'Acme Desk',
    version: '1.4.2',
    brand: 'acme',
    settings: z.object({
      clientId: z.string().meta({ description: 'The OAuth client.' }),
      clientSecret: z.string().meta({ description: 'Its secret.', secret: true }),
      refreshToken: z.string().optional().meta({ description: 'A refresh token.', secret: true }),
      grantCode: z.string().optional().meta({ description: 'A grant code.', secret: true }),
      region: z.enum(['here', 'there']).default('here').meta({ description: 'Where the account is.' }),
      portal: z.string().regex(/^\d+$/).optional().meta({ description: 'The portal.' }),
    }),
    baseUrl: url,
    oauth,
    auth: allOf(
      accountHeader<Settings>({
        header: 'portal',
        setting: 'portal',
        noun: 'portal',
        path: '/portals',
        list: 'data',
        id: 'id',
        names: ['name'],
      }),
      oauth2(oauth),
    ),
    pagination: none(),
    rateLimit: {},
    errors: { message: ['message'], code: ['code'], missingScope: ['NO_SCOPE'] },
    check: { tool: 'list_tickets', arguments: { limit: 1 } },
    tools: writeTools(folder),
  })
  const command: ConnectorCommand = {
    definition: definition as unknown as ConnectorCommand['definition'],
    packageName: '@helpdesk-mcp/acme-desk',
    binName: 'helpdesk-mcp-acme-desk',
    sandbox: async () => ({ createSandbox: () => sandbox }),
  }
  return {
    command,
    sandbox,
    origin,
    redirect,
    redirectPort,
    folder: join(folder, 'config'),
    client: {
      ACME_DESK_CLIENT_ID: 'client-1',
      ACME_DESK_CLIENT_SECRET: clientSecret,
      XDG_CONFIG_HOME: join(folder, 'config'),
    },
    headless: { ACME_DESK_REFRESH_TOKEN: refreshToken },
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type OAuthDesk = Awaited<ReturnType<typeof openOAuthDesk>>

/** The account server's decision on a consent page, as a browser makes it: the answer is where the browser is sent. */
export async function decide(page: string, decision: 'accept' | 'deny'): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(page)
  const body = new URLSearchParams(searchParams)
  body.set('decision', decision)
  return fetch(origin + pathname, { method: 'POST', body, redirect: 'manual' })
}

function openVendor(redirect: string, portals: readonly object[]) {
  const operation = (operationId: string, ...scopes: string[]) => ({
    operationId,
    security: [{ oauth: scopes }],
    responses: { 200: { description: 'Fine.' } },
  })
  const plain = (error: string) => ({ status: 200, body: { error } })
  return createSandbox({
    document: {
      openapi: '3.1.0',
      paths: {
        '/portals': { get: operation('portals', 'portals.READ') },
        '/tickets': { get: operation('tickets', 'tickets.READ') },
        '/replies': { post: operation('reply', 'replies.CREATE') },
      },
    },
    basePath: '/v1',
    settings: { clientId: 'client-1', clientSecret, refreshToken },
    seed: () => ({
      collections: {},
      grants: createGrants({
        clients: [{ id: 'client-1', secret: clientSecret, redirects: [redirect] }],
        refreshTokens: [
          { token: refreshToken, client: 'client-1', scopes: ['portals.READ', 'tickets.READ'] },
        ],
      }),
    }),
    handlers: {
      portals: () => ({ status: 200, body: { data: portals } }),
      tickets: ({ request }) => ({
        status: 200,
        body: { tickets: [{ id: '1', subject: `of ${request.headers.get('portal')}` }] },
      }),
      reply: () => ({ status: 200, body: { id: '2' } }),
    },
    authenticate: requireScope({
      grants: ({ grants }: { grants: Grants }) => grants,
      schemes: ['Bearer'],
      errorCodes: { missing: 'NO_TOKEN', refused: 'BAD_TOKEN', scope: 'NO_SCOPE' },
      within: 'all',
    }),
    errorReply: ({ reason, code, message }) => ({
      status: reason === 'forbidden' ? 403 : 401,
      body: { code, message },
    }),
    routes: accountRoutes(
      {
        paths: { authorize: '/oauth/auth', token: '/oauth/token', revoke: '/oauth/revoke' },
        title: 'Acme Desk',
        scopeSeparator: ',',
        accessTokenMs: 3_600_000,
        codeMs: 180_000,
        offline: { name: 'access_type', value: 'offline' },
        problems: {
          unknown_client: plain('invalid_client'),
          wrong_secret: plain('invalid_client'),
          wrong_redirect: plain('invalid_grant'),
          refused_code: plain('invalid_grant'),
          refused_refresh_token: plain('invalid_grant'),
          too_many_tokens: plain('slow_down'),
          unknown_grant: plain('unsupported_grant_type'),
          unknown_token: plain('invalid_token'),
        },
      },
      ({ grants }: { grants: Grants }) => grants,
    ),
  })
}

/** The sample tools, with the scopes that they need. */
function writeTools(folder: string): URL {
  const { tools } = JSON.parse(readFileSync(new URL('./acme-tools.json', import.meta.url), 'utf8'))
  const [list, reply] = tools
  const file = join(folder, 'tools.json')
  const scoped = [
    { ...list, scopes: ['tickets.READ'] },
    { ...reply, scopes: ['replies.CREATE'] },
  ]
  writeFileSync(file, JSON.stringify({ tools: scoped }))
  return pathToFileURL(file)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

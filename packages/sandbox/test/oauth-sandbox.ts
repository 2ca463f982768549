import {
  type AccountTable,
  accountRoutes,
  createGrants,
  createSandbox,
  type Grants,
  requireScope,
} from '../src/index.ts'

export const redirect = 'http://127.0.0.1:7000/callback'
export const client = { id: 'client-1', secret: 'secret-1', redirects: [redirect] }
export const demo = { token: 'refresh-demo', client: client.id, scopes: ['notes.READ'] }

const table: AccountTable = {
  paths: { authorize: '/oauth/auth', token: '/oauth/token', revoke: '/oauth/revoke' },
  title: 'Acme <Desk>',
  scopeSeparator: ',',
  accessTokenMs: 3_600_000,
  codeMs: 180_000,
  tokenLimit: { tokens: 3, windowMs: 600_000 },
  maxRefreshTokens: 2,
  offline: { name: 'access_type', value: 'offline' },
  extraFields: { api_domain: 'https://elsewhere.test' },
  problems: {
    unknown_client: { status: 200, body: { error: 'invalid_client' } },
    wrong_secret: { status: 200, body: { error: 'invalid_client_secret' } },
    wrong_redirect: { status: 200, body: { error: 'invalid_redirect_uri' } },
    refused_code: { status: 200, body: { error: 'invalid_code' } },
    refused_refresh_token: { status: 200, body: { error: 'invalid_code' } },
    too_many_tokens: { status: 200, body: { error: 'Access Denied' } },
    unknown_grant: { status: 400, body: { error: 'unsupported_grant_type' } },
    unknown_token: { status: 400, body: { error: 'invalid_token' } },
  },
}

const notes = (method: string, scopes: string[]) => ({
  operationId: `${method}Notes`,
  security: [{ oauth: scopes }],
  responses: { 200: { description: 'Fine.' } },
})

/** A sandbox with an account server and an API of one path; time stands until it is moved. */
export function createOAuthSandbox() {
  const clock = { time: 1_000_000_000_000, now: () => clock.time }
  const sandbox = createSandbox(
    {
      document: {
        openapi: '3.1.0',
        paths: {
          '/notes': {
            get: notes('get', ['notes.READ', 'search.READ']),
            post: notes('post', ['notes.CREATE']),
          },
          '/ping': { get: { ...notes('ping', []), security: [] } },
        },
      },
      basePath: '/v1',
      settings: {},
      seed: () => ({
        collections: {},
        grants: createGrants({ clients: [client], refreshTokens: [demo] }),
      }),
      handlers: {},
      fallback: () => ({ status: 200, body: { notes: [] } }),
      authenticate: requireScope({
        grants: ({ grants }) => grants,
        schemes: ['Bearer', 'Acme-token'],
        errorCodes: { missing: 'NO_TOKEN', refused: 'BAD_TOKEN', scope: 'NO_SCOPE' },
        within: 'any',
        covers: (granted, needed) => granted === needed || granted === needed.replace(/\w+$/, 'ALL'),
      }),
      errorReply: ({ reason, code }) => ({ status: reason === 'forbidden' ? 403 : 401, body: { code } }),
      routes: accountRoutes(table, ({ grants }: { grants: Grants }) => grants),
    },
    { clock },
  )
  const origin = 'http://sandbox.test'
  const post = async (path: string, fields: Record<string, string>) =>
    sandbox.fetch(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
  const token = async (fields: Record<string, string>) => {
    const credentials = { client_id: client.id, client_secret: client.secret }
    const response = await post('/oauth/token', { ...credentials, ...fields })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token })
  const api = async (authorization?: string, method = 'GET', path = '/notes') => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    const response = await sandbox.fetch(`${origin}/v1${path}`, { method, headers })
    return { status: response.status, body: await response.json() }
  }
  return { sandbox, clock, origin, post, token, refresh, api }
}

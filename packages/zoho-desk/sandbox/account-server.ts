import type { AccountTable } from '@helpdesk-mcp/sandbox'

/** Registered for every loopback address at which a login may wait. */
export const demoClient = {
  id: '1000.SANDBOXCLIENT',
  secret: 'sandbox-client-secret',
  redirects: ['http://localhost:8765/callback', 'http://127.0.0.1:8765/callback'],
}

/** Has every scope. */
export const demoRefreshToken = '1000.sandbox.refresh'

/** May only read tickets. */
export const readerRefreshToken = '1000.sandbox.reader'

const denied = (error: string) => ({ status: 200, body: { error } })

/** The account server: it sends errors with HTTP 200. The texts for a wrong redirect and an unknown token are inferred. */
export const accounts: AccountTable = {
  paths: { authorize: '/oauth/v2/auth', token: '/oauth/v2/token', revoke: '/oauth/v2/token/revoke' },
  title: 'Zoho Accounts',
  scopeSeparator: ',',
  accessTokenMs: 3_600_000,
  codeMs: 180_000,
  tokenLimit: { tokens: 10, windowMs: 600_000 },
  maxRefreshTokens: 20,
  offline: { name: 'access_type', value: 'offline' },
  // Sent although this domain does not serve Zoho Desk.
  extraFields: { api_domain: 'https://www.zohoapis.com' },
  problems: {
    unknown_client: denied('invalid_client'),
    wrong_secret: denied('invalid_client_secret'),
    wrong_redirect: denied('invalid_redirect_uri'),
    refused_code: denied('invalid_code'),
    refused_refresh_token: denied('invalid_code'),
    unknown_grant: denied('invalid_grant_type'),
    unknown_token: { status: 400, body: { error: 'invalid_token' } },
    too_many_tokens: {
      status: 200,
      body: {
        error_description: 'You have made too many requests continuously. Please try again after some time.',
        error: 'Access Denied',
        status: 'failure',
      },
    },
  },
}

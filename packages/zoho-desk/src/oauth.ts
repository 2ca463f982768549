import { type Auth, accountHeader, allOf, type OAuth2Table, oauth2 } from '@helpdesk-mcp/connector'
import { dataCentres } from './data-centres.ts'
import type { CheckedSettings } from './settings.ts'

/**
 * Zoho's account server. It answers errors with HTTP 200, gives no new refresh token with an access token, and tells
 * an `api_domain` that does not serve Zoho Desk and is ignored.
 */
export const oauth: OAuth2Table<CheckedSettings> = {
  authorizeUrl: ({ dataCentre }) => `${dataCentres[dataCentre].accounts}/oauth/v2/auth`,
  tokenUrl: ({ dataCentre }) => `${dataCentres[dataCentre].accounts}/oauth/v2/token`,
  revokeUrl: ({ dataCentre }) => `${dataCentres[dataCentre].accounts}/oauth/v2/token/revoke`,
  revokeIn: 'query',
  scheme: 'Zoho-oauthtoken',
  settings: {
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    refreshToken: 'refreshToken',
    grantCode: 'grantCode',
  },
  region: 'dataCentre',
  scopeSeparator: ',',
  // Lists the organizations, to find the one that is meant.
  scopes: ['Desk.basic.READ'],
  // Without these two the server gives no refresh token, or none the second time.
  authorizeParameters: { access_type: 'offline', prompt: 'consent' },
  redirectPort: 8765,
  refusals: { refreshToken: ['invalid_code'], code: ['invalid_code'] },
  // Ten access tokens in ten minutes for one refresh token; said with HTTP 200.
  tokenLimit: {
    words: /access denied|too many requests/i,
    advice: 'One refresh token gets ten access tokens in ten minutes. Wait ten minutes.',
    retryAfterMs: 600_000,
  },
  refusedBody: { member: 'errorCode', values: ['UNAUTHORIZED', 'INVALID_OAUTH'] },
}

/** Every request names the organization beside the token. Where the setting is empty, the account's only organization is looked up. */
export const auth: Auth<CheckedSettings> = allOf(
  accountHeader({
    header: 'orgId',
    setting: 'orgId',
    noun: 'organization',
    path: '/organizations',
    list: 'data',
    id: 'id',
    names: ['companyName', 'organizationName', 'portalName'],
  }),
  oauth2(oauth),
)

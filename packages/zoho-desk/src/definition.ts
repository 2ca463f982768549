import { type ConnectorDefinition, defineConnector, offset } from '@helpdesk-mcp/connector'
import { dataCentres } from './data-centres.ts'
import { errors } from './errors.ts'
import { guide } from './guide.ts'
import { auth, oauth } from './oauth.ts'
import { settings } from './settings.ts'

/** Zoho Desk's REST API v1: OAuth at the data centre's account server, the organization in a header, credits a day. */
export const definition: ConnectorDefinition<typeof settings.shape> = defineConnector({
  id: 'zoho-desk',
  title: 'Zoho Desk',
  version: '1.0.0',
  brand: 'zoho_desk',
  serverName: 'zd',
  settings,
  baseUrl: ({ dataCentre }) => `${dataCentres[dataCentre].api}/api/v1`,
  oauth,
  auth,
  pagination: offset({ offset: 'from', size: 'limit' }),
  rateLimit: ({ dataCentre }) => ({
    headers: { remaining: 'X-Rate-Limit-Remaining-v3', cost: 'X-Rate-Limit-Request-Weight-v3' },
    // How many credits a day the account has depends on its edition and its users.
    published: { windowSeconds: 86_400, endsAtMidnightIn: dataCentres[dataCentre].timeZone },
  }),
  errors,
  fieldWords: { annualrevenue: 'annual revenue', extn: 'extension' },
  guide,
  check: { tool: 'list_organizations' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

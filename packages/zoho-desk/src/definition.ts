import { type ConnectorDefinition, defineConnector, offset } from '@helpdesk-mcp/connector'
import { dataCentres } from './data-centres.ts'
import { errors } from './errors.ts'
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
  guide: {
    needs: [
      'A user of Zoho Desk who may see what the assistant is to see',
      'The data centre of the account: the end of its address, such as eu in desk.zoho.eu',
    ],
    steps: [
      'Open the API console of your data centre, api-console.zoho.com for the US.',
      'Add a client of the type Server-based Applications, with the redirect URI that is shown here.',
      'Copy the Client ID and the Client Secret and enter them here with the data centre.',
      'Sign in to Zoho and accept what is asked for.',
    ],
    minutes: 10,
    advice: {
      unauthorized: 'A client and its users belong to one data centre: check that the right one is selected.',
      forbidden:
        'The user needs these rights in Zoho Desk, and the organization ID must be one of that user.',
    },
  },
  check: { tool: 'list_organizations' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

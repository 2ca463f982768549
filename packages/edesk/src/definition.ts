import { bearer, defineConnector, page, z } from '@helpdesk-mcp/connector'
import { validationMeanings } from './validation-meanings.ts'

/** eDesk's REST API: a bearer token, page numbers, a bucket of 60 calls that refills at 2 a second and is told in no header. */
export const definition = defineConnector({
  id: 'edesk',
  title: 'eDesk',
  version: '1.0.0',
  brand: 'e_desk',
  settings: z.object({
    token: z.string().min(1).meta({
      description: 'An API token of the eDesk account.',
      help: 'An administrator creates it at dashboard.edesk.com/api-token. It expires after 90 days by default.',
      secret: true,
    }),
  }),
  baseUrl: 'https://api.edesk.com/v1',
  auth: bearer({ setting: 'token' }),
  pagination: page({ page: 'page', size: 'itemsPerPage', total: 'paginator.totalItemsCount' }),
  rateLimit: { published: { capacity: 60, refillPerSecond: 2 } },
  errors: {
    message: ['error.message', 'error.details'],
    details: ['error.details'],
    codeMeanings: validationMeanings,
    // A bad token was met as 401 and as 403; a 403 without these words is a right that the token lacks.
    messageRules: [
      {
        words: /\b(invalid|expired) token\b|\btoken (is invalid|has expired|expired)\b/i,
        code: 'unauthorized',
      },
    ],
  },
  guide: {
    needs: [
      'An administrator of the eDesk account',
      'A plan with API access, such as Professional or Enterprise',
    ],
    steps: [
      'Open dashboard.edesk.com/api-token while you are signed in to eDesk.',
      'Create a token for this gateway alone. Read-only is enough for reading; answering and changing needs Full Access.',
      'Copy the token and paste it here. Note its end: tokens expire after 90 days by default.',
    ],
    minutes: 3,
    advice: {
      unauthorized: 'eDesk tokens expire after 90 days by default: create a new one if this one is old.',
      forbidden: 'A Read-only token cannot change anything; create one with Full Access for that.',
    },
  },
  check: { tool: 'whoami' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

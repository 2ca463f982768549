import { bearer, defineConnector, page, z } from '@helpdesk-mcp/connector'
import { guide } from './guide.ts'
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
    fields: { at: 'error.details' },
    codeMeanings: validationMeanings,
    // A bad token was met as 401 and as 403; a 403 without these words is a right that the token lacks.
    messageRules: [
      {
        words: /\b(invalid|expired) token\b|\btoken (is invalid|has expired|expired)\b/i,
        code: 'unauthorized',
      },
    ],
  },
  guide,
  check: { tool: 'whoami' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

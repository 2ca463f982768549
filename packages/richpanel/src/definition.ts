import { defineConnector, headerKey, page, z } from '@helpdesk-mcp/connector'
import { guide } from './guide.ts'

/** Richpanel's REST API: one key in a header, page numbers, 50 calls in 30 s. */
export const definition = defineConnector({
  id: 'richpanel',
  title: 'Richpanel',
  version: '1.0.0',
  brand: 'richpanel',
  settings: z.object({
    apiKey: z.string().min(1).meta({
      description: 'The API key of the Richpanel account.',
      help: 'An administrator creates it under Settings > Integrations > API Keys > Create key. Some plans have no API access.',
      secret: true,
    }),
  }),
  baseUrl: 'https://api.richpanel.com/v1',
  auth: headerKey({ header: 'x-richpanel-key', setting: 'apiKey' }),
  pagination: page({ page: 'page', size: 'per_page', next: 'next_page', total: 'count' }),
  rateLimit: { published: { limit: 50, windowSeconds: 30 } },
  errors: { message: ['error.message', 'errors.message', 'message', 'error'] },
  // The reference names the first of each pair, live conversations carry the second as well or instead.
  spelling: { is_operator: 'isOperator', scenarioId: 'scenario_id', scenarioName: 'scenario_name' },
  guide,
  check: { tool: 'list_users', arguments: { limit: 1 } },
  tools: new URL('./generated/tools.json', import.meta.url),
})

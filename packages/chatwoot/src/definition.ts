import {
  type ConnectorDefinition,
  defineConnector,
  headerKey,
  page,
  selfHosted,
} from '@helpdesk-mcp/connector'
import { guide } from './guide.ts'
import { settings } from './settings.ts'

/** Chatwoot's API, of the vendor's cloud or of one's own server: a token in a header, the account in the path, pages of a fixed size. */
export const definition: ConnectorDefinition<typeof settings.shape> = defineConnector({
  id: 'chatwoot',
  title: 'Chatwoot',
  version: '1.0.0',
  brand: 'chatwoot',
  settings,
  baseUrl: selfHosted({ setting: 'url' }),
  bound: { account_id: 'accountId' },
  auth: headerKey<'apiAccessToken'>({ header: 'api_access_token', setting: 'apiAccessToken' }),
  pagination: page({ page: 'page', maximum: 25 }),
  // Whoever runs the server sets the limits, and no header tells them.
  rateLimit: {},
  errors: {
    message: ['error', 'message', 'errors.message', 'description'],
    details: ['attributes'],
    fields: { at: 'attributes' },
    // A token that may not do something is answered like one that is wrong, but for the words.
    // What the plan of the account does not hold.
    codes: { 402: 'forbidden' },
    messageRules: [{ words: /\bnot authorized\b/i, code: 'forbidden' }],
  },
  // No answer has them. The id of a conversation is the number that its page has.
  pages: ({ url, accountId }) => {
    const account = `${url.replace(/\/+$/, '')}/app/accounts/${accountId}`
    return { conversation: `${account}/conversations/{id}`, customer: `${account}/contacts/{id}` }
  },
  guide,
  check: { tool: 'list_inboxes' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

import { type ConnectorDefinition, defineConnector, headerKey, offset } from '@helpdesk-mcp/connector'
import { guide } from './guide.ts'
import { settings } from './settings.ts'

/** FuseDesk's REST API: one key in a header, a subdomain for each account, offsets into bare arrays. */
export const definition: ConnectorDefinition<typeof settings.shape> = defineConnector({
  id: 'fusedesk',
  title: 'FuseDesk',
  version: '1.0.0',
  brand: 'fuse_desk',
  settings,
  timeZone: ({ timeZone }) => timeZone,
  baseUrl: ({ appname }) => `https://${appname}.fusedesk.com/api`,
  auth: headerKey<'apiKey'>({ header: 'x-fusedesk-api-key', setting: 'apiKey' }),
  // A bare array says nothing of what follows it: a full page means that there may be more.
  pagination: offset({ offset: 'offset', size: 'limit', maximum: 50 }),
  rateLimit: {
    headers: { limit: 'x-fusedesk-usage-limit', remaining: 'x-fusedesk-usage-remaining' },
    // How many calls an hour the account has is in the headers.
    published: { windowSeconds: 3_600 },
  },
  fieldWords: {
    ...{ casetags: 'tags', tagid: 'tag', tagname: 'tag', caseids: 'cases' },
    ...{ repid: 'agent', depid: 'department', contactid: 'customer', companyid: 'company' },
    ...{ templateid: 'template', openedby: 'opened by', phone1: 'phone', phone2: 'second phone' },
  },
  errors: {
    message: ['error'],
    code: ['errorcode'],
    headers: { message: 'x-fusedesk-error', code: 'x-fusedesk-error-code' },
    // Not only a wrong verb: whatever has no status of its own.
    codes: { 405: 'invalid_arguments' },
  },
  guide,
  check: { tool: 'get_session_permissions' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

import { defineConnector, headerKey, offset, timeZoneSetting, z } from '@helpdesk-mcp/connector'

/** FuseDesk's REST API: one key in a header, a subdomain for each account, offsets into bare arrays. */
export const definition = defineConnector({
  id: 'fusedesk',
  title: 'FuseDesk',
  version: '1.0.0',
  brand: 'fuse_desk',
  settings: z.object({
    appname: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'give only what stands before .fusedesk.com')
      .meta({
        description: 'The first part of your FuseDesk URL: acme in acme.fusedesk.com.',
        help: 'Letters, digits and hyphens only, no dots.',
      }),
    apiKey: z.string().min(1).meta({
      description: 'An API key of the FuseDesk account.',
      help: 'An administrator creates it under Settings > API Keys. Select the scopes that the agent needs.',
      secret: true,
    }),
    timeZone: timeZoneSetting('FuseDesk'),
  }),
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
  errors: {
    message: ['error'],
    code: ['errorcode'],
    headers: { message: 'x-fusedesk-error', code: 'x-fusedesk-error-code' },
    // Not only a wrong verb: whatever has no status of its own.
    codes: { 405: 'invalid_arguments' },
  },
  guide: {
    needs: [
      'An administrator of the FuseDesk account',
      'The first part of your FuseDesk address: acme in acme.fusedesk.com',
    ],
    steps: [
      'In FuseDesk, open Settings, then API Keys.',
      'Create a key for this gateway alone and select the scopes that it needs, such as cases, reps and departments.',
      'Copy the key, and enter it here with the first part of the address.',
    ],
    minutes: 4,
    advice: {
      unauthorized: 'Check the first part of the address too: a key is good for its own account alone.',
      forbidden: 'In FuseDesk, open Settings, then API Keys, and give the key the scopes that it lacks.',
      unavailable: 'Check the first part of the address: it is acme in acme.fusedesk.com.',
      not_found: 'Check the first part of the address: it is acme in acme.fusedesk.com.',
    },
  },
  check: { tool: 'get_session_permissions' },
  tools: new URL('./generated/tools.json', import.meta.url),
})

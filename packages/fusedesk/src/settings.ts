import { timeZoneSetting, z } from '@helpdesk-mcp/connector'

/** A subdomain for each account, and one key. */
export const settings = z.object({
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
})

import { z } from '@helpdesk-mcp/connector'
import { dataCentreNames } from './data-centres.ts'

export const settings = z.object({
  clientId: z.string().min(1).meta({
    description: 'The ID of your OAuth client.',
    help: 'Register a server-based application at api-console.zoho.com with the redirect URL http://127.0.0.1:8765/callback to get the client ID and secret.',
  }),
  clientSecret: z.string().min(1).meta({
    description: 'The secret of your OAuth client.',
    help: 'The API console shows it under Client Secret.',
    secret: true,
  }),
  refreshToken: z.string().min(1).optional().meta({
    description: 'A refresh token of the account. Not needed after a login.',
    secret: true,
  }),
  grantCode: z.string().min(1).optional().meta({
    description: 'A grant code of a self client instead of a refresh token. Used once.',
    help: 'The API console creates it under Self Client > Generate Code.',
    secret: true,
  }),
  dataCentre: z
    .enum(dataCentreNames)
    .default('us')
    .meta({
      description: `The data centre of the account: ${dataCentreNames.join(', ')}. Default: us.`,
      help: 'It is the end of your Zoho Desk URL: eu for desk.zoho.eu.',
    }),
  orgId: z.string().regex(/^\d+$/, 'it must be digits only').optional().meta({
    description: 'The ID of the organization (portal), digits only. Not needed if the account has only one.',
    help: 'Find it under Setup > Developer Space > API.',
  }),
})

/** As a person gives them. */
export type ZohoDeskSettings = z.input<typeof settings>

export type CheckedSettings = z.output<typeof settings>

import { z } from '@helpdesk-mcp/connector'
import { dataCentreNames } from './data-centres.ts'

export const settings = z.object({
  clientId: z.string().min(1).meta({
    description: 'The id of an OAuth client of your own.',
    help: 'Register a server-based application at api-console.zoho.com with the redirect address http://127.0.0.1:8765/callback; it shows both.',
  }),
  clientSecret: z.string().min(1).meta({
    description: 'The secret of the OAuth client.',
    help: 'The API console shows it under Client Secret.',
    secret: true,
  }),
  refreshToken: z.string().min(1).optional().meta({
    description: 'A refresh token of the account; not needed after login.',
    secret: true,
  }),
  grantCode: z.string().min(1).optional().meta({
    description: 'A grant code of a self client, in place of a refresh token; used once.',
    help: 'The API console makes it under Self Client > Generate Code.',
    secret: true,
  }),
  dataCentre: z
    .enum(dataCentreNames)
    .default('us')
    .meta({
      description: `The data centre of the account: ${dataCentreNames.join(', ')}. us unless set.`,
      help: 'It is the one that the address of your Zoho Desk ends in: desk.zoho.eu is eu.',
    }),
  orgId: z.string().regex(/^\d+$/, 'it must be digits only').optional().meta({
    description: 'The id of the organization (portal), digits only; found by itself where there is one only.',
    help: 'Setup > Developer Space > API shows it.',
  }),
})

/** As a person gives them. */
export type ZohoDeskSettings = z.input<typeof settings>

export type CheckedSettings = z.output<typeof settings>

import { addressSetting, z } from '@helpdesk-mcp/connector'

/** The address, the account and a user's token. */
export const settings = z.object({
  url: addressSetting({
    title: 'Chatwoot',
    example: 'https://support.example.com',
    default: 'https://app.chatwoot.com',
  }),
  accountId: z
    .string()
    .regex(/^[0-9]{1,12}$/, 'give the number alone')
    .meta({
      description: 'The number of the Chatwoot account.',
      help: 'It is in the address of every page: 3 in https://app.chatwoot.com/app/accounts/3/dashboard.',
    }),
  apiAccessToken: z.string().min(1).meta({
    description: 'The access token of a Chatwoot user.',
    help: "Copy it at the end of Profile settings. The assistant acts as this user; some tools need an administrator's token.",
    secret: true,
  }),
})

import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect Zoho Desk, and where it stands there. */
export const guide: ConnectorGuide = {
  needs: [
    'A user of Zoho Desk who may see what the assistant is to see',
    'The data centre of the account: the end of its address, such as eu in desk.zoho.eu',
  ],
  steps: [
    'Open the API console of your data centre, api-console.zoho.com for the US.',
    'Add a client of the type Server-based Applications, with the redirect URI that is shown here.',
    'Copy the Client ID and the Client Secret and enter them here with the data centre.',
    'Sign in to Zoho and accept what is asked for.',
  ],
  minutes: 10,
  advice: {
    unauthorized: 'A client and its users belong to one data centre: check that the right one is selected.',
    forbidden: 'The user needs these rights in Zoho Desk, and the organization ID must be one of that user.',
  },
}

import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect Chatwoot, and where it stands there. */
export const guide: ConnectorGuide = {
  needs: [
    'A user of the Chatwoot account for the agent: it writes under this name and sees the inboxes that this user sees',
    'The address in which you open Chatwoot, if you run it yourself',
    'The number of the account',
  ],
  steps: [
    "In Chatwoot, click the user's picture, then Profile settings.",
    'Scroll to Access token at the end of the page and copy it.',
    'Read the number of the account in the address of the page: 3 in /app/accounts/3/.',
    'Enter them here. If you run Chatwoot yourself, enter the start of that address too, such as https://support.example.com.',
  ],
  minutes: 3,
  advice: {
    unauthorized: 'Check the address too: a token is good for its own server alone.',
    forbidden: 'Check the number of the account: the user must belong to it.',
    not_found: 'Check the address and the number of the account.',
    unavailable: 'Check the address: it is what stands in the browser when you open Chatwoot.',
  },
}

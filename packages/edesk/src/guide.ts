import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect eDesk, and where it stands there. */
export const guide: ConnectorGuide = {
  needs: [
    'An administrator of the eDesk account',
    'A plan with API access, such as Professional or Enterprise',
  ],
  steps: [
    'Open dashboard.edesk.com/api-token while you are signed in to eDesk.',
    'Create a token for this gateway alone. Read-only is enough for reading; answering and changing needs Full Access.',
    'Copy the token and paste it here. Note its end: tokens expire after 90 days by default.',
  ],
  minutes: 3,
  advice: {
    unauthorized: 'eDesk tokens expire after 90 days by default: create a new one if this one is old.',
    forbidden: 'A Read-only token cannot change anything; create one with Full Access for that.',
  },
}

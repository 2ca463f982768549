import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect FuseDesk, and where it stands there. */
export const guide: ConnectorGuide = {
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
}

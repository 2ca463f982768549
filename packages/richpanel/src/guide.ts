import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect Richpanel, and where it stands there. */
export const guide: ConnectorGuide = {
  needs: ['An administrator of the Richpanel account', 'A plan with API access: not every plan has it'],
  steps: [
    'In Richpanel, open Settings, then Integrations, then API Keys.',
    'Click Create key and copy the key.',
    'Paste it here.',
  ],
  minutes: 3,
  advice: {
    forbidden: 'In Richpanel only some plans have API access; ask Richpanel whether yours does.',
  },
}

import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'

/** Every connector, with the credentials that its sandbox takes. */
export const connectors = {
  richpanel: { create: createRichpanelConnector, settings: { apiKey: 'sandbox-key' } },
}

export type VendorId = keyof typeof connectors

import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'

/** Every connector, with the credentials that its sandbox takes. */
export const connectors = {
  edesk: { create: createEdeskConnector, settings: { token: 'sandbox-token' } },
  fusedesk: { create: createFusedeskConnector, settings: { appname: 'sandbox', apiKey: 'sandbox-key' } },
  richpanel: { create: createRichpanelConnector, settings: { apiKey: 'sandbox-key' } },
}

export type VendorId = keyof typeof connectors

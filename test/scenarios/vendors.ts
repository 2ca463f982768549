import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'

/** Every connector, with the credentials that its sandbox takes. */
export const connectors = {
  chatwoot: {
    create: createChatwootConnector,
    settings: { url: 'https://app.chatwoot.com', accountId: '1', apiAccessToken: 'sandbox-token' },
  },
  edesk: { create: createEdeskConnector, settings: { token: 'sandbox-token' } },
  fusedesk: { create: createFusedeskConnector, settings: { appname: 'sandbox', apiKey: 'sandbox-key' } },
  richpanel: { create: createRichpanelConnector, settings: { apiKey: 'sandbox-key' } },
  'zoho-desk': {
    create: createZohoDeskConnector,
    settings: {
      clientId: '1000.SANDBOXCLIENT',
      clientSecret: 'sandbox-client-secret',
      refreshToken: '1000.sandbox.refresh',
      orgId: '645001234',
    },
  },
}

export type VendorId = keyof typeof connectors

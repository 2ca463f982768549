/** What the package of a connector holds, as far as a gateway needs it. */
export interface ConnectorPackage {
  load(): Promise<unknown>
  sandbox(): Promise<unknown>
}

/** The connectors that come with the gateway: a new one is one line here. */
export const connectorPackages: Readonly<Record<string, ConnectorPackage>> = {
  chatwoot: {
    load: () => import('@helpdesk-mcp/chatwoot'),
    sandbox: () => import('@helpdesk-mcp/chatwoot/sandbox'),
  },
  edesk: { load: () => import('@helpdesk-mcp/edesk'), sandbox: () => import('@helpdesk-mcp/edesk/sandbox') },
  fusedesk: {
    load: () => import('@helpdesk-mcp/fusedesk'),
    sandbox: () => import('@helpdesk-mcp/fusedesk/sandbox'),
  },
  richpanel: {
    load: () => import('@helpdesk-mcp/richpanel'),
    sandbox: () => import('@helpdesk-mcp/richpanel/sandbox'),
  },
  'zoho-desk': {
    load: () => import('@helpdesk-mcp/zoho-desk'),
    sandbox: () => import('@helpdesk-mcp/zoho-desk/sandbox'),
  },
}

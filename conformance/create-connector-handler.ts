import { createHttpHandler, type HttpHandler, surface } from '@helpdesk-mcp/mcp'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'

/** A real connector, as its command serves it; the suite's generic scenarios call no vendor. */
export function createConnectorHandler(): HttpHandler {
  const connector = createRichpanelConnector({ settings: { apiKey: 'conformance' } })
  return createHttpHandler(surface([connector]), { name: connector.id, version: connector.version })
}

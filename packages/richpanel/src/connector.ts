import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { definition } from './definition.ts'

/** Richpanel's tools on one account. */
export function createRichpanelConnector(options: ConnectorOptions<{ apiKey: string }>): Connector {
  return createConnector(definition, options)
}

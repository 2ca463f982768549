import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { definition } from './definition.ts'

/** eDesk's tools on one account. */
export function createEdeskConnector(options: ConnectorOptions<{ token: string }>): Connector {
  return createConnector(definition, options)
}

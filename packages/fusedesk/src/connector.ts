import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { definition } from './definition.ts'

/** FuseDesk's tools on one account. */
export function createFusedeskConnector(
  options: ConnectorOptions<{ appname: string; apiKey: string }>,
): Connector {
  return createConnector(definition, options)
}

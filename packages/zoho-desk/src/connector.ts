import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { definition } from './definition.ts'
import type { ZohoDeskSettings } from './settings.ts'

/** Zoho Desk's tools on one account. */
export function createZohoDeskConnector(options: ConnectorOptions<ZohoDeskSettings>): Connector {
  return createConnector(definition, options)
}

import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'

/** eDesk's tools on one account. */
export function createEdeskConnector(options: ConnectorOptions<{ token: string }>): Connector {
  return createConnector(definition, options)
}

/** A client typed by eDesk's paths, for programs that use no MCP. */
export function createEdeskClient(options: TypedClientOptions<{ token: string }>): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options)
}

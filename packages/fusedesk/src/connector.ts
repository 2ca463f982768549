import { type Connector, type ConnectorOptions, createConnector } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'
import { wireFormat } from './wire-format.ts'

/** FuseDesk's tools on one account. */
export function createFusedeskConnector(
  options: ConnectorOptions<{ appname: string; apiKey: string }>,
): Connector {
  return createConnector(definition, options)
}

/** A client typed by FuseDesk's paths, for programs that use no MCP. */
export function createFusedeskClient(
  options: TypedClientOptions<{ appname: string; apiKey: string }>,
): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options, wireFormat)
}

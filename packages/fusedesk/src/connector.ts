import { type ConnectorOptions, createConnector, type TypedConnector } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'
import type { Tools } from './generated/tools.d.ts'
import { wireFormat } from './wire-format.ts'

/** FuseDesk's tools on one account. */
export function createFusedeskConnector(
  options: ConnectorOptions<{ appname: string; apiKey: string }>,
): TypedConnector<Tools> {
  return createConnector(definition, options) as TypedConnector<Tools>
}

/** A client typed by FuseDesk's paths, for programs that use no MCP. */
export function createFusedeskClient(
  options: TypedClientOptions<{ appname: string; apiKey: string }>,
): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options, wireFormat)
}

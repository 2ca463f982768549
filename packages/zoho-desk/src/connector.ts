import { type ConnectorOptions, createConnector, type TypedConnector } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'
import type { Tools } from './generated/tools.d.ts'
import type { ZohoDeskSettings } from './settings.ts'

/** Zoho Desk's tools on one account. */
export function createZohoDeskConnector(options: ConnectorOptions<ZohoDeskSettings>): TypedConnector<Tools> {
  return createConnector(definition, options) as TypedConnector<Tools>
}

/** A client typed by Zoho Desk's paths, for programs that use no MCP. */
export function createZohoDeskClient(options: TypedClientOptions<ZohoDeskSettings>): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options)
}

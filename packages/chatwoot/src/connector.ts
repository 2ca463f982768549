import { type ConnectorOptions, createConnector, type TypedConnector, type z } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'
import type { Tools } from './generated/tools.d.ts'
import type { settings } from './settings.ts'

/** Chatwoot's tools on one account. */
export function createChatwootConnector(
  options: ConnectorOptions<z.input<typeof settings>>,
): TypedConnector<Tools> {
  return createConnector(definition, options) as TypedConnector<Tools>
}

/** A client typed by Chatwoot's paths, for programs that use no MCP. */
export function createChatwootClient(
  options: TypedClientOptions<z.input<typeof settings>>,
): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options)
}

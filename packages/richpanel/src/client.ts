import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'

/** A client typed by Richpanel's paths, for programs that use no MCP. */
export function createRichpanelClient(options: TypedClientOptions<{ apiKey: string }>): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options)
}

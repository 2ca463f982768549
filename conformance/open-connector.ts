import { createHttpHandler, listen, surface } from '@helpdesk-mcp/mcp'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import type { Opened } from './opened.ts'

/** A real connector, as its command serves it; the suite's generic scenarios call no vendor. */
export function openConnector(): Promise<Opened> {
  const connector = createRichpanelConnector({ settings: { apiKey: 'conformance' } })
  const info = { name: connector.id, version: connector.version }
  return listen(createHttpHandler({ toolset: surface([connector]), info }), { port: 0 })
}

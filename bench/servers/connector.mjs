// Richpanel's connector over HTTP, as its command serves it. argv: the vendor's URL.
import { createHttpHandler, listen, surface } from '@helpdesk-mcp/mcp'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'

const connector = createRichpanelConnector({
  settings: { apiKey: 'bench' },
  baseUrl: `${process.argv[2]}/v1`,
})
const handler = createHttpHandler({
  toolset: surface([connector]),
  info: { name: 'bench', version: '1.0.0' },
})
console.log((await listen(handler, { port: 0 })).url)

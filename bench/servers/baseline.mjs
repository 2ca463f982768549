// The same SDK handler on the same listener with one tool that is one fetch: what the protocol alone costs. argv: the vendor's URL.
import { listen } from '@helpdesk-mcp/mcp'
import { createMcpHandler, Server } from '@modelcontextprotocol/server'

const vendor = process.argv[2]
const inputSchema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
const tool = {
  name: 'get_single_richpanel_conversation_by_id',
  description: 'Reads a conversation.',
  inputSchema,
}

const handler = createMcpHandler(() => {
  const server = new Server({ name: 'baseline', version: '1.0.0' }, { capabilities: { tools: {} } })
  server.setRequestHandler('tools/list', () => ({ tools: [tool] }))
  server.setRequestHandler('tools/call', async ({ params }) => {
    const response = await fetch(`${vendor}/v1/tickets/${encodeURIComponent(params.arguments.id)}`)
    const structuredContent = await response.json()
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
  })
  return server
})
const { url } = await listen(
  { maxBodyBytes: 1e6, fetch: (request) => handler.fetch(request), close: () => handler.close() },
  { port: 0 },
)
console.log(url)

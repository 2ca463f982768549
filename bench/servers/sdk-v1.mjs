// The first major version of the official SDK, without sessions, with one tool that is one fetch. argv: the vendor's URL.
import { createServer } from 'node:http'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'

const vendor = process.argv[2]
const inputSchema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
const tool = {
  name: 'get_single_richpanel_conversation_by_id',
  description: 'Reads a conversation.',
  inputSchema,
}

function createOne() {
  const server = new Server({ name: 'baseline', version: '1.0.0' }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [tool] }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const response = await fetch(`${vendor}/v1/tickets/${encodeURIComponent(params.arguments.id)}`)
    const structuredContent = await response.json()
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
  })
  return server
}

// As the SDK's own example of a server without sessions: a server and a transport for each request.
const http = createServer(async (incoming, outgoing) => {
  const server = createOne()
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  })
  outgoing.once('close', () => void server.close())
  await server.connect(transport)
  await transport.handleRequest(incoming, outgoing)
})
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}`))

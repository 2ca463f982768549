// The SDK's handler on a bare listener with one tool that is one fetch: what the protocol alone costs. argv: the vendor's URL.
import { createServer } from 'node:http'
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
const server = createServer(async (incoming, outgoing) => {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { method, headers } = incoming
  const request = new Request('http://127.0.0.1/mcp', { method, headers, body: Buffer.concat(chunks) })
  const response = await handler.fetch(request)
  const text = await response.text()
  const length = { 'content-length': Buffer.byteLength(text) }
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...length }).end(text)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))

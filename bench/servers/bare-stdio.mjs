// The SDK's stdio server with one tool: what a start costs before there is anything of ours.
import { Server } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'

const tool = { name: 'ping', description: 'Answers.', inputSchema: { type: 'object' } }

serveStdio(() => {
  const server = new Server({ name: 'bare', version: '1.0.0' }, { capabilities: { tools: {} } })
  server.setRequestHandler('tools/list', () => ({ tools: [tool] }))
  return server
})

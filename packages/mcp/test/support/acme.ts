import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defineConnector, headerKey, none, z } from '@helpdesk-mcp/connector'
import type { CommandSandbox, ConnectorCommand } from '../../src/command.ts'

const definition = defineConnector({
  id: 'acme-desk',
  title: 'Acme Desk',
  version: '1.4.2',
  brand: 'acme',
  settings: z.object({
    apiKey: z.string().meta({ description: 'The API key.', help: 'Settings > API shows it.', secret: true }),
  }),
  baseUrl: 'http://127.0.0.1:9',
  auth: headerKey({ header: 'x-key', setting: 'apiKey' }),
  pagination: none(),
  rateLimit: { published: { limit: 50, windowSeconds: 30 } },
  errors: { message: ['message'] },
  check: { tool: 'list_tickets', arguments: { limit: 1 } },
  tools: new URL('./acme-tools.json', import.meta.url),
})

/** Answers with one ticket, and hangs on replies: enough to see a command at work. */
function createSandbox(): CommandSandbox {
  return {
    settings: { apiKey: 'demo' },
    async listen() {
      const server = createServer((request, response) => {
        if (request.method === 'POST') return
        const known = request.headers['x-key'] === 'demo'
        response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify(known ? { tickets: [{ id: '1', subject: 'Late' }] } : { message: 'Bad key.' }),
        )
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        async close() {
          server.closeAllConnections()
          await new Promise((resolve) => server.close(resolve))
        },
      }
    },
  }
}

export const acme: ConnectorCommand = {
  definition: definition as unknown as ConnectorCommand['definition'],
  packageName: '@helpdesk-mcp/acme-desk',
  binName: 'helpdesk-mcp-acme-desk',
  sandbox: async () => ({ createSandbox }),
}

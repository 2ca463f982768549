import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
} from '@modelcontextprotocol/client'
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/** What the tests ask of a client, whichever SDK it is made with. */
export interface TestClient {
  list(): Promise<string[]>
  call(
    name: string,
    args: Record<string, unknown>,
  ): Promise<{ isError?: boolean; structuredContent?: unknown }>
  close(): Promise<void>
}

const identity = { name: 'process-test', version: '1.0.0' }

export const clients: Readonly<Record<string, (url: string, folder: string) => Promise<TestClient>>> = {
  async 'the SDK before 2026'(url) {
    const client = new LegacyClient(identity)
    await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
    return legacy(client)
  },
  async 'the SDK of 2026'(url) {
    const client = new ModernClient(identity)
    await client.connect(new ModernHttp(new URL(url)))
    return {
      list: async () => (await client.listTools()).tools.map(({ name }) => name),
      call: async (name, args) => (await client.callTool({ name, arguments: args })) as never,
      close: () => client.close(),
    }
  },
  async 'mcp-remote over stdio'(url, folder) {
    const proxy = new URL('../../../node_modules/mcp-remote/dist/proxy.js', import.meta.url).pathname
    const client = new LegacyClient(identity)
    const env = { ...(process.env as Record<string, string>), MCP_REMOTE_CONFIG_DIR: folder }
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [proxy, url], env, stderr: 'ignore' }),
    )
    return legacy(client)
  },
}

function legacy(client: LegacyClient): TestClient {
  return {
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, args) => (await client.callTool({ name, arguments: args })) as never,
    close: () => client.close(),
  }
}

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { onTestFinished } from 'vitest'

/** An agent at the URL of an MCP server, until the test has ended. */
export async function connectAgent(url: string): Promise<Client> {
  const client = new Client({ name: 'page-test', version: '1.0.0' })
  // Its types do not bear exactOptionalPropertyTypes.
  await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
  onTestFinished(() => client.close())
  return client
}

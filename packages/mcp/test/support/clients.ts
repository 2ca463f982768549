import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
} from '@modelcontextprotocol/client'
import { StdioClientTransport as ModernStdio } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as OldHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport as OldTransport } from '@modelcontextprotocol/sdk/shared/transport.js'

const who = { name: 'test-client', version: '1.0.0' }

export type Target = { url: string } | { command: string; args: string[]; env?: Record<string, string> }

/** What the tests use of a client, whichever SDK it comes from. */
export interface TestClient {
  listTools(): Promise<{ tools: { name: string }[] }>
  callTool(
    params: { name: string; arguments?: Record<string, unknown> },
    options?: { onprogress?: (progress: { progress: number }) => void },
  ): Promise<Record<string, unknown>>
  getInstructions(): string | undefined
  close(): Promise<void>
}

/** The clients that people have: the 1.x SDK's, and the 2.x SDK's in its two eras. */
export const clients: Record<
  string,
  (target: Target, fetch?: typeof globalThis.fetch) => Promise<TestClient>
> = {
  'the 1.x client': async (target, fetch) => {
    const client = new OldClient(who)
    const transport =
      'url' in target
        ? new OldHttp(new URL(target.url), fetch ? { fetch } : {})
        : new OldStdio({ ...target, cwd: root, stderr: 'inherit' })
    await client.connect(transport as OldTransport)
    return {
      listTools: () => client.listTools(),
      callTool: (params, options) => client.callTool(params, undefined, options),
      getInstructions: () => client.getInstructions(),
      close: () => client.close(),
    }
  },
  'the 2.x client, 2025 era': (target, fetch) => modern(target, 'legacy', fetch),
  'the 2.x client, 2026 era': (target, fetch) => modern(target, { pin: '2026-07-28' }, fetch),
}

export const root = new URL('../../../..', import.meta.url).pathname

async function modern(
  target: Target,
  mode: 'legacy' | { pin: string },
  fetch?: typeof globalThis.fetch,
): Promise<TestClient> {
  const client = new ModernClient(who, { versionNegotiation: { mode } })
  const transport =
    'url' in target
      ? new ModernHttp(new URL(target.url), fetch ? { fetch } : {})
      : new ModernStdio({ ...target, cwd: root, stderr: 'inherit' })
  await client.connect(transport)
  return client as unknown as TestClient
}

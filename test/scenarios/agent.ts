import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
} from '@modelcontextprotocol/client'
import { StdioClientTransport as ModernStdio } from '@modelcontextprotocol/client/stdio'
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as LegacyStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as LegacyHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

export interface CallAnswer {
  isError?: boolean
  structuredContent?: Record<string, unknown>
  content?: { type: string; text?: string }[]
  _meta?: Record<string, unknown>
}

/** A real MCP client in the hands of a scripted agent. */
export interface Agent {
  names(): Promise<string[]>
  /** The structured result; throws when the tool failed. */
  use<Result = Record<string, unknown>>(tool: string, args?: Record<string, unknown>): Promise<Result>
  /** Whatever came back, failures included. */
  call(tool: string, args?: Record<string, unknown>): Promise<CallAnswer>
  close(): Promise<void>
}

/** The SDK of 2025 and the one of 2026, the latter in both of its protocol eras. */
export const clients = ['v1', 'v2, 2025 era', 'v2, 2026 era'] as const
export type ClientKind = (typeof clients)[number]

export type Where = { url: string } | { command: string; args: string[]; cwd: string }

export async function openAgent(kind: ClientKind, where: Where): Promise<Agent> {
  const info = { name: 'scripted-agent', version: '1.0.0' }
  if (kind === 'v1') {
    const client = new LegacyClient(info)
    const transport =
      'url' in where ? new LegacyHttp(new URL(where.url)) : new LegacyStdio({ ...where, stderr: 'inherit' })
    await client.connect(transport as never)
    return agentOf(client as never)
  }
  const mode = kind === 'v2, 2026 era' ? { pin: '2026-07-28' } : 'legacy'
  const client = new ModernClient(info, { versionNegotiation: { mode } as never })
  await client.connect(
    'url' in where ? new ModernHttp(new URL(where.url)) : new ModernStdio({ ...where, stderr: 'inherit' }),
  )
  return agentOf(client as never)
}

interface AnyClient {
  listTools(): Promise<{ tools: { name: string }[] }>
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<CallAnswer>
  close(): Promise<void>
}

function agentOf(client: AnyClient): Agent {
  const call = (name: string, args: Record<string, unknown> = {}) =>
    client.callTool({ name, arguments: args })
  return {
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    call,
    async use<Result>(tool: string, args: Record<string, unknown> = {}) {
      const answer = await call(tool, args)
      if (answer.isError) throw new Error(`${tool} failed: ${answer.content?.[0]?.text}`)
      return answer.structuredContent as Result
    },
    close: () => client.close(),
  }
}

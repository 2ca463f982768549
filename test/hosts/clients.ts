import { createMCPClient } from '@ai-sdk/mcp'
import { mcpToTool } from '@google/genai'
import type { Tool } from '@helpdesk-mcp/contracts'
import type { StructuredToolInterface } from '@langchain/core/tools'
import { ChatGoogleGenerativeAI } from '@langchain/google-genai'
import { loadMcpTools } from '@langchain/mcp-adapters'
import { ChatOpenAI } from '@langchain/openai'
import { agentTools } from './openai-agents.ts'

/** A tool as a client's conversion hands it to a model's API. */
export interface Converted {
  name: string
  schema: Record<string, unknown>
}

type Convert = (tools: readonly Tool[]) => Promise<Converted[]>

/** What the conversions of clients on npm make of tools, by client. Nothing is sent to a model. */
export const clients: Readonly<Record<string, Convert>> = {
  '@langchain/mcp-adapters with @langchain/openai': async (tools) => {
    const model = new ChatOpenAI({ apiKey: 'test', model: 'gpt-4o' })
    const given = model.invocationParams({ tools: await langchainTools(tools) }) as {
      tools: { function: { name: string; parameters: Record<string, unknown> } }[]
    }
    return given.tools.map(({ function: { name, parameters } }) => ({ name, schema: parameters }))
  },
  '@langchain/mcp-adapters with @langchain/google-genai': async (tools) => {
    const model = new ChatGoogleGenerativeAI({ apiKey: 'test', model: 'gemini-2.5-flash' })
    const given = model.invocationParams({ tools: await langchainTools(tools) } as never) as {
      tools: { functionDeclarations: { name: string; parameters?: Record<string, unknown> }[] }[]
    }
    const declared = given.tools.flatMap(({ functionDeclarations }) => functionDeclarations)
    return declared.map(({ name, parameters = {} }) => ({ name, schema: parameters }))
  },
  '@google/genai': async (tools) => {
    const { functionDeclarations = [] } = await mcpToTool(fakeClient(tools) as never).tool()
    return functionDeclarations.map(({ name = '', parametersJsonSchema }) => ({
      name,
      schema: parametersJsonSchema as Record<string, unknown>,
    }))
  },
  '@ai-sdk/mcp': async (tools) => {
    const client = await createMCPClient({ transport: transportOf(tools) as never })
    const converted = Object.entries(await client.tools()) as [
      string,
      { inputSchema: { jsonSchema: unknown } },
    ][]
    return Promise.all(
      converted.map(async ([name, { inputSchema }]) => ({
        name,
        schema: (await inputSchema.jsonSchema) as Record<string, unknown>,
      })),
    )
  },
  '@openai/agents': async (tools) => agentTools(tools, false),
}

async function langchainTools(tools: readonly Tool[]): Promise<StructuredToolInterface[]> {
  return loadMcpTools('hd', fakeClient(tools) as never, { throwOnLoadError: true })
}

/** As much of a client as the conversions ask. */
function fakeClient(tools: readonly Tool[]) {
  return {
    listTools: async () => ({ tools }),
    callTool: async () => ({ content: [] }),
    getServerCapabilities: () => ({ tools: {} }),
    getServerVersion: () => ({ name: 'helpdesk', version: '1.0.0' }),
    setNotificationHandler() {},
  }
}

interface Message {
  id?: number
  method: string
  params?: { protocolVersion?: string }
}

function transportOf(tools: readonly Tool[]) {
  const resultOf = ({ method, params }: Message) =>
    method === 'initialize'
      ? {
          protocolVersion: params?.protocolVersion,
          capabilities: { tools: {} },
          serverInfo: { name: 'helpdesk', version: '1.0.0' },
        }
      : { tools }
  return {
    onmessage: undefined as ((message: unknown) => void) | undefined,
    async start() {},
    async close() {},
    async send(message: Message) {
      if (message.id === undefined) return
      const answer = { jsonrpc: '2.0', id: message.id, result: resultOf(message) }
      queueMicrotask(() => this.onmessage?.(answer))
    },
  }
}

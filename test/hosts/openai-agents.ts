import type { Tool } from '@helpdesk-mcp/contracts'
import type { MCPServer } from '@openai/agents-core'

/** What @openai/agents makes of tools. A schema that it cannot convert to strict mode stays as it is, and its tool is not strict. */
export async function agentTools(tools: readonly Tool[], convertSchemasToStrict: boolean) {
  const server = { name: 'helpdesk', cacheToolsList: false, listTools: async () => tools }
  const given = await withoutListeners(async () => {
    const { getAllMcpTools } = await import('@openai/agents-core')
    return getAllMcpTools({ mcpServers: [server as unknown as MCPServer], convertSchemasToStrict })
  })
  return given.flatMap((tool) =>
    tool.type === 'function'
      ? [{ name: tool.name, schema: tool.parameters as Record<string, unknown>, strict: tool.strict }]
      : [],
  )
}

/** Its tracing ends the process on signals, and other tests in this process send some. */
async function withoutListeners<T>(run: () => Promise<T>): Promise<T> {
  const events = ['SIGINT', 'SIGTERM', 'beforeExit', 'unhandledRejection']
  const before = events.map((event) => process.listeners(event as 'SIGINT'))
  const result = await run()
  events.forEach((event, index) => {
    for (const listener of process.listeners(event as 'SIGINT'))
      if (!before[index]?.includes(listener)) process.off(event, listener)
  })
  return result
}

import { type Tool, type ToolResult, type Toolset, UnknownToolError } from '@helpdesk-mcp/contracts'

function tool(name: string, readOnlyHint = true): Tool {
  return {
    name,
    title: name,
    description: `Does ${name}.`,
    inputSchema: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: true },
    annotations: {
      title: name,
      readOnlyHint,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    },
  }
}

export interface SampleToolset extends Toolset {
  /** The calls that reached a tool. */
  readonly calls: { name: string; args: Record<string, unknown> }[]
  /** How many `wait` calls were aborted. */
  aborted: number
  /** Lets the `wait` calls end. */
  release(): void
}

/** One tool for each thing that a result can be. */
export function sampleToolset(): SampleToolset {
  const calls: SampleToolset['calls'] = []
  const names = ['echo', 'wait', 'limited', 'count', 'crash', 'refuse', 'picture']
  const released = new AbortController()
  const toolset: SampleToolset = {
    calls,
    aborted: 0,
    release: () => released.abort(),
    instructions: 'Ask for echo.',
    tools: names.map((name) => tool(name)),
    async call(name, args, context = {}): Promise<ToolResult> {
      if (!names.includes(name)) throw new UnknownToolError(name)
      calls.push({ name, args })
      if (name === 'wait') {
        await new Promise((resolve) => {
          context.signal?.addEventListener('abort', resolve)
          released.signal.addEventListener('abort', resolve)
        })
        if (context.signal?.aborted) toolset.aborted++
      }
      if (name === 'count') for (const done of [1, 2, 3]) context.progress?.(done, 3, `step ${done}`)
      if (name === 'crash') throw new Error('password is hunter2')
      if (name === 'picture') return { content: [{ type: 'image', data: 'aGk=', mimeType: 'image/png' }] }
      if (name === 'refuse')
        return { isError: true, structuredContent: { error: { code: 'not_found', message: 'No.' } } }
      if (name === 'limited') {
        return {
          isError: true,
          structuredContent: { error: { code: 'rate_limited', status: 429 } },
          ratelimit: { limit: 50, remaining: 0, reset: 12, retryAfterMs: 12_000, source: 'vendor' },
        }
      }
      return {
        structuredContent: { got: args },
        ratelimit: { limit: 50, source: 'published' },
        meta: { seen: 1 },
      }
    },
  }
  return toolset
}

export const sampleInfo = { name: 'sample', title: 'Sample', version: '1.2.3' }

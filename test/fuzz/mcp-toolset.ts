import { type Tool, type ToolResult, type Toolset, UnknownToolError } from '@helpdesk-mcp/contracts'
import { anyText, anyValue } from './answers.ts'
import { createRandom } from './random.ts'

export const toolNames = [
  'echo',
  'make',
  'refuse',
  'limited',
  'count',
  'crash',
  'picture',
  'ünïcode',
] as const

/** One tool for each thing that a result can be. The same call always has the same result, so that two servers can be compared. */
export function createFuzzToolset(): Toolset {
  return {
    instructions: 'Ask for "echo" – or 😀.',
    tools: toolNames.map(toTool),
    async call(name, args, { progress } = {}): Promise<ToolResult> {
      switch (name) {
        case 'echo':
        case 'ünïcode':
          return { structuredContent: { got: args }, meta: { seen: 1 } }
        case 'make':
          return made(typeof args['seed'] === 'number' ? args['seed'] : 0)
        case 'refuse':
          return { isError: true, structuredContent: { error: { code: 'not_found', message: 'No "x".' } } }
        case 'limited':
          return {
            isError: true,
            structuredContent: { error: { code: 'rate_limited', status: 429 } },
            ratelimit: { limit: 50, remaining: 0, reset: 12, retryAfterMs: 12_000, source: 'vendor' },
          }
        case 'count':
          for (const done of [1, 2, 3]) progress?.(done, 3, `step ${done}`)
          return { content: [{ type: 'text', text: 'three' }] }
        case 'crash':
          throw new Error('password is hunter2')
        case 'picture':
          return { content: [], images: [{ data: 'aGk=', mimeType: 'image/png' }] }
        default:
          throw new UnknownToolError(name)
      }
    },
  }
}

/** A result with any JSON in it, some of which its writer is not trusted for. */
function made(seed: number): ToolResult {
  const random = createRandom(seed)
  const result: ToolResult = {
    structuredContent: { subject: anyText(random), value: anyValue(random), list: [anyText(random)] },
  }
  if (random.chance(0.4)) result.untrusted = [{ at: ['value'] }, { at: ['list'] }]
  if (random.chance(0.3)) result.isError = random.chance(0.5)
  if (random.chance(0.3)) result.ratelimit = { limit: 50, remaining: random.below(50), source: 'vendor' }
  if (random.chance(0.2)) result.meta = { note: anyText(random) }
  return result
}

function toTool(name: string): Tool {
  return {
    name,
    title: name,
    description: `Does ${name}.`,
    inputSchema: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: true },
    annotations: {
      title: name,
      readOnlyHint: name !== 'refuse',
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    },
  }
}

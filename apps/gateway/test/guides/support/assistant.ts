import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Agent, CallAnswer } from '../../../../../test/scenarios/agent.ts'

// biome-ignore lint/suspicious/noExplicitAny: each tool's result has a form of its own
export type Result = any

export interface CallError {
  code: string
  message: string
  ratelimit?: { retryAfterMs?: number }
}

/**
 * A scripted model: it knows the tools that are listed and those that it has found by search, and nothing else. It runs tools that are not
 * listed through call_read_tool and call_write_tool, and waits when the helpdesk asks it to.
 */
export interface Assistant {
  /** The names that tools/list shows. */
  readonly listed: readonly string[]
  /** How many calls it made so far, searches included. */
  calls(): number
  /** Searches for tools; answers the names, best first. */
  search(query: string): Promise<string[]>
  /** The structured result; the test fails when the tool did. */
  use(tool: string, args?: Record<string, unknown>): Promise<Result>
  /** The records of a list. */
  list(tool: string, args?: Record<string, unknown>): Promise<Result[]>
  /** The error of a call that has to fail. */
  refused(tool: string, args?: Record<string, unknown>): Promise<CallError>
  close(): Promise<void>
}

export async function createAssistant(agent: Agent): Promise<Assistant> {
  const listed = await agent.names()
  const reading = new Map<string, boolean>()
  let calls = 0
  const once = (tool: string, args: Record<string, unknown>): Promise<CallAnswer> => {
    calls += 1
    if (listed.includes(tool)) return agent.call(tool, args)
    const isReading = reading.get(tool)
    if (isReading === undefined) throw new Error(`${tool} is neither listed nor found by a search.`)
    return agent.call(isReading ? 'call_read_tool' : 'call_write_tool', { name: tool, arguments: args })
  }
  const call = async (tool: string, args: Record<string, unknown> = {}): Promise<CallAnswer> => {
    for (let tries = 1; ; tries++) {
      const answer = await once(tool, args)
      const error = answer.isError ? errorOf(answer) : undefined
      if (error?.code !== 'rate_limited') return answer
      // The helpdesk says when it takes the next request; the call may need several.
      await sleep((error.ratelimit?.retryAfterMs ?? 1000) * tries)
    }
  }
  const use = async (tool: string, args?: Record<string, unknown>): Promise<Result> => {
    const answer = await call(tool, args)
    expect(answer.isError ? answer.content?.[0]?.text : undefined, tool).toBeUndefined()
    return answer.structuredContent
  }
  return {
    listed,
    calls: () => calls,
    async search(query) {
      const { result } = await use('search_tools', { query })
      for (const { name, effects } of result) {
        reading.set(
          name,
          (effects as string[]).every((effect) => effect === 'read'),
        )
      }
      return result.map(({ name }: { name: string }) => name)
    },
    use,
    list: async (tool, args) => (await use(tool, args)).result,
    async refused(tool, args) {
      const answer = await call(tool, args)
      expect(answer.isError, `${tool} ${JSON.stringify(args)}`).toBe(true)
      return errorOf(answer)
    },
    close: () => agent.close(),
  }
}

function errorOf(answer: CallAnswer): CallError {
  return answer.structuredContent?.['error'] as CallError
}

import type { CallContext } from '@helpdesk-mcp/contracts'
import type { ServerContext } from '@modelcontextprotocol/server'
import { expect, test } from 'vitest'
import { callHandler, toCallResult } from '../src/index.ts'

test('progress that is reported after the result is not sent', async () => {
  const sent: unknown[] = []
  let late: CallContext['progress']
  const handler = callHandler({
    tools: [],
    async call(_name, _args, context = {}) {
      context.progress?.(1)
      late = context.progress
      return {}
    },
  })
  const notify = async (notification: unknown) => void sent.push(notification)
  const context = { mcpReq: { _meta: { progressToken: 7 }, signal: new AbortController().signal, notify } }
  await handler({ method: 'tools/call', params: { name: 'x' } }, context as unknown as ServerContext)
  late?.(2)
  expect(sent).toEqual([{ method: 'notifications/progress', params: { progressToken: 7, progress: 1 } }])
})

test('a result without anything has empty content', () => {
  expect(toCallResult({})).toEqual({ content: [] })
})

import type { CallContext } from '@helpdesk-mcp/contracts'
import type { ServerContext } from '@modelcontextprotocol/server'
import { describe, expect, it, test } from 'vitest'
import { callHandler, surface, toCallResult, untrustedKey } from '../src/index.ts'

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

describe('a result with text that people outside wrote', () => {
  const structuredContent = { result: [{ id: 1, subject: 'Where is <b>it</b>?' }], next_cursor: 'abc' }
  const result = toCallResult({ structuredContent, untrusted: [{ at: ['result'] }] })
  const { [untrustedKey]: meta } = result._meta as { [untrustedKey]: { end: string } }
  const { end } = meta

  it('has marks in the text block alone, and their name and paths in _meta', () => {
    expect(result.structuredContent).toEqual(structuredContent)
    expect(result._meta).toEqual({ [untrustedKey]: { begin: '<<', end, paths: ['result[].subject'] } })
    const [{ text }] = result.content as unknown as [{ text: string }]
    expect(text).toBe(`{"result":[{"id":1,"subject":"<<Where is <b>it</b>?${end}"}],"next_cursor":"abc"}`)
  })

  it('has no mark in _meta where nothing is marked', () => {
    const plain = toCallResult({ structuredContent: { id: '1' }, untrusted: [{ at: [] }] })
    expect(plain).toEqual({ content: [{ type: 'text', text: '{"id":"1"}' }], structuredContent: { id: '1' } })
  })

  it('is explained by the instructions', () => {
    const { instructions = '' } = surface([])
    expect(instructions.replaceAll('>>u582039', end)).toContain(`is written <<text${end};`)
    expect(instructions.length).toBeLessThan(2_000)
  })
})

test('half a surrogate pair is U+FFFD in results, errors and _meta alike', () => {
  const cut = 'cut \ud83d'
  expect(toCallResult({ structuredContent: { subject: cut }, meta: { quota: cut } })).toEqual({
    content: [{ type: 'text', text: '{"subject":"cut \ufffd"}' }],
    structuredContent: { subject: 'cut \ufffd' },
    _meta: { quota: 'cut \ufffd' },
  })
  expect(toCallResult({ content: [{ type: 'text', text: cut }], isError: true })).toEqual({
    content: [{ type: 'text', text: 'cut \ufffd' }],
    isError: true,
  })
})

test('a result goes in both forms, or in the one that a host reads', () => {
  const result = { structuredContent: { a: 1 } }
  const content = [{ type: 'text', text: '{"a":1}' }]
  expect(toCallResult(result)).toEqual({ content, structuredContent: { a: 1 } })
  expect(toCallResult(result, 'text')).toEqual({ content })
  expect(toCallResult(result, 'structured')).toEqual({ content: [], structuredContent: { a: 1 } })
  // What has no structured content has only one form.
  expect(toCallResult({ content }, 'structured')).toEqual({ content })
})

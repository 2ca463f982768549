import { PassThrough } from 'node:stream'
import type { CallContext, Toolset } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createHttpHandler, serveStdio } from '../src/index.ts'

const info = { name: 'desk', version: '1' }
const modern = '2026-07-28'

/** Sends once a person has agreed, and keeps what was sent. */
function desk() {
  const sent: unknown[] = []
  const toolset: Toolset = {
    tools: [{ name: 'reply', inputSchema: { type: 'object' } } as never],
    async call(_name, args, context: CallContext = {}) {
      if (context.confirmation !== 'for this call') {
        const question = { message: 'Send "Hello"?', confirmation: 'for this call' }
        const answer = (await context.confirm?.(question)) ?? 'unavailable'
        return { isError: true, structuredContent: { answer } }
      }
      sent.push(args)
      return { structuredContent: { sent: true } }
    },
  }
  return { toolset, sent }
}

function open(toolset: Toolset, capabilities: object) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  void serveStdio(toolset, info, { input, output })
  const lines: Record<string, unknown>[] = []
  const waiting: ((line: Record<string, unknown>) => void)[] = []
  let text = ''
  output.on('data', (chunk) => {
    text += chunk
    const parts = text.split('\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const line = JSON.parse(part) as Record<string, unknown>
      const waiter = waiting.shift()
      if (waiter) waiter(line)
      else lines.push(line)
    }
  })
  const write = (message: object) => void input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const next = async () => lines.shift() ?? new Promise<Record<string, unknown>>((take) => waiting.push(take))
  const clientInfo = { name: 'test', version: '1' }
  return {
    write,
    next,
    end: () => void input.end(),
    async initialize() {
      write({
        id: 0,
        method: 'initialize',
        params: { protocolVersion: '2025-11-25', capabilities, clientInfo },
      })
      await next()
      write({ method: 'notifications/initialized' })
    },
    meta: {
      'io.modelcontextprotocol/protocolVersion': modern,
      'io.modelcontextprotocol/clientCapabilities': capabilities,
      'io.modelcontextprotocol/clientInfo': clientInfo,
    },
  }
}

const call = { id: 1, method: 'tools/call', params: { name: 'reply', arguments: { body: 'Hello' } } }

describe('a client of the older era over stdio', () => {
  it.each([
    ['accept', true],
    ['decline', false],
    ['cancel', false],
  ])('asks its person, who says %s', async (action, isSent) => {
    const { toolset, sent } = desk()
    const pipe = open(toolset, { elicitation: {} })
    await pipe.initialize()
    pipe.write(call)
    const question = await pipe.next()
    expect(question).toMatchObject({ method: 'elicitation/create', params: { message: 'Send "Hello"?' } })
    expect(sent).toEqual([])
    pipe.write({ id: question['id'], result: { action, ...(action === 'accept' ? { content: {} } : {}) } })
    const answer = await pipe.next()
    const content = isSent ? { sent: true } : { answer: 'declined' }
    expect(answer).toMatchObject({ id: 1, result: { structuredContent: content } })
    expect(sent).toEqual(isSent ? [{ body: 'Hello' }] : [])
    pipe.end()
  })

  it('that cannot ask is told by the answer', async () => {
    const { toolset, sent } = desk()
    const pipe = open(toolset, {})
    await pipe.initialize()
    pipe.write(call)
    expect(await pipe.next()).toMatchObject({
      id: 1,
      result: { structuredContent: { answer: 'unavailable' } },
    })
    expect(sent).toEqual([])
    pipe.end()
  })
})

describe('a client of the newer era', () => {
  it('is given the question as the answer over stdio, and calls again', async () => {
    const { toolset, sent } = desk()
    const pipe = open(toolset, { elicitation: {} })
    const params = { ...call.params, _meta: pipe.meta }
    pipe.write({ ...call, params })
    const asked = await pipe.next()
    expect(asked).toMatchObject({
      result: {
        resultType: 'input_required',
        requestState: 'for this call',
        inputRequests: { confirm: { method: 'elicitation/create', params: { message: 'Send "Hello"?' } } },
      },
    })
    const again = {
      ...params,
      requestState: 'for this call',
      inputResponses: { confirm: { action: 'accept' } },
    }
    pipe.write({ ...call, id: 2, params: again })
    expect(await pipe.next()).toMatchObject({ id: 2, result: { structuredContent: { sent: true } } })
    expect(sent).toEqual([{ body: 'Hello' }])
    // What was accepted is not this.
    pipe.write({ ...call, id: 3, params: { ...again, requestState: 'for another call' } })
    expect(await pipe.next()).toMatchObject({
      id: 3,
      result: { structuredContent: { answer: 'unavailable' } },
    })
    expect(sent).toHaveLength(1)
    pipe.end()
  })

  it('is given it over HTTP, whoever answers the request', async () => {
    const { toolset, sent } = desk()
    for (const options of [{}, { extend: () => {} }]) {
      const handler = createHttpHandler({ toolset, info }, options)
      const post = async (id: number, more: object) => {
        const { meta } = open(desk().toolset, { elicitation: {} })
        const response = await handler.fetch(
          new Request('http://localhost/mcp', {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              accept: 'application/json, text/event-stream',
              'mcp-protocol-version': modern,
              'mcp-method': 'tools/call',
              'mcp-name': 'reply',
            },
            body: JSON.stringify({
              jsonrpc: '2.0',
              ...call,
              id,
              params: { ...call.params, _meta: meta, ...more },
            }),
          }),
        )
        const text = await response.text()
        return JSON.parse(text.startsWith('{') ? text : (/^data: (.*)$/m.exec(text)?.[1] ?? '{}'))
      }
      const asked = await post(1, {})
      expect(asked).toMatchObject({
        result: {
          resultType: 'input_required',
          requestState: 'for this call',
          inputRequests: { confirm: { method: 'elicitation/create', params: { message: 'Send "Hello"?' } } },
        },
      })
      const answer = { requestState: 'for this call', inputResponses: { confirm: { action: 'accept' } } }
      expect(await post(2, answer)).toMatchObject({ result: { structuredContent: { sent: true } } })
    }
    expect(sent).toHaveLength(2)
  })
})

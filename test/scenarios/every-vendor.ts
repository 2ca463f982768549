import { expect } from 'vitest'
import type { Agent, CallAnswer } from './agent.ts'

/** Scenario 13: a server that may only read offers nothing else, and refuses it however it is called. */
export async function refuseEveryWrite(agent: Agent, writes: readonly string[]): Promise<void> {
  const listed = await agent.names()
  expect(listed.filter((name) => writes.includes(name))).toEqual([])
  for (const tool of writes) {
    const byName = await agent.call(tool, {})
    expect(byName, tool).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'blocked_by_policy' } },
    })
    if (!listed.includes('call_write_tool')) continue
    for (const way of ['call_read_tool', 'call_write_tool']) {
      expect((await agent.call(way, { name: tool, arguments: {} })).isError, `${tool} by ${way}`).toBe(true)
    }
  }
}

export interface WalkScript {
  tool: string
  arguments?: Record<string, unknown>
  limit: number
  /** The ids that stand in the list at the start, in any order. */
  ids: readonly string[]
  /** Puts a record at the head of the list. */
  addAtHead(): void
}

/** Scenario 14: a list is walked to its end while records are added at its head: each that stood there, once. */
export async function walkWhileRecordsArrive(agent: Agent, script: WalkScript): Promise<void> {
  const { tool, limit, ids, addAtHead } = script
  const seen: string[] = []
  let cursor: string | null | undefined
  for (let page = 0; cursor !== null; page++) {
    expect(page).toBeLessThan(100)
    const answer = await agent.use<{ result: { id: string | number }[]; next_cursor: string | null }>(tool, {
      ...script.arguments,
      limit,
      ...(cursor ? { next_cursor: cursor } : {}),
    })
    expect(answer.result.length).toBeLessThanOrEqual(limit)
    seen.push(...answer.result.map(({ id }) => String(id)))
    cursor = answer.next_cursor
    for (let count = 0; count <= page % 4; count++) addAtHead()
  }
  const stood = new Set(ids)
  expect(seen.filter((id) => stood.has(id))).toEqual([...new Set(seen)].filter((id) => stood.has(id)))
  expect(new Set(seen.filter((id) => stood.has(id)))).toEqual(stood)
}

export interface LimitScript {
  tool: string
  arguments?: Record<string, unknown>
  /** Calls that the vendor lets through. */
  allowed: number
  /** What the error must say. */
  expected: Record<string, unknown>
}

/** Scenario 15: the call after the last permitted one is refused at once, in the form that every vendor shares. */
export async function meetTheRateLimit(
  agent: Agent,
  { tool, arguments: args = {}, allowed, expected }: LimitScript,
): Promise<CallAnswer> {
  for (let call = 0; call < allowed; call++)
    expect((await agent.call(tool, args)).isError, `call ${call + 1}`).toBeFalsy()
  const refused = await agent.call(tool, args)
  expect(refused).toMatchObject({
    isError: true,
    structuredContent: { error: { code: 'rate_limited', status: 429, ...expected } },
  })
  const { error } = refused.structuredContent as { error: { ratelimit: Record<string, unknown> } }
  expect(refused._meta?.['dev.helpdesk-mcp/ratelimit']).toEqual(error.ratelimit)
  return refused
}

/** The headers of one tools/call over HTTP. */
export async function headersOfCall(
  url: string,
  tool: string,
  args: Record<string, unknown>,
): Promise<{ status: number; headers: Headers }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: tool, arguments: args },
    }),
  })
  await response.text()
  return response
}

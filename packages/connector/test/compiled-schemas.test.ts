import { observe, stillClock } from '@helpdesk-mcp/testing'
import { createArgumentCheck } from '@helpdesk-mcp/tools'
import { expect, it } from 'vitest'
import { createTiny } from './tiny/tiny-connector.ts'

it('compiles the schema of a tool when it is called, and no other; connectors may share what is compiled', async () => {
  let loaded = 0
  const compiled: unknown[] = []
  const checkArguments = createArgumentCheck(async () => {
    loaded++
    const compile = (schema: unknown) => {
      compiled.push(schema)
      return () => true
    }
    return { compile } as never
  })
  const fetch = observe(() => Response.json({ id: 7 })).fetch
  const first = createTiny({ fetch, clock: stillClock(), checkArguments })
  const second = createTiny({ fetch, clock: stillClock(), checkArguments, records: first.tools })
  expect([loaded, compiled]).toEqual([0, []])

  const read = first.tools.find(({ id }) => id === 'read')
  for (const [connector, id] of [
    [first, '1'],
    [first, '2'],
    [second, '3'],
  ] as const) {
    const result = await connector.call('get_single_tiny_ticket_by_id', { id })
    expect(result.isError).toBeUndefined()
  }
  expect(loaded).toBe(1)
  expect(compiled).toHaveLength(1)
  expect(compiled[0]).toBe(read?.inputSchema)
})

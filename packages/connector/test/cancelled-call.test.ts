import { observe, stillClock } from '@helpdesk-mcp/testing'
import { expect, test } from 'vitest'
import { createTiny } from './tiny/tiny-connector.ts'

test.each([
  ['list_all_tiny_tickets', {}],
  ['get_single_tiny_ticket_by_id', { id: '5' }],
  ['create_a_tiny_ticket', { subject: 'Hi', requester_id: '12' }],
])('%s sends nothing when its signal is aborted already', async (tool, args) => {
  const network = observe(() => Response.json([]))
  const connector = createTiny({ fetch: network.fetch, clock: stillClock() })
  const result = await connector.call(tool, args, { signal: AbortSignal.abort() })
  expect(result.structuredContent).toEqual({
    error: { code: 'unavailable', message: 'The call was cancelled.' },
  })
  expect(network.sent).toEqual([])
})

import { expect, test } from 'vitest'
import { askingServers, groupByThread } from '../src/approvals/item-groups.ts'
import type { OutboxItem } from '../src/approvals/outbox-requests.ts'

const item = (id: string, threadId: string | null, account = 'acc_1', server = 'Front desk') =>
  ({
    id,
    thread: threadId === null ? null : { kind: 'conversation', id: threadId },
    integrated_account: { id: account },
    mcp_server: { id: `mcp ${server}`, name: server },
  }) as OutboxItem

test('calls about one conversation stand together, where the first of them stood', () => {
  const items = [
    item('a', '1'),
    item('b', '2'),
    item('c', '1'),
    item('d', null),
    item('e', null),
    item('f', '1', 'acc_2'),
  ]
  const ids = groupByThread(items).map(({ items: own }) => own.map(({ id }) => id))
  expect(ids).toEqual([['a', 'c'], ['b'], ['d'], ['e'], ['f']])
})

test('of the servers that asked, it says how many of their calls are listed', () => {
  const items = [item('a', '1'), item('b', '2', 'acc_1', ''), item('c', '3')]
  expect(askingServers(items)).toEqual([
    { id: 'mcp ', name: 'A revoked MCP server', count: 1 },
    { id: 'mcp Front desk', name: 'Front desk', count: 2 },
  ])
})

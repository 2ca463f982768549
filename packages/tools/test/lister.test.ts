import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { listerOf } from '../src/permission/lister.ts'

const tool = (id: string, resource: string, method: string, more: Partial<ToolRecord> = {}): ToolRecord => ({
  ...{ id, name: `${id}_name`, title: id, description: '', resource, method, group: 'knowledge' },
  ...{ tags: [resource], effects: ['read'], inputSchema: { type: 'object', properties: {} } },
  request: { operationId: id, method: 'GET', path: `/${id}`, parameters: [] },
  response: { kind: method === 'list' ? 'list' : 'item' },
  ...more,
})

const kb = { tags: ['articles', 'knowledge_base'] }
const lists = [
  tool('list_forum_categories', 'forum_categories', 'list'),
  tool('list_kb_root_categories', 'kb_root_categories', 'list', {
    tags: ['kb_root_categories', 'knowledge_base'],
  }),
  tool('list_kb_category_articles', 'kb_category_articles', 'list', { tags: ['knowledge_base'] }),
  tool('get_tree', 'kb_root_categories', 'get_tree', { tags: ['knowledge_base'] }),
]

test.each<[string, ToolRecord, string]>([
  [
    'of the same part of the helpdesk',
    tool('list_articles', 'articles', 'list', kb),
    'list_kb_root_categories_name',
  ],
  [
    'that is needed, whatever its method',
    tool('a', 'articles', 'create', { ...kb, needs: ['get_tree'] }),
    'get_tree_name',
  ],
  [
    'that the description names',
    tool('b', 'articles', 'create', {
      ...kb,
      description: 'Its category comes from {list_forum_categories}.',
    }),
    'list_forum_categories_name',
  ],
  [
    'with the fewest words, where nothing tells them apart',
    tool('c', 'tickets', 'create'),
    'list_forum_categories_name',
  ],
])('the list %s', (_, record, name) => {
  expect(listerOf('categoryId', record, lists)).toBe(name)
})

test('the resource itself comes before its parts', () => {
  const both = [...lists, tool('list_categories', 'categories', 'list')]
  expect(listerOf('categoryId', tool('list_articles', 'articles', 'list', kb), both)).toBe(
    'list_categories_name',
  )
})

test('a list of something else that a call needs lists no text of it', () => {
  const addresses = tool('list_addresses', 'mail_reply_addresses', 'list')
  const reply = tool('reply', 'email_replies', 'create', { needs: ['list_addresses'] })
  expect(listerOf('content', reply, [addresses])).toBeUndefined()
  expect(listerOf('fromEmailAddress', reply, [addresses])).toBe('list_addresses_name')
})

test('a required id that nothing lists comes from the one read that the call needs', () => {
  const linked = tool('get_linked', 'orders', 'get_linked_to_conversation')
  const required = { type: 'object', properties: {}, required: ['appclient_id'] } as const
  const order = tool('get_order', 'orders', 'get', {
    needs: ['get_linked'],
    inputSchema: { ...required, required: [...required.required] },
  })
  expect(listerOf('appclient_id', order, [linked])).toBe('get_linked_name')
  expect(listerOf('other_id', order, [linked])).toBeUndefined()
})

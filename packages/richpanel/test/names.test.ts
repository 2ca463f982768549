import type { Connector } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createRichpanelConnector } from '../src/index.ts'

function open() {
  const { fetch, settings, state } = createSandbox()
  const connector: Connector = createRichpanelConnector({ settings: settings as never, fetch })
  const call = async (tool: string, args: object) => {
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', '') }
  }
  const conversation = state.collections.tickets.find(({ conversation_no }) => conversation_no === 20_008)
  if (!conversation) throw new Error('There is no conversation 20008.')
  return { call, conversation, users: state.collections.users }
}

test('a tag that is new to the account is put on, and said to be new with those that are near', async () => {
  const { call, conversation } = open()
  const tags = ['vip_customer', 'urgent_shipping']
  const { content } = await call('create_a_richpanel_conversation_tag', {
    conversation_id: conversation.id,
    tags,
  })
  expect(content).toMatchObject({ new_names: tags, customer_visible: 'no' })
  expect(conversation.tags).toEqual(expect.arrayContaining(tags))
  const near = await call('create_a_richpanel_conversation_tag', {
    conversation_id: conversation.id,
    tags: ['vipp'],
  })
  expect(near.content).toMatchObject({ new_names: ['vipp'], similar_names: { vipp: ['vip'] } })
})

test('a tag to take off must exist, and the refusal names the tool that creates one', async () => {
  const { call, conversation } = open()
  const { isError, text } = await call('richpanel_conversation_tags_remove', {
    conversation_id: conversation.id,
    tags: ['no_such_tag'],
  })
  expect(isError).toBe(true)
  expect(text).toContain('create_a_richpanel_tag creates one')
})

test.each(['20008', '#20008', 20_008])('the number %s stands for the conversation', async (id) => {
  const { call, conversation } = open()
  const { content } = await call('get_single_richpanel_conversation_by_id', { id, fields: ['id'] })
  expect(content).toEqual({ id: conversation.id, vendor_calls: id === '#20008' ? 2 : 3 })
})

test('the number works in writes, and a number that nobody has is not found', async () => {
  const { call, conversation } = open()
  await call('update_a_richpanel_conversation_by_id', { id: '20008', priority: 'HIGH' })
  expect(conversation.priority).toBe('HIGH')
  expect((await call('get_single_richpanel_conversation_by_id', { id: '99999' })).text).toContain('not_found')
})

test('an assignee goes by a part of the name, and a team is said to be one', async () => {
  const { call, conversation, users } = open()
  const [user] = users.all()
  const name = String(user?.name).split(' ').at(-1)
  await call('update_a_richpanel_conversation_by_id', { id: conversation.id, assignee_id: name })
  expect(conversation.assignee_id).toBe(user?.id)
  const { content } = await call('list_all_richpanel_teams', {})
  const [team] = content.result as { name: string }[]
  const { isError, text } = await call('update_a_richpanel_conversation_by_id', {
    id: conversation.id,
    assignee_id: team?.name,
  })
  expect(isError).toBe(true)
  expect(text).toMatch(/is a team, .*users only.*list_all_richpanel_users/)
})

test('a comment is read from its HTML, which keeps the cells of a table apart', async () => {
  const comments = [
    { id: 'a', plain_body: 'Hi', body: '<p>Hi</p>', html_body: '<p>Hi</p>' },
    {
      id: 'b',
      plain_body: 'Order1001',
      body: '<table><tr><td>Order</td><td>1001</td></tr></table>',
      html_body: '<p>x</p>',
    },
  ]
  const connector: Connector = createRichpanelConnector({
    settings: { apiKey: 'k' },
    fetch: async () => Response.json({ ticket: { id: 'x', comments } }),
  })
  const { structuredContent } = await connector.call('get_single_richpanel_conversation_by_id', { id: 'x' })
  expect(structuredContent?.['turns']).toMatchObject([
    { id: 'a', text: 'Hi' },
    { id: 'b', text: 'Order | 1001' },
  ])
})

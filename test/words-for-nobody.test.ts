import { expect, it } from 'vitest'
import { connectors } from './scenarios/vendors.ts'

type Id = keyof typeof connectors

it.each<[Id, string, Record<string, unknown>, RegExp]>([
  [
    'chatwoot',
    'chatwoot_conversations_assign',
    { conversation_id: 908, assignee_id: 'Unassigned' },
    /Give null/,
  ],
  ['chatwoot', 'chatwoot_conversations_assign', { conversation_id: 908, team_id: 'none' }, /Give null/],
  [
    'chatwoot',
    'chatwoot_conversations_assign',
    { conversation_id: 908, assignee_id: 'myself' },
    /get_own answers/,
  ],
  ['edesk', 'update_a_e_desk_ticket_by_id', { id: '1', owner_user_id: 'unassigned' }, /no way to take it/],
  ['edesk', 'list_all_e_desk_tickets', { filter_owner_user_id_equals: 'me' }, /whoami answers/],
  ['fusedesk', 'update_a_fuse_desk_case_by_id', { id: 1, repid: 'nobody' }, /no way to take a rep away/],
  ['fusedesk', 'update_a_fuse_desk_case_by_id', { id: 1, repid: 'me' }, /Give a rep's name/],
  ['fusedesk', 'list_all_fuse_desk_cases', { repid: 'me' }, /Give a rep's name/],
  ['richpanel', 'update_a_richpanel_conversation_by_id', { id: '1', assignee_id: 'none' }, /Give unassigned/],
  ['richpanel', 'list_all_richpanel_conversations', { assignee_id: 'me' }, /Give a user's name/],
  ['zoho-desk', 'update_a_zoho_desk_ticket_by_id', { id: '1', assigneeId: 'null' }, /Give null/],
])('%s: %s %j says what to give instead, and no vendor is called', async (id, tool, args, says) => {
  const { create, settings } = connectors[id]
  let sent = 0
  const fetch = async () => {
    sent++
    return new Response('{}', { status: 500 })
  }
  const connector = (create as (options: object) => ReturnType<typeof connectors.edesk.create>)({
    settings,
    fetch,
  })
  const { isError, structuredContent } = await connector.call(tool as never, args as never)
  expect({ isError, sent }).toEqual({ isError: true, sent: 0 })
  expect((structuredContent as unknown as { error: { message: string } }).error.message).toMatch(says)
})

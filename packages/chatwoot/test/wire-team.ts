import type { WireFixture } from '@helpdesk-mcp/testing'
import { account, get, remove, send } from './wire-request.ts'

const tom = {
  id: 3,
  name: 'Tom Eriksen',
  email: 'tom@example.com',
  role: 'agent',
  availability_status: 'online',
}
const inbox = { id: 2, name: 'Mail', channel_type: 'Channel::Email', email: 'help@example.com' }

export const wireTeam: WireFixture[] = [
  {
    // Of the token's user, whatever the account.
    tool: 'chatwoot_profile_get_own',
    arguments: {},
    request: get('https://chat.example.com/api/v1/profile'),
    response: { body: { ...tom, access_token: 'secret', pubsub_token: 'secret', accounts: [] } },
    result: { id: 3, name: 'Tom Eriksen' },
  },
  {
    tool: 'list_all_chatwoot_agents',
    arguments: {},
    request: get(`${account}/agents`),
    response: { body: [tom] },
    result: { result: [{ id: 3, availability_status: 'online' }] },
  },
  {
    tool: 'create_a_chatwoot_agent',
    arguments: { name: 'Ines', email: 'ines@example.com', role: 'agent' },
    request: send('POST', `${account}/agents`, { name: 'Ines', email: 'ines@example.com', role: 'agent' }),
    response: { body: { id: 9 } },
  },
  {
    tool: 'update_a_chatwoot_agent_by_id',
    arguments: { id: 3, role: 'administrator', availability: 'busy' },
    request: send('PATCH', `${account}/agents/3`, { role: 'administrator', availability: 'busy' }),
    response: { body: tom },
  },
  { tool: 'delete_a_chatwoot_agent_by_id', arguments: { id: 3 }, request: remove(`${account}/agents/3`) },
  {
    tool: 'list_all_chatwoot_teams',
    arguments: {},
    request: get(`${account}/teams`),
    response: { body: [{ id: 2, name: 'returns' }] },
    result: { result: [{ id: 2, name: 'returns' }] },
  },
  {
    tool: 'get_single_chatwoot_team_by_id',
    arguments: { id: 2 },
    request: get(`${account}/teams/2`),
    response: { body: { id: 2, name: 'returns' } },
    result: { id: 2 },
  },
  {
    tool: 'create_a_chatwoot_team',
    arguments: { name: 'billing', allow_auto_assign: false },
    request: send('POST', `${account}/teams`, { name: 'billing', allow_auto_assign: false }),
    response: { body: { id: 4, name: 'billing' } },
  },
  {
    tool: 'update_a_chatwoot_team_by_id',
    arguments: { id: 2, description: 'Returns and refunds' },
    request: send('PATCH', `${account}/teams/2`, { description: 'Returns and refunds' }),
    response: { body: { id: 2, name: 'returns' } },
  },
  { tool: 'delete_a_chatwoot_team_by_id', arguments: { id: 2 }, request: remove(`${account}/teams/2`) },
  {
    tool: 'list_all_chatwoot_team_members',
    arguments: { team_id: 2 },
    request: get(`${account}/teams/2/team_members`),
    response: { body: [tom] },
  },
  {
    tool: 'chatwoot_team_members_add',
    arguments: { team_id: 2, user_ids: [3, 4] },
    request: send('POST', `${account}/teams/2/team_members`, { user_ids: [3, 4] }),
    response: { body: [tom] },
  },
  {
    // A body in a DELETE.
    tool: 'chatwoot_team_members_remove',
    arguments: { team_id: 2, user_ids: [3] },
    request: send('DELETE', `${account}/teams/2/team_members`, { user_ids: [3] }),
  },
  {
    tool: 'chatwoot_team_members_replace',
    arguments: { team_id: 2, user_ids: [3] },
    request: send('PATCH', `${account}/teams/2/team_members`, { user_ids: [3] }),
    response: { body: [tom] },
  },
  {
    tool: 'list_all_chatwoot_inboxes',
    arguments: {},
    request: get(`${account}/inboxes`),
    response: { body: { payload: [inbox] } },
    result: { result: [{ id: 2, channel_type: 'Channel::Email' }] },
  },
  {
    // As documented, with a slash at the end.
    tool: 'get_single_chatwoot_inbox_by_id',
    arguments: { id: 2 },
    request: get(`${account}/inboxes/2/`),
    response: { body: { ...inbox, smtp_password: 'secret' } },
    result: { id: 2, email: 'help@example.com' },
  },
  {
    tool: 'create_a_chatwoot_inbox',
    arguments: { name: 'Chat', channel: { type: 'web_widget', website_url: 'https://shop.example.com' } },
    request: send('POST', `${account}/inboxes/`, {
      name: 'Chat',
      channel: { type: 'web_widget', website_url: 'https://shop.example.com' },
    }),
    response: { body: { id: 6, name: 'Chat' } },
  },
  {
    tool: 'update_a_chatwoot_inbox_by_id',
    arguments: { id: 2, enable_auto_assignment: false },
    request: send('PATCH', `${account}/inboxes/2`, { enable_auto_assignment: false }),
    response: { body: inbox },
  },
  {
    tool: 'chatwoot_inbox_agent_bots_get_of_inbox',
    arguments: { inbox_id: 2 },
    request: get(`${account}/inboxes/2/agent_bot`),
    response: { body: { agent_bot: { id: 1, name: 'Sprout' } } },
  },
  {
    tool: 'chatwoot_inbox_agent_bots_set',
    arguments: { inbox_id: 2, agent_bot: null },
    request: send('POST', `${account}/inboxes/2/set_agent_bot`, { agent_bot: null }),
    response: { status: 204 },
  },
  {
    tool: 'list_all_chatwoot_inbox_members',
    arguments: { inbox_id: 2 },
    request: get(`${account}/inbox_members/2`),
    response: { body: { payload: [tom] } },
    result: { result: [{ id: 3 }] },
  },
  {
    tool: 'chatwoot_inbox_members_add',
    arguments: { inbox_id: 2, user_ids: [3] },
    request: send('POST', `${account}/inbox_members`, { inbox_id: 2, user_ids: [3] }),
    response: { body: { payload: [tom] } },
  },
  {
    tool: 'chatwoot_inbox_members_remove',
    arguments: { inbox_id: 2, user_ids: [3] },
    request: send('DELETE', `${account}/inbox_members`, { inbox_id: 2, user_ids: [3] }),
  },
  {
    tool: 'chatwoot_inbox_members_replace',
    arguments: { inbox_id: 2, user_ids: [3] },
    request: send('PATCH', `${account}/inbox_members`, { inbox_id: 2, user_ids: [3] }),
    response: { body: { payload: [tom] } },
  },
]

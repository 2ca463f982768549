import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, nothing, patch, post } from './wire-requests.ts'

// By hand, as wire-tickets.ts.

const contact = { id: '9', lastName: 'Petrova', email: 'elena@mail.example' }

export const wirePeople: WireFixture[] = [
  {
    tool: 'get_single_zoho_desk_contact_by_id',
    arguments: { id: '9' },
    request: get('/contacts/9'),
    response: { body: contact },
    result: { id: '9' },
  },
  {
    tool: 'create_a_zoho_desk_contact',
    arguments: { lastName: 'Petrova', email: 'elena@mail.example', accountId: '5' },
    request: post('/contacts', { lastName: 'Petrova', email: 'elena@mail.example', accountId: 5 }),
    response: { body: contact },
  },
  {
    tool: 'update_a_zoho_desk_contact_by_id',
    arguments: { id: '9', phone: '+353 1' },
    request: patch('/contacts/9', { phone: '+353 1' }),
    response: { body: contact },
  },
  {
    tool: 'zoho_desk_contacts_merge',
    arguments: { contact_id: '9', ids: ['10'] },
    request: post('/contacts/9/merge', { ids: [10] }),
    response: { body: contact },
  },
  {
    tool: 'zoho_desk_contacts_move_to_trash',
    arguments: { contactIds: ['9'] },
    request: post('/contacts/moveToTrash', { contactIds: [9] }),
    response: nothing,
  },
  {
    tool: 'get_single_zoho_desk_account_by_id',
    arguments: { id: '5' },
    request: get('/accounts/5'),
    response: { body: { id: '5', accountName: 'Harbour Hotels' } },
  },
  {
    tool: 'create_a_zoho_desk_account',
    arguments: { accountName: 'Harbour Hotels' },
    request: post('/accounts', { accountName: 'Harbour Hotels' }),
    response: { body: { id: '5', accountName: 'Harbour Hotels' } },
  },
  {
    tool: 'get_single_zoho_desk_agent_by_id',
    arguments: { id: '3' },
    request: get('/agents/3'),
    response: { body: { id: '3', lastName: 'Kerr' } },
  },
  {
    tool: 'zoho_desk_agents_get_by_email',
    arguments: { email: 'owen@tideline.example' },
    request: get('/agents/email/owen%40tideline.example'),
    response: { body: { id: '3' } },
  },
  {
    tool: 'zoho_desk_agents_my_info',
    arguments: {},
    request: get('/myinfo'),
    response: { body: { id: '3' } },
  },
]

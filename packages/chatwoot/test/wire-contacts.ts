import type { WireFixture } from '@helpdesk-mcp/testing'
import { account, get, remove, send } from './wire-request.ts'

const contacts = `${account}/contacts`
const ana = {
  id: 12,
  name: 'Ana Cruz',
  email: 'ana@example.com',
  phone_number: '+35312345601',
  custom_attributes: { tier: 'gold' },
  additional_attributes: { city: 'Cork' },
  last_activity_at: 1_796_000_000,
  contact_inboxes: [
    { source_id: 'ana@example.com', inbox: { id: 2, name: 'Mail', channel_type: 'Channel::Email' } },
  ],
}

export const wireContacts: WireFixture[] = [
  {
    tool: 'list_all_chatwoot_contacts',
    arguments: {},
    request: get(`${contacts}?page=1&sort=-last_activity_at`),
    response: { body: { meta: { count: 41, current_page: '1' }, payload: [ana] } },
    result: { result: [{ id: 12, last_activity_at: '2026-11-30T00:53:20Z' }], total: 41 },
  },
  {
    tool: 'list_all_chatwoot_contacts_search',
    arguments: { q: 'ana+shop@example.com' },
    request: get(`${contacts}/search?page=1&q=ana%2Bshop%40example.com&sort=-last_activity_at`),
    response: { body: { payload: [ana] } },
    result: { result: [{ id: 12, email: 'ana@example.com' }] },
  },
  {
    tool: 'list_all_chatwoot_contacts_filter',
    arguments: { payload: [{ attribute_key: 'city', filter_operator: 'contains', values: ['Cork'] }] },
    request: send('POST', `${contacts}/filter?page=1`, {
      payload: [{ attribute_key: 'city', filter_operator: 'contains', values: ['Cork'] }],
    }),
    response: { body: { meta: { count: 1 }, payload: [ana] } },
    result: { total: 1 },
  },
  {
    tool: 'get_single_chatwoot_contact_by_id',
    arguments: { id: 12 },
    request: get(`${contacts}/12`),
    // Inside payload.
    response: { body: { payload: ana } },
    result: { id: 12, custom_attributes: { tier: 'gold' } },
  },
  {
    tool: 'create_a_chatwoot_contact',
    arguments: {
      inbox_id: 2,
      name: 'Ana Cruz',
      email: 'ana@example.com',
      custom_attributes: { tier: 'gold' },
    },
    request: send('POST', contacts, {
      inbox_id: 2,
      name: 'Ana Cruz',
      email: 'ana@example.com',
      custom_attributes: { tier: 'gold' },
    }),
    response: { body: { payload: { contact: ana, contact_inbox: { source_id: 'ana@example.com' } } } },
    result: { contact: { id: 12 }, contact_inbox: { source_id: 'ana@example.com' }, customer_visible: 'no' },
  },
  {
    tool: 'update_a_chatwoot_contact_by_id',
    arguments: { id: 12, phone_number: '+35312345602' },
    request: send('PUT', `${contacts}/12`, { phone_number: '+35312345602' }),
    response: { body: { payload: ana } },
    result: { id: 12 },
  },
  {
    tool: 'delete_a_chatwoot_contact_by_id',
    arguments: { id: 12 },
    request: remove(`${contacts}/12`),
  },
  {
    tool: 'list_all_chatwoot_contactable_inboxes',
    arguments: { contact_id: 12 },
    request: get(`${contacts}/12/contactable_inboxes`),
    response: { body: { payload: [{ source_id: 'ana@example.com', inbox: { id: 2, name: 'Mail' } }] } },
    result: { result: [{ source_id: 'ana@example.com', inbox: { id: 2 } }] },
  },
  {
    tool: 'create_a_chatwoot_contact_inbox',
    arguments: { contact_id: 12, inbox_id: 3, source_id: '35312345601' },
    request: send('POST', `${contacts}/12/contact_inboxes`, { inbox_id: 3, source_id: '35312345601' }),
    response: { body: { source_id: '35312345601', inbox: { id: 3 } } },
  },
]

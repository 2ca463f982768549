import type { WireFixture } from '@helpdesk-mcp/testing'
import { expect } from 'vitest'
import { get, nothing, patch, post, put, remove } from './wire-requests.ts'

// By hand, as wire-tickets.ts.

const ticket_id = '71928300000012345'
const thread = { id: '21', channel: 'EMAIL', direction: 'out', status: 'SUCCESS', content: '<p>Soon.</p>' }
const from = 'support@tideline.example'

export const wireConversations: WireFixture[] = [
  {
    // The channel is the tool's, not the caller's.
    tool: 'create_a_zoho_desk_email_reply',
    arguments: {
      ticket_id,
      content: 'It is on its way.',
      fromEmailAddress: from,
      to: 'elena@mail.example',
      ticketStatus: 'Closed',
    },
    request: post(`/tickets/${ticket_id}/sendReply`, {
      channel: 'EMAIL',
      content: 'It is on its way.',
      fromEmailAddress: from,
      to: 'elena@mail.example',
      ticketStatus: 'Closed',
    }),
    response: { body: thread },
    result: {
      id: '21',
      customer_visible: 'yes',
      delivery: {
        to: 'elena@mail.example',
        channel: 'email',
        id: '21',
        state: 'accepted',
        also: [expect.stringContaining('closed')],
      },
    },
  },
  {
    tool: 'create_a_zoho_desk_email_reply',
    arguments: {
      ticket_id,
      content: '<b>Yes</b>',
      contentType: 'html',
      fromEmailAddress: from,
      cc: 'b@mail.example',
      attachmentIds: ['31'],
    },
    request: post(`/tickets/${ticket_id}/sendReply`, {
      channel: 'EMAIL',
      content: '<b>Yes</b>',
      contentType: 'html',
      fromEmailAddress: from,
      cc: 'b@mail.example',
      attachmentIds: ['31'],
    }),
    response: { body: thread },
  },
  {
    tool: 'create_a_zoho_desk_facebook_reply',
    arguments: { ticket_id, content: 'Hi' },
    request: post(`/tickets/${ticket_id}/sendReply`, { channel: 'FACEBOOK', content: 'Hi' }),
    response: { body: { ...thread, channel: 'FACEBOOK' } },
  },
  {
    tool: 'create_a_zoho_desk_email_reply_draft',
    arguments: { ticket_id, content: 'Perhaps', fromEmailAddress: from },
    request: post(`/tickets/${ticket_id}/draftReply`, {
      channel: 'EMAIL',
      content: 'Perhaps',
      fromEmailAddress: from,
    }),
    response: { body: { ...thread, status: 'DRAFT' } },
  },
  {
    tool: 'list_all_zoho_desk_ticket_threads',
    arguments: { ticket_id },
    request: get(`/tickets/${ticket_id}/threads?from=0&limit=20`),
    response: { body: { data: [thread] } },
    result: { result: [{ id: '21' }], next_cursor: null },
  },
  {
    tool: 'list_all_zoho_desk_ticket_conversations',
    arguments: { ticket_id, limit: 50 },
    request: get(`/tickets/${ticket_id}/conversations?from=0&limit=50`),
    response: { body: { data: [{ ...thread, type: 'thread' }] } },
    result: { next_cursor: null },
  },
  {
    tool: 'create_a_zoho_desk_ticket_comment',
    arguments: { ticket_id, content: 'Asked the carrier', isPublic: false },
    request: post(`/tickets/${ticket_id}/comments`, {
      content: 'Asked the carrier',
      // Said, because the vendor takes HTML where nothing is said.
      contentType: 'plainText',
      isPublic: false,
    }),
    response: { body: { id: '41', content: 'Asked the carrier', isPublic: false } },
    result: { id: '41', customer_visible: 'no' },
  },
  {
    tool: 'create_a_zoho_desk_ticket_comment',
    arguments: { ticket_id, content: 'It is on its way', isPublic: true },
    request: post(`/tickets/${ticket_id}/comments`, {
      content: 'It is on its way',
      contentType: 'plainText',
      isPublic: true,
    }),
    response: { body: { id: '42', content: 'It is on its way', isPublic: true } },
    result: {
      id: '42',
      customer_visible: 'yes',
      delivery: { channel: 'portal', id: '42', state: 'accepted', also: [expect.stringContaining('mail')] },
    },
  },
  {
    tool: 'list_all_zoho_desk_ticket_comments',
    arguments: { ticket_id },
    request: get(`/tickets/${ticket_id}/comments?from=0&limit=20&sortBy=-commentedTime`),
    response: nothing,
    result: { result: [], next_cursor: null },
  },
  {
    tool: 'update_a_zoho_desk_ticket_comment_by_id',
    arguments: { ticket_id, id: '41', content: 'Asked twice', isPublic: false },
    request: patch(`/tickets/${ticket_id}/comments/41`, { content: 'Asked twice', isPublic: false }),
    response: { body: { id: '41' } },
  },
  {
    tool: 'delete_a_zoho_desk_ticket_comment_by_id',
    arguments: { ticket_id, id: '41' },
    request: remove(`/tickets/${ticket_id}/comments/41`),
    response: nothing,
  },
  {
    // 45 minutes are 45 minutes, not three quarters of an hour.
    tool: 'create_a_zoho_desk_ticket_time_entry',
    arguments: { ticket_id, executedTime: '2026-11-20T12:00:00.000Z', minutesSpent: 45 },
    request: post(`/tickets/${ticket_id}/timeEntry`, {
      executedTime: '2026-11-20T12:00:00.000Z',
      minutesSpent: 45,
    }),
    response: { body: { id: '51', minutesSpent: 45 } },
    result: { id: '51' },
  },
  {
    tool: 'list_all_zoho_desk_ticket_time_entries',
    arguments: { ticket_id },
    request: get(`/tickets/${ticket_id}/timeEntry?from=0&limit=20`),
    response: { body: { data: [{ id: '51' }] } },
  },
  {
    // The one entry of a ticket that is changed by PUT.
    tool: 'update_a_zoho_desk_ticket_time_entry_by_id',
    arguments: { ticket_id, id: '51', minutesSpent: 50 },
    request: put(`/tickets/${ticket_id}/timeEntry/51`, { minutesSpent: 50 }),
    response: { body: { id: '51' } },
  },
  {
    tool: 'delete_a_zoho_desk_ticket_time_entry_by_id',
    arguments: { ticket_id, id: '51' },
    request: remove(`/tickets/${ticket_id}/timeEntry/51`),
    response: nothing,
  },
  {
    tool: 'zoho_desk_ticket_tags_add',
    arguments: { ticket_id, tags: ['parcel'] },
    request: post(`/tickets/${ticket_id}/associateTag`, { tags: ['parcel'] }),
    response: { body: { data: [{ id: '61', name: 'parcel' }] } },
  },
  {
    tool: 'zoho_desk_ticket_tags_remove',
    arguments: { ticket_id, tags: ['parcel'] },
    request: post(`/tickets/${ticket_id}/dissociateTag`, { tags: ['parcel'] }),
    response: { status: 200, body: {} },
  },
  {
    tool: 'create_a_zoho_desk_ticket_approval',
    arguments: { ticket_id, approverIds: ['71'], subject: 'Refund?' },
    request: post(`/tickets/${ticket_id}/approvals`, { approverIds: [71], subject: 'Refund?' }),
    response: { body: { approvals: [{ id: '72', status: 'Pending' }] } },
  },
  {
    // A few, the best first.
    tool: 'zoho_desk_tickets_suggest_relevant_articles_for_ticket',
    arguments: { ticket_id },
    request: get(`/tickets/${ticket_id}/articleSuggestion?limit=5`),
    response: { body: { data: [{ id: '81', title: 'When a parcel is late' }] } },
  },
  {
    tool: 'zoho_desk_tickets_notify_article_usage',
    arguments: { ticket_id, ids: ['81'] },
    request: post(`/tickets/${ticket_id}/notifyArticleUsage`, { ids: [81] }),
    response: nothing,
  },
]

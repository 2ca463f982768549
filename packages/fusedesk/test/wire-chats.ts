import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, ok, post } from './wire-request.ts'

const row = {
  id: 'live-88',
  title: 'Question on an invoice',
  clientName: 'Lee',
  contactId: 5522,
  contactUuid: '1b6d',
  caseId: null,
  repId: 17,
  departmentId: 3,
  platform: 'livechat',
  lastMessage: 'Are you there?',
  lastMessageSender: 'Lee',
  unseen: 2,
  dateLastMessage: '2026-01-06T15:04:00Z',
  dateClosed: null,
}
const chat = { ...row, noteId: null, isArchived: false, dateCreated: '2026-01-06T15:00:00Z' }

const { lastMessage, ...shown } = row

/** Chats and emails. */
export const wireChats: WireFixture[] = [
  {
    tool: 'list_all_fuse_desk_chats',
    arguments: {},
    request: get('/v1/chats'),
    response: ok([chat]),
    result: { result: [{ ...shown, last_message_text: lastMessage }], next_cursor: null },
  },
  {
    // An id is text and one segment, whatever is in it.
    tool: 'get_single_fuse_desk_chat_by_id',
    arguments: { id: 'live/88 a', fields: ['*'] },
    request: get('/v1/chats/live%2F88%20a'),
    response: ok(chat),
    result: chat,
  },
  {
    // repId and departmentId here.
    tool: 'update_a_fuse_desk_chat_by_id',
    arguments: { id: 'live-88', repId: 21, departmentId: 5, unseen: 0 },
    request: post('/v1/chats/live-88', 'repId=21&departmentId=5&unseen=0'),
  },
  {
    // repid and depid here.
    tool: 'fuse_desk_chats_close',
    arguments: { chat_id: 'live-88', status: 'closed', repid: 21, depid: 5 },
    request: post('/v1/chats/live-88/close', 'status=closed&repid=21&depid=5'),
  },
  {
    tool: 'fuse_desk_chats_close',
    arguments: { chat_id: 'live-88' },
    request: post('/v1/chats/live-88/close'),
  },
  {
    // The only list of mails. No order is asked for, because none is documented; bodies are cut by the vendor.
    tool: 'list_all_fuse_desk_emails_unassigned',
    arguments: { from: 'lee@acme.test', limit: 5 },
    request: get('/v1/emails/unassigned?limit=5&offset=0&from=lee%40acme.test&bodylimit=2000'),
    response: ok([{ some: 'field', of: 'a mail' }]),
    result: { result: [{ some: 'field', of: 'a mail' }], next_cursor: null },
  },
  {
    // A mail has no documented shape: it passes as it came.
    tool: 'get_single_fuse_desk_email_by_id',
    arguments: { id: '77120' },
    request: get('/v1/emails/77120'),
    response: ok({ some: 'field', nested: { of: 'a mail' } }),
    result: { some: 'field', nested: { of: 'a mail' } },
  },
]

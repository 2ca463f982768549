import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, nothing, patch, post } from './wire-requests.ts'

// Written by hand from what is known of the API, never from openapi/: a mistake there shall show here.
// Query parameters stand in alphabetical order; only their spelling and values count.

const id = '71928300000012345'
/** What is asked for, so that rows and records have names. */
const named = 'contacts,assignee,departments,team'
const ticket = {
  id,
  ticketNumber: '103',
  subject: 'Late parcel',
  status: 'Open',
  departmentId: '7',
  assigneeId: null,
}

export const wireTickets: WireFixture[] = [
  {
    tool: 'list_all_zoho_desk_tickets',
    arguments: {},
    request: get(`/tickets?from=0&include=${named}&limit=20&sortBy=-createdTime`),
    response: { body: { data: [ticket] } },
    result: { result: [{ id, subject: 'Late parcel' }], next_cursor: null },
  },
  {
    // Several values of one filter stand in one parameter, with commas.
    tool: 'list_all_zoho_desk_tickets',
    arguments: { teamIds: ['3', '4'], departmentIds: [id], sortBy: 'dueDate', limit: 5 },
    request: get(`/tickets?departmentIds=${id}&from=0&include=${named}&limit=5&sortBy=dueDate&teamIds=3,4`),
    response: nothing,
    result: { result: [], next_cursor: null },
  },
  {
    tool: 'get_single_zoho_desk_ticket_by_id',
    arguments: { id },
    request: get(`/tickets/${id}?include=${named}`),
    response: { body: { ...ticket, description: '<p>Where is it?</p>' } },
    result: { id },
  },
  {
    tool: 'get_single_zoho_desk_ticket_by_id',
    arguments: { id, include: ['contacts', 'assignee'] },
    request: get(`/tickets/${id}?include=contacts,assignee`),
    response: { body: ticket },
  },
  {
    tool: 'create_a_zoho_desk_ticket',
    arguments: {
      subject: 'Broken vase',
      departmentId: '7',
      contactId: '9',
      priority: 'High',
      cf: { cf_order_number: 'TH-1' },
    },
    request: post('/tickets', {
      subject: 'Broken vase',
      departmentId: 7,
      contactId: 9,
      priority: 'High',
      cf: { cf_order_number: 'TH-1' },
    }),
    response: { body: ticket },
  },
  {
    tool: 'create_a_zoho_desk_ticket',
    arguments: {
      subject: 'Hello',
      departmentId: '7',
      contact: { lastName: 'Petrova', email: 'elena@mail.example' },
    },
    request: post('/tickets', {
      subject: 'Hello',
      departmentId: 7,
      contact: { lastName: 'Petrova', email: 'elena@mail.example' },
    }),
    response: { body: ticket },
  },
  {
    tool: 'update_a_zoho_desk_ticket_by_id',
    arguments: { id, departmentId: '7', priority: 'High' },
    request: patch(`/tickets/${id}`, { departmentId: 7, priority: 'High' }),
    response: { body: ticket },
    result: { id },
  },
  {
    tool: 'update_a_zoho_desk_ticket_by_id',
    arguments: { id, subject: 'Parcel' },
    request: patch(`/tickets/${id}`, { subject: 'Parcel' }),
    response: { body: { ...ticket, subject: 'Parcel' } },
    result: { subject: 'Parcel' },
  },
  {
    tool: 'zoho_desk_tickets_move',
    arguments: { ticket_id: id, departmentId: '7' },
    request: post(`/tickets/${id}/move?departmentId=7`),
    response: { status: 200, body: {} },
  },
  {
    tool: 'zoho_desk_tickets_merge',
    arguments: { ticket_id: id, ids: ['1234567811', '1234567812'] },
    request: post(`/tickets/${id}/merge`, { ids: [1234567811, 1234567812] }),
    response: { body: ticket },
  },
  {
    tool: 'zoho_desk_tickets_split',
    arguments: { ticket_id: id, thread_id: '13' },
    request: post(`/tickets/${id}/threads/13/split`),
    response: { body: ticket },
  },
  {
    tool: 'zoho_desk_tickets_close_many',
    arguments: { ids: ['1234567811', '1234567812'] },
    request: post('/closeTickets', { ids: [1234567811, 1234567812] }),
    response: { status: 200, body: {} },
  },
  {
    tool: 'zoho_desk_tickets_update_many',
    arguments: { ids: ['1234567811'], fieldName: 'priority', fieldValue: 'Low' },
    request: post('/tickets/updateMany', { ids: [1234567811], fieldName: 'priority', fieldValue: 'Low' }),
    response: nothing,
  },
  {
    tool: 'zoho_desk_tickets_mark_as_spam',
    arguments: { ids: ['1234567811'], isSpam: true },
    request: post('/tickets/markSpam', { ids: [1234567811], isSpam: true }),
    response: { status: 200, body: {} },
  },
  {
    // Each module names its ids otherwise.
    tool: 'zoho_desk_tickets_move_to_trash',
    arguments: { ticketIds: ['1234567890'] },
    request: post('/tickets/moveToTrash', { ticketIds: [1234567890] }),
    response: nothing,
  },
  {
    tool: 'zoho_desk_recycle_bin_records_restore',
    arguments: { ids: ['11'] },
    request: post('/recycleBin/restore', { ids: [11] }),
    response: { body: { results: [{ id: '11', success: true, errors: null }] } },
  },
  {
    tool: 'zoho_desk_tickets_mark_as_read',
    arguments: { ticket_id: id },
    request: post(`/tickets/${id}/markAsRead`),
    response: { status: 200, body: {} },
  },
  {
    tool: 'zoho_desk_tickets_mark_as_unread',
    arguments: { ticket_id: id },
    request: post(`/tickets/${id}/markAsUnRead`),
    response: nothing,
  },
  {
    tool: 'zoho_desk_tickets_count',
    arguments: { departmentId: ['7'] },
    request: get('/ticketsCount?departmentId=7'),
    response: { body: { count: '3' } },
  },
  {
    tool: 'zoho_desk_tickets_count_by_field',
    arguments: { field: ['statusType', 'priority'] },
    request: get('/ticketsCountByFieldValues?field=statusType,priority'),
    response: { body: { count: '3', statusType: [{ value: 'OPEN', count: '3' }] } },
  },
  {
    tool: 'zoho_desk_tickets_get_metrics',
    arguments: { ticket_id: id },
    request: get(`/tickets/${id}/metrics`),
    response: { body: { threadCount: '3' } },
  },
]

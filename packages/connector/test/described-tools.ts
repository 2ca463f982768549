import type { ToolRecord } from '@helpdesk-mcp/contracts'

const text = { type: 'string' }
const date = { ...text, format: 'date' }

/** A tool that answers a ticket by mail, or leaves a note. */
export const reply: ToolRecord = {
  id: 'reply',
  name: 'create_a_reply',
  title: 'Reply to a ticket',
  description: '',
  resource: 'replies',
  method: 'create',
  group: 'conversations',
  answers: true,
  tags: [],
  effects: ['outbound'],
  visibility: [{ how: 'mailed' }],
  inputSchema: {
    type: 'object',
    properties: { ticket_id: text, body: text, status: text, api_key: text, due: date },
  },
  request: {
    operationId: 'reply',
    method: 'POST',
    path: '/tickets/{ticket_id}/replies',
    parameters: [{ in: 'path', name: 'ticket_id', argument: 'ticket_id' }],
  },
  response: { kind: 'item' },
  targets: [
    { kind: 'ticket', argument: 'ticket_id' },
    { kind: 'reply', answer: ['id'], title: ['subject'], link: 'url' },
  ],
}

export const update: ToolRecord = {
  ...reply,
  id: 'update',
  title: 'Update tickets',
  resource: 'tickets',
  method: 'update_many',
  answers: false,
  effects: ['internal'],
  inputSchema: {
    type: 'object',
    properties: {
      ids: { type: 'array', items: text },
      assignee_id: text,
      priority: text,
      cf: { type: 'object', properties: { why: text } },
      notify: { type: 'boolean' },
    },
  },
  request: { operationId: 'update', method: 'POST', path: '/tickets', parameters: [] },
  resolve: { assignee_id: { list: 'list_agents', id: 'id', match: ['name'], literals: ['Unassigned'] } },
  targets: [
    { kind: 'ticket', argument: 'ids', answer: ['id'], title: ['subject'] },
    { kind: 'agent', argument: 'assignee_id' },
  ],
}

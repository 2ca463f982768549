import type { Effect, ToolRecord } from '@helpdesk-mcp/contracts'
import { toolOf } from './checked-tool.ts'

export const tool = (name: string, method: string, effects: Effect[], more: Partial<ToolRecord> = {}) =>
  toolOf({ properties: {} }, { id: name, name, method, effects, ...more })

const comment = { type: 'object', properties: { public: { type: 'boolean' } } }
/** Tools of every kind that a filter tells apart. */
export const tools = [
  tool('list_tickets', 'list', ['read'], { tags: ['tickets'] }),
  tool('get_ticket', 'get', ['read'], { tags: ['tickets'], aliases: ['read_ticket'] }),
  tool('search_articles', 'search', ['read'], { tags: ['articles'] }),
  tool('create_note', 'create', ['internal'], { tags: ['ticket_notes', 'tickets', 'notes'] }),
  toolOf(
    { properties: { id: { type: 'string' }, comment }, required: ['id'] },
    {
      id: 'update_ticket',
      name: 'update_ticket',
      method: 'update',
      effects: ['outbound'],
      when: [
        { absent: ['comment'], effects: ['internal'] },
        { arguments: { 'comment.public': false }, effects: ['internal'] },
      ],
      tags: ['tickets'],
    },
  ),
  tool('delete_tag', 'delete', ['destructive'], { tags: ['tags'] }),
  tool('send_reply', 'send', ['outbound'], { tags: ['tickets'] }),
  tool('read_and_mark', 'fetch', ['read', 'internal'], { tags: ['tickets'] }),
  tool('tag', 'tag', ['internal'], { tags: ['tickets'], writes: true }),
  tool('set_role', 'update', ['admin'], { tags: ['agents'], group: 'team' }),
  toolOf(
    { properties: { name: { type: 'string' }, role: { type: 'string' } } },
    {
      id: 'change_agent',
      name: 'change_agent',
      method: 'change',
      effects: ['outbound', 'admin'],
      when: [{ absent: ['role'], effects: ['outbound'] }],
      tags: ['agents'],
      group: 'team',
    },
  ),
  tool('peek', 'peek', ['read'], {
    tags: ['chats'],
    when: [{ arguments: { loud: true }, effects: ['outbound'] }],
  }),
]

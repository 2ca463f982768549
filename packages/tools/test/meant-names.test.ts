import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { nearestTools } from '../src/index.ts'
import { nearestArguments } from '../src/meant-names.ts'
import { toolOf } from './checked-tool.ts'

const tool = (name: string, method: string, effects: ToolRecord['effects'] = ['read']) =>
  toolOf({ properties: {} }, { name, method, effects })

const tools = [
  tool('list_all_zoho_desk_tickets', 'list'),
  tool('get_single_zoho_desk_ticket_by_id', 'get'),
  tool('create_a_zoho_desk_ticket', 'create', ['internal']),
  tool('update_a_zoho_desk_ticket_by_id', 'update', ['internal']),
  tool('delete_a_zoho_desk_ticket_by_id', 'delete', ['destructive']),
  tool('create_a_zoho_desk_ticket_comment', 'create', ['internal']),
]

describe('a misremembered tool', () => {
  it.each([
    ['get_zoho_desk_ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['getZohoDeskTicket', 'get_single_zoho_desk_ticket_by_id'],
    ['fetch_zoho_desk_ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['list_zoho_desk_tickets', 'list_all_zoho_desk_tickets'],
    ['create_zoho_desk_ticket', 'create_a_zoho_desk_ticket'],
    ['edit_zoho_desk_ticket', 'update_a_zoho_desk_ticket_by_id'],
    ['remove_zoho_desk_ticket', 'delete_a_zoho_desk_ticket_by_id'],
  ])('%s is %s', (name, meant) => {
    expect(nearestTools(name, tools)[0]).toBe(meant)
  })

  it.each([
    'get_zoho_desk_ticket',
    'list_zoho_ticket',
    'search_zoho_desk_ticket',
    'read_zoho_desk_ticket_comment',
  ])('%s never leads to a write', (name) => {
    const reads = new Set(tools.filter(({ effects }) => effects.includes('read')).map((one) => one.name))
    expect(nearestTools(name, tools).filter((found) => !reads.has(found))).toEqual([])
  })
})

describe('a misremembered argument', () => {
  it.each<[string, string[], string[]]>([
    ['created_after', ['createdByRep', 'status'], []],
    ['created_after', ['createdByRep', 'date_opened_after', 'date_opened_before'], ['date_opened_after']],
    ['updated_before', ['date_updated_after', 'date_updated_before'], ['date_updated_before']],
    ['page_size', ['limit', 'status'], ['limit']],
    ['conversationId', ['conversation_id', 'id'], ['conversation_id']],
    ['ticket_id', ['id', 'status'], ['id']],
    ['satus', ['status', 'subject'], ['status']],
    ['zzz', ['status', 'subject'], []],
  ])('%s among %j is %j', (name, known, meant) => {
    expect(nearestArguments(name, known)).toEqual(meant)
  })
})

import { loadTools } from '@helpdesk-mcp/connector'
import type { Effect } from '@helpdesk-mcp/contracts'
import { applyFilter, effectsOf } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { definition } from '../src/index.ts'

const records = loadTools(definition.tools)
const find = (name: string) => {
  const record = records.find((each) => each.name === name)
  if (!record) throw new Error(`No tool ${name}.`)
  return record
}

describe('what a call does', () => {
  it.each<[string, Record<string, unknown>, Effect[]]>([
    ['update_a_zoho_desk_agent_by_id', { mobile: '1' }, ['internal']],
    ['update_a_zoho_desk_agent_by_id', { rolePermissionType: 'Admin' }, ['admin']],
    ['update_a_zoho_desk_agent_by_id', { emailId: 'a@b.test' }, ['admin']],
    ['update_a_zoho_desk_agent_by_id', { profileId: '1', status: 'DISABLED' }, ['admin']],
    ['update_a_zoho_desk_agent_by_id', { associatedDepartmentIds: ['1'] }, ['destructive', 'admin']],
    ['update_a_zoho_desk_ticket_by_id', { priority: 'High', assigneeId: '1' }, ['internal']],
    ['update_a_zoho_desk_ticket_by_id', { status: 'Closed' }, ['outbound']],
    ['update_a_zoho_desk_ticket_by_id', { status: 'Closed', disableClosureNotification: true }, ['internal']],
    ['update_a_zoho_desk_ticket_by_id', { email: 'a@b.test' }, ['outbound']],
    ['update_a_zoho_desk_ticket_by_id', { sharedDepartments: [{ id: '1' }] }, ['admin']],
    ['update_a_zoho_desk_contact_by_id', { title: 'Dr.' }, ['internal']],
    ['update_a_zoho_desk_contact_by_id', { email: 'a@b.test' }, ['outbound']],
    ['zoho_desk_tickets_close_many', { ids: ['1'] }, ['outbound', 'destructive']],
    ['create_a_zoho_desk_webhook', { isEnabled: false }, ['admin']],
  ])('%s with %j', (name, args, expected) => {
    expect(effectsOf(find(name), args)).toEqual(expected)
  })
})

describe('sorting tickets and writing notes', () => {
  const { permitted, reason } = applyFilter(records, { effects: ['read', 'internal'] })

  it.each([
    'update_a_zoho_desk_profile_by_id',
    'create_a_zoho_desk_role',
    'create_a_zoho_desk_mail_reply_address',
    'zoho_desk_agents_activate',
    'update_a_zoho_desk_layout_by_id',
    'create_a_zoho_desk_webhook',
  ])('does not permit %s', (name) => {
    expect(reason(find(name))).toContain('its effects')
  })

  it('permits no argument that makes an agent an administrator', () => {
    const agent = permitted.find(({ name }) => name === 'update_a_zoho_desk_agent_by_id')
    const names = Object.keys(agent?.inputSchema.properties ?? {})
    for (const name of ['rolePermissionType', 'roleId', 'profileId', 'emailId', 'status'])
      expect(names).not.toContain(name)
  })

  it('still changes priority, assignee and tags', () => {
    const names = permitted.map(({ name }) => name)
    expect(names).toContain('update_a_zoho_desk_ticket_by_id')
    expect(names).toContain('zoho_desk_ticket_tags_add')
    expect(names).toContain('create_a_zoho_desk_ticket_comment')
  })
})

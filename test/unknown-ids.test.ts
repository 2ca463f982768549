import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { describe, expect, it } from 'vitest'
import { connectors, type VendorId } from './scenarios/vendors.ts'

interface Answer {
  result?: unknown[]
  error?: { code: string; message: string }
}

const sandboxes = {
  richpanel: createRichpanel,
  edesk: createEdesk,
  fusedesk: createFusedesk,
  'zoho-desk': createZohoDesk,
  chatwoot: createChatwoot,
}

function open(id: VendorId, filter?: object) {
  const sandbox = sandboxes[id]()
  const { create } = connectors[id]
  const connector = (create as (options: object) => ReturnType<typeof connectors.edesk.create>)({
    settings: sandbox.settings,
    fetch: sandbox.fetch,
    ...(filter ? { filter } : {}),
  })
  return async (tool: string, args: object) =>
    (await connector.call(tool as never, args as never)).structuredContent as unknown as Answer
}

const nobody = '00000000-0000-0000-0000-000000000000'
const filters: [VendorId, tool: string, args: Record<string, unknown>][] = [
  ['richpanel', 'list_all_richpanel_conversations', { assignee_id: nobody }],
  ['edesk', 'list_all_e_desk_tickets', { filter_channel_id_equals: '999' }],
  ['edesk', 'list_all_e_desk_tickets', { filter_owner_user_id_equals: 999 }],
  ['edesk', 'list_all_e_desk_tickets', { tag: '999' }],
  ['fusedesk', 'list_all_fuse_desk_cases', { repid: '999' }],
  ['fusedesk', 'list_all_fuse_desk_cases', { depid: 999 }],
  ['zoho-desk', 'list_all_zoho_desk_tickets_search', { departmentId: '999' }],
  ['zoho-desk', 'list_all_zoho_desk_tickets', { assignee: '999' }],
  ['chatwoot', 'list_all_chatwoot_conversations', { inbox_id: '99' }],
  ['chatwoot', 'list_all_chatwoot_conversations', { team_id: 99 }],
  ['chatwoot', 'list_all_chatwoot_conversations', { assignee_id: '99' }],
]

describe('a filter by an id that the account does not have is no empty list', () => {
  it.each(filters)('%s: %s %j', async (vendor, tool, args) => {
    const [[argument, id]] = Object.entries(args) as [[string, unknown]]
    const { error } = await open(vendor)(tool, args)
    // Chatwoot itself finds no such team.
    expect(error?.code).toBe('team_id' in args ? 'not_found' : 'invalid_arguments')
    expect(error?.message).toContain(`${argument}: "${id}" is unknown. Known: "`)
  })
})

const writes: [VendorId, tool: string, args: Record<string, unknown>, argument: string][] = [
  ['edesk', 'update_a_e_desk_ticket_by_id', { owner_user_id: '999' }, 'owner_user_id'],
  ['fusedesk', 'update_a_fuse_desk_case_by_id', { repid: '999' }, 'repid'],
  ['richpanel', 'update_a_richpanel_conversation_by_id', { assignee_id: nobody }, 'assignee_id'],
  ['zoho-desk', 'update_a_zoho_desk_ticket_by_id', { assigneeId: '999' }, 'assigneeId'],
]
const lists = {
  richpanel: 'list_all_richpanel_conversations',
  edesk: 'list_all_e_desk_tickets',
  fusedesk: 'list_all_fuse_desk_cases',
  'zoho-desk': 'list_all_zoho_desk_tickets',
  chatwoot: 'list_all_chatwoot_conversations',
}

/** The id of a record, by whatever name its vendor has for it. */
async function someId(call: ReturnType<typeof open>, vendor: VendorId): Promise<string> {
  const [row = {}] = (await call(lists[vendor], { limit: 1 })).result as Record<string, unknown>[]
  return String(row['id'] ?? row['caseid'])
}

describe('a write that the vendor refuses for an id that the account does not have', () => {
  it.each(writes)('%s: %s %j names those that it has', async (vendor, tool, args, argument) => {
    const call = open(vendor)
    const { error } = await call(tool, { id: await someId(call, vendor), ...args })
    expect(error?.message).toContain(`${argument}: "${args[argument]}" is unknown. Known: "`)
  })

  it('tells no names where the list is hidden', async () => {
    const call = open('edesk', { tags: ['tickets'] })
    const id = await someId(call, 'edesk')
    const { error } = await call('update_a_e_desk_ticket_by_id', { id, owner_user_id: '999' })
    expect(error?.message).toContain('owner_user_id does not exist')
    expect(error?.message).not.toContain('Known')
  })

  it('is not found, as before, where it is the record itself', async () => {
    const call = open('fusedesk')
    expect((await call('get_single_fuse_desk_rep_by_id', { id: '999' })).error?.code).toBe('not_found')
  })
})

const assignees: [VendorId, argument: string][] = [
  ['richpanel', 'assignee_id'],
  ['edesk', 'filter_owner_user_id_equals'],
  ['fusedesk', 'repid'],
  ['zoho-desk', 'assigneeId'],
  ['chatwoot', 'assignee_id'],
]

it.each(assignees)('%s: nothing is unassigned and somebody’s', async (vendor, argument) => {
  const tool = vendor === 'zoho-desk' ? 'list_all_zoho_desk_tickets_search' : lists[vendor]
  const { error } = await open(vendor)(tool, { unassigned: true, [argument]: '1' })
  expect(error?.message).toContain(`unassigned: nothing fits both unassigned and ${argument}.`)
})

import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { type Connector, isObject, type ToolFilter } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { surface } from '@helpdesk-mcp/mcp'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect, it } from 'vitest'

interface Vendor {
  make: unknown
  sandbox: () => unknown
  update: string
  argument: string
  lists: string
}

const vendors: [title: string, vendor: Vendor][] = [
  [
    'Richpanel',
    {
      make: createRichpanelConnector,
      sandbox: createRichpanel,
      update: 'update_a_richpanel_conversation_by_id',
      argument: 'assignee_id',
      lists: 'list_all_richpanel_users',
    },
  ],
  [
    'eDesk',
    {
      make: createEdeskConnector,
      sandbox: createEdesk,
      update: 'update_a_e_desk_ticket_by_id',
      argument: 'owner_user_id',
      lists: 'list_all_e_desk_users',
    },
  ],
  [
    'FuseDesk',
    {
      make: createFusedeskConnector,
      sandbox: createFusedesk,
      update: 'update_a_fuse_desk_case_by_id',
      argument: 'repid',
      lists: 'list_all_fuse_desk_reps',
    },
  ],
  [
    'Chatwoot',
    {
      make: createChatwootConnector,
      sandbox: createChatwoot,
      update: 'chatwoot_conversations_assign',
      argument: 'assignee_id',
      lists: 'list_all_chatwoot_agents',
    },
  ],
  [
    'Zoho Desk',
    {
      make: createZohoDeskConnector,
      sandbox: createZohoDesk,
      update: 'update_a_zoho_desk_ticket_by_id',
      argument: 'status',
      lists: 'list_all_zoho_desk_ticket_statuses',
    },
  ],
]

function open({ make, sandbox }: Vendor, filter: ToolFilter = {}, isBroken = false) {
  const { fetch: inner, settings } = sandbox() as {
    fetch: (request: Request) => Promise<Response>
    settings: unknown
  }
  let calls = 0
  const fetch = async (request: Request) => {
    if (request.url.includes('oauth')) return inner(request)
    calls++
    return isBroken ? Response.json({}, { status: 503 }) : inner(request)
  }
  const connector = (make as (options: unknown) => Connector)({ fetch, settings, filter })
  return { tools: surface([connector], 'catalog'), calls: () => calls }
}

async function described({ tools }: ReturnType<typeof open>, name: string) {
  const { structuredContent = {}, untrusted } = await tools.call('describe_tools', { names: [name] })
  const read = structuredContent['account_values']
  const values = isObject(read) ? read[name] : undefined
  return { result: structuredContent['result'], values: isObject(values) ? values : {}, untrusted }
}

it.each(vendors)(
  '%s: a described tool comes with the values of the account, read once',
  async (_, vendor) => {
    const opened = open(vendor)
    const { values, untrusted } = await described(opened, vendor.update)
    expect(values[vendor.argument]).toEqual(expect.arrayContaining([expect.any(String)]))
    expect(untrusted).toEqual([{ at: ['account_values'] }])
    expect(opened.calls()).toBeGreaterThan(0)
    expect(opened.calls()).toBeLessThanOrEqual(3)
    const before = opened.calls()
    const list = JSON.stringify(opened.tools.tools)
    await described(opened, vendor.update)
    expect(opened.calls() - before).toBeLessThanOrEqual(3)
    expect(JSON.stringify(opened.tools.tools)).toBe(list)
  },
)

it.each(vendors)(
  '%s: values that may not be listed are not told, and none that cannot be read',
  async (_, vendor) => {
    const narrow = await described(open(vendor, { tools: { deny: [vendor.lists] } }), vendor.update)
    expect(narrow.values).not.toHaveProperty(vendor.argument)
    const broken = await described(open(vendor, {}, true), vendor.update)
    expect(broken.result).toHaveLength(1)
    expect(broken.values).toEqual({})
  },
)

import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as chatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import type { Connector, ToolResult } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as edesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as fusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as richpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as zohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { describe, expect, it } from 'vitest'

const now = Date.parse('2026-11-20T12:00:00Z')
const options = { seed: { size: 'large' as const }, clock: { now: () => now } }
type Options = Parameters<typeof createRichpanelConnector>[0]

function over(sandbox: { settings: unknown; fetch: unknown }, create: unknown): Connector {
  const { settings, fetch } = sandbox as Pick<Options, 'settings'> & { fetch: NonNullable<Options['fetch']> }
  return (create as (given: object) => Connector)({ settings, fetch })
}

/** A record of each helpdesk that is read alone, and the fields that are shown though they hold nothing. */
const records = [
  {
    name: 'Richpanel',
    open: () => over(richpanel(options), createRichpanelConnector),
    tool: 'get_single_richpanel_conversation_by_id',
    id: 'conv_77889',
    keep: [],
  },
  {
    name: 'eDesk',
    open: () => over(edesk(options), createEdeskConnector),
    tool: 'get_single_e_desk_ticket_by_id',
    id: '1409923',
    keep: ['owner_user_id'],
  },
  {
    name: 'FuseDesk',
    open: () => over(fusedesk(options), createFusedeskConnector),
    tool: 'get_single_fuse_desk_case_by_id',
    id: '8492',
    keep: ['repid'],
  },
  {
    name: 'Chatwoot',
    open: () => over(chatwoot(options), createChatwootConnector),
    tool: 'get_single_chatwoot_conversation_by_id',
    id: '909',
    keep: [],
  },
  {
    name: 'Zoho Desk',
    open: () => over(zohoDesk(options), createZohoDeskConnector),
    tool: 'get_single_zoho_desk_ticket_by_id',
    id: '8847291',
    keep: ['assigneeId', 'priority'],
  },
]
const waiting = ['status_kind', 'waiting_since', 'last_message_from']

type Content = Record<string, unknown>

function contentOf({ isError, structuredContent }: ToolResult): Content {
  expect(isError, JSON.stringify(structuredContent)).toBeFalsy()
  return structuredContent as Content
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

describe.each(records)('$name: a record that is read alone', ({ open, tool, id, keep }) => {
  it('has no empty fields, says so, and gives each of them to `fields`', async () => {
    const connector = open()
    const usual = contentOf(await connector.call(tool, { id }))
    const empty = Object.keys(usual).filter((key) => isBlank(usual[key]))
    expect(empty.filter((key) => ![...keep, ...waiting].includes(key))).toEqual([])
    const said = String(usual['fields_left_out']).split(', ')
    expect(said).toContain('empty fields')
    const all = contentOf(await connector.call(tool, { id, fields: ['*'] }))
    // What is named comes as the vendor has it, which of a thread is another form than all of it has.
    const isWhole = (key: string) => typeof all[key] !== 'object' || isBlank(all[key])
    const missing = Object.keys(all).filter((key) => !(key in usual) && isWhole(key) && key !== 'details')
    expect(missing.length).toBeGreaterThan(0)
    const asked = contentOf(await connector.call(tool, { id, fields: missing.slice(0, 20) }))
    expect(asked).toMatchObject(Object.fromEntries(missing.slice(0, 20).map((key) => [key, all[key]])))
    for (const path of said.filter((one) => one !== 'empty fields'))
      expect(contentOf(await connector.call(tool, { id, fields: [path] }))).not.toHaveProperty(
        'missing_fields',
      )
  })
})

import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import type { Connector } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect, test } from 'vitest'

interface Write {
  connect(): Connector
  list: string
  id: string
  tool: string
  /** The argument with the id, if it is not `id`. */
  of?: string
  change: Record<string, unknown>
  /** All that the answer may hold. */
  answer: Record<string, unknown>
  /** Something of the vendor's own answer that is only there on request. */
  more: string
}

const writes: Record<string, Write> = {
  Richpanel: {
    connect() {
      const { fetch, settings } = createRichpanel()
      return createRichpanelConnector({ fetch, settings: settings as never })
    },
    list: 'list_all_richpanel_conversations',
    id: 'id',
    tool: 'update_a_richpanel_conversation_by_id',
    change: { priority: 'HIGH' },
    answer: {
      id: expect.any(String),
      conversation_no: expect.any(Number),
      status: expect.any(String),
      priority: 'HIGH',
      customer_visible: 'no',
      link: expect.stringMatching(/^https:/),
    },
    more: 'comments',
  },
  eDesk: {
    connect() {
      const { fetch, settings } = createEdesk()
      return createEdeskConnector({ fetch, settings: settings as never })
    },
    list: 'list_all_e_desk_tickets',
    id: 'id',
    tool: 'update_a_e_desk_ticket_by_id',
    change: { subject: 'Changed' },
    answer: {
      id: expect.any(Number),
      status: expect.any(String),
      tags_ids: expect.any(Array),
      tag_names: expect.any(Array),
      subject: 'Changed',
      customer_visible: 'no',
    },
    more: 'messages_ids',
  },
  FuseDesk: {
    connect() {
      const { fetch, settings } = createFusedesk()
      return createFusedeskConnector({ fetch, settings: settings as never })
    },
    list: 'list_all_fuse_desk_cases',
    id: 'caseid',
    tool: 'update_a_fuse_desk_case_by_id',
    change: { depid: 5 },
    answer: {
      caseid: expect.any(Number),
      casenum: expect.any(String),
      status: expect.any(String),
      repid: expect.anything(),
      assignee_name: expect.any(String),
      assignee_email: expect.any(String),
      departmentid: 5,
      department_name: 'Support',
      customer_visible: 'no',
    },
    more: 'details',
  },
  Chatwoot: {
    connect() {
      const { fetch, settings } = createChatwoot()
      return createChatwootConnector({ fetch, settings: settings as never })
    },
    list: 'list_all_chatwoot_conversations',
    id: 'id',
    tool: 'chatwoot_conversations_set_status',
    of: 'conversation_id',
    change: { status: 'pending' },
    answer: {
      conversation_id: expect.any(Number),
      current_status: 'pending',
      snoozed_until: null,
      customer_visible: 'no',
    },
    more: 'success',
  },
  'Zoho Desk': {
    connect() {
      const { fetch, settings } = createZohoDesk()
      return createZohoDeskConnector({ fetch, settings: settings as never })
    },
    list: 'list_all_zoho_desk_tickets',
    id: 'id',
    tool: 'update_a_zoho_desk_ticket_by_id',
    change: { priority: 'Low' },
    answer: {
      id: expect.any(String),
      ticketNumber: expect.anything(),
      status: expect.any(String),
      modifiedTime: expect.anything(),
      priority: 'Low',
      customer_visible: 'no',
      link: expect.stringMatching(/^https:/),
    },
    more: 'description',
  },
}

test.each(Object.entries(writes))(
  '%s: a write answers what changed, and the rest when it is asked for',
  async (_, { connect, list, id, tool, of = 'id', change, answer, more }) => {
    const connector = connect()
    const listed = (await connector.call(list, { limit: 1 })).structuredContent as { result: object[] }
    const args = { [of]: (listed.result[0] as Record<string, unknown>)[id], ...change }
    const { structuredContent } = await connector.call(tool, args)
    // Names and values that were looked up first cost calls of their own.
    const { vendor_calls: _calls, ...told } = structuredContent ?? {}
    expect(told).toEqual(answer)
    const whole = await connector.call(tool, { ...args, fields: ['*'] })
    expect(whole.structuredContent).toHaveProperty(more)
    const some = await connector.call(tool, { ...args, fields: [more] })
    const { link: _link, vendor_calls: _again, ...shown } = some.structuredContent ?? {}
    expect(Object.keys(shown).sort()).toEqual([more, 'customer_visible'].sort())
  },
)

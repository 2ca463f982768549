import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import type { Connector } from '@helpdesk-mcp/contracts'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { testTurns } from '@helpdesk-mcp/testing'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as chatwootSandbox } from '../packages/chatwoot/sandbox/sandbox.ts'
import { createSandbox as edeskSandbox } from '../packages/edesk/sandbox/sandbox.ts'
import { createSandbox as fusedeskSandbox } from '../packages/fusedesk/sandbox/sandbox.ts'
import { createSandbox as richpanelSandbox } from '../packages/richpanel/sandbox/sandbox.ts'
import { createSandbox as zohoDeskSandbox } from '../packages/zoho-desk/sandbox/sandbox.ts'

/** The clock of every sandbox moves on: vendors limit calls by the minute. */
function movingClock() {
  let now = Date.parse('2026-11-20T12:00:00Z')
  return {
    now: () => {
      now += 1_000
      return now
    },
    sleep: async () => undefined,
  }
}

async function rowsOf(connector: Connector, tool: string, args: Record<string, unknown> = {}) {
  const { structuredContent } = await connector.call(tool, args)
  return (structuredContent as { result: Record<string, unknown>[] }).result
}

/** Ids from rows, as arguments take them. */
const argumentsOf = (rows: Record<string, unknown>[], key: string, name: string, more: object = {}) =>
  rows.map((row) => ({ ...more, [name]: String(row[key]) }))

testTurns('Richpanel', {
  open() {
    const clock = movingClock()
    const { settings, fetch } = richpanelSandbox({ clock })
    return createRichpanelConnector({ settings: settings as { apiKey: string }, fetch, clock })
  },
  async calls(connector) {
    const rows = await rowsOf(connector, 'list_all_richpanel_conversations', { limit: 50 })
    return {
      get_single_richpanel_conversation_by_id: argumentsOf(rows, 'id', 'id'),
      richpanel_conversations_get_by_number: rows.map((row) => ({ conversation_no: row['conversation_no'] })),
    }
  },
})

testTurns('eDesk', {
  open() {
    const clock = movingClock()
    const { settings, fetch } = edeskSandbox({ clock })
    return createEdeskConnector({ settings: settings as { token: string }, fetch, clock })
  },
  async calls(connector) {
    const list = 'list_all_e_desk_ticket_messages'
    const tickets = argumentsOf(await rowsOf(connector, 'list_all_e_desk_tickets'), 'id', 'ticket_id')
    const messages = await rowsOf(connector, list, tickets[0])
    return {
      [list]: tickets,
      get_single_e_desk_message_by_id: argumentsOf(messages, 'id', 'id'),
    }
  },
})

testTurns('FuseDesk', {
  open() {
    const clock = movingClock()
    const { settings, fetch } = fusedeskSandbox({ clock })
    return createFusedeskConnector({ settings: settings as never, fetch, clock })
  },
  async calls(connector) {
    const rows = await rowsOf(connector, 'list_all_fuse_desk_cases', { limit: 50 })
    const cases = rows.map(({ caseid }) => ({ id: caseid }))
    const { structuredContent } = await connector.call('get_single_fuse_desk_case_by_id', {
      ...cases[0],
      fields: ['history'],
    })
    const { history } = structuredContent as { history: Record<string, unknown>[] }
    const mails = history.filter(({ emailid }) => emailid !== undefined)
    return {
      get_single_fuse_desk_case_by_id: cases,
      get_single_fuse_desk_email_by_id: argumentsOf(mails, 'emailid', 'id'),
    }
  },
})

testTurns('Chatwoot', {
  open() {
    const clock = movingClock()
    const { settings, fetch } = chatwootSandbox({ clock })
    return createChatwootConnector({ settings: settings as never, fetch, clock })
  },
  async calls(connector) {
    const rows = await rowsOf(connector, 'list_all_chatwoot_conversations', { status: 'all', limit: 50 })
    return { list_all_chatwoot_messages: argumentsOf(rows, 'id', 'conversation_id') }
  },
})

testTurns('Zoho Desk', {
  open() {
    const clock = movingClock()
    const { settings, fetch } = zohoDeskSandbox({ clock })
    return createZohoDeskConnector({ settings: settings as never, fetch, clock })
  },
  async calls(connector) {
    const rows = await rowsOf(connector, 'list_all_zoho_desk_tickets', { limit: 50 })
    const tickets = argumentsOf(rows, 'id', 'ticket_id')
    const ticket = '71928300000012345'
    await connector.call('create_a_zoho_desk_ticket_comment', {
      ticket_id: ticket,
      content: 'Ask',
      isPublic: false,
    })
    await connector.call('create_a_zoho_desk_ticket_comment', {
      ticket_id: ticket,
      content: 'Soon',
      isPublic: true,
    })
    const threads = await rowsOf(connector, 'list_all_zoho_desk_ticket_threads', { ticket_id: ticket })
    const comments = await rowsOf(connector, 'list_all_zoho_desk_ticket_comments', { ticket_id: ticket })
    const whole = argumentsOf(threads, 'id', 'id', { ticket_id: ticket })
    return {
      list_all_zoho_desk_ticket_conversations: [{ ticket_id: ticket }, ...tickets],
      list_all_zoho_desk_ticket_threads: [{ ticket_id: ticket }, ...tickets],
      list_all_zoho_desk_ticket_comments: [{ ticket_id: ticket }],
      get_single_zoho_desk_ticket_thread_by_id: whole,
      zoho_desk_ticket_threads_get_latest: [{ ticket_id: ticket }],
      zoho_desk_ticket_threads_get_full_content: whole.map(({ id, ticket_id }) => ({
        thread_id: id,
        ticket_id,
      })),
      get_single_zoho_desk_ticket_comment_by_id: argumentsOf(comments, 'id', 'id', { ticket_id: ticket }),
    }
  },
})

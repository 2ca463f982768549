import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { type Connector, isObject, type ToolFilter } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'

export type Content = Record<string, unknown>
type Change = (request: Request) => Response | undefined

export interface Open {
  connector: Connector
  /** Writes that reached the helpdesk: `PUT /v1/tickets/106`. */
  writes: string[]
}

export interface Vendor {
  open(filter?: ToolFilter, change?: Change): Open
  list: string
  id: string
  /** The tool that reads one, and what it brings along. */
  get: string
  with: string[]
  update: string
  /** The argument of `update` that names the conversation, if it is not `id`. */
  changes?: string
  reply: string
  /** The argument of `reply` that names the conversation. */
  of: string
  answer: Content
  /** What the reply goes on with, and one of them that the account does not have. */
  steps: Content
  unknown: Content
  /** What an update that stays inside goes on with. */
  note: Content
  change: Content
  /** The path of what the customer gets. */
  sentBy: RegExp
}

const create = (
  make: (options: never) => Connector,
  sandboxOf: (options: { clock: { now(): number } }) => { fetch: unknown; settings: unknown },
) =>
  function open(filter: ToolFilter = {}, change: Change = () => undefined): Open {
    // Time left is told in seconds, and two reads may lie on both sides of one.
    const clock = { now: () => Date.parse('2026-11-20T12:00:00Z') }
    const { fetch: inner, settings } = sandboxOf({ clock }) as {
      fetch: (request: Request) => Promise<Response>
      settings: unknown
    }
    const writes: string[] = []
    const fetch = async (request: Request) => {
      const changed = change(request)
      if (changed) return changed
      if (request.method !== 'GET' && !request.url.includes('oauth'))
        writes.push(`${request.method} ${new URL(request.url).pathname}`)
      return inner(request)
    }
    return { connector: make({ fetch, settings, filter } as never), writes }
  }

export const vendors: Record<string, Vendor> = {
  Richpanel: {
    open: create(createRichpanelConnector as never, createRichpanel),
    list: 'list_all_richpanel_conversations',
    id: 'id',
    get: 'get_single_richpanel_conversation_by_id',
    with: ['order'],
    update: 'update_a_richpanel_conversation_by_id',
    reply: 'richpanel_conversations_send_message',
    of: 'conversation_id',
    answer: { body: 'It is on its way.' },
    steps: { status: 'CLOSED', add_tags: ['damaged'] },
    unknown: { assignee_id: 'Nobody Here' },
    note: { add_tags: ['damaged'], private_note: 'Called the courier.' },
    change: { priority: 'HIGH' },
    sentBy: /send-message|messages/,
  },
  eDesk: {
    open: create(createEdeskConnector as never, createEdesk),
    list: 'list_all_e_desk_tickets',
    id: 'id',
    get: 'get_single_e_desk_ticket_by_id',
    with: ['messages'],
    update: 'update_a_e_desk_ticket_by_id',
    reply: 'create_a_e_desk_message',
    of: 'ticket_id',
    answer: { type: 'Message', send: true, body: 'It is on its way.' },
    steps: { status: 'Closed' },
    unknown: { owner_user_id: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { status: 'Pending' },
    sentBy: /messages/,
  },
  FuseDesk: {
    open: create(createFusedeskConnector as never, createFusedesk),
    list: 'list_all_fuse_desk_cases',
    id: 'caseid',
    get: 'get_single_fuse_desk_case_by_id',
    with: ['contact'],
    update: 'update_a_fuse_desk_case_by_id',
    reply: 'fuse_desk_cases_reply',
    of: 'case_id',
    answer: { body: 'It is on its way.' },
    steps: { status: 'closed' },
    unknown: { repid: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { status: 'open' },
    sentBy: /email|reply/,
  },
  Chatwoot: {
    open: create(createChatwootConnector as never, createChatwoot),
    list: 'list_all_chatwoot_conversations',
    id: 'id',
    get: 'get_single_chatwoot_conversation_by_id',
    with: ['messages', 'contact'],
    update: 'chatwoot_conversations_set_status',
    changes: 'conversation_id',
    reply: 'chatwoot_messages_reply',
    of: 'conversation_id',
    answer: { content: 'It is on its way.' },
    steps: { status: 'resolved', add_labels: ['damaged'] },
    unknown: { assignee_id: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { status: 'pending' },
    sentBy: /messages$/,
  },
  'Zoho Desk': {
    open: create(createZohoDeskConnector as never, createZohoDesk),
    list: 'list_all_zoho_desk_tickets',
    id: 'id',
    get: 'get_single_zoho_desk_ticket_by_id',
    with: ['conversations', 'articles'],
    update: 'update_a_zoho_desk_ticket_by_id',
    reply: 'create_a_zoho_desk_email_reply',
    of: 'ticket_id',
    answer: {
      content: 'It is on its way.',
      to: 'someone@example.com',
      fromEmailAddress: 'support@tideline.example',
    },
    steps: { add_tags: ['courier'] },
    unknown: { assigneeId: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { priority: 'High' },
    sentBy: /sendReply/,
  },
}

export function rowsIn(content: Content | undefined): Content[] {
  const found = content?.['result']
  return (Array.isArray(found) ? found : []).filter(isObject)
}

export async function rows({ connector }: Open, { list, id }: Vendor): Promise<string[]> {
  const { structuredContent = {} } = await connector.call(list, { limit: 5 })
  return rowsIn(structuredContent).map((row) => String(row[id]))
}

export function stepsIn(content: Content | undefined): Content[] {
  const steps = content?.['steps']
  return Array.isArray(steps) ? steps.filter(isObject) : []
}

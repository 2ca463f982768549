import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import type { Connector, ConnectorOptions, ToolResult } from '@helpdesk-mcp/connector'
import { isObject, valueAt } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { type Vendor as Calls, vendors as calls } from '../further-calls/vendors.ts'

type Content = Record<string, unknown>
type Options = Partial<ConnectorOptions<never>>

interface Sandbox {
  fetch: typeof fetch
  settings: Readonly<Record<string, string>>
  requests: { method: string; path: string }[]
  /** Serves it on a port. */
  listen(): Promise<{ url: string; close(): Promise<void> }>
  fault(fault: {
    kind: 'reset' | 'hang' | 'status'
    /** Of the answer, where `kind` is `status`. */
    status?: number
    takesEffect?: boolean
    match?: { method?: string; path?: RegExp }
  }): void
}

/** Several agents and people at one account. */
export interface Desk {
  sandbox: Sandbox
  /** A connector of its own: what one has read or sent, the others do not know. */
  connect(options?: Options): Connector
  /** Writes that reached the helpdesk: `PUT /v1/tickets/106`. */
  writes(): string[]
}

export interface Vendor
  extends Pick<Calls, 'list' | 'id' | 'reply' | 'of' | 'answer' | 'steps' | 'update' | 'change' | 'sentBy'> {
  /** The argument of `update` that names a conversation; with an `s` it takes several. */
  one: string
  /** `clock`: of the helpdesk, and of those who are connected to it; still where it is left out. */
  desk(clock?: { now(): number }): Desk
  /** The tool that reads a conversation, and its arguments. */
  read(id: string): [tool: string, args: Content]
  /** The field of `list` with the number that people see, where there is one beside the id. */
  number?: string
  /** The words of `answer`. */
  words: string
  /** A note, and how a conversation is closed. */
  addNote(id: string, text: string): [tool: string, args: Content]
  close(id: string): [tool: string, args: Content]
  /** The method of the request that sends a message. */
  method: 'POST' | 'PUT'
  /** It has drafts of its own. */
  drafts?: true
}

export const now = Date.parse('2026-11-20T12:00:00Z')

function deskOf(
  make: (options: never) => Connector,
  sandboxOf: (options: { clock: { now(): number } }) => Sandbox,
): Vendor['desk'] {
  return ({ now: time } = { now: () => now }) => {
    const clock = { now: time, sleep: async () => {} }
    const sandbox = sandboxOf({ clock })
    const isWrite = ({ method, path }: { method: string; path: string }) =>
      method !== 'GET' && !path.includes('oauth')
    return {
      sandbox,
      connect: (options = {}) =>
        make({ fetch: sandbox.fetch, settings: sandbox.settings, clock, ...options } as never),
      writes: () => sandbox.requests.filter(isWrite).map(({ method, path }) => `${method} ${path}`),
    }
  }
}

const of = (name: string) => ({ ...(calls[name] as Calls), one: 'id' })

export const vendors: Record<string, Vendor> = {
  Richpanel: {
    ...of('Richpanel'),
    desk: deskOf(createRichpanelConnector as never, createRichpanel as never),
    read: (id) => ['get_single_richpanel_conversation_by_id', { id }],
    number: 'conversation_no',
    words: 'body',
    addNote: (id, text) => ['update_a_richpanel_conversation_by_id', { id, private_note: text }],
    close: (id) => ['update_a_richpanel_conversation_by_id', { id, status: 'CLOSED' }],
    method: 'PUT',
  },
  eDesk: {
    ...of('eDesk'),
    desk: deskOf(createEdeskConnector as never, createEdesk as never),
    read: (id) => ['list_all_e_desk_ticket_messages', { ticket_id: id, limit: 5 }],
    words: 'body',
    addNote: (id, text) => ['update_a_e_desk_ticket_by_id', { id, private_note: text }],
    close: (id) => ['update_a_e_desk_ticket_by_id', { id, status: 'Closed' }],
    method: 'POST',
  },
  FuseDesk: {
    ...of('FuseDesk'),
    desk: deskOf(createFusedeskConnector as never, createFusedesk as never),
    read: (id) => ['get_single_fuse_desk_case_by_id', { id }],
    number: 'casenum',
    words: 'body',
    addNote: (id, text) => ['update_a_fuse_desk_case_by_id', { id, private_note: text }],
    close: (id) => ['update_a_fuse_desk_case_by_id', { id, status: 'closed' }],
    method: 'POST',
  },
  'Zoho Desk': {
    ...of('Zoho Desk'),
    desk: deskOf(createZohoDeskConnector as never, createZohoDesk as never),
    read: (id) => ['list_all_zoho_desk_ticket_conversations', { ticket_id: id }],
    number: 'ticketNumber',
    words: 'content',
    addNote: (id, text) => ['update_a_zoho_desk_ticket_by_id', { id, private_note: text }],
    close: (id) => ['update_a_zoho_desk_ticket_by_id', { id, status: 'Closed' }],
    method: 'POST',
    drafts: true,
  },
  Chatwoot: {
    desk: deskOf(createChatwootConnector as never, createChatwoot as never),
    list: 'list_all_chatwoot_conversations',
    id: 'id',
    read: (id) => ['list_all_chatwoot_messages', { conversation_id: id }],
    reply: 'chatwoot_messages_reply',
    of: 'conversation_id',
    answer: { content: 'It is on its way.' },
    steps: { status: 'resolved' },
    words: 'content',
    update: 'chatwoot_conversations_set_status',
    one: 'conversation_id',
    change: { status: 'pending' },
    addNote: (id, text) => ['chatwoot_messages_add_note', { conversation_id: id, content: text }],
    close: (id) => ['chatwoot_conversations_set_status', { conversation_id: id, status: 'resolved' }],
    method: 'POST',
    sentBy: /messages/,
  },
}

export async function firstId(connector: Connector, { list, id }: Vendor, place = 0): Promise<string> {
  const { structuredContent } = await connector.call(list, { limit: 5 })
  const rows = structuredContent?.['result']
  return String((Array.isArray(rows) ? rows : []).filter(isObject)[place]?.[id])
}

/** The number that people see of the first conversation, where there is one beside the id. */
export async function numberOf(connector: Connector, { list, number }: Vendor): Promise<string | undefined> {
  if (number === undefined) return undefined
  const { structuredContent } = await connector.call(list, { limit: 5, fields: [number] })
  const [row] = (structuredContent?.['result'] ?? []) as Record<string, unknown>[]
  return String(row?.[number])
}

/** The turns of a conversation, oldest first; none of one that was deleted. Throws where it cannot be read. */
export async function turnsOf(connector: Connector, vendor: Vendor, id: string): Promise<Content[]> {
  const told = await connector.call(...vendor.read(id))
  const { structuredContent, isError } = told
  if (isError && errorOf(told)['code'] !== 'not_found')
    throw new Error(`${id} was not read: ${JSON.stringify(structuredContent)}`)
  const turns = structuredContent?.['turns'] ?? structuredContent?.['result']
  return (Array.isArray(turns) ? turns : []).filter(isObject)
}

export function errorOf({ structuredContent }: ToolResult): Content {
  const error = structuredContent?.['error']
  return isObject(error) ? error : {}
}

export function reasonOf(result: ToolResult): unknown {
  return valueAt(errorOf(result), 'details.reason')
}

/** Writes whose path says that they send the message. */
export function sent(writes: readonly string[], { sentBy }: Vendor): string[] {
  return writes.filter((write) => sentBy.test(write))
}

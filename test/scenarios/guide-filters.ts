import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { VendorId } from './vendors.ts'

/** The filters of the guides, and tools that their authors counted on, or counted out. */
export const guideFilters: readonly {
  vendor: VendorId
  tags: string[]
  among: string[]
  notAmong: string[]
}[] = [
  {
    vendor: 'richpanel',
    tags: ['conversations', 'orders'],
    among: [
      'list_all_richpanel_conversations',
      'create_a_richpanel_conversation_tag',
      'richpanel_conversations_send_message',
      'get_single_richpanel_order_by_id',
      'richpanel_orders_get_linked_to_conversation',
    ],
    notAmong: [
      'get_single_richpanel_customer_by_id',
      'list_all_richpanel_users',
      'create_a_richpanel_subscription',
    ],
  },
  {
    vendor: 'edesk',
    tags: ['tickets', 'sales_orders', 'messages'],
    among: [
      'list_all_e_desk_tickets',
      'update_a_e_desk_ticket_by_id',
      'get_single_e_desk_sales_order_by_id',
      'create_a_e_desk_message',
      'list_all_e_desk_ticket_messages',
    ],
    notAmong: ['list_all_e_desk_templates', 'create_a_e_desk_tag', 'list_all_e_desk_users'],
  },
  {
    vendor: 'fusedesk',
    tags: ['cases'],
    among: ['list_all_fuse_desk_cases', 'get_single_fuse_desk_case_by_id', 'fuse_desk_cases_reply'],
    notAmong: ['list_all_fuse_desk_contacts', 'list_all_fuse_desk_chats'],
  },
  {
    vendor: 'chatwoot',
    tags: ['conversations', 'messages'],
    among: [
      'list_all_chatwoot_conversations',
      'list_all_chatwoot_messages',
      'chatwoot_messages_reply',
      'chatwoot_messages_add_note',
      'chatwoot_conversations_update_labels',
    ],
    notAmong: ['list_all_chatwoot_agents', 'create_a_chatwoot_label', 'list_all_chatwoot_canned_responses'],
  },
  {
    vendor: 'zoho-desk',
    tags: ['tickets', 'comments'],
    among: [
      'list_all_zoho_desk_tickets_search',
      'get_single_zoho_desk_ticket_by_id',
      'update_a_zoho_desk_ticket_by_id',
      'create_a_zoho_desk_email_reply',
      'create_a_zoho_desk_ticket_comment',
      'create_a_zoho_desk_ticket_time_entry',
      'list_all_zoho_desk_ticket_conversations',
      'zoho_desk_tickets_suggest_relevant_articles_for_ticket',
    ],
    notAmong: ['list_all_zoho_desk_contacts', 'create_a_zoho_desk_article', 'list_all_zoho_desk_agents'],
  },
]

/** The tools that a filter by tags keeps, and the reads of their own group that they cannot do without, in their order. */
export function withNeeded(
  records: readonly ToolRecord[],
  kept: readonly ToolRecord[],
  holds: (record: ToolRecord) => boolean = () => true,
): ToolRecord[] {
  const needed = new Set(kept.flatMap(({ group, needs = [] }) => needs.map((id) => `${group} ${id}`)))
  return records.filter(
    (record) => kept.includes(record) || (needed.has(`${record.group} ${record.id}`) && holds(record)),
  )
}

/** The servers that the guides create, and the tools with which each workflow can be done on it. */
export const guideMints: readonly {
  vendor: VendorId
  config: GuideConfig
  workflow: string
  tools: string[]
}[] = [
  {
    vendor: 'richpanel',
    config: { methods: ['read', 'write'], tags: ['conversations', 'orders'] },
    workflow:
      'where is my order: conversation, linked order, an answer that reaches the customer, resolved; a return is tagged and noted',
    tools: [
      'list_all_richpanel_conversations',
      'get_single_richpanel_conversation_by_id',
      'richpanel_orders_get_linked_to_conversation',
      'get_single_richpanel_order_by_id',
      'richpanel_conversations_send_message',
      'update_a_richpanel_conversation_by_id',
      'create_a_richpanel_conversation_tag',
      'list_all_richpanel_tags',
    ],
  },
  {
    vendor: 'edesk',
    config: { methods: ['read', 'write'], tags: ['tickets', 'sales_orders', 'messages'] },
    workflow: 'damaged goods: reply, internal order note, tag by name, closed',
    tools: [
      'list_all_e_desk_tickets',
      'get_single_e_desk_ticket_by_id',
      'get_single_e_desk_sales_order_by_id',
      'list_all_e_desk_tracking_links',
      'create_a_e_desk_message',
      'create_a_e_desk_order_note',
      'update_a_e_desk_ticket_by_id',
      'e_desk_tickets_update_custom_fields',
      'list_all_e_desk_tags',
    ],
  },
  {
    vendor: 'fusedesk',
    config: { methods: ['read', 'write'], tags: ['cases', 'contacts', 'emails'] },
    workflow: 'briefing: open cases with a tag, contact, newest mail; then a note, a reply, closed',
    tools: [
      'list_all_fuse_desk_cases',
      'get_single_fuse_desk_case_by_id',
      'list_all_fuse_desk_case_tags',
      'list_all_fuse_desk_contacts',
      'get_single_fuse_desk_email_by_id',
      'fuse_desk_cases_add_note',
      'fuse_desk_cases_reply',
      'fuse_desk_cases_apply_tag',
      'update_a_fuse_desk_case_by_id',
    ],
  },
  {
    vendor: 'fusedesk',
    config: { methods: ['read'], tags: ['cases', 'chats', 'contacts'] },
    workflow: 'chats: active chats of a company, and its open cases',
    tools: [
      'list_all_fuse_desk_chats',
      'get_single_fuse_desk_chat_by_id',
      'list_all_fuse_desk_contacts',
      'list_all_fuse_desk_cases',
    ],
  },
  {
    vendor: 'chatwoot',
    config: { methods: ['read', 'write'], tags: ['conversations', 'messages', 'contacts', 'labels'] },
    workflow: 'triage: who waits, labels, priority; then an answer that resolves, or a hand-over with a note',
    tools: [
      'list_all_chatwoot_conversations',
      'get_single_chatwoot_conversation_by_id',
      'list_all_chatwoot_messages',
      'get_single_chatwoot_contact_by_id',
      'list_all_chatwoot_labels',
      'chatwoot_conversations_update_labels',
      'chatwoot_conversations_set_priority',
      'chatwoot_conversations_assign',
      'chatwoot_messages_add_note',
      'chatwoot_messages_reply',
      'chatwoot_conversations_set_status',
    ],
  },
  {
    vendor: 'zoho-desk',
    config: { methods: ['read', 'write', 'custom'], tags: ['tickets', 'comments'] },
    workflow:
      'search, suggested articles, e-mail reply from an address that can be found, time entry, private comment, closed',
    tools: [
      'list_all_zoho_desk_tickets_search',
      'get_single_zoho_desk_ticket_by_id',
      'zoho_desk_tickets_suggest_relevant_articles_for_ticket',
      'create_a_zoho_desk_email_reply',
      'list_all_zoho_desk_mail_reply_addresses',
      'list_all_zoho_desk_ticket_statuses',
      'create_a_zoho_desk_ticket_time_entry',
      'create_a_zoho_desk_ticket_comment',
      'update_a_zoho_desk_ticket_by_id',
    ],
  },
]

interface GuideConfig {
  methods: string[]
  tags: string[]
}

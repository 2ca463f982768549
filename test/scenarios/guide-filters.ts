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

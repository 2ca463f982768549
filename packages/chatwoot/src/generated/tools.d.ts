import type { ListResult, TurnOf } from '@helpdesk-mcp/connector'

/** The tools by name. */
export interface Tools {
  /** List canned responses */
  "list_all_chatwoot_canned_responses": {
    arguments: { /** Words of the short code or the text. */ "search"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["canned_response_answer"]>
  }
  /** Create canned response */
  "create_a_chatwoot_canned_response": {
    arguments: { /** Message content for canned response */ "content": string; /** Short Code for quick access of the canned response */ "short_code": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["canned_response_answer"]
  }
  /** Update canned response */
  "update_a_chatwoot_canned_response_by_id": {
    arguments: { /** Id or short_code. */ "id": string; /** Message content for canned response */ "content"?: string; /** Short Code for quick access of the canned response */ "short_code"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["canned_response_answer"]
  }
  /** Delete canned response */
  "delete_a_chatwoot_canned_response_by_id": {
    arguments: { /** Id or short_code. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List contacts */
  "list_all_chatwoot_contacts": {
    arguments: { "sort"?: ("name" | "email" | "phone_number" | "last_activity_at" | "-name" | "-email" | "-phone_number" | "-last_activity_at"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["contact_answer"]>
  }
  /** Search contacts */
  "list_all_chatwoot_contacts_search": {
    arguments: { /** Part of a name, address, number or identifier. */ "q": string; "sort"?: ("name" | "email" | "phone_number" | "last_activity_at" | "-name" | "-email" | "-phone_number" | "-last_activity_at"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["contact_answer"]>
  }
  /** Find contacts by conditions */
  "list_all_chatwoot_contacts_filter": {
    arguments: { "payload": Array<{ /** filter attribute name */ "attribute_key": string; /** is_greater_than and is_less_than compare dates; days_before takes a number of days. */ "filter_operator": ("equal_to" | "not_equal_to" | "contains" | "does_not_contain" | "is_present" | "is_not_present" | "is_greater_than" | "is_less_than" | "days_before"); /** Left out for is_present and is_not_present. */ "values"?: Array<string>; /** Joins it to the next condition; left out for the last. */ "query_operator"?: ("AND" | "OR" | null) }>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["contact_answer"]>
  }
  /** Get one contact */
  "get_single_chatwoot_contact_by_id": {
    arguments: { /** Id, e-mail address, phone number or name. */ "id": string; /** Read along. */ "with"?: Array<"conversations">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["contact_answer"]
  }
  /** Create contact */
  "create_a_chatwoot_contact": {
    arguments: { /** Id or name. */ "inbox_id": string; "name"?: string; "email"?: string; /** Such as +35312345601. */ "phone_number"?: string; /** A picture that Chatwoot fetches. */ "avatar_url"?: string; /** The customer's id in another system. */ "identifier"?: string; /** Keys of the account's own attributes. */ "custom_attributes"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "contact"?: Schemas["contact_answer"]; "contact_inbox"?: { "source_id"?: ((string | null) | null); "inbox"?: (({ "id"?: number; "name"?: string; "channel_id"?: number; "channel_type"?: string; "avatar_url"?: string; "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "website_url"?: ((string | null) | null); "website_token"?: ((string | null) | null); "web_widget_script"?: ((string | null) | null); "widget_color"?: ((string | null) | null); "welcome_title"?: ((string | null) | null); "welcome_tagline"?: ((string | null) | null); "enable_auto_assignment"?: boolean; "greeting_enabled"?: boolean; "greeting_message"?: ((string | null) | null); "out_of_office_message"?: ((string | null) | null); "working_hours_enabled"?: boolean; "timezone"?: ((string | null) | null); "csat_survey_enabled"?: boolean; "allow_messages_after_resolved"?: boolean; "provider"?: ((string | null) | null); "hmac_token"?: ((string | null) | null); "imap_login"?: ((string | null) | null); "imap_password"?: ((string | null) | null); "imap_address"?: ((string | null) | null); "smtp_login"?: ((string | null) | null); "smtp_password"?: ((string | null) | null); "smtp_address"?: ((string | null) | null); "inbox_identifier"?: ((string | null) | null); "provider_config"?: ((Record<string, unknown> | null) | null) } | null) | null) } }
  }
  /** Update contact */
  "update_a_chatwoot_contact_by_id": {
    arguments: { /** Id, e-mail address, phone number or name. */ "id": string; "name"?: string; "email"?: string; /** Such as +35312345601. */ "phone_number"?: string; /** A picture that Chatwoot fetches. */ "avatar_url"?: string; /** The customer's id in another system. */ "identifier"?: string; /** Keys of the account's own attributes. */ "custom_attributes"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["contact_answer"]
  }
  /** Delete contact */
  "delete_a_chatwoot_contact_by_id": {
    arguments: { /** Id, e-mail address, phone number or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List where a contact can be written to */
  "list_all_chatwoot_contactable_inboxes": {
    arguments: { /** Id, e-mail address, phone number or name. */ "contact_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "source_id"?: string; "inbox"?: Schemas["inbox_answer"] }>
  }
  /** Add a contact to an inbox */
  "create_a_chatwoot_contact_inbox": {
    arguments: { /** Id, e-mail address, phone number or name. */ "contact_id": string; /** Id or name. */ "inbox_id": string; /** Contact Inbox Source Id */ "source_id"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["contact_place"]
  }
  /** List conversations */
  "list_all_chatwoot_conversations": {
    arguments: { "assignee_type"?: ("me" | "unassigned" | "all" | "assigned"); "status"?: ("open" | "resolved" | "pending" | "snoozed" | "all"); /** Words of a message. */ "q"?: string; /** Id or name. */ "inbox_id"?: string; /** Id or name. */ "team_id"?: string; "tag"?: Array<string>; /** No agent; maybe a team. */ "unassigned"?: boolean; /** Name or id. */ "assignee_id"?: string; "priority"?: (("urgent" | "high" | "medium" | "low") | Array<("urgent" | "high" | "medium" | "low")>); "customer_email"?: string; "waiting_for_us"?: boolean; /** Time, day, age (48h, 7d) or today (UTC). */ "created_since"?: string; "updated_since"?: string; "waiting_longest_first"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "last_non_activity_message.content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["conversation_answer"]>
  }
  /** Find conversations by conditions */
  "list_all_chatwoot_conversations_filter": {
    arguments: { "payload": Array<{ /** filter attribute name */ "attribute_key": string; /** is_greater_than and is_less_than compare dates; days_before takes a number of days. */ "filter_operator": ("equal_to" | "not_equal_to" | "contains" | "does_not_contain" | "is_present" | "is_not_present" | "is_greater_than" | "is_less_than" | "days_before"); /** Left out for is_present and is_not_present. */ "values"?: Array<string>; /** Joins it to the next condition; left out for the last. */ "query_operator"?: ("AND" | "OR" | null) }>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "last_non_activity_message.content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["conversation_answer"]>
  }
  /** Count conversations */
  "chatwoot_conversations_count": {
    arguments: { "status"?: ("open" | "resolved" | "pending" | "snoozed" | "all"); /** Words of a message. */ "q"?: string; /** Id or name. */ "inbox_id"?: string; /** Id or name. */ "team_id"?: string; "labels"?: Array<string>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["conversation_counts"]
  }
  /** Get one conversation */
  "get_single_chatwoot_conversation_by_id": {
    arguments: { "id"?: number; /** Read along. */ "with"?: Array<("messages" | "contact")>; /** Up to 5, in place of id. */ "ids"?: Array<number>; /** Dotted paths; ["*"]: all. "last_non_activity_message.content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["conversation_answer"]
  }
  /** Create conversation */
  "create_a_chatwoot_conversation": {
    arguments: { /** How the contact is reached in the inbox. */ "source_id": string; /** Id or name. */ "inbox_id": string; /** Id, e-mail address, phone number or name. */ "contact_id"?: string; /** Such as { mail_subject } of an e-mail. */ "additional_attributes"?: Record<string, unknown>; /** Keys of the account's own attributes. */ "custom_attributes"?: Record<string, unknown>; "status"?: ("open" | "resolved" | "pending"); /** Id or name. */ "assignee_id"?: string; /** Id or name. */ "team_id"?: string; /** Goes out to the customer. */ "message"?: { /** The content of the message */ "content": string; /** The template params for the message in case of whatsapp Channel */ "template_params"?: { /** Name of the template */ "name"?: string; /** Category of the template */ "category"?: string; /** Language of the template */ "language"?: string; /** The processed param values for template variables in template */ "processed_params"?: Record<string, unknown> } }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["conversation_answer"]
  }
  /** Set the status of a conversation */
  "chatwoot_conversations_set_status": {
    arguments: { "conversation_id"?: number; /** The status of the conversation */ "status": ("open" | "resolved" | "pending" | "snoozed"); /** With snoozed; without it until the customer writes. */ "snoozed_until"?: string; "add_labels"?: Array<string>; "remove_labels"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<number>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "success"?: boolean; "conversation_id"?: number; "current_status"?: ("open" | "resolved" | "pending" | "snoozed"); "snoozed_until"?: ((string | null) | null) }
  }
  /** Set the priority of a conversation */
  "chatwoot_conversations_set_priority": {
    arguments: { "conversation_id"?: number; /** null: no priority. */ "priority": ("urgent" | "high" | "medium" | "low" | null); /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<number>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Assign a conversation */
  "chatwoot_conversations_assign": {
    arguments: { "conversation_id"?: number; /** An agent, or null. Id or name. */ "assignee_id"?: (string | null); /** A team, or null. Id or name. */ "team_id"?: (string | null); "add_labels"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<number>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: (({ "id"?: number; "account_id"?: number; "name"?: string; "available_name"?: ((string | null) | null); "email"?: string; "role"?: ("agent" | "administrator"); "availability_status"?: ("online" | "busy" | "offline"); "auto_offline"?: boolean; "confirmed"?: boolean; "provider"?: string; "thumbnail"?: string; "custom_attributes"?: Record<string, unknown> } | null) | null)
  }
  /** Add and remove labels of a conversation */
  "chatwoot_conversations_update_labels": {
    arguments: { "conversation_id"?: number; /** Ids or names to add. */ "add_labels"?: Array<string>; /** Ids or names to remove. */ "remove_labels"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<number>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["conversation_labels"]
  }
  /** List a customer's conversations */
  "list_all_chatwoot_contact_conversations": {
    arguments: { /** Id, e-mail address, phone number or name. */ "contact_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "last_non_activity_message.content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["conversation_answer"]>
  }
  /** List portals */
  "list_all_chatwoot_portals": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["portal_answer"]>
  }
  /** Create portal */
  "create_a_chatwoot_portal": {
    arguments: { /** Status to check if portal is live */ "archived"?: boolean; /** Header color for help-center */ "color"?: string; /** Configuration about supporting locales */ "config"?: Record<string, unknown>; /** Custom domain to display help center. */ "custom_domain"?: string; /** Help center header */ "header_text"?: string; /** link to main dashboard */ "homepage_link"?: string; /** Name for the portal */ "name": string; /** Slug for the portal to display in link */ "slug": string; /** Page title for the portal */ "page_title"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["portal_answer"]
  }
  /** Create category */
  "create_a_chatwoot_category": {
    arguments: { /** Slug or name. */ "portal_id": string; /** Category description */ "description"?: string; /** Category locale */ "locale": string; /** Category name */ "name": string; /** Category slug */ "slug": string; /** Category position in the portal list to sort */ "position"?: number; /** To associate similar categories to each other, e.g same category of product documentation in different languages */ "associated_category_id"?: number; /** To define parent category, e.g product documentation has multiple level features in sales category or in engineering category. */ "parent_category_id"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["category"]
  }
  /** Search the articles of a help center */
  "list_all_chatwoot_articles": {
    arguments: { /** Slug or name. */ "portal_id": string; /** Words of the title or the text. */ "query"?: string; "locale"?: string; "category_slug"?: string; "status"?: ("draft" | "published" | "archived"); /** Id or name. */ "author_id"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["article_answer"]>
  }
  /** Get one article */
  "get_single_chatwoot_article_by_id": {
    arguments: { /** Slug or name. */ "portal_id": string; "id": number; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["article_answer"]
  }
  /** Create article */
  "create_a_chatwoot_article": {
    arguments: { /** Slug or name. */ "portal_id": string; /** The text content. */ "content": string; /** Use for search */ "meta"?: Record<string, unknown>; /** article position in category */ "position"?: number; /** 0 draft, 1 published, 2 archived. */ "status"?: (0 | 1 | 2); "title": string; "slug"?: string; /** Id or name. */ "author_id"?: string; "category_id"?: number; /** To associate similar articles to each other, e.g to provide the link for the reference. */ "associated_article_id"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["article_answer"]
  }
  /** List inboxes */
  "list_all_chatwoot_inboxes": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["inbox_answer"]>
  }
  /** Get one inbox */
  "get_single_chatwoot_inbox_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["inbox_answer"]
  }
  /** Create inbox */
  "create_a_chatwoot_inbox": {
    arguments: { /** The name of the inbox */ "name": string; "channel"?: { "type"?: "web_widget"; /** URL at which the widget will be loaded */ "website_url"?: string; /** Welcome title to be displayed on the widget */ "welcome_title"?: string; /** Welcome tagline to be displayed on the widget */ "welcome_tagline"?: string; /** A message which will be sent if there is not agent available. This is not available if agentbot is connected */ "agent_away_message"?: string; /** A Hex-color string used to customize the widget */ "widget_color"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["inbox_answer"]
  }
  /** Update inbox */
  "update_a_chatwoot_inbox_by_id": {
    arguments: { /** Id or name. */ "id": string; /** The name of the inbox */ "name"?: string; "enable_auto_assignment": boolean; "channel"?: { /** URL at which the widget will be loaded */ "website_url"?: string; /** Welcome title to be displayed on the widget */ "welcome_title"?: string; /** Welcome tagline to be displayed on the widget */ "welcome_tagline"?: string; /** A message which will be sent if there is not agent available. This is not available if agentbot is connected */ "agent_away_message"?: string; /** A Hex-color string used to customize the widget */ "widget_color"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["inbox_answer"]
  }
  /** Get the bot of an inbox */
  "chatwoot_inbox_agent_bots_get_of_inbox": {
    arguments: { /** Id or name. */ "inbox_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_bot"]
  }
  /** Set the bot of an inbox */
  "chatwoot_inbox_agent_bots_set": {
    arguments: { /** Id or name. */ "inbox_id": string; /** A bot, or null. Id or name. */ "agent_bot": (string | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List the agents of an inbox */
  "list_all_chatwoot_inbox_members": {
    arguments: { /** Id or name. */ "inbox_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["agent_answer"]>
  }
  /** Add agents to an inbox */
  "chatwoot_inbox_members_add": {
    arguments: { /** Id or name. */ "inbox_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: Array<Schemas["agent_answer"]> }
  }
  /** Remove agents from an inbox */
  "chatwoot_inbox_members_remove": {
    arguments: { /** Id or name. */ "inbox_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Replace the agents of an inbox */
  "chatwoot_inbox_members_replace": {
    arguments: { /** Id or name. */ "inbox_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: Array<Schemas["agent_answer"]> }
  }
  /** List labels */
  "list_all_chatwoot_labels": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["account_label"]>
  }
  /** Create label */
  "create_a_chatwoot_label": {
    arguments: { /** Letters, digits, - and _; kept in lower case. */ "title": string; "description"?: string; /** Such as #1f93ff. */ "color"?: string; "show_on_sidebar"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["account_label"]
  }
  /** List the messages of a conversation */
  "list_all_chatwoot_messages": {
    arguments: { "conversation_id": number; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<TurnOf<Schemas["message_answer"]>>
  }
  /** Reply to the customer */
  "chatwoot_messages_reply": {
    arguments: { "conversation_id": number; /** Plain text or Markdown. */ "content": string; /** A WhatsApp template, in place of free text. */ "template_params"?: { /** Name of the template */ "name"?: string; /** Category of the template */ "category"?: string; /** Language of the template */ "language"?: string; /** The processed param values for template variables in template */ "processed_params"?: Record<string, unknown> }; /** E-mail inboxes only; addresses with commas between. */ "cc_emails"?: string; /** As cc_emails, unseen by the others. */ "bcc_emails"?: string; /** Set once it is sent. */ "status"?: ("open" | "resolved" | "pending" | "snoozed"); "snoozed_until"?: string; "add_labels"?: Array<string>; "assignee_id"?: (string | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["message_answer"]
  }
  /** Send files to the customer */
  "chatwoot_messages_send_files": {
    arguments: { "conversation_id": number; /** At most 15. */ "attachments": Array<{ /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }>; /** Plain text or Markdown. */ "content"?: string; "private"?: boolean; /** E-mail inboxes only; addresses with commas between. */ "cc_emails"?: string; /** As cc_emails, unseen by the others. */ "bcc_emails"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["message_answer"]
  }
  /** Add a private note */
  "chatwoot_messages_add_note": {
    arguments: { "conversation_id"?: number; /** Plain text or Markdown. */ "content": string; /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<number>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["message_answer"]
  }
  /** Delete message */
  "delete_a_chatwoot_message_by_id": {
    arguments: { "conversation_id": number; "id": number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get a report's summary */
  "chatwoot_reports_get_summary": {
    arguments: { "type": ("account" | "agent" | "inbox" | "label" | "team"); /** Id of the agent, inbox, label or team. */ "id"?: string; "since": string; "until": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "conversations_count"?: number; "incoming_messages_count"?: number; "outgoing_messages_count"?: number; "avg_first_response_time"?: ((number | null) | null); "avg_resolution_time"?: ((number | null) | null); "resolutions_count"?: number; "reply_time"?: ((number | null) | null); "previous"?: { "conversations_count"?: number } }
  }
  /** List a metric day by day */
  "list_all_chatwoot_report_values": {
    arguments: { /** The type of metric */ "metric": ("conversations_count" | "incoming_messages_count" | "outgoing_messages_count" | "avg_first_response_time" | "avg_resolution_time" | "resolutions_count"); "type": ("account" | "agent" | "inbox" | "label" | "team"); /** Id of the agent, inbox, label or team. */ "id"?: string; "since": string; "until": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "value"?: ((number | null) | null); "timestamp"?: number; "count"?: number }>
  }
  /** Get the account's live numbers */
  "chatwoot_reports_get_live": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "open"?: number; "unattended"?: number; "unassigned"?: number }
  }
  /** List the agents' workloads */
  "list_all_chatwoot_agent_workloads": {
    arguments: { /** Id or name. */ "user_id"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["agent_conversation_metrics"]>
  }
  /** List custom attributes */
  "list_all_chatwoot_custom_attributes": {
    arguments: { /** 0: of conversations, 1: of contacts. */ "attribute_model": ("0" | "1"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["custom_attribute_answer"]>
  }
  /** Get one custom attribute */
  "get_single_chatwoot_custom_attribute_by_id": {
    arguments: { /** Id, key or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_attribute_answer"]
  }
  /** Create custom attribute */
  "create_a_chatwoot_custom_attribute": {
    arguments: { "attribute_display_name": string; /** 0 text, 1 number, 2 currency, 3 percent, 4 link, 5 date, 6 list, 7 checkbox. */ "attribute_display_type": number; "attribute_description"?: string; /** Attribute unique key value */ "attribute_key": string; "attribute_values"?: Array<string>; /** 0: of conversations, 1: of contacts. */ "attribute_model": number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_attribute_answer"]
  }
  /** Update custom attribute */
  "update_a_chatwoot_custom_attribute_by_id": {
    arguments: { /** Id, key or name. */ "id": string; "attribute_display_name"?: string; /** 0 text, 1 number, 2 currency, 3 percent, 4 link, 5 date, 6 list, 7 checkbox. */ "attribute_display_type"?: number; "attribute_description"?: string; /** Attribute unique key value */ "attribute_key"?: string; "attribute_values"?: Array<string>; /** 0: of conversations, 1: of contacts. */ "attribute_model"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_attribute_answer"]
  }
  /** Delete custom attribute */
  "delete_a_chatwoot_custom_attribute_by_id": {
    arguments: { /** Id, key or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List custom filters */
  "list_all_chatwoot_custom_filters": {
    arguments: { /** The type of custom filter */ "filter_type"?: ("conversation" | "contact" | "report"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["custom_filter_answer"]>
  }
  /** Get one custom filter */
  "get_single_chatwoot_custom_filter_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_filter_answer"]
  }
  /** Create custom filter */
  "create_a_chatwoot_custom_filter": {
    arguments: { /** The name of the custom filter */ "name": string; /** The description about the custom filter */ "type"?: ("conversation" | "contact" | "report"); /** A query that needs to be saved as a custom filter */ "query": Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_filter_answer"]
  }
  /** Update custom filter */
  "update_a_chatwoot_custom_filter_by_id": {
    arguments: { /** Id or name. */ "id": string; /** The name of the custom filter */ "name"?: string; /** The description about the custom filter */ "type"?: ("conversation" | "contact" | "report"); /** A query that needs to be saved as a custom filter */ "query"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["custom_filter_answer"]
  }
  /** Delete custom filter */
  "delete_a_chatwoot_custom_filter_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List automation rules */
  "list_all_chatwoot_automation_rules": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["automation_rule_answer"]>
  }
  /** Get one automation rule */
  "get_single_chatwoot_automation_rule_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["automation_rule_answer"]
  }
  /** Create automation rule */
  "create_a_chatwoot_automation_rule": {
    arguments: { /** Rule name */ "name"?: string; /** The description about the automation and actions */ "description"?: string; /** The event when you want to execute the automation actions */ "event_name"?: ("conversation_created" | "conversation_updated" | "message_created"); /** Enable/disable automation rule */ "active"?: boolean; /** Array of actions which you want to perform when condition matches, e.g add label support if message contains content help. */ "actions"?: Array<Record<string, unknown>>; /** Array of conditions on which conversation filter would work, e.g message content contains text help. */ "conditions"?: Array<Record<string, unknown>>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["automation_rule_answer"]
  }
  /** Update automation rule */
  "update_a_chatwoot_automation_rule_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Rule name */ "name"?: string; /** The description about the automation and actions */ "description"?: string; /** The event when you want to execute the automation actions */ "event_name"?: ("conversation_created" | "conversation_updated" | "message_created"); /** Enable/disable automation rule */ "active"?: boolean; /** Array of actions which you want to perform when condition matches, e.g add label support if message contains content help. */ "actions"?: Array<Record<string, unknown>>; /** Array of conditions on which conversation filter would work, e.g message content contains text help. */ "conditions"?: Array<Record<string, unknown>>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["automation_rule_answer"]
  }
  /** Delete automation rule */
  "delete_a_chatwoot_automation_rule_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List webhooks */
  "list_all_chatwoot_webhooks": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["webhook"]>
  }
  /** Create webhook */
  "create_a_chatwoot_webhook": {
    arguments: { /** The url where the events should be sent */ "url": string; /** The events you want to subscribe to. */ "subscriptions": Array<("conversation_created" | "conversation_status_changed" | "conversation_updated" | "message_created" | "message_updated" | "webwidget_triggered")>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["webhook"]
  }
  /** Update webhook */
  "update_a_chatwoot_webhook_by_id": {
    arguments: { "id": number; /** The url where the events should be sent */ "url"?: string; /** The events you want to subscribe to. */ "subscriptions"?: Array<("conversation_created" | "conversation_status_changed" | "conversation_updated" | "message_created" | "message_updated" | "webwidget_triggered")>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["webhook"]
  }
  /** Delete webhook */
  "delete_a_chatwoot_webhook_by_id": {
    arguments: { "id": number; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List integrations */
  "list_all_chatwoot_integrations": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["integrations_app"]>
  }
  /** Create integration hook */
  "create_a_chatwoot_integration_hook": {
    arguments: { /** The ID of app for which integration hook is being created */ "app_id": string; /** Id or name. */ "inbox_id"?: string; /** The settings required by the integration */ "settings": Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["integrations_hook"]
  }
  /** Update integration hook */
  "update_a_chatwoot_integration_hook_by_id": {
    arguments: { "id": number; /** The settings required by the integration */ "settings"?: Record<string, unknown>; "status"?: ("enabled" | "disabled"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["integrations_hook"]
  }
  /** Delete integration hook */
  "delete_a_chatwoot_integration_hook_by_id": {
    arguments: { "id": number; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List agent bots */
  "list_all_chatwoot_agent_bots": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["agent_bot"]>
  }
  /** Get one agent bot */
  "get_single_chatwoot_agent_bot_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_bot"]
  }
  /** Create agent bot */
  "create_a_chatwoot_agent_bot": {
    arguments: { /** The name of the agent bot */ "name": string; /** The description about the agent bot */ "description"?: string; /** The webhook URL for the bot */ "outgoing_url"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_bot"]
  }
  /** Update agent bot */
  "update_a_chatwoot_agent_bot_by_id": {
    arguments: { /** Id or name. */ "id": string; /** The name of the agent bot */ "name"?: string; /** The description about the agent bot */ "description"?: string; /** The webhook URL for the bot */ "outgoing_url"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_bot"]
  }
  /** Delete agent bot */
  "delete_a_chatwoot_agent_bot_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get the token's user */
  "chatwoot_profile_get_own": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number; "name"?: string; "available_name"?: ((string | null) | null); "display_name"?: ((string | null) | null); "email"?: string; "uid"?: string; "account_id"?: ((number | null) | null); "role"?: ((("agent" | "administrator") | null) | null); "confirmed"?: boolean; "message_signature"?: ((string | null) | null); "access_token"?: string; "pubsub_token"?: string; "custom_attributes"?: Record<string, unknown>; "accounts"?: Array<{ "id"?: number; "name"?: string; "status"?: ("active" | "suspended"); "role"?: ("agent" | "administrator"); "availability_status"?: ("online" | "busy" | "offline"); "permissions"?: Array<string> }> }
  }
  /** List agents */
  "list_all_chatwoot_agents": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["agent_answer"]>
  }
  /** Create agent */
  "create_a_chatwoot_agent": {
    arguments: { /** Full Name of the agent */ "name": string; /** Email of the Agent */ "email": string; /** Whether its administrator or agent */ "role": ("agent" | "administrator"); /** The availability setting of the agent. */ "availability_status"?: ("busy" | "offline" | "online"); /** Whether the availability status of agent is configured to go offline automatically when away. */ "auto_offline"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_answer"]
  }
  /** Update agent */
  "update_a_chatwoot_agent_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Whether its administrator or agent */ "role": ("agent" | "administrator"); /** The availability setting of the agent. */ "availability"?: ("busy" | "offline" | "online"); /** Whether the availability status of agent is configured to go offline automatically when away. */ "auto_offline"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["agent_answer"]
  }
  /** Delete agent */
  "delete_a_chatwoot_agent_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List teams */
  "list_all_chatwoot_teams": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["team_answer"]>
  }
  /** Get one team */
  "get_single_chatwoot_team_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["team_answer"]
  }
  /** Create team */
  "create_a_chatwoot_team": {
    arguments: { /** The name of the team */ "name": string; /** The description of the team */ "description"?: string; /** Conversations of the team are given to its agents by themselves. */ "allow_auto_assign"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["team_answer"]
  }
  /** Update team */
  "update_a_chatwoot_team_by_id": {
    arguments: { /** Id or name. */ "id": string; /** The name of the team */ "name"?: string; /** The description of the team */ "description"?: string; /** Conversations of the team are given to its agents by themselves. */ "allow_auto_assign"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["team_answer"]
  }
  /** Delete team */
  "delete_a_chatwoot_team_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List the members of a team */
  "list_all_chatwoot_team_members": {
    arguments: { /** Id or name. */ "team_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["agent_answer"]>
  }
  /** Add agents to a team */
  "chatwoot_team_members_add": {
    arguments: { /** Id or name. */ "team_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: Array<Schemas["agent_answer"]> }
  }
  /** Remove agents from a team */
  "chatwoot_team_members_remove": {
    arguments: { /** Id or name. */ "team_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Replace the members of a team */
  "chatwoot_team_members_replace": {
    arguments: { /** Id or name. */ "team_id": string; /** Agents. */ "user_ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: Array<Schemas["agent_answer"]> }
  }
}

/** What results hold. */
interface Schemas {
  "canned_response_answer": { "id"?: number; "short_code"?: string; "content"?: string; "account_id"?: number; "created_at"?: string; "updated_at"?: string }
  "contact_answer": { "id"?: number; "name"?: ((string | null) | null); "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "identifier"?: ((string | null) | null); "blocked"?: boolean; "availability_status"?: ("online" | "offline"); "thumbnail"?: string; "additional_attributes"?: Record<string, unknown>; "custom_attributes"?: Record<string, unknown>; "created_at"?: number; "last_activity_at"?: ((number | null) | null); "contact_inboxes"?: Array<{ "source_id"?: string; "inbox"?: { "id"?: number; "name"?: string; "channel_type"?: string; "channel_id"?: number; "avatar_url"?: string; "provider"?: ((string | null) | null) } }> }
  "inbox_answer": { "id"?: number; "name"?: string; "channel_id"?: number; "channel_type"?: string; "avatar_url"?: string; "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "website_url"?: ((string | null) | null); "website_token"?: ((string | null) | null); "web_widget_script"?: ((string | null) | null); "widget_color"?: ((string | null) | null); "welcome_title"?: ((string | null) | null); "welcome_tagline"?: ((string | null) | null); "enable_auto_assignment"?: boolean; "greeting_enabled"?: boolean; "greeting_message"?: ((string | null) | null); "out_of_office_message"?: ((string | null) | null); "working_hours_enabled"?: boolean; "timezone"?: ((string | null) | null); "csat_survey_enabled"?: boolean; "allow_messages_after_resolved"?: boolean; "provider"?: ((string | null) | null); "hmac_token"?: ((string | null) | null); "imap_login"?: ((string | null) | null); "imap_password"?: ((string | null) | null); "imap_address"?: ((string | null) | null); "smtp_login"?: ((string | null) | null); "smtp_password"?: ((string | null) | null); "smtp_address"?: ((string | null) | null); "inbox_identifier"?: ((string | null) | null); "provider_config"?: ((Record<string, unknown> | null) | null) }
  "contact_place": { "source_id"?: string; "inbox"?: (({ "id"?: number; "name"?: string; "channel_id"?: number; "channel_type"?: string; "avatar_url"?: string; "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "website_url"?: ((string | null) | null); "website_token"?: ((string | null) | null); "web_widget_script"?: ((string | null) | null); "widget_color"?: ((string | null) | null); "welcome_title"?: ((string | null) | null); "welcome_tagline"?: ((string | null) | null); "enable_auto_assignment"?: boolean; "greeting_enabled"?: boolean; "greeting_message"?: ((string | null) | null); "out_of_office_message"?: ((string | null) | null); "working_hours_enabled"?: boolean; "timezone"?: ((string | null) | null); "csat_survey_enabled"?: boolean; "allow_messages_after_resolved"?: boolean; "provider"?: ((string | null) | null); "hmac_token"?: ((string | null) | null); "imap_login"?: ((string | null) | null); "imap_password"?: ((string | null) | null); "imap_address"?: ((string | null) | null); "smtp_login"?: ((string | null) | null); "smtp_password"?: ((string | null) | null); "smtp_address"?: ((string | null) | null); "inbox_identifier"?: ((string | null) | null); "provider_config"?: ((Record<string, unknown> | null) | null) } | null) | null) }
  "conversation_answer": { "id"?: number; "uuid"?: string; "account_id"?: number; "inbox_id"?: number; "status"?: ("open" | "resolved" | "pending" | "snoozed"); "priority"?: ((("urgent" | "high" | "medium" | "low") | null) | null); "labels"?: Array<string>; "snoozed_until"?: ((string | null) | null); "created_at"?: number; "timestamp"?: number; "last_activity_at"?: number; "first_reply_created_at"?: number; "waiting_since"?: number; "agent_last_seen_at"?: number; "assignee_last_seen_at"?: number; "contact_last_seen_at"?: number; "unread_count"?: number; "can_reply"?: boolean; "muted"?: boolean; "sla_policy_id"?: ((number | null) | null); "additional_attributes"?: { "mail_subject"?: string; "referer"?: ((string | null) | null); "initiated_at"?: { "timestamp"?: string } } & Record<string, unknown>; "custom_attributes"?: Record<string, unknown>; "last_non_activity_message"?: (({ "id"?: number; "content"?: ((string | null) | null); "content_type"?: string; "content_attributes"?: { "deleted"?: boolean; "external_error"?: ((string | null) | null); "in_reply_to"?: ((number | null) | null); "cc_emails"?: ((Array<string> | null) | null); "bcc_emails"?: ((Array<string> | null) | null); "email"?: { "subject"?: string } & Record<string, unknown> } & Record<string, unknown>; "message_type"?: (0 | 1 | 2 | 3); "created_at"?: number; "private"?: boolean; "status"?: ((("sent" | "delivered" | "read" | "failed" | "progress") | null) | null); "conversation_id"?: number; "inbox_id"?: number; "source_id"?: ((string | null) | null); "sender"?: { "id"?: number; "name"?: ((string | null) | null); "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "identifier"?: ((string | null) | null); "blocked"?: boolean; "additional_attributes"?: Record<string, unknown>; "custom_attributes"?: Record<string, unknown>; "type"?: ("user" | "contact" | "agent_bot" | "captain_assistant"); "thumbnail"?: string; "avatar_url"?: string }; "attachments"?: Array<{ "id"?: number; "message_id"?: number; "file_type"?: string; "data_url"?: string; "thumb_url"?: string; "file_size"?: number; "fallback_title"?: ((string | null) | null); "extension"?: ((string | null) | null); "account_id"?: number }> } | null) | null); "messages"?: Array<Schemas["message_answer"]>; "meta"?: { "sender"?: Schemas["contact_answer"]; "channel"?: string; "assignee"?: Schemas["agent_answer"]; "team"?: Schemas["team_answer"]; "hmac_verified"?: ((boolean | null) | null) } }
  "message_answer": { "id"?: number; "content"?: ((string | null) | null); "content_type"?: string; "content_attributes"?: { "deleted"?: boolean; "external_error"?: ((string | null) | null); "in_reply_to"?: ((number | null) | null); "cc_emails"?: ((Array<string> | null) | null); "bcc_emails"?: ((Array<string> | null) | null); "email"?: { "subject"?: string } & Record<string, unknown> } & Record<string, unknown>; "message_type"?: (0 | 1 | 2 | 3); "created_at"?: number; "private"?: boolean; "status"?: ((("sent" | "delivered" | "read" | "failed" | "progress") | null) | null); "conversation_id"?: number; "inbox_id"?: number; "source_id"?: ((string | null) | null); "sender"?: { "id"?: number; "name"?: ((string | null) | null); "email"?: ((string | null) | null); "phone_number"?: ((string | null) | null); "identifier"?: ((string | null) | null); "blocked"?: boolean; "additional_attributes"?: Record<string, unknown>; "custom_attributes"?: Record<string, unknown>; "type"?: ("user" | "contact" | "agent_bot" | "captain_assistant"); "thumbnail"?: string; "avatar_url"?: string }; "attachments"?: Array<{ "id"?: number; "message_id"?: number; "file_type"?: string; "data_url"?: string; "thumb_url"?: string; "file_size"?: number; "fallback_title"?: ((string | null) | null); "extension"?: ((string | null) | null); "account_id"?: number }> }
  "agent_answer": { "id"?: number; "account_id"?: number; "name"?: string; "available_name"?: ((string | null) | null); "email"?: string; "role"?: ("agent" | "administrator"); "availability_status"?: ("online" | "busy" | "offline"); "auto_offline"?: boolean; "confirmed"?: boolean; "provider"?: string; "thumbnail"?: string; "custom_attributes"?: Record<string, unknown> }
  "team_answer": { "id"?: number; "name"?: string; "description"?: ((string | null) | null); "allow_auto_assign"?: boolean; "account_id"?: number; "is_member"?: boolean }
  "conversation_counts": { "mine_count"?: number; "assigned_count"?: number; "unassigned_count"?: number; "all_count"?: number }
  "conversation_labels": { "payload"?: Array<string> }
  "portal_answer": { "id"?: number; "name"?: string; "slug"?: string; "archived"?: boolean; "color"?: ((string | null) | null); "custom_domain"?: ((string | null) | null); "header_text"?: ((string | null) | null); "homepage_link"?: ((string | null) | null); "page_title"?: ((string | null) | null); "account_id"?: number; "config"?: Record<string, unknown>; "meta"?: { "all_articles_count"?: ((number | null) | null); "published_count"?: ((number | null) | null); "draft_articles_count"?: ((number | null) | null); "archived_articles_count"?: ((number | null) | null); "categories_count"?: ((number | null) | null); "default_locale"?: string } }
  "category": { "id"?: number; "description"?: string; "locale"?: string; "name"?: string; "slug"?: string; "position"?: number; "portal_id"?: number; "account_id"?: number; "associated_category_id"?: number; "parent_category_id"?: number }
  "article_answer": { "id"?: number; "title"?: string; "slug"?: string; "description"?: ((string | null) | null); "content"?: ((string | null) | null); "status"?: ("draft" | "published" | "archived"); "category_id"?: ((number | null) | null); "portal_id"?: number; "account_id"?: number; "position"?: ((number | null) | null); "views"?: ((number | null) | null); "updated_at"?: number; "author"?: Schemas["agent_answer"] }
  "agent_bot": { "id"?: number; "name"?: string; "description"?: string; "account_id"?: number; "outgoing_url"?: string; "access_token"?: string; "secret"?: string }
  "account_label": { "id"?: number; "title"?: string; "description"?: ((string | null) | null); "color"?: string; "show_on_sidebar"?: boolean }
  "agent_conversation_metrics": { "id"?: number; "name"?: string; "email"?: string; "thumbnail"?: string; "availability"?: string; "metric"?: { "open"?: number; "unattended"?: number } }
  "custom_attribute_answer": { "id"?: number; "attribute_key"?: string; "attribute_display_name"?: string; "attribute_display_type"?: ("text" | "number" | "currency" | "percent" | "link" | "date" | "list" | "checkbox"); "attribute_description"?: ((string | null) | null); "attribute_model"?: ("conversation_attribute" | "contact_attribute"); "attribute_values"?: Array<string>; "default_value"?: ((string | null) | null); "regex_pattern"?: ((string | null) | null); "created_at"?: string; "updated_at"?: string }
  "custom_filter_answer": { "id"?: number; "name"?: string; "filter_type"?: ("conversation" | "contact" | "report"); "query"?: Record<string, unknown>; "created_at"?: string; "updated_at"?: string }
  "automation_rule_answer": { "id"?: number; "account_id"?: number; "name"?: string; "description"?: ((string | null) | null); "event_name"?: string; "active"?: boolean; "conditions"?: Array<Record<string, unknown>>; "actions"?: Array<Record<string, unknown>>; "created_on"?: number }
  "webhook": { "id"?: number; "url"?: string; "subscriptions"?: Array<("conversation_created" | "conversation_status_changed" | "conversation_updated" | "contact_created" | "contact_updated" | "message_created" | "message_updated" | "webwidget_triggered")>; "account_id"?: number }
  "integrations_app": { "id"?: string; "name"?: string; "description"?: string; "hook_type"?: string; "enabled"?: boolean; "allow_multiple_hooks"?: boolean; "hooks"?: Array<{ "id"?: number; "app_id"?: string; "status"?: string; "inbox"?: (({ "id"?: number; "name"?: string } | null) | null); "settings"?: Record<string, unknown> }> }
  "integrations_hook": { "id"?: string; "app_id"?: string; "inbox_id"?: string; "account_id"?: string; "status"?: boolean; "hook_type"?: boolean; "settings"?: Record<string, unknown> }
}

import type { FileResult, ListResult, TurnOf } from '@helpdesk-mcp/connector'

/** The tools by name. */
export interface Tools {
  /** List account attachments */
  "list_all_zoho_desk_account_attachments": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Names of related objects to add. */ "include"?: Array<"creator">; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountAttachmentList"]>
  }
  /** Create account attachment */
  "create_a_zoho_desk_account_attachment": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountAttachment"]
  }
  /** Delete account attachment */
  "delete_a_zoho_desk_account_attachment_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The file. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List account comments */
  "list_all_zoho_desk_account_comments": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Names of related objects to add. */ "include"?: Array<"mentions">; /** By the time of writing; a leading - (as when left out) puts the newest first. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountCommentList"]>
  }
  /** Create account comment */
  "create_a_zoho_desk_account_comment": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The note; only colleagues read it. */ "content": string; /** Whether content is plain text or HTML. */ "contentType"?: ("plainText" | "html"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountComment"]
  }
  /** Update account comment */
  "update_a_zoho_desk_account_comment_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The internal note. */ "id": string; /** The note; it replaces what was there. Only colleagues read it. */ "content": string; /** Whether content is plain text or HTML. */ "contentType"?: ("plainText" | "html"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountComment"]
  }
  /** Delete account comment */
  "delete_a_zoho_desk_account_comment_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The internal note. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one account comment */
  "get_single_zoho_desk_account_comment_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The internal note. */ "id": string; /** Names of related objects to add. */ "include"?: Array<"mentions">; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["AccountCommentList"]
  }
  /** List account duplicate values */
  "list_all_zoho_desk_account_duplicate_values": {
    arguments: { /** The field whose values are compared. */ "fieldName": ("email" | "phone" | "accountName"); /** Only values that begin with this letter. */ "swFieldValue"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("count" | "-count" | "fieldValue" | "-fieldValue"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "fieldValue"?: string; "count"?: number }>
  }
  /** List account duplicates */
  "list_all_zoho_desk_account_duplicates": {
    arguments: { /** The field whose values are compared. */ "fieldName": ("email" | "phone" | "accountName"); /** A value that several records share, or several joined by commas. */ "fieldValues": string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("accountName" | "-accountName" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "website" | "-website" | "email" | "-email" | "phone" | "-phone"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "fieldValue"?: string; "accounts"?: Array<{ "id"?: number | string; "accountName"?: string; "email"?: string; "phone"?: string; "website"?: string; "webUrl"?: string; "zohoCRMAccount"?: Record<string, unknown>; "createdTime"?: string }> }>
  }
  /** Get default field (account duplicates) */
  "zoho_desk_account_duplicates_get_default_field": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "fieldName"?: ("email" | "phone" | "accountName") }
  }
  /** Set default field (account duplicates) */
  "zoho_desk_account_duplicates_set_default_field": {
    arguments: { "fieldName": ("email" | "phone" | "accountName"); /** Whether the field becomes the default. */ "markDefault": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List account followers */
  "list_all_zoho_desk_account_followers": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountAttachmentRow"]>
  }
  /** Add (account followers) */
  "zoho_desk_account_followers_add": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The agents. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Remove (account followers) */
  "zoho_desk_account_followers_remove": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The agents. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List account slas */
  "list_all_zoho_desk_account_slas": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Only in this department. Id or name. */ "departmentId"?: string; /** Only SLAs in force, or only those out of force. */ "status"?: ("ACTIVE" | "INACTIVE"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: string; "name"?: string; "isActive"?: string; "department"?: { "id"?: string; "name"?: string } }>
  }
  /** Associate (account slas) */
  "zoho_desk_account_slas_associate": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The SLA. */ "id": string; /** True gives the SLA, false takes it away. */ "associate": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List account time entries */
  "list_all_zoho_desk_account_time_entries": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Names of related objects to add. */ "include"?: Array<"owner">; /** Only this kind of work. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only in this department. Id or name. */ "departmentId"?: string; /** Only time of this kind. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** By the time the work was done. */ "orderBy"?: ("ASC" | "DESC"); /** When the entry was made: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "createdTimeRange"?: string; /** When the entry was last changed: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "requestId"?: number | string; "taskId"?: number | string; "ownerId"?: number | string; "owner"?: { "name"?: string; "photoURL"?: string }; "parent"?: { "id"?: number | string; "type"?: string; "ticketNumber"?: number; "associatedTicketId"?: number | string }; "executedTime"?: string; "hoursSpent"?: number; "minutesSpent"?: number; "secondsSpent"?: number; "description"?: string; "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); "agentCostPerHour"?: string; "additionalCost"?: string; "totalCost"?: string; "invoiceId"?: number | string; "departmentId"?: number | string; "createdBy"?: number | string; "createdTime"?: string; "customFields"?: Record<string, unknown> }>
  }
  /** Sum (account time entries) */
  "zoho_desk_account_time_entries_sum": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Only this kind of work. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only in this department. Id or name. */ "departmentId"?: string; /** Only time of this kind. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountTimeEntry"]
  }
  /** List accounts */
  "list_all_zoho_desk_accounts": {
    arguments: { /** A saved view of this module. Id or name. */ "viewId"?: string; /** API names of further fields to fetch, such as custom ones (cf_…); at most 30. Name them in fields too. */ "fields_query"?: Array<string>; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("website" | "-website" | "email" | "-email" | "phone" | "-phone" | "accountName" | "-accountName" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountList"]>
  }
  /** Create account */
  "create_a_zoho_desk_account": {
    arguments: { /** Name of the company. */ "accountName": string; "email"?: string; /** Address of the website; it begins with http://, https:// or ftp://. */ "website"?: string; /** Telephone number. */ "phone"?: string; "fax"?: string; /** Line of business. */ "industry"?: string; /** Yearly revenue: a number as text. */ "annualrevenue"?: string; /** Longer text about it, for colleagues. */ "description"?: string; "street"?: string; "city"?: string; /** State or region. */ "state"?: string; /** Postal code. */ "code"?: string; "country"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The SLAs of the company, the whole list. */ "associatedSLAIds"?: Array<string>; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Account"]
  }
  /** Get one account */
  "get_single_zoho_desk_account_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "id": string; /** Names of related objects to add. */ "include"?: Array<"owner">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Account"]
  }
  /** Update account */
  "update_a_zoho_desk_account_by_id": {
    arguments: { /** The customer's company (account). Id or name. */ "id": string; /** Name of the company. */ "accountName"?: string; "email"?: string; /** Address of the website; it begins with http://, https:// or ftp://. */ "website"?: string; /** Telephone number. */ "phone"?: string; "fax"?: string; /** Line of business. */ "industry"?: string; /** Yearly revenue: a number as text. */ "annualrevenue"?: string; /** Longer text about it, for colleagues. */ "description"?: string; "street"?: string; "city"?: string; /** State or region. */ "state"?: string; /** Postal code. */ "code"?: string; "country"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The SLAs of the company, the whole list. */ "associatedSLAIds"?: Array<string>; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Account"]
  }
  /** Move to trash (accounts) */
  "zoho_desk_accounts_move_to_trash": {
    arguments: { /** The companies. */ "accountIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update many (accounts) */
  "zoho_desk_accounts_update_many": {
    arguments: { /** The companies. */ "ids": Array<string>; /** API name of the field to set. */ "fieldName": string; /** The new value, as text, for all of them. */ "fieldValue"?: string; /** Whether the field is a custom one. */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Count (accounts) */
  "zoho_desk_accounts_count": {
    arguments: { /** A saved view of this module. Id or name. */ "viewId": string; /** Only names that begin with this. */ "startsWith"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** Merge (accounts) */
  "zoho_desk_accounts_merge": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The duplicates that become part of the other. */ "ids": Array<string>; /** Whose value of each field is kept: an account id per field. */ "source"?: { "email"?: string; "website"?: string; "phone"?: string; "fax"?: string; "industry"?: string; "annualrevenue"?: string; "description"?: string; "street"?: string; "city"?: string; "state"?: string; "code"?: string; "country"?: string; /** Custom fields: an id per field. */ "cf"?: Record<string, unknown>; /** Custom fields: an id per field. */ "customFields"?: Record<string, unknown> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Account"]
  }
  /** Associate products (accounts) */
  "zoho_desk_accounts_associate_products": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The products. */ "ids": Array<string>; /** True links, false takes the links away. */ "associate": boolean; /** Only products of this department. Id or name. */ "departmentId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Statistics (accounts) */
  "zoho_desk_accounts_statistics": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Only in this department. Id or name. */ "departmentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "overallCount"?: string; "openCount"?: string; "closedCount"?: string; "responseTime"?: string; "resolutionTime"?: string; "customerHappiness"?: Record<string, unknown> }
  }
  /** List account tickets */
  "list_all_zoho_desk_account_tickets": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Names of related objects to add. */ "include"?: Array<("contacts" | "products" | "departments" | "team" | "assignee" | "isRead")>; /** Only in this department. Id or name. */ "departmentId"?: string; /** Only tickets that are overdue or due then. */ "dueDate"?: Array<("overdue" | "tomorrow" | "currentWeek" | "currentMonth" | "today")>; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); /** True lists those marked as spam instead. */ "isSpam"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List account contracts */
  "list_all_zoho_desk_account_contracts": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Only contracts that are in force, over, or yet to begin. */ "contractStatus"?: ("ACTIVE" | "EXPIRED" | "FUTURE"); /** Only in this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "contractId"?: number | string; "contractName"?: string; "contractNumber"?: string; "description"?: string; "slaGroupId"?: number | string; "slaName"?: string; "departmentId"?: number | string; "ownerId"?: number | string; "startDate"?: string; "endDate"?: string }>
  }
  /** List account history */
  "list_all_zoho_desk_account_history": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** The person at the company; required. Id or e-mail address. */ "contactId": string; /** Only what this agent did. Id or name. */ "agentId"?: string; /** Only in this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountHistory"]>
  }
  /** List contact accounts */
  "list_all_zoho_desk_contact_accounts": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("accountName" | "-accountName" | "createdTime" | "-createdTime" | "mappingType" | "-mappingType"); /** Only names that begin with this. */ "startsWith"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "accountName"?: string; "email"?: string; "phone"?: string; "website"?: string; "webUrl"?: string; "createdTime"?: string; "zohoCRMAccount"?: { "id"?: number | string }; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string }; "mappingType"?: string; "mappingInfo"?: { "mappingId"?: number | string; "mappingType"?: ("PRIMARY" | "SECONDARY"); "isAccountTicketsViewable"?: boolean } }>
  }
  /** List product accounts */
  "list_all_zoho_desk_product_accounts": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("website" | "-website" | "email" | "-email" | "phone" | "-phone" | "accountName" | "-accountName" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountList"]>
  }
  /** List activities */
  "list_all_zoho_desk_activities": {
    arguments: { /** Only this department: its id. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "task"?: string; "call"?: string; "event"?: string }>
  }
  /** List ticket activities */
  "list_all_zoho_desk_ticket_activities": {
    arguments: { /** The ticket: its id, which is not its number. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; /** true: only what is marked as spam. */ "isSpam"?: boolean; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** A leading - sorts descending. */ "sortBy"?: ("activityTime" | "-activityTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ActivityRow"]>
  }
  /** Empty spam (activities) */
  "zoho_desk_activities_empty_spam": {
    arguments: { /** The department whose spam is deleted: its id. Id or name. */ "departmentId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List agents online */
  "list_all_zoho_desk_agents_online": {
    arguments: { /** A department; -1 for all that may be seen. Id or name. */ "departmentId": string; /** Adds the state by channel. */ "include"?: Array<("chatStatus" | "mailStatus" | "phoneStatus" | "presenceStatus" | "phoneMode")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentPresenceRow"]>
  }
  /** List agents offline */
  "list_all_zoho_desk_agents_offline": {
    arguments: { /** A department; -1 for all that may be seen. Id or name. */ "departmentId": string; /** Adds the state by channel. */ "include"?: Array<("chatStatus" | "mailStatus" | "phoneStatus" | "presenceStatus" | "phoneMode")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentPresenceRow"]>
  }
  /** List agent availabilities */
  "list_all_zoho_desk_agent_availabilities": {
    arguments: { /** A department; -1 for all that may be seen. Id or name. */ "departmentId": string; /** Adds the state by channel. */ "include"?: Array<("chatStatus" | "mailStatus" | "phoneStatus" | "presenceStatus" | "phoneMode")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentPresenceRow"]>
  }
  /** Get availability config (agents) */
  "zoho_desk_agents_get_availability_config": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "agentIdleTime"?: number; "treatIdleAgentsAsOffline"?: boolean }
  }
  /** Update availability config (agents) */
  "zoho_desk_agents_update_availability_config": {
    arguments: { /** Minutes without activity after which an agent is idle. */ "agentIdleTime"?: number; /** Whether idle agents count as offline, and so get no tickets automatically. */ "treatIdleAgentsAsOffline"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one agent signature */
  "get_single_zoho_desk_agent_signature_by_id": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentSignature"]
  }
  /** Update agent signature */
  "update_a_zoho_desk_agent_signature_by_id": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** HTML. Customers see it under replies. */ "defaultSignature"?: string; /** The signatures of single departments: the whole list. */ "customizedSignatures"?: Array<{ "departmentId": string; /** HTML. Customers see it under replies. */ "signature": string }>; /** Whether signatures are put under replies. */ "isActive"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentSignature"]
  }
  /** Set for department (agent signatures) */
  "zoho_desk_agent_signatures_set_for_department": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Id or name. */ "departmentId": string; /** HTML. Customers see it under replies from this department. */ "signature": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentSignature"]
  }
  /** List agent time entries */
  "list_all_zoho_desk_agent_time_entries": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Adds who the entry is of. */ "include"?: Array<"owner">; /** Only time on records of this module. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only time in this department. Id or name. */ "departmentId"?: string; /** State of billing of the entries. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** By executedTime: ASC gives the oldest first. */ "orderBy"?: ("ASC" | "DESC"); /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "createdTimeRange"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentTimeEntry"]>
  }
  /** Get one agent time entry */
  "get_single_zoho_desk_agent_time_entry_by_id": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** A time entry, by its id. */ "id": string; /** Adds who the entry is of. */ "include"?: Array<"owner">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentTimeEntry"]
  }
  /** Summation (agent time entries) */
  "zoho_desk_agent_time_entries_summation": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Only time on records of this module. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only time in this department. Id or name. */ "departmentId"?: string; /** State of billing of the entries. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountTimeEntry"]
  }
  /** List agents */
  "list_all_zoho_desk_agents": {
    arguments: { /** Only agents in this state; DISABLED are deactivated. */ "status"?: ("ACTIVE" | "DISABLED" | "DELETED" | "IMPORTED"); /** Adds names of profile and role. */ "include"?: Array<("profile" | "role")>; /** Text in fieldName: *ann* contains it, ann* begins with it, plain text is the whole value. */ "searchStr"?: string; /** Which field searchStr looks in. */ "fieldName"?: ("firstName" | "lastName" | "emailId" | "name"); /** Only agents of these departments. */ "departmentIds"?: Array<string>; /** Only agents with one of these roles. */ "roleIds"?: Array<string>; /** Only agents with one of these profiles. */ "profileIds"?: Array<string>; /** Only agents with this kind of access. */ "rolePermissionType"?: ("AgentPublic" | "AgentPersonal" | "AgentTeamPersonal" | "Admin" | "Custom" | "Light"); /** true: only light agents, who have no full seat; false: only the others. */ "isLightAgent"?: boolean; /** true: only those who have accepted their invitation; false: only those who have not. */ "isConfirmed"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentList"]>
  }
  /** Create agent */
  "create_a_zoho_desk_agent": {
    arguments: { "lastName": string; "firstName"?: string; /** E-mail address that the person signs in with. */ "emailId": string; /** Kind of access: Admin, Light (no full seat), Custom (roleId and profileId say more), or an agent who sees all tickets (AgentPublic), those of the own teams (AgentTeamPersonal) or only own ones (AgentPersonal). */ "rolePermissionType": ("AgentPublic" | "AgentPersonal" | "AgentTeamPersonal" | "Admin" | "Custom" | "Light"); /** A role. Needed with Custom; with other types never together with profileId. Id or name. */ "roleId"?: string; /** A permission profile. Needed with Custom; with other types never together with roleId. Id or name. */ "profileId"?: string; /** All departments that the agent works in; on a change the whole set. */ "associatedDepartmentIds": Array<string>; /** All departments whose chats the agent takes; on a change the whole set. */ "associatedChatDepartmentIds"?: Array<string>; /** A telephone number. */ "phone"?: string; "mobile"?: string; /** An extension number. */ "extn"?: string; /** Language and country, such as en_US. */ "countryCode"?: string; /** Language of the user interface, such as fr_FR. */ "langCode"?: string; /** IANA name, such as Europe/Paris. */ "timeZone"?: string; /** A few words about the agent. */ "aboutInfo"?: string; /** DISABLED locks the agent out. */ "status"?: ("ACTIVE" | "DISABLED"); /** Channels that the agent is good at, each at most 120 characters. */ "channelExpert"?: Array<string>; /** Custom fields by API name (cf_...), as texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentCreate"]
  }
  /** Get one agent */
  "get_single_zoho_desk_agent_by_id": {
    arguments: { /** An agent, by its id. Id or name. */ "id": string; /** Adds names of role, profile and departments, or the verified e-mail addresses. */ "include"?: Array<("profile" | "role" | "associatedDepartments" | "associatedChatDepartments" | "verifiedEmails")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Agent"]
  }
  /** Update agent */
  "update_a_zoho_desk_agent_by_id": {
    arguments: { /** An agent, by its id. */ "id": string; "lastName"?: string; "firstName"?: string; /** E-mail address that the person signs in with. */ "emailId"?: string; /** Kind of access: Admin, Light (no full seat), Custom (roleId and profileId say more), or an agent who sees all tickets (AgentPublic), those of the own teams (AgentTeamPersonal) or only own ones (AgentPersonal). */ "rolePermissionType"?: ("AgentPublic" | "AgentPersonal" | "AgentTeamPersonal" | "Admin" | "Custom" | "Light"); /** A role. Needed with Custom; with other types never together with profileId. Id or name. */ "roleId"?: string; /** A permission profile. Needed with Custom; with other types never together with roleId. Id or name. */ "profileId"?: string; /** All departments that the agent works in; on a change the whole set. */ "associatedDepartmentIds"?: Array<string>; /** All departments whose chats the agent takes; on a change the whole set. */ "associatedChatDepartmentIds"?: Array<string>; /** A telephone number. */ "phone"?: string; "mobile"?: string; /** An extension number. */ "extn"?: string; /** Language and country, such as en_US. */ "countryCode"?: string; /** Language of the user interface, such as fr_FR. */ "langCode"?: string; /** IANA name, such as Europe/Paris. */ "timeZone"?: string; /** A few words about the agent. */ "aboutInfo"?: string; /** Channels that the agent is good at, each at most 120 characters. */ "channelExpert"?: Array<string>; /** Custom fields by API name (cf_...), as texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** DISABLED locks the agent out. */ "status"?: ("ACTIVE" | "DISABLED"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AgentCreate"]
  }
  /** Delete agent */
  "delete_a_zoho_desk_agent_by_id": {
    arguments: { /** An agent, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List agents by ids */
  "list_all_zoho_desk_agents_by_ids": {
    arguments: { /** The agents, at most 50. */ "agentIds": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "zuid"?: number; "firstName"?: string; "lastName"?: string; "emailId"?: string; "photoURL"?: string; "roleId"?: number | string; "profileId"?: number | string; "phone"?: string; "mobile"?: string; "extn"?: string; "status"?: string; "isConfirmed"?: boolean; "rolePermissionType"?: string; "associatedDepartmentIds"?: Array<number | string>; "channelExpert"?: Array<string>; "aboutInfo"?: string; "cf"?: Record<string, unknown> }>
  }
  /** Count (agents) */
  "zoho_desk_agents_count": {
    arguments: { /** Only agents in this state. */ "status"?: ("ACTIVE" | "DISABLED"); /** true: only those who have accepted their invitation; false: only those who have not. */ "isConfirmed"?: boolean; /** Whether light agents count. */ "includeLightAgent"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** Count by type (agents) */
  "zoho_desk_agents_count_by_type": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Get by zuid (agents) */
  "zoho_desk_agents_get_by_zuid": {
    arguments: { /** Number of the Zoho account. */ "zuid": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Agent"]
  }
  /** Get by email (agents) */
  "zoho_desk_agents_get_by_email": {
    arguments: { /** The whole e-mail address. */ "email": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Agent"]
  }
  /** Activate (agents) */
  "zoho_desk_agents_activate": {
    arguments: { /** The agents to activate. */ "agentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Deactivate (agents) */
  "zoho_desk_agents_deactivate": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Delete unconfirmed (agents) */
  "zoho_desk_agents_delete_unconfirmed": {
    arguments: { /** The agents, all unconfirmed. */ "agentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Schedule reassignment (agents) */
  "zoho_desk_agents_schedule_reassignment": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** For each department who takes over. */ "agentReassignment": Array<{ /** A department of the agent who has gone. */ "departmentId": string; /** The agent of that department who takes over the tickets. */ "ticketNewOwner"?: string; /** The agent of that department who takes over the tasks. */ "taskNewOwner"?: string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List agents deleted */
  "list_all_zoho_desk_agents_deleted": {
    arguments: { /** Text to look for in the name. */ "searchStr"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "firstName"?: string; "lastName"?: string; "name"?: string; "status"?: ("ACTIVE" | "DISABLED" | "DELETED" | "IMPORTED") }>
  }
  /** Anonymize deleted (agents) */
  "zoho_desk_agents_anonymize_deleted": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** The nickname that stands in place of the name, in history too. */ "anonymizedName"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** My info (agents) */
  "zoho_desk_agents_my_info": {
    arguments: { /** Adds names of role, profile and departments. */ "include"?: Array<("profile" | "role" | "associatedDepartments" | "associatedChatDepartments")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Agent"]
  }
  /** Get my preferences (agents) */
  "zoho_desk_agents_get_my_preferences": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Update my preferences (agents) */
  "zoho_desk_agents_update_my_preferences": {
    arguments: { /** The department that opens first, by its id, or allDepartment. */ "currentDepartment"?: string; /** In which order names are shown: both, the first one first. */ "namePattern"?: Array<("LAST_NAME" | "FIRST_NAME")>; /** Such as dd/MM/yyyy. */ "datePattern"?: string; "timeFormat"?: ("12-hour" | "24-hour"); /** What opens after signing in, such as LISTVIEW. */ "loginLandingPage"?: string; /** How tickets are shown. */ "ticketsView"?: ("LIST" | "LIST_COMPACT" | "TABLE" | "STATUS_QUEUE" | "CRM_QUEUE" | "DUEDATE_QUEUE" | "PRIORITY_QUEUE"); /** How contacts are shown. */ "contactsView"?: ("LIST" | "GRID"); /** How accounts are shown. */ "accountsView"?: ("LIST" | "GRID"); /** What the send button does, such as Send. */ "defaultSendBehavior"?: string; /** Whether replies wait a moment before they leave. */ "outBoxDelay"?: ("ENABLED" | "DISABLED"); /** How long replies wait, such as 60S. */ "outBoxDelayTime"?: string; /** Whether articles are suggested on tickets. */ "articleAutoSuggestion"?: ("ENABLED" | "DISABLED"); "keyBoardShortcuts"?: ("ENABLED" | "DISABLED"); "ticketConversationView"?: ("ENABLED" | "DISABLED"); "collapseSidePanel"?: ("ENABLED" | "DISABLED"); "pinAllTickets"?: ("ENABLED" | "DISABLED"); "pinAllContacts"?: ("ENABLED" | "DISABLED"); "pinAllAccounts"?: ("ENABLED" | "DISABLED"); "pinAllDashboards"?: ("ENABLED" | "DISABLED"); "pinAllReports"?: ("ENABLED" | "DISABLED"); "loadGettingStartedPage"?: ("ENABLED" | "DISABLED"); /** Where modules are shown. */ "module_visibilityType"?: ("topBand" | "unifiedLHS"); /** Colour of labels of mandatory fields. */ "a11y_mandatoryFieldLabelColor"?: ("default" | "red"); /** Colour filter of the user interface. */ "a11y_colorFilter"?: ("none" | "grayscale"); /** Shows the request, sends nothing. */ "dry_run"?: boolean } & Record<string, unknown>
    result: Record<string, unknown>
  }
  /** Upload my photo (agents) */
  "zoho_desk_agents_upload_my_photo": {
    arguments: { /** The picture. */ "userPhoto": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "photoURL"?: string }
  }
  /** Delete my photo (agents) */
  "zoho_desk_agents_delete_my_photo": {
    arguments: { /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Create article attachment */
  "create_a_zoho_desk_article_attachment": {
    arguments: { /** The knowledge base that it is for: 37 letters and digits, or -1. */ "workspaceId": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["ArticleAttachment"]
  }
  /** List article comments */
  "list_all_zoho_desk_article_comments": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** ticket adds the ticket that was made of a comment. */ "include"?: Array<"ticket">; /** A leading - puts the newest first. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleCommentList"]>
  }
  /** Create article comment */
  "create_a_zoho_desk_article_comment": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The text. Mentions stand between zsu marks, hashtags between zsh marks. */ "content": string; /** Whether content is plain text or HTML. */ "contentType"?: ("plainText" | "html"); /** True: readers of the article see it. False: agents only. Cannot be changed later. */ "isPublic": boolean; /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleCommentList"]
  }
  /** Get one article comment */
  "get_single_zoho_desk_article_comment_by_id": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The comment. */ "id": string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["ArticleCommentList"]
  }
  /** Update article comment */
  "update_a_zoho_desk_article_comment_by_id": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The comment. */ "id": string; /** The new text. Mentions stand between zsu marks, hashtags between zsh marks. */ "content"?: string; /** Whether content is plain text or HTML. */ "contentType"?: ("plainText" | "html"); /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleCommentList"]
  }
  /** Delete article comment */
  "delete_a_zoho_desk_article_comment_by_id": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The comment. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Convert to ticket (article comments) */
  "zoho_desk_article_comments_convert_to_ticket": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The comment. */ "comment_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleComment"]
  }
  /** Approve (article comments) */
  "zoho_desk_article_comments_approve": {
    arguments: { /** The comments, 1 to 50. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Move to trash (article comments) */
  "zoho_desk_article_comments_move_to_trash": {
    arguments: { /** The comments, 1 to 50. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List article comments to moderate */
  "list_all_zoho_desk_article_comments_to_moderate": {
    arguments: { /** Only this language. */ "locale"?: string; /** Who wrote it. */ "commentedBy"?: string; /** Only on articles of this category. */ "categoryId"?: string; /** A leading - puts the newest first. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleCommentList"]>
  }
  /** Count to moderate (article comments) */
  "zoho_desk_article_comments_count_to_moderate": {
    arguments: { /** Only this language. */ "locale"?: string; /** Who wrote it. */ "commentedBy"?: string; /** Only on articles of this category. */ "categoryId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** List article translations */
  "list_all_zoho_desk_article_translations": {
    arguments: { /** The article. */ "article_id": string; /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** Whether the text lags behind the article that it was translated from. */ "translationState"?: ("OUTDATED" | "UP-TO-DATE"); /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Published" | "Draft" | "Review" | "Expired" | "Unpublished")>; /** Ascending. */ "sortBy"?: ("createdTime" | "modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleTranslationRow"]>
  }
  /** Create article translation */
  "create_a_zoho_desk_article_translation": {
    arguments: { /** The article. */ "article_id": string; /** An article template to take over. */ "templateId"?: string; /** Language of the new translation, such as fr. */ "locale": string; /** Title in this language; readers see it. */ "title": string; /** The text in this language, in HTML. */ "answer": string; /** The agent named as its author. Id or name. */ "authorId": string; /** Published: readers can open it at once. Draft: agents only. Review: waits for a reviewer. */ "status": ("Draft" | "Published" | "Review"); /** UP-TO-DATE when it matches its source, OUTDATED when not. */ "translationState"?: ("OUTDATED" | "UP-TO-DATE"); /** Last part of the page's address, such as how-to-return. */ "permalink"?: string; /** Readers see them. */ "tags"?: Array<string>; /** resourceId of files that were uploaded for articles: 37 letters and digits each, or -1. */ "attachmentIds"?: Array<string>; /** Whether the three seo texts are given to search engines. */ "isSEOEnabled"?: boolean; /** Title in search engines. */ "seoTitle"?: string; /** Snippet in search engines. */ "seoDescription"?: string; /** Keywords, separated by commas. */ "seoKeywords"?: string; /** When it is taken out of the help center: yyyy-MM-dd HH:mm, or yyyy-MM-ddTHH:mm:ss.SSSZ in UTC. The text null takes the date away. */ "expiryDate"?: string; /** What it was translated from. */ "translationSource"?: { /** Version of the source: a number such as 3.5, or latest, or published. */ "version"?: string; /** Language of the source. */ "locale"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Clone (article translations) */
  "zoho_desk_article_translations_clone": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Author of the copy; the caller when left out. Id or name. */ "authorId"?: string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Section of the copy, one of the lowest level; the source's when left out. */ "categoryId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get insights (article translations) */
  "zoho_desk_article_translations_get_insights": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Get permalinks (article translations) */
  "zoho_desk_article_translations_get_permalinks": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Set permalinks (article translations) */
  "zoho_desk_article_translations_set_permalinks": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Address that it is shown under, such as how-to-return. */ "primaryPermalink": string; /** Older addresses that lead to it, at most 3. The whole list. */ "secondaryPermalinks": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Add permalink (article translations) */
  "zoho_desk_article_translations_add_permalink": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The new address, such as how-to-return. */ "permalink": string; /** Whether the present address goes on leading there. By analogy with root categories. */ "isOldPermalinkNeeded"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Dislike (article translations) */
  "zoho_desk_article_translations_dislike": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Like (article translations) */
  "zoho_desk_article_translations_like": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get by locale (article translations) */
  "zoho_desk_article_translations_get_by_locale": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleTranslation"]
  }
  /** Update article translation */
  "update_a_zoho_desk_article_translation_by_id": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** True keeps the text so far as an older version. */ "createVersion"?: boolean; /** An article template to take over. */ "templateId"?: string; /** Title in this language; readers see it. */ "title"?: string; /** The text in this language, in HTML. */ "answer"?: string; /** The agent named as its author. Id or name. */ "authorId"?: string; /** Published: readers see this text. Draft or Review: the change waits. Unpublished: taken out of the help center. */ "status"?: ("Draft" | "Published" | "Review" | "Unpublished" | "Auto-translate Failed"); /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); /** UP-TO-DATE when it matches its source, OUTDATED when not. */ "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE FAILED"); /** Other titles by which it is found. The whole list. */ "secondaryTitles"?: Array<string>; /** Last part of the page's address, such as how-to-return. */ "permalink"?: string; /** Readers see them. */ "tags"?: Array<string>; /** resourceId of files that were uploaded for articles: 37 letters and digits each, or -1. */ "attachmentIds"?: Array<string>; /** Whether the three seo texts are given to search engines. */ "isSEOEnabled"?: boolean; /** Title in search engines. */ "seoTitle"?: string; /** Snippet in search engines. */ "seoDescription"?: string; /** Keywords, separated by commas. */ "seoKeywords"?: string; /** When it is taken out of the help center: yyyy-MM-dd HH:mm, or yyyy-MM-ddTHH:mm:ss.SSSZ in UTC. The text null takes the date away. */ "expiryDate"?: string; /** What it was translated from. */ "translationSource"?: { /** Version of the source: a number such as 3.5, or latest, or published. */ "version"?: string; /** Language of the source. */ "locale"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Move to trash (article translations) */
  "zoho_desk_article_translations_move_to_trash": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List articles in all languages */
  "list_all_zoho_desk_articles_in_all_languages": {
    arguments: { /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category. */ "categoryId"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Published" | "Draft" | "Review" | "Expired" | "Unpublished")>; /** Only this language. */ "locale"?: string; /** How far its translation is. */ "translationStatus"?: ("IN-PROGRESS" | "UNTRANSLATED" | "FAILED" | "OUTDATED" | "UP-TO-DATE"); /** Whether the text lags behind the article that it was translated from. */ "translationState"?: ("OUTDATED" | "UP-TO-DATE"); /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "expiryTimeRange"?: string; /** Ascending. */ "sortBy"?: ("createdTime" | "modifiedTime" | "positionArticle"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleTranslationRow"]>
  }
  /** List article translations search */
  "list_all_zoho_desk_article_translations_search": {
    arguments: { /** What to look for. */ "searchString": string; /** Only those with one of these tags. If a search without it is refused, give one. */ "tag"?: Array<string>; /** Only this language. */ "locale"?: string; /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category. */ "categoryId"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Published" | "Draft" | "Review" | "Expired" | "Unpublished")>; /** TRUE for those in the trash, FALSE (as when left out) for the others. */ "isTrashed"?: Array<("TRUE" | "FALSE")>; /** Within this time. */ "duration"?: ("yesterday" | "last_30_days" | "last_7_days" | "this_week" | "this_month" | "today"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleRow"]>
  }
  /** List article translations by tag */
  "list_all_zoho_desk_article_translations_by_tag": {
    arguments: { /** With one of these tags. */ "tag": Array<string>; /** Only this language. */ "locale"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Published" | "Draft" | "Review" | "Expired" | "Unpublished")>; /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category. */ "categoryId"?: string; /** TRUE for those in the trash, FALSE (as when left out) for the others. */ "isTrashed"?: Array<("TRUE" | "FALSE")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleRow"]>
  }
  /** List article translation attachments */
  "list_all_zoho_desk_article_translation_attachments": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleAttachment"]>
  }
  /** Create article translation attachment */
  "create_a_zoho_desk_article_translation_attachment": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["ArticleAttachment"]
  }
  /** Delete attachment (article translations) */
  "zoho_desk_article_translations_delete_attachment": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** resourceId of the file: 37 letters and digits, or -1. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Diff versions (article translations) */
  "zoho_desk_article_translations_diff_versions": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The older version, such as 3.4. */ "baseVersion": string; /** The newer version, such as 3.5. */ "compareVersion": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Get edit status (article translations) */
  "zoho_desk_article_translations_get_edit_status": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Add attachments (article translations) */
  "zoho_desk_article_translations_add_attachments": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** resourceId of the files: 37 letters and digits each, or -1; at most 10. */ "attachmentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "data"?: Array<Schemas["ArticleAttachment"]> }
  }
  /** Remove attachments (article translations) */
  "zoho_desk_article_translations_remove_attachments": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** resourceId of the files: 37 letters and digits each, or -1; at most 10. */ "attachmentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get one article translation */
  "get_single_zoho_desk_article_translation_by_id": {
    arguments: { /** The translation (translationId of a row, not its id). */ "id": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleTranslation"]
  }
  /** Get by permalink (article translations) */
  "zoho_desk_article_translations_get_by_permalink": {
    arguments: { /** Last part of the page's address. */ "permalink": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** More to add: other languages, other titles, plain text, neighbours. */ "include"?: Array<("availableLocaleTranslations" | "secondaryTitles" | "plainText" | "quickEdit" | "prev" | "next" | "followersCount")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ArticleTranslation"]
  }
  /** Get answer (article translations) */
  "zoho_desk_article_translations_get_answer": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "answer"?: string } & Record<string, unknown>
  }
  /** Copy foreign images of an article into the gallery */
  "zoho_desk_article_translations_import_images": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** CSS class of images that are left alone. */ "ignoreClassName"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get external images (article translations) */
  "zoho_desk_article_translations_get_external_images": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Count (article translations) */
  "zoho_desk_article_translations_count": {
    arguments: { /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category. */ "categoryId"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Published" | "Draft" | "Review" | "Expired" | "Unpublished")>; /** Only this language. */ "locale"?: string; /** Language of the article that translations were made from. */ "sourceLocale"?: string; /** How far its translation is. */ "translationStatus"?: ("IN-PROGRESS" | "UNTRANSLATED" | "FAILED" | "OUTDATED" | "UP-TO-DATE"); /** Whether the text lags behind the article that it was translated from. */ "translationState"?: ("OUTDATED" | "UP-TO-DATE"); /** TRUE for those in the trash, FALSE (as when left out) for the others. */ "isTrashed"?: Array<("TRUE" | "FALSE")>; /** True counts templates, false articles. */ "isTemplate"?: boolean; /** With this tag. */ "tag"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "createdTimeRange"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "expiryTimeRange"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: string }
  }
  /** Read a file of an article */
  "zoho_desk_article_translation_attachments_get_content": {
    arguments: { /** The article. */ "article_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** resourceId of the file: 37 letters and digits, or -1. */ "attachment_id": string }
    result: FileResult
  }
  /** List articles */
  "list_all_zoho_desk_articles": {
    arguments: { /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category that they stand in. */ "categoryId"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Draft" | "Published" | "Review" | "Expired" | "Unpublished")>; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; /** Two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "expiryTimeRange"?: string; /** A leading - sorts descending. The order without it is not documented. */ "sortBy"?: ("createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "likeCount" | "-likeCount" | "viewCount" | "-viewCount" | "feedbackCount" | "-feedbackCount" | "dislikeCount" | "-dislikeCount"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ArticleList"]>
  }
  /** Create article */
  "create_a_zoho_desk_article": {
    arguments: { /** An article template to take over. */ "templateId"?: string; /** Title that readers see. */ "title": string; /** The text itself, in HTML. */ "answer": string; /** The section that it stands in: one of the lowest level. A category with child sections is refused. */ "categoryId": string; /** Published: readers can open it at once. Draft: agents only. Review: waits for a reviewer. */ "status": ("Draft" | "Published" | "Review"); /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); /** The agent named as its author. Id or name. */ "authorId"?: string; /** The agent who looks after it. Id or name. */ "ownerId"?: string; /** The department it belongs to. Id or name. */ "departmentId"?: string; /** Last part of the page's address, such as how-to-return. */ "permalink"?: string; /** In lower case; readers see them. */ "tags"?: Array<string>; /** When it is taken out of the help center: yyyy-MM-dd HH:mm, or yyyy-MM-ddTHH:mm:ss.SSSZ in UTC. The text null takes the date away. */ "expiryDate"?: string; /** Whether the three seo texts are given to search engines. */ "isSEOEnabled"?: boolean; /** Title in search engines. */ "seoTitle"?: string; /** Snippet in search engines. */ "seoDescription"?: string; /** Keywords, separated by commas. */ "seoKeywords"?: string; /** True makes it a template for other articles. */ "isTemplate"?: boolean; /** resourceId of files that were uploaded for articles: 37 letters and digits each, or -1. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Article"]
  }
  /** Get one article */
  "get_single_zoho_desk_article_by_id": {
    arguments: { /** The article. */ "id": string; /** A version number such as 3.5, or latest, or published. */ "version"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Article"]
  }
  /** Update article */
  "update_a_zoho_desk_article_by_id": {
    arguments: { /** The article. */ "id": string; /** An article template to take over. */ "templateId"?: string; /** Title that readers see. */ "title"?: string; /** The text itself, in HTML. */ "answer"?: string; /** The section that it moves to: one of the lowest level. A category with child sections is refused. */ "categoryId"?: string; /** Published: readers see this text. Draft or Review: the change waits. Unpublished: taken out of the help center. */ "status"?: ("Draft" | "Published" | "Review" | "Unpublished"); /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); /** The agent named as its author. Id or name. */ "authorId"?: string; /** The agent who looks after it. Id or name. */ "ownerId"?: string; /** The department it belongs to. Id or name. */ "departmentId"?: string; /** Last part of the page's address, such as how-to-return. */ "permalink"?: string; /** In lower case; readers see them. */ "tags"?: Array<string>; /** When it is taken out of the help center: yyyy-MM-dd HH:mm, or yyyy-MM-ddTHH:mm:ss.SSSZ in UTC. The text null takes the date away. */ "expiryDate"?: string; /** Whether the three seo texts are given to search engines. */ "isSEOEnabled"?: boolean; /** Title in search engines. */ "seoTitle"?: string; /** Snippet in search engines. */ "seoDescription"?: string; /** Keywords, separated by commas. */ "seoKeywords"?: string; /** Other titles by which it is found. The whole list. */ "secondaryTitles"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Article"]
  }
  /** Count (articles) */
  "zoho_desk_articles_count": {
    arguments: { /** Who may read it: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "permission"?: Array<("ALL" | "REGISTEREDUSERS" | "AGENTS")>; /** The agent who wrote it. Id or name. */ "authorId"?: string; /** The section or category. */ "categoryId"?: string; /** Published can be read in the help center, Draft and Review (waiting for a reviewer) not; Expired and Unpublished have been taken out. */ "status"?: Array<("Draft" | "Published" | "Review" | "Expired" | "Unpublished")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: string }
  }
  /** Move to trash (articles) */
  "zoho_desk_articles_move_to_trash": {
    arguments: { /** The articles. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: Record<string, unknown> }> }
  }
  /** List article tags */
  "list_all_zoho_desk_article_tags": {
    arguments: { /** What the tag contains. */ "searchString"?: string; /** Only tags used in these root categories. */ "rootCategoryIds"?: Array<string>; /** Only tags used in these departments. */ "departmentIds"?: Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "tag"?: string }>
  }
  /** Check permalink availability (articles) */
  "zoho_desk_articles_check_permalink_availability": {
    arguments: { /** Last part of the page's address, such as how-to-return. */ "permalink": string; /** Language code, such as en, fr or pt-br. */ "locale"?: string; /** The article that may already have it. */ "articleId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "isAvailable"?: boolean }
  }
  /** Convert cloud document (articles) */
  "zoho_desk_articles_convert_cloud_document": {
    arguments: { /** The document's id in that store. */ "id": string; /** Its file name. */ "name": string; /** The store. */ "source": ("gdrive" | "dropbox" | "box" | "skydrive" | "evernote" | "workdrive" | "zohodocs" | "office365"); /** What kind of document it is. */ "type": ("file" | "presentation" | "pdf" | "document" | "spreadsheet" | "writer"); /** Its media type, such as application/pdf. */ "mimeType": string; /** The gallery that its images go to: 37 letters and digits, or -1. */ "workspaceId": string; /** For Dropbox: the account. Id or name. */ "accountId"?: string; /** For Dropbox: the path. */ "filePath"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Preview (articles) */
  "zoho_desk_articles_preview": {
    arguments: { /** The text itself, in HTML. */ "answer": string; /** Title that readers see. */ "title": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Copy foreign images of a text into the gallery */
  "zoho_desk_articles_import_images": {
    arguments: { /** HTML whose images lie elsewhere. */ "content": string; /** The gallery: 37 letters and digits, or -1. */ "workspaceId": string; /** CSS class of images that are left alone. */ "ignoreClassName"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Stop auto translate (articles) */
  "zoho_desk_articles_stop_auto_translate": {
    arguments: { /** The articles. */ "ids": Array<string>; /** Languages, such as fr. All that are set up when left out. */ "locales"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Schedule auto translate (articles) */
  "zoho_desk_articles_schedule_auto_translate": {
    arguments: { /** The articles. */ "ids": Array<string>; /** Languages, such as fr. All that are set up when left out. */ "locales"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List article history */
  "list_all_zoho_desk_article_history": {
    arguments: { /** The article. */ "article_id": string; /** Only these kinds of change. DISPALY_PERMISSION_CHANGED is spelled so. */ "events"?: Array<("CREATED" | "SEO_INFO_ADDED" | "TAGS_ADDED" | "ATTACHMENT_ADDED" | "ATTACHMENT_REMOVED" | "TAGS_EDITED" | "STATUS_CHANGED" | "DISPALY_PERMISSION_CHANGED" | "PERMALINK_EDITED" | "OWNER_CHANGED" | "SECTION_CHANGED" | "TITLE_EDITED" | "SEO_INFO_EDITED" | "VERSION_CREATED" | "MOVED_TO_TRASH" | "RESTORED" | "ATTACHMENT_MODIFIED" | "VERSION_REVERTED" | "TAGS_DELETED" | "COMMENTS_ADDED" | "COMMENTS_EDITED" | "COMMENTS_DELETED" | "VERSION_UPDATED" | "VERSION_QUICKEDIT" | "VERSION_DELETED" | "SEO_TITLE_CHANGED" | "SEO_KEYWORDS_CHANGED" | "SEO_DESCRIPTION_CHANGED" | "SEO_STATUS_CHANGED")>; /** Only changes by these agents. */ "userIds"?: Array<string>; /** From when on, UTC. */ "fromTime"?: string; /** Until when, UTC. */ "toTime"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "articleId"?: number | string; "event"?: string; "eventTime"?: string; "locale"?: string; "addedCommentId"?: number | string; "oldStatus"?: string; "newStatus"?: string; "addedTags"?: Array<string>; "newPermalink"?: string; "newTitle"?: string; "oldDisplayPermission"?: string; "newDisplayPermission"?: string; "oldSection"?: string; "newSection"?: string; "oldOwner"?: string; "newOwner"?: string; "createdVersion"?: string; "user"?: { "id"?: number | string; "name"?: string; "photoURL"?: string }; "addedTranslations"?: string }>
  }
  /** Get insights (articles) */
  "zoho_desk_articles_get_insights": {
    arguments: { /** The article. */ "article_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "feedbackCount"?: number | string; "usageCount"?: number | string; "commentCount"?: number | string; "attachmentCount"?: number | string; "lastLikedTime"?: string; "lastDislikedTime"?: string; "lastUsageTime"?: string; "lastActivityTime"?: string }
  }
  /** List blueprints */
  "list_all_zoho_desk_blueprints": {
    arguments: { /** Only blueprints of this module. */ "module"?: string; /** Only blueprints of this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "status"?: string }>
  }
  /** Get current (ticket blueprints) */
  "zoho_desk_ticket_blueprints_get_current": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "blueprint"?: { "id"?: number | string; "name"?: string }; "currentState"?: Record<string, unknown>; "transitions"?: Array<Record<string, unknown>> }
  }
  /** Revoke (ticket blueprints) */
  "zoho_desk_ticket_blueprints_revoke": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Save draft (ticket blueprints) */
  "zoho_desk_ticket_blueprints_save_draft": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** A transition, by its id. */ "transition_id": string; /** Files that the transition asks for. */ "ATTACHMENT"?: { /** Files that were uploaded before. */ "uploads"?: Array<{ /** The uploaded file. */ "id": string; /** Whether customers can see it. */ "isPublic": boolean }> }; /** How the matter was solved. */ "RESOLUTION"?: { /** Text of the resolution, HTML. */ "content": string; /** Whether the customer gets the resolution when the transition is taken. */ "toNotifyContactForResolution": boolean }; /** Ticket fields that the transition asks for. */ "FIELD_UPDATE"?: { "productId"?: string; /** The team it is assigned to. */ "teamId"?: string; /** The agent it is assigned to. */ "assigneeId"?: string; /** When it is due, in UTC. */ "dueDate"?: string; /** A channel that the portal knows. */ "channel"?: string; "language"?: string; /** A priority that the portal knows. */ "priority"?: string; /** A classification that the portal knows. */ "classification"?: string; /** Custom fields of the ticket. */ "customFields"?: Record<string, unknown> }; /** A request for approval. */ "APPROVAL"?: { /** The agents who are asked. */ "approverIds": Array<string>; /** What is to be approved, in one line. */ "subject": string; /** What is to be approved, at length. */ "description": string }; /** The reply that is sent to the customer when the transition is taken. */ "REPLY"?: { /** The channel of the reply. */ "channel": ("FACEBOOK" | "FACEBOOK_DM" | "TWITTER" | "TWITTER_DM" | "EMAIL" | "FORUMS" | "INSTAGRAM" | "INSTAGRAM_DM"); /** Text of the reply. The customer receives it once the transition is taken. */ "content": string; /** Whether the text is plain or HTML. */ "contentType": ("html" | "plainText" | "text/html"); /** Sender: an address that is set up in the portal. */ "fromEmailAddress": string; /** Recipients, joined by commas. */ "to": string; /** Recipients of a copy, joined by commas; may be empty. */ "cc": string; /** Recipients of a blind copy, joined by commas; may be empty. */ "bcc": string; /** The message that is answered. */ "inReplyToThreadId": string; /** Whether the message is private in its channel. */ "isPrivate": boolean; /** Ids of uploaded files. */ "uploads": Array<string>; "attachments"?: Array<{ "fileId"?: string; "size"?: string; "name"?: string }> }; /** A comment on the ticket. */ "COMMENT"?: { /** Text of the comment. */ "content": string; /** true: customers see it once the transition is taken. */ "isPublicComment": boolean; /** Ids of uploaded files. */ "uploads": Array<string> }; /** With whom the ticket is shared; not known in full. */ "SHARING"?: { /** Departments that see the ticket. */ "owners"?: Array<{ "departmentId"?: string; /** What the department may do with the ticket. */ "deptSharingType"?: ("READ_ONLY" | "READ_WRITE" | "RESTRICTED_ACCESS"); /** Whether the ticket is shared by hand. */ "isManualSharing"?: boolean; /** Agents of the department. */ "agentIds"?: Array<string> } & Record<string, unknown>> } & Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "totalNoOfActions"?: number; "totalNoOfDraftActions"?: number; "draftBy"?: { "id"?: number | string; "name"?: string }; "draftAt"?: string }
  }
  /** Discard draft (ticket blueprints) */
  "zoho_desk_ticket_blueprints_discard_draft": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** A transition, by its id. */ "transition_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Perform transition (ticket blueprints) */
  "zoho_desk_ticket_blueprints_perform_transition": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** A transition, by its id. */ "transition_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string } & Record<string, unknown>
    result: Record<string, unknown>
  }
  /** Criteria fields (blueprints) */
  "zoho_desk_blueprints_criteria_fields": {
    arguments: { /** Only tickets have blueprints here. */ "module": "tickets"; /** A layout of tickets. */ "layoutId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "criteriaFields"?: Array<{ "name"?: string; "displayLabel"?: string; "fieldDetails"?: Array<{ "fieldLabel"?: string; "i18NLabel"?: string; "type"?: string; "availableConditions"?: Array<{ "condition"?: string; "i18NCondition"?: string; "value"?: Array<string> }> }> }> }
  }
  /** Fields to configure (blueprints) */
  "zoho_desk_blueprints_fields_to_configure": {
    arguments: { /** Only tickets have blueprints here. */ "module": "tickets"; /** A layout of tickets. */ "layoutId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "fields"?: Array<{ "id"?: number | string; "name"?: string; "apiName"?: string; "displayLabel"?: string; "i18NLabel"?: string; "type"?: string; "maxLength"?: number; "isMandatory"?: boolean; "isCustomField"?: boolean; "isEncryptedField"?: boolean; "allowedValues"?: Array<string>; "defaultValue"?: string; "sortBy"?: string; "restoreOnReplyValues"?: Array<string> }> }
  }
  /** List business hours */
  "list_all_zoho_desk_business_hours": {
    arguments: { /** Only those in this state. */ "status"?: ("ACTIVE" | "INACTIVE"); /** Only these sets: their ids, 50 at most. */ "businessHourIds"?: Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["BusinessHour"]>
  }
  /** Create business hour */
  "create_a_zoho_desk_business_hour": {
    arguments: { "name": string; /** INACTIVE ones count for nothing. */ "status": ("ACTIVE" | "INACTIVE"); /** 24X7: always open; SPECIFIC and CUSTOM: open as businessTimes says. */ "type": ("24X7" | "SPECIFIC" | "CUSTOM"); /** IANA name of the time zone, as Asia/Kolkata. */ "timeZoneId": string; /** The days, each once; give all of them. */ "businessTimes": Array<{ "day": ("SUNDAY" | "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY"); /** Opens at, HH:mm in 24 hours, as 09:00. */ "startTime"?: string; /** Closes at, HH:mm in 24 hours, as 17:30. */ "endTime"?: string; /** Several spans in a day, 10 at most. */ "timeSlots"?: Array<{ /** From, HH:mm. */ "startTime": string; /** To, HH:mm. */ "endTime": string }> }>; /** Holiday lists that close these days: their ids, 2 at most. */ "holidayListIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["BusinessHour"]
  }
  /** Get one business hour */
  "get_single_zoho_desk_business_hour_by_id": {
    arguments: { /** The set of business hours: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["BusinessHour"]
  }
  /** Update business hour */
  "update_a_zoho_desk_business_hour_by_id": {
    arguments: { /** The set of business hours: its id. */ "id": string; "name"?: string; /** INACTIVE ones count for nothing. */ "status"?: ("ACTIVE" | "INACTIVE"); /** 24X7: always open; SPECIFIC and CUSTOM: open as businessTimes says. */ "type"?: ("24X7" | "SPECIFIC" | "CUSTOM"); /** IANA name of the time zone, as Asia/Kolkata. */ "timeZoneId"?: string; /** The days, each once; give all of them. */ "businessTimes"?: Array<{ "day": ("SUNDAY" | "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY"); /** Opens at, HH:mm in 24 hours, as 09:00. */ "startTime"?: string; /** Closes at, HH:mm in 24 hours, as 17:30. */ "endTime"?: string; /** Several spans in a day, 10 at most. */ "timeSlots"?: Array<{ /** From, HH:mm. */ "startTime": string; /** To, HH:mm. */ "endTime": string }> }>; /** Holiday lists that close these days: their ids, 2 at most. */ "holidayListIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["BusinessHour"]
  }
  /** Delete business hour */
  "delete_a_zoho_desk_business_hour_by_id": {
    arguments: { /** The set of business hours: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List business hour related rules */
  "list_all_zoho_desk_business_hour_related_rules": {
    arguments: { /** The set of business hours: its id. */ "business_hour_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "ruleId"?: number | string; "ruleName"?: string; "ruleType"?: ("SUPERVISE" | "MACRO" | "WORKFLOW" | "BLUEPRINT" | "SLA" | "SKILLS" | "CUSTOMVIEW" | "CONTRACTS") }>
  }
  /** List call comments */
  "list_all_zoho_desk_call_comments": {
    arguments: { /** The call: its id. */ "call_id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Ascending unless said; a leading - sorts descending. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CallCommentList"]>
  }
  /** Create call comment */
  "create_a_zoho_desk_call_comment": {
    arguments: { /** The call: its id. */ "call_id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written: html or plainText. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CallComment"]
  }
  /** Update call comment */
  "update_a_zoho_desk_call_comment_by_id": {
    arguments: { /** The call: its id. */ "call_id": string; /** The comment: its id. */ "id": string; /** The note. Colleagues read it; customers do not. */ "content"?: string; /** How content is written: html or plainText. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CallComment"]
  }
  /** Replace (call comments) */
  "zoho_desk_call_comments_replace": {
    arguments: { /** The call: its id. */ "call_id": string; /** The comment: its id. */ "id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written: html or plainText. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CallComment"]
  }
  /** Delete call comment */
  "delete_a_zoho_desk_call_comment_by_id": {
    arguments: { /** The call: its id. */ "call_id": string; /** The comment: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one call comment */
  "get_single_zoho_desk_call_comment_by_id": {
    arguments: { /** The call: its id. */ "call_id": string; /** The comment: its id. */ "id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["CallCommentList"]
  }
  /** List calls */
  "list_all_zoho_desk_calls": {
    arguments: { /** A saved view: its id. Its criteria apply. Id or name. */ "viewId"?: string; /** Only this department: its id. Id or name. */ "departmentId"?: string; /** Only these departments: their ids. */ "departmentIds"?: Array<string>; /** Only what these agents own: their ids. */ "assignee"?: Array<string>; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** Only what begins in these spans. */ "startTime"?: Array<("Overdue" | "Today" | "Tomorrow" | "CurrentWeek" | "CurrentMonth")>; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; /** API names of further fields to add to each record, custom ones (cf_…) too. */ "fields_query"?: Array<string>; /** What to sort by. */ "sortBy"?: ("startTime" | "createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CallRow"]>
  }
  /** Create call */
  "create_a_zoho_desk_call": {
    arguments: { /** One line that says what it is about. */ "subject": string; /** The department that the call belongs to: its id. Id or name. */ "departmentId": string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId": string; /** When it begins or began, in UTC, as 2025-06-30T09:00:00.000Z. */ "startTime": string; /** Completed, Scheduled, Missed, Canceled or In Progress. */ "status": string; /** inbound: the customer called; outbound: we did. */ "direction"?: ("inbound" | "outbound"); /** How long it lasts, in seconds. */ "duration"?: number; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** Where the recording can be heard. */ "recordingUrl"?: string; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Call"]
  }
  /** Get one call */
  "get_single_zoho_desk_call_by_id": {
    arguments: { /** The call: its id. */ "id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams" | "livecalls")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CallGet"]
  }
  /** Update call */
  "update_a_zoho_desk_call_by_id": {
    arguments: { /** The call: its id. */ "id": string; /** One line that says what it is about. */ "subject"?: string; /** The department that the call belongs to: its id. Id or name. */ "departmentId"?: string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId"?: string; /** When it begins or began, in UTC, as 2025-06-30T09:00:00.000Z. */ "startTime"?: string; /** Completed, Scheduled, Missed, Canceled or In Progress. */ "status"?: string; /** inbound: the customer called; outbound: we did. */ "direction"?: ("inbound" | "outbound"); /** How long it lasts, in seconds. */ "duration"?: number; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** Where the recording can be heard. */ "recordingUrl"?: string; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Call"]
  }
  /** Move to trash (calls) */
  "zoho_desk_calls_move_to_trash": {
    arguments: { /** The calls: their ids, 50 at most. */ "entityIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update many (calls) */
  "zoho_desk_calls_update_many": {
    arguments: { /** The calls: their ids, 50 at most. */ "ids": Array<string>; /** API name of the one field to set, such as status or ownerId. */ "fieldName": string; /** The new value, the same for all. */ "fieldValue"?: string; /** true when fieldName is a custom field (cf_…). */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Delete spam (calls) */
  "zoho_desk_calls_delete_spam": {
    arguments: { /** The calls: their ids, 50 at most. */ "callIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Empty spam (calls) */
  "zoho_desk_calls_empty_spam": {
    arguments: { /** The department whose spam is deleted: its id. Id or name. */ "departmentId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Clear live call (calls) */
  "zoho_desk_calls_clear_live_call": {
    arguments: { /** The call: its id. */ "call_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List ticket calls */
  "list_all_zoho_desk_ticket_calls": {
    arguments: { /** The ticket: its id, which is not its number. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CallRow"]>
  }
  /** List channels */
  "list_all_zoho_desk_channels": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Channel"]>
  }
  /** Get one channel */
  "get_single_zoho_desk_channel_by_id": {
    arguments: { /** The channel's code. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Channel"]
  }
  /** Set the picture of a channel */
  "zoho_desk_channels_update_photo": {
    arguments: { /** The channel's code. */ "channel_code": string; /** The picture. */ "photo": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List community categories */
  "list_all_zoho_desk_community_categories": {
    arguments: { /** Counts to add. */ "include"?: Array<("postCount" | "followersCount" | "commentCount")>; /** Only those of this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityCategory"]>
  }
  /** List community categories overview */
  "list_all_zoho_desk_community_categories_overview": {
    arguments: { /** Counts to add. */ "include"?: Array<("postCount" | "followersCount" | "commentCount")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "description"?: string; "permalink"?: string; "status"?: ("ENABLED" | "LOCKED" | "DISABLED"); "position"?: number; "departmentId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "photoUrl"?: string; "childCount"?: number; "postCount"?: number; "commentCount"?: number; "followersCount"?: number; "child"?: Array<{ "id"?: number | string; "name"?: string; "parentCategoryId"?: number | string; "position"?: number; "status"?: string }> }>
  }
  /** Get one community category */
  "get_single_zoho_desk_community_category_by_id": {
    arguments: { /** The community category. */ "id": string; /** Counts to add, and the groups who may see it. */ "include"?: Array<("postCount" | "followersCount" | "commentCount" | "groups")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityCategory"]
  }
  /** Get by permalink (community categories) */
  "zoho_desk_community_categories_get_by_permalink": {
    arguments: { /** Last part of the category's address. */ "permalink": string; /** Counts to add, and the groups who may see it. */ "include"?: Array<("postCount" | "followersCount" | "commentCount" | "groups")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityCategory"]
  }
  /** List community category followers */
  "list_all_zoho_desk_community_category_followers": {
    arguments: { /** The community category. */ "category_id": string; /** Agents only, or customers only. */ "userType"?: ("AGENT" | "END_USER"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Record<string, unknown>>
  }
  /** Enable (community categories) */
  "zoho_desk_community_categories_enable": {
    arguments: { /** The community category. */ "category_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Disable (community categories) */
  "zoho_desk_community_categories_disable": {
    arguments: { /** The community category. */ "category_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Follow (community categories) */
  "zoho_desk_community_categories_follow": {
    arguments: { /** The community category. */ "category_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Unfollow (community categories) */
  "zoho_desk_community_categories_unfollow": {
    arguments: { /** The community category. */ "category_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Lock (community categories) */
  "zoho_desk_community_categories_lock": {
    arguments: { /** The community category. */ "category_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List community topics */
  "list_all_zoho_desk_community_topics": {
    arguments: { /** Only this community category. */ "categoryId"?: string; /** Only this kind of topic. */ "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); /** Where it stands. Which ones there are depends on the type; MOSTVOTED are those with most votes. */ "label"?: ("NOSTATUS" | "NEEDMOREINFO" | "WORKINGONIT" | "ANSWERED" | "UNANSWERED" | "MAYBELATER" | "UNDERREVIEW" | "INPROGRESS" | "IMPLEMENTED" | "WILLNOTIMPLEMENT" | "NOTAPROBLEM" | "TEMPORARYFIX" | "ANALYZING" | "SOLVED" | "UNSOLVED" | "MOSTVOTED"); /** True for those without a comment. */ "unreplied"?: boolean; /** True for those pinned to the top. */ "isSticky"?: boolean; /** With this tag. */ "tagName"?: string; /** From when on, UTC. */ "startTime"?: string; /** Until when, UTC. */ "endTime"?: string; /** What to sort by; descending unless isAscending. */ "sortBy"?: ("createdTime" | "modifiedTime"); /** True puts the oldest first. */ "isAscending"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicList"]>
  }
  /** Create community topic */
  "create_a_zoho_desk_community_topic": {
    arguments: { /** Title that the community sees. */ "subject": string; /** The text, in HTML. */ "content": string; /** The community category. */ "categoryId": string; /** What kind of topic it is. */ "type": ("QUESTION" | "IDEA" | "PROBLEM" | "DISCUSSION"); /** Last part of the page's address. */ "permalink"?: string; /** Letters and digits. */ "tags"?: Array<string>; /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** True pins it to the top of its category. */ "isSticky"?: boolean; /** True e-mails you when somebody comments. */ "notifyMe"?: boolean; /** Picture shown with it. */ "featuredImage"?: { /** A picture that was uploaded before. */ "imageId"?: string }; /** What search engines get; the schema asks for all four keys. */ "seo"?: { /** Title in search engines. */ "title": string; /** Snippet in search engines. */ "description": string; /** Keywords, separated by commas. */ "keywords": string; /** Whether seo.title is the title of the page. */ "useTitleAsPageTitle": boolean }; /** E-mail addresses that are sent the topic. */ "mailTo"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopic"]
  }
  /** Delete trashed (community topics) */
  "zoho_desk_community_topics_delete_trashed": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Get one community topic */
  "get_single_zoho_desk_community_topic_by_id": {
    arguments: { /** The topic. */ "id": string; /** More to add: search engine texts, picture, number of participants. */ "include"?: Array<("seo" | "featuredImage" | "participantsCount")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopic"]
  }
  /** Update community topic */
  "update_a_zoho_desk_community_topic_by_id": {
    arguments: { /** The topic. */ "id": string; /** Title that the community sees. */ "subject"?: string; /** The text, in HTML. */ "content"?: string; /** The community category. */ "categoryId"?: string; /** What kind of topic it is. */ "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); /** Where it stands, such as ANSWERED for a QUESTION or SOLVED for a PROBLEM. Which ones are allowed depends on the type; DISCUSSION and ANNOUNCEMENT have none. */ "label"?: ("NOSTATUS" | "NEEDMOREINFO" | "WORKINGONIT" | "ANSWERED" | "UNANSWERED" | "MAYBELATER" | "UNDERREVIEW" | "IMPLEMENTED" | "WILLNOTIMPLEMENT" | "NOTAPROBLEM" | "TEMPORARYFIX" | "ANALYZING" | "SOLVED" | "UNSOLVED"); /** Whether those who are mentioned are told. */ "notifyMentions"?: boolean; /** Letters and digits; the whole list. */ "tags"?: Array<string>; /** Files that it has, uploaded before; the whole list. */ "attachmentIds"?: Array<string>; /** True pins it to the top of its category. */ "isSticky"?: boolean; /** True e-mails you when somebody comments. */ "notifyMe"?: boolean; /** Picture shown with it. */ "featuredImage"?: { /** A picture that was uploaded before. */ "imageId"?: string }; /** What search engines get. */ "seo"?: { /** Title in search engines. */ "title"?: string; /** Snippet in search engines. */ "description"?: string; /** Keywords, separated by commas. */ "keywords"?: string; /** Whether seo.title is the title of the page. */ "useTitleAsPageTitle"?: boolean }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopic"]
  }
  /** Approve (community topics) */
  "zoho_desk_community_topics_approve": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Add tags (community topics) */
  "zoho_desk_community_topics_add_tags": {
    arguments: { /** The topic. */ "topic_id": string; /** Letters and digits. */ "tags": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get ticket (community topics) */
  "zoho_desk_community_topics_get_ticket": {
    arguments: { /** The topic. */ "topic_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopicGetTicket"]
  }
  /** Mark as spam (community topics) */
  "zoho_desk_community_topics_mark_as_spam": {
    arguments: { /** The topic. */ "topic_id": string; /** Why it is spam. */ "reason": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Unmoderate (community topics) */
  "zoho_desk_community_topics_unmoderate": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Update draft (community topics) */
  "zoho_desk_community_topics_update_draft": {
    arguments: { /** The topic. */ "topic_id": string; /** Title that the community sees. */ "subject": string; /** The text, in HTML. */ "content": string; /** The community category. */ "categoryId": string; /** What kind of topic it is. */ "type": ("QUESTION" | "IDEA" | "PROBLEM" | "DISCUSSION"); /** Last part of the page's address. */ "permalink"?: string; /** Letters and digits. */ "tags"?: Array<string>; /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** True pins it to the top of its category. */ "isSticky"?: boolean; /** True e-mails you when somebody comments. */ "notifyMe"?: boolean; /** Picture shown with it. */ "featuredImage"?: { /** A picture that was uploaded before. */ "imageId"?: string }; /** What search engines get; the schema asks for all four keys. */ "seo"?: { /** Title in search engines. */ "title": string; /** Snippet in search engines. */ "description": string; /** Keywords, separated by commas. */ "keywords": string; /** Whether seo.title is the title of the page. */ "useTitleAsPageTitle": boolean }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "subject"?: string; "content"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "label"?: string; "categoryId"?: number | string; "permalink"?: string; "webUrl"?: string; "creator"?: Record<string, unknown>; "createdTime"?: string; "latestCommentTime"?: string; "likeCount"?: number; "commentCount"?: number; "followersCount"?: number; "isSticky"?: boolean; "isLocked"?: boolean; "isFollowing"?: boolean; "isVoted"?: boolean; "tag"?: Array<Record<string, unknown>>; "attachments"?: Array<Record<string, unknown>>; "seo"?: Record<string, unknown> }
  }
  /** Remove tags (community topics) */
  "zoho_desk_community_topics_remove_tags": {
    arguments: { /** The topic. */ "topic_id": string; /** Letters and digits. */ "tags": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete draft (community topics) */
  "zoho_desk_community_topics_delete_draft": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Publish draft (community topics) */
  "zoho_desk_community_topics_publish_draft": {
    arguments: { /** The topic. */ "topic_id": string; /** The text, in HTML. */ "content": string; /** The community category. */ "categoryId": string; /** Title that the community sees. */ "subject"?: string; /** What kind of topic it is. */ "type"?: ("QUESTION" | "IDEA" | "PROBLEM" | "DISCUSSION"); /** Last part of the page's address. */ "permalink"?: string; /** Letters and digits. */ "tags"?: Array<string>; /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** True pins it to the top of its category. */ "isSticky"?: boolean; /** True e-mails you when somebody comments. */ "notifyMe"?: boolean; /** Picture shown with it. */ "featuredImage"?: { /** A picture that was uploaded before. */ "imageId"?: string }; /** What search engines get; the schema asks for all four keys. */ "seo"?: { /** Title in search engines. */ "title": string; /** Snippet in search engines. */ "description": string; /** Keywords, separated by commas. */ "keywords": string; /** Whether seo.title is the title of the page. */ "useTitleAsPageTitle": boolean }; /** E-mail addresses that are sent the topic. */ "mailTo"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopic"]
  }
  /** Save draft (community topics) */
  "zoho_desk_community_topics_save_draft": {
    arguments: { /** Title that the community sees. */ "subject": string; /** The text, in HTML. */ "content": string; /** The community category. */ "categoryId": string; /** What kind of topic it is. */ "type": ("QUESTION" | "IDEA" | "PROBLEM" | "DISCUSSION"); /** Last part of the page's address. */ "permalink"?: string; /** Letters and digits. */ "tags"?: Array<string>; /** Ids of files that were uploaded before. */ "attachmentIds"?: Array<string>; /** True pins it to the top of its category. */ "isSticky"?: boolean; /** True e-mails you when somebody comments. */ "notifyMe"?: boolean; /** Picture shown with it. */ "featuredImage"?: { /** A picture that was uploaded before. */ "imageId"?: string }; /** What search engines get; the schema asks for all four keys. */ "seo"?: { /** Title in search engines. */ "title": string; /** Snippet in search engines. */ "description": string; /** Keywords, separated by commas. */ "keywords": string; /** Whether seo.title is the title of the page. */ "useTitleAsPageTitle": boolean }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Follow (community topics) */
  "zoho_desk_community_topics_follow": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Unfollow (community topics) */
  "zoho_desk_community_topics_unfollow": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List community topic followers */
  "list_all_zoho_desk_community_topic_followers": {
    arguments: { /** The topic. */ "topic_id": string; /** Agents only, or customers only. */ "userType"?: ("AGENT" | "END_USER"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicRow"]>
  }
  /** Like (community topics) */
  "zoho_desk_community_topics_like": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Unlike (community topics) */
  "zoho_desk_community_topics_unlike": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Unlock (community topics) */
  "zoho_desk_community_topics_unlock": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Moderate (community topics) */
  "zoho_desk_community_topics_moderate": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Move (community topics) */
  "zoho_desk_community_topics_move": {
    arguments: { /** The topic. */ "topic_id": string; /** The community category that it moves to. */ "categoryId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List community topic participants */
  "list_all_zoho_desk_community_topic_participants": {
    arguments: { /** The topic. */ "topic_id": string; /** Agents only, or customers only. */ "userType"?: ("AGENT" | "END_USER"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicRow"]>
  }
  /** List community topic voters */
  "list_all_zoho_desk_community_topic_voters": {
    arguments: { /** The topic. */ "topic_id": string; /** Agents only, or customers only. */ "userType"?: ("AGENT" | "END_USER"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicRow"]>
  }
  /** Move to trash (community topics) */
  "zoho_desk_community_topics_move_to_trash": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Restore (community topics) */
  "zoho_desk_community_topics_restore": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Unmoderate many (community topics) */
  "zoho_desk_community_topics_unmoderate_many": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Count (community topics) */
  "zoho_desk_community_topics_count": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** List community topics moderated */
  "list_all_zoho_desk_community_topics_moderated": {
    arguments: { /** Only this community category. */ "categoryId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "categoryId"?: number | string; "permalink"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "createdTime"?: string; "moderatedBy"?: Record<string, unknown>; "moderatedOn"?: string }>
  }
  /** List community topics to moderate */
  "list_all_zoho_desk_community_topics_to_moderate": {
    arguments: { /** AWAITINGAPPROVAL: held until an agent approves. SPAM: marked as spam. TRASHED: in the trash. */ "status": ("AWAITINGAPPROVAL" | "SPAM" | "TRASHED"); /** Only this community category. */ "categoryId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "categoryId"?: number | string; "permalink"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "createdTime"?: string; "trashedBy"?: Record<string, unknown>; "trashedTime"?: string }>
  }
  /** List community topic drafts */
  "list_all_zoho_desk_community_topic_drafts": {
    arguments: { /** Only this kind of topic. */ "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); /** Only this community category. */ "categoryId"?: string; /** What to sort by; descending unless isAscending. */ "sortBy"?: ("createdTime" | "modifiedTime"); /** True puts the oldest first. */ "isAscending"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "categoryId"?: number | string; "creator"?: Schemas["CommunityTopicCreator"]; "createdTime"?: string }>
  }
  /** Get by permalink (community topics) */
  "zoho_desk_community_topics_get_by_permalink": {
    arguments: { /** Last part of the topic's address. */ "permalink": string; /** More to add: search engine texts, picture, number of participants. */ "include"?: Array<("seo" | "featuredImage" | "participantsCount")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopic"]
  }
  /** Get types (community topics) */
  "zoho_desk_community_topics_get_types": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "defaultTopicType"?: string; "enabledTopicTypes"?: Array<string>; "disabledTopicTypes"?: Array<string> }
  }
  /** List community topics by user */
  "list_all_zoho_desk_community_topics_by_user": {
    arguments: { /** The member: creator.id of a topic. */ "user_id": string; /** From when on, UTC. */ "startTime"?: string; /** Until when, UTC. */ "endTime"?: string; /** Only this kind of topic. */ "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); /** Only this community category. */ "categoryId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicListByUser"]>
  }
  /** Mark many as spam (community topics) */
  "zoho_desk_community_topics_mark_many_as_spam": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Why it is spam. */ "reason": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Update types (community topics) */
  "zoho_desk_community_topics_update_types": {
    arguments: { /** Kinds that may be posted; the whole list. */ "enabledTopicTypes": Array<("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION")>; /** The kind that is offered first. */ "defaultTopicType": ("QUESTION" | "IDEA" | "PROBLEM" | "DISCUSSION"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Convert to ticket (community topics) */
  "zoho_desk_community_topics_convert_to_ticket": {
    arguments: { /** The topic. */ "topic_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CommunityTopicGetTicket"]
  }
  /** Convert many to tickets (community topics) */
  "zoho_desk_community_topics_convert_many_to_tickets": {
    arguments: { /** The topics, 1 to 50. */ "topicIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Update many (community topics) */
  "zoho_desk_community_topics_update_many": {
    arguments: { /** The topics, 1 to 50. */ "ids": Array<string>; "fieldName": ("categoryId" | "type" | "isSticky" | "isLocked"); /** The value as text: a category id, a type, true or false. */ "fieldValue": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List community topics search */
  "list_all_zoho_desk_community_topics_search": {
    arguments: { /** What to look for in titles, texts, tags and names of files. */ "searchStr": string; /** PUBLISHED unless another is asked for. */ "status"?: ("PUBLISHED" | "AWAITINGAPPROVAL" | "SPAM" | "TRASHED" | "DRAFT"); /** Only this kind of topic. */ "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); /** Where it stands. Which ones there are depends on the type. */ "label"?: ("NOSTATUS" | "NEEDMOREINFO" | "WORKINGONIT" | "ANSWERED" | "UNANSWERED" | "MAYBELATER" | "UNDERREVIEW" | "INPROGRESS" | "IMPLEMENTED" | "WILLNOTIMPLEMENT" | "NOTAPROBLEM" | "TEMPORARYFIX" | "ANALYZING" | "SOLVED" | "UNSOLVED" | "MOSTVOTED"); /** Only this community category. */ "categoryId"?: string; /** True for those pinned to the top. */ "isSticky"?: boolean; /** True for those without a comment. */ "unreplied"?: boolean; /** What to sort by; descending unless isAscending. */ "sortBy"?: ("createdTime" | "modifiedTime"); /** True puts the oldest first. */ "isAscending"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CommunityTopicSearch"]>
  }
  /** List contact attachments */
  "list_all_zoho_desk_contact_attachments": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Names of related objects to add. */ "include"?: Array<"creator">; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string; "creatorId"?: number | string; "createdTime"?: string; "isPublic"?: boolean; "creator"?: Schemas["AccountAttachmentRow"] }>
  }
  /** Create contact attachment */
  "create_a_zoho_desk_contact_attachment": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string; "creatorId"?: number | string; "createdTime"?: string; "isPublic"?: boolean }
  }
  /** Delete contact attachment */
  "delete_a_zoho_desk_contact_attachment_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The file. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List contact comments */
  "list_all_zoho_desk_contact_comments": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Names of related objects to add. */ "include"?: Array<"mentions">; /** By the time of writing; a leading - (as when left out) puts the newest first. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ContactCommentList"]>
  }
  /** Create contact comment */
  "create_a_zoho_desk_contact_comment": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The note; only colleagues read it. */ "content": string; /** Whether content is plain text or HTML. */ "contentType"?: ("plainText" | "html"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactComment"]
  }
  /** Update contact comment */
  "update_a_zoho_desk_contact_comment_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The internal note. */ "id": string; /** The note; it replaces what was there. Only colleagues read it. */ "content": string; /** Whether content is plain text or HTML. */ "contentType"?: ("html" | "plainText"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactComment"]
  }
  /** Delete contact comment */
  "delete_a_zoho_desk_contact_comment_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The internal note. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one contact comment */
  "get_single_zoho_desk_contact_comment_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The internal note. */ "id": string; /** Names of related objects to add. */ "include"?: Array<"mentions">; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["ContactCommentList"]
  }
  /** List contact duplicate values */
  "list_all_zoho_desk_contact_duplicate_values": {
    arguments: { /** The field whose values are compared. */ "fieldName": ("firstName" | "lastName" | "email" | "secondaryEmail" | "phone" | "fullName" | "bothEmail"); /** Only values that begin with this letter. */ "swFieldValue"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("count" | "-count" | "fieldValue" | "-fieldValue"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "fieldValue"?: string; "count"?: number }>
  }
  /** List contact duplicates */
  "list_all_zoho_desk_contact_duplicates": {
    arguments: { /** The field whose values are compared. */ "fieldName": ("firstName" | "lastName" | "email" | "secondaryEmail" | "phone" | "fullName" | "bothEmail"); /** A value that several records share, or several joined by commas. */ "fieldValues": string; /** Names of related objects to add. */ "include"?: Array<"accounts">; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("firstName" | "-firstName" | "lastName" | "-lastName" | "fullName" | "-fullName" | "phone" | "-phone" | "email" | "-email" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "fieldValue"?: string; "contacts"?: Array<{ "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "type"?: string; "ownerId"?: number | string; "accountId"?: number | string; "isSpam"?: boolean; "photoURL"?: string; "webUrl"?: string; "customerHappiness"?: Record<string, unknown>; "zohoCRMContact"?: Record<string, unknown>; "createdTime"?: string; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string } }> }>
  }
  /** Get default field (contact duplicates) */
  "zoho_desk_contact_duplicates_get_default_field": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "fieldName"?: ("firstName" | "lastName" | "email" | "secondaryEmail" | "phone" | "fullName" | "bothEmail") }
  }
  /** Set default field (contact duplicates) */
  "zoho_desk_contact_duplicates_set_default_field": {
    arguments: { "fieldName": ("firstName" | "lastName" | "email" | "secondaryEmail" | "phone" | "fullName" | "bothEmail"); /** Whether the field becomes the default. */ "markDefault": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List contact followers */
  "list_all_zoho_desk_contact_followers": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountAttachmentRow"]>
  }
  /** Add (contact followers) */
  "zoho_desk_contact_followers_add": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The agents. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Remove (contact followers) */
  "zoho_desk_contact_followers_remove": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The agents. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List contact time entries */
  "list_all_zoho_desk_contact_time_entries": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Names of related objects to add. */ "include"?: Array<"owner">; /** Only this kind of work. */ "module"?: ("tickets" | "tasks"); /** Only in this department. Id or name. */ "departmentId"?: string; /** Only time of this kind. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** By the time the work was done. */ "orderBy"?: ("ASC" | "DESC"); /** When the entry was made: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "createdTimeRange"?: string; /** When the entry was last changed: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ContactTimeEntryRow"]>
  }
  /** Sum (contact time entries) */
  "zoho_desk_contact_time_entries_sum": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Only this kind of work. */ "module"?: ("tickets" | "tasks"); /** Only in this department. Id or name. */ "departmentId"?: string; /** Only time of this kind. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountTimeEntry"]
  }
  /** List contacts */
  "list_all_zoho_desk_contacts": {
    arguments: { /** Names of related objects to add. */ "include"?: Array<"accounts">; /** A saved view of this module. Id or name. */ "viewId"?: string; /** API names of further fields to fetch, such as custom ones (cf_…); at most 30. Name them in fields too. */ "fields_query"?: Array<string>; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("firstName" | "-firstName" | "lastName" | "-lastName" | "phone" | "-phone" | "email" | "-email" | "account" | "-account" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ContactRow"]>
  }
  /** Create contact */
  "create_a_zoho_desk_contact": {
    arguments: { "lastName": string; "firstName"?: string; /** E-mail address; replies to tickets go there. */ "email"?: string; "secondaryEmail"?: string; /** Telephone number. */ "phone"?: string; /** Mobile phone number. */ "mobile"?: string; /** Kind of contact, a value that the portal knows. */ "type"?: string; /** Position or form of address. */ "title"?: string; /** Longer text about it, for colleagues. */ "description"?: string; "street"?: string; "city"?: string; /** State or region. */ "state"?: string; /** Postal code. The vendor's schema admits digits only. */ "zip"?: string; "country"?: string; "facebook"?: string; "twitter"?: string; /** The customer's company (account). Id or name. */ "accountId"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The layout that says which fields there are. */ "layoutId"?: string; /** The language that the customer speaks, by its name. */ "language"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactCreate"]
  }
  /** Get one contact */
  "get_single_zoho_desk_contact_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "id": string; /** Names of related objects to add. */ "include"?: Array<("accounts" | "owner")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactCreate"]
  }
  /** Update contact */
  "update_a_zoho_desk_contact_by_id": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "id": string; "lastName"?: string; "firstName"?: string; /** E-mail address; later replies go there. */ "email"?: string; "secondaryEmail"?: string; /** Telephone number. */ "phone"?: string; /** Mobile phone number. */ "mobile"?: string; /** Kind of contact, a value that the portal knows. */ "type"?: string; /** Position or form of address. */ "title"?: string; /** Longer text about it, for colleagues. */ "description"?: string; "street"?: string; "city"?: string; /** State or region. */ "state"?: string; /** Postal code. The vendor's schema admits digits only. */ "zip"?: string; "country"?: string; "facebook"?: string; "twitter"?: string; /** The customer's company (account). Id or name. */ "accountId"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The layout that says which fields there are. */ "layoutId"?: string; /** The language that the customer speaks, by its name. */ "language"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactCreate"]
  }
  /** Move to trash (contacts) */
  "zoho_desk_contacts_move_to_trash": {
    arguments: { /** The customers. */ "contactIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update many (contacts) */
  "zoho_desk_contacts_update_many": {
    arguments: { /** The customers. */ "ids": Array<string>; /** API name of the field to set. */ "fieldName": string; /** The new value, as text, for all of them. */ "fieldValue"?: string; /** Whether the field is a custom one. */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Count (contacts) */
  "zoho_desk_contacts_count": {
    arguments: { /** A saved view of this module. Id or name. */ "viewId": string; /** Only names that begin with this. */ "startsWith"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** List contacts by ids */
  "list_all_zoho_desk_contacts_by_ids": {
    arguments: { /** The customers; at most 20. */ "ids": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ContactRow"]>
  }
  /** Merge (contacts) */
  "zoho_desk_contacts_merge": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The duplicates that become part of the other. */ "ids": Array<string>; /** Whose value of each field is kept: a contact id per field. */ "source"?: { "lastName"?: string; "firstName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "title"?: string; "description"?: string; "street"?: string; "city"?: string; "state"?: string; "zip"?: string; "country"?: string; "facebook"?: string; "twitter"?: string; "accountId"?: string; "language"?: string; /** Custom fields: an id per field. */ "cf"?: Record<string, unknown>; /** Custom fields: an id per field. */ "customFields"?: Record<string, unknown> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ContactCreate"]
  }
  /** Mark as spam (contacts) */
  "zoho_desk_contacts_mark_as_spam": {
    arguments: { /** The customers. */ "ids": Array<string>; /** True marks as spam, false takes the mark off. */ "isSpam": boolean; /** Whether the tickets they have are treated the same way. */ "handleExistingTickets"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Delete spam (contacts) */
  "zoho_desk_contacts_delete_spam": {
    arguments: { /** The customers. */ "contactIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Delete photo (contacts) */
  "zoho_desk_contacts_delete_photo": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Statistics (contacts) */
  "zoho_desk_contacts_statistics": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Only in this department. Id or name. */ "departmentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalTickets"?: number | string; "openTickets"?: number | string; "onholdTickets"?: number | string; "closedTickets"?: number | string; "overdueTickets"?: number | string; "escalatedTickets"?: number | string; "spamTickets"?: number | string; "firstResponseTime"?: number | string; "responseTime"?: number | string; "resolutionTime"?: number | string; "channelWiseCount"?: Record<string, unknown>; "customerHappiness"?: { "badCount"?: number | string; "okCount"?: number | string; "goodCount"?: number | string } }
  }
  /** List contact history */
  "list_all_zoho_desk_contact_history": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Only what this agent did. Id or name. */ "agentId"?: string; /** Only in this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountHistory"]>
  }
  /** Associate accounts (contacts) */
  "zoho_desk_contacts_associate_accounts": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The companies. */ "data": Array<{ /** The company (account). */ "id": string; /** Whether the customer may read all tickets of the company in the help center. */ "isAccountTicketsViewable": boolean }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Dissociate accounts (contacts) */
  "zoho_desk_contacts_dissociate_accounts": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The companies. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Dissociate account (contacts) */
  "zoho_desk_contacts_dissociate_account": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The customer's company (account). Id or name. */ "account_id": string; /** What becomes of the tickets between the two. */ "option": ("Move Tickets To Contact" | "Move Tickets To Account" | "Delete Tickets" | "Maintain Same Relationship"); /** The contact or account that moved tickets go to. */ "optionValue"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Associate products (contacts) */
  "zoho_desk_contacts_associate_products": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** The products. */ "ids": Array<string>; /** True links, false takes the links away. */ "associate": boolean; /** Only products of this department. Id or name. */ "departmentId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Help center status (contacts) */
  "zoho_desk_contacts_help_center_status": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Only in this help center. */ "helpCenterId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "data"?: Array<{ "helpCenter"?: string; "status"?: string }> }
  }
  /** Invite many as end users (contacts) */
  "zoho_desk_contacts_invite_many_as_end_users": {
    arguments: { /** The customers. */ "contactIds": Array<string>; "helpCenterId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Invite as end user (contacts) */
  "zoho_desk_contacts_invite_as_end_user": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; "helpCenterId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Approve end user invite (contacts) */
  "zoho_desk_contacts_approve_end_user_invite": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; "helpCenterIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Reject end user invite (contacts) */
  "zoho_desk_contacts_reject_end_user_invite": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; "helpCenterIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List product contacts */
  "list_all_zoho_desk_product_contacts": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** Names of related objects to add. */ "include"?: Array<"accounts">; /** True lists those marked as spam instead. */ "isSpam"?: boolean; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("firstName" | "-firstName" | "lastName" | "-lastName" | "phone" | "-phone" | "email" | "-email" | "account" | "-account" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ContactRow"]>
  }
  /** List account contacts */
  "list_all_zoho_desk_account_contacts": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** True lists those marked as spam instead. */ "isSpam"?: boolean; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("firstName" | "-firstName" | "lastName" | "-lastName" | "phone" | "-phone" | "fullName" | "-fullName" | "email" | "-email" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "accountId"?: number | string; "ownerId"?: number | string; "photoURL"?: string; "webUrl"?: string; "isAnonymous"?: boolean; "isEndUser"?: boolean; "isSpam"?: boolean; "accountCount"?: number; "createdTime"?: string; "zohoCRMContact"?: { "id"?: number | string; "type"?: string }; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string }; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string }; "mappingInfo"?: { "mappingId"?: number | string; "mappingType"?: ("PRIMARY" | "SECONDARY"); "isAccountTicketsViewable"?: boolean } }>
  }
  /** List contracts */
  "list_all_zoho_desk_contracts": {
    arguments: { /** Names of related objects to add. */ "include"?: Array<("accounts" | "products" | "slas" | "owner" | "departments")>; /** A saved view of this module. Id or name. */ "viewId"?: string; /** Only contracts of this company. Id or name. */ "accountId"?: string; /** Only contracts that these agents own; at most 10. */ "ownerIds"?: Array<string>; /** Only contracts of these departments; at most 10. */ "departmentIds"?: Array<string>; /** Only names that begin with this. */ "contractName"?: string; /** API names of further fields to fetch, such as custom ones (cf_…); at most 30. Name them in fields too. */ "fields_query"?: Array<string>; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("accountName" | "-accountName" | "contractName" | "-contractName" | "contractEndDate" | "-contractEndDate" | "contractStartDate" | "-contractStartDate" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "contractName"?: string; "contractStatus"?: ("ACTIVE" | "EXPIRED" | "FUTURE"); "startDate"?: string; "endDate"?: string; "departmentId"?: number | string; "ownerId"?: number | string; "accountId"?: number | string; "productId"?: number | string; "associatedSLAId"?: number | string; "associatedSupportPlanId"?: number | string; "supportPlan"?: Schemas["ContractSupportPlan"]; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string }; "owner"?: { "id"?: number | string; "name"?: string; "photoURL"?: string } }>
  }
  /** Create contract */
  "create_a_zoho_desk_contract": {
    arguments: { "contractName": string; /** The customer's company (account). Id or name. */ "accountId": string; /** The department, or the word allDepartment. Id or name. */ "departmentId": string; /** The agent who owns it. Id or name. */ "ownerId": string; /** First day, as yyyy-MM-dd. */ "startDate": string; /** The support plan; it cannot be changed later. */ "associatedSupportPlanId": string; /** Last day, as yyyy-MM-dd. */ "endDate"?: string; "contractNumber"?: string; /** Id or name. */ "productId"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** How many days before the end they are reminded. */ "notifyBefore"?: number; /** The agents who are reminded before the end, the whole list. */ "notificationAgentIds"?: Array<string>; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Contract"]
  }
  /** Get one contract */
  "get_single_zoho_desk_contract_by_id": {
    arguments: { /** The contract. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Contract"]
  }
  /** Update contract */
  "update_a_zoho_desk_contract_by_id": {
    arguments: { /** The contract. */ "id": string; "contractName"?: string; /** The customer's company (account). Id or name. */ "accountId"?: string; /** Id or name. */ "departmentId"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** First day, as yyyy-MM-dd. */ "startDate"?: string; /** Last day, as yyyy-MM-dd. */ "endDate"?: string; "contractNumber"?: string; /** Id or name. */ "productId"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** How many days before the end they are reminded. */ "notifyBefore"?: number; /** The agents who are reminded before the end, the whole list. */ "notificationAgentIds"?: Array<string>; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Contract"]
  }
  /** Replace (contracts) */
  "zoho_desk_contracts_replace": {
    arguments: { /** The contract. */ "id": string; "contractName"?: string; /** The customer's company (account). Id or name. */ "accountId"?: string; /** Id or name. */ "departmentId"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** First day, as yyyy-MM-dd. */ "startDate"?: string; /** Last day, as yyyy-MM-dd. */ "endDate"?: string; "contractNumber"?: string; /** Id or name. */ "productId"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** How many days before the end they are reminded. */ "notifyBefore"?: number; /** The agents who are reminded before the end, the whole list. */ "notificationAgentIds"?: Array<string>; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Contract"]
  }
  /** Update many (contracts) */
  "zoho_desk_contracts_update_many": {
    arguments: { /** The contracts; at most 50. */ "ids": Array<string>; /** API name of the field to set. */ "fieldName": string; /** The new value, as text, for all of them. */ "fieldValue": string; /** Whether the field is a custom one. */ "isCustomField": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Count (contracts) */
  "zoho_desk_contracts_count": {
    arguments: { /** A saved view of this module. Id or name. */ "viewId": string; /** A department, or the word allDepartment. Id or name. */ "departmentId": string; /** Only those that this agent owns. Id or name. */ "ownerId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** Move to trash (contracts) */
  "zoho_desk_contracts_move_to_trash": {
    arguments: { "contractIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List messages and comments of a ticket */
  "list_all_zoho_desk_ticket_conversations": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<TurnOf<Schemas["ConversationEntry"]>>
  }
  /** List custom module records */
  "list_all_zoho_desk_custom_module_records": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** Only records of this saved view. */ "viewId"?: string; /** A leading - gives the newest first. */ "sortBy"?: ("createdTime" | "modifiedTime" | "-createdTime" | "-modifiedTime"); /** Further fields to answer, by API name, at most 30; none with several lines. */ "fields_query"?: Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CustomModuleRecord"]>
  }
  /** Create custom module record */
  "create_a_zoho_desk_custom_module_record": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** Name of the record. */ "name": string; /** The department it belongs to; only in modules that are specific to departments. */ "department"?: { /** A department. */ "id"?: string }; /** The layout of the record. */ "layout"?: { /** A layout of the module. */ "id"?: string }; /** The agent whose record it is. */ "owner"?: { /** An agent. */ "id"?: string }; /** Custom fields by API name (cf_...). */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CustomModuleRecord"]
  }
  /** Get one custom module record */
  "get_single_zoho_desk_custom_module_record_by_id": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** A record, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CustomModuleRecord"]
  }
  /** Update custom module record */
  "update_a_zoho_desk_custom_module_record_by_id": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** A record, by its id. */ "id": string; /** Name of the record. */ "name"?: string; /** The department it belongs to; only in modules that are specific to departments. */ "department"?: { /** A department. */ "id"?: string }; /** The layout of the record. */ "layout"?: { /** A layout of the module. */ "id"?: string }; /** The agent whose record it is. */ "owner"?: { /** An agent. */ "id"?: string }; /** Custom fields by API name (cf_...). */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["CustomModuleRecord"]
  }
  /** Delete custom module record */
  "delete_a_zoho_desk_custom_module_record_by_id": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** A record, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Move to trash (custom module records) */
  "zoho_desk_custom_module_records_move_to_trash": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** The records, at most 50. */ "recordIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List custom module records search */
  "list_all_zoho_desk_custom_module_records_search": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** Text to look for in all fields; not together with field1 to field10. */ "_all"?: string; /** A field to search in, as <API name>:<value>; * stands for any text. */ "field1"?: string; /** As field1, for another field. */ "field2"?: string; /** As field1, for another field. */ "field3"?: string; /** As field1, for another field. */ "field4"?: string; /** As field1, for another field. */ "field5"?: string; /** As field1, for another field. */ "field6"?: string; /** As field1, for another field. */ "field7"?: string; /** As field1, for another field. */ "field8"?: string; /** As field1, for another field. */ "field9"?: string; /** As field1, for another field. */ "field10"?: string; /** When made: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "createdTimeRange"?: string; /** When last changed: two UTC times joined by a comma, each yyyy-MM-ddTHH:mm:ss.SSSZ. */ "modifiedTimeRange"?: string; /** A leading - sorts descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CustomModuleRecord"]>
  }
  /** Count (custom module records) */
  "zoho_desk_custom_module_records_count": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** A saved view of the module. */ "viewId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number }
  }
  /** Update many (custom module records) */
  "zoho_desk_custom_module_records_update_many": {
    arguments: { /** API name of the custom module, which begins with cm_. */ "module_api_name": string; /** The records, at most 50. */ "ids": Array<string>; /** API name of the field. */ "fieldName": string; /** What the field gets in all of them. */ "fieldValue"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Read the rating links for e-mails */
  "zoho_desk_customer_happiness_get_rating_links": {
    arguments: { /** A department id, or allDepartment. Id or name. */ "departmentId": string; /** The language of the links, such as en. */ "languageCode"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "linkHolder"?: string }
  }
  /** List ratings by customers */
  "list_all_zoho_desk_customer_happiness_ratings": {
    arguments: { /** A department id, or allDepartment. Id or name. */ "department": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "rating"?: string; "feedback"?: string; "ticketId"?: number | string; "contactId"?: number | string; "threadId"?: number | string; "ratedTime"?: string }>
  }
  /** Count tickets on hold */
  "zoho_desk_dashboard_metrics_onhold_tickets": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DashboardMetric"]
  }
  /** Count solved tickets */
  "zoho_desk_dashboard_metrics_solved_tickets": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DashboardMetric"]
  }
  /** Count the backlog */
  "zoho_desk_dashboard_metrics_backlog_tickets": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DashboardMetric"]
  }
  /** Count reopened tickets */
  "zoho_desk_dashboard_metrics_reopened_tickets": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DashboardMetric"]
  }
  /** Count new tickets */
  "zoho_desk_dashboard_metrics_created_tickets": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DashboardMetric"]
  }
  /** Count responses */
  "zoho_desk_dashboard_metrics_response_count": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalResponseCount"?: number | string; "avg"?: string; "responseCount"?: Array<{ "value"?: string; "count"?: number | string; "referenceValue"?: number | string }>; "groupedBy"?: ("date" | "channel" | "agent" | "hour") }
  }
  /** Average response times */
  "zoho_desk_dashboard_metrics_response_time": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** True: only the first response to each ticket. False: all. */ "isFirstResponse": boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalAvgAgentTime"?: string; "totalAvgSystemTime"?: string; "totalResponseCount"?: number | string; "timeData"?: Array<{ "value"?: string; "avgAgentTime"?: string; "avgSystemTime"?: string; "responseCount"?: number | string; "referenceValue"?: number | string }>; "groupedBy"?: ("date" | "channel" | "agent" | "hour") }
  }
  /** Average resolution times */
  "zoho_desk_dashboard_metrics_resolution_time": {
    arguments: { /** The span; CUSTOM_IN_DATE and CUSTOM_IN_MILLIS need startDate and endDate. */ "duration": ("LAST_30_DAYS" | "LAST_7_DAYS" | "THIS_WEEK" | "LAST_WEEK" | "THIS_MONTH" | "LAST_MONTH" | "CUSTOM_IN_DATE" | "LAST24HOURS" | "TODAY" | "YESTERDAY" | "CUSTOM_IN_MILLIS" | "LAST_1_HOUR"); /** What each number is for. */ "groupBy": ("date" | "channel" | "agent" | "hour"); /** First day as YYYY-MM-DD with CUSTOM_IN_DATE; milliseconds since 1970 with CUSTOM_IN_MILLIS. */ "startDate"?: string; /** The end, written as startDate. */ "endDate"?: string; /** Agents. */ "agentId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Teams. */ "teamId"?: Array<string>; /** A channel of the portal. */ "channel"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalAvgAgentTime"?: string; "totalAvgSystemTime"?: string; "totalTicketCount"?: number | string; "timeData"?: Array<{ "value"?: string; "avgAgentTime"?: string; "avgSystemTime"?: string; "ticketCount"?: number | string; "referenceValue"?: number | string }>; "groupedBy"?: ("date" | "channel" | "agent" | "hour") }
  }
  /** Get one dashboard */
  "get_single_zoho_desk_dashboard_by_id": {
    arguments: { /** The dashboard. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "name"?: string; "displayLabel"?: string; "description"?: string; "isDefault"?: boolean; "isFavorite"?: boolean; "isEditable"?: boolean; "isCustomizable"?: boolean; "isSystemGenerated"?: boolean; "dashboardFolder"?: { "id"?: number | string; "name"?: string; "departmentId"?: number | string }; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string; "lastAccessedBy"?: Record<string, unknown>; "lastAccessedTime"?: string; "dashboardUIUrl"?: string; "reactNiceUrl"?: string }
  }
  /** List departments */
  "list_all_zoho_desk_departments": {
    arguments: { /** true: only departments in use; false: only disabled ones. */ "isEnabled"?: boolean; /** Text in the name: *sales* contains it, sales* begins with it, plain text is the whole name. */ "searchStr"?: string; /** State of live chat in the department; ${UNAVAILABLE} stands for all that have none. */ "chatStatus"?: ("AVAILABLE" | "DISABLED" | "NOT_CREATED" | "${UNAVAILABLE}"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["DepartmentRow"]>
  }
  /** Create department */
  "create_a_zoho_desk_department": {
    arguments: { /** Name that agents see. */ "name": string; /** Agents who work in it. The schema does not ask for them, the text of the documentation does. */ "associatedAgentIds": Array<string>; /** Name that customers see in the help center. */ "nameInCustomerPortal"?: string; /** What the department is for. */ "description"?: string; /** Whether customers can choose it in the help center. */ "isVisibleInCustomerPortal"?: boolean; /** Whether tickets can be assigned to teams. */ "isAssignToTeamEnabled"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Department"]
  }
  /** Get one department */
  "get_single_zoho_desk_department_by_id": {
    arguments: { /** A department, by its id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Department"]
  }
  /** Update department */
  "update_a_zoho_desk_department_by_id": {
    arguments: { /** A department, by its id. */ "id": string; /** Name that agents see. */ "name"?: string; /** All agents who work in it: the whole set. */ "associatedAgentIds"?: Array<string>; /** Name that customers see in the help center. */ "nameInCustomerPortal"?: string; /** What the department is for. */ "description"?: string; /** Whether customers can choose it in the help center. */ "isVisibleInCustomerPortal"?: boolean; /** Whether tickets can be assigned to teams. */ "isAssignToTeamEnabled"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Department"]
  }
  /** List departments by ids */
  "list_all_zoho_desk_departments_by_ids": {
    arguments: { /** The departments, at most 50. */ "departmentIds": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["DepartmentRow"]>
  }
  /** Count (departments) */
  "zoho_desk_departments_count": {
    arguments: { /** true: only departments in use; false: only disabled ones. */ "isEnabled"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** List department agents */
  "list_all_zoho_desk_department_agents": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** Which field searchStr looks in. */ "fieldName"?: ("firstName" | "lastName" | "name" | "emailId"); /** Text in fieldName: *ann* contains it, ann* begins with it, plain text is the whole value. */ "searchStr"?: string; /** true: only light agents, who have no full seat; false: only the others. */ "isLightAgent"?: boolean; /** true: only those who have accepted their invitation; false: only those who have not. */ "isConfirmed"?: boolean; /** Only agents in this state; DISABLED are deactivated. */ "status"?: ("ACTIVE" | "DISABLED"); /** Ascending or descending; what is sorted by is not documented. */ "sortOrder"?: ("asc" | "desc"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AgentList"]>
  }
  /** Associate agents (departments) */
  "zoho_desk_departments_associate_agents": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** The agents to add. */ "agentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Dissociate agents (departments) */
  "zoho_desk_departments_dissociate_agents": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** The agents to take out. */ "agentIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Enable (departments) */
  "zoho_desk_departments_enable": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Disable (departments) */
  "zoho_desk_departments_disable": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** The department that takes over the mail addresses. Id or name. */ "emailNewDepartment"?: string; /** The department that takes over the agents. Id or name. */ "agentNewDepartment"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Update logo (departments) */
  "zoho_desk_departments_update_logo": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** One image of at most 2 MB: jpg, jpeg, png or gif. */ "departmentLogo": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete logo (departments) */
  "zoho_desk_departments_delete_logo": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List my departments */
  "list_all_zoho_desk_my_departments": {
    arguments: { /** true: only departments in use; false: only disabled ones. */ "isEnabled"?: boolean; /** State of live chat in the department; ${UNAVAILABLE} stands for all that have none. */ "chatStatus"?: ("AVAILABLE" | "DISABLED" | "NOT_CREATED" | "${UNAVAILABLE}"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["DepartmentRow"]>
  }
  /** Check name exists (departments) */
  "zoho_desk_departments_check_name_exists": {
    arguments: { /** The name to look for. */ "departmentName": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "isDepartmentNameExist"?: boolean }
  }
  /** List direct assignment rules */
  "list_all_zoho_desk_direct_assignment_rules": {
    arguments: { /** Only rules with this department. Id or name. */ "departmentId"?: string; /** Only rules in this state. */ "status"?: ("ACTIVE" | "INACTIVE"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["DirectAssignmentRuleList"]>
  }
  /** Create direct assignment rule */
  "create_a_zoho_desk_direct_assignment_rule": {
    arguments: { /** Name of the rule; answers were documented with 50 characters at most. */ "name": string; /** Whether the rule is switched on. */ "status": ("ACTIVE" | "INACTIVE"); /** When it runs: as tickets are made, as they are edited, or both. */ "executeOptions": Array<("CREATE" | "EDIT")>; /** What the rule is for. */ "description"?: string; /** 1 to 5 targets, tried in this order. */ "targets": Array<{ /** Where tickets come from; 0 for any department. */ "fromDepartmentId": string; /** The department that gets them. */ "toDepartmentId": string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName": string; "fieldModule": ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition": ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRuleList"]
  }
  /** Get one direct assignment rule */
  "get_single_zoho_desk_direct_assignment_rule_by_id": {
    arguments: { /** An assignment rule, by its ruleId. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DirectAssignmentRuleList"]
  }
  /** Replace (direct assignment rules) */
  "zoho_desk_direct_assignment_rules_replace": {
    arguments: { /** An assignment rule, by its ruleId. */ "id": string; /** Name of the rule; answers were documented with 50 characters at most. */ "name": string; /** Whether the rule is switched on. */ "status": ("ACTIVE" | "INACTIVE"); /** When it runs: as tickets are made, as they are edited, or both. */ "executeOptions": Array<("CREATE" | "EDIT")>; /** What the rule is for. */ "description"?: string; /** 1 to 5 targets, tried in this order. */ "targets": Array<{ /** A target that exists; without it a new one. */ "targetId"?: string; /** Where tickets come from; 0 for any department. */ "fromDepartmentId": string; /** The department that gets them. */ "toDepartmentId": string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName": string; "fieldModule": ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition": ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRuleList"]
  }
  /** Update direct assignment rule */
  "update_a_zoho_desk_direct_assignment_rule_by_id": {
    arguments: { /** An assignment rule, by its ruleId. */ "id": string; /** Name of the rule; answers were documented with 50 characters at most. */ "name"?: string; /** Whether the rule is switched on. */ "status"?: ("ACTIVE" | "INACTIVE"); /** When it runs: as tickets are made, as they are edited, or both. */ "executeOptions"?: Array<("CREATE" | "EDIT")>; /** What the rule is for. */ "description"?: string; /** 1 to 5 targets, tried in this order. */ "targets"?: Array<{ /** A target that exists; without it a new one. */ "targetId"?: string; /** Where tickets come from; 0 for any department. */ "fromDepartmentId"?: string; /** The department that gets them. */ "toDepartmentId"?: string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName"?: string; "fieldModule"?: ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition"?: ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRuleList"]
  }
  /** Reorder (direct assignment rules) */
  "zoho_desk_direct_assignment_rules_reorder": {
    arguments: { /** All rules in the new order. The schema has this key, the example a bare array. */ "ruleIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Create assignment rule target */
  "create_a_zoho_desk_assignment_rule_target": {
    arguments: { /** An assignment rule, by its ruleId. */ "rule_id": string; /** Where tickets come from; 0 for any department. Id or name. */ "fromDepartmentId": string; /** The department that gets them. Id or name. */ "toDepartmentId": string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. Id or name. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. Id or name. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName": string; "fieldModule": ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition": ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRule"]
  }
  /** Get one assignment rule target */
  "get_single_zoho_desk_assignment_rule_target_by_id": {
    arguments: { /** An assignment rule, by its ruleId. */ "rule_id": string; /** A target of the rule, by its targetId. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["DirectAssignmentRule"]
  }
  /** Replace (assignment rule targets) */
  "zoho_desk_assignment_rule_targets_replace": {
    arguments: { /** An assignment rule, by its ruleId. */ "rule_id": string; /** A target of the rule, by its targetId. */ "id": string; /** Where tickets come from; 0 for any department. Id or name. */ "fromDepartmentId": string; /** The department that gets them. Id or name. */ "toDepartmentId": string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. Id or name. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. Id or name. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName": string; "fieldModule": ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition": ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRule"]
  }
  /** Update assignment rule target */
  "update_a_zoho_desk_assignment_rule_target_by_id": {
    arguments: { /** An assignment rule, by its ruleId. */ "rule_id": string; /** A target of the rule, by its targetId. */ "id": string; /** Where tickets come from; 0 for any department. Id or name. */ "fromDepartmentId"?: string; /** The department that gets them. Id or name. */ "toDepartmentId"?: string; /** The agent who gets them: of toDepartmentId, and of teamId if that is given. Id or name. */ "agentId"?: string; /** The team that gets them; assignment to teams must be on in the department. Id or name. */ "teamId"?: string; /** Which tickets are meant; without it all. */ "criteria"?: { /** Joins the numbered conditions, such as (1 AND 2) OR 3. */ "pattern"?: string; /** The conditions, at most 25; the first has number 1. */ "fieldConditions"?: Array<{ /** The field, by its label (not its API name), such as Status. */ "fieldName"?: string; "fieldModule"?: ("tickets" | "contacts" | "accounts" | "products"); /** How it is tested; which ones a field allows is in the list of criteria fields. */ "condition"?: ("is" | "is not" | "contains" | "not contains" | "starts with" | "ends with" | "is empty" | "is not empty" | "is open" | "is on hold" | "is closed" | "is escalated" | "is overdue"); /** What it is tested for, 1 to 25 values; not for is empty and is not empty. ${OPEN} goes with is open. */ "value"?: Array<string> }> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["DirectAssignmentRule"]
  }
  /** Criteria fields (direct assignment rules) */
  "zoho_desk_direct_assignment_rules_criteria_fields": {
    arguments: { /** A department, by its id. Id or name. */ "departmentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Get status (direct assignment rules) */
  "zoho_desk_direct_assignment_rules_get_status": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "status"?: ("ACTIVE" | "INACTIVE") }
  }
  /** Set status (direct assignment rules) */
  "zoho_desk_direct_assignment_rules_set_status": {
    arguments: { /** INACTIVE stops all rules. */ "status": ("ACTIVE" | "INACTIVE"); /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List email failure alerts */
  "list_all_zoho_desk_email_failure_alerts": {
    arguments: { /** A department id, or allDepartment for every department. Id or name. */ "department"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "ticketId"?: number | string; "ticketNumber"?: string; "threadId"?: number | string; "subject"?: string; "channel"?: string; "reason"?: string; "errorMessage"?: string; "departmentId"?: number | string; "departmentName"?: string; "assignee"?: Schemas["AccountAttachmentRow"] }>
  }
  /** Clear (email failure alerts) */
  "zoho_desk_email_failure_alerts_clear": {
    arguments: { /** A department id, or allDepartment for every department. Id or name. */ "department": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List email templates */
  "list_all_zoho_desk_email_templates": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Which kind of record the templates are for. */ "module"?: ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "solutions" | "calls" | "events"); /** Only templates in this folder: its id. */ "folderId"?: string; /** A name; abc* finds what begins with it, *abc* what contains it. */ "searchStr"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "templateId"?: number | string; "templateName"?: string; "subject"?: string; "body"?: string; "contentType"?: ("plaintext" | "richtext"); "category"?: ("CUSTOM_TEMPLATE" | "DEFAULT_TEMPLATE"); "recordType"?: ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "solutions" | "calls" | "events"); "departmentId"?: number | string; "folderId"?: number | string; "folder"?: { "folderId"?: number | string; "folderName"?: string }; "fromId"?: string; "replyToAddr"?: string }>
  }
  /** Create email template */
  "create_a_zoho_desk_email_template": {
    arguments: { /** What agents call it. */ "templateName": string; /** Subject of the e-mail that customers receive; placeholders are filled in. */ "subject": string; /** Which kind of record it is for. */ "recordType": ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "calls" | "events"); /** Id or name. */ "departmentId": string; /** The folder it lies in: its id. */ "folderId": string; /** Sender: an e-mail address that the portal sends from. */ "fromId": string; /** richtext is HTML. */ "contentType": ("plaintext" | "richtext"); /** Text that customers receive, HTML for richtext; placeholders are filled in. */ "body"?: string; /** Where answers go: an e-mail address. */ "replyTo"?: string; /** Files to send along: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["EmailTemplate"]
  }
  /** Get one email template */
  "get_single_zoho_desk_email_template_by_id": {
    arguments: { /** The e-mail template: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["EmailTemplate"]
  }
  /** Update email template */
  "update_a_zoho_desk_email_template_by_id": {
    arguments: { /** The e-mail template: its id. */ "id": string; /** What agents call it. */ "templateName"?: string; /** Subject of the e-mail that customers receive; placeholders are filled in. */ "subject"?: string; /** Which kind of record it is for. */ "recordType"?: ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "calls" | "events"); /** Id or name. */ "departmentId"?: string; /** The folder it lies in: its id. */ "folderId"?: string; /** Sender: an e-mail address that the portal sends from. */ "fromId"?: string; /** richtext is HTML. */ "contentType"?: ("plaintext" | "richtext"); /** Text that customers receive, HTML for richtext; placeholders are filled in. */ "body"?: string; /** Where answers go: an e-mail address. */ "replyTo"?: string; /** Files to send along: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["EmailTemplate"]
  }
  /** Replace (email templates) */
  "zoho_desk_email_templates_replace": {
    arguments: { /** The e-mail template: its id. */ "id": string; /** What agents call it. */ "templateName"?: string; /** Subject of the e-mail that customers receive; placeholders are filled in. */ "subject"?: string; /** Which kind of record it is for. */ "recordType"?: ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "calls" | "events"); /** Id or name. */ "departmentId"?: string; /** The folder it lies in: its id. */ "folderId"?: string; /** Sender: an e-mail address that the portal sends from. */ "fromId"?: string; /** richtext is HTML. */ "contentType"?: ("plaintext" | "richtext"); /** Text that customers receive, HTML for richtext; placeholders are filled in. */ "body"?: string; /** Where answers go: an e-mail address. */ "replyTo"?: string; /** Files to send along: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["EmailTemplate"]
  }
  /** Delete email template */
  "delete_a_zoho_desk_email_template_by_id": {
    arguments: { /** The e-mail template: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Clone attachments (email templates) */
  "zoho_desk_email_templates_clone_attachments": {
    arguments: { /** The e-mail template: its id. */ "template_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "data"?: Array<{ "parentAttachmentId"?: number | string; "clonedAttachmentId"?: number | string; "name"?: string; "size"?: number | string; "href"?: string }> }
  }
  /** List email template placeholders */
  "list_all_zoho_desk_email_template_placeholders": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Which kind of record the templates are for. */ "module": ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "solutions" | "calls" | "events"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "module"?: string; "i18nModule"?: string; "supportedPlaceHolders"?: Array<{ "apiName"?: string; "fieldLabel"?: string; "i18nFieldLabel"?: string; "placeHolder"?: string }> }>
  }
  /** Render (email templates) */
  "zoho_desk_email_templates_render": {
    arguments: { /** The e-mail template: its id. */ "template_id": string; /** Whose data fill the placeholders: a ticket, contact or account id. */ "entityId": string; /** What the text is meant for. */ "source"?: ("TICKET_REPLY" | "SLA" | "AUTOMATION_ALERTS" | "NOTIFICATIONS"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "subject"?: string; "body"?: string; "attachments"?: Array<{ "id"?: number | string; "name"?: string; "size"?: number | string }> }
  }
  /** List kb followers */
  "list_all_zoho_desk_kb_followers": {
    arguments: { /** Which kind of thing the id is of. */ "module": ("articleTranslations" | "kbRootCategories" | "kbSections"); /** The translation, category or section. */ "entity_id": string; /** Only agents, or only customers. */ "userType"?: ("AGENTS" | "END_USERS"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "webUrl"?: string; "userType"?: string; "label"?: Schemas["Label"] }>
  }
  /** Count (kb followers) */
  "zoho_desk_kb_followers_count": {
    arguments: { /** Which kind of thing the id is of. */ "module": ("articleTranslations" | "kbRootCategories" | "kbSections"); /** The translation, category or section. */ "entity_id": string; /** Only agents, or only customers. */ "userType"?: ("AGENTS" | "END_USERS"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Follow (kb followers) */
  "zoho_desk_kb_followers_follow": {
    arguments: { /** Which kind of thing the id is of. */ "module": ("articleTranslations" | "kbRootCategories" | "kbSections"); /** The translation, category or section. */ "entity_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Unfollow (kb followers) */
  "zoho_desk_kb_followers_unfollow": {
    arguments: { /** Which kind of thing the id is of. */ "module": ("articleTranslations" | "kbRootCategories" | "kbSections"); /** The translation, category or section. */ "entity_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List followed articles */
  "list_all_zoho_desk_followed_articles": {
    arguments: { /** Language code, such as en. */ "locale"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "articleId"?: number | string; "articleNumber"?: string; "categoryId"?: number | string; "name"?: string; "description"?: string; "locale"?: string; "webUrl"?: string }>
  }
  /** List followed kb root categories */
  "list_all_zoho_desk_followed_kb_root_categories": {
    arguments: { /** Language code, such as en. */ "locale"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "description"?: string; "locale"?: string; "logoUrl"?: string; "sectionsCount"?: number; "webUrl"?: string }>
  }
  /** List followed kb sections */
  "list_all_zoho_desk_followed_kb_sections": {
    arguments: { /** Language code, such as en. */ "locale"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "description"?: string; "locale"?: string; "logoUrl"?: string; "webUrl"?: string }>
  }
  /** List event comments */
  "list_all_zoho_desk_event_comments": {
    arguments: { /** The event: its id. */ "event_id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Ascending unless said; a leading - sorts descending. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["EventCommentList"]>
  }
  /** Create event comment */
  "create_a_zoho_desk_event_comment": {
    arguments: { /** The event: its id. */ "event_id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["EventComment"]
  }
  /** Update event comment */
  "update_a_zoho_desk_event_comment_by_id": {
    arguments: { /** The event: its id. */ "event_id": string; /** The comment: its id. */ "id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written: html or plainText. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["EventComment"]
  }
  /** Delete event comment */
  "delete_a_zoho_desk_event_comment_by_id": {
    arguments: { /** The event: its id. */ "event_id": string; /** The comment: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one event comment */
  "get_single_zoho_desk_event_comment_by_id": {
    arguments: { /** The event: its id. */ "event_id": string; /** The comment: its id. */ "id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["EventCommentList"]
  }
  /** List events */
  "list_all_zoho_desk_events": {
    arguments: { /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; /** Only what begins in these spans. */ "startTime"?: Array<("Overdue" | "Today" | "Tomorrow" | "CurrentWeek" | "CurrentMonth")>; /** Only this department: its id. Id or name. */ "departmentId"?: string; /** Only these departments: their ids. */ "departmentIds"?: Array<string>; /** Only what these agents own: their ids. */ "assignee"?: Array<string>; /** A saved view: its id. Its criteria apply. Id or name. */ "viewId"?: string; /** API names of further fields to add to each record, custom ones (cf_…) too. */ "fields_query"?: Array<string>; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** A leading - sorts descending. */ "sortBy"?: ("category" | "-category" | "subject" | "-subject" | "status" | "-status" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "priority" | "-priority" | "startTime" | "-startTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["EventRow"]>
  }
  /** Create event */
  "create_a_zoho_desk_event": {
    arguments: { /** One line that says what it is about. */ "subject": string; /** The department that the event belongs to: its id. Id or name. */ "departmentId": string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId": string; /** When it begins or began, in UTC, as 2025-06-30T09:00:00.000Z. */ "startTime": string; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** How long it lasts, in seconds. */ "duration"?: number; /** A priority from the portal's own list. */ "priority"?: string; /** A state from the portal's own list. */ "status"?: string; /** A category from the portal's own list. */ "category"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Event"]
  }
  /** Get one event */
  "get_single_zoho_desk_event_by_id": {
    arguments: { /** The event: its id. */ "id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["EventGet"]
  }
  /** Update event */
  "update_a_zoho_desk_event_by_id": {
    arguments: { /** The event: its id. */ "id": string; /** One line that says what it is about. */ "subject"?: string; /** The department that the event belongs to: its id. Id or name. */ "departmentId"?: string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId"?: string; /** When it begins or began, in UTC, as 2025-06-30T09:00:00.000Z. */ "startTime"?: string; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** How long it lasts, in seconds. */ "duration"?: number; /** A priority from the portal's own list. */ "priority"?: string; /** A state from the portal's own list. */ "status"?: string; /** A category from the portal's own list. */ "category"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Event"]
  }
  /** Move to trash (events) */
  "zoho_desk_events_move_to_trash": {
    arguments: { /** The events: their ids, 50 at most. */ "entityIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update many (events) */
  "zoho_desk_events_update_many": {
    arguments: { /** The events: their ids, 50 at most. */ "ids": Array<string>; /** API name of the one field to set, such as status or ownerId. */ "fieldName": string; /** The new value, the same for all. */ "fieldValue"?: string; /** true when fieldName is a custom field (cf_…). */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List ticket events */
  "list_all_zoho_desk_ticket_events": {
    arguments: { /** The ticket: its id, which is not its number. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams")>; /** true: only what is marked as spam. */ "isSpam"?: boolean; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** A leading - sorts descending. */ "sortBy"?: ("startTime" | "-startTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["EventRow"]>
  }
  /** Delete spam (events) */
  "zoho_desk_events_delete_spam": {
    arguments: { /** The events: their ids, 50 at most. */ "eventIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: Record<string, unknown> }> }
  }
  /** List fields */
  "list_all_zoho_desk_fields": {
    arguments: { /** tickets, contacts, accounts, tasks, timeEntry, products, calls, events, contracts, agents, or a custom module (cm_...). */ "module": string; /** Only these fields, at most 300, by API name. */ "apiNames"?: Array<string>; /** An expression over properties of fields, such as isCustomField='false' AND isComputed='false'. */ "filter"?: string; /** Only fields that stand in a layout of this department: one id. */ "associatedDepartments"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Field"]>
  }
  /** Create field */
  "create_a_zoho_desk_field": {
    arguments: { /** tickets, contacts, accounts, tasks, timeEntry, products, calls, events, contracts, agents, or a custom module (cm_...). */ "module": string; /** What kind of field; decides which other keys hold. */ "type": ("Text" | "Number" | "Percent" | "Decimal" | "Currency" | "Date" | "DateTime" | "Email" | "Phone" | "Picklist" | "URL" | "Textarea" | "Boolean" | "Multiselect" | "LookUp" | "Formula"); /** Name that agents see. */ "displayLabel": string; /** Longest value. Needed for Text (1-255), Number (1-9), Decimal (1-16), Currency (3-16) and Phone (1-255). */ "maxLength"?: number; /** Needed for Decimal and Currency. */ "decimalPlaces"?: number; /** Currency only. */ "roundingOption"?: ("roundOff" | "roundDown" | "roundUp" | "normal"); /** Currency only, and not with roundingOption normal; at most decimalPlaces. */ "roundingPrecision"?: number; /** Picklist and Multiselect only. */ "subType"?: ("Plain" | "ColorCoded"); /** Boolean only, as text. */ "defaultValue"?: ("true" | "false"); /** Formula only, and needed there. */ "returnType"?: ("STRING" | "DECIMAL" | "BOOLEAN" | "CURRENCY" | "DATE" | "DATETIME"); /** LookUp only, and needed there. */ "lookup"?: { "module": { /** The module that is looked up, such as products. */ "apiName": string }; /** Name of the list that shows these records on the looked-up one. */ "relatedListLabel": string }; /** Text, Number, Percent, Decimal, Email, Phone and URL only. */ "isEncryptedField"?: boolean; /** Whether it holds health data that need protection. */ "isPHI"?: boolean; /** Whether a change counts as activity on the record. */ "isTrackLastActivityTime"?: boolean; /** A hint that is shown at the field. */ "toolTip"?: string; /** Where the hint is shown. */ "toolTipType"?: ("placeHolder" | "icon"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Field"]
  }
  /** Get one field */
  "get_single_zoho_desk_field_by_id": {
    arguments: { /** A field, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Field"]
  }
  /** Update field */
  "update_a_zoho_desk_field_by_id": {
    arguments: { /** A field, by its id. */ "id": string; /** The type that the field has; it cannot be changed. */ "type": ("Text" | "Number" | "Percent" | "Decimal" | "Currency" | "Date" | "DateTime" | "Email" | "Phone" | "Picklist" | "URL" | "Textarea" | "Boolean" | "Multiselect" | "LookUp" | "Formula"); /** Name that agents see. */ "displayLabel": string; /** Longest value. Needed for Text (1-255), Number (1-9), Decimal (1-16), Currency (3-16) and Phone (1-255). */ "maxLength"?: number; /** Needed for Decimal and Currency. */ "decimalPlaces"?: number; /** Currency only. */ "roundingOption"?: ("roundOff" | "roundDown" | "roundUp" | "normal"); /** Currency only, and not with roundingOption normal; at most decimalPlaces. */ "roundingPrecision"?: number; /** Picklist and Multiselect only. */ "subType"?: ("Plain" | "ColorCoded"); /** Boolean only, as text. */ "defaultValue"?: ("true" | "false"); /** Formula only, and needed there. */ "returnType"?: ("STRING" | "DECIMAL" | "BOOLEAN" | "CURRENCY" | "DATE" | "DATETIME"); /** LookUp only, and needed there; of such a field only relatedListLabel and displayLabel can be changed. */ "lookup"?: { "module": { /** The module that is looked up, such as products. */ "apiName": string }; /** Name of the list that shows these records on the looked-up one. */ "relatedListLabel": string }; /** Text, Number, Percent, Decimal, Email, Phone and URL only. */ "isEncryptedField"?: boolean; /** Whether it holds health data that need protection. */ "isPHI"?: boolean; /** Whether a change counts as activity on the record. */ "isTrackLastActivityTime"?: boolean; /** A hint that is shown at the field. */ "toolTip"?: string; /** Where the hint is shown. */ "toolTipType"?: ("placeHolder" | "icon"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Field"]
  }
  /** Delete field */
  "delete_a_zoho_desk_field_by_id": {
    arguments: { /** A field, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List help center groups */
  "list_all_zoho_desk_help_center_groups": {
    arguments: { /** Only in this help center. */ "helpCenterId"?: string; /** The name, at least 2 characters; word* for the beginning, *word* for any part. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("name" | "-name" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "count" | "-count"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["HelpCenterGroup"]>
  }
  /** Create help center group */
  "create_a_zoho_desk_help_center_group": {
    arguments: { /** The help center whose users it is for. */ "helpCenterId": string; "name": string; /** Longer text about it, for colleagues. */ "description"?: string; /** An uploaded picture. */ "logoId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HelpCenterGroup"]
  }
  /** Get one help center group */
  "get_single_zoho_desk_help_center_group_by_id": {
    arguments: { /** The group of help center users. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HelpCenterGroup"]
  }
  /** Update help center group */
  "update_a_zoho_desk_help_center_group_by_id": {
    arguments: { /** The group of help center users. */ "id": string; "name"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** An uploaded picture. */ "logoId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HelpCenterGroup"]
  }
  /** Delete help center group */
  "delete_a_zoho_desk_help_center_group_by_id": {
    arguments: { /** The group of help center users. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List help center group users */
  "list_all_zoho_desk_help_center_group_users": {
    arguments: { /** The group of help center users. */ "group_id": string; /** Text in the name or e-mail address, at least 2 characters. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("addedTime" | "-addedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "photoUrl"?: string; "emailAddress"?: string }>
  }
  /** Add users (help center groups) */
  "zoho_desk_help_center_groups_add_users": {
    arguments: { /** The group of help center users. */ "group_id": string; /** The users to put in. */ "users": Array<{ /** The help center user. */ "id": string; /** Labels that the user gets as well. */ "labelIds"?: Array<string>; /** Further groups that the user gets into. */ "groupIds"?: Array<string> }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Remove users (help center groups) */
  "zoho_desk_help_center_groups_remove_users": {
    arguments: { /** The group of help center users. */ "group_id": string; /** The help center users. */ "userIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List help centers */
  "list_all_zoho_desk_help_centers": {
    arguments: { /** Names of related objects to add. */ "include"?: Array<"translateSettings">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "url"?: string; "status"?: ("ACTIVE" | "DISABLED"); "isDefault"?: boolean; "primaryLocale"?: string; "locales"?: Array<string>; "helpCenterLocales"?: Array<Schemas["HelpCenterHelpCenterLocale"]>; "isMultilingualEnabled"?: boolean; "isEncodedPermalinkAllowed"?: boolean; "departmentIds"?: Array<number | string>; "logoUrl"?: string; "translateSettings"?: { "translateMode"?: ("MANUAL" | "AUTO"); "autoTranslateSettings"?: Array<Schemas["HelpCenterAutoTranslateSetting"]> } }>
  }
  /** Get one help center */
  "get_single_zoho_desk_help_center_by_id": {
    arguments: { /** The help center. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HelpCenter"]
  }
  /** Create sitemaps (help centers) */
  "zoho_desk_help_centers_create_sitemaps": {
    arguments: { /** The help center. */ "help_center_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List holiday lists */
  "list_all_zoho_desk_holiday_lists": {
    arguments: { /** Only those in this state. */ "status"?: ("ACTIVE" | "INACTIVE"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "holidayListType"?: ("RECURRING" | "YEAR_SPECIFIC"); "year"?: number; "associatedBusinessHours"?: Array<{ "businessHourId"?: number | string; "businessHourName"?: string; "businessHourStatus"?: ("ACTIVE" | "INACTIVE") }>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }>
  }
  /** Create holiday list */
  "create_a_zoho_desk_holiday_list": {
    arguments: { "name": string; /** INACTIVE ones count for nothing. */ "status": ("ACTIVE" | "INACTIVE"); "holidays": Array<{ /** What it is called. */ "holidayName": string; /** First day, MM-DD, as 12-25. */ "from": string; /** Last day, MM-DD. */ "to": string }>; /** Sets of business hours that it closes: their ids. A set takes 2 lists at most. */ "associatedBusinessHourIds"?: Array<string>; /** RECURRING: every year; YEAR_SPECIFIC: only in year. Cannot be changed later. */ "holidayListType"?: ("RECURRING" | "YEAR_SPECIFIC"); /** For YEAR_SPECIFIC. Cannot be changed later. */ "year"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HolidayList"]
  }
  /** Get one holiday list */
  "get_single_zoho_desk_holiday_list_by_id": {
    arguments: { /** The holiday list: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HolidayList"]
  }
  /** Update holiday list */
  "update_a_zoho_desk_holiday_list_by_id": {
    arguments: { /** The holiday list: its id. */ "id": string; "name"?: string; /** INACTIVE ones count for nothing. */ "status"?: ("ACTIVE" | "INACTIVE"); /** The holidays; give all of them, those that stay too. */ "holidays"?: Array<{ /** What it is called. */ "holidayName": string; /** First day, MM-DD, as 12-25. */ "from": string; /** Last day, MM-DD. */ "to": string }>; /** Sets of business hours that it closes: their ids. A set takes 2 lists at most. */ "associatedBusinessHourIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["HolidayList"]
  }
  /** Delete holiday list */
  "delete_a_zoho_desk_holiday_list_by_id": {
    arguments: { /** The holiday list: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List im bots */
  "list_all_zoho_desk_im_bots": {
    arguments: { /** Only this department: its id. Id or name. */ "departmentId"?: string; /** gc: guided conversation; zia: the assistant Zia. */ "type"?: ("gc" | "zia"); /** Only bots in these states. */ "statuses"?: Array<("enabled" | "disabled" | "deleted")>; /** Only bots of this name. */ "name"?: string; /** Only bots for these messengers. */ "channels"?: Array<("web" | "whatsapp" | "ios" | "android" | "telegram" | "facebook_messenger" | "instagram" | "line" | "wecom" | "wechat")>; /** true: only bots that a channel uses. */ "isChannelAssociated"?: boolean; /** creator: adds who made it. */ "include"?: Array<"creator">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "deskBotId"?: number | string; "name"?: string; "description"?: string; "type"?: ("zia" | "gc"); "status"?: ("enabled" | "disabled" | "deleted"); "departmentId"?: number | string; "associatedChannels"?: Array<number | string>; "createdBy"?: number | string; "createdTime"?: string; "creator"?: Schemas["ImBotCreator"] }>
  }
  /** Get one im bot */
  "get_single_zoho_desk_im_bot_by_id": {
    arguments: { /** The bot: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "deskBotId"?: number | string; "name"?: string; "description"?: string; "type"?: ("zia" | "gc"); "status"?: ("enabled" | "disabled" | "deleted"); "departmentId"?: number | string; "associatedChannels"?: Array<number | string>; "createdBy"?: number | string; "createdTime"?: string; "creator"?: Schemas["ImBotCreator"]; "preference"?: { "id"?: number | string; "botId"?: number | string; "autoClose"?: boolean; "autoCloseInterval"?: string; "modifiedBy"?: string; "modifiedTime"?: string } }
  }
  /** List im canned messages */
  "list_all_zoho_desk_im_canned_messages": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** TEMPLATE: approved by WhatsApp, for writing first; CANNED: prepared answers; WELCOMEMSG: greetings; AWAY: while nobody is there. */ "type": ("TEMPLATE" | "CANNED" | "WELCOMEMSG" | "AWAY"); /** Only in this state of approval. For type TEMPLATE only. */ "status"?: ("SUBMITTED" | "FAILED" | "APPROVED" | "REJECTED"); /** true: only those in use. */ "isActive"?: boolean; /** Words to look for in name and content. */ "tag"?: string; /** ISO code, as en. */ "language"?: string; /** Only for this IM channel: its id. Id or name. */ "channelId"?: string; /** Only of this WhatsApp Business Account: its id. */ "wabaId"?: string; /** Only what fits this contact: its id. Id or e-mail address. */ "contactId"?: string; /** Only what fits this IM session: its id. */ "sessionId"?: string; /** Only what fits this ticket: its id. Id or ticketNumber. */ "ticketId"?: string; /** Only what was changed after this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "modifiedAfter"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ImCannedMessage"]>
  }
  /** Get one im canned message */
  "get_single_zoho_desk_im_canned_message_by_id": {
    arguments: { /** The canned message: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImCannedMessage"]
  }
  /** Apply (im canned messages) */
  "zoho_desk_im_canned_messages_apply": {
    arguments: { /** The canned message: its id. */ "canned_message_id": string; /** Whose data fill the placeholders: a contact id. Id or e-mail address. */ "contactId"?: string; /** Whose data fill the placeholders: an IM session id. */ "sessionId"?: string; /** Whose data fill the placeholders: a ticket id. Id or ticketNumber. */ "ticketId"?: string; /** Which translation: an ISO code, as en. */ "language"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImCannedMessage"]
  }
  /** List im channels */
  "list_all_zoho_desk_im_channels": {
    arguments: { /** Related objects to add to each record. */ "include"?: Array<("creator" | "preference" | "meta" | "configParams")>; /** Only this department: its id. Id or name. */ "departmentId"?: string; /** Only this messenger. */ "integrationServiceId"?: ("TELEGRAM" | "TWILIO" | "IM_TALK" | "LINE" | "WECHAT" | "WECOM" | "WHATSAPP" | "FACEBOOKMESSENGER" | "INSTAGRAM"); /** true: only sandbox channels; false: only real ones. */ "isSandBox"?: boolean; /** true: only active channels. */ "isActive"?: boolean; /** true: deleted channels too. */ "includeDeleted"?: boolean; /** Only channels with this configuration parameter, as PHONE_NUMBER. */ "configName"?: string; /** Only channels where that parameter has this value. */ "configValue"?: string; /** Only channels without this configuration parameter. */ "excludeConfigName"?: string; /** Only channels where no parameter has this value. */ "excludeConfigValue"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ImChannelList"]>
  }
  /** Create im channel */
  "create_a_zoho_desk_im_channel": {
    arguments: { /** What agents call the channel. */ "name": string; /** The messenger. */ "integrationServiceId": ("TELEGRAM" | "TWILIO" | "IM_TALK" | "LINE" | "WECHAT" | "WECOM" | "WHATSAPP" | "FACEBOOKMESSENGER" | "INSTAGRAM"); /** What connects it to the messenger; each messenger needs its own, some of them secrets. */ "configParams"?: Array<{ /** Which parameter. */ "name": ("PHONE_NUMBER" | "WABA_ID" | "SKIP_EMBEDDED_SIGNUP" | "CHANNEL_ID" | "CHANNEL_SECRET" | "FACEBOOK_USER" | "FACEBOOK_PAGE" | "INSTAGRAM_USER" | "INSTAGRAM_BUSINESS_ACCOUNT" | "ORIGINAL_ID" | "APP_ID" | "APP_SECRET" | "TOKEN" | "AES_KEY" | "WECHAT_OPEN_KFID" | "WECOM_CORP_ID" | "BOT_AUTH_TOKEN"); "value": string }>; /** Further settings. */ "meta"?: Array<{ /** One of 17 keys in upper case, which are not listed here. */ "name": string; "value": string }>; /** The bot that answers first: its id. */ "defaultBotId"?: string; /** true: for trying out; only registered testers can write. */ "isSandBox"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannelList"]
  }
  /** Get one im channel */
  "get_single_zoho_desk_im_channel_by_id": {
    arguments: { /** The IM channel: its id. */ "id": string; /** Related objects to add to each record. */ "include"?: Array<("preference" | "creator")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannelList"]
  }
  /** Set department (im channels) */
  "zoho_desk_im_channels_set_department": {
    arguments: { /** The IM channel: its id. */ "im_channel_id": string; /** The department: its id. That the key has this name is inferred. */ "departmentId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Initiate session (im channels) */
  "zoho_desk_im_channels_initiate_session": {
    arguments: { /** The IM channel: its id. Id or name. */ "channel_id": string; /** Who receives it: the telephone number with country code, or the id that the messenger has. */ "receiverId": string; /** What receiverId is. */ "receiverType": ("PHONENUMBER" | "EXTERNALID"); /** The approved WhatsApp template: a canned message of type TEMPLATE, by id. */ "cannedMessageId": string; /** Which translation of the template, as en or pt_BR. */ "language": string; /** The body that the customer receives, placeholders filled in. */ "message": string; /** The header, placeholders filled in; empty when the template has none. */ "headerMessage": string; /** The link, placeholders filled in; empty when the template has none. */ "urlMessage": string; /** Data for other programs; the customer does not see it. */ "meta"?: Array<{ /** Letters, digits and underscores. */ "name": string; /** Any text. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannel"]
  }
  /** Start session (im channels) */
  "zoho_desk_im_channels_start_session": {
    arguments: { /** The IM channel: its id. Id or name. */ "channel_id": string; /** Whom to write to, and what. */ "facebookMessengerPayload": { /** Who commented: the id that Facebook gives. */ "facebookUserId": string; /** The comment that is answered: the id that Facebook gives. Facebook allows one message a comment. */ "facebookCommentId": string; /** Their name. */ "facebookUserName"?: string; /** The text that the customer receives. */ "message"?: string }; /** Data for other programs; the customer does not see it. */ "meta"?: Array<{ /** Letters, digits and underscores. */ "name": string; /** Any text. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannel"]
  }
  /** Get whatsapp details (im integrations) */
  "zoho_desk_im_integrations_get_whatsapp_details": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "numberStatus"?: ("ABSENT" | "PRESENT"); "wabaStatus"?: ("NONE" | "PENDING" | "APPROVED" | "REJECTED"); "wabaDetail"?: Array<{ "wabaId"?: string; "name"?: string; "businessId"?: string; "numberStatus"?: ("ABSENT" | "PRESENT"); "wabaStatus"?: ("NONE" | "PENDING" | "APPROVED" | "REJECTED") }> }
  }
  /** List im whatsapp phone numbers */
  "list_all_zoho_desk_im_whatsapp_phone_numbers": {
    arguments: { /** Only this WhatsApp Business Account: its id. */ "wabaId"?: string; /** CHANNELS_CONFIGURED adds the IM channels, COMMERCE_SETTINGS the shop settings. */ "include"?: Array<("CHANNELS_CONFIGURED" | "COMMERCE_SETTINGS")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: string; "phoneNumber"?: string; "verifiedName"?: string; "nameVerificationStatus"?: ("APPROVED" | "DECLINED" | "AVAILABLE_WITHOUT_REVIEW"); "codeVerificationStatus"?: ("VERIFIED" | "NOT_VERIFIED" | "EXPIRED"); "connectionStatus"?: ("PENDING" | "CONNECTED" | "DISCONNECTED"); "connectionMessage"?: ("AVAILABLE" | "NAME_STATUS_PENDING" | "CONFIGURED_IN_CHANNEL" | "OTP_VERIFICATION_PENDING" | "CERTIFICATE_NOT_FOUND" | "NAME_STATUS_DECLINED"); "hasCertificate"?: boolean; "canConnect"?: boolean; "isOnBizApp"?: boolean; "quality"?: ("GREEN" | "YELLOW" | "RED" | "NO_QUALITY"); "tier"?: ("NO_TIER" | "TIER_50" | "TIER_250" | "TIER_1K" | "TIER_10K" | "TIER_100K" | "TIER_UNLIMITED"); "throughput"?: ("STANDARD" | "HIGH" | "NOT_APPLICABLE"); "configurations"?: Array<{ "channelId"?: number | string; "name"?: string; "subscribers"?: string; "isActive"?: boolean; "createdTime"?: string }>; "commerceSettings"?: { "isCartEnabled"?: boolean; "isCatalogVisible"?: boolean } }>
  }
  /** Check template credits (im integrations) */
  "zoho_desk_im_integrations_check_template_credits": {
    arguments: { /** Whom the message is meant for: a telephone number or another id of the messenger. */ "receiverId": string; /** The IM channel: its id. Id or name. */ "channelId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** List im whatsapp sandbox testers */
  "list_all_zoho_desk_im_whatsapp_sandbox_testers": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<string>
  }
  /** Replace sandbox testers (im integrations) */
  "zoho_desk_im_integrations_replace_sandbox_testers": {
    arguments: { /** The whole list from now on; an empty one removes all. A plus sign and digits each, as +13312040199. */ "sandBoxTesters": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "sandBoxTesters"?: Array<string>; "modifiedTime"?: string; "kind"?: string }
  }
  /** Request phone code (im integrations) */
  "zoho_desk_im_integrations_request_phone_code": {
    arguments: { /** The WhatsApp phone number: its id (digits). */ "phone_number_id": string; /** How the code arrives: a text message or a call. */ "mode": ("sms" | "voice"); /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "success"?: boolean; "kind"?: string }
  }
  /** Submit phone code (im integrations) */
  "zoho_desk_im_integrations_submit_phone_code": {
    arguments: { /** The WhatsApp phone number: its id (digits). */ "phone_number_id": string; /** The code that arrived, six digits. */ "otp": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "success"?: boolean; "kind"?: string }
  }
  /** List im whatsapp template tags */
  "list_all_zoho_desk_im_whatsapp_template_tags": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<("UTILITY" | "MARKETING")>
  }
  /** List im whatsapp template languages */
  "list_all_zoho_desk_im_whatsapp_template_languages": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "code"?: string; "language"?: string }>
  }
  /** List im sessions */
  "list_all_zoho_desk_im_sessions": {
    arguments: { /** Only sessions in these states. */ "status"?: Array<("OPEN" | "ENDED" | "ON_PROGRESS" | "ON_HOLD" | "BLOCKED")>; /** MINE: of the agent whose account this is; UNASSIGNED: nobody's; BOT: with a bot; NONE: whoever has them. */ "assigneeFilter"?: ("MINE" | "UNASSIGNED" | "NONE" | "BOT"); /** Only sessions of this agent: an id. Id or name. */ "agentId"?: string; /** Only sessions of this contact: an id. Id or e-mail address. */ "contactId"?: string; /** Only sessions of this profile: an id. Id or name. */ "profileId"?: string; /** Only sessions on this department's channels: its id. Id or name. */ "departmentId"?: string; /** Only sessions on these IM channels: their ids. */ "channelId"?: Array<string>; /** Only sessions of these bots: their ids. */ "botIds"?: Array<string>; /** Only sessions created after this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "createdAfter"?: string; /** Only sessions created before this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "createdBefore"?: string; /** Only sessions changed after this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "modifiedAfter"?: string; /** true: leaves out channels that are still syncing. */ "excludeSyncingChannels"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ImSession"]>
  }
  /** Get one im session */
  "get_single_zoho_desk_im_session_by_id": {
    arguments: { /** The IM session: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImSession"]
  }
  /** Update im session */
  "update_a_zoho_desk_im_session_by_id": {
    arguments: { /** The IM session: its id. */ "id": string; /** Allowed: any state to ENDED or BLOCKED, BLOCKED to OPEN, OPEN to ON_HOLD, ENDED to ON_HOLD. Others are refused. */ "status"?: ("OPEN" | "ON_HOLD" | "ENDED" | "BLOCKED"); /** The agent who takes the session: an agent id. Give a fitting status with it. Id or name. */ "agentId"?: string; /** The bot that takes the session: the bot's deskBotId, not its id. */ "botId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImSession"]
  }
  /** Get metrics (im sessions) */
  "zoho_desk_im_sessions_get_metrics": {
    arguments: { /** Only sessions on this department's channels: its id. Id or name. */ "departmentId"?: string; /** Only this messenger. */ "integrationServiceId"?: ("TELEGRAM" | "TWILIO" | "IM_TALK" | "LINE" | "WECHAT" | "WECOM" | "WHATSAPP" | "FACEBOOKMESSENGER" | "INSTAGRAM"); /** Only these IM channels: their ids. */ "channelId"?: Array<string>; /** true: leaves out channels that are still syncing. */ "excludeSyncingChannels"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "kind"?: "single.session.metrics"; "assignee"?: { "MINE"?: Schemas["ImSessionCounts"]; "UNASSIGNED"?: Schemas["ImSessionCounts"]; "NONE"?: Schemas["ImSessionCounts"] } }
  }
  /** List im session tickets */
  "list_all_zoho_desk_im_session_tickets": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "products" | "isRead" | "departments" | "team" | "assignee" | "source" | "ability")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List im session messages */
  "list_all_zoho_desk_im_session_messages": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** Only messages that belong to this ticket: its id. Id or ticketNumber. */ "ticketId"?: string; /** Only what was changed after this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "modifiedAfter"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ImChannel"]>
  }
  /** Create im session message */
  "create_a_zoho_desk_im_session_message": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** The text that the customer receives, plain. */ "message"?: string; /** The message that is answered: its id. */ "replyToMessageId"?: string; /** A place to send on the map. */ "location"?: { /** Degrees as text, as 48.8584. */ "latitude": string; /** Degrees as text, as 2.2945. */ "longitude": string }; /** Data for other programs; the customer does not see it. */ "meta"?: Array<{ /** Letters, digits and underscores. */ "name": string; /** Any text. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannel"]
  }
  /** Get one im session message */
  "get_single_zoho_desk_im_session_message_by_id": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** The message: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannel"]
  }
  /** Get full content (im session messages) */
  "zoho_desk_im_session_messages_get_full_content": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** The message: its id. */ "message_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: string }
  }
  /** List im session attachments */
  "list_all_zoho_desk_im_session_attachments": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** Only what was changed after this time, in UTC, as 2025-06-30T09:00:00.000Z. */ "modifiedAfter"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "type"?: string; "size"?: string; "status"?: string; "url"?: string; "createdTime"?: string }>
  }
  /** Read a file of a chat */
  "zoho_desk_im_session_attachments_get_content": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** The attachment: its id. */ "id": string }
    result: FileResult
  }
  /** Create im session attachment */
  "create_a_zoho_desk_im_session_attachment": {
    arguments: { /** The IM session: its id. */ "im_session_id": string; /** The message that is answered: its id. */ "replyToMessageId"?: string; /** A caption that the customer sees with the file. */ "message"?: string; /** The file that the customer receives, 20 MB at most. */ "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ImChannel"]
  }
  /** List im session last messages */
  "list_all_zoho_desk_im_session_last_messages": {
    arguments: { /** The sessions: their ids, 50 at most. */ "sessionIds": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ImChannel"]>
  }
  /** List kb category articles */
  "list_all_zoho_desk_kb_category_articles": {
    arguments: { /** The section or category. */ "category_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "title"?: string; "position"?: number } & Record<string, unknown>>
  }
  /** Reposition articles (kb categories) */
  "zoho_desk_kb_categories_reposition_articles": {
    arguments: { /** The section or category. */ "category_id": string; /** The articles in their new order. The name of this key is a guess. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete kb category */
  "delete_a_zoho_desk_kb_category_by_id": {
    arguments: { /** The section or category. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List kb root categories */
  "list_all_zoho_desk_kb_root_categories": {
    arguments: { /** More to add to each record, mostly counts. */ "include"?: Array<("publicArticlesCount" | "sectionsCount" | "allArticlesCount" | "publishedArticleCount" | "followersCount" | "canCurrentUserReview" | "allArticleTemplateCount")>; /** Only those whose articles need a review, or only the others. */ "isReviewEnabled"?: boolean; /** Only these departments. */ "departmentId"?: Array<string>; /** Language code, such as en, fr or pt-br. */ "locale"?: string; /** Part of the name. */ "searchValue"?: string; /** SHOW_IN_HELPCENTER: readers find it. HIDE_IN_HELPCENTER: not listed. DISABLED: off. */ "status"?: Array<("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED")>; /** ALL_USERS: everybody. AGENTS: colleagues only. GROUP_USERS: the groups it names. NONE: not documented, perhaps no restriction. */ "visibility"?: Array<("AGENTS" | "ALL_USERS" | "GROUP_USERS" | "NONE")>; /** True for those in the trash. */ "isTrashed"?: boolean; /** Only these help centers, at most 5. */ "helpcenterId"?: Array<string>; /** name, or order: as the help center shows them. */ "sortBy"?: ("name" | "order"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["KbRootCategoryRow"]>
  }
  /** Create kb root category */
  "create_a_zoho_desk_kb_root_category": {
    arguments: { /** Name that readers see. */ "name": string; /** Text that readers see. */ "description": string; /** The department that owns it. Id or name. */ "primaryDepartmentId": string; /** Further departments whose agents use it. */ "associatedDepartmentIds"?: Array<string>; /** SHOW_IN_HELPCENTER: readers find it. HIDE_IN_HELPCENTER: not listed. DISABLED: off. */ "status": ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED"); /** ALL_USERS: everybody. AGENTS: colleagues only. GROUP_USERS: the groups in groupIds. PRIVATE_IP: certain networks. NONE: not documented, perhaps no restriction. */ "visibility": ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); /** Groups of customers who may read it, for visibility GROUP_USERS. */ "groupIds"?: Array<string>; /** How articles are shown: as a list or with an overview. */ "articleViewType": ("LISTVIEW" | "OVERVIEW"); /** Whether articles need a review before they are published. */ "isReviewEnabled": boolean; /** Which comments wait for approval: FIRST_ACTION the first of each reader, ALL_ACTION all, NONE none. */ "moderationType"?: ("FIRST_ACTION" | "ALL_ACTION" | "NONE"); /** Picture that was uploaded before. */ "logoId": string; /** The help center that shows it. */ "helpcenterId"?: string; /** What becomes of readers' feedback. */ "feedbackTicketConversionPreference"?: { /** ENABLED makes a ticket of each feedback. */ "status"?: ("ENABLED" | "DISABLED"); /** Department of these tickets. */ "departmentId"?: string; /** Agent who gets them; unassigned when left out. */ "assigneeId"?: string }; /** Name and text for each language. */ "translations": Array<{ /** Name in this language. */ "name"?: string; /** Text in this language. */ "description"?: string; /** Address in this language. */ "permalink"?: string; /** Language code, such as en, fr or pt-br. */ "locale"?: string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategoryCreate"]
  }
  /** Get one kb root category */
  "get_single_zoho_desk_kb_root_category_by_id": {
    arguments: { /** The root category. */ "id": string; /** More to add to each record, mostly counts. */ "include"?: Array<("publicArticlesCount" | "allArticlesCount" | "followersCount" | "canCurrentUserReview" | "portalUrl")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategoryCreate"]
  }
  /** Add moderators (kb root categories) */
  "zoho_desk_kb_root_categories_add_moderators": {
    arguments: { /** The root category. */ "root_category_id": string; /** The agents. */ "moderatorIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List kb root category review owners */
  "list_all_zoho_desk_kb_root_category_review_owners": {
    arguments: { /** The root category. */ "root_category_id": string; /** Ascending. */ "sortBy"?: ("firstName" | "lastName"); /** Part of the name. */ "searchValue"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "emailId"?: string; "photoURL"?: string }>
  }
  /** Add review owners (kb root categories) */
  "zoho_desk_kb_root_categories_add_review_owners": {
    arguments: { /** The root category. */ "root_category_id": string; /** The agents. */ "reviewOwnerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Remove review owners (kb root categories) */
  "zoho_desk_kb_root_categories_remove_review_owners": {
    arguments: { /** The root category. */ "root_category_id": string; /** The agents. */ "reviewOwnerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Remove permalink (kb root categories) */
  "zoho_desk_kb_root_categories_remove_permalink": {
    arguments: { /** The root category. */ "root_category_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; "permalink": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get tree (kb root categories) */
  "zoho_desk_kb_root_categories_get_tree": {
    arguments: { /** The root category. */ "root_category_id": string; /** More to add to each record, mostly counts. */ "include"?: Array<("publishedArticleTemplateCount" | "followersCount" | "publishedArticleCount" | "portalUrl" | "allArticlesCount" | "publicArticlesCount")>; /** Language code, such as en, fr or pt-br. */ "locale"?: string; /** name, or order: as the help center shows them. */ "sortBy"?: ("name" | "order"); /** Whether trashed sections are shown too. */ "includeTrash"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategoryCategoryTree"]
  }
  /** List moderators (kb root categories) */
  "zoho_desk_kb_root_categories_list_moderators": {
    arguments: { /** The root category. */ "root_category_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Remove moderators (kb root categories) */
  "zoho_desk_kb_root_categories_remove_moderators": {
    arguments: { /** The root category. */ "root_category_id": string; /** The agents. */ "moderatorIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List kb root category translations */
  "list_all_zoho_desk_kb_root_category_translations": {
    arguments: { /** The root category. */ "root_category_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["KbRootCategory"]>
  }
  /** Create kb root category translation */
  "create_a_zoho_desk_kb_root_category_translation": {
    arguments: { /** The root category. */ "root_category_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Name in this language; readers see it. */ "name": string; /** Text in this language; readers see it. */ "description": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategory"]
  }
  /** Get translation (kb root categories) */
  "zoho_desk_kb_root_categories_get_translation": {
    arguments: { /** The root category. */ "root_category_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategory"]
  }
  /** List permalinks (kb root categories) */
  "zoho_desk_kb_root_categories_list_permalinks": {
    arguments: { /** The root category. */ "root_category_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Add permalink (kb root categories) */
  "zoho_desk_kb_root_categories_add_permalink": {
    arguments: { /** The root category. */ "root_category_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The new address, such as returns. */ "permalink": string; /** Whether the present address goes on leading there. */ "isOldPermalinkNeeded"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get tree by permalink (kb root categories) */
  "zoho_desk_kb_root_categories_get_tree_by_permalink": {
    arguments: { /** More to add to each record, mostly counts. */ "include"?: Array<("publishedArticleTemplateCount" | "followersCount" | "publishedArticleCount" | "portalUrl" | "allArticlesCount" | "publicArticlesCount")>; /** Language code, such as en, fr or pt-br. */ "locale": string; /** name, or order: as the help center shows them. */ "sortBy"?: ("name" | "order"); /** Whether trashed sections are shown too. */ "includeTrash"?: boolean; /** Last part of the page's address. */ "permalink": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbRootCategoryCategoryTree"]
  }
  /** Reorder (kb root categories) */
  "zoho_desk_kb_root_categories_reorder": {
    arguments: { /** All of them in the new order. */ "orderedCategoryIds"?: Array<string>; /** Those that move, each with its new place. */ "categoryPositions": Array<{ "categoryId": string; /** Its place, from 1. */ "position": number }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Create kb section */
  "create_a_zoho_desk_kb_section": {
    arguments: { /** Name that readers see. */ "name": string; /** The root category or section that it stands under. */ "parentCategoryId"?: string; /** Name and text for each language. */ "translations": Array<{ /** Language code, such as en, fr or pt-br. */ "locale": string; /** Name in this language. */ "name": string; /** Address in this language. */ "permalink"?: string; /** Text in this language. */ "description"?: string }>; /** ALL_USERS: everybody. AGENTS: colleagues only. GROUP_USERS: the groups in groupIds. PRIVATE_IP: certain networks. NONE: nobody. */ "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); /** SHOW_IN_HELPCENTER: readers find it. HIDE_IN_HELPCENTER: not listed. DISABLED: off. */ "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED"); /** Who may read its articles: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "articlePermission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); /** Text that readers see. */ "description"?: string; /** Picture that was uploaded before. */ "logoId"?: string; /** Groups of customers who may read it, for visibility GROUP_USERS. The whole list. */ "groupIds"?: Array<string>; /** Networks that may read it, for visibility PRIVATE_IP. */ "ipAddresses"?: Array<Record<string, unknown>>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbSection"]
  }
  /** Get one kb section */
  "get_single_zoho_desk_kb_section_by_id": {
    arguments: { /** The section. */ "id": string; /** More to add to each record, mostly counts. */ "include"?: Array<("publicArticlesCount" | "allArticlesCount" | "followersCount" | "portalUrl")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbSection"]
  }
  /** Update kb section */
  "update_a_zoho_desk_kb_section_by_id": {
    arguments: { /** The section. */ "id": string; /** Name that readers see. */ "name"?: string; /** Name and text for each language. */ "translations"?: Array<{ /** Language code, such as en, fr or pt-br. */ "locale": string; /** Name in this language. */ "name": string; /** Address in this language. */ "permalink"?: string; /** Text in this language. */ "description"?: string }>; /** ALL_USERS: everybody. AGENTS: colleagues only. GROUP_USERS: the groups in groupIds. PRIVATE_IP: certain networks. NONE: nobody. */ "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); /** SHOW_IN_HELPCENTER: readers find it. HIDE_IN_HELPCENTER: not listed. DISABLED: off. */ "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED"); /** Who may read its articles: ALL is everybody, REGISTEREDUSERS customers who are signed in, AGENTS colleagues only. */ "articlePermission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); /** Text that readers see. */ "description"?: string; /** Picture that was uploaded before. */ "logoId"?: string; /** Groups of customers who may read it, for visibility GROUP_USERS. The whole list. */ "groupIds"?: Array<string>; /** Networks that may read it, for visibility PRIVATE_IP. */ "ipAddresses"?: Array<Record<string, unknown>>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["KbSection"]
  }
  /** Reorder (kb sections) */
  "zoho_desk_kb_sections_reorder": {
    arguments: { /** All of them in the new order. */ "orderedCategoryIds"?: Array<string>; /** Those that move, each with its new place. */ "categoryPositions": Array<{ "categoryId": string; /** Its place, from 1. */ "position": number }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Set permalinks (kb sections) */
  "zoho_desk_kb_sections_set_permalinks": {
    arguments: { /** The section. */ "section_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** Address that it is shown under. */ "primaryPermalink": string; /** Older addresses that lead to it, at most 3. The whole list. */ "secondaryPermalinks": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Add permalink (kb sections) */
  "zoho_desk_kb_sections_add_permalink": {
    arguments: { /** The section. */ "section_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; /** The new address, such as returns. */ "permalink": string; /** Whether the present address goes on leading there. */ "isOldPermalinkNeeded"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Remove permalink (kb sections) */
  "zoho_desk_kb_sections_remove_permalink": {
    arguments: { /** The section. */ "section_id": string; /** Language code, such as en, fr or pt-br. */ "locale": string; "permalink": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List help center labels */
  "list_all_zoho_desk_help_center_labels": {
    arguments: { /** The name, at least 2 characters. */ "searchBy"?: string; /** Only in this help center. */ "helpCenterId"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "name" | "-name"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["LabelList"]>
  }
  /** Create help center label */
  "create_a_zoho_desk_help_center_label": {
    arguments: { "name": string; /** An uploaded picture. */ "logoId"?: string; /** How the label looks. */ "preferences"?: { /** A colour as #RRGGBB. */ "bgColor"?: string; /** A colour as #RRGGBB. */ "textColor"?: string; /** Form of the label. */ "shape"?: ("ROUNDED" | "RECTANGLE") }; /** The help center whose users can have it. */ "helpCenterId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LabelList"]
  }
  /** Get one help center label */
  "get_single_zoho_desk_help_center_label_by_id": {
    arguments: { /** The label. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LabelList"]
  }
  /** Update help center label */
  "update_a_zoho_desk_help_center_label_by_id": {
    arguments: { /** The label. */ "id": string; "name"?: string; /** An uploaded picture. */ "logoId"?: string; /** How the label looks. */ "preferences"?: { /** A colour as #RRGGBB. */ "bgColor"?: string; /** A colour as #RRGGBB. */ "textColor"?: string; /** Form of the label. */ "shape"?: ("ROUNDED" | "RECTANGLE") }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LabelList"]
  }
  /** Delete help center label */
  "delete_a_zoho_desk_help_center_label_by_id": {
    arguments: { /** The label. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List help center label users */
  "list_all_zoho_desk_help_center_label_users": {
    arguments: { /** The label. */ "label_id": string; /** Text in the name or e-mail address, at least 2 characters. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("assignedTime" | "-assignedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "emailAddress"?: string; "photoUrl"?: string; "userType"?: string; "status"?: string; "assignedTime"?: string; "assignee"?: { "id"?: number | string; "name"?: string; "photoUrl"?: string } }>
  }
  /** Add users (help center labels) */
  "zoho_desk_help_center_labels_add_users": {
    arguments: { /** The label. */ "label_id": string; /** The help center users. */ "userIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Remove users (help center labels) */
  "zoho_desk_help_center_labels_remove_users": {
    arguments: { /** The label. */ "label_id": string; /** The help center users. */ "userIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List layout rules */
  "list_all_zoho_desk_layout_rules": {
    arguments: { /** The module. */ "module": ("tickets" | "contacts" | "accounts" | "tasks" | "calls" | "events" | "timeEntry" | "products"); /** The layout. */ "layoutId": string; /** Only rules of this department's layouts. Id or name. */ "departmentId"?: string; /** What to look for in the name. */ "searchString"?: string; /** Only rules that are switched on ("true") or off ("false"). */ "activeRules"?: ("true" | "false"); /** Only rules of layouts that are in use ("true") or not ("false"). */ "activeLayouts"?: ("true" | "false"); /** Only rules that hold for customers in the help center ("true"), or not ("false"). */ "executeInHelpCentre"?: ("true" | "false"); /** Adds who made and who last changed each rule. */ "include"?: Array<("creator" | "modifier")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["LayoutRule"]>
  }
  /** Create layout rule */
  "create_a_zoho_desk_layout_rule": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** Name of the rule. */ "name": string; /** What the rule is for. */ "description"?: string; /** API name of the field that the rule hangs on. */ "fieldName": string; /** Whether the rule is switched on. */ "status"?: ("active" | "deactive"); /** Whether it holds for customers in the help center too, as text. Examples send a boolean. */ "executeInHelpCentre"?: ("true" | "false"); /** Label of the field. */ "displayLabel"?: string; /** Whether Zoho made the rule; leave it out. */ "systemGenerated"?: boolean; /** When the rule holds, and what it does then. */ "fieldConditions": Array<{ /** Name of this set of conditions. */ "name": string; /** Joins the numbered conditions, such as (1and2)or3. */ "pattern": string; /** The conditions; the first has number 1. */ "conditions"?: Array<{ /** API name of the field that is tested. */ "fieldName": string; /** How it is tested, such as is. */ "condition": string; /** What it is tested for. */ "value": Array<string> }>; /** What happens then. */ "actions"?: { /** Sections that appear, by name. */ "showSections"?: Array<string>; /** Fields that appear, by API name. The schema has objects with fieldName and displayLabel, the examples names. */ "showFields"?: Array<string>; /** Fields that must be filled in, by API name; see showFields. */ "setMandatoryFields"?: Array<string> } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutRule"]
  }
  /** Get one layout rule */
  "get_single_zoho_desk_layout_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A layout rule, by its id. */ "id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutRule"]
  }
  /** Update layout rule */
  "update_a_zoho_desk_layout_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A layout rule, by its id. */ "id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** Name of the rule. */ "name"?: string; /** What the rule is for. */ "description"?: string; /** API name of the field that the rule hangs on. */ "fieldName"?: string; /** Whether the rule is switched on. */ "status"?: ("active" | "deactive"); /** Whether it holds for customers in the help center too, as text. Examples send a boolean. */ "executeInHelpCentre"?: ("true" | "false"); /** Label of the field. */ "displayLabel"?: string; /** Whether Zoho made the rule; leave it out. */ "systemGenerated"?: boolean; /** When the rule holds, and what it does then. */ "fieldConditions"?: Array<{ /** Name of this set of conditions. */ "name"?: string; /** Joins the numbered conditions, such as (1and2)or3. */ "pattern"?: string; /** The conditions; the first has number 1. */ "conditions"?: Array<{ /** API name of the field that is tested. */ "fieldName"?: string; /** How it is tested, such as is. */ "condition"?: string; /** What it is tested for. */ "value"?: Array<string> }>; /** What happens then. */ "actions"?: { /** Sections that appear, by name. */ "showSections"?: Array<string>; /** Fields that appear, by API name. The schema has objects with fieldName and displayLabel, the examples names. */ "showFields"?: Array<string>; /** Fields that must be filled in, by API name; see showFields. */ "setMandatoryFields"?: Array<string> } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutRule"]
  }
  /** Delete layout rule */
  "delete_a_zoho_desk_layout_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A layout rule, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List layouts */
  "list_all_zoho_desk_layouts": {
    arguments: { /** tickets, contacts, accounts, tasks, calls, events, timeEntry, products, contracts, or a custom module (cm_...). */ "module": string; /** Only layouts of this department. Id or name. */ "departmentId"?: string; /** Only the layout with this id. */ "id"?: string; /** Only layouts of this name. */ "layoutName"?: string; /** active, inactive or all. */ "status"?: ("active" | "inactive" | "all"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "layoutName"?: string; "layoutDisplayName"?: string; "layoutDesc"?: string; "isDefaultLayout"?: boolean; "isStandardLayout"?: boolean; "hasLogo"?: boolean; "modifiedTime"?: string; "module"?: string; "departmentId"?: number | string; "status"?: string; "layoutProfiles"?: Array<Schemas["LayoutLayoutProfile"]>; "skipDeptAccessValidation"?: boolean }>
  }
  /** Get one layout */
  "get_single_zoho_desk_layout_by_id": {
    arguments: { /** A layout, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Get my form (layouts) */
  "zoho_desk_layouts_get_my_form": {
    arguments: { /** The layout. */ "layoutId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Create layout */
  "create_a_zoho_desk_layout": {
    arguments: { /** tickets, contacts, accounts, tasks, calls, events, timeEntry, products, contracts, or a custom module (cm_...). */ "module": string; /** Id or name. */ "departmentId": string; /** Name that agents see. */ "layoutName": string; /** Name that customers see in the help center. */ "layoutDisplayName": string; /** What the layout is for. */ "layoutDesc"?: string; /** Whether it is the default of its module and department. */ "isDefaultLayout": boolean; /** true: for all profiles of the portal, whatever their departments; usually false. */ "skipDeptAccessValidation": boolean; /** The whole form, section by section. */ "sections": Array<{ /** Number of the section, as read. */ "id": number; /** Name of the section. */ "name": string; /** Label of the section. */ "i18NLabel"?: string; /** Whether it is one of the portal's own. */ "isCustomSection"?: boolean; /** All fields of the section, in order. */ "fields": Array<{ /** The field. */ "id": string; /** Whether it must be filled in. */ "isMandatory": boolean; /** Values of a picklist, all of them; levels joined by " :: ". */ "allowedValues"?: Array<string>; /** What it holds at first. */ "defaultValue"?: string; /** Whether the picklist has levels. */ "isNested"?: boolean; /** Order of a picklist's values. */ "sortBy"?: ("alphabetical" | "userDefined"); /** Only for status: values that fall back to the default when the customer replies. */ "restoreOnReplyValues"?: Array<string> }> }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Get standard format (layouts) */
  "zoho_desk_layouts_get_standard_format": {
    arguments: { /** tickets, contacts, accounts, tasks, calls, events, timeEntry, products, contracts, or a custom module (cm_...). */ "module": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "data"?: Array<Schemas["LayoutSection"]> }
  }
  /** Update layout */
  "update_a_zoho_desk_layout_by_id": {
    arguments: { /** A layout, by its id. */ "id": string; /** tickets, contacts, accounts, tasks, calls, events, timeEntry, products, contracts, or a custom module (cm_...). */ "module"?: string; /** Id or name. */ "departmentId"?: string; /** Name that agents see. */ "layoutName"?: string; /** Name that customers see in the help center. */ "layoutDisplayName"?: string; /** What the layout is for. */ "layoutDesc"?: string; /** Whether it is the default of its module and department. */ "isDefaultLayout"?: boolean; /** true: for all profiles of the portal, whatever their departments; usually false. */ "skipDeptAccessValidation"?: boolean; /** The whole form, section by section. */ "sections"?: Array<{ /** Number of the section, as read. */ "id": number; /** Name of the section. */ "name": string; /** Label of the section. */ "i18NLabel"?: string; /** Whether it is one of the portal's own. */ "isCustomSection"?: boolean; /** All fields of the section, in order. */ "fields": Array<{ /** The field. */ "id": string; /** Whether it must be filled in. */ "isMandatory": boolean; /** Values of a picklist, all of them; levels joined by " :: ". */ "allowedValues"?: Array<string>; /** What it holds at first. */ "defaultValue"?: string; /** Whether the picklist has levels. */ "isNested"?: boolean; /** Order of a picklist's values. */ "sortBy"?: ("alphabetical" | "userDefined"); /** Only for status: values that fall back to the default when the customer replies. */ "restoreOnReplyValues"?: Array<string> }> }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Delete layout */
  "delete_a_zoho_desk_layout_by_id": {
    arguments: { /** A layout, by its id. */ "id": string; /** The layout, of the same module, that its records get. */ "transferToLayoutId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Clone (layouts) */
  "zoho_desk_layouts_clone": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** Name that agents see. */ "layoutName": string; /** Name that customers see in the help center. */ "layoutDisplayName": string; /** Whether the copy becomes the default of its module and department. */ "isDefaultLayout": boolean; /** true: for all profiles of the portal, whatever their departments; usually false. */ "skipDeptAccessValidation": boolean; /** The department in which the copy is made. Id or name. */ "departmentId"?: string; /** What the layout is for. */ "layoutDesc"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Activate (layouts) */
  "zoho_desk_layouts_activate": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** Deactivate (layouts) */
  "zoho_desk_layouts_deactivate": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** The layout, of the same module, that its records get. */ "transferToLayoutId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["LayoutGet"]
  }
  /** List layout profiles */
  "list_all_zoho_desk_layout_profiles": {
    arguments: { /** A layout, by its id. */ "layout_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["LayoutLayoutProfile"]>
  }
  /** Associate profiles (layouts) */
  "zoho_desk_layouts_associate_profiles": {
    arguments: { /** A layout, by its id. */ "layout_id": string; "layoutProfileIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Replace values (layouts) */
  "zoho_desk_layouts_replace_values": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** The picklist. */ "fieldId": string; /** The value that records have now. */ "oldValue": string; /** The value that they get; it is added to the picklist if it is not there. */ "newValue": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Update field (layouts) */
  "zoho_desk_layouts_update_field": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A field, by its id. */ "field_id": string; /** Whether it must be filled in. */ "isMandatory"?: boolean; /** Values of a picklist, all of them; levels joined by " :: ". */ "allowedValues"?: Array<string>; /** What it holds at first. */ "defaultValue"?: string; /** Whether the picklist has levels. */ "isNested"?: boolean; /** Order of a picklist's values. */ "sortBy"?: ("alphabetical" | "userDefined"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Layout"]
  }
  /** Copy field to layouts (layouts) */
  "zoho_desk_layouts_copy_field_to_layouts": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A field, by its id. */ "field_id": string; /** The layouts that get the field. */ "layoutIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Remove field (layouts) */
  "zoho_desk_layouts_remove_field": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A field, by its id. */ "field_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List mail reply addresses */
  "list_all_zoho_desk_mail_reply_addresses": {
    arguments: { /** A department id, or allDepartment. Id or name. */ "departmentId"?: string; /** Only addresses in use, or only those that are not. */ "isActive"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["MailReplyAddress"]>
  }
  /** Create mail reply address */
  "create_a_zoho_desk_mail_reply_address": {
    arguments: { /** The e-mail address. */ "address": string; /** Name that customers see as the sender. */ "displayName": string; /** The department that uses it. Id or name. */ "departmentId": string; /** Who sends the mail. */ "serviceProviderType"?: ("ZohoSMTP" | "CustomSMTP" | "Outlook" | "Office" | "Google"); /** The mail server, needed with CustomSMTP. */ "smtpDetails"?: { "host": string; "port": (25 | 465 | 587); /** Who logs in. */ "userName": string; /** How the connection is kept secret. */ "connectionType": ("PLAIN" | "SSL" | "TLS"); "password": string }; /** Whether replies of the department come from it unless said otherwise. */ "isDepartmentDefault"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["MailReplyAddress"]
  }
  /** Get one mail reply address */
  "get_single_zoho_desk_mail_reply_address_by_id": {
    arguments: { /** The reply address. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["MailReplyAddress"]
  }
  /** Update mail reply address */
  "update_a_zoho_desk_mail_reply_address_by_id": {
    arguments: { /** The reply address. */ "id": string; /** Name that customers see as the sender. */ "displayName"?: string; /** The department that uses it. Id or name. */ "departmentId"?: string; /** Who sends the mail. */ "serviceProviderType"?: ("ZohoSMTP" | "CustomSMTP" | "Outlook" | "Office" | "Google"); /** The mail server, needed with CustomSMTP. */ "smtpDetails"?: { "host"?: string; "port"?: (25 | 465 | 587); /** Who logs in. */ "userName"?: string; /** How the connection is kept secret. */ "connectionType"?: ("PLAIN" | "SSL" | "TLS"); "password"?: string }; /** Whether replies of the department come from it unless said otherwise. */ "isDepartmentDefault"?: boolean; /** False takes it out of use. */ "isActive"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["MailReplyAddress"]
  }
  /** Delete mail reply address */
  "delete_a_zoho_desk_mail_reply_address_by_id": {
    arguments: { /** The reply address. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Send the verification mail again */
  "zoho_desk_mail_reply_addresses_send_verification": {
    arguments: { /** The reply address. */ "mail_reply_address_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List modules */
  "list_all_zoho_desk_modules": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Module"]>
  }
  /** Create module */
  "create_a_zoho_desk_module": {
    arguments: { /** Name of one record, such as Asset. */ "singularLabel": string; /** Name of several, such as Assets. */ "pluralLabel": string; /** What the module is for. */ "description"?: string; /** true: each record belongs to a department; false, as without it: records are of the whole portal. */ "isDeptSpecific"?: boolean; /** Departments that have the module. */ "departmentIds"?: Array<string>; /** Profiles whose agents may use it. */ "profileIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Module"]
  }
  /** Get one module */
  "get_single_zoho_desk_module_by_id": {
    arguments: { /** A module, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Module"]
  }
  /** Update module */
  "update_a_zoho_desk_module_by_id": {
    arguments: { /** A module, by its id. */ "id": string; /** Name of one record, such as Asset. */ "singularLabel": string; /** Name of several, such as Assets. */ "pluralLabel": string; /** What the module is for. */ "description"?: string; /** All departments that have the module: the whole set. */ "departmentIds": Array<string>; /** All profiles whose agents may use it: the whole set. */ "profileIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Module"]
  }
  /** List my modules */
  "list_all_zoho_desk_my_modules": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Module"]>
  }
  /** List organization fields */
  "list_all_zoho_desk_organization_fields": {
    arguments: { /** The module. */ "module": ("tickets" | "contacts" | "accounts" | "tasks" | "calls" | "events" | "contracts" | "products"); /** Only fields of this department's layouts. Id or name. */ "departmentId"?: string; /** Only these fields, at most 300, by API name. */ "apiNames"?: Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["OrganizationField"]>
  }
  /** Get one organization field */
  "get_single_zoho_desk_organization_field_by_id": {
    arguments: { /** A field, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["OrganizationField"]
  }
  /** Count custom (organization fields) */
  "zoho_desk_organization_fields_count_custom": {
    arguments: { /** The module. */ "module": ("tickets" | "contacts" | "accounts" | "tasks" | "calls" | "events" | "contracts" | "products"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "customFieldCounts"?: Array<Record<string, unknown>>; "totalAvailableCount"?: number | string }
  }
  /** List organizations */
  "list_all_zoho_desk_organizations": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Organization"]>
  }
  /** List organizations accessible */
  "list_all_zoho_desk_organizations_accessible": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Organization"]>
  }
  /** Get one organization */
  "get_single_zoho_desk_organization_by_id": {
    arguments: { /** A portal, by its id. */ "id": string; /** Whether the help center's own domain is added. */ "includeCustomDomain"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Organization"]
  }
  /** Update organization */
  "update_a_zoho_desk_organization_by_id": {
    arguments: { /** A portal, by its id. */ "id": string; /** Name of the company. Customers see it. */ "companyName"?: string; /** Part of the help center's address: lower-case letters and digits. A change breaks links that customers have. */ "portalName"?: string; /** Another name of the portal. */ "alias"?: string; /** A few words about the company. */ "description"?: string; /** E-mail address of the main contact. */ "primaryContact"?: string; /** Job title of the main contact. */ "designation"?: string; /** A telephone number. */ "phoneNumber"?: string; "mobile"?: string; "fax"?: string; /** Address of the company's site. */ "website"?: string; "street"?: string; "city"?: string; "state"?: string; "country"?: string; "zip"?: string; "employeeCount"?: number; "employeeCountRange"?: ("1 - 9" | "10 - 24" | "25 - 49" | "50 - 99" | "100 - 249" | "250 - 499" | "500 - 1499" | "1500 +"); /** Line of business. */ "industry"?: ("None" | "Automobile" | "Banking" | "Education" | "E-commerce" | "Financial Services" | "Hospitality" | "Insurance" | "Software & IT" | "Retail" | "Government & Public Sector" | "Transportation & Logistics" | "Manufacturing" | "Telecommunications" | "Media" | "Real Estate & Construction" | "Nonprofit" | "Healthcare" | "Gaming" | "Others"); /** IANA name, such as Europe/Paris. Days and business hours follow it. */ "timeZone"?: string; /** Country or locale of the currency, such as US. */ "currencyLocale"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Organization"]
  }
  /** Mark default (organizations) */
  "zoho_desk_organizations_mark_default": {
    arguments: { /** The portal. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update logo (organizations) */
  "zoho_desk_organizations_update_logo": {
    arguments: { /** A portal, by its id. */ "organization_id": string; /** One image of at most 2 MB: jpg, jpeg or png. */ "logo": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete logo (organizations) */
  "zoho_desk_organizations_delete_logo": {
    arguments: { /** A portal, by its id. */ "organization_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Update favicon (organizations) */
  "zoho_desk_organizations_update_favicon": {
    arguments: { /** A portal, by its id. */ "organization_id": string; /** One image of at most 2 MB: jpg, jpeg, png, gif or ico. */ "favicon": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "faviconURL"?: string }
  }
  /** Delete favicon (organizations) */
  "zoho_desk_organizations_delete_favicon": {
    arguments: { /** A portal, by its id. */ "organization_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List my pending approvals */
  "list_all_zoho_desk_my_pending_approvals": {
    arguments: { /** A department id, or allDepartment for every department. Id or name. */ "department"?: string; /** Oldest first unless said; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "ticketId"?: number | string; "ticketNumber"?: number | string; "subject"?: string; "description"?: string; "departmentId"?: number | string; "departmentName"?: string; "requester"?: Schemas["AccountAttachmentRow"]; "createdTime"?: string }>
  }
  /** List product attachments */
  "list_all_zoho_desk_product_attachments": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** Names of related objects to add. */ "include"?: Array<"creator">; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountAttachmentList"]>
  }
  /** Create product attachment */
  "create_a_zoho_desk_product_attachment": {
    arguments: { /** The product. Id or name. */ "product_id": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountAttachment"]
  }
  /** Delete product attachment */
  "delete_a_zoho_desk_product_attachment_by_id": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** The file. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List products */
  "list_all_zoho_desk_products": {
    arguments: { /** Names of related objects to add. */ "include"?: Array<"owner">; /** A saved view of this module. */ "viewId"?: string; /** Only products of this department; 0 stands for all. Id or name. */ "departmentId"?: string; /** Only those that this agent owns. Id or name. */ "ownerId"?: string; /** API names of further fields to fetch, such as custom ones (cf_…); at most 30. Name them in fields too. */ "fields_query"?: Array<string>; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("productName" | "-productName" | "productCode" | "-productCode" | "unitPrice" | "-unitPrice" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "productName"?: string; "productCode"?: string; "unitPrice"?: number; "departmentIds"?: Array<number | string>; "owner"?: Schemas["Owner"] }>
  }
  /** Create product */
  "create_a_zoho_desk_product": {
    arguments: { "productName": string; /** The departments whose tickets may name it, the whole list. */ "departmentIds": Array<string>; /** Code or article number. */ "productCode"?: string; /** Price of one. */ "unitPrice"?: number; /** Category, a value that the portal knows. */ "productCategory"?: string; /** Who makes it. */ "manufacturer"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Product"]
  }
  /** Get one product */
  "get_single_zoho_desk_product_by_id": {
    arguments: { /** The product. Id or name. */ "id": string; /** Names of related objects to add. */ "include"?: Array<("departments" | "owner")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Product"]
  }
  /** Update product */
  "update_a_zoho_desk_product_by_id": {
    arguments: { /** The product. Id or name. */ "id": string; "productName"?: string; /** The departments whose tickets may name it, the whole list. */ "departmentIds"?: Array<string>; /** Code or article number. */ "productCode"?: string; /** Price of one. */ "unitPrice"?: number; /** Category, a value that the portal knows. */ "productCategory"?: string; /** Who makes it. */ "manufacturer"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** The agent who owns it. Id or name. */ "ownerId"?: string; /** The layout that says which fields there are. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are texts of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Product"]
  }
  /** Move to trash (products) */
  "zoho_desk_products_move_to_trash": {
    arguments: { "productIds": Array<string>; /** The department that they are taken from. Id or name. */ "departmentId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Associate accounts (products) */
  "zoho_desk_products_associate_accounts": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** The companies; at most 10. */ "ids": Array<string>; /** True links, false takes the links away. */ "associate": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Associate contacts (products) */
  "zoho_desk_products_associate_contacts": {
    arguments: { /** The product. Id or name. */ "product_id": string; /** The customers; at most 10. */ "ids": Array<string>; /** True links, false takes the links away. */ "associate": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List product duplicates */
  "list_all_zoho_desk_product_duplicates": {
    arguments: { /** The name to look for. */ "productName": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ProductRow"]>
  }
  /** List account products */
  "list_all_zoho_desk_account_products": {
    arguments: { /** The customer's company (account). Id or name. */ "account_id": string; /** Only products of this department; 0 stands for all. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ProductRow"]>
  }
  /** List contact products */
  "list_all_zoho_desk_contact_products": {
    arguments: { /** The customer (contact). Id or e-mail address. */ "contact_id": string; /** Only products of this department; 0 stands for all. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ProductRow"]>
  }
  /** List profiles */
  "list_all_zoho_desk_profiles": {
    arguments: { /** true: only built-in profiles; false: only others. */ "default"?: boolean; /** true: only visible profiles; false: only hidden ones. */ "visible"?: boolean; /** Text in the name: sup% begins with it, %sup% contains it. */ "searchStr"?: string; /** Which keys each profile has beside id and name. */ "fields_query"?: Array<("type" | "isVisible" | "default" | "modifiedBy" | "modifiedTime" | "permissions" | "description")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Profile"]>
  }
  /** Get one profile */
  "get_single_zoho_desk_profile_by_id": {
    arguments: { /** A permission profile, by its id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Profile"]
  }
  /** Clone (profiles) */
  "zoho_desk_profiles_clone": {
    arguments: { /** A permission profile, by its id. Id or name. */ "profile_id": string; /** Name of the new profile. */ "name": string; /** What the profile is for. */ "description"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Profile"]
  }
  /** Update profile */
  "update_a_zoho_desk_profile_by_id": {
    arguments: { /** A permission profile, by its id. */ "id": string; /** Name of the profile. */ "name"?: string; /** What the profile is for. */ "description"?: string; /** By module, each action true or false. Modules that are not listed here have the same form. */ "permissions"?: { /** Actions: view, create, edit, delete, export, import, changeOwner, mergeTickets, closeTicket, shareTickets, addFollowers, handleUnassigned, unassignedChangeOwner, mailSend, mailReview, revokeBlueprint, editTags, deleteTags, pinnedConversations, manageOwnCustomViews, shareOwnCustomViews, editSharedCustomViews, deleteSharedCustomViews, reshareSharedCustomViews. */ "tickets"?: Record<string, boolean>; /** Actions: edit, delete, editOthers, deleteOthers. */ "comments"?: Record<string, boolean>; /** Actions: view, create, edit, delete, export, import, and the custom view keys of tickets. */ "contracts"?: Record<string, boolean>; /** Actions: view, create, edit, delete, export, import. */ "products"?: Record<string, boolean>; /** Actions: view, create, edit, delete, export. */ "reports"?: Record<string, boolean>; /** Actions: view, create, edit, delete, moderate, export. */ "community"?: Record<string, boolean>; /** Actions: view, twitterPostCreate, twitterPostDelete, twitterPostShare, twitterConversationReply. */ "social"?: Record<string, boolean> } & Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Profile"]
  }
  /** Delete profile */
  "delete_a_zoho_desk_profile_by_id": {
    arguments: { /** A permission profile, by its id. Id or name. */ "profile_id": string; /** The profile that its agents get. */ "transferToProfileId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Count (profiles) */
  "zoho_desk_profiles_count": {
    arguments: { /** true: only built-in profiles; false: only others. */ "default"?: boolean; /** true: only visible profiles; false: only hidden ones. */ "visible"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: string }
  }
  /** List profile agents */
  "list_all_zoho_desk_profile_agents": {
    arguments: { /** A permission profile, by its id. Id or name. */ "profile_id": string; /** true: only active agents; false: only deactivated ones. */ "active"?: boolean; /** true: only those who have accepted their invitation; false: only those who have not. */ "confirmed"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Agent"]>
  }
  /** Get mine (profiles) */
  "zoho_desk_profiles_get_mine": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Profile"]
  }
  /** Get my permissions (profiles) */
  "zoho_desk_profiles_get_my_permissions": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Record<string, unknown>
  }
  /** Get light agent (profiles) */
  "zoho_desk_profiles_get_light_agent": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Profile"]
  }
  /** List recycle bin records */
  "list_all_zoho_desk_recycle_bin_records": {
    arguments: { /** Names of related objects to add. */ "include"?: Array<("deletedBy" | "department")>; /** Only in this department. Id or name. */ "departmentId"?: string; /** Only records of this module. */ "moduleId"?: string; /** Only records of this kind. The vendor prefers moduleId. */ "module"?: ("accounts" | "contacts" | "tickets" | "tasks" | "timeEntry" | "calls" | "events" | "contracts" | "products" | "topics" | "solutions"); /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("name" | "-name" | "type" | "-type" | "department" | "-department" | "deletedBy" | "-deletedBy" | "deletedTime" | "-deletedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "type"?: string; "displayName"?: string; "departmentId"?: number | string; "deletedById"?: number | string; "deletedTime"?: string; "department"?: { "id"?: number | string; "name"?: string }; "deletedBy"?: Schemas["AccountAttachmentRow"] }>
  }
  /** Restore (recycle bin records) */
  "zoho_desk_recycle_bin_records_restore": {
    arguments: { /** The deleted records. */ "ids": Array<string>; /** Whether what belongs to them comes back too. */ "isChildNeedToBeRestored"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Restore all (recycle bin records) */
  "zoho_desk_recycle_bin_records_restore_all": {
    arguments: { /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete forever (recycle bin records) */
  "zoho_desk_recycle_bin_records_delete_forever": {
    arguments: { /** The deleted records. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Empty the recycle bin */
  "zoho_desk_recycle_bin_records_empty": {
    arguments: { /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List roles */
  "list_all_zoho_desk_roles": {
    arguments: { /** true: only built-in roles; false: only others. */ "isDefault"?: boolean; /** true: only visible roles; false: only hidden ones. */ "isVisible"?: boolean; /** Text in the name: lead* begins with it, *lead* contains it. */ "searchStr"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Role"]>
  }
  /** Create role */
  "create_a_zoho_desk_role": {
    arguments: { /** Name of the role. */ "name": string; /** Whether agents of this role see the records of each other. */ "shareDataWithPeers": boolean; /** The role above it, whose agents see the records of this one. */ "reportsTo"?: string; /** What the role is for. */ "description"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Role"]
  }
  /** Get one role */
  "get_single_zoho_desk_role_by_id": {
    arguments: { /** A role, by its id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Role"]
  }
  /** Update role */
  "update_a_zoho_desk_role_by_id": {
    arguments: { /** A role, by its id. */ "id": string; /** Name of the role. */ "name"?: string; /** Whether agents of this role see the records of each other. */ "shareDataWithPeers"?: boolean; /** The role above it, whose agents see the records of this one. */ "reportsTo"?: string; /** What the role is for. */ "description"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Role"]
  }
  /** Delete role */
  "delete_a_zoho_desk_role_by_id": {
    arguments: { /** A role, by its id. Id or name. */ "role_id": string; /** The role that its agents get. */ "transferToRoleId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List role agents */
  "list_all_zoho_desk_role_agents": {
    arguments: { /** A role, by its id. Id or name. */ "role_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<number | string>
  }
  /** Count (roles) */
  "zoho_desk_roles_count": {
    arguments: { /** true: only built-in roles; false: only others. */ "isDefault"?: boolean; /** true: only visible roles; false: only hidden ones. */ "isVisible"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** Get personal (roles) */
  "zoho_desk_roles_get_personal": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Role"]
  }
  /** List roles by ids */
  "list_all_zoho_desk_roles_by_ids": {
    arguments: { /** Roles, by their ids. */ "roleIds": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Role"]>
  }
  /** Get by department (routing preferences) */
  "zoho_desk_routing_preferences_get_by_department": {
    arguments: { /** A department, by its id. Id or name. */ "departmentId": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "departmentId"?: number | string; "assignBacklog"?: boolean; "assignBacklogsBy"?: ("DUEDATE" | "CREATEDTIME"); "backLogLimit"?: number; "assignToOfflineAgents"?: boolean; "isThresholdEnabled"?: boolean; "thresholdLimit"?: number; "freshTicketAssignMode"?: ("IMMEDIATE" | "MOVE_TO_BACKLOG"); "isImmediateAssignmentEnabled"?: boolean; "isCustomThresholdEnabled"?: boolean; "customThresholdVsAgents"?: Array<{ "customThreshold"?: number; "agents"?: Array<{ "id"?: number | string; "name"?: string; "photoURL"?: string; "zuid"?: number | string }> }>; "schedulerInfo"?: { "status"?: ("ACTIVE" | "INACTIVE"); "intervalInMinutes"?: number; "nextExecutionTime"?: string } }
  }
  /** Set for department (routing preferences) */
  "zoho_desk_routing_preferences_set_for_department": {
    arguments: { /** Id or name. */ "departmentId": string; /** Whether tickets of the backlog are handed out too. */ "assignBacklog"?: boolean; /** Which of the backlog come first. */ "assignBacklogsBy"?: ("DUEDATE" | "CREATEDTIME"); /** How many of the backlog are handed out at a time. */ "backLogLimit"?: number; /** Whether offline agents get tickets. */ "assignToOfflineAgents"?: boolean; /** Whether agents have a limit of tickets. */ "isThresholdEnabled"?: boolean; /** The most tickets an agent has at a time; needs isThresholdEnabled true. */ "thresholdLimit"?: number; /** Whether tickets are handed out at once and not only at the next run. */ "isImmediateAssignmentEnabled"?: boolean; /** What happens to new tickets. */ "freshTicketAssignMode"?: ("IMMEDIATE" | "MOVE_TO_BACKLOG"); /** Whether some agents have a limit of their own. */ "isCustomThresholdEnabled"?: boolean; /** Agents with a limit of their own: one entry at most. */ "customThresholdVsAgents"?: Array<{ "agentIds": Array<string>; /** Their limit. */ "customThreshold": number }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "departmentId"?: number | string; "assignBacklog"?: boolean; "assignBacklogsBy"?: ("DUEDATE" | "CREATEDTIME"); "backLogLimit"?: number; "assignToOfflineAgents"?: boolean; "isThresholdEnabled"?: boolean; "thresholdLimit"?: number; "freshTicketAssignMode"?: ("IMMEDIATE" | "MOVE_TO_BACKLOG") }
  }
  /** Search tickets */
  "list_all_zoho_desk_tickets_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Numbers as customers see them. */ "ticketNumber"?: Array<number>; /** Text in the subject; abc* finds beginnings, *abc* parts. */ "subject"?: string; /** E-mail addresses. */ "email"?: Array<string>; /** Telephone numbers. */ "phone"?: Array<string>; /** A tag by name. */ "tag"?: string; /** A category of the portal. */ "category"?: string; /** A channel of the portal. */ "channel"?: string; /** Statuses of the portal, or ${OPEN}, ${ONHOLD}, ${CLOSED}. */ "status"?: Array<string>; /** Priorities of the portal. */ "priority"?: Array<string>; /** The department. Id or name. */ "departmentId"?: string; /** Customers. */ "contactId"?: Array<string>; /** Companies. */ "accountId"?: Array<string>; /** Agents. */ "assigneeId"?: Array<string>; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime" | "customerResponseTime" | "-customerResponseTime"); /** No agent; maybe a team. */ "unassigned"?: boolean; "waiting_for_us"?: boolean; /** Time, day, age (48h) or today (UTC). */ "created_since"?: string; "updated_since"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "description:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["SearchRow"]>
  }
  /** Search contacts */
  "list_all_zoho_desk_contacts_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Last name; abc* finds beginnings. */ "lastName"?: string; /** Whole name. */ "fullName"?: string; /** E-mail addresses. */ "email"?: Array<string>; /** Telephone numbers. */ "phone"?: Array<string>; /** Name of the company. */ "accountName"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime" | "lastName" | "-lastName" | "firstName" | "-firstName"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "title"?: string; "accountId"?: number | string; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string }; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string }; "zohoCRMContact"?: Record<string, unknown>; "photoURL"?: string; "webUrl"?: string; "street"?: string; "city"?: string; "state"?: string; "zip"?: number; "country"?: string; "twitter"?: string; "facebook"?: string; "description"?: string; "layoutId"?: number | string; "isEndUser"?: boolean; "createdTime"?: string; "modifiedTime"?: string; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }>
  }
  /** Search accounts */
  "list_all_zoho_desk_accounts_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Ids. */ "id"?: Array<string>; /** Name of the company. */ "accountName"?: string; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime" | "accountName" | "-accountName"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "accountName"?: string; "website"?: string; "email"?: string; "phone"?: string; "fax"?: string; "code"?: string; "industry"?: string; "annualrevenue"?: string; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "street"?: string; "city"?: string; "state"?: string; "country"?: string; "description"?: string; "layoutId"?: number | string; "webUrl"?: string; "createdTime"?: string; "modifiedTime"?: string; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }>
  }
  /** Search tasks */
  "list_all_zoho_desk_tasks_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Ids. */ "id"?: Array<string>; /** Text in the subject; abc* finds beginnings, *abc* parts. */ "subject"?: string; /** The department. Id or name. */ "departmentId"?: string; /** A status of the portal. */ "status"?: string; /** Priorities of the portal. */ "priority"?: string; /** Agents. Id or name. */ "assigneeId"?: string; /** Start,end in UTC. */ "dueDateRange"?: string; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Search"]>
  }
  /** Search calls */
  "list_all_zoho_desk_calls_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Ids. */ "id"?: Array<string>; /** Text in the subject; abc* finds beginnings, *abc* parts. */ "subject"?: string; /** Numbers as customers see them. */ "ticketNumber"?: Array<number>; /** Agents. */ "assigneeId"?: Array<string>; /** The department. Id or name. */ "departmentId"?: string; /** Statuses of the portal, or ${OPEN}, ${ONHOLD}, ${CLOSED}. */ "status"?: Array<string>; /** Priorities of the portal. */ "priority"?: Array<string>; /** Start,end in UTC. */ "startDateRange"?: string; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CallGet"]>
  }
  /** Search events */
  "list_all_zoho_desk_events_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Ids. */ "id"?: Array<string>; /** Text in the subject; abc* finds beginnings, *abc* parts. */ "subject"?: string; /** The department. Id or name. */ "departmentId"?: string; /** A status of the portal. */ "status"?: string; /** Priorities of the portal. */ "priority"?: string; /** Agents. Id or name. */ "assigneeId"?: string; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["EventGet"]>
  }
  /** Search products */
  "list_all_zoho_desk_products_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Ids. */ "id"?: Array<string>; /** Name of the product. */ "productName"?: string; /** Code of the product. */ "productCode"?: string; /** The department. Id or name. */ "departmentId"?: string; /** Customers. */ "contactId"?: Array<string>; /** Companies. */ "accountId"?: Array<string>; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime" | "productName" | "-productName"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Product"]>
  }
  /** Search activities */
  "list_all_zoho_desk_activities_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Text in the subject; abc* finds beginnings, *abc* parts. */ "subject"?: string; /** Numbers as customers see them. */ "ticketNumber"?: Array<number>; /** Agents. */ "assigneeId"?: Array<string>; /** The department. Id or name. */ "departmentId"?: string; /** Priorities of the portal. */ "priority"?: Array<string>; /** Start,end in UTC: 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Search"]>
  }
  /** Search articles */
  "list_all_zoho_desk_articles_search": {
    arguments: { /** Text in any field; abc* finds beginnings. */ "_all"?: string; /** Text in the title; abc* finds beginnings. */ "title"?: string; /** A tag by name. */ "tag"?: Array<string>; /** A category of the knowledge base. */ "categoryId"?: string; /** The department. Id or name. */ "departmentId"?: string; /** Start,end in UTC. */ "modifiedTimeRange"?: string; /** With - descending. */ "sortBy"?: ("relevance" | "-relevance" | "modifiedTime" | "-modifiedTime" | "createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Article"]>
  }
  /** Search everything */
  "list_all_zoho_desk_search": {
    arguments: { /** Text to look for. */ "searchStr": string; /** Only one module, such as tickets or contacts. */ "module"?: string; /** The department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "module"?: ("accounts" | "contacts" | "tickets" | "Tasks" | "Calls" | "Events"); "id"?: number | string } & Record<string, unknown>>
  }
  /** List skill types */
  "list_all_zoho_desk_skill_types": {
    arguments: { /** Only groups of this department. Id or name. */ "departmentId"?: string; /** Only groups with skills in this state. */ "mappedSkillsStatus"?: ("ACTIVE" | "INACTIVE"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "departmentId"?: number | string; "associatedSkills"?: Array<{ "skillId"?: number | string; "skillName"?: string; "skillStatus"?: ("ACTIVE" | "INACTIVE") }>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string; "mappedSkillsStatus"?: Array<("ACTIVE" | "INACTIVE")> }>
  }
  /** Create skill type */
  "create_a_zoho_desk_skill_type": {
    arguments: { /** Id or name. */ "departmentId": string; /** Name of the group. */ "name": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SkillType"]
  }
  /** Get one skill type */
  "get_single_zoho_desk_skill_type_by_id": {
    arguments: { /** A group of skills, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SkillType"]
  }
  /** Update skill type */
  "update_a_zoho_desk_skill_type_by_id": {
    arguments: { /** A group of skills, by its id. */ "id": string; /** New name of the group. */ "name": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SkillType"]
  }
  /** Delete skill type */
  "delete_a_zoho_desk_skill_type_by_id": {
    arguments: { /** A group of skills, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List agent skills */
  "list_all_zoho_desk_agent_skills": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** 1 to 10 departments. */ "departmentIds": Array<string>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "departmentId"?: number | string; "associatedSkills"?: Array<{ "skillId"?: number | string; "skillName"?: string; "skillTypeId"?: number | string }> }>
  }
  /** List skills */
  "list_all_zoho_desk_skills": {
    arguments: { /** A department, by its id. Id or name. */ "departmentId": string; /** Only skills of this group. */ "skillTypeId"?: string; /** Only these skills, at most 50. */ "skillIds"?: Array<string>; /** How the name begins. */ "searchString"?: string; /** Only skills in this state. */ "status"?: ("ACTIVE" | "INACTIVE"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Skill"]>
  }
  /** Create skill */
  "create_a_zoho_desk_skill": {
    arguments: { /** Name of the skill. */ "name": string; /** The group it belongs to, and with it the department. */ "skillTypeId": string; /** INACTIVE skills do not count in assignment. */ "status": ("ACTIVE" | "INACTIVE"); /** Which tickets ask for the skill. */ "criteria": { /** Joins the numbered conditions, such as (1or2). */ "pattern": string; /** The conditions; the first has number 1. */ "fieldConditions": Array<{ "fieldModule": ("tickets" | "tasks" | "contracts" | "accounts" | "contacts" | "products" | "calls" | "events" | "activities"); /** The field, by its label, such as Subject. */ "fieldName": string; /** How it is tested, such as is or contains. */ "condition": string; /** What it is tested for; ${EMPTY} with is empty, ${NOTEMPTY} with is not empty. */ "value": Array<(string | number | boolean)> }> }; /** What the skill means. */ "description"?: string; /** All agents who have it. */ "agentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Skill"]
  }
  /** Get one skill */
  "get_single_zoho_desk_skill_by_id": {
    arguments: { /** A skill, by its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Skill"]
  }
  /** Update skill */
  "update_a_zoho_desk_skill_by_id": {
    arguments: { /** A skill, by its id. */ "id": string; /** Name of the skill. */ "name"?: string; /** The group it belongs to, and with it the department. */ "skillTypeId"?: string; /** INACTIVE skills do not count in assignment. */ "status"?: ("ACTIVE" | "INACTIVE"); /** Which tickets ask for the skill. */ "criteria"?: { /** Joins the numbered conditions, such as (1or2). */ "pattern": string; /** The conditions; the first has number 1. */ "fieldConditions": Array<{ "fieldModule": ("tickets" | "tasks" | "contracts" | "accounts" | "contacts" | "products" | "calls" | "events" | "activities"); /** The field, by its label, such as Subject. */ "fieldName": string; /** How it is tested, such as is or contains. */ "condition": string; /** What it is tested for; ${EMPTY} with is empty, ${NOTEMPTY} with is not empty. */ "value": Array<(string | number | boolean)> }> }; /** What the skill means. */ "description"?: string; /** All agents who have it. */ "agentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Skill"]
  }
  /** Delete skill */
  "delete_a_zoho_desk_skill_by_id": {
    arguments: { /** A skill, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List skill related rules */
  "list_all_zoho_desk_skill_related_rules": {
    arguments: { /** A skill, by its id. */ "skill_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "ruleId"?: number | string; "ruleName"?: string; "ruleType"?: ("SUPERVISE" | "MACRO" | "WORKFLOW" | "BLUEPRINT" | "SLA" | "SKILLS" | "CUSTOMVIEW" | "CONTRACTS") }>
  }
  /** Reorder (skills) */
  "zoho_desk_skills_reorder": {
    arguments: { /** Id or name. */ "departmentId": string; /** All its skills in the new order. */ "skillIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Criteria fields (skills) */
  "zoho_desk_skills_criteria_fields": {
    arguments: { /** A department, by its id. Id or name. */ "departmentId": string; /** Whose fields. */ "module": ("tickets" | "contacts" | "accounts"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "criteriaFields"?: Array<{ "name"?: string; "displayLabel"?: string; "fieldDetails"?: Array<{ "fieldLabel"?: string; "i18NLabel"?: string; "type"?: string; "availableConditions"?: Array<{ "condition"?: string; "i18NCondition"?: string; "value"?: Array<string> }> }> }> }
  }
  /** Map (agent skills) */
  "zoho_desk_agent_skills_map": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; /** Id or name. */ "departmentId": string; /** All skills that the agent has there; empty takes all away. */ "skillIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "data"?: Array<{ "departmentId"?: number | string; "associatedSkills"?: Array<{ "skillId"?: number | string; "skillName"?: string; "skillTypeId"?: number | string }> }> }
  }
  /** Assign agent (ticket skills) */
  "zoho_desk_ticket_skills_assign_agent": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "isAssigned"?: boolean; "newAssignee"?: { "id"?: number | string; "type"?: string; "name"?: string; "firstName"?: string; "lastName"?: string; "emailId"?: string; "email"?: string; "roleName"?: string; "photoURL"?: string; "zuid"?: string; "externalId"?: string }; "team"?: { "id"?: number | string; "name"?: string } }
  }
  /** Recalculate (ticket skills) */
  "zoho_desk_ticket_skills_recalculate": {
    arguments: { /** A ticket, by its id (not its ticketNumber). Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "modifiedBy"?: number | string; "modifiedTime"?: string; "skillsInfo"?: Array<Schemas["SkillsInfo"]> }
  }
  /** List support email addresses */
  "list_all_zoho_desk_support_email_addresses": {
    arguments: { /** The department. Id or name. */ "departmentId": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "address"?: string } & Record<string, unknown>>
  }
  /** List support plans */
  "list_all_zoho_desk_support_plans": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Only those in this state. */ "status"?: ("ACTIVE" | "DISCONTINUED"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["SupportPlan"]>
  }
  /** Create support plan */
  "create_a_zoho_desk_support_plan": {
    arguments: { /** The department that offers it: its id. Id or name. */ "departmentId": string; "name": string; /** The SLA that holds for it: its id. */ "slaId": string; /** What the plan counts: nothing, hours, tickets or money. */ "supportType": ("UNLIMITED_SUPPORT" | "HOURS" | "TICKETS" | "PRICE"); /** DISCONTINUED: not offered any more. */ "status": ("ACTIVE" | "DISCONTINUED"); /** How much is included; not for UNLIMITED_SUPPORT. */ "creditDetails"?: { /** How much a cycle includes, as text. */ "creditLimit"?: string; /** How often it starts anew, as WEEKLY; other values are not documented. */ "creditCycle"?: string; /** true: what is left goes into the next cycle. */ "isCarryForwardAllowed"?: boolean; /** true: more than is included can be used. */ "isAdditionalUsageAllowed"?: boolean }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SupportPlan"]
  }
  /** Get one support plan */
  "get_single_zoho_desk_support_plan_by_id": {
    arguments: { /** The support plan: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SupportPlan"]
  }
  /** Update support plan */
  "update_a_zoho_desk_support_plan_by_id": {
    arguments: { /** The support plan: its id. */ "id": string; "name"?: string; /** The SLA that holds for it: its id. */ "slaId"?: string; /** What the plan counts: nothing, hours, tickets or money. */ "supportType"?: ("UNLIMITED_SUPPORT" | "HOURS" | "TICKETS" | "PRICE"); /** DISCONTINUED: not offered any more. */ "status"?: ("ACTIVE" | "DISCONTINUED"); /** How much is included; not for UNLIMITED_SUPPORT. */ "creditDetails"?: { /** How much a cycle includes, as text. */ "creditLimit"?: string; /** How often it starts anew, as WEEKLY; other values are not documented. */ "creditCycle"?: string; /** true: what is left goes into the next cycle. */ "isCarryForwardAllowed"?: boolean; /** true: more than is included can be used. */ "isAdditionalUsageAllowed"?: boolean }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SupportPlan"]
  }
  /** Delete support plan */
  "delete_a_zoho_desk_support_plan_by_id": {
    arguments: { /** The support plan: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List task attachments */
  "list_all_zoho_desk_task_attachments": {
    arguments: { /** The task: its id. */ "task_id": string; /** creator: adds who attached it. */ "include"?: Array<"creator">; /** A leading - sorts descending. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountAttachmentList"]>
  }
  /** Create task attachment */
  "create_a_zoho_desk_task_attachment": {
    arguments: { /** The task: its id. */ "task_id": string; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["AccountAttachment"]
  }
  /** Delete task attachment */
  "delete_a_zoho_desk_task_attachment_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The attachment: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Read a file of a task */
  "zoho_desk_task_attachments_get_content": {
    arguments: { /** The task: its id. */ "task_id": string; /** The attachment: its id. */ "attachment_id": string }
    result: FileResult
  }
  /** List task comments */
  "list_all_zoho_desk_task_comments": {
    arguments: { /** The task: its id. */ "task_id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Ascending unless said; a leading - sorts descending. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TaskComment"]>
  }
  /** Create task comment */
  "create_a_zoho_desk_task_comment": {
    arguments: { /** The task: its id. */ "task_id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TaskComment"]
  }
  /** Update task comment */
  "update_a_zoho_desk_task_comment_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The comment: its id. */ "id": string; /** The note. Colleagues read it; customers do not. */ "content": string; /** How content is written: html or plainText. In html line breaks need <br>. */ "contentType"?: ("html" | "plainText"); /** Files to attach: ids from an upload made before. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TaskComment"]
  }
  /** Delete task comment */
  "delete_a_zoho_desk_task_comment_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The comment: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Get one task comment */
  "get_single_zoho_desk_task_comment_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The comment: its id. */ "id": string; /** mentions: adds who is mentioned. */ "include"?: Array<"mentions">; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["CallCommentList"]
  }
  /** List task time entries */
  "list_all_zoho_desk_task_time_entries": {
    arguments: { /** The task: its id. */ "task_id": string; /** owner: adds the agent. */ "include"?: Array<"owner">; /** Only time with this billing state. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Ascending or descending. */ "orderBy"?: ("ASC" | "DESC"); /** Only what was created in this span: from and to in UTC, as 2025-06-01T00:00:00.000Z,2025-06-30T23:59:59.999Z. */ "createdTimeRange"?: string; /** Only what was changed in this span: from and to in UTC, as 2025-06-01T00:00:00.000Z,2025-06-30T23:59:59.999Z. */ "modifiedTimeRange"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TaskTimeEntry"]>
  }
  /** Create task time entry */
  "create_a_zoho_desk_task_time_entry": {
    arguments: { /** The task: its id. */ "task_id": string; /** When the work was done, in UTC, as 2025-06-30T09:00:00.000Z. */ "executedTime": string; /** The agent who did the work: an agent id. Id or name. */ "ownerId"?: string; /** Whole hours; minutes and seconds are given apart. */ "hoursSpent"?: number; /** Minutes on top of the hours. */ "minutesSpent"?: number; /** Seconds on top of the minutes. */ "secondsSpent"?: number; /** MANUAL: typed in; AUTO: measured by a timer. */ "mode"?: ("MANUAL" | "AUTO"); /** What kind of work it was. */ "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); /** Whether the customer is charged for it. */ "isBillable"?: boolean; /** A cost for all of it, in the portal's currency. */ "fixedCost"?: number; /** Cost of an hour, in the portal's currency. */ "agentCostPerHour"?: number; /** Further cost, in the portal's currency. */ "additionalCost"?: number; /** The whole cost, as text. */ "totalCost"?: string; /** What was done. */ "description"?: string; /** Custom fields by API name (cf_…). */ "cf"?: Record<string, unknown>; /** The layout that says which fields there are: its id. */ "layoutId"?: string; "invoiceId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TaskTimeEntry"]
  }
  /** Get one task time entry */
  "get_single_zoho_desk_task_time_entry_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The time entry: its id. */ "id": string; /** owner: adds the agent. */ "include"?: Array<"owner">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TaskTimeEntry"]
  }
  /** Update task time entry */
  "update_a_zoho_desk_task_time_entry_by_id": {
    arguments: { /** The task: its id. */ "task_id": string; /** The time entry: its id. */ "id": string; /** When the work was done, in UTC, as 2025-06-30T09:00:00.000Z. */ "executedTime"?: string; /** The agent who did the work: an agent id. Id or name. */ "ownerId"?: string; /** Whole hours; minutes and seconds are given apart. */ "hoursSpent"?: number; /** Minutes on top of the hours. */ "minutesSpent"?: number; /** Seconds on top of the minutes. */ "secondsSpent"?: number; /** MANUAL: typed in; AUTO: measured by a timer. */ "mode"?: ("MANUAL" | "AUTO"); /** What kind of work it was. */ "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); /** Whether the customer is charged for it. */ "isBillable"?: boolean; /** A cost for all of it, in the portal's currency. */ "fixedCost"?: number; /** Cost of an hour, in the portal's currency; text, as 12.50. */ "agentCostPerHour"?: string; /** Further cost, in the portal's currency; text, as 12.50. */ "additionalCost"?: string; /** The whole cost, as text. */ "totalCost"?: string; /** What was done. */ "description"?: string; /** Custom fields by API name (cf_…). */ "cf"?: Record<string, unknown>; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TaskTimeEntry"]
  }
  /** Sum (task time entries) */
  "zoho_desk_task_time_entries_sum": {
    arguments: { /** The task: its id. */ "task_id": string; /** Only time with this billing state. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalHours"?: number; "totalMins"?: number; "totalSeconds"?: number; "totalCosts"?: string }
  }
  /** List tasks */
  "list_all_zoho_desk_tasks": {
    arguments: { /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams" | "projects")>; /** Only this department: its id. Id or name. */ "departmentId"?: string; /** Only these departments: their ids. */ "departmentIds"?: Array<string>; /** A saved view: its id. Its criteria apply. Id or name. */ "viewId"?: string; /** Only what these agents own: their ids. */ "assignee"?: Array<string>; /** Only what is due in these spans. */ "dueDate"?: Array<("Overdue" | "Today" | "Tomorrow" | "CurrentWeek" | "CurrentMonth")>; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** API names of further fields to add to each record, custom ones (cf_…) too. */ "fields_query"?: Array<string>; /** A leading - sorts descending. */ "sortBy"?: ("category" | "-category" | "subject" | "-subject" | "dueDate" | "-dueDate" | "status" | "-status" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "priority" | "-priority"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TaskRow"]>
  }
  /** Create task */
  "create_a_zoho_desk_task": {
    arguments: { /** One line that says what it is about. */ "subject": string; /** The department that the task belongs to: its id. Id or name. */ "departmentId": string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId"?: string; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** When it is due, in UTC, as 2025-06-30T09:00:00.000Z. */ "dueDate"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** A state from the portal's own list. */ "status"?: string; /** A category from the portal's own list. */ "category"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** How agents are reminded. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")>; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Task"]
  }
  /** Get one task */
  "get_single_zoho_desk_task_by_id": {
    arguments: { /** The task: its id. */ "id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams" | "projects" | "creator")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Search"]
  }
  /** Update task */
  "update_a_zoho_desk_task_by_id": {
    arguments: { /** The task: its id. */ "id": string; /** One line that says what it is about. */ "subject"?: string; /** The department that the task belongs to: its id. Id or name. */ "departmentId"?: string; /** The customer it is about: a contact id. Id or e-mail address. */ "contactId"?: string; /** The ticket it is done for: its id, which is not its number. Id or ticketNumber. */ "ticketId"?: string; /** The agent who does it: an agent id. Id or name. */ "ownerId"?: string; /** When it is due, in UTC, as 2025-06-30T09:00:00.000Z. */ "dueDate"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** A state from the portal's own list. */ "status"?: string; /** A category from the portal's own list. */ "category"?: string; /** Longer text about it, for colleagues. */ "description"?: string; /** How agents are reminded. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")>; /** When and how agents are reminded. */ "reminder"?: Array<{ /** ABSOLUTE needs reminderTime, RELATIVE needs relativeReminderInMin. */ "reminderType"?: ("ABSOLUTE" | "RELATIVE"); /** For ABSOLUTE: when, in UTC. */ "reminderTime"?: string; /** For RELATIVE: how many minutes before it. */ "relativeReminderInMin"?: number; /** How the agent is told. */ "alertType"?: Array<("EMAIL" | "POPUP" | "SMS")> }>; /** The team that does it: a team id. Id or name. */ "teamId"?: string; /** The layout that says which fields there are: its id. */ "layoutId"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Task"]
  }
  /** Move to trash (tasks) */
  "zoho_desk_tasks_move_to_trash": {
    arguments: { /** The tasks: their ids, 50 at most. */ "entityIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Update many (tasks) */
  "zoho_desk_tasks_update_many": {
    arguments: { /** The tasks: their ids, 50 at most. */ "ids": Array<string>; /** API name of the one field to set, such as status or ownerId. */ "fieldName": string; /** The new value, the same for all. */ "fieldValue"?: string; /** true when fieldName is a custom field (cf_…). */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Delete spam (tasks) */
  "zoho_desk_tasks_delete_spam": {
    arguments: { /** The tasks: their ids, 50 at most. */ "taskIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Empty spam (tasks) */
  "zoho_desk_tasks_empty_spam": {
    arguments: { /** The department whose spam is deleted: its id. Id or name. */ "departmentId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List ticket tasks */
  "list_all_zoho_desk_ticket_tasks": {
    arguments: { /** The ticket: its id, which is not its number. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "tickets" | "assignee" | "teams" | "projects")>; /** true: only what is marked as spam. */ "isSpam"?: boolean; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** A leading - sorts descending. */ "sortBy"?: ("category" | "-category" | "subject" | "-subject" | "dueDate" | "-dueDate" | "status" | "-status" | "createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "priority" | "-priority"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TaskRow"]>
  }
  /** Count (tasks) */
  "zoho_desk_tasks_count": {
    arguments: { /** Only this department: its id. Id or name. */ "departmentId"?: string; /** A saved view: its id. Its criteria apply. Id or name. */ "viewId"?: string; /** true: only closed ones; false: only open ones. */ "isCompleted"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: string }
  }
  /** List teams */
  "list_all_zoho_desk_teams": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Team"]>
  }
  /** Create team */
  "create_a_zoho_desk_team": {
    arguments: { /** Name of the team. */ "name": string; /** The department it belongs to; cannot be changed later. Id or name. */ "departmentId": string; /** What the team is for. Answers were documented with 255 characters at most. */ "description"?: string; /** Members: single agents. */ "agents"?: Array<string>; /** Members: all agents of these roles. */ "roles"?: Array<string>; /** Members: all agents of these roles and of the roles below them. */ "rolesWithSubordinates"?: Array<string>; /** Members: all agents of these teams. */ "subTeams"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Team"]
  }
  /** Get one team */
  "get_single_zoho_desk_team_by_id": {
    arguments: { /** A team, by its id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Team"]
  }
  /** Update team */
  "update_a_zoho_desk_team_by_id": {
    arguments: { /** A team, by its id. */ "id": string; /** Name of the team. */ "name"?: string; /** What the team is for. Answers were documented with 255 characters at most. */ "description"?: string; /** Members: single agents. */ "agents"?: Array<string>; /** Members: all agents of these roles. */ "roles"?: Array<string>; /** Members: all agents of these roles and of the roles below them. */ "rolesWithSubordinates"?: Array<string>; /** Members: all agents of these teams. */ "subTeams"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Team"]
  }
  /** Delete team */
  "delete_a_zoho_desk_team_by_id": {
    arguments: { /** A team, by its id. Id or name. */ "team_id": string; /** The team that takes over the tickets, if one does. Id or name. */ "ticketNewTeam"?: (string | null); /** The agent who takes over the tickets, if one does. Id or name. */ "ticketNewAgent"?: (string | null); /** The team that takes over the tasks, if one does. Id or name. */ "taskNewTeam"?: (string | null); /** The agent who takes over the tasks, if one does. Id or name. */ "taskNewAgent"?: (string | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List team associables */
  "list_all_zoho_desk_team_associables": {
    arguments: { /** A team, by its id. Id or name. */ "team_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<number | string>
  }
  /** List team members */
  "list_all_zoho_desk_team_members": {
    arguments: { /** A team, by its id. Id or name. */ "team_id": string; /** Adds names of profile and role. */ "include"?: Array<("profile" | "role")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "zuid"?: number; "firstName"?: string; "lastName"?: string; "emailId"?: string; "photoURL"?: string; "roleId"?: number | string; "profileId"?: number | string; "role"?: { "id"?: number | string; "name"?: string }; "profile"?: { "id"?: number | string; "name"?: string } }>
  }
  /** List department teams */
  "list_all_zoho_desk_department_teams": {
    arguments: { /** A department, by its id. Id or name. */ "department_id": string; /** Text to look for in the name. */ "searchStr"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Team"]>
  }
  /** List role teams */
  "list_all_zoho_desk_role_teams": {
    arguments: { /** A role, by its id. Id or name. */ "role_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Team"]>
  }
  /** List agent teams */
  "list_all_zoho_desk_agent_teams": {
    arguments: { /** An agent, by its id. Id or name. */ "agent_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Team"]>
  }
  /** List template folders */
  "list_all_zoho_desk_template_folders": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Counts of the templates in each folder. */ "include"?: Array<("smsTemplatesCount" | "emailTemplatesCount")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "folderId"?: number | string; "folderName"?: string; "folderDesc"?: string; "category"?: ("CUSTOM_FOLDER" | "DEFAULT_FOLDER"); "departmentId"?: number | string; "folderAccessDetails"?: Schemas["TemplateFolderFolderAccessDetail"]; "createdBy"?: number | string; "createdOn"?: string; "modifiedBy"?: number | string; "modifiedOn"?: string; "templatesCount"?: Array<{ "templateType"?: ("Email" | "SMS"); "count"?: { "tickets"?: number; "contacts"?: number; "accounts"?: number; "products"?: number; "tasks"?: number; "calls"?: number; "events"?: number; "solutions"?: number } }> }>
  }
  /** Create template folder */
  "create_a_zoho_desk_template_folder": {
    arguments: { "folderName": string; /** Id or name. */ "departmentId": string; /** What it is for. */ "folderDesc"?: string; /** Who may use the templates in it. */ "folderAccessDetails"?: { /** restrictedAccess: only those named in the four lists. */ "type": ("onlyMe" | "allAgents" | "restrictedAccess"); /** For restrictedAccess: agent ids. */ "agents"?: Array<string>; /** For restrictedAccess: team ids. */ "teams"?: Array<string>; /** For restrictedAccess: role ids. */ "roles"?: Array<string>; /** For restrictedAccess: ids of roles that count with the roles below them. */ "rolesAndSubordinates"?: Array<string> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["TemplateFolder"]
  }
  /** Get one template folder */
  "get_single_zoho_desk_template_folder_by_id": {
    arguments: { /** The folder: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TemplateFolder"]
  }
  /** Replace (template folders) */
  "zoho_desk_template_folders_replace": {
    arguments: { /** The folder: its id. */ "id": string; "folderName"?: string; /** Id or name. */ "departmentId"?: string; /** What it is for. */ "folderDesc"?: string; /** Who may use the templates in it. */ "folderAccessDetails"?: { /** restrictedAccess: only those named in the four lists. */ "type"?: ("onlyMe" | "allAgents" | "restrictedAccess"); /** For restrictedAccess: agent ids. */ "agents"?: Array<string>; /** For restrictedAccess: team ids. */ "teams"?: Array<string>; /** For restrictedAccess: role ids. */ "roles"?: Array<string>; /** For restrictedAccess: ids of roles that count with the roles below them. */ "rolesAndSubordinates"?: Array<string> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["TemplateFolder"]
  }
  /** Update template folder */
  "update_a_zoho_desk_template_folder_by_id": {
    arguments: { /** The folder: its id. */ "id": string; "folderName"?: string; /** Id or name. */ "departmentId"?: string; /** What it is for. */ "folderDesc"?: string; /** Who may use the templates in it. */ "folderAccessDetails"?: { /** restrictedAccess: only those named in the four lists. */ "type"?: ("onlyMe" | "allAgents" | "restrictedAccess"); /** For restrictedAccess: agent ids. */ "agents"?: Array<string>; /** For restrictedAccess: team ids. */ "teams"?: Array<string>; /** For restrictedAccess: role ids. */ "roles"?: Array<string>; /** For restrictedAccess: ids of roles that count with the roles below them. */ "rolesAndSubordinates"?: Array<string> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["TemplateFolder"]
  }
  /** Delete template folder */
  "delete_a_zoho_desk_template_folder_by_id": {
    arguments: { /** The folder: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List ticket threads */
  "list_all_zoho_desk_ticket_threads": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The latest first unless this says otherwise; with - descending. */ "sortBy"?: ("sendDateTime" | "-sendDateTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<TurnOf<Schemas["ThreadRow"]>>
  }
  /** Get one ticket thread */
  "get_single_zoho_desk_ticket_thread_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread. */ "id": string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["ThreadGet"]>
  }
  /** Read the latest message of a ticket */
  "zoho_desk_ticket_threads_get_latest": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Only one that the customer can see. */ "needPublic"?: boolean; /** Only one from the customer. */ "needIncomingThread"?: boolean; /** Only one that was delivered, or only one that failed. */ "threadStatus"?: ("success" | "failed"); /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["ThreadGet"]>
  }
  /** Read a long message whole */
  "zoho_desk_ticket_threads_get_full_content": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread. */ "thread_id": string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["ThreadGet"]>
  }
  /** Read an e-mail as it arrived */
  "zoho_desk_ticket_threads_get_original_content": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread. */ "thread_id": string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: { "date"?: string; "returnPath"?: string; "subject"?: string; "messageId"?: string; "from"?: string; "to"?: string; "content"?: string }
  }
  /** Answer by e-mail */
  "create_a_zoho_desk_email_reply": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Hides it in the help center; it still goes out. */ "isPrivate"?: boolean; /** What the customer reads. */ "content": string; /** How content is written. */ "contentType"?: ("html" | "plainText"); /** An address of the portal that the mail comes from. */ "fromEmailAddress"?: string; /** Recipients, separated by commas. */ "to"?: string; /** Further recipients, separated by commas. */ "cc"?: string; /** Hidden recipients, separated by commas. */ "bcc"?: string; /** Forwards to someone else; forwards are always private. */ "isForward"?: boolean; /** The thread that is answered. */ "inReplyToThreadId"?: string; /** Files from POST /uploads. */ "attachmentIds"?: Array<string>; /** A status of the portal that the ticket gets with it. */ "ticketStatus"?: string; "assigneeId"?: (string | null); "add_tags"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Answer on Facebook */
  "create_a_zoho_desk_facebook_reply": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Hides it in the help center; it still goes out. */ "isPrivate"?: boolean; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** A status of the portal that the ticket gets with it. */ "ticketStatus"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Answer on Twitter */
  "create_a_zoho_desk_twitter_reply": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Hides it in the help center; it still goes out. */ "isPrivate"?: boolean; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** A status of the portal that the ticket gets with it. */ "ticketStatus"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Answer in the community */
  "create_a_zoho_desk_forum_reply": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Hides it in the help center; it still goes out. */ "isPrivate"?: boolean; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** A status of the portal that the ticket gets with it. */ "ticketStatus"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Draft an e-mail */
  "create_a_zoho_desk_email_reply_draft": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** What the customer reads. */ "content": string; /** How content is written. */ "contentType"?: ("html" | "plainText"); /** An address of the portal that the mail comes from. */ "fromEmailAddress"?: string; /** Recipients, separated by commas. */ "to"?: string; /** Further recipients, separated by commas. */ "cc"?: string; /** Hidden recipients, separated by commas. */ "bcc"?: string; /** The thread that is answered. */ "inReplyToThreadId"?: string; /** Files from POST /uploads. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Rewrite an e-mail draft */
  "update_a_zoho_desk_email_reply_draft_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "id": string; /** What the customer reads. */ "content": string; /** How content is written. */ "contentType"?: ("html" | "plainText"); /** An address of the portal that the mail comes from. */ "fromEmailAddress"?: string; /** Recipients, separated by commas. */ "to"?: string; /** Further recipients, separated by commas. */ "cc"?: string; /** Hidden recipients, separated by commas. */ "bcc"?: string; /** The thread that is answered. */ "inReplyToThreadId"?: string; /** Files from POST /uploads. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Draft a Facebook answer */
  "create_a_zoho_desk_facebook_reply_draft": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Rewrite a Facebook draft */
  "update_a_zoho_desk_facebook_reply_draft_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "id": string; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Draft a community answer */
  "create_a_zoho_desk_forum_reply_draft": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Rewrite a community draft */
  "update_a_zoho_desk_forum_reply_draft_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "id": string; /** What the customer reads. */ "content": string; /** The post or message on the network that is answered. */ "respondedIn"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Delete reply draft */
  "delete_a_zoho_desk_reply_draft_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Send a draft */
  "zoho_desk_reply_drafts_send": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The draft. */ "draftThreadId": string; /** Hides it in the help center; it still goes out. */ "isPrivate"?: boolean; /** A status of the portal that the ticket gets with it. */ "ticketStatus"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Send a failed message again */
  "zoho_desk_ticket_threads_resend_failed": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread that could not be delivered. */ "threadId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Thread"]
  }
  /** Hand a draft to a reviewer */
  "zoho_desk_ticket_threads_send_for_review": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "thread_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Delete a file of a message */
  "delete_a_zoho_desk_ticket_thread_attachment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "thread_id": string; "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Read a file of a message */
  "zoho_desk_ticket_thread_attachments_get_content": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "thread_id": string; "attachment_id": string }
    result: FileResult
  }
  /** List ticket approvals */
  "list_all_zoho_desk_ticket_approvals": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Only requests in this state. */ "status"?: ("Approved" | "Rejected" | "Pending"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TicketApproval"]>
  }
  /** Ask for approval */
  "create_a_zoho_desk_ticket_approval": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Agents who are asked, each once. */ "approverIds": Array<string>; /** What is to be approved, in one line. */ "subject": string; /** Why, and what to look at. */ "description"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "approvals"?: Array<Schemas["TicketApproval"]> }
  }
  /** Get one ticket approval */
  "get_single_zoho_desk_ticket_approval_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The request. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketApproval"]
  }
  /** Approve or reject */
  "update_a_zoho_desk_ticket_approval_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The request. */ "id": string; /** The decision. */ "status": ("Approved" | "Rejected"); /** Agents who are asked, 1 to 150. */ "approverIds"?: Array<string>; /** What is to be approved, in one line. */ "subject"?: string; /** Why, and what to look at. */ "description"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketApproval"]
  }
  /** List ticket attachments */
  "list_all_zoho_desk_ticket_attachments": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add. */ "include"?: Array<"creator">; /** Only files that the customer can see, or only those that it cannot. */ "isPublic"?: boolean; /** With - the latest first. */ "sortBy"?: ("createdTime" | "-createdTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TicketAttachment"]>
  }
  /** Attach a file to a ticket */
  "create_a_zoho_desk_ticket_attachment": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** True shows the file to the customer in the help center. */ "isPublic"?: boolean; "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketAttachment"]
  }
  /** Show or hide a file */
  "update_a_zoho_desk_ticket_attachment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The file. */ "id": string; /** True shows the file to the customer in the help center. */ "isPublic": boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Delete ticket attachment */
  "delete_a_zoho_desk_ticket_attachment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The file. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Read a file of a ticket */
  "zoho_desk_ticket_attachments_get_content": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "attachment_id": string }
    result: FileResult
  }
  /** List ticket comments */
  "list_all_zoho_desk_ticket_comments": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** With - the latest first. */ "sortBy"?: ("commentedTime" | "-commentedTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<TurnOf<Schemas["TicketCommentList"]>>
  }
  /** Comment on a ticket */
  "create_a_zoho_desk_ticket_comment": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The text. zsu[@user:<zuid>]zsu mentions an agent, zsu[@team:<id_name>]zsu a team. */ "content": string; /** How content is written. */ "contentType"?: ("plainText" | "html"); /** True shows it to the customer in the help center; false keeps it among colleagues. */ "isPublic"?: boolean; /** Files from POST /uploads. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketComment"]
  }
  /** Get one ticket comment */
  "get_single_zoho_desk_ticket_comment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The comment. */ "id": string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["TicketCommentList"]>
  }
  /** Change a comment */
  "update_a_zoho_desk_ticket_comment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The comment. */ "id": string; /** The text. zsu[@user:<zuid>]zsu mentions an agent, zsu[@team:<id_name>]zsu a team. */ "content": string; /** How content is written. */ "contentType"?: ("html" | "plainText"); /** True shows it to the customer in the help center; false keeps it among colleagues. */ "isPublic": boolean; /** Files from POST /uploads. */ "attachmentIds"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketComment"]
  }
  /** Delete ticket comment */
  "delete_a_zoho_desk_ticket_comment_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The comment. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List ticket comment history */
  "list_all_zoho_desk_ticket_comment_history": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The comment. */ "comment_id": string; /** Related objects to add. */ "include"?: Array<"mentions">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "content:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<{ "operation"?: string; "actor"?: string; "time"?: string; "content"?: string }>
  }
  /** Count tickets */
  "zoho_desk_tickets_count": {
    arguments: { /** Departments. */ "departmentId"?: Array<string>; /** Customers. */ "contactId"?: Array<string>; /** Agents they are assigned to. */ "assigneeId"?: Array<string>; /** The portal's own categories. */ "category"?: Array<string>; /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: string }
  }
  /** Count tickets by status, priority or channel */
  "zoho_desk_tickets_count_by_field": {
    arguments: { /** What to count by. */ "field": Array<("statusType" | "status" | "priority" | "channel" | "spam" | "overDue" | "escalated")>; /** Companies. */ "accountId"?: Array<string>; /** Departments. */ "departmentId"?: Array<string>; /** Customers. */ "contactId"?: Array<string>; /** Agents they are assigned to. */ "assigneeId"?: Array<string>; /** The portal's own categories. */ "category"?: Array<string>; /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "modifiedTimeRange"?: string; /** A custom field: cf_plan:Gold. */ "customField1"?: string; /** As customField1. */ "customField2"?: string; /** As customField1. */ "customField3"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "statusType"?: Array<{ "value"?: ("OPEN" | "ONHOLD" | "CLOSED"); "count"?: string }>; "status"?: Array<{ "value"?: string; "count"?: string }>; "priority"?: Array<{ "value"?: string; "count"?: string }>; "channel"?: Array<{ "value"?: string; "count"?: string }>; "spam"?: string; "escalated"?: string; "overDue"?: string; "count"?: string }
  }
  /** List ticket followers */
  "list_all_zoho_desk_ticket_followers": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "following"?: ("tickets" | "contacts" | "accounts") }>
  }
  /** Let agents follow a ticket */
  "zoho_desk_ticket_followers_add": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Agents, each once. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Let agents follow a ticket no longer */
  "zoho_desk_ticket_followers_remove": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Agents, each once. */ "followerIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List what happened to a ticket */
  "list_all_zoho_desk_ticket_history": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "eventName"?: string; "eventTime"?: string; "source"?: string; "actor"?: { "id"?: number | string; "name"?: string; "type"?: ("Agent" | "Contact" | "DirectAssignment" | "RoundRobinAssignment" | "NotificationRule" | "SLA" | "Workflow" | "Macro" | "Supervise" | "Blueprint" | "ZIA" | "System") }; "actorInfo"?: Array<{ "propertyName"?: string; "propertyType"?: string; "systemProperty"?: boolean; "propertyValue"?: string }>; "eventInfo"?: Array<{ "propertyName"?: string; "propertyType"?: ("Text" | "TextList" | "Enum" | "Boolean" | "Numeric" | "Duration" | "Date" | "DateTime" | "Entity" | "EntityList" | "PropertyGroup" | "PropertyGroupList" | "ValueTransition"); "systemProperty"?: boolean; "propertyValue"?: string }> }>
  }
  /** List ticket pins */
  "list_all_zoho_desk_ticket_pins": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Only comments, or only threads. */ "types"?: Array<("comments" | "threads")>; /** Related objects to add. */ "include"?: Array<("pinnedBy" | "mentions")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TicketPin"]>
  }
  /** Pin a message or comment */
  "create_a_zoho_desk_ticket_pin": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread or comment. */ "entityId": string; /** What it is. The vendor's example has it in lower case. */ "type": ("COMMENTS" | "THREADS"); /** Whether others see the pin, too. */ "isPublic"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketPin"]
  }
  /** Unpin messages or comments */
  "zoho_desk_ticket_pins_unpin": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The pins. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: (Record<string, unknown> | null) }> }
  }
  /** List ticket statuses */
  "list_all_zoho_desk_ticket_statuses": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "status"?: string; "statusType"?: string }>
  }
  /** List the tags of a ticket */
  "list_all_zoho_desk_ticket_tags": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "tagType"?: ("SYSTEM" | "MANUAL") }>
  }
  /** Tag a ticket */
  "zoho_desk_ticket_tags_add": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Names of 3 to 50 characters: letters, digits, spaces and _ . - + %; at most 51. */ "tags": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "data"?: Array<{ "id"?: string; "name"?: string }> }
  }
  /** Take tags off a ticket */
  "zoho_desk_ticket_tags_remove": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Names of 3 to 50 characters: letters, digits, spaces and _ . - + %; at most 51. */ "tags": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List the tags of a department */
  "list_all_zoho_desk_department_ticket_tags": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** By use or age, the highest first. */ "sortBy"?: ("createdTime" | "count"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "tagType"?: ("SYSTEM" | "MANUAL"); "ticketCount"?: number }>
  }
  /** Search tags by name */
  "zoho_desk_ticket_tags_search": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Part of the name. */ "searchVal"?: string; "count"?: number; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "data"?: Array<{ "id"?: number | string; "name"?: string; "tagType"?: ("SYSTEM" | "MANUAL") }> }
  }
  /** List tags used last */
  "list_all_zoho_desk_recent_ticket_tags": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "tagType"?: ("SYSTEM" | "MANUAL") }>
  }
  /** Count a tag among those used last */
  "zoho_desk_recent_ticket_tags_add": {
    arguments: { /** The tag. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Replace a tag everywhere */
  "zoho_desk_ticket_tags_replace": {
    arguments: { /** The tag that goes. */ "current_tag_id": string; /** The tag that takes its place. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List tickets with a tag */
  "list_all_zoho_desk_ticket_tag_tickets": {
    arguments: { /** The tag. */ "tag_id": string; /** Related objects to add. */ "include"?: Array<("contacts" | "isRead" | "products" | "assignee" | "departments" | "team")>; /** Agents, or Unassigned; up to 20. */ "assignee"?: Array<string>; /** The portal's own channels, up to 20. */ "channel"?: Array<string>; /** The portal's own statuses, or ${OPEN}, ${ONHOLD}, ${CLOSED} for a group of them; up to 20. */ "status"?: Array<string>; /** The portal's own priorities, up to 20. */ "priority"?: Array<string>; /** Only tickets of the last 15, 30 or 90 days; -1 is all. */ "receivedInDays"?: ("15" | "30" | "90" | "-1"); /** The department: its id. Id or name. */ "departmentId"?: string; /** With - descending. */ "sortBy"?: ("createdTime" | "-createdTime" | "modifiedTime" | "-modifiedTime" | "dueDate" | "-dueDate" | "recentThread" | "-recentThread" | "ticketNumber" | "-ticketNumber"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List ticket templates */
  "list_all_zoho_desk_ticket_templates": {
    arguments: { /** Only this department: its id. Id or name. */ "departmentId"?: string; /** Only templates of this layout: its id. */ "layoutId"?: string; /** true: only those that customers can use. */ "showInCustomerPortal"?: boolean; /** Words to look for in the name. */ "searchStr"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "ticketTemplateName"?: string; "layoutId"?: number | string; "showInCustomerPortal"?: boolean }>
  }
  /** Create ticket template */
  "create_a_zoho_desk_ticket_template": {
    arguments: { /** What agents, and customers if it is shown to them, call it. */ "ticketTemplateName": string; /** The ticket layout it is for: its id. */ "layoutId": string; /** What a ticket made from it begins with; give only what it should fill in. */ "ticketTemplateValues": { /** Subject of the ticket. */ "subject"?: string; /** Text of the ticket. */ "description"?: string; "departmentId"?: string; "contactId"?: string; /** The account (company): its id. */ "accountId"?: string; "productId"?: string; /** The agent it is assigned to: an id. */ "assigneeId"?: string; /** The team it is assigned to: an id. */ "teamId"?: string; /** Further contacts: their ids. */ "secondaryContacts"?: Array<string>; /** A state from the portal's own list. */ "status"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** A classification from the portal's own list. */ "classification"?: string; /** A channel from the portal's own list. */ "channel"?: string; /** A category from the portal's own list. */ "category"?: string; /** A sub-category that belongs to the category. */ "subCategory"?: string; /** A language from the portal's own list. */ "language"?: string; /** When tickets are due, in UTC, as 2025-06-30T09:00:00.000Z. */ "dueDate"?: string; "email"?: string; /** The customer's telephone number. */ "phone"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown> }; /** true: customers can start a ticket from it in the help center. */ "showInCustomerPortal"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTemplate"]
  }
  /** Get one ticket template */
  "get_single_zoho_desk_ticket_template_by_id": {
    arguments: { /** The ticket template: its id. */ "id": string; /** Related objects to add to each record. */ "include"?: Array<("contacts" | "products" | "departments" | "team" | "assignee")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTemplate"]
  }
  /** Update ticket template */
  "update_a_zoho_desk_ticket_template_by_id": {
    arguments: { /** The ticket template: its id. */ "id": string; /** What agents, and customers if it is shown to them, call it. */ "ticketTemplateName"?: string; /** The ticket layout it is for: its id. */ "layoutId"?: string; /** What a ticket made from it begins with; give only what it should fill in. */ "ticketTemplateValues"?: { /** Subject of the ticket. */ "subject"?: string; /** Text of the ticket. */ "description"?: string; "departmentId"?: string; "contactId"?: string; /** The account (company): its id. */ "accountId"?: string; "productId"?: string; /** The agent it is assigned to: an id. */ "assigneeId"?: string; /** The team it is assigned to: an id. */ "teamId"?: string; /** Further contacts: their ids. */ "secondaryContacts"?: Array<string>; /** A state from the portal's own list. */ "status"?: string; /** A priority from the portal's own list. */ "priority"?: string; /** A classification from the portal's own list. */ "classification"?: string; /** A channel from the portal's own list. */ "channel"?: string; /** A category from the portal's own list. */ "category"?: string; /** A sub-category that belongs to the category. */ "subCategory"?: string; /** A language from the portal's own list. */ "language"?: string; /** When tickets are due, in UTC, as 2025-06-30T09:00:00.000Z. */ "dueDate"?: string; "email"?: string; /** The customer's telephone number. */ "phone"?: string; /** Custom fields by API name (cf_…); values are strings of at most 100 characters. */ "cf"?: Record<string, unknown> }; /** true: customers can start a ticket from it in the help center. */ "showInCustomerPortal"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTemplate"]
  }
  /** Delete many (ticket templates) */
  "zoho_desk_ticket_templates_delete_many": {
    arguments: { /** The ticket templates: their ids. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** List ticket time entries */
  "list_all_zoho_desk_ticket_time_entries": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add. */ "include"?: Array<"owner">; /** Only time spent on the ticket itself, or on its tasks, calls or events. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only entries in this state of billing. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** ASC: the oldest first. DESC: the latest first. */ "orderBy"?: ("ASC" | "DESC"); /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "createdTimeRange"?: string; /** Start and end, in UTC, as 2026-01-31T00:00:00.000Z,2026-02-28T23:59:59.000Z. */ "modifiedTimeRange"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TicketTimeEntryRow"]>
  }
  /** Log time on a ticket */
  "create_a_zoho_desk_ticket_time_entry": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** When the work was done, in UTC: 2026-01-31T09:00:00.000Z. */ "executedTime"?: string; /** The agent who worked; without it the caller. Id or name. */ "ownerId"?: string; /** Whole hours, up to 999. */ "hoursSpent"?: number; /** Minutes besides the hours. */ "minutesSpent"?: number; /** What was done. */ "description"?: string; /** Whether the customer pays for it; true if left out. */ "isBillable"?: boolean; /** Further cost. */ "additionalCost"?: number; /** Custom fields by API name (cf_...); text of up to 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTimeEntry"]
  }
  /** Get one ticket time entry */
  "get_single_zoho_desk_ticket_time_entry_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The entry. */ "id": string; /** Related objects to add. */ "include"?: Array<"owner">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTimeEntry"]
  }
  /** Update ticket time entry */
  "update_a_zoho_desk_ticket_time_entry_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The entry. */ "id": string; /** When the work was done, in UTC: 2026-01-31T09:00:00.000Z. */ "executedTime"?: string; /** The agent who worked; without it the caller. Id or name. */ "ownerId"?: string; /** Whole hours, up to 999. */ "hoursSpent"?: number; /** Minutes besides the hours. */ "minutesSpent"?: number; /** Seconds besides. */ "secondsSpent"?: number; /** MANUAL: written down. AUTO: measured by a timer. */ "mode"?: ("MANUAL" | "AUTO"); /** What was done. 100 characters are allowed here, far fewer than when creating. */ "description"?: string; /** Kind of work. */ "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); /** Whether the customer pays for it. */ "isBillable"?: boolean; /** How the cost is reckoned. */ "billingType"?: ("FIXED_COST_FOR_TICKETS" | "FIXED_COST_FOR_AGENTS" | "SPECIFIC_COST_PER_PROFILE" | "SPECIFIC_COST_PER_AGENT"); /** Cost of the ticket as a whole, with a fixed billingType. */ "fixedCost"?: number; /** Cost of the agent for an hour, as text: "40". */ "agentCostPerHour"?: string; /** Further cost, as text. */ "additionalCost"?: string; "layoutId"?: string; /** Custom fields by API name (cf_...); text of up to 100 characters. */ "cf"?: Record<string, unknown>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketTimeEntry"]
  }
  /** Delete ticket time entry */
  "delete_a_zoho_desk_ticket_time_entry_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The entry. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Add up the time on a ticket */
  "zoho_desk_ticket_time_entries_sum": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Only time spent on the ticket itself, or on its tasks, calls or events. */ "module"?: ("tickets" | "tasks" | "calls" | "events"); /** Only entries in this state of billing. */ "billStatus"?: ("nonBillable" | "billable" | "billed"); /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "totalHours"?: number; "totalMins"?: number; "totalSeconds"?: number; "totalCosts"?: number }
  }
  /** List time of one kind of billing */
  "list_all_zoho_desk_ticket_time_entries_by_billing": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The kind of billing. */ "billingType": ("FIXED_COST_FOR_TICKETS" | "FIXED_COST_FOR_AGENTS" | "SPECIFIC_COST_PER_PROFILE" | "SPECIFIC_COST_PER_AGENT"); /** Related objects to add. */ "include"?: Array<"owner">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TicketTimeEntryRow"]>
  }
  /** List tickets */
  "list_all_zoho_desk_tickets": {
    arguments: { /** Several departments, up to 20. */ "departmentIds"?: Array<string>; /** The portal's own. */ "priority"?: Array<string>; /** The portal's own. */ "channel"?: Array<string>; /** The portal's own. */ "status"?: Array<string>; /** Agents, or Unassigned. */ "assignee"?: Array<string>; /** Teams. */ "teamIds"?: Array<string>; /** -1: all. */ "receivedInDays"?: ("15" | "30" | "90" | "-1"); /** A saved view. Id or name. */ "viewId"?: string; /** Custom fields (cf_...) to add to each row. */ "fields_query"?: Array<string>; /** With - the latest first. */ "sortBy"?: ("dueDate" | "-dueDate" | "createdTime" | "-createdTime" | "recentThread" | "-recentThread"); /** No agent; maybe a team. */ "unassigned"?: boolean; "waiting_for_us"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** Create ticket */
  "create_a_zoho_desk_ticket": {
    arguments: { /** One line. */ "subject": string; /** The department that works on it. Id or name. */ "departmentId": string; /** Id or e-mail address. */ "contactId"?: string; /** A new customer, in place of contactId. */ "contact"?: { "lastName": string; "email": string; "firstName"?: string }; /** The company of the customer. Id or name. */ "accountId"?: string; /** The product it is about. Id or name. */ "productId"?: string; /** The agent who works on it. Id or name. */ "assigneeId"?: string; /** The team that works on it. Id or name. */ "teamId"?: string; /** What the customer wants, as text or HTML. */ "description"?: string; /** One of the portal's own. */ "status"?: string; /** One of the portal's own. */ "priority"?: string; /** One of the portal's own. */ "category"?: string; /** How it came in: one of the portal's own. */ "channel"?: string; /** E-mail address of the customer on this ticket. */ "email"?: string; /** When it must be solved, in UTC; null takes it off. */ "dueDate"?: (string | null); /** Custom fields by API name (cf_...): text, whole numbers or null, up to 255 characters. */ "cf"?: Record<string, unknown>; /** Files from POST /uploads to attach. */ "uploads"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Open a ticket and mail it to the customer */
  "zoho_desk_tickets_create_as_email": {
    arguments: { /** One line. */ "subject": string; /** The department that works on it. Id or name. */ "departmentId": string; /** Id or e-mail address. */ "contactId"?: string; /** A new customer, in place of contactId. */ "contact"?: { "lastName": string; "email": string; "firstName"?: string }; /** The company of the customer. Id or name. */ "accountId"?: string; /** The product it is about. Id or name. */ "productId"?: string; /** The agent who works on it. Id or name. */ "assigneeId"?: string; /** The team that works on it. Id or name. */ "teamId"?: string; /** The layout of the form; without it the default one of the department. */ "layoutId"?: string; /** What the customer wants, as text or HTML. */ "description": string; /** One of the portal's own. */ "status"?: string; /** One of the portal's own. */ "priority"?: string; /** One of the portal's own. */ "category"?: string; /** One of the portal's own. */ "subCategory"?: string; /** One of the portal's own. */ "classification"?: string; /** How it came in: one of the portal's own. */ "channel"?: string; "language"?: string; /** E-mail address of the customer on this ticket. */ "email"?: string; /** Telephone number of the customer on this ticket. */ "phone"?: string; /** When it must be solved, in UTC; null takes it off. */ "dueDate"?: (string | null); /** Custom fields by API name (cf_...): text, whole numbers or null, up to 255 characters. */ "cf"?: Record<string, unknown>; /** Files from POST /uploads to attach. */ "uploads"?: Array<string>; /** Further customers. */ "secondaryContacts"?: Array<string>; /** Skills that it needs. */ "entitySkills"?: Array<string>; /** Further departments that see it, up to 10. */ "sharedDepartments"?: Array<string>; "parentTicket"?: { "id"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Copy a ticket */
  "zoho_desk_tickets_clone": {
    arguments: { /** One line. */ "subject": string; /** The department that works on it. Id or name. */ "departmentId": string; /** Id or e-mail address. */ "contactId"?: string; /** A new customer, in place of contactId. */ "contact"?: { "lastName": string; "email": string; "firstName"?: string }; /** The company of the customer. Id or name. */ "accountId"?: string; /** The product it is about. Id or name. */ "productId"?: string; /** The agent who works on it. Id or name. */ "assigneeId"?: string; /** The team that works on it. Id or name. */ "teamId"?: string; /** The layout of the form; without it the default one of the department. */ "layoutId"?: string; /** What the customer wants, as text or HTML. */ "description"?: string; /** One of the portal's own. */ "status"?: string; /** One of the portal's own. */ "priority"?: string; /** One of the portal's own. */ "category"?: string; /** One of the portal's own. */ "subCategory"?: string; /** One of the portal's own. */ "classification"?: string; /** How it came in: one of the portal's own. */ "channel"?: string; "language"?: string; /** E-mail address of the customer on this ticket. */ "email"?: string; /** Telephone number of the customer on this ticket. */ "phone"?: string; /** When it must be solved, in UTC; null takes it off. */ "dueDate"?: (string | null); /** Custom fields by API name (cf_...): text, whole numbers or null, up to 255 characters. */ "cf"?: Record<string, unknown>; /** Files from POST /uploads to attach. */ "uploads"?: Array<string>; /** Further customers. */ "secondaryContacts"?: Array<string>; /** Skills that it needs. */ "entitySkills"?: Array<string>; /** Further departments that see it, up to 10. */ "sharedDepartments"?: Array<string>; /** The ticket to copy, with ticketCreationType clone. Id or ticketNumber. */ "clonedTicketId": string; "parentTicket"?: { "id"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Get one ticket */
  "get_single_zoho_desk_ticket_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "id"?: string; /** Related objects to add. */ "include"?: Array<("contacts" | "products" | "departments" | "team" | "assignee" | "contract" | "isRead" | "skills")>; /** Read along. */ "with"?: Array<("conversations" | "articles")>; /** Up to 5, in place of id. */ "ids"?: Array<string>; /** Dotted paths; ["*"]: all. "description:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["TicketGet"]
  }
  /** Update ticket */
  "update_a_zoho_desk_ticket_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "id"?: string; /** True: the customer is not told that it was closed. */ "disableClosureNotification"?: boolean; /** One line. */ "subject"?: string; /** The department that works on it. Id or name. */ "departmentId"?: string; /** Id or e-mail address. */ "contactId"?: string; /** The company of the customer. Id or name. */ "accountId"?: string; /** The product it is about. Id or name. */ "productId"?: string; /** The agent who works on it. Id or name. */ "assigneeId"?: (string | null); /** The team that works on it. Id or name. */ "teamId"?: (string | null); /** What the customer wants, as text or HTML. */ "description"?: string; /** One of the portal's own. */ "status"?: string; /** One of the portal's own. */ "priority"?: string; /** One of the portal's own. */ "category"?: string; /** One of the portal's own. */ "subCategory"?: string; /** One of the portal's own. */ "classification"?: string; "language"?: string; /** E-mail address of the customer on this ticket. */ "email"?: string; /** Telephone number of the customer on this ticket. */ "phone"?: string; /** When it must be solved, in UTC; null takes it off. */ "dueDate"?: (string | null); /** Custom fields by API name (cf_...): text, whole numbers or null, up to 255 characters. */ "cf"?: Record<string, unknown>; /** Further customers. */ "secondaryContacts"?: Array<string>; /** Skills that it needs. */ "entitySkills"?: Array<string>; /** Departments that see it, and what they may do; up to 10. */ "sharedDepartments"?: Array<{ "id": string; "type": ("READ_ONLY" | "READ_WRITE" | "RESTRICTED_ACCESS") }>; "add_tags"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Logs time on it. */ "hoursSpent"?: number; "minutesSpent"?: number; /** Of the time; true if left out. */ "isBillable"?: boolean; /** Up to 20, in place of id. */ "ids"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Delete tickets */
  "zoho_desk_tickets_move_to_trash": {
    arguments: { "ticketIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Record<string, unknown>
  }
  /** Set a field of many tickets */
  "zoho_desk_tickets_update_many": {
    arguments: { /** The tickets. */ "ids": Array<string>; /** API name of the field, such as status or assigneeId. */ "fieldName": string; /** The new value; without it the field is emptied. */ "fieldValue"?: string; /** Whether it is a custom field. */ "isCustomField"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Record<string, unknown>
  }
  /** Close tickets */
  "zoho_desk_tickets_close_many": {
    arguments: { /** The tickets. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Record<string, unknown>
  }
  /** Mark tickets as spam */
  "zoho_desk_tickets_mark_as_spam": {
    arguments: { /** The tickets. */ "ids": Array<string>; /** False takes the mark off. */ "isSpam": boolean; /** Also marks the contact as a spammer. */ "contactSpam"?: boolean; /** Also other tickets of the contact. */ "handleExistingTickets"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Record<string, unknown>
  }
  /** Delete spam tickets */
  "zoho_desk_tickets_delete_spam": {
    arguments: { "ticketIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "errorCode"?: string; "httpCode"?: string } }> }
  }
  /** Delete all spam of a department */
  "zoho_desk_tickets_empty_spam": {
    arguments: { /** The department whose spam is deleted. Id or name. */ "departmentId": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List archived tickets */
  "list_all_zoho_desk_tickets_archived": {
    arguments: { /** The department: its id. Id or name. */ "departmentId": string; /** Related objects to add. */ "include"?: Array<("products" | "contacts" | "isRead" | "departments" | "team" | "assignee")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List tickets that an agent takes part in */
  "list_all_zoho_desk_tickets_associated": {
    arguments: { /** Related objects to add. */ "include"?: Array<("contacts" | "products" | "assignee")>; /** Tickets that this agent follows. Id or name. */ "follower"?: string; /** Tickets that this agent commented on. Id or name. */ "commenter"?: string; /** The department: its id. Id or name. */ "departmentId"?: string; /** Tickets shared with this department. Id or name. */ "sharedDepartmentId"?: string; /** Only tickets that are shared. */ "isShared"?: boolean; /** Agents they are assigned to. */ "assignee"?: Array<string>; /** A state that the portal knows. */ "status"?: Array<string>; /** -1: all. */ "receivedInDays"?: ("15" | "30" | "90" | "-1"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List contact tickets */
  "list_all_zoho_desk_contact_tickets": {
    arguments: { /** Id or e-mail address. */ "contact_id": string; /** Related objects to add. */ "include"?: Array<("products" | "departments" | "team" | "assignee" | "isRead")>; /** The department: its id. Id or name. */ "departmentId"?: string; /** What to sort by. */ "sortBy"?: ("createdTime" | "modifiedTime"); /** True lists spam too. */ "isSpam"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** List product tickets */
  "list_all_zoho_desk_product_tickets": {
    arguments: { /** Id or name. */ "product_id": string; /** Related objects to add. */ "include"?: Array<("products" | "departments" | "team" | "assignee" | "isRead")>; /** The department: its id. Id or name. */ "departmentId"?: string; /** What to sort by. */ "sortBy"?: ("createdTime" | "modifiedTime"); /** True lists spam too. */ "isSpam"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["AccountRow"]>
  }
  /** Move a ticket to another department */
  "zoho_desk_tickets_move": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The department to move to. Id or name. */ "departmentId": string; /** Community sub-category, for tickets that came from the forum. */ "forumId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Merge duplicate tickets */
  "zoho_desk_tickets_merge": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The tickets that are merged into this one. */ "ids": Array<string>; /** Which ticket's value is kept for each field. The vendor's schema wants almost all keys, its example sends four. */ "source"?: { /** Id of the ticket whose value is kept. */ "subject"?: string; /** Id of the ticket whose value is kept. */ "description"?: string; /** Id of the ticket whose value is kept. */ "status"?: string; /** Id of the ticket whose value is kept. */ "priority"?: string; /** Id of the ticket whose value is kept. */ "category"?: string; /** Id of the ticket whose value is kept. */ "subCategory"?: string; /** Id of the ticket whose value is kept. */ "classification"?: string; /** Id of the ticket whose value is kept. */ "channel"?: string; /** Id of the ticket whose value is kept. */ "language"?: string; /** Id of the ticket whose value is kept. */ "email"?: string; /** Id of the ticket whose value is kept. */ "phone"?: string; /** Id of the ticket whose value is kept. */ "dueDate"?: string; /** Id of the ticket whose value is kept. */ "resolution"?: string; /** Id of the ticket whose value is kept. */ "assigneeId"?: string; /** Id of the ticket whose value is kept. */ "contactId"?: string; /** Id of the ticket whose value is kept. */ "productId"?: string; /** Id of the ticket whose value is kept. */ "secondaryContacts"?: string; /** Id of the ticket whose value is kept. */ "entitySkills"?: string; /** API name (cf_...) to the id of the ticket whose value is kept. */ "cf"?: Record<string, unknown>; /** Label to the id of the ticket whose value is kept. */ "customFields"?: Record<string, unknown> }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Mark a ticket as read */
  "zoho_desk_tickets_mark_as_read": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Mark a ticket as unread */
  "zoho_desk_tickets_mark_as_unread": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Make a ticket of a message */
  "zoho_desk_tickets_split": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The thread that becomes a ticket. */ "thread_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["TicketCreate"]
  }
  /** Read the times of a ticket */
  "zoho_desk_tickets_get_metrics": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "firstResponseTime"?: string; "totalResponseTime"?: string; "resolutionTime"?: string; "responseCount"?: string; "outgoingCount"?: string; "threadCount"?: string; "reassignCount"?: string; "reopenCount"?: string; "agentsHandled"?: Array<{ "agentId"?: string; "agentName"?: string; "handlingTime"?: string }>; "stagingData"?: Array<{ "status"?: string; "handledTime"?: string }> }
  }
  /** Get one ticket resolution */
  "get_single_zoho_desk_ticket_resolution_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "content"?: string; "author"?: Schemas["AccountAttachmentRow"]; "modifiedTime"?: string }
  }
  /** Write how a ticket was solved */
  "update_a_zoho_desk_ticket_resolution_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** How it was solved, as text or HTML. */ "content": string; /** True mails it to the customer. */ "isNotifyContact"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: { "content"?: string; "author"?: Schemas["AccountAttachmentRow"]; "modifiedTime"?: string }
  }
  /** Delete ticket resolution */
  "delete_a_zoho_desk_ticket_resolution_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List ticket resolution history */
  "list_all_zoho_desk_ticket_resolution_history": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "content"?: string; "author"?: Schemas["AccountAttachmentRow"]; "modifiedTime"?: string }>
  }
  /** Note which articles helped */
  "zoho_desk_tickets_notify_article_usage": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The articles. */ "ids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Count the tickets of agents */
  "zoho_desk_tickets_count_by_agent": {
    arguments: { /** Up to 50 agents. */ "agentIds": Array<string>; /** A department id, or allDepartment. Id or name. */ "departmentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "data"?: Array<{ "agentId"?: number | string; "openCount"?: number; "onholdCount"?: number; "overDueCount"?: number; "dueIn1HrCount"?: number; "isOnline"?: boolean; "channel"?: Array<string> }> }
  }
  /** Count the tickets in a view */
  "zoho_desk_tickets_count_in_view": {
    arguments: { /** The view. Id or name. */ "viewId": string; /** A department id, or allDepartment. Id or name. */ "departmentId": string; /** Only this agent's. Id or name. */ "agentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "count"?: number | string }
  }
  /** Suggest articles for a ticket */
  "zoho_desk_tickets_suggest_relevant_articles_for_ticket": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** The department whose articles are looked through; 0 is all. Id or name. */ "departmentId"?: string; "count"?: number; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "data"?: Array<Schemas["ArticleRow"]> }
  }
  /** List running timers of a department */
  "list_all_zoho_desk_active_timers": {
    arguments: { /** The department. Id or name. */ "departmentId": string; /** Only timers on tickets, or only on tasks. */ "module"?: Array<("Tickets" | "Tasks")>; /** Only timers of these agents. */ "owners"?: Array<string>; /** Where to go on: the startTime of the last row. */ "startTime"?: string; /** By start; with - the latest first, as without it. */ "sortBy"?: ("startTime" | "-startTime"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "entity"?: ("Tickets" | "Tasks"); "startTime"?: number | string; "owner"?: Schemas["Owner"]; "timer"?: Schemas["Timer"]; "ticket"?: Schemas["TimerTicket"]; "task"?: Schemas["TimerTask"] }>
  }
  /** List my running timers */
  "list_all_zoho_desk_my_active_timers": {
    arguments: { /** The department. Id or name. */ "departmentId": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "entity"?: ("Tickets" | "Tasks"); "timer"?: Schemas["Timer"]; "ticket"?: Schemas["TimerTicket"]; "task"?: Schemas["TimerTask"] }>
  }
  /** Read my timer on a ticket */
  "get_single_zoho_desk_ticket_timer_by_id": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Timer"]
  }
  /** Start or stop a timer on a ticket */
  "zoho_desk_ticket_timers_control": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** What the timer does. */ "action": ("START" | "STOP" | "PAUSE" | "RESUME"); /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Timer"]
  }
  /** List running timers on a ticket */
  "list_all_zoho_desk_ticket_active_timers": {
    arguments: { /** The ticket. Id or ticketNumber. */ "ticket_id": string; /** Related objects to add. */ "include"?: Array<"owner">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "entity"?: ("Tickets" | "Tasks"); "timer"?: Schemas["Timer"]; "ticket"?: Schemas["TimerTicket"]; "task"?: Schemas["TimerTask"]; "owner"?: Schemas["Owner"]; "userId"?: number | string }>
  }
  /** Read my timer on a task */
  "get_single_zoho_desk_task_timer_by_id": {
    arguments: { /** The task. */ "task_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Timer"]
  }
  /** Start or stop a timer on a task */
  "zoho_desk_task_timers_control": {
    arguments: { /** The task. */ "task_id": string; /** What the timer does. */ "action": ("START" | "STOP" | "PAUSE" | "RESUME"); /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Timer"]
  }
  /** List running timers on a task */
  "list_all_zoho_desk_task_active_timers": {
    arguments: { /** The task. */ "task_id": string; /** Related objects to add. */ "include"?: Array<"owner">; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "userId"?: number | string; "timer"?: Schemas["Timer"]; "owner"?: Schemas["Owner"] }>
  }
  /** Upload a file */
  "create_a_zoho_desk_upload": {
    arguments: { "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: string; "name"?: string; "size"?: string; "href"?: string; "previewurl"?: string; "creatorId"?: string; "createdTime"?: string }
  }
  /** Read an uploaded file */
  "zoho_desk_uploads_get_content": {
    arguments: { "upload_id": string }
    result: FileResult
  }
  /** List help center users */
  "list_all_zoho_desk_help_center_users": {
    arguments: { /** Text in the name or e-mail address, at least 2 characters. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("email" | "-email" | "modifiedTime" | "-modifiedTime"); /** Only in this help center. */ "helpCenterId"?: string; /** Only users who were last seen before this time. */ "lastActivityEndTime"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "photoUrl"?: string; "emailAddress"?: string; "userType"?: ("ENDUSER" | "SUPPORTREP"); "status"?: ("ACTIVE" | "DISABLED" | "DELETED"); "lastAccessedTime"?: string; "label"?: Record<string, unknown> }>
  }
  /** Get one help center user */
  "get_single_zoho_desk_help_center_user_by_id": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "id": string; /** Names of related objects to add. */ "include"?: Array<"contact">; /** The help center that is meant. */ "helpCenterId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["User"]
  }
  /** Update help center user */
  "update_a_zoho_desk_help_center_user_by_id": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "id": string; /** The help center that is meant. */ "helpCenterId"?: string; /** The new address to sign in with; exactly one. */ "email"?: Array<{ "emailAddress": string; /** Whether it is the main address. */ "isPrimary": boolean }>; /** DISABLED locks the user out, ACTIVE lets them in again. */ "status"?: ("ACTIVE" | "DISABLED"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["User"]
  }
  /** Associate groups (help center users) */
  "zoho_desk_help_center_users_associate_groups": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Only in this help center. */ "helpCenterId"?: string; "groups": Array<{ /** The group. */ "id": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "error"?: string; "errorCode"?: ("UNPROCESSABLE_ENTITY" | "UNAUTHORIZED" | "FORBIDDEN" | "INVALID_DATA" | "SCHEDULED" | "SUCCESS"); "httpCode"?: number } }> }
  }
  /** Dissociate groups (help center users) */
  "zoho_desk_help_center_users_dissociate_groups": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Only in this help center. */ "helpCenterId"?: string; "groups": Array<{ /** The group. */ "id": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "error"?: string; "errorCode"?: ("UNPROCESSABLE_ENTITY" | "UNAUTHORIZED" | "FORBIDDEN" | "INVALID_DATA" | "SCHEDULED" | "SUCCESS"); "httpCode"?: number } }> }
  }
  /** List help center user labels */
  "list_all_zoho_desk_help_center_user_labels": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Only the label that is shown first (true), or only the others. */ "isPrimary"?: boolean; /** Text in the name of a label. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("assignedTime" | "-assignedTime"); /** Only in this help center. */ "helpCenterId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "logoUrl"?: string; "preferences"?: { "bgColor"?: string; "textColor"?: string; "shape"?: ("ROUNDED" | "RECTANGLE") }; "isPrimary"?: boolean; "helpCenterId"?: number | string; "assignedTime"?: string }>
  }
  /** Remove labels (help center users) */
  "zoho_desk_help_center_users_remove_labels": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Only in this help center. */ "helpCenterId"?: string; "labelIds": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "error"?: string; "errorCode"?: ("UNPROCESSABLE_ENTITY" | "UNAUTHORIZED" | "FORBIDDEN" | "INVALID_DATA" | "SCHEDULED" | "SUCCESS"); "httpCode"?: number } }> }
  }
  /** Anonymize (help center users) */
  "zoho_desk_help_center_users_anonymize": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** What stands in place of the name. */ "anonymizedName"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Assign labels (help center users) */
  "zoho_desk_help_center_users_assign_labels": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Only in this help center. */ "helpCenterId"?: string; "labels": Array<{ /** The label. */ "id": string; /** Whether this is the label that is shown first. */ "isPrimary"?: boolean }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { "results"?: Array<{ "id"?: number | string; "success"?: boolean; "errors"?: { "error"?: string; "errorCode"?: ("UNPROCESSABLE_ENTITY" | "UNAUTHORIZED" | "FORBIDDEN" | "INVALID_DATA" | "SCHEDULED" | "SUCCESS"); "httpCode"?: number } }> }
  }
  /** List help center user groups */
  "list_all_zoho_desk_help_center_user_groups": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Text in the name of a group, at least 2 characters. */ "searchBy"?: string; /** What to sort by; a leading - sorts descending. */ "sortBy"?: ("addedTime" | "-addedTime"); /** Only in this help center. */ "helpCenterId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "status"?: string; "helpCenterId"?: number | string; "logoUrl"?: string; "addedTime"?: string }>
  }
  /** Remove from portal (help center users) */
  "zoho_desk_help_center_users_remove_from_portal": {
    arguments: { /** The help center user; not the id of a contact or an agent. */ "user_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List validation rules */
  "list_all_zoho_desk_validation_rules": {
    arguments: { /** The module. */ "module"?: ("tickets" | "contacts" | "contracts" | "accounts" | "products" | "timeEntry" | "tasks" | "calls" | "events"); /** Only rules of this layout. */ "layoutId"?: string; /** Only rules of this department's layouts. Id or name. */ "departmentId"?: string; /** What to look for in the name. */ "searchString"?: string; /** Only rules that are switched on ("true") or off ("false"). */ "activeRules"?: ("true" | "false"); /** Only rules of layouts that are in use ("true") or not ("false"). */ "activeLayouts"?: ("true" | "false"); /** Only rules that hold for customers in the help center ("true"), or not ("false"). */ "executeInHelpCentre"?: ("true" | "false"); /** Adds who made and who last changed each rule. */ "include"?: Array<("creator" | "modifier")>; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["ValidationRule"]>
  }
  /** Create validation rule */
  "create_a_zoho_desk_validation_rule": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** API name of the field that the rule hangs on. */ "fieldName": string; /** Whether the rule is switched on. */ "status"?: ("active" | "deactive"); /** Whether it holds for customers in the help center too, as text. Examples send a boolean. */ "executeInHelpCentre"?: ("true" | "false"); /** Label of the field. */ "displayLabel"?: string; /** Whether Zoho made the rule; leave it out. */ "systemGenerated"?: boolean; /** When the rule holds, and what it does then. */ "fieldConditions": Array<{ /** Name of this set of conditions. */ "name": string; /** Joins the numbered conditions, such as (1and2)or3. */ "pattern": string; /** The conditions; the first has number 1. */ "conditions"?: Array<{ /** API name of the field that is tested. */ "fieldName": string; /** How it is tested, such as is. */ "condition": string; /** What it is tested for. */ "value": Array<string> }>; /** What happens then. */ "actions"?: { /** What is shown when saving is refused. */ "alert": string } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ValidationRule"]
  }
  /** Get one validation rule */
  "get_single_zoho_desk_validation_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A validation rule, by its id. */ "id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ValidationRule"]
  }
  /** Update validation rule */
  "update_a_zoho_desk_validation_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A validation rule, by its id. */ "id": string; /** Adds who made and who last changed the rule. */ "include"?: Array<("creator" | "modifier")>; /** API name of the field that the rule hangs on. */ "fieldName": string; /** Whether the rule is switched on. */ "status"?: ("active" | "deactive"); /** Whether it holds for customers in the help center too, as text. Examples send a boolean. */ "executeInHelpCentre"?: ("true" | "false"); /** Label of the field. */ "displayLabel"?: string; /** Whether Zoho made the rule; leave it out. */ "systemGenerated"?: boolean; /** When the rule holds, and what it does then. */ "fieldConditions": Array<{ /** Name of this set of conditions. */ "name": string; /** Joins the numbered conditions, such as (1and2)or3. */ "pattern": string; /** The conditions; the first has number 1. */ "conditions"?: Array<{ /** API name of the field that is tested. */ "fieldName": string; /** How it is tested, such as is. */ "condition": string; /** What it is tested for. */ "value": Array<string> }>; /** What happens then. */ "actions"?: { /** What is shown when saving is refused. */ "alert": string } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["ValidationRule"]
  }
  /** Delete validation rule */
  "delete_a_zoho_desk_validation_rule_by_id": {
    arguments: { /** A layout, by its id. */ "layout_id": string; /** A validation rule, by its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** List saved views */
  "list_all_zoho_desk_views": {
    arguments: { /** What the views list. */ "module": ("tickets" | "contacts" | "events" | "activities" | "tasks" | "contracts" | "accounts" | "calls"); /** Only views of this department. Id or name. */ "departmentId"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<{ "id"?: number | string; "name"?: string; "viewName"?: string; "displayLabel"?: string; "sanitizedName"?: string; "isCustomView"?: boolean; "isLocked"?: boolean; "createdBy"?: string; "deprecatedViewId"?: number | string }>
  }
  /** Read the view used last */
  "zoho_desk_views_get_last_accessed": {
    arguments: { /** What the views list. */ "module": ("tickets" | "tasks" | "contacts" | "accounts" | "calls" | "events" | "activities" | "contracts"); /** Only views of this department. Id or name. */ "departmentId"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "name"?: string; "sanitizedName"?: string; "displayLabel"?: string; "preference"?: { "records"?: string; "receivedIn"?: ("last15Days" | "last30Days" | "last90Days" | "allDays"); "sortField"?: { "name"?: string; "order"?: ("ascending" | "descending") } } }
  }
  /** Set the view used last */
  "zoho_desk_views_set_last_accessed": {
    arguments: { /** The view. */ "id": string; /** The department it was used in. Id or name. */ "departmentId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** List webhooks */
  "list_all_zoho_desk_webhooks": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Webhook"]>
  }
  /** Create webhook */
  "create_a_zoho_desk_webhook": {
    arguments: { /** Where the events are posted to. It must answer 200 to a GET (else a POST) that tries it first, and each delivery within 5 seconds. */ "url": string; /** What it is called. */ "name"?: string; /** The events to be told of: event name -> null for all of them, or options: departmentIds keeps to these departments, includePrevState true adds the state before the change. */ "subscriptions": { "Ticket_Add"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Update"?: ({ "departmentIds"?: Array<string>; /** Only changes of these fields, by API name; 5 at most. */ "fields"?: Array<string>; "includePrevState"?: boolean } | null); "Ticket_Delete"?: null; "Ticket_Thread_Add"?: ({ "departmentIds"?: Array<string>; /** in: only customers' messages; out: only ours. */ "direction"?: ("in" | "out") } | null); "Ticket_Comment_Add"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Comment_Update"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Comment_Attachment_Add"?: null; "Ticket_Comment_Attachment_Delete"?: null; "Ticket_Attachment_Add"?: null; "Ticket_Attachment_Update"?: null; "Ticket_Attachment_Trashed"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Attachment_Restored"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Attachment_Delete"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Approval_Add"?: null; "Ticket_Approval_Update"?: ({ "includePrevState"?: boolean } | null); "TimeEntry_Add"?: null; "TimeEntry_Update"?: ({ "includePrevState"?: boolean } | null); "TimeEntry_Delete"?: null; "Task_Add"?: ({ "departmentIds"?: Array<string> } | null); "Task_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Task_Delete"?: null; "Call_Add"?: ({ "departmentIds"?: Array<string> } | null); "Call_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Call_Delete"?: null; "Event_Add"?: ({ "departmentIds"?: Array<string> } | null); "Event_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Event_Delete"?: null; "Contact_Add"?: null; "Contact_Update"?: ({ "includePrevState"?: boolean } | null); "Contact_Delete"?: null; "Account_Add"?: null; "Account_Update"?: ({ "includePrevState"?: boolean } | null); "Account_Delete"?: null; "Agent_Add"?: null; "Agent_Update"?: ({ "includePrevState"?: boolean } | null); "Agent_Delete"?: null; "Agent_Presence_Update"?: null; "Agent_Channel_Preference_Update"?: null; "Department_Add"?: null; "Department_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Add"?: null; "Article_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Delete"?: null; "Article_Feedback_Add"?: null; "Article_Translation_Add"?: null; "Article_Translation_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Translation_Delete"?: null; "KBRootCategory_Add"?: null; "KBRootCategory_Update"?: ({ "includePrevState"?: boolean } | null); "KBRootCategory_Delete"?: null; "KBSection_Add"?: null; "KBSection_Update"?: ({ "includePrevState"?: boolean } | null); "KBSection_Delete"?: null; "IM_Message_Add"?: ({ "departmentIds"?: Array<string> } | null); "IM_Message_Status"?: ({ "departmentIds"?: Array<string> } | null); "IM_Session_Status"?: ({ "departmentIds"?: Array<string> } | null) }; /** What it is for. */ "description"?: string; /** AUTOMATION: changes that automations make count too. */ "includeEventsFrom"?: Array<"AUTOMATION">; /** false: nothing is posted. */ "isEnabled"?: boolean; /** A UUID; changes made through the API under it are not posted. */ "ignoreSourceId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Webhook"]
  }
  /** Get one webhook */
  "get_single_zoho_desk_webhook_by_id": {
    arguments: { /** The webhook: its id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Webhook"]
  }
  /** Update webhook */
  "update_a_zoho_desk_webhook_by_id": {
    arguments: { /** The webhook: its id. */ "id": string; /** Where the events are posted to. It must answer 200 to a GET (else a POST) that tries it first, and each delivery within 5 seconds. */ "url"?: string; /** What it is called. */ "name"?: string; /** The events to be told of: event name -> null for all of them, or options: departmentIds keeps to these departments, includePrevState true adds the state before the change. */ "subscriptions": { "Ticket_Add"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Update"?: ({ "departmentIds"?: Array<string>; /** Only changes of these fields, by API name; 5 at most. */ "fields"?: Array<string>; "includePrevState"?: boolean } | null); "Ticket_Delete"?: null; "Ticket_Thread_Add"?: ({ "departmentIds"?: Array<string>; /** in: only customers' messages; out: only ours. */ "direction"?: ("in" | "out") } | null); "Ticket_Comment_Add"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Comment_Update"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Comment_Attachment_Add"?: null; "Ticket_Comment_Attachment_Delete"?: null; "Ticket_Attachment_Add"?: null; "Ticket_Attachment_Update"?: null; "Ticket_Attachment_Trashed"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Attachment_Restored"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Attachment_Delete"?: ({ "departmentIds"?: Array<string> } | null); "Ticket_Approval_Add"?: null; "Ticket_Approval_Update"?: ({ "includePrevState"?: boolean } | null); "TimeEntry_Add"?: null; "TimeEntry_Update"?: ({ "includePrevState"?: boolean } | null); "TimeEntry_Delete"?: null; "Task_Add"?: ({ "departmentIds"?: Array<string> } | null); "Task_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Task_Delete"?: null; "Call_Add"?: ({ "departmentIds"?: Array<string> } | null); "Call_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Call_Delete"?: null; "Event_Add"?: ({ "departmentIds"?: Array<string> } | null); "Event_Update"?: ({ "departmentIds"?: Array<string>; "includePrevState"?: boolean } | null); "Event_Delete"?: null; "Contact_Add"?: null; "Contact_Update"?: ({ "includePrevState"?: boolean } | null); "Contact_Delete"?: null; "Account_Add"?: null; "Account_Update"?: ({ "includePrevState"?: boolean } | null); "Account_Delete"?: null; "Agent_Add"?: null; "Agent_Update"?: ({ "includePrevState"?: boolean } | null); "Agent_Delete"?: null; "Agent_Presence_Update"?: null; "Agent_Channel_Preference_Update"?: null; "Department_Add"?: null; "Department_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Add"?: null; "Article_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Delete"?: null; "Article_Feedback_Add"?: null; "Article_Translation_Add"?: null; "Article_Translation_Update"?: ({ "includePrevState"?: boolean } | null); "Article_Translation_Delete"?: null; "KBRootCategory_Add"?: null; "KBRootCategory_Update"?: ({ "includePrevState"?: boolean } | null); "KBRootCategory_Delete"?: null; "KBSection_Add"?: null; "KBSection_Update"?: ({ "includePrevState"?: boolean } | null); "KBSection_Delete"?: null; "IM_Message_Add"?: ({ "departmentIds"?: Array<string> } | null); "IM_Message_Status"?: ({ "departmentIds"?: Array<string> } | null); "IM_Session_Status"?: ({ "departmentIds"?: Array<string> } | null) }; /** What it is for. */ "description"?: string; /** AUTOMATION: changes that automations make count too. */ "includeEventsFrom"?: Array<"AUTOMATION">; /** false: nothing is posted. */ "isEnabled"?: boolean; /** A UUID; changes made through the API under it are not posted. */ "ignoreSourceId"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Webhook"]
  }
  /** Delete webhook */
  "delete_a_zoho_desk_webhook_by_id": {
    arguments: { /** The webhook: its id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
}

/** What results hold. */
interface Schemas {
  "AccountAttachmentList": { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string; "creatorId"?: number | string; "createdTime"?: string; "creator"?: Schemas["AccountAttachmentRow"] }
  "AccountAttachmentRow": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string }
  "AccountAttachment": { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string; "creatorId"?: number | string; "createdTime"?: string }
  "AccountCommentList": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown>; "mention"?: Array<Schemas["Mention"]> }
  "Commenter": { "id"?: number | string; "type"?: ("END_USER" | "AGENT" | "TEAM" | "TICKET" | "ACTIVITY"); "name"?: string; "firstName"?: string; "lastName"?: string; "roleName"?: string; "email"?: string; "photoURL"?: string }
  "Mention": { "id"?: number | string; "type"?: ("AGENT" | "TEAM"); "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "zuid"?: number; "offset"?: number; "length"?: number }
  "AccountComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown> }
  "AccountTimeEntry": { "totalHours"?: string; "totalMins"?: string; "totalSeconds"?: string; "totalCosts"?: string }
  "AccountList": { "id"?: number | string; "accountName"?: string; "email"?: string; "phone"?: string; "website"?: string; "webUrl"?: string; "createdTime"?: string; "zohoCRMAccount"?: { "id"?: number | string }; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string } }
  "Account": { "id"?: number | string; "accountName"?: string; "email"?: string; "phone"?: string; "website"?: string; "fax"?: string; "industry"?: string; "annualrevenue"?: string; "description"?: string; "street"?: string; "city"?: string; "state"?: string; "code"?: string; "country"?: string; "ownerId"?: number | string; "owner"?: { "id"?: number | string; "firstName"?: string; "lastName"?: string }; "associatedSLAIds"?: Array<number | string>; "webUrl"?: string; "isFollowing"?: boolean; "isDeleted"?: boolean; "isTrashed"?: boolean; "createdTime"?: string; "modifiedTime"?: string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "zohoCRMAccount"?: { "id"?: number | string }; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "AccountRow": { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "status"?: string; "statusType"?: ("Open" | "Closed" | "On Hold"); "priority"?: string; "channel"?: string; "channelCode"?: string; "category"?: string; "subCategory"?: string; "language"?: string; "sentiment"?: ("POSITIVE" | "NEUTRAL" | "NEGATIVE"); "departmentId"?: number | string; "contactId"?: number | string; "accountId"?: number | string; "assigneeId"?: number | string; "teamId"?: number | string; "productId"?: number | string; "layoutId"?: number | string; "email"?: string; "phone"?: string; "dueDate"?: string; "responseDueDate"?: string; "customerResponseTime"?: string; "createdTime"?: string; "closedTime"?: string; "onholdTime"?: string; "lockedTime"?: string; "threadCount"?: number; "commentCount"?: number; "isSpam"?: boolean; "isArchived"?: boolean; "relationshipType"?: string; "lastThread"?: Schemas["LastThread"]; "source"?: Schemas["Source"]; "webUrl"?: string; "product"?: { "id"?: number | string; "productName"?: string }; "contact"?: Schemas["AccountContact"]; "assignee"?: Schemas["AccountAttachmentRow"]; "department"?: { "id"?: number | string; "name"?: string }; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string }; "isRead"?: boolean }
  "LastThread": { "channel"?: string; "direction"?: ("in" | "out"); "isDraft"?: boolean; "isForward"?: boolean }
  "Source": { "appName"?: string; "extId"?: string; "type"?: ("SYSTEM" | "INTEGRATION" | "INSTANT_MESSAGE"); "permalink"?: string; "appPhotoURL"?: string; "uuid"?: string }
  "AccountContact": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "isSpam"?: boolean; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string } }
  "AccountHistory": { "operation"?: string; "eventTime"?: string; "ticketId"?: number | string; "ticketNumber"?: string; "subject"?: string; "status"?: string; "statusType"?: ("Open" | "Closed" | "On Hold"); "priority"?: string; "dueDate"?: string; "departmentId"?: number | string; "webUrl"?: string; "recipients"?: Array<string>; "author"?: Schemas["AccountAuthor"] }
  "AccountAuthor": { "id"?: number | string; "type"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string }
  "ActivityRow": { "id"?: number | string; "activityType"?: ("Calls" | "Events" | "Tasks"); "subject"?: string; "status"?: string; "priority"?: string; "category"?: string; "direction"?: string; "ticketId"?: number | string; "contactId"?: number | string; "departmentId"?: number | string; "ownerId"?: number | string; "creatorId"?: number | string; "startTime"?: string; "dueDate"?: string; "completedTime"?: string; "createdTime"?: string; "isCommented"?: boolean; "isSpam"?: boolean; "webUrl"?: string; "ticket"?: { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "status"?: string; "channel"?: string; "phone"?: string; "teamId"?: number | string; "assignee"?: Record<string, unknown>; "dueDate"?: string; "createdTime"?: string; "closedTime"?: string; "isSpam"?: boolean; "isArchived"?: boolean }; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["Assignee"]; "team"?: Record<string, unknown> }
  "Contact": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "phone"?: string; "mobile"?: string; "accountId"?: number | string; "isSpam"?: boolean }
  "Assignee": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "photoURL"?: string }
  "AgentPresenceRow": { "agentId"?: number | string; "status"?: ("ONLINE" | "OFFLINE"); "chatStatus"?: ("ONLINE" | "OFFLINE"); "mailStatus"?: ("ONLINE" | "OFFLINE"); "phoneStatus"?: ("ONLINE" | "OFFLINE" | "BUSY"); "presenceStatus"?: ("ONLINE" | "OFFLINE"); "phoneMode"?: ("PHONE" | "WEB") }
  "AgentSignature": { "id"?: number | string; "agentId"?: number | string; "defaultSignature"?: string; "customizedSignatures"?: Array<{ "departmentId"?: number | string; "signature"?: string }>; "isActive"?: boolean }
  "AgentTimeEntry": { "id"?: number | string; "requestId"?: number | string; "ownerId"?: number | string; "executedTime"?: string; "mode"?: ("MANUAL" | "AUTO"); "description"?: string; "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance" | "MANUAL"); "agentCostPerHour"?: string; "departmentId"?: number | string; "isTrashed"?: boolean; "createdTime"?: string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "parent"?: Schemas["Parent"]; "customFields"?: Record<string, unknown> }
  "Parent": { "id"?: number | string; "type"?: string; "subject"?: string; "ticketNumber"?: number; "associatedTicketId"?: number | string }
  "AgentList": { "id"?: number | string; "zuid"?: number; "firstName"?: string; "lastName"?: string; "name"?: string; "emailId"?: string; "phone"?: string; "mobile"?: string; "extn"?: string; "photoURL"?: string; "status"?: ("ACTIVE" | "DISABLED" | "DELETED" | "IMPORTED"); "isConfirmed"?: boolean; "isZiaAgent"?: boolean; "rolePermissionType"?: string; "roleId"?: number | string; "role"?: Record<string, unknown>; "profileId"?: number | string; "profile"?: Record<string, unknown>; "associatedDepartmentIds"?: Array<number | string>; "associatedDepartments"?: Array<{ "id"?: number | string; "name"?: string }>; "associatedChatDepartmentIds"?: Array<number | string>; "channelExpert"?: Array<string>; "aboutInfo"?: string; "timeZone"?: string; "langCode"?: string; "countryCode"?: string }
  "AgentCreate": { "id"?: number | string; "zuid"?: number; "firstName"?: string; "lastName"?: string; "name"?: string; "emailId"?: string; "phone"?: string; "mobile"?: string; "extn"?: string; "photoURL"?: string; "status"?: ("ACTIVE" | "DISABLED"); "isConfirmed"?: boolean; "isZiaAgent"?: boolean; "rolePermissionType"?: ("AgentPublic" | "AgentPersonal" | "AgentTeamPersonal" | "Admin" | "Custom" | "Light"); "roleId"?: number | string; "profileId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "associatedChatDepartmentIds"?: Array<number | string>; "channelExpert"?: Array<string>; "aboutInfo"?: string; "timeZone"?: string; "langCode"?: string; "countryCode"?: string; "cf"?: Record<string, unknown> }
  "Agent": { "id"?: number | string; "zuid"?: number; "firstName"?: string; "lastName"?: string; "name"?: string; "emailId"?: string; "phone"?: string; "mobile"?: string; "extn"?: string; "photoURL"?: string; "status"?: ("ACTIVE" | "DISABLED" | "DELETED" | "IMPORTED"); "isConfirmed"?: boolean; "isZiaAgent"?: boolean; "rolePermissionType"?: ("AgentPublic" | "AgentPersonal" | "AgentTeamPersonal" | "Admin" | "Custom" | "Light"); "roleId"?: number | string; "profileId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "associatedChatDepartmentIds"?: Array<number | string>; "channelExpert"?: Array<string>; "aboutInfo"?: string; "timeZone"?: string; "langCode"?: string; "countryCode"?: string; "cf"?: Record<string, unknown>; "role"?: { "id"?: number | string; "name"?: string }; "profile"?: { "id"?: number | string; "name"?: string }; "associatedDepartments"?: Array<{ "id"?: number | string; "name"?: string; "sanitizedName"?: string }>; "associatedChatDepartments"?: Array<{ "id"?: number | string; "name"?: string; "sanitizedName"?: string }> }
  "ArticleAttachment": { "resourceId"?: string; "name"?: string; "extension"?: string; "size"?: number | string; "viewUrl"?: string; "downloadUrl"?: string; "createdTime"?: string }
  "ArticleCommentList": { "id"?: number | string; "content"?: string; "contentType"?: ("plainText" | "html"); "isPublic"?: boolean; "status"?: string; "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenterName"?: string; "commenter"?: Schemas["ArticleCommentCommenter"]; "attachments"?: Array<Schemas["Attachment"]>; "mentions"?: { "users"?: Array<Schemas["ArticleCommentUser"]>; "groups"?: Array<Schemas["ArticleCommentGroup"]> }; "hashtags"?: Array<Schemas["ArticleCommentHashtag"]>; "ticketId"?: number | string; "tickets"?: Schemas["ArticleComment"] }
  "ArticleCommentCommenter": { "id"?: number | string; "type"?: string; "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "webUrl"?: string; "roleName"?: string; "kbRole"?: string; "label"?: Record<string, unknown> }
  "Attachment": { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string }
  "ArticleCommentUser": { "id"?: number | string; "type"?: string; "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "zuid"?: string; "length"?: string }
  "ArticleCommentGroup": { "id"?: number | string; "name"?: string; "logoUrl"?: string; "offSet"?: number; "length"?: number }
  "ArticleCommentHashtag": { "headerId"?: string; "headerValue"?: string; "offset"?: string; "length"?: string }
  "ArticleComment": { "id"?: number | string; "ticketNumber"?: string; "isTrashed"?: string; "webUrl"?: string }
  "ArticleTranslationRow": { "id"?: number | string; "translationId"?: number | string; "articleNumber"?: string; "title"?: string; "summary"?: string; "locale"?: string; "sourceLocale"?: string; "status"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE INPROGRESS" | "AUTO-TRANSLATE FAILED"); "latestVersion"?: string; "latestPublishedVersion"?: string; "permalink"?: string; "webUrl"?: string; "portalUrl"?: string; "categoryId"?: number | string; "category"?: Record<string, unknown>; "rootCategoryId"?: number | string; "departmentId"?: number | string; "position"?: number; "authorId"?: number | string; "author"?: Schemas["Author"]; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "creatorId"?: number | string; "createdBy"?: Record<string, unknown>; "createdTime"?: string; "modifierId"?: number | string; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string; "latestVersionModifierId"?: number | string; "latestVersionModifiedBy"?: Record<string, unknown>; "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "usageCount"?: number | string; "commentCount"?: number | string; "feedbackCount"?: number; "attachmentCount"?: number | string; "isTrashed"?: boolean; "isLocked"?: boolean; "isTemplate"?: boolean; "templateUsageCount"?: number | string; "templateUsedUsersCount"?: number | string; "templateLastUpdatedTime"?: string; "translationSource"?: Record<string, unknown>; "expiryDate"?: string; "availableLocaleTranslations"?: Array<Schemas["ArticleTranslationAvailableLocaleTranslation"]>; "secondaryTitles"?: Array<string> }
  "Author": { "id"?: number | string; "name"?: string; "photoURL"?: string; "status"?: string; "zuid"?: number }
  "ArticleTranslationAvailableLocaleTranslation": { "translationId"?: number | string; "locale"?: string; "status"?: string; "latestVersion"?: string; "latestVersionStatus"?: string; "latestPublishedVersion"?: string; "translationState"?: string; "authorId"?: number | string; "isLocked"?: boolean; "isTrashed"?: boolean; "href"?: string }
  "ArticleTranslation": { "id"?: number | string; "translationId"?: number | string; "articleNumber"?: string; "title"?: string; "summary"?: string; "locale"?: string; "sourceLocale"?: string; "status"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE INPROGRESS" | "AUTO-TRANSLATE FAILED"); "latestVersion"?: string; "latestPublishedVersion"?: string; "permalink"?: string; "webUrl"?: string; "portalUrl"?: string; "categoryId"?: number | string; "category"?: Record<string, unknown>; "rootCategoryId"?: number | string; "departmentId"?: number | string; "position"?: number; "authorId"?: number | string; "author"?: Schemas["Author"]; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "creatorId"?: number | string; "createdBy"?: Record<string, unknown>; "createdTime"?: string; "modifierId"?: number | string; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string; "latestVersionModifierId"?: number | string; "latestVersionModifiedBy"?: Record<string, unknown>; "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "usageCount"?: number | string; "commentCount"?: number | string; "feedbackCount"?: number; "attachmentCount"?: number | string; "isTrashed"?: boolean; "isLocked"?: boolean; "isTemplate"?: boolean; "templateUsageCount"?: number | string; "templateUsedUsersCount"?: number | string; "templateLastUpdatedTime"?: string; "translationSource"?: Record<string, unknown>; "expiryDate"?: string; "availableLocaleTranslations"?: Array<Schemas["ArticleTranslationAvailableLocaleTranslation"]>; "secondaryTitles"?: Array<string>; "answer"?: string } & Record<string, unknown>
  "ArticleRow": { "id"?: number | string; "translationId"?: number | string; "articleNumber"?: string; "title"?: string; "summary"?: string; "locale"?: string; "sourceLocale"?: string; "status"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE INPROGRESS" | "AUTO-TRANSLATE FAILED"); "latestVersion"?: string; "latestPublishedVersion"?: string; "permalink"?: string; "webUrl"?: string; "portalUrl"?: string; "categoryId"?: number | string; "category"?: Record<string, unknown>; "rootCategoryId"?: number | string; "departmentId"?: number | string; "position"?: number; "authorId"?: number | string; "author"?: Schemas["Author"]; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "creatorId"?: number | string; "createdBy"?: Record<string, unknown>; "createdTime"?: string; "modifierId"?: number | string; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string; "latestVersionModifierId"?: number | string; "latestVersionModifiedBy"?: Record<string, unknown>; "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "usageCount"?: number | string; "commentCount"?: number | string; "feedbackCount"?: number; "attachmentCount"?: number | string; "isTrashed"?: boolean; "isLocked"?: boolean; "isTemplate"?: boolean; "templateUsageCount"?: number | string; "templateUsedUsersCount"?: number | string; "templateLastUpdatedTime"?: string; "translationSource"?: Record<string, unknown>; "expiryDate"?: string }
  "ArticleList": { "id"?: number | string; "articleNumber"?: string; "title"?: string; "summary"?: string; "status"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished"); "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished"); "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); "authorId"?: number | string; "latestVersion"?: string; "latestPublishedVersion"?: string; "permalink"?: string; "webUrl"?: string; "createdTime"?: string; "modifiedTime"?: string; "departmentId"?: number | string; "categoryId"?: number | string; "category"?: Record<string, unknown>; "rootCategoryId"?: number | string; "locale"?: string; "sourceLocale"?: string; "translationId"?: number | string; "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE INPROGRESS" | "AUTO-TRANSLATE FAILED"); "translationSource"?: Record<string, unknown>; "availableLocaleTranslations"?: Array<Schemas["AvailableLocaleTranslation"]>; "creatorId"?: number | string; "createdBy"?: Record<string, unknown>; "modifierId"?: number | string; "modifiedBy"?: Record<string, unknown>; "latestVersionModifierId"?: number | string; "latestVersionModifiedBy"?: Record<string, unknown>; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "author"?: Record<string, unknown>; "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "feedbackCount"?: number; "commentCount"?: number | string; "usageCount"?: number | string; "attachmentCount"?: number | string; "position"?: number; "isTrashed"?: boolean; "isLocked"?: boolean; "isTemplate"?: boolean; "templateUsageCount"?: number | string; "templateUsedUsersCount"?: number | string; "templateLastUpdatedTime"?: string; "portalUrl"?: string }
  "AvailableLocaleTranslation": { "translationId"?: number | string; "locale"?: string; "status"?: string; "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished" | "Auto-translate Pending"); "latestVersion"?: string; "latestPublishedVersion"?: string; "translationState"?: string; "authorId"?: number | string; "isLocked"?: boolean; "isTrashed"?: boolean; "href"?: string }
  "Article": { "id"?: number | string; "articleNumber"?: string; "title"?: string; "summary"?: string; "status"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished"); "latestVersionStatus"?: ("Published" | "Draft" | "Review" | "Expired" | "Unpublished"); "permission"?: ("ALL" | "REGISTEREDUSERS" | "AGENTS"); "authorId"?: number | string; "latestVersion"?: string; "latestPublishedVersion"?: string; "permalink"?: string; "webUrl"?: string; "createdTime"?: string; "modifiedTime"?: string; "departmentId"?: number | string; "categoryId"?: number | string; "category"?: Record<string, unknown>; "rootCategoryId"?: number | string; "locale"?: string; "sourceLocale"?: string; "translationId"?: number | string; "translationState"?: ("OUTDATED" | "UP-TO-DATE" | "AUTO-TRANSLATE INPROGRESS" | "AUTO-TRANSLATE FAILED"); "translationSource"?: Record<string, unknown>; "availableLocaleTranslations"?: Array<Schemas["AvailableLocaleTranslation"]>; "creatorId"?: number | string; "createdBy"?: Record<string, unknown>; "modifierId"?: number | string; "modifiedBy"?: Record<string, unknown>; "latestVersionModifierId"?: number | string; "latestVersionModifiedBy"?: Record<string, unknown>; "ownerId"?: number | string; "owner"?: Record<string, unknown>; "author"?: Record<string, unknown>; "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "feedbackCount"?: number; "commentCount"?: number | string; "usageCount"?: number | string; "attachmentCount"?: number | string; "position"?: number; "isTrashed"?: boolean; "isLocked"?: boolean; "isTemplate"?: boolean; "templateUsageCount"?: number | string; "templateUsedUsersCount"?: number | string; "templateLastUpdatedTime"?: string; "portalUrl"?: string; "answer"?: string; "currentVersion"?: string; "expiryDate"?: string; "reviewedBy"?: Record<string, unknown>; "reviewedTime"?: string; "seo"?: Schemas["Seo"]; "tags"?: Array<string>; "attachments"?: Array<string>; "metrics"?: Schemas["Metric"]; "isFollowing"?: boolean; "myVote"?: string }
  "Seo": { "isEnabled"?: boolean; "title"?: string; "description"?: string; "keywords"?: string }
  "Metric": { "viewCount"?: number | string; "likeCount"?: number | string; "dislikeCount"?: number | string; "unlikeCount"?: number | string; "usageCount"?: number | string; "feedbackCount"?: number; "templateUsageCount"?: number; "lastUsageTime"?: string; "lastActivityTime"?: string }
  "BusinessHour": { "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "type"?: ("24X7" | "SPECIFIC" | "CUSTOM"); "timeZone"?: { "id"?: string; "name"?: string }; "businessTimes"?: Array<Schemas["BusinessHourBusinessTime"]>; "associatedHolidayList"?: { "holidayListId"?: number | string; "holidayListName"?: string; "holidayListStatus"?: ("ACTIVE" | "INACTIVE") }; "holidayLists"?: Array<{ "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "INACTIVE") }>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "BusinessHourBusinessTime": { "day"?: string; "startTime"?: string; "endTime"?: string; "timeSlots"?: Array<{ "startTime"?: string; "endTime"?: string }> }
  "CallCommentList": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("html" | "plainText"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown>; "attachments"?: Array<Schemas["Attachment"]>; "mention"?: Array<Schemas["Mention"]> }
  "CallComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("html" | "plainText"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown>; "attachments"?: Array<Schemas["Attachment"]> }
  "CallRow": { "id"?: number | string; "callId"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "startTime"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "direction"?: ("outbound" | "inbound"); "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "isCommented"?: boolean; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "Ticket": { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "status"?: string; "channel"?: string; "phone"?: string; "dueDate"?: string; "createdTime"?: string; "closedTime"?: string; "isArchived"?: boolean; "isSpam"?: boolean; "teamId"?: number | string; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string }; "assignee"?: Schemas["Assignee"] }
  "CallAssignee": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "emailId"?: string; "photoURL"?: string }
  "Call": { "id"?: number | string; "callId"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "startTime"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "direction"?: ("outbound" | "inbound"); "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "duration"?: number; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "Reminder": { "reminderType"?: ("ABSOLUTE" | "RELATIVE"); "reminderTime"?: string; "relativeReminderInMin"?: number; "alertType"?: Array<string> }
  "CallGet": { "id"?: number | string; "callId"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "startTime"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "direction"?: ("outbound" | "inbound"); "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "duration"?: number; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown>; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "Channel": { "code"?: string; "name"?: string; "type"?: ("SYSTEM" | "INTEGRATION" | "INSTANT_MESSAGE"); "appName"?: string; "photoURL"?: string; "departmentId"?: number | string; "externalId"?: string; "mappedIntegration"?: string; "acceptsReplies"?: boolean; "replyConfig"?: Schemas["ChannelReplyConfig"] }
  "ChannelReplyConfig": { "contentTypes"?: (string | Array<string>); "acceptsAttachments"?: boolean; "includeQuotedMessage"?: boolean; "updateRecords"?: boolean }
  "CommunityCategory": { "id"?: number | string; "name"?: string; "description"?: string; "permalink"?: string; "status"?: ("ENABLED" | "LOCKED" | "DISABLED"); "visibility"?: string; "moderation"?: string; "permissions"?: Array<("POST" | "RESPOND")>; "parentCategoryId"?: number | string; "position"?: number; "departmentId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "helpCenterId"?: number | string; "photoUrl"?: string; "canAutoConvertTicket"?: boolean; "isFollowing"?: boolean; "moderators"?: Array<Schemas["CommunityCategoryModerator"]>; "postCount"?: number; "commentCount"?: number; "followersCount"?: number; "child"?: Array<Schemas["CommunityCategoryChild"]> }
  "CommunityCategoryModerator": { "id"?: number | string; "name"?: string; "photoUrl"?: string; "type"?: ("AGENT" | "END_USER") }
  "CommunityCategoryChild": { "id"?: number | string; "name"?: string; "description"?: string; "permalink"?: string; "status"?: ("ENABLED" | "LOCKED" | "DISABLED"); "visibility"?: string; "moderation"?: string; "permissions"?: Array<("POST" | "RESPOND")>; "parentCategoryId"?: number | string; "position"?: number; "departmentId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "helpCenterId"?: number | string; "photoUrl"?: string; "canAutoConvertTicket"?: boolean; "isFollowing"?: boolean; "moderators"?: Array<Schemas["CommunityCategoryModerator"]> }
  "CommunityTopicList": { "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "label"?: string; "categoryId"?: number | string; "permalink"?: string; "portalUrl"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "latestCommenter"?: Schemas["CommunityTopicCreator"]; "latestCommentTime"?: string; "createdTime"?: string; "likeCount"?: number; "commentCount"?: number; "viewCount"?: number; "bestCommentId"?: number | string; "isVoted"?: boolean; "isSticky"?: boolean; "isLocked"?: boolean }
  "CommunityTopicCreator": { "id"?: number | string; "contactId"?: number | string; "name"?: string; "photoUrl"?: string; "type"?: ("AGENT" | "END_USER"); "label"?: Schemas["Label"] }
  "Label": { "id"?: number | string; "name"?: string; "logoUrl"?: string; "preferences"?: { "shape"?: string; "bgColor"?: string; "textColor"?: string } }
  "CommunityTopic": { "id"?: number | string; "subject"?: string; "content"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "label"?: string; "categoryId"?: number | string; "permalink"?: string; "portalUrl"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "createdTime"?: string; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string; "approvedBy"?: Record<string, unknown>; "approvedTime"?: string; "likeCount"?: number; "commentCount"?: number; "viewCount"?: number; "followersCount"?: number; "participantsCount"?: number; "isSticky"?: boolean; "isLocked"?: boolean; "isModerated"?: boolean; "isVoted"?: boolean; "isFollowing"?: boolean; "isTicketCreated"?: boolean; "notifyMe"?: boolean; "bestCommentId"?: number | string; "tag"?: Array<{ "name"?: string; "permalink"?: string }>; "attachments"?: Array<Schemas["CommunityTopicAttachment"]>; "seo"?: Schemas["CommunityTopicSeo"]; "featuredImage"?: Schemas["CommunityTopicFeaturedImage"]; "mentions"?: Record<string, unknown> }
  "CommunityTopicAttachment": { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string }
  "CommunityTopicSeo": { "title"?: string; "description"?: string; "keywords"?: string; "useTitleAsPageTitle"?: boolean }
  "CommunityTopicFeaturedImage": { "imageId"?: number | string; "imageUrl"?: string; "name"?: string; "size"?: number | string }
  "CommunityTopicGetTicket": { "id"?: number | string; "ticketNumber"?: number; "departmentId"?: number | string; "isTrashed"?: boolean; "webUrl"?: string }
  "CommunityTopicRow": { "id"?: number | string; "contactId"?: number | string; "name"?: string; "email"?: string; "photoUrl"?: string; "type"?: ("AGENT" | "END_USER"); "label"?: Schemas["Label"] }
  "CommunityTopicListByUser": { "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "label"?: string; "categoryId"?: number | string; "permalink"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "latestCommenter"?: Schemas["CommunityTopicCreator"]; "latestCommentTime"?: string; "createdTime"?: string; "likeCount"?: number; "commentCount"?: number }
  "CommunityTopicSearch": { "id"?: number | string; "subject"?: string; "summary"?: string; "type"?: ("QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM" | "DISCUSSION"); "status"?: ("DRAFT" | "PUBLISHED" | "SPAM" | "AWAITINGAPPROVAL" | "TRASHED"); "label"?: string; "categoryId"?: number | string; "permalink"?: string; "portalUrl"?: string; "creator"?: Schemas["CommunityTopicCreator"]; "latestCommenter"?: Schemas["CommunityTopicCreator"]; "latestCommentTime"?: string; "createdTime"?: string; "likeCount"?: number; "commentCount"?: number; "viewCount"?: number; "bestCommentId"?: number | string; "isVoted"?: boolean; "isSticky"?: boolean; "isLocked"?: boolean; "trashedBy"?: Record<string, unknown>; "trashedTime"?: string }
  "ContactCommentList": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "impersonatedUser"?: Record<string, unknown>; "mention"?: Array<Schemas["Mention"]> }
  "ContactCommentCommenter": { "id"?: number | string; "type"?: ("END_USER" | "AGENT" | "TEAM" | "TICKET" | "ACTIVITY"); "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "roleName"?: string }
  "ContactComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "impersonatedUser"?: Record<string, unknown> }
  "ContactTimeEntryRow": { "id"?: number | string; "requestId"?: number | string; "taskId"?: number | string; "ownerId"?: number | string; "owner"?: Schemas["ContactTimeEntryOwner"]; "parent"?: Schemas["Parent"]; "executedTime"?: string; "hoursSpent"?: number; "minutesSpent"?: number; "secondsSpent"?: number; "mode"?: ("MANUAL" | "AUTO"); "description"?: string; "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); "agentCostPerHour"?: string; "additionalCost"?: string; "fixedCost"?: string; "totalCost"?: string; "isBillable"?: boolean; "billingType"?: ("FIXED_COST_FOR_TICKETS" | "FIXED_COST_FOR_AGENTS" | "SPECIFIC_COST_PER_AGENT" | "SPECIFIC_COST_PER_PROFILE"); "invoiceId"?: number | string; "departmentId"?: number | string; "isTrashed"?: boolean; "createdBy"?: number | string; "createdTime"?: string; "customFields"?: Record<string, unknown> }
  "ContactTimeEntryOwner": { "id"?: number | string; "name"?: string; "firstName"?: string; "lastName"?: string; "photoURL"?: string }
  "ContactRow": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "accountId"?: number | string; "ownerId"?: number | string; "photoURL"?: string; "webUrl"?: string; "isAnonymous"?: boolean; "isEndUser"?: boolean; "isSpam"?: boolean; "accountCount"?: number; "createdTime"?: string; "zohoCRMContact"?: { "id"?: number | string; "type"?: string }; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string }; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string } }
  "ContactCreate": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "secondaryEmail"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "title"?: string; "description"?: string; "street"?: string; "city"?: string; "state"?: string; "zip"?: string; "country"?: string; "facebook"?: string; "twitter"?: string; "accountId"?: number | string; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string }; "ownerId"?: number | string; "owner"?: { "id"?: number | string; "firstName"?: string; "lastName"?: string }; "photoURL"?: string; "webUrl"?: string; "isAnonymous"?: boolean; "isEndUser"?: boolean; "isTrashed"?: boolean; "isSpam"?: boolean; "isDeleted"?: boolean; "isFollowing"?: boolean; "createdTime"?: string; "modifiedTime"?: string; "accountCount"?: number; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "zohoCRMContact"?: { "id"?: number | string; "type"?: string }; "customerHappiness"?: { "badPercentage"?: string; "okPercentage"?: string; "goodPercentage"?: string }; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "ContractSupportPlan": { "id"?: number | string; "name"?: string; "supportType"?: string; "status"?: string }
  "Contract": { "id"?: number | string; "contractName"?: string; "contractNumber"?: string; "contractStatus"?: ("ACTIVE" | "EXPIRED" | "FUTURE"); "description"?: string; "startDate"?: string; "endDate"?: string; "notifyBefore"?: number; "notifyOn"?: string; "notificationAgentIds"?: Array<number | string>; "ownerId"?: number | string; "owner"?: { "id"?: number | string; "name"?: string; "photoURL"?: string }; "accountId"?: number | string; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string }; "productId"?: number | string; "product"?: { "id"?: number | string; "productName"?: string }; "associatedSLAId"?: number | string; "sla"?: { "id"?: number | string; "name"?: string }; "supportPlan"?: Schemas["ContractSupportPlan"]; "departmentId"?: number | string; "layoutId"?: number | string; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "ConversationEntry": { "id"?: number | string; "type"?: ("thread" | "comment"); "channel"?: string; "direction"?: ("in" | "out"); "status"?: ("SUCCESS" | "PENDING" | "FAILED" | "DRAFT"); "visibility"?: ("public" | "private"); "summary"?: string; "author"?: Schemas["ThreadAuthor"]; "fromEmailAddress"?: string; "to"?: string; "cc"?: string; "bcc"?: string; "isForward"?: boolean; "isDescriptionThread"?: boolean; "canReply"?: boolean; "hasAttach"?: boolean; "attachmentCount"?: number; "createdTime"?: string; "content"?: string; "contentType"?: string; "isPublic"?: boolean; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "commentedTime"?: string; "modifiedTime"?: string; "attachments"?: Array<Schemas["Attachment"]> }
  "ThreadAuthor": { "id"?: number | string; "type"?: ("END_USER" | "AGENT" | "TEAM" | "TICKET" | "ACTIVITY"); "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string }
  "CustomModuleRecord": { "id"?: number | string; "name"?: string; "department"?: { "id"?: number | string; "name"?: string }; "layoutId"?: number | string; "layout"?: { "id"?: number | string; "layoutName"?: string }; "owner"?: Schemas["AccountAttachmentRow"]; "createdBy"?: Schemas["AccountAttachmentRow"]; "createdTime"?: string; "modifiedBy"?: Schemas["AccountAttachmentRow"]; "modifiedTime"?: string; "isPresence"?: boolean; "canEdit"?: boolean; "cf"?: Record<string, unknown> }
  "DashboardMetric": { "totalTicketCount"?: number | string; "avg"?: string; "ticketCount"?: Array<{ "value"?: string; "count"?: number | string; "referenceValue"?: number | string }>; "groupedBy"?: ("date" | "channel" | "agent" | "hour") }
  "DepartmentRow": { "id"?: number | string; "name"?: string; "nameInCustomerPortal"?: string; "sanitizedName"?: string; "description"?: string; "isEnabled"?: boolean; "isDefault"?: boolean; "isVisibleInCustomerPortal"?: boolean; "isAssignToTeamEnabled"?: boolean; "hasLogo"?: boolean; "chatStatus"?: ("AVAILABLE" | "DISABLED" | "NOT_CREATED"); "creatorId"?: number | string; "createdTime"?: string }
  "Department": { "id"?: number | string; "name"?: string; "nameInCustomerPortal"?: string; "sanitizedName"?: string; "description"?: string; "isEnabled"?: boolean; "isDefault"?: boolean; "isVisibleInCustomerPortal"?: boolean; "isAssignToTeamEnabled"?: boolean; "hasLogo"?: boolean; "chatStatus"?: ("AVAILABLE" | "DISABLED" | "NOT_CREATED"); "creatorId"?: number | string; "createdTime"?: string; "associatedAgentIds"?: Array<number | string> }
  "DirectAssignmentRuleList": { "ruleId"?: number | string; "name"?: string; "description"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "executeOptions"?: Array<("CREATE" | "EDIT")>; "orderId"?: number; "targets"?: Array<Schemas["DirectAssignmentRule"]>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "DirectAssignmentRule": { "targetId"?: number | string; "criteria"?: { "fieldConditions"?: Array<Schemas["DirectAssignmentRuleFieldCondition"]>; "pattern"?: string }; "fromDepartmentId"?: number | string; "toDepartmentId"?: number | string; "agentId"?: number | string; "teamId"?: number | string }
  "DirectAssignmentRuleFieldCondition": { "fieldName"?: string; "fieldModule"?: string; "condition"?: string; "value"?: Array<string>; "displayValue"?: Array<string> }
  "EmailTemplate": { "templateId"?: number | string; "templateName"?: string; "subject"?: string; "body"?: string; "contentType"?: ("plaintext" | "richtext"); "category"?: ("CUSTOM_TEMPLATE" | "DEFAULT_TEMPLATE"); "recordType"?: ("tickets" | "tasks" | "contacts" | "accounts" | "products" | "solutions" | "calls" | "events"); "departmentId"?: number | string; "folderId"?: number | string; "folder"?: { "folderId"?: number | string; "folderName"?: string }; "fromId"?: string; "replyToAddr"?: string; "attachments"?: Array<{ "id"?: number | string; "name"?: string; "size"?: number | string }> }
  "EventCommentList": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("html" | "plainText"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown>; "attachments"?: Array<Schemas["CommunityTopicAttachment"]>; "mention"?: Array<Schemas["Mention"]> }
  "EventComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("html" | "plainText"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["Commenter"]; "impersonatedUser"?: Record<string, unknown>; "attachments"?: Array<Schemas["CommunityTopicAttachment"]> }
  "EventRow": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "startTime"?: string; "isCommented"?: boolean; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "Event": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "startTime"?: string; "duration"?: number; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "EventGet": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "startTime"?: string; "duration"?: number; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown>; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "Field": { "id"?: number | string; "name"?: string; "apiName"?: string; "displayLabel"?: string; "i18NLabel"?: string; "type"?: ("Text" | "URL" | "Textarea" | "Email" | "Phone" | "Multiselect" | "Date" | "DateTime" | "Number" | "Percent" | "Decimal" | "Currency" | "Picklist" | "LookUp" | "MultiLookup" | "AutoNumber" | "Boolean" | "Fax" | "LargeText" | "Formula"); "maxLength"?: number; "isMandatory"?: boolean; "isCustomField"?: boolean; "isEncryptedField"?: boolean; "isTrackLastActivityTime"?: boolean; "isIndexed"?: boolean; "isComputed"?: boolean; "isInternalState"?: boolean; "isBasic"?: boolean; "isIdentifier"?: boolean; "isPresence"?: boolean; "isSortable"?: boolean; "pickListValues"?: Array<{ "value"?: string; "statusType"?: string }>; "subType"?: ("Plain" | "ColorCoded"); "decimalPlaces"?: number; "roundingOption"?: ("roundOff" | "roundDown" | "roundUp" | "normal"); "roundingPrecision"?: number; "defaultValue"?: string; "returnType"?: ("STRING" | "DECIMAL" | "BOOLEAN" | "CURRENCY" | "DATE" | "DATETIME"); "lookup"?: { "onDelete"?: ("SET_NULL" | "CASCADE" | "CHILD_EMPTY"); "relatedListLabel"?: string; "module"?: { "id"?: number | string; "apiName"?: string; "nameField"?: string } }; "sourceType"?: ("SYSTEM" | "USERDEFINED" | "EXTENSION"); "showToHelpCenter"?: boolean; "toolTip"?: string; "toolTipType"?: ("placeHolder" | "icon"); "associatedDepartments"?: { "data"?: Array<{ "id"?: number | string; "name"?: string }>; "hasMore"?: boolean; "href"?: string }; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "HelpCenterGroup": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("ACTIVE" | "DISABLED"); "count"?: number; "helpCenterId"?: number | string; "logoUrl"?: string; "isAssociated"?: boolean; "creator"?: { "id"?: number | string; "name"?: string; "photoUrl"?: string }; "createdTime"?: string; "modifier"?: { "id"?: number | string; "name"?: string; "photoUrl"?: string }; "modifiedTime"?: string }
  "HelpCenterHelpCenterLocale": { "locale"?: string; "name"?: string; "type"?: ("DEFAULT" | "OTHER"); "status"?: ("ACCESIBLE_IN_HELPCENTER" | "DISABLED_IN_HELPCENTER" | "DISABLED") }
  "HelpCenterAutoTranslateSetting": { "installationId"?: number | string; "appName"?: string; "uuId"?: string; "languages"?: Array<string>; "status"?: string }
  "HelpCenter": { "id"?: number | string; "name"?: string; "url"?: string; "status"?: ("ACTIVE" | "DISABLED"); "isDefault"?: boolean; "primaryLocale"?: string; "locales"?: Array<string>; "helpCenterLocales"?: Array<Schemas["HelpCenterHelpCenterLocale"]>; "isMultilingualEnabled"?: boolean; "isEncodedPermalinkAllowed"?: boolean; "departmentIds"?: Array<number | string>; "logoUrl"?: string; "translateSettings"?: { "translateMode"?: ("MANUAL" | "AUTO"); "autoTranslateSettings"?: Array<Schemas["HelpCenterAutoTranslateSetting"]> }; "translateMode"?: ("MANUAL" | "AUTO"); "autoTranslateSettings"?: Array<Schemas["HelpCenterAutoTranslateSetting"]>; "siteMapUpdatedTime"?: string; "domains"?: Array<{ "name"?: string; "type"?: "PRIMARY" }>; "favIconUrl"?: string; "logoLinkBackUrl"?: string; "activeThemeId"?: number | string }
  "HolidayList": { "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "holidayListType"?: ("RECURRING" | "YEAR_SPECIFIC"); "year"?: number; "associatedBusinessHours"?: Array<{ "businessHourId"?: number | string; "businessHourName"?: string; "businessHourStatus"?: ("ACTIVE" | "INACTIVE") }>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string; "holidays"?: Array<{ "holidayName"?: string; "from"?: string; "to"?: string }> }
  "ImBotCreator": { "id"?: number | string; "name"?: string; "firstName"?: string; "lastName"?: string; "displayName"?: string; "email"?: string; "emailId"?: string; "externalId"?: string; "photoURL"?: string; "roleName"?: string; "agent"?: boolean; "type"?: ("AGENT" | "END_USER" | "CONTACT" | "CONNECTION" | "NON_DESK_USER" | "SYSTEM_USER"); "zuid"?: number }
  "ImCannedMessage": { "id"?: number | string; "title"?: string; "message"?: string; "displayMessage"?: string; "type"?: ("TEMPLATE" | "CANNED" | "WELCOMEMSG" | "AWAY"); "status"?: ("SUBMITTED" | "PENDING" | "FAILED" | "APPROVED" | "REJECTED" | "DELETION_IN_PROGRESS"); "isActive"?: boolean; "tags"?: string; "departmentId"?: number | string; "wabaId"?: string; "primaryLanguage"?: string; "actor"?: Schemas["ImCannedMessageActor"]; "modifiedTime"?: string; "translations"?: Array<Schemas["ImCannedMessageTranslation"]> }
  "ImCannedMessageActor": { "id"?: number | string; "name"?: string; "email"?: string; "photoURL"?: string; "type"?: ("ENDUSER" | "AGENT" | "BOT") }
  "ImCannedMessageTranslation": { "id"?: number | string; "uuid"?: string; "language"?: string; "message"?: string; "displayMessage"?: string; "status"?: ("SUBMITTED" | "PENDING" | "FAILED" | "APPROVED" | "REJECTED" | "DELETION_IN_PROGRESS"); "rejectionReason"?: string; "failedReason"?: string; "modifiedTime"?: string; "templateItems"?: { "header"?: { "type"?: ("TEXT" | "IMAGE" | "DOCUMENT" | "VIDEO"); "message"?: string; "attachment"?: Schemas["ImCannedMessageAttachment"] }; "footer"?: { "type"?: "TEXT"; "message"?: string }; "buttons"?: Array<{ "type"?: ("QUICK_REPLY" | "PHONE_NUMBER" | "URL" | "CALL_PERMISSION_REQUEST" | "VOICE_CALL"); "message"?: string; "action"?: string }> } }
  "ImCannedMessageAttachment": { "id"?: number | string; "name"?: string; "size"?: string; "type"?: string; "uuid"?: string; "url"?: string }
  "ImChannelList": { "id"?: number | string; "name"?: string; "code"?: string; "accountName"?: string; "appName"?: string; "integrationServiceType"?: ("TELEGRAM" | "TWILIO" | "IM_TALK" | "LINE" | "WECHAT" | "WECOM" | "WHATSAPP" | "FACEBOOKMESSENGER" | "INSTAGRAM"); "departmentId"?: number | string; "defaultBotId"?: number | string; "universalLink"?: string; "callsUniversalLink"?: string; "photoURL"?: string; "authenticationURL"?: string; "isActive"?: boolean; "isAuthorizationPending"?: boolean; "isSubscribed"?: boolean; "isDeleted"?: boolean; "isOwner"?: boolean; "isStorageEnabled"?: boolean; "isSandBox"?: boolean; "createdBy"?: string; "createdTime"?: string; "creator"?: Record<string, unknown>; "meta"?: Array<{ "name"?: string; "value"?: string }>; "configParams"?: Array<{ "name"?: string; "value"?: string }>; "preference"?: Schemas["ImChannelPreference"] }
  "ImChannelPreference": { "businessHourEnabled"?: boolean; "businessHourId"?: number | string; "allHandlingAgents"?: Array<number | string>; "assignmentRuleEnabled"?: boolean; "autoTicketConvert"?: boolean; "autoTicketConvertInterval"?: string; "sessionAutocloseExpiry"?: string; "callsEnabled"?: string; "callsVisibility"?: string; "updatedBy"?: number | string; "updater"?: Record<string, unknown> }
  "ImChannel": { "id"?: number | string; "sessionId"?: string; "index"?: string; "type"?: string; "direction"?: ("IN" | "OUT"); "status"?: ("SAVED" | "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "DELETED" | "MISSED"); "contentType"?: ("text/html" | "text/plain" | "application/json"); "displayMessage"?: string; "actor"?: Record<string, unknown>; "attachment"?: Schemas["ImChannelAttachment"]; "location"?: { "latitude"?: string; "longitude"?: string }; "info"?: Schemas["Info"]; "template"?: { "rows"?: Array<{ "arrangement"?: string; "columns"?: Array<Schemas["Column"]> }> }; "layout"?: Record<string, unknown>; "externalInfo"?: Record<string, unknown>; "kbArticle"?: Record<string, unknown>; "action"?: string; "meta"?: Record<string, unknown>; "isRead"?: boolean; "createdTime"?: string; "statusUpdatedTime"?: string; "fullContentURL"?: string; "ticketWebUrl"?: string; "replyToMessage"?: Record<string, unknown> }
  "ImChannelAttachment": { "id"?: number | string; "name"?: string; "size"?: string; "type"?: string; "url"?: string }
  "Info": { "action"?: ("UN_IDENTIFIED" | "END_SESSION" | "BLOCK_SESSION" | "UNBLOCK_SESSION" | "CHAT_ACCEPT" | "CHAT_REOPEN" | "CHAT_TRANSFER" | "ADD_PARTICIPANT" | "REMOVE_PARTICIPANT"); "sessionStatus"?: ("CREATED" | "OPEN" | "ON_PROGRESS" | "ON_HOLD" | "ENDED" | "BLOCKED" | "MISSED"); "actor"?: Record<string, unknown>; "targets"?: Array<string> }
  "Column": { "type"?: ("TEXT" | "BUTTON" | "DOCUMENT" | "URL_BUTTON" | "IMAGE" | "VIDEO"); "id"?: string; "text"?: { "style"?: string; "text"?: string }; "button"?: { "action"?: string; "text"?: string; "value"?: string }; "document"?: { "source"?: string; "text"?: string }; "url_button"?: { "action"?: string; "text"?: string; "source"?: string } }
  "ImSession": { "id"?: number | string; "subject"?: string; "status"?: ("CREATED" | "OPEN" | "ON_PROGRESS" | "ON_HOLD" | "ENDED" | "BLOCKED" | "MISSED"); "replyStatus"?: ("ACCEPTED" | "CHANNEL_INACTIVE" | "CHANNEL_REVOKED" | "SESSION_ENDED" | "SESSION_BLOCKED" | "SESSION_EXPIRED" | "UNASSIGNED" | "NOT_AN_ASSIGNEE" | "CREDIT_EXHAUSTED" | "ACCESSTOKEN_EXPIRED" | "PERMISSION_REVOKED" | "UNEXPECTED_ERROR" | "PAGE_REMOVED" | "SANDBOX_LIMIT_REACHED" | "CHANNEL_DELETED" | "ENDUSER_OFFLINE"); "channel"?: string; "channelId"?: number | string; "integrationService"?: ("TELEGRAM" | "TWILIO" | "IM_TALK" | "LINE" | "WECHAT" | "WECOM" | "WHATSAPP" | "FACEBOOKMESSENGER" | "INSTAGRAM"); "agentId"?: number | string; "botId"?: number | string; "contactId"?: number | string; "deskAssignee"?: { "actor"?: string }; "actor"?: Schemas["ImSessionActor"]; "meta"?: Schemas["ImSessionMeta"]; "messagesCount"?: string; "unreadMessagesCount"?: string; "createdTime"?: string; "lastActiveTime"?: string; "agentLastActiveTime"?: string; "contactLastActiveTime"?: string }
  "ImSessionActor": { "id"?: number | string; "type"?: ("END_USER" | "ENDUSER" | "AGENT" | "BOT"); "botType"?: ("GC" | "ZIA"); "name"?: string; "email"?: string; "photoURL"?: string; "contactId"?: number | string; "contactName"?: string; "externalId"?: string; "zohoService"?: string }
  "ImSessionMeta": { "DESK_TICKET_ID"?: number | string; "DESK_TICKET_NUMBER"?: number; "DESK_CX_HAPPINESS_SURVEY_STATE"?: string; "FINANCE_TRACKING_ID"?: string; "SKIP_SESSION_STATUS_UPDATE"?: string; "UNKNOWN"?: string }
  "ImSessionCounts": { "CREATED"?: number; "OPEN"?: number; "ON_PROGRESS"?: number; "ON_HOLD"?: number; "ENDED"?: number; "BLOCKED"?: number; "MISSED"?: number }
  "KbRootCategoryRow": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED" | "ENABLED"); "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); "articleViewType"?: ("LISTVIEW" | "OVERVIEW"); "moderationType"?: ("FIRST_ACTION" | "ALL_ACTION" | "NONE"); "order"?: number; "isReviewEnabled"?: boolean; "isFollowing"?: boolean; "isTrashed"?: boolean; "canCurrentUserModerate"?: boolean; "canCurrentUserReview"?: boolean; "helpcenterId"?: number | string; "primaryDepartmentId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "groups"?: Array<Record<string, unknown>>; "workspaceId"?: string; "encryptedWorkspaceId"?: string; "logoUrl"?: string; "portalUrl"?: string; "feedbackTicketConversionPreference"?: { "status"?: ("ENABLED" | "DISABLED"); "departmentId"?: number | string; "assignee"?: Schemas["KbRootCategoryAssignee"] }; "publicArticlesCount"?: number; "allArticlesCount"?: number; "allArticleTemplateCount"?: number; "publishedArticleCount"?: number; "followersCount"?: number; "sectionsCount"?: number; "translations"?: Array<Schemas["KbRootCategoryTranslation"]>; "createdBy"?: Schemas["KbRootCategoryAssignee"]; "createdTime"?: string; "modifiedBy"?: Schemas["KbRootCategoryAssignee"]; "modifiedTime"?: string }
  "KbRootCategoryAssignee": { "id"?: number | string; "name"?: string; "status"?: string; "zuid"?: number; "photoURL"?: string }
  "KbRootCategoryTranslation": { "id"?: number | string; "name"?: string; "description"?: string; "permalink"?: string; "locale"?: string; "categoryId"?: number | string; "createdBy"?: Record<string, unknown>; "createdTime"?: string; "modifiedBy"?: Record<string, unknown>; "modifiedTime"?: string }
  "KbRootCategoryCreate": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER" | "DISABLED" | "ENABLED"); "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); "articleViewType"?: ("LISTVIEW" | "OVERVIEW"); "moderationType"?: ("FIRST_ACTION" | "ALL_ACTION" | "NONE"); "order"?: number; "isReviewEnabled"?: boolean; "isFollowing"?: boolean; "isTrashed"?: boolean; "canCurrentUserModerate"?: boolean; "canCurrentUserReview"?: boolean; "helpcenterId"?: number | string; "primaryDepartmentId"?: number | string; "associatedDepartmentIds"?: Array<number | string>; "groups"?: Array<Record<string, unknown>>; "workspaceId"?: string; "encryptedWorkspaceId"?: string; "logoUrl"?: string; "portalUrl"?: string; "feedbackTicketConversionPreference"?: { "status"?: ("ENABLED" | "DISABLED"); "departmentId"?: number | string; "assignee"?: Schemas["KbRootCategoryAssignee"] }; "publicArticlesCount"?: number; "allArticlesCount"?: number; "allArticleTemplateCount"?: number; "publishedArticleCount"?: number; "followersCount"?: number; "sectionsCount"?: number; "translations"?: Array<Schemas["KbRootCategoryTranslation"]>; "createdBy"?: Schemas["KbRootCategoryAssignee"]; "createdTime"?: string; "modifiedBy"?: Schemas["KbRootCategoryAssignee"]; "modifiedTime"?: string; "ipAddresses"?: Array<string> }
  "KbRootCategoryCategoryTree": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER"); "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); "level"?: number; "order"?: number; "locale"?: string; "logoUrl"?: string; "rootCategoryId"?: number | string; "parentCategoryId"?: number | string; "isFollowing"?: boolean; "isTrashed"?: boolean; "canCurrentUserModerate"?: boolean; "moderationType"?: ("FIRST_ACTION" | "ALL_ACTION" | "NONE"); "translations"?: Array<Schemas["Translation"]>; "publishedArticleTemplateCount"?: number; "followersCount"?: number; "publishedArticleCount"?: number; "publicArticlesCount"?: number; "allArticlesCount"?: number; "portalUrl"?: string; "children"?: Array<Schemas["KbRootCategoryBranch"]> }
  "Translation": { "id"?: number | string; "name"?: string; "description"?: string; "permalink"?: string; "locale"?: string; "portalUrl"?: string }
  "KbRootCategoryBranch": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER"); "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); "level"?: number; "order"?: number; "locale"?: string; "logoUrl"?: string; "rootCategoryId"?: number | string; "parentCategoryId"?: number | string; "isFollowing"?: boolean; "isTrashed"?: boolean; "translations"?: Array<Schemas["Translation"]>; "publishedArticleTemplateCount"?: number; "followersCount"?: number; "publishedArticleCount"?: number; "publicArticlesCount"?: number; "allArticlesCount"?: number; "portalUrl"?: string; "children"?: Array<Schemas["KbRootCategoryBranch"]> }
  "KbRootCategory": { "id"?: number | string; "categoryId"?: number | string; "locale"?: string; "name"?: string; "description"?: string; "permalink"?: string; "portalUrl"?: Record<string, unknown>; "createdBy"?: Schemas["Author"]; "createdTime"?: string; "modifiedBy"?: Schemas["Author"]; "modifiedTime"?: string }
  "KbSection": { "id"?: number | string; "name"?: string; "description"?: string; "order"?: number; "rootCategoryId"?: number | string; "parentCategoryId"?: number | string; "status"?: ("SHOW_IN_HELPCENTER" | "HIDE_IN_HELPCENTER"); "visibility"?: ("ALL_USERS" | "AGENTS" | "GROUP_USERS" | "PRIVATE_IP" | "NONE"); "translations"?: Array<Schemas["KbSectionTranslation"]>; "groups"?: Array<{ "id"?: number | string; "name"?: string; "logoUrl"?: string }>; "ipAddresses"?: Array<string>; "logoUrl"?: string; "isFollowing"?: boolean; "isTrashed"?: boolean; "createdBy"?: Schemas["Author"]; "createdTime"?: string; "modifiedBy"?: Schemas["Author"]; "modifiedTime"?: string; "publicArticlesCount"?: string; "allArticlesCount"?: string; "followersCount"?: string; "portalUrl"?: string }
  "KbSectionTranslation": { "id"?: number | string; "categoryId"?: number | string; "locale"?: string; "name"?: string; "description"?: string; "permalink"?: string; "createdBy"?: Schemas["Author"]; "createdTime"?: string; "modifiedBy"?: Schemas["Author"]; "modifiedTime"?: string }
  "LabelList": { "id"?: number | string; "name"?: string; "logoUrl"?: string; "preferences"?: { "bgColor"?: string; "textColor"?: string; "shape"?: ("ROUNDED" | "RECTANGLE") }; "count"?: number; "helpCenterId"?: number | string; "creator"?: { "id"?: number | string; "name"?: string; "photoURL"?: string }; "modifier"?: { "id"?: number | string; "name"?: string; "photoURL"?: string }; "createdTime"?: string; "modifiedTime"?: string }
  "LayoutRule": { "id"?: number | string; "name"?: string; "description"?: string; "layoutId"?: number | string; "fieldName"?: string; "displayLabel"?: string; "status"?: ("active" | "deactive"); "executeInHelpCentre"?: boolean; "systemGenerated"?: boolean; "fieldConditions"?: Array<Schemas["LayoutRuleFieldCondition"]>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "LayoutRuleFieldCondition": { "name"?: string; "pattern"?: string; "conditions"?: Array<Schemas["Condition"]>; "actions"?: { "showSections"?: Array<string>; "showFields"?: Array<{ "fieldName"?: string; "displayLabel"?: string }>; "setMandatoryFields"?: Array<{ "fieldName"?: string; "displayLabel"?: string }> } }
  "Condition": { "fieldName"?: string; "displayLabel"?: string; "condition"?: string; "value"?: Array<string>; "displayValue"?: Array<string> }
  "LayoutLayoutProfile": { "id"?: number | string; "profileName"?: string; "isDefault"?: boolean; "type"?: ("Administrator" | "Standard" | "Light" | "Portal" | "Custom") }
  "LayoutGet": { "id"?: number | string; "layoutName"?: string; "layoutDisplayName"?: string; "layoutDesc"?: string; "module"?: string; "departmentId"?: number | string; "isDefaultLayout"?: boolean; "isStandardLayout"?: boolean; "status"?: ("active" | "inactive"); "hasLogo"?: boolean; "photoURL"?: string; "skipDeptAccessValidation"?: boolean; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string; "layoutProfiles"?: Array<Schemas["LayoutLayoutProfile"]>; "sections"?: Array<Schemas["LayoutSection"]> }
  "LayoutSection": { "id"?: number; "name"?: string; "isCustomSection"?: boolean; "fields"?: Array<Schemas["Layout"]> }
  "Layout": { "id"?: number | string; "name"?: string; "apiName"?: string; "displayLabel"?: string; "i18NLabel"?: string; "type"?: string; "maxLength"?: number; "isMandatory"?: boolean; "isSystemMandatory"?: boolean; "isCustomField"?: boolean; "isEncryptedField"?: boolean; "isRemovable"?: boolean; "isNested"?: boolean; "allowedValues"?: Array<string>; "defaultValue"?: string; "sortBy"?: ("alphabetical" | "userDefined"); "toolTip"?: string; "toolTipType"?: string; "isReadOnly"?: boolean; "restoreOnReplyValues"?: Array<string> }
  "MailReplyAddress": { "id"?: number | string; "address"?: string; "displayName"?: string; "departmentId"?: number | string; "serviceProviderType"?: ("ZohoSMTP" | "CustomSMTP" | "Outlook" | "Office" | "Google"); "isDepartmentDefault"?: boolean; "isActive"?: boolean; "isVerified"?: boolean; "isSmtpEnabled"?: boolean; "smtpDetails"?: Schemas["MailReplyAddressSmtpDetail"]; "creator"?: Record<string, unknown> }
  "MailReplyAddressSmtpDetail": { "host"?: string; "port"?: (number | string); "userName"?: string; "connectionType"?: string }
  "Module": { "id"?: number | string; "apiName"?: string; "displayLabel"?: string; "singularLabel"?: string; "pluralLabel"?: string; "nameField"?: string; "description"?: string; "isCustomModule"?: boolean; "isDeptSpecific"?: boolean; "hasRecycleBin"?: boolean; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifier"?: Record<string, unknown>; "modifiedTime"?: string }
  "OrganizationField": { "id"?: number | string; "name"?: string; "apiName"?: string; "displayLabel"?: string; "i18NLabel"?: string; "type"?: ("Text" | "URL" | "Textarea" | "Email" | "Phone" | "Multiselect" | "Date" | "DateTime" | "Number" | "Checkbox" | "Percent" | "Decimal" | "Currency" | "Picklist" | "LookUp" | "MultiLookup" | "AutoNumber" | "Boolean" | "Fax" | "LargeText"); "maxLength"?: number; "isMandatory"?: boolean; "isCustomField"?: boolean; "isEncryptedField"?: boolean; "isTrackLastActivityTime"?: boolean; "showToHelpCenter"?: boolean; "allowedValues"?: Array<{ "value"?: string; "statusType"?: string }> }
  "Organization": { "id"?: number | string; "companyName"?: string; "alias"?: string; "organizationName"?: string; "portalName"?: string; "portalURL"?: string; "customDomain"?: string; "primaryContact"?: string; "phoneNumber"?: string; "mobile"?: string; "fax"?: string; "website"?: string; "street"?: string; "city"?: string; "state"?: string; "zip"?: string; "country"?: string; "description"?: string; "edition"?: string; "employeeCount"?: string; "employeeCountRange"?: string; "industry"?: string; "isDefault"?: string; "isAdminInOrg"?: boolean; "logoURL"?: string; "faviconURL"?: string; "currencyCode"?: string; "currencyLocale"?: string; "timeZone"?: string }
  "Owner": { "id"?: number | string; "firstName"?: string; "lastName"?: string; "name"?: string; "photoURL"?: string }
  "Product": { "id"?: number | string; "productName"?: string; "productCode"?: string; "unitPrice"?: number; "departmentIds"?: Array<number | string>; "productCategory"?: string; "manufacturer"?: string; "description"?: string; "ownerId"?: number | string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string; "isDeleted"?: boolean; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "ProductRow": { "id"?: number | string; "productName"?: string; "productCode"?: string; "unitPrice"?: number }
  "Profile": { "id"?: number | string; "name"?: string; "description"?: string; "default"?: boolean; "isVisible"?: boolean; "type"?: string; "permissions"?: Record<string, Record<string, unknown>> }
  "Role": { "id"?: number | string; "name"?: string; "description"?: string; "reportsTo"?: number | string; "shareDataWithPeers"?: boolean; "isDefault"?: boolean; "isVisible"?: boolean; "immediateSubRoles"?: Array<number | string> }
  "SearchRow": { "id"?: number | string; "ticketNumber"?: string; "subject"?: string; "status"?: string; "statusType"?: string; "priority"?: string; "category"?: string; "subCategory"?: string; "classification"?: string; "channel"?: string; "description"?: string; "resolution"?: string; "email"?: string; "phone"?: string; "departmentId"?: number | string; "department"?: { "id"?: number | string; "name"?: string }; "contactId"?: number | string; "contact"?: { "id"?: number | string; "firstName"?: string; "lastName"?: string; "email"?: string; "phone"?: string; "mobile"?: string; "type"?: string; "account"?: { "id"?: number | string; "accountName"?: string; "website"?: string } }; "productId"?: number | string; "product"?: Record<string, unknown>; "assigneeId"?: number | string; "assignee"?: { "id"?: number | string; "firstName"?: string; "lastName"?: string; "emailId"?: string; "photoURL"?: string; "zuid"?: string }; "teamId"?: number | string; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string }; "sharedDepartments"?: Array<{ "id"?: number | string; "name"?: string; "type"?: ("READ_ONLY" | "READ_WRITE") }>; "threadCount"?: string; "commentCount"?: string; "lastThread"?: Schemas["LastThread"]; "isRead"?: boolean; "isOverDue"?: boolean; "isEscalated"?: boolean; "isSpam"?: boolean; "dueDate"?: string; "createdTime"?: string; "modifiedTime"?: string; "closedTime"?: string; "customerResponseTime"?: string; "onholdTime"?: string; "createdBy"?: number | string; "modifiedBy"?: number | string; "webUrl"?: string; "cf"?: Record<string, unknown> }
  "Search": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "dueDate"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown>; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "SkillType": { "id"?: number | string; "name"?: string; "departmentId"?: number | string; "associatedSkills"?: Array<{ "skillId"?: number | string; "skillName"?: string; "skillStatus"?: ("ACTIVE" | "INACTIVE") }>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "Skill": { "id"?: number | string; "name"?: string; "description"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "orderId"?: number; "departmentId"?: number | string; "skillTypeId"?: number | string; "skillType"?: { "skillTypeId"?: number | string; "skillTypeName"?: string }; "agentIds"?: Array<number | string>; "criteria"?: { "pattern"?: string; "fieldConditions"?: Array<Schemas["SkillFieldCondition"]> }; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "SkillFieldCondition": { "fieldModule"?: ("tickets" | "tasks" | "contracts" | "accounts" | "contacts" | "products" | "calls" | "events" | "activities"); "fieldName"?: string; "condition"?: string; "value"?: Array<string>; "displayValue"?: Array<string> }
  "SkillsInfo": { "skillId"?: number | string; "skillName"?: string; "skillTypeId"?: number | string; "skillTypeName"?: string; "mappingType"?: ("SYSTEM" | "USER"); "weightage"?: number }
  "SupportPlan": { "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "DISCONTINUED"); "supportType"?: ("UNLIMITED_SUPPORT" | "HOURS" | "TICKETS" | "PRICE"); "creditDetails"?: Schemas["SupportPlanCreditDetail"]; "sla"?: { "id"?: number | string; "name"?: string; "status"?: ("ACTIVE" | "INACTIVE") }; "department"?: { "id"?: number | string; "name"?: string }; "createdBy"?: Schemas["SupportPlanCreatedBy"]; "createdTime"?: string; "modifiedBy"?: Schemas["SupportPlanCreatedBy"]; "modifiedTime"?: string }
  "SupportPlanCreditDetail": { "creditLimit"?: string; "creditCycle"?: string; "isCarryForwardAllowed"?: boolean; "isAdditionalUsageAllowed"?: boolean }
  "SupportPlanCreatedBy": { "id"?: number | string; "name"?: string; "photoURL"?: string; "status"?: ("ACTIVE" | "INACTIVE"); "zuid"?: number | string }
  "TaskComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("html" | "plainText"); "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "impersonatedUser"?: Record<string, unknown>; "attachments"?: Array<Schemas["Attachment"]>; "mention"?: Array<string> }
  "TaskTimeEntry": { "id"?: number | string; "requestId"?: number | string; "taskId"?: number | string; "ownerId"?: number | string; "owner"?: Schemas["ContactTimeEntryOwner"]; "parent"?: Schemas["Parent"]; "executedTime"?: string; "hoursSpent"?: number; "minutesSpent"?: number; "secondsSpent"?: number; "mode"?: ("MANUAL" | "AUTO"); "description"?: string; "requestChargeType"?: ("Customer Service" | "Upgrade Request" | "Product Consultation" | "Support and Maintenance"); "agentCostPerHour"?: string; "additionalCost"?: string; "fixedCost"?: string; "totalCost"?: string; "isBillable"?: boolean; "billingType"?: ("FIXED_COST_FOR_TICKETS" | "FIXED_COST_FOR_AGENTS" | "SPECIFIC_COST_PER_AGENT" | "SPECIFIC_COST_PER_PROFILE"); "invoiceId"?: number | string; "departmentId"?: number | string; "isTrashed"?: boolean; "createdBy"?: number | string; "createdTime"?: string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "TaskRow": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "dueDate"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "isCommented"?: boolean; "ticket"?: Schemas["Ticket"]; "contact"?: Schemas["Contact"]; "assignee"?: Schemas["CallAssignee"]; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string } }
  "Task": { "id"?: number | string; "subject"?: string; "departmentId"?: number | string; "contactId"?: number | string; "ticketId"?: number | string; "ownerId"?: number | string; "dueDate"?: string; "priority"?: string; "status"?: string; "statusType"?: ("Open" | "Closed"); "category"?: string; "createdTime"?: string; "modifiedTime"?: string; "completedTime"?: string; "activityTime"?: number | string; "creatorId"?: number | string; "modifiedBy"?: Schemas["Assignee"]; "layoutId"?: number | string; "isSpam"?: boolean; "isTrashed"?: boolean; "webUrl"?: string; "description"?: string; "reminder"?: Array<Schemas["Reminder"]>; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "Team": { "id"?: number | string; "name"?: string; "description"?: string; "departmentId"?: number | string; "agents"?: Array<number | string>; "derivedAgents"?: Array<number | string>; "roles"?: Array<number | string>; "rolesWithSubordinates"?: Array<number | string>; "subTeams"?: Array<number | string>; "logoUrl"?: string }
  "TemplateFolderFolderAccessDetail": { "type"?: ("onlyMe" | "allAgents" | "restrictedAccess"); "agents"?: Array<number | string>; "teams"?: Array<number | string>; "roles"?: Array<number | string>; "rolesAndSubordinates"?: Array<number | string> }
  "TemplateFolder": { "folderId"?: number | string; "folderName"?: string; "folderDesc"?: string; "category"?: ("CUSTOM_FOLDER" | "DEFAULT_FOLDER"); "departmentId"?: number | string; "folderAccessDetails"?: Schemas["TemplateFolderFolderAccessDetail"]; "createdBy"?: number | string; "createdOn"?: string; "modifiedBy"?: number | string; "modifiedOn"?: string }
  "ThreadRow": { "id"?: number | string; "channel"?: ("FACEBOOK" | "TWITTER" | "EMAIL" | "FORUMS" | "PHONE" | "WEB" | "FEEDBACK" | "FEEDBACK_WIDGET" | "TWITTER_DM" | "ONLINE_CHAT" | "OFFLINE_CHAT" | "CUSTOMERPORTAL"); "direction"?: ("in" | "out"); "status"?: ("SUCCESS" | "PENDING" | "FAILED" | "DRAFT"); "visibility"?: ("public" | "private"); "contentType"?: ("html" | "plainText" | "text/plain" | "text/html"); "summary"?: string; "author"?: Schemas["ThreadAuthor"]; "impersonatedUser"?: Schemas["ThreadAuthor"]; "source"?: Schemas["ThreadSource"]; "createdTime"?: string; "respondedIn"?: string; "responderId"?: number | string; "hasAttach"?: boolean; "attachmentCount"?: number; "canReply"?: boolean; "isDescriptionThread"?: boolean; "sentiment"?: ("NEUTRAL" | "NEGATIVE" | "POSITIVE"); "keyWords"?: Array<string>; "aspects"?: Array<string>; "readReceipts"?: Array<Schemas["ThreadReadReceipt"]>; "lastRatingIconURL"?: string; "channelRelatedInfo"?: { "isDeleted"?: boolean; "isBestSolution"?: boolean; "externalLink"?: string }; "actions"?: Array<{ "rel"?: ("send" | "update" | "delete"); "method"?: string; "href"?: string }>; "fromEmailAddress"?: string; "to"?: string; "cc"?: string; "bcc"?: string; "replyTo"?: string; "isForward"?: boolean; "facebookProfile"?: string; "twitterProfile"?: string }
  "ThreadSource": { "appName"?: string; "extId"?: string; "type"?: ("SYSTEM" | "INTEGRATION" | "INSTANT_MESSAGE"); "permalink"?: string; "appPhotoURL"?: string }
  "ThreadReadReceipt": { "senderName"?: string; "recipientType"?: string; "from"?: string; "statusVsTime"?: Array<{ "Status"?: string; "Time"?: string }> }
  "ThreadGet": { "id"?: number | string; "channel"?: ("FACEBOOK" | "TWITTER" | "EMAIL" | "FORUMS" | "PHONE" | "WEB" | "FEEDBACK" | "FEEDBACK_WIDGET" | "TWITTER_DM" | "ONLINE_CHAT" | "OFFLINE_CHAT" | "CUSTOMERPORTAL"); "direction"?: ("in" | "out"); "status"?: ("SUCCESS" | "PENDING" | "FAILED" | "DRAFT"); "visibility"?: ("public" | "private"); "contentType"?: ("html" | "plainText" | "text/plain" | "text/html"); "summary"?: string; "author"?: Schemas["ThreadAuthor"]; "impersonatedUser"?: Schemas["ThreadAuthor"]; "source"?: Schemas["ThreadSource"]; "createdTime"?: string; "respondedIn"?: string; "responderId"?: number | string; "hasAttach"?: boolean; "attachmentCount"?: number; "canReply"?: boolean; "isDescriptionThread"?: boolean; "sentiment"?: ("NEUTRAL" | "NEGATIVE" | "POSITIVE"); "keyWords"?: Array<string>; "aspects"?: Array<string>; "readReceipts"?: Array<Schemas["ThreadReadReceipt"]>; "lastRatingIconURL"?: string; "channelRelatedInfo"?: { "isDeleted"?: boolean; "isBestSolution"?: boolean; "externalLink"?: string }; "actions"?: Array<{ "rel"?: ("send" | "update" | "delete"); "method"?: string; "href"?: string }>; "fromEmailAddress"?: string; "to"?: string; "cc"?: string; "bcc"?: string; "replyTo"?: string; "isForward"?: boolean; "facebookProfile"?: string; "twitterProfile"?: string; "content"?: string; "isContentTruncated"?: boolean; "fullContentURL"?: string; "attachments"?: Array<Schemas["Attachment"]>; "plainText"?: string }
  "Thread": { "id"?: number | string; "channel"?: ("FACEBOOK" | "TWITTER" | "EMAIL" | "FORUMS" | "PHONE" | "WEB" | "FEEDBACK" | "FEEDBACK_WIDGET" | "TWITTER_DM" | "ONLINE_CHAT" | "OFFLINE_CHAT" | "CUSTOMERPORTAL"); "direction"?: ("in" | "out"); "status"?: ("SUCCESS" | "PENDING" | "FAILED" | "DRAFT"); "visibility"?: ("public" | "private"); "contentType"?: ("html" | "plainText" | "text/plain" | "text/html"); "summary"?: string; "author"?: Schemas["ThreadAuthor"]; "impersonatedUser"?: Schemas["ThreadAuthor"]; "source"?: Schemas["ThreadSource"]; "createdTime"?: string; "respondedIn"?: string; "responderId"?: number | string; "hasAttach"?: boolean; "attachmentCount"?: number; "canReply"?: boolean; "isDescriptionThread"?: boolean; "sentiment"?: ("NEUTRAL" | "NEGATIVE" | "POSITIVE"); "keyWords"?: Array<string>; "aspects"?: Array<string>; "readReceipts"?: Array<Schemas["ThreadReadReceipt"]>; "lastRatingIconURL"?: string; "channelRelatedInfo"?: { "isDeleted"?: boolean; "isBestSolution"?: boolean; "externalLink"?: string }; "actions"?: Array<{ "rel"?: ("send" | "update" | "delete"); "method"?: string; "href"?: string }>; "fromEmailAddress"?: string; "to"?: string; "cc"?: string; "bcc"?: string; "replyTo"?: string; "isForward"?: boolean; "facebookProfile"?: string; "twitterProfile"?: string; "content"?: string; "isContentTruncated"?: boolean; "fullContentURL"?: string; "attachments"?: Array<Schemas["Attachment"]> }
  "TicketApproval": { "id"?: number | string; "subject"?: string; "description"?: string; "status"?: ("Approved" | "Rejected" | "Pending"); "approver"?: Schemas["AccountAttachmentRow"]; "requester"?: Schemas["AccountAttachmentRow"]; "requestedTime"?: string; "processedTime"?: string }
  "TicketAttachment": { "id"?: number | string; "name"?: string; "size"?: number | string; "href"?: string; "previewurl"?: string; "isPublic"?: boolean; "creatorId"?: number | string; "creator"?: Record<string, unknown>; "createdTime"?: string }
  "TicketCommentList": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "isPublic"?: boolean; "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "impersonatedUser"?: Schemas["TicketCommentImpersonatedUser"]; "attachments"?: Array<Schemas["Attachment"]>; "plainText"?: string; "mention"?: Array<Schemas["TicketCommentMention"]> }
  "TicketCommentImpersonatedUser": { "id"?: number | string; "type"?: string; "name"?: string; "firstName"?: string; "lastName"?: string; "email"?: string; "photoURL"?: string; "roleName"?: string }
  "TicketCommentMention": { "id"?: number | string; "type"?: ("END_USER" | "AGENT" | "TEAM" | "TICKET" | "ACTIVITY"); "name"?: string; "offSet"?: number; "length"?: number; "email"?: string; "photoURL"?: string; "zuid"?: number; "departmentId"?: number | string; "entityNumber"?: number }
  "TicketComment": { "id"?: number | string; "content"?: string; "encodedContent"?: string; "contentType"?: ("plainText" | "html"); "isPublic"?: boolean; "commentedTime"?: string; "modifiedTime"?: string; "commenterId"?: number | string; "commenter"?: Schemas["ContactCommentCommenter"]; "impersonatedUser"?: Schemas["TicketCommentImpersonatedUser"]; "attachments"?: Array<Schemas["Attachment"]> }
  "TicketPin": { "id"?: number | string; "type"?: string; "isPublic"?: boolean; "pinnedById"?: number | string; "pinnedTime"?: string; "entityPinned"?: Record<string, unknown> }
  "TicketTemplate": { "id"?: number | string; "ticketTemplateName"?: string; "layoutId"?: number | string; "showInCustomerPortal"?: boolean; "ticketTemplateValues"?: Schemas["TicketTemplateTicketTemplateValue"] }
  "TicketTemplateTicketTemplateValue": { "subject"?: string; "description"?: string; "departmentId"?: number | string; "contactId"?: number | string; "accountId"?: number | string; "productId"?: number | string; "assigneeId"?: number | string; "teamId"?: number | string; "secondaryContacts"?: Array<number | string>; "status"?: string; "priority"?: string; "classification"?: string; "channel"?: string; "category"?: string; "subCategory"?: string; "language"?: string; "dueDate"?: string; "email"?: string; "phone"?: string; "cf"?: Record<string, unknown>; "ticketNumber"?: number }
  "TicketTimeEntryRow": { "id"?: number | string; "requestId"?: number | string; "taskId"?: number | string; "ownerId"?: number | string; "owner"?: Schemas["Owner"]; "executedTime"?: string; "hoursSpent"?: number; "minutesSpent"?: number; "secondsSpent"?: number; "mode"?: ("MANUAL" | "AUTO"); "description"?: string; "requestChargeType"?: string; "isBillable"?: boolean; "fixedCost"?: number; "agentCostPerHour"?: string; "additionalCost"?: string; "totalCost"?: string; "invoiceId"?: number | string; "departmentId"?: number | string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "createdTime"?: string; "createdBy"?: number | string; "isTrashed"?: boolean; "parent"?: Schemas["TicketTimeEntryParent"]; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown>; "billingType"?: ("FIXED_COST_FOR_TICKETS" | "FIXED_COST_FOR_AGENTS" | "SPECIFIC_COST_PER_PROFILE" | "SPECIFIC_COST_PER_AGENT") }
  "TicketTimeEntryParent": { "type"?: string; "id"?: number | string; "ticketNumber"?: string; "subject"?: string }
  "TicketTimeEntry": { "id"?: number | string; "requestId"?: number | string; "taskId"?: number | string; "ownerId"?: number | string; "owner"?: Schemas["Owner"]; "executedTime"?: string; "hoursSpent"?: number; "minutesSpent"?: number; "secondsSpent"?: number; "mode"?: ("MANUAL" | "AUTO"); "description"?: string; "requestChargeType"?: string; "isBillable"?: boolean; "fixedCost"?: number; "agentCostPerHour"?: string; "additionalCost"?: string; "totalCost"?: string; "invoiceId"?: number | string; "departmentId"?: number | string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "createdTime"?: string; "createdBy"?: number | string; "isTrashed"?: boolean; "parent"?: Schemas["TicketTimeEntryParent"]; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "TicketCreate": { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "description"?: string; "status"?: string; "statusType"?: ("Open" | "Closed" | "On Hold"); "priority"?: string; "channel"?: string; "channelCode"?: string; "category"?: string; "subCategory"?: string; "classification"?: string; "language"?: string; "departmentId"?: number | string; "contactId"?: number | string; "accountId"?: number | string; "assigneeId"?: number | string; "teamId"?: number | string; "productId"?: number | string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "slaId"?: number | string; "email"?: string; "phone"?: string; "resolution"?: string; "dueDate"?: string; "responseDueDate"?: string; "customerResponseTime"?: string; "createdTime"?: string; "modifiedTime"?: string; "modifiedBy"?: number | string; "closedTime"?: string; "onholdTime"?: string; "lockedTime"?: string; "isOverDue"?: boolean; "isResponseOverdue"?: boolean; "isEscalated"?: boolean; "isSpam"?: boolean; "isTrashed"?: boolean; "isDeleted"?: boolean; "isArchived"?: boolean; "threadCount"?: number; "commentCount"?: number; "taskCount"?: number; "timeEntryCount"?: number; "approvalCount"?: number; "attachmentCount"?: number; "secondaryContacts"?: Array<number | string>; "entitySkills"?: Array<number | string>; "sharedDepartments"?: Array<{ "id"?: number | string; "name"?: string; "type"?: ("READ_ONLY" | "READ_WRITE" | "RESTRICTED_ACCESS") }>; "source"?: Schemas["Source"]; "channelRelatedInfo"?: Schemas["TicketChannelRelatedInfo"]; "sourceTicket"?: { "id"?: number | string; "subject"?: string }; "webUrl"?: string; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown> }
  "TicketChannelRelatedInfo": { "topicId"?: number | string; "isTopicDeleted"?: boolean; "forumStatus"?: ("NOSTATUS" | "NEEDMOREINFO" | "WORKINGONIT" | "ANSWERED" | "UNANSWERED" | "MAYBELATER" | "UNDERREVIEW" | "IMPLEMENTED" | "WILLNOTIMPLEMENT" | "NOTAPROBLEM" | "TEMPORARYFIX" | "ANALYZING" | "SOLVED" | "UNSOLVED" | "MOSTVOTED" | "INPROGRESS"); "sourceLink"?: string; "topicType"?: ("DISCUSSION" | "QUESTION" | "IDEA" | "ANNOUNCEMENT" | "PROBLEM") }
  "TicketGet": { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "description"?: string; "status"?: string; "statusType"?: ("Open" | "Closed" | "On Hold"); "priority"?: string; "channel"?: string; "channelCode"?: string; "category"?: string; "subCategory"?: string; "classification"?: string; "language"?: string; "departmentId"?: number | string; "contactId"?: number | string; "accountId"?: number | string; "assigneeId"?: number | string; "teamId"?: number | string; "productId"?: number | string; "layoutId"?: number | string; "layoutDetails"?: { "id"?: number | string; "layoutName"?: string }; "slaId"?: number | string; "email"?: string; "phone"?: string; "resolution"?: string; "dueDate"?: string; "responseDueDate"?: string; "customerResponseTime"?: string; "createdTime"?: string; "modifiedTime"?: string; "modifiedBy"?: number | string; "closedTime"?: string; "onholdTime"?: string; "lockedTime"?: string; "isOverDue"?: boolean; "isResponseOverdue"?: boolean; "isEscalated"?: boolean; "isSpam"?: boolean; "isTrashed"?: boolean; "isDeleted"?: boolean; "isArchived"?: boolean; "threadCount"?: number; "commentCount"?: number; "taskCount"?: number; "timeEntryCount"?: number; "approvalCount"?: number; "attachmentCount"?: number; "secondaryContacts"?: Array<number | string>; "entitySkills"?: Array<number | string>; "sharedDepartments"?: Array<{ "id"?: number | string; "name"?: string; "type"?: ("READ_ONLY" | "READ_WRITE" | "RESTRICTED_ACCESS") }>; "source"?: Schemas["Source"]; "channelRelatedInfo"?: Schemas["TicketChannelRelatedInfo"]; "sourceTicket"?: { "id"?: number | string; "subject"?: string }; "webUrl"?: string; "cf"?: Record<string, unknown>; "customFields"?: Record<string, unknown>; "sentiment"?: ("POSITIVE" | "NEUTRAL" | "NEGATIVE"); "isFollowing"?: boolean; "createdBy"?: number | string; "tagCount"?: number; "followerCount"?: number; "product"?: { "id"?: number | string; "productName"?: string }; "contact"?: Schemas["AccountContact"]; "assignee"?: Schemas["AccountAttachmentRow"]; "department"?: { "id"?: number | string; "name"?: string }; "team"?: { "id"?: number | string; "name"?: string; "logoUrl"?: string }; "isRead"?: boolean; "skillsInfo"?: Array<Schemas["SkillsInfo"]>; "contractId"?: number | string }
  "Timer": { "hours"?: number; "minutes"?: number; "seconds"?: number; "state"?: string }
  "TimerTicket": { "id"?: number | string; "ticketNumber"?: number; "subject"?: string; "status"?: string; "depId"?: number | string; "depName"?: string; "dueDate"?: string }
  "TimerTask": { "id"?: number | string; "subject"?: string; "status"?: string; "depId"?: number | string; "depName"?: string; "dueDate"?: string }
  "User": { "id"?: number | string; "name"?: string; "photoUrl"?: string; "emailAddress"?: string; "userType"?: ("ENDUSER" | "SUPPORTREP"); "status"?: ("ACTIVE" | "DISABLED" | "DELETED"); "lastAccessedTime"?: string; "label"?: Schemas["UserLabel"] }
  "UserLabel": { "id"?: number | string; "name"?: string; "logoUrl"?: string; "preferences"?: { "bgColor"?: string; "textColor"?: string; "shape"?: ("ROUNDED" | "RECTANGLE") } }
  "ValidationRule": { "id"?: number | string; "layoutId"?: number | string; "fieldName"?: string; "displayLabel"?: string; "status"?: ("active" | "deactive"); "executeInHelpCentre"?: boolean; "systemGenerated"?: boolean; "fieldConditions"?: Array<Schemas["ValidationRuleFieldCondition"]>; "createdBy"?: number | string; "createdTime"?: string; "modifiedBy"?: number | string; "modifiedTime"?: string }
  "ValidationRuleFieldCondition": { "name"?: string; "pattern"?: string; "conditions"?: Array<Schemas["Condition"]>; "actions"?: { "alert"?: string } }
  "Webhook": { "id"?: number | string; "name"?: string; "url"?: string; "description"?: string; "isEnabled"?: boolean; "type"?: ("CUSTOMER_WEBHOOK" | "EXTENSION_WEBHOOK"); "subscriptions"?: Record<string, unknown>; "includeEventsFrom"?: Array<string>; "ignoreSourceId"?: string; "createdBy"?: number | string; "createdTime"?: string; "modifiedTime"?: string }
}

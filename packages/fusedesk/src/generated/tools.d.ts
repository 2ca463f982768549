import type { ListResult, Turn, TurnOf } from '@helpdesk-mcp/connector'

/** The tools by name. */
export interface Tools {
  /** List cases */
  "list_all_fuse_desk_cases": {
    arguments: { /** State. new waits for the team, open waits for the customer, closed is done; active is a group for searches only, taken to be all that is not closed. */ "status"?: ("new" | "active" | "open" | "closed" | "waiting_for_customer"); /** CRM id of the customer (a contact's crmId, a case's contactid). crmId or e-mail address. */ "contactid"?: string; /** CRM ids of several customers, whose cases are wanted together. */ "contactids"?: Array<string>; /** FuseDesk's own id of the customer (a contact's id). Id or e-mail address. */ "contactUuid"?: string; /** CRM id of the customer's company. */ "companyid"?: number; /** Email address of the customer. */ "email"?: string; /** Sender of the mail that opened the case. */ "from"?: string; /** Text to find in the subject (a case's summary). */ "subject"?: string; /** Assigned rep, by userId. Id or name. */ "repid"?: string; /** Rep who opened the case, presumably by userId. Id or name. */ "createdByRep"?: string; /** Department id (the case's departmentid). Id or name. */ "depid"?: string; /** After this day. */ "date_opened_after"?: string; /** Before this day. */ "date_opened_before"?: string; /** After this day. */ "date_assigned_after"?: string; /** Before this day. */ "date_assigned_before"?: string; /** After this day. */ "date_updated_after"?: string; /** Before this day. */ "date_updated_before"?: string; /** After this day. */ "date_firstresponse_after"?: string; /** Before this day. */ "date_firstresponse_before"?: string; /** After this day. */ "date_closed_after"?: string; /** Before this day. */ "date_closed_before"?: string; /** Sort order: a field, a space, asc or desc. Fields: date_opened, date_updated, date_lastresponse. Several such pairs are separated by commas. */ "orderby"?: string; "unassigned"?: boolean; /** Name or id. */ "tag"?: (string | Array<string>); /** true: it waits, or may. */ "waiting_for_us"?: boolean; /** Time, day, age (48h, 7d) or today (UTC). */ "created_since"?: string; "updated_since"?: string; "waiting_longest_first"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "details:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Case"]>
  }
  /** Get one case */
  "get_single_fuse_desk_case_by_id": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "id"?: string; /** Read along. */ "with"?: Array<"contact">; /** Up to 5, in place of id. */ "ids"?: Array<string>; /** Dotted paths; ["*"]: all. "turns.text:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["Case"] & { turns?: Array<Turn> }
  }
  /** Create case */
  "create_a_fuse_desk_case": {
    arguments: { /** Department id. A case reads it back as departmentid. Id or name. */ "depid": string; /** One line that names the matter, as a mail's subject would. */ "summary": string; /** What the case is about; the first entry of its history. */ "details": string; /** Who opened it, as free text, such as a name, an email address or a phone number. */ "openedby": string; /** new waits for the team, open for the customer, closed is done. */ "status"?: ("new" | "open" | "closed"); /** Rep by userId. Absent, or not in the department, a rep of the department is drawn at random. Id or name. */ "repid"?: string; /** CRM id of the customer (a contact's crmId). crmId or e-mail address. */ "contactid"?: string; /** FuseDesk's own id of the customer (a contact's id). Id or e-mail address. */ "contactUuid"?: string; /** CRM id of the customer's company. */ "companyid"?: number; /** Customer's email address; links the case to the contact who has it. */ "email"?: string; /** Case tags, separated by commas. Id or name. */ "casetags"?: string; /** What the first entry is, a note or a phone call. */ "type"?: ("note" | "call"); /** When it was opened, ISO 8601, for past matters; now if absent. */ "date_opened"?: string; /** When it was given to the rep, ISO 8601. */ "date_assigned"?: string; /** When it last changed, ISO 8601; date_opened if absent. */ "date_updated"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Case"]
  }
  /** Update case */
  "update_a_fuse_desk_case_by_id": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "id"?: string; /** new waits for the team, open for the customer, closed is done. */ "status"?: ("new" | "open" | "closed"); /** Rep to assign, by userId. Id or name. */ "repid"?: string; /** Department to move it to. A case reads it back as departmentid. Id or name. */ "depid"?: string; /** One line that names the matter. */ "summary"?: string; /** Replaces the case's description. */ "details"?: string; /** Customer to link, by CRM id (a contact's crmId). crmId or e-mail address. */ "contactid"?: string; /** Customer to link, by FuseDesk's own id (a contact's id). Id or e-mail address. */ "contactUuid"?: string; /** Company to link, by CRM id. */ "companyid"?: number; "add_tags"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Up to 20, in place of id. */ "ids"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Undocumented"]
  }
  /** Add a note to a case */
  "fuse_desk_cases_add_note": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** The text that colleagues will read. */ "note": string; /** Short heading of the note. */ "title": string; /** A note, or the record of a phone call. */ "type"?: ("note" | "call"); /** Sets the case's status along with the note. */ "status"?: ("new" | "open" | "closed"); /** Rep the entry is recorded for, by userId. Id or name. */ "repid"?: string; /** Note template, by id; templates cannot be listed here. */ "templateid"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Undocumented"]
  }
  /** Reply to the customer by email */
  "fuse_desk_cases_reply": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** The mail as plain text. */ "body": string; /** The same mail as HTML. */ "html"?: string; /** Recipient's address; if absent, presumably the case's contact. */ "to"?: string; /** Sender's address. */ "from"?: string; /** Further addresses, separated by commas. */ "cc"?: string; /** Hidden addresses, separated by commas. */ "bcc"?: string; /** Reply template, by id, such as a department's replyTemplateId. */ "templateid"?: number; /** Set once it is sent. */ "status"?: ("new" | "open" | "closed"); /** Rep to assign then. */ "repid"?: string; "add_tags"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Schemas["Undocumented"]
  }
  /** Snooze a case */
  "fuse_desk_cases_snooze": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** When it comes back, ISO 8601 with a time zone. */ "until": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Undocumented"]
  }
  /** Put a tag on a case */
  "fuse_desk_cases_apply_tag": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** The case tag's id. Id or name. */ "tag_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Undocumented"]
  }
  /** Take a tag off a case */
  "fuse_desk_cases_remove_tag": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** The case tag's id. Id or name. */ "tag_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Undocumented"]
  }
  /** Read a customer's feedback on a case */
  "fuse_desk_cases_get_feedback": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Feedback"]
  }
  /** Allow a feedback request for a case */
  "fuse_desk_cases_enable_feedback": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** Prevent a feedback request for a case */
  "fuse_desk_cases_disable_feedback": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Ask the customer for feedback now */
  "fuse_desk_cases_request_feedback": {
    arguments: { /** The case's caseid, a number. The casenum of a recent case works too. */ "case_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Schemas["Undocumented"]
  }
  /** Change several cases at once */
  "fuse_desk_cases_bulk_update": {
    arguments: { /** The cases, by caseid. */ "caseids": Array<string>; /** Gives all of them to this rep, by userId. Id or name. */ "repid"?: string; /** Moves all of them to this department. Id or name. */ "depid"?: string; /** Sets the status of all of them. */ "status"?: ("new" | "open" | "closed"); /** Puts this case tag on all of them. Id or name. */ "tagid"?: string; /** Applies a tag of the connected CRM to their contacts, which may set off mails there. */ "crmTagId"?: number; /** Starts an automation of the connected CRM for their contacts, which may send mails. */ "crmAutomationId"?: number; /** Hides all of them until then, ISO 8601. */ "snooze"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Schemas["Undocumented"]
  }
  /** Merge cases into one */
  "fuse_desk_cases_merge": {
    arguments: { /** The cases, by caseid. */ "caseids": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** List case tags */
  "list_all_fuse_desk_case_tags": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["CaseTag"]>
  }
  /** Create case tag */
  "create_a_fuse_desk_case_tag": {
    arguments: { /** The tag as reps will see it. */ "tagname": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Delete case tag */
  "delete_a_fuse_desk_case_tag_by_id": {
    arguments: { /** The case tag's id. Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** List contacts */
  "list_all_fuse_desk_contacts": {
    arguments: { /** Text to find, such as a name, an email address or a company. */ "search"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Contact"]>
  }
  /** Get one contact */
  "get_single_fuse_desk_contact_by_id": {
    arguments: { /** FuseDesk's own contact id (contactUuid of a case or chat), or the CRM id (contactid of a case). Id or e-mail address. */ "id": string; /** Read along. */ "with"?: Array<"open_cases">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Contact"]
  }
  /** Create contact */
  "create_a_fuse_desk_contact": {
    arguments: { "firstName"?: string; "lastName"?: string; "company"?: string; /** Main email address. */ "emailAddress"?: string; /** Second email address. */ "emailAddress2"?: string; /** Third email address. */ "emailAddress3"?: string; /** Main phone number. */ "phone1"?: string; "phoneExt1"?: string; /** Second phone number. */ "phone2"?: string; "phoneExt2"?: string; /** Billing street. */ "street1Billing"?: string; /** Billing street, second line. */ "street2Billing"?: string; "cityBilling"?: string; /** Billing state or region. */ "stateBilling"?: string; "postalBilling"?: string; "countryBilling"?: string; "timeZone"?: string; "website"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Update contact */
  "update_a_fuse_desk_contact_by_id": {
    arguments: { /** FuseDesk's own contact id (contactUuid of a case or chat), or the CRM id (contactid of a case). Id or e-mail address. */ "id": string; "firstName"?: string; "lastName"?: string; "company"?: string; /** Main email address. */ "emailAddress"?: string; /** Second email address. */ "emailAddress2"?: string; /** Third email address. */ "emailAddress3"?: string; /** Main phone number. */ "phone1"?: string; "phoneExt1"?: string; /** Second phone number. */ "phone2"?: string; "phoneExt2"?: string; /** Billing street. */ "street1Billing"?: string; /** Billing street, second line. */ "street2Billing"?: string; "cityBilling"?: string; /** Billing state or region. */ "stateBilling"?: string; "postalBilling"?: string; "countryBilling"?: string; "timeZone"?: string; "website"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** List departments */
  "list_all_fuse_desk_departments": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Department"]>
  }
  /** List departments, archived ones too */
  "list_all_fuse_desk_departments_with_archived": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Department"]>
  }
  /** List archived departments */
  "list_all_fuse_desk_departments_archived": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Department"]>
  }
  /** Get one department */
  "get_single_fuse_desk_department_by_id": {
    arguments: { /** The department's id (departmentid of a case, departmentId of a chat). Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Department"]
  }
  /** Create department */
  "create_a_fuse_desk_department": {
    arguments: { /** The department's name. */ "name": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Update department */
  "update_a_fuse_desk_department_by_id": {
    arguments: { /** The department's id (departmentid of a case, departmentId of a chat). Id or name. */ "id": string; /** Whether every rep may work in it. */ "allReps"?: boolean; /** The reps of the department, by userId. */ "repUserIds"?: Array<string>; /** Template for mailed replies, by id. */ "replyTemplateId"?: number; /** Template for feedback requests to customers, by id. */ "feedbackTemplateId"?: number; /** How long to wait before a customer is asked for feedback; the unit is not documented. */ "feedbackDelay"?: number; /** How often the same customer is asked for feedback; the unit is not documented. */ "feedbackFrequency"?: number; /** Share of cases that customers are asked about, in percent. */ "feedbackSample"?: number; /** Minutes without an answer after which a case is stale. */ "stale"?: number; /** Minutes without an answer after which a warning is given. */ "staleWarning"?: number; /** Category of templates offered in it. */ "templateCategory"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** Archive a department */
  "fuse_desk_departments_archive": {
    arguments: { /** The department's id (departmentid of a case, departmentId of a chat). Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Restore an archived department */
  "fuse_desk_departments_restore": {
    arguments: { /** The department's id (departmentid of a case, departmentId of a chat). Id or name. */ "department_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** List reps */
  "list_all_fuse_desk_reps": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Rep"]>
  }
  /** Get one rep */
  "get_single_fuse_desk_rep_by_id": {
    arguments: { /** The rep's userId, which is what repid of a case means; not the repid of a rep. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Rep"]
  }
  /** List chats */
  "list_all_fuse_desk_chats": {
    arguments: { /** true: not closed. */ "open"?: boolean; "unassigned"?: boolean; "waiting_for_us"?: boolean; /** The customer's e-mail address. */ "customer_email"?: string; /** Time, day, age (48h, 7d) or today (UTC). */ "updated_since"?: string; "waiting_longest_first"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "lastMessage:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Chat"]>
  }
  /** Get one chat */
  "get_single_fuse_desk_chat_by_id": {
    arguments: { /** The chat's id. */ "id": string; /** Dotted paths; ["*"]: all. "lastMessage:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["Chat"]
  }
  /** Update chat */
  "update_a_fuse_desk_chat_by_id": {
    arguments: { /** The chat's id. */ "id": string; /** Title of the chat. */ "title"?: string; /** Name shown for the visitor. */ "clientName"?: string; /** Contact to link, by FuseDesk's own id. Id or e-mail address. */ "contactUuid"?: string; /** Case to link, by caseid. The casenum of a recent case works too. */ "caseId"?: string; /** Rep to assign, by userId. Id or name. */ "repId"?: string; /** Department to move it to. Id or name. */ "departmentId"?: string; /** Count of messages no rep has seen; 0 presumably marks the chat read. */ "unseen"?: number; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** Close a chat */
  "fuse_desk_chats_close": {
    arguments: { /** The chat's id. */ "chat_id": string; /** Status to close with; its values are not documented. */ "status"?: string; /** Rep it is credited to, by userId. Id or name. */ "repid"?: string; /** Department it belongs to. Id or name. */ "depid"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Schemas["Undocumented"]
  }
  /** List unassigned emails */
  "list_all_fuse_desk_emails_unassigned": {
    arguments: { /** Sender's address. */ "from"?: string; /** Text to find in the subject. */ "subject"?: string; /** Text to find in the body. */ "content"?: string; /** Longest body to return of each mail, presumably in characters. */ "bodylimit"?: number; /** Sort order, a field, a space, asc or desc; the fields are not documented. */ "orderby"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "*:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Email"]>
  }
  /** Get one email */
  "get_single_fuse_desk_email_by_id": {
    arguments: { /** The mail's id. */ "id": string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["Email"]>
  }
  /** List webhooks */
  "list_all_fuse_desk_webhooks": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Webhook"]>
  }
  /** Create webhook */
  "create_a_fuse_desk_webhook": {
    arguments: { /** Kind of thing to watch; the allowed values are not documented. */ "objectType": string; /** What happens to it; the allowed values are not documented. */ "action": string; /** Address that FuseDesk will call. */ "url": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** Delete webhook */
  "delete_a_fuse_desk_webhook_by_id": {
    arguments: { /** The webhook's id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Schemas["Undocumented"]
  }
  /** List integrations */
  "list_all_fuse_desk_integrations": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Integration"]>
  }
  /** Read what the API key may do */
  "fuse_desk_session_get_permissions": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { result: Array<string> }
  }
  /** Read the account's plan */
  "fuse_desk_session_get_powered_by": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "plan"?: string; "footerlink"?: (boolean | string); "partnercode"?: string }
  }
}

/** What results hold. */
interface Schemas {
  "Case": { "caseid"?: number; "id"?: number; "casenum"?: string; "casenumber"?: string; "summary"?: string; "status"?: string; "departmentid"?: (number | null); "repid"?: (number | null); "contactid"?: (number | null); "contactUuid"?: (string | null); "companyid"?: (number | null); "openedby"?: string; "details"?: string; "tags"?: Array<number>; "isArchived"?: boolean; "date_opened"?: string; "date_assigned"?: (string | null); "date_firstresponse"?: (string | null); "date_lastresponse"?: (string | null); "date_updated"?: string; "date_closed"?: (string | null); "date_requestedfeedback"?: (string | boolean | null); "date_rated"?: (string | boolean | null); "rating"?: (string | number | boolean | null); "feedback"?: (string | number | boolean | null); "history"?: Array<{ "type"?: string; "date"?: string; "repid"?: (number | null) } & Record<string, unknown>> }
  "Undocumented": unknown
  "Feedback": { "date_requestedfeedback"?: (string | boolean | null); "date_rated"?: (string | boolean | null) } & Record<string, unknown>
  "CaseTag": { "id"?: number; "tagname"?: string; "hidden"?: boolean; "totalcases"?: number }
  "Contact": { "id"?: string; "crmId"?: (number | null); "firstName"?: string; "lastName"?: string; "emailAddress"?: string; "company"?: string; "phone1"?: string; "website"?: string; "timeZone"?: string; "dateCreated"?: string; "dateUpdated"?: string }
  "Department": { "id"?: number; "name"?: string; "repUserIds"?: Array<number>; "allReps"?: boolean; "phone"?: string; "templateCategory"?: string; "replyTemplateId"?: (number | null); "noteTemplateId"?: (number | null); "newCaseNoteTemplateId"?: (number | null); "feedbackTemplateId"?: (number | null); "feedbackDelay"?: number; "feedbackFrequency"?: number; "feedbackSample"?: number; "stale"?: number; "staleWarning"?: number; "footerHtml"?: string; "dateCreated"?: string; "dateArchived"?: (string | null) }
  "Rep": { "userId"?: number; "repid"?: number; "firstName"?: string; "lastName"?: string; "emailAddress"?: string; "username"?: string; "active"?: boolean; "isArchived"?: boolean; "avatarUrl"?: string; "defaultDepartmentId"?: (number | null); "timeZone"?: string; "dateCreated"?: string; "dateUpdated"?: string; "dateLastLogin"?: (string | null) }
  "Chat": { "id"?: string; "title"?: string; "clientName"?: string; "contactId"?: (number | null); "contactUuid"?: (string | null); "caseId"?: (number | null); "noteId"?: (number | null); "repId"?: (number | null); "departmentId"?: (number | null); "platform"?: string; "lastMessage"?: string; "lastMessageSender"?: string; "unseen"?: number; "isArchived"?: boolean; "dateCreated"?: string; "dateClosed"?: (string | null); "dateLastMessage"?: (string | null); "dateLastMessageReceived"?: (string | null); "dateLastResponse"?: (string | null) }
  "Email": { "date"?: string } & Record<string, unknown>
  "Webhook": { "id"?: string; "objectType"?: string; "action"?: string; "url"?: string } & Record<string, unknown>
  "Integration": { "id"?: (number | string); "name"?: string; "platform"?: string }
}

import type { ListResult, TurnOf } from '@helpdesk-mcp/connector'

/** The tools by name. */
export interface Tools {
  /** List tickets */
  "list_all_e_desk_tickets": {
    arguments: { "order_by"?: ("id" | "created_at" | "last_updated_at"); /** asc: oldest first. */ "order_direction"?: ("asc" | "desc"); /** Id or e-mail address. */ "filter_contact_id_equals"?: string; /** Id or name. */ "filter_channel_id_equals"?: string; /** Unread, Read, Priority and Unpriority are marks beside the state. */ "filter_status_equals"?: (("Scheduled" | "Spam" | "Unread" | "Read" | "Unpriority" | "Priority" | "Archived" | "Open" | "Pending" | "Closed") | Array<("Scheduled" | "Spam" | "Unread" | "Read" | "Unpriority" | "Priority" | "Archived" | "Open" | "Pending" | "Closed")>); "filter_type_equals"?: (("BuyerNotes" | "Cancellation" | "Chat" | "Chatbot" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderAdjustment" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "Refund" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived") | Array<("BuyerNotes" | "Cancellation" | "Chat" | "Chatbot" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderAdjustment" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "Refund" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived")>); /** Id or seller_order_id. */ "filter_sales_order_id_equals"?: string; /** First day, in the time zone of the token's user. */ "filter_created_at_gte"?: string; "filter_created_at_lte"?: string; "filter_last_updated_at_gte"?: string; "filter_last_updated_at_lte"?: string; /** Id or name. */ "filter_owner_user_id_equals"?: string; /** The marketplace's order number. seller_order_id or id. */ "filter_seller_order_id_equals"?: string; "unassigned"?: boolean; /** Name or id. */ "tag"?: (string | Array<string>); /** The customer's e-mail address. */ "customer_email"?: string; "waiting_for_us"?: boolean; /** Time, day, age (48h, 7d) or today (UTC). */ "created_since"?: string; "updated_since"?: string; "least_time_left_first"?: boolean; "waiting_longest_first"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Ticket"]>
  }
  /** Get one ticket */
  "get_single_e_desk_ticket_by_id": {
    arguments: { "id"?: string; /** Read along. */ "with"?: Array<("messages" | "order_notes")>; /** Up to 5, in place of id. */ "ids"?: Array<string>; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Ticket"]
  }
  /** Create ticket */
  "create_a_e_desk_ticket": {
    arguments: { "subject": string; /** Id or name. */ "channel_id": string; /** State of the ticket. */ "status": ("Scheduled" | "Spam" | "Archived" | "Open" | "Pending" | "Closed"); /** Id or seller_order_id. */ "sales_order_id"?: string; /** YYYY-MM-DD HH:MM:SS, taken to be UTC; only for tickets from elsewhere. */ "created_at"?: string; "custom_fields"?: Array<{ "name": string; /** It must suit the field's type. */ "value": string }>; /** Id or e-mail address. */ "contact_id"?: string; /** A new customer. */ "contact"?: { "full_name"?: string; "phone_number"?: string; "email": string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Ticket"]
  }
  /** Update ticket */
  "update_a_e_desk_ticket_by_id": {
    arguments: { "id"?: string; "subject"?: string; /** Id or name. */ "channel_id"?: string; /** State (Closed once it is resolved, Pending while it waits) or a mark. */ "status"?: ("Scheduled" | "Spam" | "Unread" | "Read" | "Unpriority" | "Priority" | "Archived" | "Open" | "Pending" | "Closed"); /** Id or seller_order_id. */ "sales_order_id"?: string; "custom_fields"?: Array<{ "name": string; /** It must suit the field's type. */ "value": string }>; /** Id or e-mail address. */ "contact_id"?: string; /** Ids or names to add. */ "add_tag_ids"?: Array<string>; /** Ids or names to remove. */ "remove_tag_ids"?: Array<string>; /** Id or name. */ "owner_user_id"?: string; /** For colleagues. */ "private_note"?: string; /** Up to 20, in place of id. */ "ids"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Ticket"]
  }
  "update_a_e_desk_ticket_datum_by_id": Tools["update_a_e_desk_ticket_by_id"]
  /** Set custom fields of a ticket */
  "e_desk_tickets_update_custom_fields": {
    arguments: { "ticket_id": string; "custom_fields": Array<{ "name": string; /** It must suit the field's type. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Ticket"]
  }
  /** Delete ticket */
  "delete_a_e_desk_ticket_by_id": {
    arguments: { "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** Get one message */
  "get_single_e_desk_message_by_id": {
    arguments: { "id": string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: TurnOf<Schemas["Message"]>
  }
  /** List the messages of a ticket */
  "list_all_e_desk_ticket_messages": {
    arguments: { /** The ticket. */ "ticket_id": string; /** desc: the last ones first. */ "order_direction"?: ("asc" | "desc"); "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. "text:full": with quoted history. */ "fields"?: Array<string> }
    result: ListResult<TurnOf<unknown>>
  }
  /** Create message */
  "create_a_e_desk_message": {
    arguments: { "ticket_id": string; /** The text. */ "body": string; /** Note is for colleagues only; Message is for the customer. */ "type": ("Message" | "Note"); /** A Message is Outgoing unless given; Incoming records what a customer wrote elsewhere. */ "direction"?: ("Incoming" | "Outgoing"); /** Where the channel has one. */ "subject"?: string; "attachments"?: (Array<{ "name": string; /** Public; eDesk fetches it. */ "url": string }> | null); /** YYYY-MM-DD HH:MM:SS, taken to be UTC; only for messages from elsewhere. */ "created_at"?: string; /** True delivers it to the customer. */ "send"?: (boolean | null); /** Set once it is written. */ "status"?: ("Scheduled" | "Spam" | "Unread" | "Read" | "Unpriority" | "Priority" | "Archived" | "Open" | "Pending" | "Closed"); "add_tag_ids"?: Array<string>; "owner_user_id"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Message"]
  }
  /** Change a note */
  "update_a_e_desk_message_by_id": {
    arguments: { "id": string; "subject"?: (string | null); /** The text. */ "body"?: (string | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Message"]
  }
  /** Delete message */
  "delete_a_e_desk_message_by_id": {
    arguments: { "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** List sales orders */
  "list_all_e_desk_sales_orders": {
    arguments: { "order_by"?: ("id" | "created_at" | "last_updated_at"); /** asc: oldest first. */ "order_direction"?: ("asc" | "desc"); /** Id or e-mail address. */ "filter_contact_id_equals"?: string; /** Id or name. */ "filter_channel_id_equals"?: string; /** The marketplace's order number. seller_order_id or id. */ "filter_seller_order_id_equals"?: string; "filter_status_equals"?: ("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold"); "filter_id_gte"?: string; "filter_id_lte"?: string; /** First day, in the time zone of the token's user. */ "filter_created_at_gte"?: string; "filter_created_at_lte"?: string; "filter_last_updated_at_gte"?: string; "filter_last_updated_at_lte"?: string; /** The customer's e-mail address. */ "customer_email"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["SalesOrder"]>
  }
  /** Get one sales order */
  "get_single_e_desk_sales_order_by_id": {
    arguments: { /** Id or seller_order_id. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SalesOrder"]
  }
  /** Create sales order */
  "create_a_e_desk_sales_order": {
    arguments: { /** Id or name. */ "channel_id": string; "status": ("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold"); /** The marketplace's number, unique within the channel. */ "seller_order_id": string; /** Such as EUR. */ "currency": string; "order_items": Array<{ "sku": string; "title": string; "quantity": number; /** Price of one. */ "item_amount": number; /** For this line. */ "shipping_amount": number; "product_image_url"?: string; "brand"?: string; "dimensions"?: string; "weight"?: number }>; /** For the whole order. */ "shipping_amount": number; /** Optional, yet orders without it were seen to fail. */ "ship_to"?: { "name": string; /** Street and number. */ "line_1": string; "line_2"?: (string | null); "city": string; "state"?: (string | null); "county"?: (string | null); /** Two letters, such as DE. */ "country": string; "postcode": string }; "bill_to"?: { "name": string; /** Street and number. */ "line_1": string; "line_2"?: (string | null); "city": string; "state"?: (string | null); "county"?: (string | null); /** Two letters, such as DE. */ "country": string; "postcode": string }; "tracking_codes"?: Array<{ "tracking_code": string; /** Page to follow it, with (tracking_code) where the number goes. */ "tracking_carrier_link"?: string; "tracking_carrier_name": string }>; /** Give this or contact. Id or e-mail address. */ "contact_id"?: string; /** A new customer. */ "contact"?: { "full_name"?: string; "phone_number"?: string; "email": string }; "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: ("Expedited" | "NextDay" | "SecondDay" | "Standard"); "custom_fields"?: Array<{ "name": string; /** It must suit the field's type. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SalesOrder"]
  }
  /** Update sales order */
  "update_a_e_desk_sales_order_by_id": {
    arguments: { /** Id or seller_order_id. */ "id": string; /** Id or name. */ "channel_id"?: string; "status"?: ("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold"); /** Such as EUR. */ "currency"?: string; "order_items"?: Array<{ /** Of the line. */ "id": string; "sku": string; "title": string; "quantity": number; /** Price of one. */ "item_amount": number; /** For this line. */ "shipping_amount": number; "product_image_url"?: string; "brand"?: string; "dimensions"?: string; "weight"?: string }>; /** For the whole order. */ "shipping_amount"?: number; "ship_to"?: { "name": string; /** Street and number. */ "line_1": string; "line_2"?: (string | null); "city": string; "state"?: (string | null); "county"?: (string | null); /** Two letters, such as DE. */ "country": string; "postcode": string }; "bill_to"?: { "name": string; /** Street and number. */ "line_1": string; "line_2"?: (string | null); "city": string; "state"?: (string | null); "county"?: (string | null); /** Two letters, such as DE. */ "country": string; "postcode": string }; "tracking_codes"?: Array<{ "tracking_code": string; /** Page to follow it, with (tracking_code) where the number goes. */ "tracking_carrier_link"?: string; "tracking_carrier_name": string }>; /** Id or e-mail address. */ "contact_id"?: string; "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: ("Expedited" | "NextDay" | "SecondDay" | "Standard"); "custom_fields"?: Array<{ "name": string; /** It must suit the field's type. */ "value": string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["SalesOrder"]
  }
  /** Delete sales order */
  "delete_a_e_desk_sales_order_by_id": {
    arguments: { /** Id or seller_order_id. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** List tracking links */
  "list_all_e_desk_tracking_links": {
    arguments: { /** Id or seller_order_id. */ "sales_order_id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TrackingLink"]>
  }
  /** Add tracking links to an order */
  "create_a_e_desk_tracking_link": {
    arguments: { /** Id or seller_order_id. */ "sales_order_id": string; "tracking_links": Array<{ /** Page on which the parcel can be followed. */ "tracking_link": string; "tracking_carrier_name"?: string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "channel_id"?: number | string; "seller_order_id"?: string; "status"?: Schemas["OrderStatus"]; "order_items"?: Array<Schemas["OrderItem"]>; "shipping_amount"?: number; "total_amount"?: number; "ship_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "bill_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "contact_id"?: (number | string | null); "tracking_codes"?: (Array<Schemas["TrackingCode"]> | null); "created_at"?: string; "last_updated_at"?: (string | null); "ticket_id"?: (number | string | null); "order_notes_id"?: (Array<number | string> | null); "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: (string | null); "custom_fields"?: Array<Schemas["CustomField"]> }
  }
  /** Replace the tracking links of an order */
  "update_a_e_desk_tracking_link_by_id": {
    arguments: { /** Id or seller_order_id. */ "sales_order_id": string; "tracking_links": Array<{ /** Page on which the parcel can be followed. */ "tracking_link": string; "tracking_carrier_name"?: string }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "id"?: number | string; "channel_id"?: number | string; "seller_order_id"?: string; "status"?: Schemas["OrderStatus"]; "order_items"?: Array<Schemas["OrderItem"]>; "shipping_amount"?: number; "total_amount"?: number; "ship_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "bill_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "contact_id"?: (number | string | null); "tracking_codes"?: (Array<Schemas["TrackingCode"]> | null); "created_at"?: string; "last_updated_at"?: (string | null); "ticket_id"?: (number | string | null); "order_notes_id"?: (Array<number | string> | null); "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: (string | null); "custom_fields"?: Array<Schemas["CustomField"]> }
  }
  /** Remove all tracking links of an order */
  "delete_a_e_desk_tracking_link_by_id": {
    arguments: { /** Id or seller_order_id. */ "sales_order_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** List order notes */
  "list_all_e_desk_order_notes": {
    arguments: { /** Name or id. */ "sales_order_id"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["OrderNote"]>
  }
  /** Get one order note */
  "get_single_e_desk_order_note_by_id": {
    arguments: { "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["OrderNote"]
  }
  /** Create order note */
  "create_a_e_desk_order_note": {
    arguments: { /** Id or seller_order_id. */ "sales_order_id": string; "text": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["OrderNote"]
  }
  /** Update order note */
  "update_a_e_desk_order_note_by_id": {
    arguments: { "id": string; "text": string; /** Id or seller_order_id. */ "sales_order_id"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["OrderNote"]
  }
  /** Delete order note */
  "delete_a_e_desk_order_note_by_id": {
    arguments: { "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** Attach files to an order note */
  "create_a_e_desk_order_note_attachment": {
    arguments: { "order_note_id": string; /** The files. */ "attachments": Array<{ /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }>; /** Of all files. */ "attachmentType"?: ("Other" | "Invoice"); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["OrderNote"]
  }
  /** List contacts */
  "list_all_e_desk_contacts": {
    arguments: { /** Words in any field. */ "fsf_query"?: string; /** A ticket's contact_id. */ "consumer_id"?: string; "email"?: string; "name"?: string; "phone_number"?: string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Contact"]>
  }
  /** List channels */
  "list_all_e_desk_channels": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Channel"]>
  }
  /** List users */
  "list_all_e_desk_users": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["User"]>
  }
  /** List tags */
  "list_all_e_desk_tags": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Tag"]>
  }
  /** Get one tag */
  "get_single_e_desk_tag_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Tag"]
  }
  /** Create tag */
  "create_a_e_desk_tag": {
    arguments: { /** Unique. */ "name": string; /** Id or name. */ "tag_group_id": string; /** Hexadecimal. */ "color"?: ("757575" | "F44336" | "E91E63" | "9C27B0" | "673AB7" | "3F51B5" | "2196F3" | "03A9F4" | "00BCD4" | "009688" | "4CAF50" | "8BC34A" | "FFA000" | "FB8C00" | "FF5722" | "795548" | "607D8B" | "000000" | "F68843" | "3BB9FB" | "8488E7" | "2C6DEF" | "FFDF7E" | "CFAAF8" | "B6D44C" | "F480B6" | "EB3F48" | "76767B" | "D682C8"); "icon"?: ("folder" | "heart" | "hashtag" | "automobile" | "ban" | "bank" | "bell" | "bolt" | "bullhorn" | "bullseye" | "calendar" | "check" | "close" | "cog" | "comment" | "comments" | "exclamation" | "eye" | "flag" | "gift" | "group" | "globe" | "info" | "legal" | "magic" | "money" | "plane" | "plug" | "print" | "recycle" | "refresh" | "reply" | "smile" | "star" | "support" | "tint" | "tree" | "user" | "users" | "unlock" | "wheelchair" | "wrench" | "euro" | "gbp" | "remove" | "dropbox" | "truck" | "dollar" | "phone" | "adjust" | "adn" | "ambulance" | "anchor"); "active"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Tag"]
  }
  /** Change a tag itself */
  "update_a_e_desk_tag_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Unique. */ "name"?: string; /** Id or name. */ "tag_group_id"?: string; /** Hexadecimal. */ "color"?: ("757575" | "F44336" | "E91E63" | "9C27B0" | "673AB7" | "3F51B5" | "2196F3" | "03A9F4" | "00BCD4" | "009688" | "4CAF50" | "8BC34A" | "FFA000" | "FB8C00" | "FF5722" | "795548" | "607D8B" | "000000" | "F68843" | "3BB9FB" | "8488E7" | "2C6DEF" | "FFDF7E" | "CFAAF8" | "B6D44C" | "F480B6" | "EB3F48" | "76767B" | "D682C8"); "icon"?: ("folder" | "heart" | "hashtag" | "automobile" | "ban" | "bank" | "bell" | "bolt" | "bullhorn" | "bullseye" | "calendar" | "check" | "close" | "cog" | "comment" | "comments" | "exclamation" | "eye" | "flag" | "gift" | "group" | "globe" | "info" | "legal" | "magic" | "money" | "plane" | "plug" | "print" | "recycle" | "refresh" | "reply" | "smile" | "star" | "support" | "tint" | "tree" | "user" | "users" | "unlock" | "wheelchair" | "wrench" | "euro" | "gbp" | "remove" | "dropbox" | "truck" | "dollar" | "phone" | "adjust" | "adn" | "ambulance" | "anchor"); "active"?: boolean; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Tag"]
  }
  /** Delete tag */
  "delete_a_e_desk_tag_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** List tag groups */
  "list_all_e_desk_tag_groups": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["TagGroup"]>
  }
  /** List templates */
  "list_all_e_desk_templates": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Template"]>
  }
  /** Get one template */
  "get_single_e_desk_template_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Fills placeholders in from this ticket. */ "ticket_id"?: string; /** Fills placeholders in from this order. Id or seller_order_id. */ "sales_order_id"?: string; /** Fills placeholders in from this contact. Id or e-mail address. */ "contact_id"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Template"]
  }
  /** Create template */
  "create_a_e_desk_template": {
    arguments: { "name": string; "subject"?: (string | null); /** Placeholders stay as they are. */ "body_text": string; /** Null for all. */ "channels"?: (Array<string> | null); /** ManualAuto: eDesk may send it by itself. */ "template_usage": ("Manual" | "ManualAuto"); /** For whom it is. */ "template_type": Array<("Consumer" | "Internal" | "External")>; "query_type"?: (Array<("BuyerNotes" | "Cancellation" | "Chat" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived")> | null); "order_status"?: (Array<("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold")> | null); /** Within or outside the expected time. */ "delivery_date"?: ("Within" | "Outside" | null); "active": boolean; "order_fulfilment"?: (Array<("FBA" | "MerchantFulfilled")> | null); "message_subject"?: (string | null); "invoice_attached"?: boolean; "only_use_if_no_replies_yet"?: boolean; "ai_classification"?: ({ "classification": ("WhereOrder" | "ShipmentInstructions" | "PreorderShipmentInquiry" | "GiftPurchase" | "FaultyItem" | "WrongItem" | "MissingItems" | "Damaged" | "DontFit" | "NotAsDescribed" | "Warranty" | "OtherReturn" | "RefundRequest" | "CancellationRequest" | "PaymentIssue" | "InvoiceRequest" | "NoResponseNeeded" | "HappyCustomer" | "OutOfOffice" | "OrderIssue" | "ProductQuery" | "TrackingCodeRequest" | "UnhappyCustomer" | "Replacement" | "EvidenceReceived"); "quick_reply"?: boolean } | null); "attachments"?: (Array<{ "name": string; /** Public; eDesk fetches it. */ "url": string }> | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Template"]
  }
  /** Update template */
  "update_a_e_desk_template_by_id": {
    arguments: { /** Id or name. */ "id": string; "name": string; "subject"?: (string | null); /** Placeholders stay as they are. */ "body_text": string; /** Null for all. */ "channels"?: (Array<string> | null); /** ManualAuto: eDesk may send it by itself. */ "template_usage": ("Manual" | "ManualAuto"); /** For whom it is. */ "template_type": Array<("Consumer" | "Internal" | "External")>; "query_type"?: (Array<("BuyerNotes" | "Cancellation" | "Chat" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived")> | null); "order_status"?: (Array<("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold")> | null); /** Within or outside the expected time. */ "delivery_date"?: ("Within" | "Outside" | null); "active": boolean; "order_fulfilment"?: (Array<("FBA" | "MerchantFulfilled")> | null); "message_subject"?: (string | null); "invoice_attached"?: boolean; "only_use_if_no_replies_yet"?: boolean; "ai_classification"?: ({ "classification": ("WhereOrder" | "ShipmentInstructions" | "PreorderShipmentInquiry" | "GiftPurchase" | "FaultyItem" | "WrongItem" | "MissingItems" | "Damaged" | "DontFit" | "NotAsDescribed" | "Warranty" | "OtherReturn" | "RefundRequest" | "CancellationRequest" | "PaymentIssue" | "InvoiceRequest" | "NoResponseNeeded" | "HappyCustomer" | "OutOfOffice" | "OrderIssue" | "ProductQuery" | "TrackingCodeRequest" | "UnhappyCustomer" | "Replacement" | "EvidenceReceived"); "quick_reply"?: boolean } | null); "attachments"?: (Array<{ "name": string; /** Public; eDesk fetches it. */ "url": string }> | null); /** Ids of files to drop. */ "delete_attachments"?: (Array<string> | null); /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Template"]
  }
  /** Delete template */
  "delete_a_e_desk_template_by_id": {
    arguments: { /** Id or name. */ "id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "ok"?: boolean; "message"?: string }
  }
  /** Tell whose token this is */
  "e_desk_users_whoami": {
    arguments: { /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["User"]
  }
}

/** What results hold. */
interface Schemas {
  "Ticket": { "id"?: number | string; "subject"?: string; "type"?: Schemas["TicketType"]; "channel_id"?: number | string; "status"?: Schemas["TicketStatus"]; "sales_order_id"?: (number | string | null); "sales_order"?: { "id"?: number | string; "channel_id"?: number | string; "seller_order_id"?: string; "status"?: Schemas["OrderStatus"]; "order_items"?: Array<Schemas["OrderItem"]>; "shipping_amount"?: number; "total_amount"?: number; "ship_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "bill_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "contact_id"?: (number | string | null); "tracking_codes"?: (Array<Schemas["TrackingCode"]> | null); "created_at"?: string; "last_updated_at"?: (string | null); "ticket_id"?: (number | string | null); "order_notes_id"?: (Array<number | string> | null); "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: (string | null); "custom_fields"?: Array<Schemas["CustomField"]> }; "external_order_id"?: (number | string | null); "created_at"?: (string | number); "last_updated_at"?: (string | null); "owner_user_id"?: (number | string | null); "custom_fields"?: Array<Schemas["CustomField"]>; "time_left_to_reply"?: (number | boolean); "tags_ids"?: Array<number | string>; "contact_id"?: number | string; "messages_ids"?: Array<number | string>; "uri"?: string; "replies"?: number; "ai_classification"?: (string | null) }
  "TicketType": ("BuyerNotes" | "Cancellation" | "Chat" | "Chatbot" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderAdjustment" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "Refund" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived")
  "TicketStatus": ("Scheduled" | "Spam" | "Archived" | "Open" | "Pending" | "Closed")
  "OrderStatus": ("OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold")
  "OrderItem": { "id"?: number | string; "product"?: Schemas["Product"]; "quantity"?: number; "end_price"?: number }
  "Product": { "id"?: number | string; "sku"?: string; "title"?: string; "brand"?: (string | null); "dimensions"?: (string | null); "weight"?: number; "product_image_url"?: (string | null); "marketplace_link"?: (string | null); "price"?: number; "currency"?: string }
  "TrackingCode": { "tracking_code"?: string; "tracking_link"?: string; "tracking_carrier_name"?: string }
  "CustomField": { "id"?: number | string; "name"?: string; "value"?: (string | null) }
  "Message": { "id"?: number | string; "external_id"?: (string | null); "subject"?: (string | null); "created_at"?: string; "from_consumer_id"?: (number | string | null); "from_user"?: { "id"?: number | string; "name"?: string; "email"?: string; "active"?: (boolean | number); "username"?: string; "role"?: string }; "type"?: Schemas["MessageType"]; "attachments"?: Array<Schemas["Attachment"]>; "direction"?: Schemas["MessageDirection"]; "body"?: (string | null); "errors"?: Array<string>; "ticket_id"?: number | string }
  "MessageType": ("Message" | "Note" | "Status" | "AutoReply" | "NegativeFeedback" | "NegativeFeedbackResponse" | "NegativeFeedbackFixed" | "ExternalMessage" | "Rating" | "ChatNavigate" | "Scheduled" | "SalesOrderEvent" | "SalesOrderFeedbackSolicitation" | "ChannelFeedback" | "ChannelMessageThreadRule" | "ChannelMessageAssignment" | "EbayCancellationReply" | "EbayCancellationCaseResponseHistory" | "EbayPostOrderCase" | "EbayInquiryCase" | "EbayInquiryCaseResponseHistory" | "EbayReturnCaseResponseHistory" | "EbayReturnCaseFile" | "EbayReturnCaseMoneyMovement" | "EbayOrderExternalTransaction" | "EbayInquiryReply" | "PreSalesConversion" | "RequestReview" | "VoiceCall" | "VoiceCallRecording" | "VoiceCallVoicemail" | "AmazonBuyerCancellation" | "ChannelAdvisorAdjustment" | "AiQuickReply" | "AiAutoReplyHandsFree")
  "Attachment": { "id"?: number | string; "name"?: string; "link"?: (string | null); "mime"?: string; "attachmentType"?: string }
  "MessageDirection": ("Incoming" | "Outgoing" | "Other")
  "SalesOrder": { "id"?: number | string; "channel_id"?: number | string; "seller_order_id"?: string; "status"?: Schemas["OrderStatus"]; "order_items"?: Array<Schemas["OrderItem"]>; "shipping_amount"?: number; "total_amount"?: number; "ship_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "bill_to"?: { "name"?: string; "line_1"?: string; "line_2"?: (string | null); "city"?: string; "state"?: (string | null); "county"?: (string | null); "country"?: string; "postcode"?: string; "country_name"?: string }; "contact_id"?: (number | string | null); "tracking_codes"?: (Array<Schemas["TrackingCode"]> | null); "created_at"?: string; "last_updated_at"?: (string | null); "ticket_id"?: (number | string | null); "order_notes_id"?: (Array<number | string> | null); "sales_order_delivery_dates"?: { "expected_delivery_from"?: (string | null); "expected_delivery_to"?: (string | null) }; "order_created_at"?: (string | null); "order_shipped_at"?: (string | null); "delivery_type"?: (string | null); "custom_fields"?: Array<Schemas["CustomField"]> }
  "TrackingLink": { "tracking_link"?: string; "tracking_carrier_name"?: (string | null) }
  "OrderNote": { "id"?: number | string; "sales_order_id"?: number | string; "user"?: { "id"?: number | string; "name"?: string; "email"?: string; "active"?: (boolean | number); "username"?: string; "role"?: string }; "text"?: string; "attachments"?: Array<Schemas["Attachment"]>; "created_at"?: string; "last_updated_at"?: (string | null) }
  "Contact": { "id"?: number | string; "channel_id"?: number | string; "client_id"?: number | string; "full_name"?: (string | null); "phone_number"?: (string | null); "email"?: (string | null) }
  "Channel": { "id"?: number | string; "type"?: string; "country"?: (string | null); "currency"?: (string | null); "name"?: string }
  "User": { "id"?: number | string; "name"?: string; "email"?: string; "active"?: (boolean | number); "username"?: string; "role"?: string }
  "Tag": { "id"?: number | string; "name"?: string; "active"?: boolean; "tag_group_id"?: number | string; "color"?: (string | null); "icon"?: (string | null) }
  "TagGroup": { "id"?: number | string; "name"?: (string | null); "user_id"?: (number | string | null); "entity_type"?: string; "type"?: string; "hide"?: boolean }
  "Template": { "id"?: number | string; "name"?: string; "subject"?: (string | null); "body_text"?: string; "channels"?: (Array<number | string> | null); "template_usage"?: string; "template_type"?: Array<string>; "query_type"?: (Array<string> | null); "order_status"?: (Array<string> | null); "delivery_date"?: (string | null); "active"?: boolean; "order_fulfilment"?: (Array<string> | null); "created_at"?: string; "message_subject"?: (string | null); "invoice_attached"?: boolean; "only_use_if_no_replies_yet"?: boolean; "ai_classification"?: { "classification"?: string; "quick_reply"?: boolean }; "attachments"?: Array<Schemas["Attachment"]> }
}

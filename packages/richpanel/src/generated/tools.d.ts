import type { ListResult, Turn } from '@helpdesk-mcp/connector'

/** The tools by name. */
export interface Tools {
  /** List conversations */
  "list_all_richpanel_conversations": {
    arguments: { /** Leave out for all. */ "status"?: ("OPEN" | "CLOSED"); /** Sort by. */ "sortKey"?: ("createdAt" | "updatedAt"); /** DESC: newest first. */ "order"?: ("ASC" | "DESC"); "unassigned"?: boolean; /** Name or id. */ "assignee_id"?: string; "priority"?: ("HIGH" | "LOW"); /** Name or id. */ "tag"?: (string | Array<string>); "customer_email"?: string; "waiting_for_us"?: boolean; /** Time, day, age (48h, 7d) or today (UTC). */ "created_since"?: string; "updated_since"?: string; "waiting_longest_first"?: boolean; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Conversation"]>
  }
  /** Create conversation */
  "create_a_richpanel_conversation": {
    arguments: { /** State to begin in, in upper case. CLOSED records something that is over. */ "status"?: ("OPEN" | "CLOSED"); /** Subject line. */ "subject"?: string; /** How urgent it is. */ "priority"?: ("HIGH" | "LOW"); /** A comment on the thread. It is stored, not mailed. */ "comment"?: { /** The text. */ "body"?: string; /** Whose words they are. */ "sender_type"?: ("customer" | "operator"); /** False: a private note. Otherwise the customer may see it. */ "public"?: boolean }; /** The channel, and who wrote to whom on it. */ "via"?: { "channel"?: ("email" | "messenger" | "facebook_message" | "instagram" | "aircall" | "phone" | "whatsapp"); /** Sender and receiver. */ "source"?: { /** Who. */ "from"?: { /** On e-mail. */ "address"?: string; "name"?: string; /** Phone number, on phone-like channels. */ "id"?: string }; /** Who. */ "to"?: { /** On e-mail. */ "address"?: string; "name"?: string; /** Phone number, on phone-like channels. */ "id"?: string } } }; /** Ids of tags to begin with. */ "tags"?: Array<string>; /** Id of the user who will answer, or unassigned. Id or name. */ "assignee_id"?: string; /** The customer's name. */ "customer_profile"?: { "firstName"?: string; "lastName"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Conversation"]
  }
  /** Get one conversation */
  "get_single_richpanel_conversation_by_id": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "id"?: string; /** Return what is known of the visitor too. */ "show_visitor_profile"?: boolean; /** Read along. */ "with"?: Array<"order">; /** Up to 5, in place of id. */ "ids"?: Array<string>; /** Dotted paths; ["*"]: all. "turns.text:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["Conversation"] & { turns?: Array<Turn> }
  }
  /** Update conversation */
  "update_a_richpanel_conversation_by_id": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "id"?: string; /** CLOSED when it is resolved, OPEN to take it up again; nothing else can be set, not even that it waits for the customer. */ "status"?: ("OPEN" | "CLOSED"); /** A comment on the thread. It is stored, not mailed. */ "comment"?: { /** The text. */ "body"?: string; /** Whose words they are. */ "sender_type"?: ("customer" | "operator"); /** False: a private note. Otherwise the customer may see it. */ "public"?: boolean }; /** Id of the user who will answer, or unassigned to take it from whoever has it. Id or name. */ "assignee_id"?: string; /** The customer's name. */ "customer_profile"?: { "firstName"?: string; "lastName"?: string }; /** How urgent it is. */ "priority"?: ("HIGH" | "LOW"); /** A new name becomes a tag. */ "add_tags"?: Array<string>; "remove_tags"?: Array<string>; /** Up to 20, in place of id. */ "ids"?: Array<string>; /** For colleagues. */ "private_note"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Conversation"]
  }
  /** Get a conversation by its number */
  "richpanel_conversations_get_by_number": {
    arguments: { /** The number shown in Richpanel, such as 1345. */ "conversation_no": number; /** Return what is known of the visitor too. */ "show_visitor_profile"?: boolean; /** Dotted paths; ["*"]: all. "turns.text:full": with quoted history. */ "fields"?: Array<string> }
    result: Schemas["Conversation"] & { turns?: Array<Turn> }
  }
  /** List customer conversations */
  "list_all_richpanel_customer_conversations": {
    arguments: { /** What the id is. */ "type": ("email" | "phone"); /** The customer's e-mail address, or phone number with country code such as +16692668044. */ "id": string; "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Conversation"]>
  }
  /** Add tags to a conversation */
  "create_a_richpanel_conversation_tag": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "conversation_id"?: string; /** Ids of tags, as the reference has it; names are in use too. */ "tags": Array<string>; /** Up to 20, in place of conversation_id. */ "conversation_ids"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Remove tags from a conversation */
  "richpanel_conversation_tags_remove": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "conversation_id": string; /** Ids of tags, as the reference has it; names are in use too. */ "tags": Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
  /** Attach an order to a conversation */
  "richpanel_conversations_attach_order": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "conversation_id": string; /** Key of the store that the order belongs to. */ "appclient_id": string; /** The order's id in that store. */ "order_id": string; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: { "message"?: string }
  }
  /** Send a message to the customer */
  "richpanel_conversations_send_message": {
    arguments: { /** Opaque; passed on exactly as it was given. Id or conversation_no. */ "conversation_id": string; /** What the customer will read. */ "body": string; /** A user's id, or operator. Id or name. */ "author_id"?: string; /** Files to send along, a string each. What the string holds is not documented; the address of an uploaded file is the likeliest. */ "attachments"?: Array<string>; /** Set once it is sent. */ "status"?: ("OPEN" | "CLOSED"); "assignee_id"?: string; /** A new name becomes a tag. */ "add_tags"?: Array<string>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string; /** Time or id of the last turn read. */ "if_unchanged_since"?: string }
    result: Record<string, unknown>
  }
  /** Get the order linked to a conversation */
  "richpanel_orders_get_linked_to_conversation": {
    arguments: { /** The conversation's id. Id or conversation_no. */ "conversation_id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: { "orderId"?: string; "appClientId"?: string }
  }
  /** Get one order */
  "get_single_richpanel_order_by_id": {
    arguments: { /** Key of a connected store, from its connector's page in Richpanel. Not the API key. */ "appclient_id": string; /** The order's id in that store. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Order"]
  }
  /** Create or overwrite orders */
  "create_a_richpanel_order": {
    arguments: { /** Key of the store. */ "appclient_id": string; /** Leave out fields that have no value. */ "orders": Array<{ "event": "order"; /** Key of the store, the same as in the path. */ "appClientId": string; "time": { "sentAt": string }; /** What was ordered, paid and shipped. States are the store's own words; weights of items are in grams. */ "properties": { /** Id in the store; an order that has it is overwritten. */ "orderId": string; /** The store's internal key; often the same as orderId. */ "orderDbKey": (number | string); "amount": number; "items": Array<{ /** The product's id in the store. */ "id"?: string; /** Price of one. */ "price": number; "quantity": number; /** The variant's id in the store. */ "optionId"?: string; "sku"?: string; "name"?: string; "grams"?: number; "imageURL"?: Array<string> }>; "email"?: string; /** The name that the customer knows, such as #1001. */ "orderName"?: string; "currency"?: string; "createdAt"?: string; "updatedAt"?: string; "processedAt"?: string; "status"?: string; "fulfillmentStatus"?: string; "financialStatus"?: string; "paymentStatus"?: string; "paymentMethod"?: string; "paymentGatewayNames"?: Array<string>; "processingMethod"?: string; /** Where the customer can follow it. */ "statusUrl"?: string; "subTotalPrice"?: number; "totalWeight"?: number; "weightUnit"?: string; "discountAmount"?: number; "shippingAmount"?: number; "taxAmount"?: number; "tipAmount"?: number; "coupons"?: Array<string>; /** True: deletes the stored shipments, keeps only these. */ "deleteFulfillmentAndCreate"?: boolean; "firstName"?: string; "lastName"?: string; "billingPhone"?: string; "billingEmail"?: string; "billingFirstName"?: string; "billingLastName"?: string; "billingAddressLine1"?: string; "billingAddressLine2"?: string; "billingCity"?: string; "billingState"?: string; "billingCountry"?: string; "billingPostcode"?: string; "shippingPhone"?: string; "shippingEmail"?: string; "shippingFirstName"?: string; "shippingLastName"?: string; "shippingAddressLine1"?: string; "shippingAddressLine2"?: string; "shippingCity"?: string; "shippingState"?: string; "shippingCountry"?: string; "shippingPostcode"?: string; "shippingMethod"?: string; "fulfillment"?: Array<{ /** The shipment's id in the store. */ "id": string; "createdAt"?: string; "updatedAt"?: string; "status"?: string; "quantity"?: number; "tracking"?: Array<{ "trackingNumber"?: string; "trackingCompany"?: string; "shippingDate"?: string; /** Tracking page. */ "trackingUrl"?: string }>; "items"?: Array<{ /** The product's id in the store. */ "id": string; /** Price of one. */ "price": number; "quantity": number; /** The variant's id in the store. */ "optionId"?: string; "sku"?: string; "name": string; "grams"?: number }> }> }; /** Who bought it. */ "userProperties": { /** The store's id for this customer. */ "uid": string; "email"?: string; /** With country code. */ "phone"?: string; "firstName"?: string; "lastName"?: string; "billingAddress"?: { "firstName"?: string; "lastName"?: string; "company"?: string; "address1"?: string; "address2"?: string; "city"?: string; "state"?: string; "stateCode"?: string; "country"?: string; "countryCode"?: string; "postcode"?: string; "phone"?: string; "email"?: string }; "shippingAddress"?: { "firstName"?: string; "lastName"?: string; "company"?: string; "address1"?: string; "address2"?: string; "city"?: string; "state"?: string; "stateCode"?: string; "country"?: string; "countryCode"?: string; "postcode"?: string; "phone"?: string; "email"?: string } } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: { result: string }
  }
  /** Create or overwrite subscriptions */
  "create_a_richpanel_subscription": {
    arguments: { /** Key of a connected store, from its connector's page in Richpanel. Not the API key. */ "appclient_id": string; /** One event for each subscription; leave out fields that have no value. */ "subscriptions": Array<{ /** Always subscription, in lower case. */ "event": "subscription"; /** Key of the store, the same as in the path. */ "appClientId": string; "time": { /** Date and time as in 2026-11-01T09:30:00Z, or milliseconds since 1970. */ "sentAt": (string | number) }; /** What is delivered, how often it was paid and until when. Times are written as in 2026-11-01T09:30:00Z. */ "properties": { /** The subscription's id in the store. A subscription that has it is overwritten. */ "orderId": string; /** The store's internal key of the subscription; often the same as orderId. */ "orderDbKey": (number | string); "amount": number; "items": Array<{ /** The product's id in the store. */ "id"?: string; /** Price of one. */ "price": number; "quantity": number; /** The variant's id in the store. */ "optionId"?: string; "sku"?: string; "name"?: string; "grams"?: number; "imageURL"?: Array<string> }>; "start"?: string; "end"?: string; /** When the next payment is due. */ "nextPayment"?: string; "lastPayment"?: string; "trialEnd"?: string; "createdAt"?: string; "status"?: string; "email"?: string; "shippingPhone"?: string; "shippingEmail"?: string; "shippingFirstName"?: string; "shippingLastName"?: string; "shippingAddressLine1"?: string; "shippingAddressLine2"?: string; "shippingCity"?: string; "shippingState"?: string; "shippingCountry"?: string; "shippingPostcode"?: string }; /** Who bought it. */ "user_properties": { /** The store's id for this customer. */ "uid": string; "email"?: string; /** With country code. */ "phone"?: string; "firstName"?: string; "lastName"?: string; "billingAddress"?: { "firstName"?: string; "lastName"?: string; "company"?: string; "address1"?: string; "address2"?: string; "city"?: string; "state"?: string; "stateCode"?: string; "country"?: string; "countryCode"?: string; "postcode"?: string; "phone"?: string; "email"?: string }; "shippingAddress"?: { "firstName"?: string; "lastName"?: string; "company"?: string; "address1"?: string; "address2"?: string; "city"?: string; "state"?: string; "stateCode"?: string; "country"?: string; "countryCode"?: string; "postcode"?: string; "phone"?: string; "email"?: string } } }>; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string }
    result: Record<string, unknown>
  }
  /** Get a customer by e-mail or phone */
  "get_single_richpanel_customer_by_id": {
    arguments: { /** What the id is. */ "type": ("email" | "phone"); /** The customer's e-mail address, or phone number with country code such as +16692668044. */ "id": string; /** Read along. */ "with"?: Array<"conversations">; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Customer"]
  }
  /** Create or update a customer */
  "create_a_richpanel_customer": {
    arguments: { /** The store's id for this customer. */ "uid"?: string; /** Key of the store that the uid belongs to. */ "appClientId"?: string; "email"?: string; /** Full name. */ "name"?: string; /** Facebook profile. */ "facebook"?: string; /** Twitter handle. */ "twitter"?: string; "state"?: string; "city"?: string; "country"?: string; /** With country code. */ "phone"?: string; "billingEmail"?: string; "billingPhone"?: string; "billingCity"?: string; "billingState"?: string; "billingCountry"?: string; "billingPostcode"?: string; "billingAddressLine1"?: string; "billingAddressLine2"?: string; "shippingEmail"?: string; "shippingPhone"?: string; "shippingCity"?: string; "shippingState"?: string; "shippingCountry"?: string; "shippingPostcode"?: string; "shippingAddressLine1"?: string; "shippingAddressLine2"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Sent once a key. */ "idempotency_key"?: string } & Record<string, unknown>
    result: { "message"?: string; "customer"?: { "id"?: string; "uid"?: string } }
  }
  /** List tags */
  "list_all_richpanel_tags": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Tag"]>
  }
  /** Create tag */
  "create_a_richpanel_tag": {
    arguments: { /** What agents see on a conversation. */ "name": string; /** Colour of the label, as hexadecimal such as "#ff8800"; its form is not documented. */ "color"?: string; /** Shows the request, sends nothing. */ "dry_run"?: boolean; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Tag"]
  }
  /** List teams */
  "list_all_richpanel_teams": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Team"]>
  }
  /** List users */
  "list_all_richpanel_users": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["User"]>
  }
  /** Get one user */
  "get_single_richpanel_user_by_id": {
    arguments: { /** The user's id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["User"]
  }
  /** List channels */
  "list_all_richpanel_channels": {
    arguments: { "limit"?: number; /** From the previous answer, unchanged. */ "next_cursor"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: ListResult<Schemas["Channel"]>
  }
  /** Get one channel */
  "get_single_richpanel_channel_by_id": {
    arguments: { /** The channel's id. Id or name. */ "id": string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }
    result: Schemas["Channel"]
  }
  /** Upload a file */
  "richpanel_files_upload": {
    arguments: { /** The file to upload. The largest size allowed is not documented. */ "file": { /** Name with extension. */ "filename": string; /** Base64, at most 750 kB of file. */ "content": string; /** MIME type, such as image/png. */ "content_type"?: string }; /** Shows the request, sends nothing. */ "dry_run"?: boolean }
    result: Record<string, unknown>
  }
}

/** What results hold. */
interface Schemas {
  "Conversation": { "id"?: string; "conversation_no"?: number; "subject"?: (string | null); "status"?: string; "priority"?: (string | null); "assignee_id"?: (string | null); "organization_id"?: string; "recipient"?: (string | null); "via"?: Schemas["Via"]; "tags"?: Array<string>; "comments"?: Array<Schemas["Comment"]>; "url"?: string; "created_at"?: string; "updated_at"?: string; "first_closed_at"?: (string | null); "closed_at"?: (string | null); "first_response_time"?: (string | null); "first_response_duration"?: number; "resolution_duration"?: number; "is_trashed"?: boolean; "last_message_sender_type"?: string; "customer_profile"?: { "id"?: string; "name"?: (string | null); "email"?: (string | null); "type"?: string }; "customFields"?: (Record<string, unknown> | null); "satisfaction_rating"?: ({ "score"?: (number | string | null) } & Record<string, unknown> | null); "app_client_id"?: (string | null); "cookieId"?: (string | null); "scenario_id"?: (string | null); "scenarioId"?: (string | null); "scenario_name"?: (string | null); "scenarioName"?: (string | null) }
  "Via": { "channel"?: string; "source"?: { "from"?: Schemas["Party"]; "to"?: Schemas["Party"] } }
  "Party": { "address"?: string; "name"?: string; "id"?: string }
  "Comment": { "id"?: string; "author_id"?: (string | null); "type"?: string; "body"?: (string | null); "plain_body"?: (string | null); "html_body"?: (string | null); "created_at"?: string; "public"?: boolean; "metadata"?: (Record<string, unknown> | null); "attachments"?: Array<({ "name"?: string; "url"?: string } & Record<string, unknown> | string)>; "via"?: Schemas["Via"]; "isOperator"?: boolean; "is_operator"?: boolean }
  "Order": { "orderId"?: string; "status"?: string; "amount"?: number; "currency"?: string; "payment_status"?: string; "paymentStatus"?: string; "fulfillmentStatus"?: string; "statusUrl"?: string; "items"?: Array<{ "id"?: string; "name"?: string; "sku"?: string; "price"?: number; "quantity"?: number } & Record<string, unknown>>; "fulfillment"?: Array<{ "id"?: string; "status"?: string; "tracking"?: Array<{ "trackingNumber"?: string; "trackingCompany"?: string; "trackingUrl"?: string; "shippingDate"?: (number | string) } & Record<string, unknown>>; "createdAt"?: (number | string); "updatedAt"?: (number | string) } & Record<string, unknown>>; "billing_address"?: Record<string, unknown>; "createdAt"?: (number | string); "updatedAt"?: (number | string); "processedAt"?: (number | string) } & Record<string, unknown>
  "Customer": { "id"?: string; "uid"?: string; "name"?: (string | null); "email"?: (string | null); "phone"?: (string | null); "city"?: (string | null); "state"?: (string | null); "country"?: (string | null); "created_at"?: string } & Record<string, unknown>
  "Tag": { "id"?: string; "name"?: string; "description"?: (string | null); "organization_id"?: string; "created_at"?: string; "updated_at"?: string }
  "Team": { "id"?: string; "name"?: string; "organization_id"?: string; "created_at"?: string; "updated_at"?: string }
  "User": { "id"?: string; "name"?: string; "email"?: string } & Record<string, unknown>
  "Channel": { "id"?: string; "type"?: string; "business_brand_name"?: (string | null); "created_at"?: string; "updated_at"?: string }
}

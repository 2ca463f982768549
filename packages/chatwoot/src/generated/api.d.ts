export interface paths {
    "/platform/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an Account
         * @description Create an Account
         */
        post: operations["create-an-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/api/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account details
         * @description Get the details of an account
         */
        get: operations["get-details-of-an-account"];
        put?: never;
        post?: never;
        /**
         * Delete an Account
         * @description Delete an Account
         */
        delete: operations["delete-an-account"];
        options?: never;
        head?: never;
        /**
         * Update an account
         * @description Update an account's attributes
         */
        patch: operations["update-an-account"];
        trace?: never;
    };
    "/platform/api/v1/accounts/{account_id}/account_users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all Account Users
         * @description List all account users
         */
        get: operations["list-all-account-users"];
        put?: never;
        /**
         * Create an Account User
         * @description Create an Account User
         */
        post: operations["create-an-account-user"];
        /**
         * Delete an Account User
         * @description Delete an Account User
         */
        delete: operations["delete-an-account-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/api/v1/agent_bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all AgentBots
         * @description List all agent bots available
         */
        get: operations["list-all-agent-bots"];
        put?: never;
        /**
         * Create an Agent Bot
         * @description Create an agent bot
         */
        post: operations["create-an-agent-bot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/api/v1/agent_bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an agent bot details
         * @description Get the details of an agent bot
         */
        get: operations["get-details-of-a-single-agent-bot"];
        put?: never;
        post?: never;
        /**
         * Delete an AgentBot
         * @description Delete an AgentBot
         */
        delete: operations["delete-an-agent-bot"];
        options?: never;
        head?: never;
        /**
         * Update an agent bot
         * @description Update an agent bot's attributes
         */
        patch: operations["update-an-agent-bot"];
        trace?: never;
    };
    "/platform/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a User
         * @description Create a User
         */
        post: operations["create-a-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an user details
         * @description Get the details of an user
         */
        get: operations["get-details-of-a-user"];
        put?: never;
        post?: never;
        /**
         * Delete a User
         * @description Delete a User
         */
        delete: operations["delete-a-user"];
        options?: never;
        head?: never;
        /**
         * Update a user
         * @description Update a user's attributes
         */
        patch: operations["update-a-user"];
        trace?: never;
    };
    "/platform/api/v1/users/{id}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get User SSO Link
         * @description Get the sso link of a user
         */
        get: operations["get-sso-url-of-a-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inbox details
         * @description Get the details of an inbox
         */
        get: operations["get-details-of-a-inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a contact
         * @description Create a contact
         */
        post: operations["create-a-contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description Get the details of a contact
         */
        get: operations["get-details-of-a-contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a contact
         * @description Update a contact's attributes
         */
        patch: operations["update-a-contact"];
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all conversations
         * @description List all conversations for the contact
         */
        get: operations["list-all-contact-conversations"];
        put?: never;
        /**
         * Create a conversation
         * @description Create a conversation
         */
        post: operations["create-a-conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all messages
         * @description List all messages in the conversation
         */
        get: operations["list-all-converation-messages"];
        put?: never;
        /**
         * Create a message
         * @description Create a message
         */
        post: operations["create-a-message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a message
         * @description Update a message
         */
        patch: operations["update-a-message"];
        trace?: never;
    };
    "/survey/responses/{conversation_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get CSAT survey page
         * @description You can redirect the client to this URL, instead of implementing the CSAT survey component yourself.
         */
        get: operations["get-csat-survey-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/agent_bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all AgentBots
         * @description List all agent bots available for the current account
         */
        get: operations["list-all-account-agent-bots"];
        put?: never;
        /**
         * Create an Agent Bot
         * @description Create an agent bot in the account
         */
        post: operations["create-an-account-agent-bot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/agent_bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an agent bot details
         * @description Get the details of an agent bot in the account
         */
        get: operations["get-details-of-a-single-account-agent-bot"];
        put?: never;
        post?: never;
        /**
         * Delete an AgentBot
         * @description Delete an AgentBot from the account
         */
        delete: operations["delete-an-account-agent-bot"];
        options?: never;
        head?: never;
        /**
         * Update an agent bot
         * @description Update an agent bot's attributes
         */
        patch: operations["update-an-account-agent-bot"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents in Account
         * @description Get Details of Agents in an Account
         */
        get: operations["get-account-agents"];
        put?: never;
        /**
         * Add a New Agent
         * @description Add a new Agent to Account
         */
        post: operations["add-new-agent-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an Agent from Account
         * @description Remove an Agent from Account
         */
        delete: operations["delete-agent-from-account"];
        options?: never;
        head?: never;
        /**
         * Update Agent in Account
         * @description Update an Agent in Account
         */
        patch: operations["update-agent-in-account"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/canned_responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all Canned Responses in an Account
         * @description Get Details of Canned Responses in an Account
         */
        get: operations["get-account-canned-response"];
        put?: never;
        /**
         * Add a New Canned Response
         * @description Add a new Canned Response to Account
         */
        post: operations["add-new-canned-response-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/canned_responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a Canned Response from Account
         * @description Remove a Canned Response from Account
         */
        delete: operations["delete-canned-response-from-account"];
        options?: never;
        head?: never;
        /**
         * Update Canned Response in Account
         * @description Update a Canned Response in Account
         */
        patch: operations["update-canned-response-in-account"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/custom_attribute_definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all custom attributes in an account
         * @description Get details of custom attributes in an Account
         */
        get: operations["get-account-custom-attribute"];
        put?: never;
        /**
         * Add a new custom attribute
         * @description Add a new custom attribute to account
         */
        post: operations["add-new-custom-attribute-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/custom_attribute_definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom attribute details
         * @description Get the details of a custom attribute in the account
         */
        get: operations["get-details-of-a-single-custom-attribute"];
        put?: never;
        post?: never;
        /**
         * Remove a custom attribute from account
         * @description Remove a custom attribute from account
         */
        delete: operations["delete-custom-attribute-from-account"];
        options?: never;
        head?: never;
        /**
         * Update custom attribute in Account
         * @description Update a custom attribute in account
         */
        patch: operations["update-custom-attribute-in-account"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contacts
         * @description Listing all the resolved contacts with pagination (Page size = 15) . Resolved contacts are the ones with a value for identifier, email or phone number
         */
        get: operations["contactList"];
        put?: never;
        /**
         * Create Contact
         * @description Create a new Contact
         */
        post: operations["contactCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Contact
         * @description Get a contact belonging to the account using ID
         */
        get: operations["contactDetails"];
        /**
         * Update Contact
         * @description Update a contact belonging to the account using ID
         */
        put: operations["contactUpdate"];
        post?: never;
        /** Delete Contact */
        delete: operations["contactDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/{id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contact Conversations
         * @description Get conversations associated to that contact
         */
        get: operations["contactConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Contacts
         * @description Search the resolved contacts using a search key, currently supports email search (Page size = 15). Resolved contacts are the ones with a value for identifier, email or phone number
         */
        get: operations["contactSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contact Filter
         * @description Filter contacts with custom filter options and pagination
         */
        post: operations["contactFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/{id}/contact_inboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create contact inbox
         * @description Create a contact inbox record for an inbox
         */
        post: operations["contactInboxCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/contacts/{id}/contactable_inboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Contactable Inboxes
         * @description Get List of contactable Inboxes
         */
        get: operations["contactableInboxesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/automation_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all automation rules in an account
         * @description Get details of automation rules in an Account
         */
        get: operations["get-account-automation-rule"];
        put?: never;
        /**
         * Add a new automation rule
         * @description Add a new automation rule to account
         */
        post: operations["add-new-automation-rule-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/automation_rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a automation rule details
         * @description Get the details of a automation rule in the account
         */
        get: operations["get-details-of-a-single-automation-rule"];
        put?: never;
        post?: never;
        /**
         * Remove a automation rule from account
         * @description Remove a automation rule from account
         */
        delete: operations["delete-automation-rule-from-account"];
        options?: never;
        head?: never;
        /**
         * Update automation rule in Account
         * @description Update a automation rule in account
         */
        patch: operations["update-automation-rule-in-account"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/portals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all portals in an account
         * @description Get details of portals in an Account
         */
        get: operations["get-portal"];
        put?: never;
        /**
         * Add a new portal
         * @description Add a new portal to account
         */
        post: operations["add-new-portal-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * update a new portal
         * @description update a new portal to account
         */
        patch: operations["update-new-portal-to-account"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/portals/{portal_id}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a new category
         * @description Add a new category to portal
         */
        post: operations["add-new-category-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/portals/{portal_id}/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the articles of a portal */
        get: operations["listArticles"];
        put?: never;
        /**
         * Add a new article
         * @description Add a new article to portal
         */
        post: operations["add-new-article-to-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conversation Counts
         * @description Get open, unassigned and all Conversation counts
         */
        get: operations["conversationListMeta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations List
         * @description List all the conversations with pagination
         */
        get: operations["conversationList"];
        put?: never;
        /**
         * Create New Conversation
         * @description Creating a conversation in chatwoot requires a source id.
         *
         *      Learn more about source_id: https://github.com/chatwoot/chatwoot/wiki/Building-on-Top-of-Chatwoot:-Importing-Existing-Contacts-and-Creating-Conversations
         */
        post: operations["newConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conversations Filter
         * @description Filter conversations with custom filter options and pagination
         */
        post: operations["conversationFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversation Details
         * @description Get all details regarding a conversation with all messages in the conversation
         */
        get: operations["get-details-of-a-conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toggle Status
         * @description Toggles the status of the conversation between open and resolved
         */
        post: operations["toggle-status-of-a-conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Toggle Priority
         * @description Toggles the priority of conversation
         */
        post: operations["toggle-priority-of-a-conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign Conversation
         * @description Assign a conversation to an agent or a team
         */
        post: operations["assign-a-conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Labels
         * @description Lists all the labels of a conversation
         */
        get: operations["list-all-labels-of-a-conversation"];
        put?: never;
        /**
         * Add Labels
         * @description Add labels to a conversation. Note that this API would overwrite the existing list of labels associated to the conversation.
         */
        post: operations["conversation-add-labels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all inboxes
         * @description List all inboxes available in the current account
         */
        get: operations["listAllInboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an inbox
         * @description Get an inbox available in the current account
         */
        get: operations["GetInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an inbox
         * @description You can create more than one website inbox in each account
         */
        post: operations["inboxCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Inbox
         * @description Add avatar and disable auto assignment for an inbox
         */
        patch: operations["updateInbox"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes/{id}/agent_bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Inbox Agent Bot
         * @description See if an agent bot is associated to the Inbox
         */
        get: operations["getInboxAgentBot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inboxes/{id}/set_agent_bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or remove agent bot
         * @description To add an agent bot pass agent_bot id, to remove agent bot from an inbox pass null
         */
        post: operations["updateAgentBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inbox_members/{inbox_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents in Inbox
         * @description Get Details of Agents in an Inbox
         */
        get: operations["get-inbox-members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/inbox_members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a New Agent
         * @description Add a new Agent to Inbox
         */
        post: operations["add-new-agent-to-inbox"];
        /**
         * Remove an Agent from Inbox
         * @description Remove an Agent from Inbox
         */
        delete: operations["delete-agent-in-inbox"];
        options?: never;
        head?: never;
        /**
         * Update Agents in Inbox
         * @description All agents except the one passed in params will be removed
         */
        patch: operations["update-agents-in-inbox"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get messages
         * @description List all messages of a conversation
         */
        get: operations["list-all-messages"];
        put?: never;
        /**
         * Create New Message
         * @description Create a new message in the conversation
         */
        post: operations["create-a-new-message-in-a-conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description Delete a message and it's attachments from the conversation.
         */
        delete: operations["delete-a-message"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/integrations/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all the Integrations
         * @description Get the details of all Integrations available for the account
         */
        get: operations["get-details-of-all-integrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/integrations/hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an integration hook
         * @description Create an integration hook
         */
        post: operations["create-an-integration-hook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/integrations/hooks/{hook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an Integration Hook
         * @description Delete an Integration Hook
         */
        delete: operations["delete-an-integration-hook"];
        options?: never;
        head?: never;
        /**
         * Update an Integration Hook
         * @description Update an Integration Hook
         */
        patch: operations["update-an-integrations-hook"];
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch user profile
         * @description Get the user profile details
         */
        get: operations["fetchProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all teams
         * @description List all teams available in the current account
         */
        get: operations["list-all-teams"];
        put?: never;
        /**
         * Create a team
         * @description Create a team in the account
         */
        post: operations["create-a-team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a team details
         * @description Get the details of a team in the account
         */
        get: operations["get-details-of-a-single-team"];
        put?: never;
        post?: never;
        /**
         * Delete a team
         * @description Delete a team from the account
         */
        delete: operations["delete-a-team"];
        options?: never;
        head?: never;
        /**
         * Update a team
         * @description Update a team's attributes
         */
        patch: operations["update-a-team"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/teams/{team_id}/team_members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents in Team
         * @description Get Details of Agents in an Team
         */
        get: operations["get-team-members"];
        put?: never;
        /**
         * Add a New Agent
         * @description Add a new Agent to Team
         */
        post: operations["add-new-agent-to-team"];
        /**
         * Remove an Agent from Team
         * @description Remove an Agent from Team
         */
        delete: operations["delete-agent-in-team"];
        options?: never;
        head?: never;
        /**
         * Update Agents in Team
         * @description All agents except the one passed in params will be removed
         */
        patch: operations["update-agents-in-team"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/custom_filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all custom filters
         * @description List all custom filters in a category of a user
         */
        get: operations["list-all-filters"];
        put?: never;
        /**
         * Create a custom filter
         * @description Create a custom filter in the account
         */
        post: operations["create-a-custom-filter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom filter details
         * @description Get the details of a custom filter in the account
         */
        get: operations["get-details-of-a-single-custom-filter"];
        put?: never;
        post?: never;
        /**
         * Delete a custom filter
         * @description Delete a custom filter from the account
         */
        delete: operations["delete-a-custom-filter"];
        options?: never;
        head?: never;
        /**
         * Update a custom filter
         * @description Update a custom filter's attributes
         */
        patch: operations["update-a-custom-filter"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all webhooks
         * @description List all webhooks in the account
         */
        get: operations["list-all-webhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description Add a webhook subscription to the account
         */
        post: operations["create-a-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Delete a webhook from the account
         */
        delete: operations["delete-a-webhook"];
        options?: never;
        head?: never;
        /**
         * Update a webhook object
         * @description Update a webhook object in the account
         */
        patch: operations["update-a-webhook"];
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Account reports
         * @description Get Account reports for a specific type, metric and date range
         */
        get: operations["list-all-conversation-statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Account reports summary
         * @description Get Account reports summary for a specific type and date range
         */
        get: operations["list-all-conversation-statistics-summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/reports/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Account Conversation Metrics
         * @description Get conversation metrics for Account
         */
        get: operations["get-account-conversation-metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/reports/conversations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agent Conversation Metrics
         * @description Get conversation metrics for Agent
         */
        get: operations["get-agent-conversation-metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the labels of the account */
        get: operations["listAccountLabels"];
        put?: never;
        /** Create a label */
        post: operations["createAccountLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/conversations/{conversation_id}/messages#files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a message with files */
        post: operations["createMessageWithFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/portals/{portal_id}/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an article */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** data */
        bad_request_error: {
            description?: string;
            errors?: components["schemas"]["request_error"][];
        };
        request_error: {
            field?: string;
            message?: string;
            code?: string;
        };
        generic_id: {
            id?: number;
        };
        canned_response: {
            /** @description ID of the canned response */
            id?: number;
            /** @description Message content for canned response */
            content?: string;
            /** @description Short Code for quick access of the canned response */
            short_code?: string;
            /** @description Account Id */
            account_id?: number;
        };
        custom_attribute: {
            /** @description Identifier */
            id?: number;
            /** @description Attribute display name */
            attribute_display_name?: string;
            /** @description Attribute display type (text, number, currency, percent, link, date, list, checkbox) */
            attribute_display_type?: string;
            /** @description Attribute description */
            attribute_description?: string;
            /** @description Attribute unique key value */
            attribute_key?: string;
            /** @description Attribute values */
            attribute_values?: string;
            /** @description Attribute default value */
            default_value?: string;
            /** @description Attribute type(conversation_attribute/contact_attribute) */
            attribute_model?: string;
            /** @description Account Id */
            account_id?: number;
        };
        automation_rule: {
            /**
             * @description Automation Rule event, on which we call the actions(conversation_created, conversation_updated, message_created)
             * @example message_created
             * @enum {string}
             */
            event_name?: "conversation_created" | "conversation_updated" | "message_created";
            /**
             * @description The name of the rule
             * @example Add label on message create event
             */
            name?: string;
            /**
             * @description Description to give more context about the rule
             * @example Add label support and sales on message create event if incoming message content contains text help
             */
            description?: string;
            /** @description Enable/disable automation rule */
            active?: boolean;
            /** @description Array of actions which we perform when condition matches */
            actions?: Record<string, never>[];
            /** @description Array of conditions on which conversation/message filter would work */
            conditions?: Record<string, never>[];
            /** @description Account Id */
            account_id?: number;
        };
        portal: {
            id?: number;
            archived?: boolean;
            color?: string;
            /** @description Save information about locales, allowed_locales and default portal/help-center locale */
            config?: Record<string, never>;
            custom_domain?: string;
            /** @description The text content. */
            header_text?: string;
            homepage_link?: string;
            name?: string;
            slug?: string;
            page_title?: string;
            account_id?: number;
            categories?: components["schemas"]["category"][];
            articles?: components["schemas"]["article"][];
        };
        category: {
            id?: number;
            /** @description The text content. */
            description?: string;
            locale?: string;
            name?: string;
            slug?: string;
            position?: number;
            portal_id?: number;
            account_id?: number;
            /** @description To associate similar categories to each other, e.g same category of product documentation in different languages */
            associated_category_id?: number;
            /** @description To define parent category, e.g product documentation has multiple level features in sales category or in engineering category. */
            parent_category_id?: number;
        };
        article: {
            id?: number;
            /** @description The text content. */
            content?: string;
            meta?: Record<string, never>;
            position?: number;
            status?: number;
            title?: string;
            slug?: string;
            views?: number;
            portal_id?: number;
            account_id?: number;
            author_id?: number;
            category_id?: number;
            folder_id?: number;
            /** @description To associate similar articles to each other, e.g to provide the link for the reference. */
            associated_article_id?: number;
        };
        contact: {
            payload?: {
                contact?: {
                    /** @description Email address of the contact */
                    email?: string;
                    /** @description The name of the contact */
                    name?: string;
                    /** @description Phone number of the contact */
                    phone_number?: string;
                    /** @description Avatar URL of the contact */
                    thumbnail?: string;
                    /** @description The object containing additional attributes related to the contact */
                    additional_attributes?: Record<string, never>;
                    /**
                     * @description The object to save custom attributes for contact, accepts custom attributes key and value
                     * @example {
                     *       "attribute_key": "attribute_value",
                     *       "signed_up_at": "dd/mm/yyyy"
                     *     }
                     */
                    custom_attributes?: Record<string, never>;
                    contact_inboxes?: components["schemas"]["contact_inboxes"][];
                };
            };
        };
        conversation: {
            /** @description ID of the conversation */
            id?: number;
            messages?: components["schemas"]["message"][];
            /** @description Account Id */
            account_id?: number;
            /** @description ID of the inbox */
            inbox_id?: number;
            /**
             * @description The status of the conversation
             * @enum {string}
             */
            status?: "open" | "resolved" | "pending";
            /** @description The time at which conversation was created */
            timestamp?: string;
            contact_last_seen_at?: string;
            agent_last_seen_at?: string;
            /** @description The number of unread messages */
            unread_count?: number;
            /** @description The object containing additional attributes related to the conversation */
            additional_attributes?: Record<string, never>;
            /**
             * @description The object to save custom attributes for conversation, accepts custom attributes key and value
             * @example {
             *       "attribute_key": "attribute_value",
             *       "priority_conversation_number": 3
             *     }
             */
            custom_attributes?: Record<string, never>;
        };
        message: {
            /** @description The text content of the message */
            content?: string;
            /**
             * @description The type of the template message
             * @enum {string}
             */
            content_type?: "text" | "input_select" | "cards" | "form";
            /** @description The content attributes for each content_type */
            content_attributes?: Record<string, never>;
            /**
             * @description The type of the message
             * @enum {string}
             */
            message_type?: "incoming" | "outgoing" | "activity" | "template";
            /** @description The time at which message was created */
            created_at?: number;
            /** @description The flags which shows whether the message is private or not */
            private?: boolean;
            /** @description The file object attached to the image */
            attachment?: Record<string, never>;
            /** @description User/Agent/AgentBot object */
            sender?: Record<string, never>;
            /** @description ID of the conversation */
            conversation_id?: number;
        };
        user: {
            id?: number;
            uid?: string;
            name?: string;
            available_name?: string;
            display_name?: string;
            email?: string;
            account_id?: number;
            /** @enum {string} */
            role?: "agent" | "administrator";
            confirmed?: boolean;
            /** @description Available for users who are created through platform APIs and has custom attributes associated. */
            custom_attributes?: Record<string, never>;
            accounts?: components["schemas"]["account"][];
        };
        agent: {
            id?: number;
            uid?: string;
            name?: string;
            available_name?: string;
            display_name?: string;
            email?: string;
            account_id?: number;
            /** @enum {string} */
            role?: "agent" | "administrator";
            confirmed?: boolean;
            /**
             * @description The availability status of the agent computed by Chatwoot.
             * @enum {string}
             */
            availability_status?: "available" | "busy" | "offline";
            /** @description Whether the availability status of agent is configured to go offline automatically when away. */
            auto_offline?: boolean;
            /** @description Available for users who are created through platform APIs and has custom attributes associated. */
            custom_attributes?: Record<string, never>;
        };
        inbox: {
            /** @description ID of the inbox */
            id?: number;
            /** @description The name of the inbox */
            name?: string;
            /** @description Website URL */
            website_url?: string;
            /** @description The type of the inbox */
            channel_type?: string;
            /** @description The avatar image of the inbox */
            avatar_url?: string;
            /** @description Widget Color used for customization of the widget */
            widget_color?: string;
            /** @description Website Token */
            website_token?: string;
            /** @description The flag which shows whether Auto Assignment is enabled or not */
            enable_auto_assignment?: boolean;
            /** @description Script used to load the website widget */
            web_widget_script?: string;
            /** @description Welcome title to be displayed on the widget */
            welcome_title?: string;
            /** @description Welcome tagline to be displayed on the widget */
            welcome_tagline?: string;
            /** @description The flag which shows whether greeting is enabled */
            greeting_enabled?: boolean;
            /** @description A greeting message when the user starts the conversation */
            greeting_message?: string;
        };
        agent_bot: {
            /** @description ID of the agent bot */
            id?: number;
            /** @description The name of the agent bot */
            name?: string;
            /** @description The description about the agent bot */
            description?: string;
            /** @description Account ID if it's an account specific bot */
            account_id?: number;
            /** @description The webhook URL for the bot */
            outgoing_url?: string;
            access_token?: string;
            secret?: string;
        };
        contact_inboxes: {
            /** @description Contact Inbox Source Id */
            source_id?: string;
            inbox?: components["schemas"]["inbox"];
        };
        contactable_inboxes: {
            /** @description Contact Inbox Source Id */
            source_id?: string;
            inbox?: components["schemas"]["inbox"];
        };
        custom_filter: {
            /** @description The ID of the custom filter */
            id?: number;
            /** @description The name of the custom filter */
            name?: string;
            /**
             * @description The description about the custom filter
             * @enum {string}
             */
            type?: "conversation" | "contact" | "report";
            /** @description A query that needs to be saved as a custom filter */
            query?: Record<string, never>;
            /**
             * Format: date-time
             * @description The time at which the custom filter was created
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description The time at which the custom filter was updated
             */
            updated_at?: string;
        };
        webhook: {
            /** @description The ID of the webhook */
            id?: number;
            /** @description The url to which the events will be send */
            url?: string;
            /** @description The list of subscribed events */
            subscriptions?: ("conversation_created" | "conversation_status_changed" | "conversation_updated" | "contact_created" | "contact_updated" | "message_created" | "message_updated" | "webwidget_triggered")[];
            /** @description The id of the account which the webhook object belongs to */
            account_id?: number;
        };
        account: {
            /** @description Account ID */
            id?: number;
            /** @description Name of the account */
            name?: string;
            /**
             * @description The user role in the account
             * @enum {string}
             */
            role?: "administrator" | "agent";
        };
        platform_account: {
            /** @description Account ID */
            id?: number;
            /** @description Name of the account */
            name?: string;
        };
        team: {
            /** @description The ID of the team */
            id?: number;
            /** @description The name of the team */
            name?: string;
            /** @description The description about the team */
            description?: string;
            /** @description If this setting is turned on, the system would automatically assign the conversation to an agent in the team while assigning the conversation to a team */
            allow_auto_assign?: boolean;
            /** @description The ID of the account with the team is a part of */
            account_id?: number;
            /** @description This field shows whether the current user is a part of the team */
            is_member?: boolean;
        };
        integrations_app: {
            /** @description The ID of the integration */
            id?: string;
            /** @description The name of the integration */
            name?: string;
            /** @description The description about the team */
            description?: string;
            /** @description Whether the integration is an account or inbox integration */
            hook_type?: string;
            /** @description Whether the integration is enabled for the account */
            enabled?: boolean;
            /** @description Whether multiple hooks can be created for the integration */
            allow_multiple_hooks?: boolean;
            /** @description If there are any hooks created for this integration */
            hooks?: {
                id?: number;
                app_id?: string;
                status?: string;
                inbox?: {
                    id?: number;
                    name?: string;
                } | null;
                settings?: {
                    [key: string]: unknown;
                };
            }[];
        };
        integrations_hook: {
            /** @description The ID of the integration hook */
            id?: string;
            /** @description The ID of the integration app */
            app_id?: string;
            /** @description Inbox ID if its an Inbox integration */
            inbox_id?: string;
            /** @description Account ID of the integration */
            account_id?: string;
            /** @description Whether the integration hook is enabled for the account */
            status?: boolean;
            /** @description Whether its an account or inbox integration hook */
            hook_type?: boolean;
            /** @description The associated settings for the integration */
            settings?: {
                [key: string]: unknown;
            };
        };
        public_contact: {
            /** @description Id of the contact */
            id?: number;
            /** @description The session identifier of the contact */
            source_id?: string;
            /** @description Name of the contact */
            name?: string;
            /** @description Email of the contact */
            email?: string;
            /** @description The token to be used to connect to chatwoot websocket */
            pubsub_token?: string;
        };
        public_conversation: {
            /** @description Id of the conversation */
            id?: number;
            /** @description The inbox id of the conversation */
            inbox_id?: string;
            /** @description Messages in the conversation */
            messages?: components["schemas"]["message"][];
            /** @description The contact information associated to the conversation */
            contact?: Record<string, never>;
        };
        public_message: {
            /** @description Id of the message */
            id?: string;
            /** @description Text content of the message */
            content?: string;
            /** @description Denotes the message type */
            message_type?: string;
            /** @description Content type of the message */
            content_type?: string;
            /** @description Additional content attributes of the message */
            content_attributes?: string;
            /** @description Created at time stamp of the message */
            created_at?: string;
            /** @description Conversation Id of the message */
            conversation_id?: string;
            /** @description Attachments if any */
            attachments?: Record<string, never>[];
            /** @description Details of the sender */
            sender?: Record<string, never>;
        };
        public_inbox: {
            /** @description Inbox identifier */
            identifier?: string;
            /** @description Name of the inbox */
            name?: string;
            /** @description The timezone defined on the inbox */
            timezone?: string;
            /** @description The working hours defined on the inbox */
            working_hours?: {
                /** @description Day of the week as a number. Sunday -> 0, Saturday -> 6 */
                day_of_week?: number;
                /** @description Whether or not the business is open the whole day */
                open_all_day?: boolean;
                /** @description Whether or not the business is closed the whole day */
                closed_all_day?: boolean;
                /** @description Opening hour. Can be null if closed all day */
                open_hour?: number;
                /** @description Opening minute. Can be null if closed all day */
                open_minutes?: number;
                /** @description Closing hour. Can be null if closed all day */
                close_hour?: number;
                /** @description Closing minute. Can be null if closed all day */
                close_minutes?: number;
            }[];
            /** @description Whether of not the working hours are enabled on the inbox */
            working_hours_enabled?: boolean;
            /** @description Whether of not the Customer Satisfaction survey is enabled on the inbox */
            csat_survey_enabled?: boolean;
            /** @description Whether of not the Greeting Message is enabled on the inbox */
            greeting_enabled?: boolean;
            /** @description Whether of not the User Identity Validation is enforced on the inbox */
            identity_validation_enabled?: boolean;
        };
        account_create_update_payload: {
            /** @description Name of the account */
            name?: string;
        };
        agent_bot_create_update_payload: {
            /** @description The name of the agent bot */
            name?: string;
            /** @description The description about the agent bot */
            description?: string;
            /** @description The webhook URL for the bot */
            outgoing_url?: string;
        };
        user_create_update_payload: {
            /** @description Name of the user */
            name?: string;
            /** @description Email of the user */
            email?: string;
            /** @description Password must contain uppercase, lowercase letters, number and a special character */
            password?: string;
            /** @description Custom attributes you want to associate with the user */
            custom_attributes?: Record<string, never>;
        };
        canned_response_create_update_payload: {
            /** @description Message content for canned response */
            content?: string;
            /** @description Short Code for quick access of the canned response */
            short_code?: string;
        };
        custom_attribute_create_update_payload: {
            /** @description Attribute display name */
            attribute_display_name?: string;
            /** @description 0 text, 1 number, 2 currency, 3 percent, 4 link, 5 date, 6 list, 7 checkbox. */
            attribute_display_type?: number;
            /** @description Attribute description */
            attribute_description?: string;
            /** @description Attribute unique key value */
            attribute_key?: string;
            /** @description Attribute values */
            attribute_values?: string[];
            /** @description 0: of conversations, 1: of contacts. */
            attribute_model?: number;
        };
        contact_create: {
            /** Format: int64 */
            inbox_id: string;
            name?: string;
            email?: string;
            /** @description Such as +35312345601. */
            phone_number?: string;
            /**
             * Format: binary
             * @description Send the form data with the avatar image binary or use the avatar_url
             */
            avatar?: string;
            /** @description A picture that Chatwoot fetches. */
            avatar_url?: string;
            /** @description The customer's id in another system. */
            identifier?: string;
            /** @description Keys of the account's own attributes. */
            custom_attributes?: {
                [key: string]: unknown;
            };
        };
        contact_update: {
            name?: string;
            email?: string;
            /** @description Such as +35312345601. */
            phone_number?: string;
            /**
             * Format: binary
             * @description Send the form data with the avatar image binary or use the avatar_url
             */
            avatar?: string;
            /** @description A picture that Chatwoot fetches. */
            avatar_url?: string;
            /** @description The customer's id in another system. */
            identifier?: string;
            /** @description Keys of the account's own attributes. */
            custom_attributes?: {
                [key: string]: unknown;
            };
        };
        conversation_message_create: {
            /** @description Plain text or Markdown. */
            content: string;
            /** @enum {string} */
            message_type?: "outgoing" | "incoming";
            /** @description Flag to identify if it is a private note */
            private?: boolean;
            /**
             * @description if you want to create custom message types
             * @example cards
             * @enum {string}
             */
            content_type?: "input_email" | "cards" | "input_select" | "form" | "article";
            /** @description attributes based on your content type */
            content_attributes?: {
                [key: string]: unknown;
            };
            /** @description A WhatsApp template, in place of free text. */
            template_params?: {
                /**
                 * @description Name of the template
                 * @example sample_issue_resolution
                 */
                name?: string;
                /**
                 * @description Category of the template
                 * @example UTILITY
                 */
                category?: string;
                /**
                 * @description Language of the template
                 * @example en_US
                 */
                language?: string;
                /**
                 * @description The processed param values for template variables in template
                 * @example {
                 *       "1": "Chatwoot"
                 *     }
                 */
                processed_params?: {
                    [key: string]: unknown;
                };
            };
            /**
             * Format: emails
             * @description E-mail inboxes only; addresses with commas between.
             */
            cc_emails?: string;
            /**
             * Format: emails
             * @description As cc_emails, unseen by the others.
             */
            bcc_emails?: string;
        };
        team_create_update_payload: {
            /** @description The name of the team */
            name?: string;
            /** @description The description of the team */
            description?: string;
            /** @description Conversations of the team are given to its agents by themselves. */
            allow_auto_assign?: boolean;
        };
        custom_filter_create_update_payload: {
            /** @description The name of the custom filter */
            name?: string;
            /**
             * @description The description about the custom filter
             * @enum {string}
             */
            type?: "conversation" | "contact" | "report";
            /** @description A query that needs to be saved as a custom filter */
            query?: {
                [key: string]: unknown;
            };
        };
        webhook_create_update_payload: {
            /** @description The url where the events should be sent */
            url?: string;
            /** @description The events you want to subscribe to. */
            subscriptions?: ("conversation_created" | "conversation_status_changed" | "conversation_updated" | "message_created" | "message_updated" | "webwidget_triggered")[];
        };
        integrations_hook_create_payload: {
            /** @description The ID of app for which integration hook is being created */
            app_id?: string;
            /** Format: int64 */
            inbox_id?: string;
            /** @description The settings required by the integration */
            settings?: {
                [key: string]: unknown;
            };
        };
        integrations_hook_update_payload: {
            /** @description The settings required by the integration */
            settings?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        automation_rule_create_update_payload: {
            /**
             * @description Rule name
             * @example Add label on message create event
             */
            name?: string;
            /**
             * @description The description about the automation and actions
             * @example Add label support and sales on message create event if incoming message content contains text help
             */
            description?: string;
            /**
             * @description The event when you want to execute the automation actions
             * @example message_created
             * @enum {string}
             */
            event_name?: "conversation_created" | "conversation_updated" | "message_created";
            /** @description Enable/disable automation rule */
            active?: boolean;
            /** @description Array of actions which you want to perform when condition matches, e.g add label support if message contains content help. */
            actions?: {
                [key: string]: unknown;
            }[];
            /** @description Array of conditions on which conversation filter would work, e.g message content contains text help. */
            conditions?: {
                [key: string]: unknown;
            }[];
        };
        portal_create_update_payload: {
            /** @description Status to check if portal is live */
            archived?: boolean;
            /**
             * @description Header color for help-center
             * @example add color HEX string, "#fffff"
             */
            color?: string;
            /**
             * @description Configuration about supporting locales
             * @example {
             *       "allowed_locales": [
             *         "en",
             *         "es"
             *       ],
             *       "default_locale": "en"
             *     }
             */
            config?: {
                [key: string]: unknown;
            };
            /**
             * @description Custom domain to  display help center.
             * @example https://chatwoot.help/.
             */
            custom_domain?: string;
            /**
             * @description Help center header
             * @example Handbook
             */
            header_text?: string;
            /**
             * @description link to main dashboard
             * @example https://www.chatwoot.com/
             */
            homepage_link?: string;
            /** @description Name for the portal */
            name?: string;
            /** @description Slug for the portal to display in link */
            slug?: string;
            /** @description Page title for the portal */
            page_title?: string;
        };
        category_create_update_payload: {
            /** @description Category description */
            description?: string;
            /**
             * @description Category locale
             * @example en/es
             */
            locale?: string;
            /** @description Category name */
            name?: string;
            /** @description Category slug */
            slug?: string;
            /** @description Category position in the portal list to sort */
            position?: number;
            /** @description To associate similar categories to each other, e.g same category of product documentation in different languages */
            associated_category_id?: number;
            /** @description To define parent category, e.g product documentation has multiple level features in sales category or in engineering category. */
            parent_category_id?: number;
        };
        article_create_update_payload: {
            /** @description The text content. */
            content?: string;
            /**
             * @description Use for search
             * @example {
             *       "tags": [
             *         "article_name"
             *       ],
             *       "title": "article title",
             *       "description": "article description"
             *     }
             */
            meta?: {
                [key: string]: unknown;
            };
            /** @description article position in category */
            position?: number;
            /**
             * @description 0 draft, 1 published, 2 archived.
             * @enum {integer}
             */
            status?: 0 | 1 | 2;
            title?: string;
            slug?: string;
            views?: number;
            /** Format: int64 */
            author_id?: string;
            category_id?: number;
            folder_id?: number;
            /** @description To associate similar articles to each other, e.g to provide the link for the reference. */
            associated_article_id?: number;
        };
        public_contact_create_update_payload: {
            /** @description External identifier of the contact */
            identifier?: string;
            /** @description Identifier hash prepared for HMAC authentication */
            identifier_hash?: string;
            /** @description Email of the contact */
            email?: string;
            /** @description Name of the contact */
            name?: string;
            /** @description Phone number of the contact */
            phone_number?: string;
            /** @description The url to a jpeg, png file for the user avatar */
            avatar_url?: string;
            /** @description Custom attributes of the customer */
            custom_attributes?: Record<string, never>;
        };
        public_message_create_payload: {
            /** @description Content for the message */
            content?: string;
            /** @description Temporary identifier which will be passed back via websockets */
            echo_id?: string;
        };
        public_message_update_payload: {
            submitted_values?: Record<string, never>;
        };
        public_conversation_create_payload: {
            /** @description Custom attributes of the conversation */
            custom_attributes?: Record<string, never>;
        };
        extended_contact: components["schemas"]["contact"] & {
            /** @description Id of the user */
            id?: number;
            /**
             * @description Availability status of the user
             * @enum {string}
             */
            availability_status?: "online" | "offline";
        };
        contact_base: components["schemas"]["generic_id"] & components["schemas"]["contact"];
        /** @description array of contacts */
        contact_list: (components["schemas"]["generic_id"] & components["schemas"]["contact"])[];
        /** @description array of conversations */
        contact_conversations: (components["schemas"]["conversation"] & {
            meta?: {
                sender?: {
                    /** @description ID fo the sender */
                    id?: number;
                    /** @description The name of the sender */
                    name?: string;
                    /** @description Avatar URL of the contact */
                    thumbnail?: string;
                    /** @description Channel Type */
                    channel?: string;
                };
                assignee?: components["schemas"]["user"];
            };
        } & {
            display_id?: number;
        })[];
        conversation_list: {
            data?: {
                meta?: {
                    mine_count?: number;
                    unassigned_count?: number;
                    assigned_count?: number;
                    all_count?: number;
                };
                /** @description array of conversations */
                payload?: (components["schemas"]["generic_id"] & components["schemas"]["conversation"] & {
                    meta?: {
                        sender?: {
                            /** @description ID fo the sender */
                            id?: number;
                            /** @description The name of the sender */
                            name?: string;
                            /** @description Avatar URL of the contact */
                            thumbnail?: string;
                            /** @description Channel Type */
                            channel?: string;
                        };
                        assignee?: components["schemas"]["user"];
                    };
                })[];
            };
        };
        conversation_show: components["schemas"]["conversation"] & {
            meta?: {
                sender?: {
                    /** @description ID fo the sender */
                    id?: number;
                    /** @description The name of the sender */
                    name?: string;
                    /** @description Avatar URL of the contact */
                    thumbnail?: string;
                    /** @description Channel Type */
                    channel?: string;
                };
                assignee?: components["schemas"]["user"];
            };
        };
        conversation_status_toggle: {
            meta?: Record<string, never>;
            payload?: {
                success?: boolean;
                /** @enum {string} */
                current_status?: "open" | "resolved";
                conversation_id?: number;
            };
        };
        conversation_labels: {
            /** @description Array of labels */
            payload?: string[];
        };
        account_summary: {
            avg_first_response_time?: string;
            avg_resolution_time?: string;
            conversations_count?: number;
            incoming_messages_count?: number;
            outgoing_messages_count?: number;
            resolutions_count?: number;
            previous?: {
                avg_first_response_time?: string;
                avg_resolution_time?: string;
                conversations_count?: number;
                incoming_messages_count?: number;
                outgoing_messages_count?: number;
                resolutions_count?: number;
            };
        };
        agent_conversation_metrics: {
            id?: number;
            name?: string;
            email?: string;
            thumbnail?: string;
            availability?: string;
            metric?: {
                open?: number;
                unattended?: number;
            };
        };
        agent_answer: {
            id?: number;
            account_id?: number;
            name?: string;
            available_name?: string | null;
            email?: string;
            /** @enum {string} */
            role?: "agent" | "administrator";
            /** @enum {string} */
            availability_status?: "online" | "busy" | "offline";
            auto_offline?: boolean;
            confirmed?: boolean;
            provider?: string;
            thumbnail?: string;
            custom_attributes?: {
                [key: string]: unknown;
            };
        };
        team_answer: {
            id?: number;
            name?: string;
            description?: string | null;
            allow_auto_assign?: boolean;
            account_id?: number;
            is_member?: boolean;
        };
        account_label: {
            id?: number;
            title?: string;
            description?: string | null;
            color?: string;
            show_on_sidebar?: boolean;
        };
        inbox_answer: {
            id?: number;
            name?: string;
            channel_id?: number;
            channel_type?: string;
            avatar_url?: string;
            email?: string | null;
            phone_number?: string | null;
            website_url?: string | null;
            website_token?: string | null;
            web_widget_script?: string | null;
            widget_color?: string | null;
            welcome_title?: string | null;
            welcome_tagline?: string | null;
            enable_auto_assignment?: boolean;
            greeting_enabled?: boolean;
            greeting_message?: string | null;
            out_of_office_message?: string | null;
            working_hours_enabled?: boolean;
            timezone?: string | null;
            csat_survey_enabled?: boolean;
            allow_messages_after_resolved?: boolean;
            provider?: string | null;
            hmac_token?: string | null;
            imap_login?: string | null;
            imap_password?: string | null;
            imap_address?: string | null;
            smtp_login?: string | null;
            smtp_password?: string | null;
            smtp_address?: string | null;
            inbox_identifier?: string | null;
            provider_config?: {
                [key: string]: unknown;
            } | null;
        };
        contact_answer: {
            id?: number;
            name?: string | null;
            email?: string | null;
            phone_number?: string | null;
            identifier?: string | null;
            blocked?: boolean;
            /** @enum {string} */
            availability_status?: "online" | "offline";
            thumbnail?: string;
            additional_attributes?: {
                [key: string]: unknown;
            };
            custom_attributes?: {
                [key: string]: unknown;
            };
            created_at?: number;
            last_activity_at?: number | null;
            contact_inboxes?: {
                source_id?: string;
                inbox?: {
                    id?: number;
                    name?: string;
                    channel_type?: string;
                    channel_id?: number;
                    avatar_url?: string;
                    provider?: string | null;
                };
            }[];
        };
        message_answer: {
            id?: number;
            content?: string | null;
            content_type?: string;
            content_attributes?: {
                deleted?: boolean;
                external_error?: string | null;
                in_reply_to?: number | null;
                cc_emails?: string[] | null;
                bcc_emails?: string[] | null;
                email?: {
                    subject?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /**
             * @description 0 incoming, 1 outgoing, 2 activity, 3 template
             * @enum {integer}
             */
            message_type?: 0 | 1 | 2 | 3;
            created_at?: number;
            private?: boolean;
            /** @enum {string|null} */
            status?: "sent" | "delivered" | "read" | "failed" | "progress" | null;
            conversation_id?: number;
            inbox_id?: number;
            source_id?: string | null;
            sender?: {
                id?: number;
                name?: string | null;
                email?: string | null;
                phone_number?: string | null;
                identifier?: string | null;
                blocked?: boolean;
                additional_attributes?: {
                    [key: string]: unknown;
                };
                custom_attributes?: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                type?: "user" | "contact" | "agent_bot" | "captain_assistant";
                thumbnail?: string;
                avatar_url?: string;
            };
            attachments?: {
                id?: number;
                message_id?: number;
                file_type?: string;
                data_url?: string;
                thumb_url?: string;
                file_size?: number;
                fallback_title?: string | null;
                extension?: string | null;
                account_id?: number;
            }[];
        };
        conversation_answer: {
            id?: number;
            uuid?: string;
            account_id?: number;
            inbox_id?: number;
            /** @enum {string} */
            status?: "open" | "resolved" | "pending" | "snoozed";
            /** @enum {string|null} */
            priority?: "urgent" | "high" | "medium" | "low" | null;
            labels?: string[];
            /** Format: date-time */
            snoozed_until?: string | null;
            created_at?: number;
            timestamp?: number;
            last_activity_at?: number;
            first_reply_created_at?: number;
            waiting_since?: number;
            agent_last_seen_at?: number;
            assignee_last_seen_at?: number;
            contact_last_seen_at?: number;
            unread_count?: number;
            can_reply?: boolean;
            muted?: boolean;
            sla_policy_id?: number | null;
            additional_attributes?: {
                mail_subject?: string;
                referer?: string | null;
                initiated_at?: {
                    timestamp?: string;
                };
            } & {
                [key: string]: unknown;
            };
            custom_attributes?: {
                [key: string]: unknown;
            };
            last_non_activity_message?: {
                id?: number;
                content?: string | null;
                content_type?: string;
                content_attributes?: {
                    deleted?: boolean;
                    external_error?: string | null;
                    in_reply_to?: number | null;
                    cc_emails?: string[] | null;
                    bcc_emails?: string[] | null;
                    email?: {
                        subject?: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
                /**
                 * @description 0 incoming, 1 outgoing, 2 activity, 3 template
                 * @enum {integer}
                 */
                message_type?: 0 | 1 | 2 | 3;
                created_at?: number;
                private?: boolean;
                /** @enum {string|null} */
                status?: "sent" | "delivered" | "read" | "failed" | "progress" | null;
                conversation_id?: number;
                inbox_id?: number;
                source_id?: string | null;
                sender?: {
                    id?: number;
                    name?: string | null;
                    email?: string | null;
                    phone_number?: string | null;
                    identifier?: string | null;
                    blocked?: boolean;
                    additional_attributes?: {
                        [key: string]: unknown;
                    };
                    custom_attributes?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    type?: "user" | "contact" | "agent_bot" | "captain_assistant";
                    thumbnail?: string;
                    avatar_url?: string;
                };
                attachments?: {
                    id?: number;
                    message_id?: number;
                    file_type?: string;
                    data_url?: string;
                    thumb_url?: string;
                    file_size?: number;
                    fallback_title?: string | null;
                    extension?: string | null;
                    account_id?: number;
                }[];
            } | null;
            messages?: components["schemas"]["message_answer"][];
            meta?: {
                sender?: components["schemas"]["contact_answer"];
                channel?: string;
                assignee?: components["schemas"]["agent_answer"];
                team?: components["schemas"]["team_answer"];
                hmac_verified?: boolean | null;
            };
        };
        conversation_counts: {
            mine_count?: number;
            assigned_count?: number;
            unassigned_count?: number;
            all_count?: number;
        };
        article_answer: {
            id?: number;
            title?: string;
            slug?: string;
            description?: string | null;
            content?: string | null;
            /** @enum {string} */
            status?: "draft" | "published" | "archived";
            category_id?: number | null;
            portal_id?: number;
            account_id?: number;
            position?: number | null;
            views?: number | null;
            updated_at?: number;
            author?: components["schemas"]["agent_answer"];
        };
        portal_answer: {
            id?: number;
            name?: string;
            slug?: string;
            archived?: boolean;
            color?: string | null;
            custom_domain?: string | null;
            header_text?: string | null;
            homepage_link?: string | null;
            page_title?: string | null;
            account_id?: number;
            config?: {
                [key: string]: unknown;
            };
            meta?: {
                all_articles_count?: number | null;
                published_count?: number | null;
                draft_articles_count?: number | null;
                archived_articles_count?: number | null;
                categories_count?: number | null;
                default_locale?: string;
            };
        };
        custom_filter_answer: {
            id?: number;
            name?: string;
            /** @enum {string} */
            filter_type?: "conversation" | "contact" | "report";
            query?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        custom_attribute_answer: {
            id?: number;
            attribute_key?: string;
            attribute_display_name?: string;
            /** @enum {string} */
            attribute_display_type?: "text" | "number" | "currency" | "percent" | "link" | "date" | "list" | "checkbox";
            attribute_description?: string | null;
            /** @enum {string} */
            attribute_model?: "conversation_attribute" | "contact_attribute";
            attribute_values?: string[];
            default_value?: string | null;
            regex_pattern?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        canned_response_answer: {
            id?: number;
            short_code?: string;
            content?: string;
            account_id?: number;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        automation_rule_answer: {
            id?: number;
            account_id?: number;
            name?: string;
            description?: string | null;
            event_name?: string;
            active?: boolean;
            conditions?: {
                [key: string]: unknown;
            }[];
            actions?: {
                [key: string]: unknown;
            }[];
            created_on?: number;
        };
        message_with_files: {
            /** @description At most 15. */
            "attachments[]": string[];
            /** @description Plain text or Markdown. */
            content?: string;
            private?: boolean;
            /** @enum {string} */
            message_type?: "outgoing";
            /**
             * Format: emails
             * @description E-mail inboxes only; addresses with commas between.
             */
            cc_emails?: string;
            /**
             * Format: emails
             * @description As cc_emails, unseen by the others.
             */
            bcc_emails?: string;
        };
        contact_place: {
            source_id?: string;
            inbox?: {
                id?: number;
                name?: string;
                channel_id?: number;
                channel_type?: string;
                avatar_url?: string;
                email?: string | null;
                phone_number?: string | null;
                website_url?: string | null;
                website_token?: string | null;
                web_widget_script?: string | null;
                widget_color?: string | null;
                welcome_title?: string | null;
                welcome_tagline?: string | null;
                enable_auto_assignment?: boolean;
                greeting_enabled?: boolean;
                greeting_message?: string | null;
                out_of_office_message?: string | null;
                working_hours_enabled?: boolean;
                timezone?: string | null;
                csat_survey_enabled?: boolean;
                allow_messages_after_resolved?: boolean;
                provider?: string | null;
                hmac_token?: string | null;
                imap_login?: string | null;
                imap_password?: string | null;
                imap_address?: string | null;
                smtp_login?: string | null;
                smtp_password?: string | null;
                smtp_address?: string | null;
                inbox_identifier?: string | null;
                provider_config?: {
                    [key: string]: unknown;
                } | null;
            } | null;
        };
    };
    responses: never;
    parameters: {
        portal_id: string;
        account_id: number;
        agent_bot_id: number;
        team_id: number;
        inbox_id: number;
        hook_id: number;
        source_id: string;
        contact_sort_param: "name" | "email" | "phone_number" | "last_activity_at" | "-name" | "-email" | "-phone_number" | "-last_activity_at";
        conversation_id: number;
        conversation_uuid: number;
        custom_filter_id: number;
        webhook_id: number;
        message_id: number;
        /** @description The page parameter */
        page: number;
        platform_user_id: number;
        /** @description Type of report */
        report_type: "account" | "agent" | "inbox" | "label" | "team";
        /** @description The type of metric */
        report_metric: "conversations_count" | "incoming_messages_count" | "outgoing_messages_count" | "avg_first_response_time" | "avg_resolution_time" | "resolutions_count";
        public_inbox_identifier: string;
        public_contact_identifier: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "create-an-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["account_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["platform_account"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-an-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["platform_account"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given account does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-an-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The account does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-an-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["account_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["platform_account"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-account-users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        /** @description The ID of the user */
                        account_id?: number;
                        /** @description The ID of the user */
                        user_id?: number;
                        /** @description whether user is an administrator or agent */
                        role?: string;
                    }[];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-an-account-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description The ID of the user */
                    user_id: number;
                    /** @description whether user is an administrator or agent */
                    role: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        /** @description The ID of the user */
                        account_id?: number;
                        /** @description The ID of the user */
                        user_id?: number;
                        /** @description whether user is an administrator or agent */
                        role?: string;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-an-account-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description The ID of the user */
                    user_id: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The account does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-agent-bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-an-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["agent_bot_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given agent bot ID does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-an-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The agent bot does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-an-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["agent_bot_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["user_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["user"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["user"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given user does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-a-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The user does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["user_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["user"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-sso-url-of-a-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        /** @description SSO url to autenticate the user */
                        url?: string;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given user does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_inbox"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given inbox does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["public_contact_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_contact"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_contact"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given contact does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["public_contact_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_contact"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-contact-conversations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_conversation"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["public_conversation_create_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_conversation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-converation-messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_message"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["public_message_create_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_message"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbox_identifier: string;
                contact_identifier: string;
                conversation_id: number;
                message_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["public_message_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["public_message"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-csat-survey-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_uuid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-account-agent-bots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-an-account-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["agent_bot_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-account-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given agent bot ID does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-an-account-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The agent bot does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-an-account-agent-bot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["agent_bot_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_bot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-account-agents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-agent-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description Full Name of the agent */
                    name: string;
                    /** @description Email of the Agent */
                    email: string;
                    /**
                     * @description Whether its administrator or agent
                     * @enum {string}
                     */
                    role: "agent" | "administrator";
                    /**
                     * @description The availability setting of the agent.
                     * @enum {string}
                     */
                    availability_status?: "busy" | "offline" | "online";
                    /** @description Whether the availability status of agent is configured to go offline automatically when away. */
                    auto_offline?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-agent-from-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Agent not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-agent-in-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * @description Whether its administrator or agent
                     * @enum {string}
                     */
                    role: "agent" | "administrator";
                    /**
                     * @description The availability setting of the agent.
                     * @enum {string}
                     */
                    availability?: "busy" | "offline" | "online";
                    /** @description Whether the availability status of agent is configured to go offline automatically when away. */
                    auto_offline?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Agent not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-account-canned-response": {
        parameters: {
            query?: {
                /** @description Words of the short code or the text. */
                search?: string;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["canned_response_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-canned-response-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["canned_response_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["canned_response_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-canned-response-from-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Canned Response not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-canned-response-in-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["canned_response_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["canned_response_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Agent not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-account-custom-attribute": {
        parameters: {
            query: {
                /** @description 0: of conversations, 1: of contacts. */
                attribute_model: "0" | "1";
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_attribute_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-custom-attribute-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["custom_attribute_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_attribute_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-custom-attribute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_attribute_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given attribute ID does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-custom-attribute-from-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Custom attribute not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-custom-attribute-in-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["custom_attribute_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_attribute_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Agent not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactList: {
        parameters: {
            query?: {
                sort?: "name" | "email" | "phone_number" | "last_activity_at" | "-name" | "-email" | "-phone_number" | "-last_activity_at";
                /** @description The page parameter */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: {
                            count?: number;
                            current_page?: number | string;
                            has_more?: boolean;
                        };
                        payload?: components["schemas"]["contact_answer"][];
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    contactCreate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["contact_create"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: {
                            contact?: components["schemas"]["contact_answer"];
                            contact_inbox?: {
                                source_id?: string | null;
                                inbox?: {
                                    id?: number;
                                    name?: string;
                                    channel_id?: number;
                                    channel_type?: string;
                                    avatar_url?: string;
                                    email?: string | null;
                                    phone_number?: string | null;
                                    website_url?: string | null;
                                    website_token?: string | null;
                                    web_widget_script?: string | null;
                                    widget_color?: string | null;
                                    welcome_title?: string | null;
                                    welcome_tagline?: string | null;
                                    enable_auto_assignment?: boolean;
                                    greeting_enabled?: boolean;
                                    greeting_message?: string | null;
                                    out_of_office_message?: string | null;
                                    working_hours_enabled?: boolean;
                                    timezone?: string | null;
                                    csat_survey_enabled?: boolean;
                                    allow_messages_after_resolved?: boolean;
                                    provider?: string | null;
                                    hmac_token?: string | null;
                                    imap_login?: string | null;
                                    imap_password?: string | null;
                                    imap_address?: string | null;
                                    smtp_login?: string | null;
                                    smtp_password?: string | null;
                                    smtp_address?: string | null;
                                    inbox_identifier?: string | null;
                                    provider_config?: {
                                        [key: string]: unknown;
                                    } | null;
                                } | null;
                            };
                        };
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    contactDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["contact_answer"];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Contact not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["contact_update"];
            };
        };
        responses: {
            /** @description The changed contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["contact_answer"];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Contact not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Contact not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactConversations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["conversation_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Contact not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactSearch: {
        parameters: {
            query?: {
                /** @description Part of a name, address, number or identifier. */
                q?: string;
                sort?: "name" | "email" | "phone_number" | "last_activity_at" | "-name" | "-email" | "-phone_number" | "-last_activity_at";
                /** @description The page parameter */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: {
                            count?: number;
                            current_page?: number | string;
                            has_more?: boolean;
                        };
                        payload?: components["schemas"]["contact_answer"][];
                    };
                };
            };
            /** @description Authentication error */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    contactFilter: {
        parameters: {
            query?: {
                /** @description The page parameter */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * @example [
                     *       {
                     *         "attribute_key": "name",
                     *         "filter_operator": "equal_to",
                     *         "values": [
                     *           "en"
                     *         ],
                     *         "query_operator": "AND"
                     *       },
                     *       {
                     *         "attribute_key": "country_code",
                     *         "filter_operator": "equal_to",
                     *         "values": [
                     *           "us"
                     *         ],
                     *         "query_operator": null
                     *       }
                     *     ]
                     */
                    payload: {
                        /** @description filter attribute name */
                        attribute_key: string;
                        /**
                         * @description is_greater_than and is_less_than compare dates; days_before takes a number of days.
                         * @enum {string}
                         */
                        filter_operator: "equal_to" | "not_equal_to" | "contains" | "does_not_contain" | "is_present" | "is_not_present" | "is_greater_than" | "is_less_than" | "days_before";
                        /** @description Left out for is_present and is_not_present. */
                        values?: string[];
                        /**
                         * @description Joins it to the next condition; left out for the last.
                         * @enum {string|null}
                         */
                        query_operator?: "AND" | "OR" | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: {
                            count?: number;
                            current_page?: number | string;
                            has_more?: boolean;
                        };
                        payload?: components["schemas"]["contact_answer"][];
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    contactInboxCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description The ID of the inbox
                     */
                    inbox_id: string;
                    /** @description Contact Inbox Source Id */
                    source_id?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["contact_place"];
                };
            };
            /** @description Authentication error */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
            /** @description Incorrect payload */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactableInboxesGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: {
                            source_id?: string;
                            inbox?: components["schemas"]["inbox_answer"];
                        }[];
                    };
                };
            };
            /** @description Authentication error */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
            /** @description Incorrect payload */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-account-automation-rule": {
        parameters: {
            query?: {
                /** @description The page parameter */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["automation_rule_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-automation-rule-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["automation_rule_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["automation_rule_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-automation-rule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["automation_rule_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given rule ID does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-automation-rule-from-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description automation rule not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-automation-rule-in-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["automation_rule_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["automation_rule_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Rule not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-portal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["portal_answer"][];
                        meta?: Record<string, never>;
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-portal-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["portal_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["portal_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-new-portal-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["portal_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["portal"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-category-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                portal_id: components["parameters"]["portal_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["category_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["category"];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @description Words of the title or the text. */
                query?: string;
                locale?: string;
                category_slug?: string;
                status?: "draft" | "published" | "archived";
                author_id?: number;
                page?: number;
            };
            header?: never;
            path: {
                account_id: components["parameters"]["account_id"];
                portal_id: components["parameters"]["portal_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The articles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["article_answer"][];
                        meta?: {
                            articles_count?: number;
                            all_articles_count?: number | null;
                            current_page?: number | string;
                        };
                    };
                };
            };
        };
    };
    "add-new-article-to-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                portal_id: components["parameters"]["portal_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["article_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["article_answer"];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    conversationListMeta: {
        parameters: {
            query?: {
                status?: "open" | "resolved" | "pending" | "snoozed" | "all";
                /** @description Words of a message. */
                q?: string;
                inbox_id?: number;
                team_id?: number;
                labels?: string[];
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: components["schemas"]["conversation_counts"];
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    conversationList: {
        parameters: {
            query?: {
                assignee_type?: "me" | "unassigned" | "all" | "assigned";
                status?: "open" | "resolved" | "pending" | "snoozed" | "all";
                /** @description Words of a message. */
                q?: string;
                inbox_id?: number;
                team_id?: number;
                labels?: string[];
                /** @description paginate through conversations */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            meta?: components["schemas"]["conversation_counts"];
                            payload?: components["schemas"]["conversation_answer"][];
                        };
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    newConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description How the contact is reached in the inbox. */
                    source_id: string;
                    /** Format: int64 */
                    inbox_id: string;
                    /** Format: int64 */
                    contact_id?: string;
                    /** @description Such as { mail_subject } of an e-mail. */
                    additional_attributes?: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description Keys of the account's own attributes.
                     * @example {
                     *       "attribute_key": "attribute_value",
                     *       "priority_conversation_number": 3
                     *     }
                     */
                    custom_attributes?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    status?: "open" | "resolved" | "pending";
                    /** Format: int64 */
                    assignee_id?: string;
                    /** Format: int64 */
                    team_id?: string;
                    /** @description Goes out to the customer. */
                    message?: {
                        /** @description The content of the message */
                        content: string;
                        /** @description The template params for the message in case of whatsapp Channel */
                        template_params?: {
                            /**
                             * @description Name of the template
                             * @example sample_issue_resolution
                             */
                            name?: string;
                            /**
                             * @description Category of the template
                             * @example UTILITY
                             */
                            category?: string;
                            /**
                             * @description Language of the template
                             * @example en_US
                             */
                            language?: string;
                            /**
                             * @description The processed param values for template variables in template
                             * @example {
                             *       "1": "Chatwoot"
                             *     }
                             */
                            processed_params?: Record<string, never>;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["conversation_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    conversationFilter: {
        parameters: {
            query?: {
                /** @description The page parameter */
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * @example [
                     *       {
                     *         "attribute_key": "browser_language",
                     *         "filter_operator": "not_eq",
                     *         "values": [
                     *           "en"
                     *         ],
                     *         "query_operator": "AND"
                     *       },
                     *       {
                     *         "attribute_key": "status",
                     *         "filter_operator": "eq",
                     *         "values": [
                     *           "pending"
                     *         ],
                     *         "query_operator": null
                     *       }
                     *     ]
                     */
                    payload: {
                        /** @description filter attribute name */
                        attribute_key: string;
                        /**
                         * @description is_greater_than and is_less_than compare dates; days_before takes a number of days.
                         * @enum {string}
                         */
                        filter_operator: "equal_to" | "not_equal_to" | "contains" | "does_not_contain" | "is_present" | "is_not_present" | "is_greater_than" | "is_less_than" | "days_before";
                        /** @description Left out for is_present and is_not_present. */
                        values?: string[];
                        /**
                         * @description Joins it to the next condition; left out for the last.
                         * @enum {string|null}
                         */
                        query_operator?: "AND" | "OR" | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: components["schemas"]["conversation_counts"];
                        payload?: components["schemas"]["conversation_answer"][];
                    };
                };
            };
            /** @description Bad Request Error */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["bad_request_error"];
                };
            };
        };
    };
    "get-details-of-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["conversation_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "toggle-status-of-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * @description The status of the conversation
                     * @enum {string}
                     */
                    status: "open" | "resolved" | "pending" | "snoozed";
                    /** @description With snoozed; without it until the customer writes. */
                    snoozed_until?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: Record<string, never>;
                        payload?: {
                            success?: boolean;
                            conversation_id?: number;
                            /** @enum {string} */
                            current_status?: "open" | "resolved" | "pending" | "snoozed";
                            /** Format: date-time */
                            snoozed_until?: string | null;
                        };
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "toggle-priority-of-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * @description null: no priority.
                     * @enum {string|null}
                     */
                    priority: "urgent" | "high" | "medium" | "low" | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "assign-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description An agent, or null.
                     */
                    assignee_id?: string | null;
                    /**
                     * Format: int64
                     * @description A team, or null.
                     */
                    team_id?: string | null;
                } | unknown | unknown;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id?: number;
                        account_id?: number;
                        name?: string;
                        available_name?: string | null;
                        email?: string;
                        /** @enum {string} */
                        role?: "agent" | "administrator";
                        /** @enum {string} */
                        availability_status?: "online" | "busy" | "offline";
                        auto_offline?: boolean;
                        confirmed?: boolean;
                        provider?: string;
                        thumbnail?: string;
                        custom_attributes?: {
                            [key: string]: unknown;
                        };
                    } | null;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-labels-of-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["conversation_labels"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "conversation-add-labels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description Array of labels (comma-separated strings) */
                    labels?: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["conversation_labels"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAllInboxes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["inbox_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetInbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inbox_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inboxCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description The name of the inbox */
                    name?: string;
                    /**
                     * Format: binary
                     * @description File for avatar image
                     */
                    avatar?: string;
                    channel?: {
                        /** @enum {string} */
                        type?: "web_widget";
                        /** @description URL at which the widget will be loaded */
                        website_url?: string;
                        /** @description Welcome title to be displayed on the widget */
                        welcome_title?: string;
                        /** @description Welcome tagline to be displayed on the widget */
                        welcome_tagline?: string;
                        /** @description A message which will be sent if there is not agent available. This is not available if agentbot is connected */
                        agent_away_message?: string;
                        /** @description A Hex-color string used to customize the widget */
                        widget_color?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inbox_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateInbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description The name of the inbox */
                    name?: string;
                    /** @description Enable Auto Assignment */
                    enable_auto_assignment: boolean;
                    /**
                     * Format: binary
                     * @description Image file for avatar
                     */
                    avatar?: string;
                    channel?: {
                        /** @description URL at which the widget will be loaded */
                        website_url?: string;
                        /** @description Welcome title to be displayed on the widget */
                        welcome_title?: string;
                        /** @description Welcome tagline to be displayed on the widget */
                        welcome_tagline?: string;
                        /** @description A message which will be sent if there is not agent available. This is not available if agentbot is connected */
                        agent_away_message?: string;
                        /** @description A Hex-color string used to customize the widget */
                        widget_color?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inbox_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getInboxAgentBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bot, or an empty object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agent_bot?: components["schemas"]["agent_bot"];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found, Agent bot not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAgentBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description A bot, or null.
                     */
                    agent_bot: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found, Agent bot not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-inbox-members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                inbox_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["agent_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-agent-to-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description The ID of the inbox
                     */
                    inbox_id: string;
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["agent_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-agent-in-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description The ID of the inbox
                     */
                    inbox_id: string;
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-agents-in-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /**
                     * Format: int64
                     * @description The ID of the inbox
                     */
                    inbox_id: string;
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["agent_answer"][];
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-messages": {
        parameters: {
            query?: {
                /** @description Messages older than this one. */
                before?: number;
            };
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta?: {
                            labels?: string[];
                            additional_attributes?: {
                                [key: string]: unknown;
                            };
                            contact?: {
                                id?: number;
                                name?: string | null;
                                email?: string | null;
                                phone_number?: string | null;
                                identifier?: string | null;
                                blocked?: boolean;
                                /** @enum {string} */
                                availability_status?: "online" | "offline";
                                thumbnail?: string;
                                additional_attributes?: {
                                    [key: string]: unknown;
                                };
                                custom_attributes?: {
                                    [key: string]: unknown;
                                };
                                created_at?: number;
                                last_activity_at?: number | null;
                                contact_inboxes?: {
                                    source_id?: string;
                                    inbox?: {
                                        id?: number;
                                        name?: string;
                                        channel_type?: string;
                                        channel_id?: number;
                                        avatar_url?: string;
                                        provider?: string | null;
                                    };
                                }[];
                            };
                            /** Format: date-time */
                            agent_last_seen_at?: string | null;
                        };
                        payload?: components["schemas"]["message_answer"][];
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-new-message-in-a-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["conversation_message_create"];
                "multipart/form-data": components["schemas"]["message_with_files"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message_answer"];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conversation not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-a-message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                conversation_id: number;
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The message or conversation does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-all-integrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["integrations_app"][];
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Url not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-an-integration-hook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["integrations_hook_create_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["integrations_hook"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-an-integration-hook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The hook does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-an-integrations-hook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["integrations_hook_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["integrations_hook"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    fetchProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id?: number;
                        name?: string;
                        available_name?: string | null;
                        display_name?: string | null;
                        email?: string;
                        uid?: string;
                        account_id?: number | null;
                        /** @enum {string|null} */
                        role?: "agent" | "administrator" | null;
                        confirmed?: boolean;
                        message_signature?: string | null;
                        access_token?: string;
                        pubsub_token?: string;
                        custom_attributes?: {
                            [key: string]: unknown;
                        };
                        accounts?: {
                            id?: number;
                            name?: string;
                            /** @enum {string} */
                            status?: "active" | "suspended";
                            /** @enum {string} */
                            role?: "agent" | "administrator";
                            /** @enum {string} */
                            availability_status?: "online" | "busy" | "offline";
                            permissions?: string[];
                        }[];
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-teams": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["team_answer"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["team_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["team_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["team_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given team ID does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-a-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The team does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["team_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["team_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-team-members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Inbox not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "add-new-agent-to-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Team not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-agent-in-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Team not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-agents-in-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": {
                    /** @description Agents. */
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_answer"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Team not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User must exist */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-filters": {
        parameters: {
            query?: {
                /** @description The type of custom filter */
                filter_type?: "conversation" | "contact" | "report";
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_filter_answer"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-custom-filter": {
        parameters: {
            query?: {
                /** @description The type of custom filter */
                filter_type?: "conversation" | "contact" | "report";
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["custom_filter_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_filter_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-details-of-a-single-custom-filter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                custom_filter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_filter_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The given team ID does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-a-custom-filter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                custom_filter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The custom filter does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-custom-filter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                custom_filter_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["custom_filter_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["custom_filter_answer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: {
                            webhooks?: components["schemas"]["webhook"][];
                        };
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "create-a-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["webhook_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: {
                            webhook?: components["schemas"]["webhook"];
                        };
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "delete-a-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                webhook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The webhook does not exist in the account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "update-a-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                webhook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json; charset=utf-8": components["schemas"]["webhook_create_update_payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: {
                            webhook?: components["schemas"]["webhook"];
                        };
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-conversation-statistics": {
        parameters: {
            query: {
                /** @description The type of metric */
                metric: "conversations_count" | "incoming_messages_count" | "outgoing_messages_count" | "avg_first_response_time" | "avg_resolution_time" | "resolutions_count";
                type: "account" | "agent" | "inbox" | "label" | "team";
                /** @description Id of the agent, inbox, label or team. */
                id?: string;
                since?: number;
                until?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value?: number | null;
                        timestamp?: number;
                        count?: number;
                    }[];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description reports not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "list-all-conversation-statistics-summary": {
        parameters: {
            query: {
                type: "account" | "agent" | "inbox" | "label" | "team";
                /** @description Id of the agent, inbox, label or team. */
                id?: string;
                since?: number;
                until?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversations_count?: number;
                        incoming_messages_count?: number;
                        outgoing_messages_count?: number;
                        avg_first_response_time?: number | null;
                        avg_resolution_time?: number | null;
                        resolutions_count?: number;
                        reply_time?: number | null;
                        previous?: {
                            conversations_count?: number;
                        };
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description reports not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-account-conversation-metrics": {
        parameters: {
            query: {
                /** @description Type of report */
                type: "account";
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        open?: number;
                        unattended?: number;
                        unassigned?: number;
                    };
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description reports not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-agent-conversation-metrics": {
        parameters: {
            query: {
                /** @description Type of report */
                type: "agent";
                user_id?: number;
                page?: number;
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["agent_conversation_metrics"][];
                };
            };
            /** @description Access denied */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description reports not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAccountLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["account_label"][];
                    };
                };
            };
        };
    };
    createAccountLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Letters, digits, - and _; kept in lower case. */
                    title: string;
                    description?: string;
                    /** @description Such as #1f93ff. */
                    color?: string;
                    show_on_sidebar?: boolean;
                };
            };
        };
        responses: {
            /** @description The new label. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["account_label"];
                };
            };
        };
    };
    createMessageWithFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["parameters"]["account_id"];
                conversation_id: components["parameters"]["conversation_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["message_with_files"];
            };
        };
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message_answer"];
                };
            };
        };
    };
    getArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["parameters"]["account_id"];
                portal_id: components["parameters"]["portal_id"];
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payload?: components["schemas"]["article_answer"];
                    };
                };
            };
        };
    };
}

// Written by `npx pnpm@12 generate` from the gateway's OpenAPI document.

export interface paths {
    "/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connectors */
        get: operations["listConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a connector: its settings, the words of a config, tools, redirect URI */
        get: operations["getConnector"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts, newest first */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Connect an account
         * @description The credential is checked at the vendor first. If the vendor rejects it, nothing is stored and `vendor` holds the reason. An OAuth account may be connected with its client alone, and gets its consent later.
         */
        post: operations["connectAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /** Delete an account; MCP servers without another account are revoked */
        delete: operations["removeAccount"];
        options?: never;
        head?: never;
        /**
         * Change the name, settings or credentials of an account
         * @description New settings and credentials are checked at the vendor before they are stored.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/integrated-account/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check an account at the vendor */
        post: operations["checkAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an OAuth consent at the vendor
         * @description Returns the URL of the vendor’s consent page. It works once, for ten minutes, and only in the browser that got this response, which holds a cookie.
         */
        post: operations["startConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the vendor redirects the browser after consent
         * @description Reads what the vendor added to the URL. Bound by a cookie to the browser that started; takes no API token.
         */
        get: operations["finishConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the MCP servers of an account */
        get: operations["listAccountServers"];
        put?: never;
        /**
         * Create an MCP server of one account
         * @description The URL is in this response and is never shown again. Also reachable as /integrated-accounts/{id}/mcp, /admin/integrated-accounts/{id}/mcp, /admin/integrated-account/{id}/mcp, /api/integrated-account/{id}/mcp, /api/integrated-accounts/{id}/mcp.
         */
        post: operations["mintAccountServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List presets, from careful to powerful
         * @description None of them grants the effects `destructive` and `admin`.
         */
        get: operations["listPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to add an MCP server to each client
         * @description With YOUR_MCP_URL in the place of the URL, which is only shown when a server is created: that answer has these with the URL in it.
         */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List MCP servers, newest first unless another order is asked for */
        get: operations["listServers"];
        put?: never;
        /**
         * Create an MCP server over several accounts
         * @description All or nothing. The URL is in this response and is never shown again.
         */
        post: operations["mintServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-servers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview what a config offers: tools, their cost, the scopes they need */
        post: operations["previewServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an MCP server */
        get: operations["getServer"];
        put?: never;
        post?: never;
        /** Revoke an MCP server; its URL stops working at once */
        delete: operations["revokeServer"];
        options?: never;
        head?: never;
        /**
         * Change an MCP server; its URL stays
         * @description Fields that are left out stay as they are. A config is replaced as a whole.
         */
        patch: operations["changeServer"];
        trace?: never;
    };
    "/mcp-servers/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an MCP server a new URL
         * @description The previous URL stops working now, or after `overlap_seconds`.
         */
        post: operations["rotateServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-servers/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke several MCP servers; their URLs stop working at once
         * @description Each by itself, in the order given: one that is not there does not stop the others.
         */
        post: operations["revokeServers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API tokens, without their secrets */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Create an API token
         * @description The secret is in this response and is never shown again.
         */
        post: operations["makeApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people */
        get: operations["listPeople"];
        put?: never;
        /**
         * Invite a person
         * @description The link is in this response and is never shown again. It is also sent where e-mail is set up.
         */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a person, with their sessions and connected apps */
        delete: operations["removePerson"];
        options?: never;
        head?: never;
        /** Change a person’s name, e-mail address or role */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/people/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a sign-in link for a person
         * @description It signs in as this person, once, within seven days. Earlier links of this person end.
         */
        post: operations["renewPersonLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sessions of a person */
        get: operations["listPersonSessions"];
        put?: never;
        post?: never;
        /** End all sessions of a person */
        delete: operations["endPersonSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of a person */
        delete: operations["endPersonSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sessions of whoever is signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** End all other sessions of whoever is signed in */
        delete: operations["endMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of whoever is signed in */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/mcp-servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the MCP servers that whoever is signed in may use */
        get: operations["listMyServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/mcp-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to add an MCP server to each app that signs in with OAuth
         * @description Without an id of a server, for the URL at which everybody chooses one of those that they may use.
         */
        get: operations["listMyClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-servers/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people with whom an MCP server is shared */
        get: operations["listServerPeople"];
        /**
         * Share an MCP server with people
         * @description Replaces the list. Members connect an app to /mcp or /mcp/s/<id> and sign in. An app of someone who is left out stops working with its next request.
         */
        put: operations["shareServer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/mcp-servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share MCP servers with a person
         * @description Replaces the list of what is shared with them. An app of theirs stops working with its next request where its MCP server is left out.
         */
        put: operations["shareWithPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls that wait for a person, and what became of them, the latest first */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call that waits, whole */
        get: operations["getOutboxItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last turns of the conversation, as the helpdesk has them now */
        get: operations["readOutboxThread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a call: it is sent now, once
         * @description With `text` or `arguments` it is changed first. 409 when it was decided or changed meanwhile, or when somebody has written in the conversation since (`conversation-changed`): `outbox` is the item as it stands now. To send it all the same, read its new turns and pass its `seen`.
         */
        post: operations["approveOutboxItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a call that waits */
        post: operations["editOutboxItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide against a call: it is never sent */
        post: operations["discardOutboxItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which tools fail, which MCP server calls most, how quick the helpdesks are
         * @description Of the last 24 hours unless `since` or `until` is given; of 92 days at most.
         */
        get: operations["readActivityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/report/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report, as a file
         * @description The report and its calls over time as one table: the first column says of which part a row is. The export itself is recorded in the audit trail.
         */
        get: operations["exportActivityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/{id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls before and after one, in a list with the same filters */
        get: operations["getActivityNeighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every tool call, newest first */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, errors and latency over time, for charts
         * @description The last hour unless `since` or `until` is given. At most 1,000 slices. Those without calls are there, too.
         */
        get: operations["readActivitySeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every tool call that matches, as a file
         * @description Newest first, streamed. `json` is one document, `{ result: [...] }`. Free texts are not part of an export. The export itself is recorded in the audit trail.
         */
        get: operations["exportActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tool call */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What assistants did, what needs attention, and how each helpdesk is
         * @description The figures are of at most 92 days.
         */
        get: operations["readOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, MCP servers, tools and recent calls, by a few letters */
        get: operations["find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, newest first: who changed what, when and from where
         * @description Records of the tenant. The owner gets those of every tenant and of none, or those of the tenant that X-Tenant names.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the audit trail as CSV or JSON lines
         * @description Every record that the filters leave, newest first. The export itself is recorded.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of the audit trail */
        get: operations["getAuditRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tools of an account, with the schemas of their arguments */
        get: operations["listAccountTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/tools/{tool}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tool of an account */
        get: operations["getAccountTool"];
        put?: never;
        /**
         * Call a tool of an account, as an agent would
         * @description The vendor carries it out, so ask for its effects first. It is recorded in the activity, under the MCP server "page".
         */
        post: operations["callAccountTool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/tools/{tool}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The effects a call would have, without making it
         * @description Checks the arguments as a call would, unless they are incomplete. No request is sent to the vendor.
         */
        post: operations["readToolEffects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrated-account/{id}/tools/{tool}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names that an argument of a tool takes in this account: tags, agents, statuses
         * @description Of lists that are short enough to be read whole, kept for half an hour. At most three calls to the helpdesk are made, none where few are left.
         */
        get: operations["listArgumentNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tool calls and changes as they happen
         * @description Server-sent events. `activity`: a tool call as GET /activity returns it, sent again when the call has ended. `change`: { kind: account, server, token or outbox; id }: it was created, changed or removed. Members are told of the items of the outbox that they may decide about, and of nothing else. The kind `all` with the id * means that changes may have been missed. The stream ends with the session. After an interruption, read the lists again.
         */
        get: operations["watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in to the dashboard with an API token
         * @description Only from the gateway’s own pages. The session ends with the token, after 12 hours without use, or after 7 days.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Succeeds when nobody is signed in, too.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in to the dashboard with a one-time link
         * @description `helpdesk-mcp sign-in-link` prints one for the owner: /sign-in#<code>. Invitations and sign-in by e-mail send the like. Each works once.
         */
        post: operations["signInByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who invites, and to what
         * @description Only from the gateway’s own pages. The link stays as it is.
         */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in
         * @description API tokens and one-time links always work.
         */
        get: operations["listSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a sign-in link by e-mail
         * @description Only from the gateway’s own pages. The answer is the same whether or not the address is known. The link works once, in the browser that asked.
         */
        post: operations["askForSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenants (owner only) */
        get: operations["listTenants"];
        put?: never;
        /** Create a tenant (owner only) */
        post: operations["makeTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/interactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what an app asks for
         * @description Only in the browser in which the app began, until it is answered or 30 minutes have passed.
         */
        get: operations["getInteraction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/interactions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect the app
         * @description Once. The browser then goes to `redirect_to`, which holds a code for the app.
         */
        post: operations["approveInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/interactions/{id}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not connect the app */
        post: operations["denyInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connected-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connected apps */
        get: operations["listConnectedApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connected-apps/{id}": {
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
         * Disconnect an app
         * @description Its tokens stop working with the next request.
         */
        delete: operations["revokeConnectedApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is running, where, and what is not safe yet (owner only) */
        get: operations["getGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get whose credentials this request has, and what they permit */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the process is alive */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the database can be read and written */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus (owner only) */
        get: operations["getMetrics"];
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
        ConnectorList: {
            result: components["schemas"]["Connector"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        Connector: {
            id: string;
            title: string;
            version: string;
            /** @description JSON Schema 2020-12 of the settings of an account. `secret` marks credentials, `help` says where to find a value. */
            settings: {
                [key: string]: unknown;
            };
            tags: string[];
            groups: string[];
            methods: string[];
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            tools: components["schemas"]["ConnectorTool"][];
            /** @description Whether replies that a person approves first wait among the helpdesk’s own drafts. Else, and where it cannot keep one as a draft, they wait in the outbox. */
            keeps_drafts: boolean;
            /** @description How an account is connected, for people; null if the connector does not say. */
            guide: {
                /** @description What one needs: a role, a plan, a value. */
                needs: string[];
                /** @description Where the key is found or made, step by step. */
                steps: string[];
                /** @description About how long it takes the first time. */
                minutes: number;
            } | null;
            /** @description null: it does not use OAuth. */
            oauth: {
                /** @description Register exactly this at the vendor. */
                redirect_uri: string;
                /** @description Every scope that its tools can need. */
                scopes: string[];
                /** @description Those that the tools of each group can need. */
                scope_groups: components["schemas"]["ScopeGroup"][];
                /** @description The least that each preset needs. */
                presets: components["schemas"]["PresetScopes"][];
            } | null;
            /** @description In a demo, the sandbox that accounts of this connector reach; else null. */
            sandbox: {
                /** @description What opens the sandbox. It is public, and opens made-up data only. */
                settings: {
                    [key: string]: string;
                };
            } | null;
        };
        ConnectorTool: {
            name: string;
            title: string;
            description: string;
            method: string;
            /** @description Where a support lead looks for it. */
            group: string;
            tags: string[];
            /** @description Every effect that it can have, whatever its arguments. */
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            essential: boolean;
            /** @description Why it may not work at the vendor as described; offered on request only. */
            unverified: string | null;
        };
        ScopeGroup: {
            group: string;
            scopes: string[];
        };
        PresetScopes: {
            id: string;
            scopes: string[];
        };
        /** @description RFC 9457. */
        Problem: {
            /**
             * @description urn:helpdesk-mcp:problem: and one of malformed, unauthorized, forbidden, not-found, method-not-allowed, conflict, conversation-changed, too-large, unsupported-media-type, invalid, too-many, internal, vendor-check-failed, vendor-rate-limited, storage-unavailable, provider-unavailable, vendor-timeout.
             * @example urn:helpdesk-mcp:problem:invalid
             */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong and how to fix it. */
            detail: string;
            errors?: {
                /** @example config.methods[0] */
                field: string;
                message: string;
                /** @description The given value, unless it may be a secret. */
                value?: unknown;
                allowed?: string[];
            }[];
            vendor?: components["schemas"]["VendorReason"];
            retry_after_ms?: number;
            /** @description Of a decision that was not made: the item as it stands now (OutboxDetail). */
            outbox?: {
                [key: string]: unknown;
            };
            /** @description Of an account that was refused: the account that is there already. */
            same_as?: {
                id: string;
                name: string;
            };
        };
        /** @description What the vendor said. It is data, never an instruction. */
        VendorReason: {
            /** @example unauthorized */
            code: string;
            message: string;
            status?: number;
            vendor_code?: string;
            details?: unknown;
            explanation?: components["schemas"]["AccountExplanation"];
        };
        /** @description What it means and what to do, in words of ours, where an account was checked. */
        AccountExplanation: {
            /**
             * @description For programs. More may be added.
             * @enum {string}
             */
            code: "works" | "wrong_key" | "no_permission" | "wrong_address" | "wrong_settings" | "rate_limited" | "not_reachable" | "too_slow" | "not_understood" | "needs_reconnect" | "not_checked";
            /** @example The helpdesk did not accept the key */
            title: string;
            /** @description What to do, in sentences; null: nothing. */
            advice: string | null;
        };
        ConnectedAccount: components["schemas"]["IntegratedAccount"] & {
            /** @description Another account that the same settings and credential open: this one was there already. */
            same_as?: {
                id: string;
                name: string;
            };
        };
        IntegratedAccount: {
            /** @example acc_5f0c… */
            id: string;
            connector: string;
            name: string;
            /** @description Without secrets. */
            settings: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "connected" | "needs_reconnect" | "unchecked";
            state_reason: string | null;
            tags: {
                [key: string]: string[];
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            checked_at: string | null;
            /** @description The rate limit that the vendor reported in its last response; null if it did not. */
            quota: {
                /** @description Calls that are left. */
                remaining: number;
                limit: number | null;
                /**
                 * Format: date-time
                 * @description When the vendor accepts calls again.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                reset: string | null;
                /**
                 * Format: date-time
                 * @description When the vendor said so.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
        };
        AccountDraft: {
            /** @example richpanel */
            connector: string;
            /**
             * @description Unique in the tenant. Defaults to the connector's title.
             * @example Support, read only
             */
            name?: string;
            /** @description The connector decides which values are secret, wherever they are given. */
            settings?: {
                [key: string]: string;
            };
            /**
             * @description Never shown again. The connector decides which values are secret, wherever they are given.
             * @example {
             *       "apiKey": "…"
             *     }
             */
            credentials?: {
                [key: string]: string;
            };
            /**
             * @description The account's own tags: names of tools by tag, for use in a config.
             * @example {
             *       "support_only": [
             *         "list_all_richpanel_conversations"
             *       ]
             *     }
             */
            tags?: {
                [key: string]: string[];
            };
            /** @description Store the credential without checking it at the vendor. */
            skip_check?: boolean;
            /** @description Refuse it with 409 and `same_as` when the same settings and credential open an account that is there already. */
            refuse_same?: boolean;
        };
        UsedAccountList: {
            result: components["schemas"]["UsedAccount"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        UsedAccount: {
            /** @example acc_5f0c… */
            id: string;
            connector: string;
            name: string;
            /** @description Without secrets. */
            settings: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "connected" | "needs_reconnect" | "unchecked";
            state_reason: string | null;
            tags: {
                [key: string]: string[];
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            checked_at: string | null;
            /** @description The rate limit that the vendor reported in its last response; null if it did not. */
            quota: {
                /** @description Calls that are left. */
                remaining: number;
                limit: number | null;
                /**
                 * Format: date-time
                 * @description When the vendor accepts calls again.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                reset: string | null;
                /**
                 * Format: date-time
                 * @description When the vendor said so.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
            /**
             * Format: date-time
             * @description When a tool of it was last called.
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
            calls_last_7_days: number;
            health: components["schemas"]["AccountExplanation"] & unknown;
            /** @description null: the helpdesk never said how many calls are left. */
            quota_forecast: components["schemas"]["QuotaForecast"] | null;
        };
        /** @description An estimate: some helpdesks count a call as several, and other programs may use the same quota. */
        QuotaForecast: {
            /**
             * @description runs_out: at this rate, before the helpdesk gives new calls. renewed: it has given new ones since it last said how many are left. unknown: it said so too long ago.
             * @enum {string}
             */
            state: "enough" | "runs_out" | "used_up" | "renewed" | "unknown";
            /** @description Calls to the helpdesk in the last hour. */
            calls_per_hour: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            runs_out_at: string | null;
            words: string;
        };
        AccountChange: {
            /** @example Support, read only */
            name?: string;
            /** @description Merged into the stored values; null removes a value. */
            settings?: {
                [key: string]: string | null;
            };
            /** @description Merged into the stored values; null removes a value. Checked at the vendor. */
            credentials?: {
                [key: string]: string | null;
            };
            /**
             * @description The account's own tags: names of tools by tag, for use in a config.
             * @example {
             *       "support_only": [
             *         "list_all_richpanel_conversations"
             *       ]
             *     }
             */
            tags?: {
                [key: string]: string[];
            };
            /** @description Store the credential without checking it at the vendor. */
            skip_check?: boolean;
        };
        AccountCheck: {
            ok: boolean;
            problem: components["schemas"]["VendorReason"] | null;
            explanation: components["schemas"]["AccountExplanation"] & unknown;
            account: components["schemas"]["IntegratedAccount"];
        };
        Nothing: Record<string, never>;
        Connect: {
            /** @description The vendor's consent page: open it in the browser that asked. */
            url: string;
            /** @description Must be registered at the vendor exactly like this. */
            redirect_uri: string;
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
        };
        ConnectDraft: {
            /** @description What to ask for; all that the tools can need when left out. */
            scopes?: string[];
            /** @description The path of this gateway to open afterwards. */
            return_to?: string;
        };
        MintedMcpServer: {
            /** @example mcp_93ab… */
            id: string;
            name: string;
            config: components["schemas"]["ServerConfig"];
            require_api_token_auth: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
            integrated_account_ids: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description Until when the previous URL works too.
             * @example 2026-11-21T09:30:00.000Z
             */
            previous_url_until: string | null;
            /** @description What became different without anyone changing the server. A new config dismisses them. */
            notices: components["schemas"]["ServerNotice"][];
            /** @description A secret that is never shown again: whoever has it can use it. */
            url: string;
            /** @description How to add it to each client. The texts and links hold the URL. */
            clients: components["schemas"]["ClientTarget"][];
            /** @description What to know before giving the URL to a client, and what the server cannot do although one may expect it. */
            notes: string[];
        };
        ServerConfig: {
            /**
             * @description read, write, custom, or exact methods. To limit what an agent may do, use effects.
             * @example [
             *       "read"
             *     ]
             */
            methods?: string[];
            /**
             * @example [
             *       "tickets"
             *     ]
             */
            tags?: string[];
            /**
             * @description Any of: conversations, customers, orders, knowledge, reports, team, settings, channels. Left out: all.
             * @example [
             *       "conversations"
             *     ]
             */
            groups?: string[];
            /** @description Also permits the reads that list what the permitted tools take by name or id, such as agents and departments, whatever their group and tags. */
            lookups?: boolean;
            /** @description The granted effects. Every effect of a call must be among them. Left out: all but admin. */
            effects?: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            tools?: {
                allow?: string[];
                deny?: string[];
            };
            /** @enum {string} */
            surface?: "auto" | "direct" | "essential" | "catalog";
            /**
             * @description In which form results are sent: text, structured, or both (the default). For hosts that read one of the two.
             * @enum {string}
             */
            results?: "both" | "text" | "structured";
            /** @description Also offers unverified tools: their operations are not fully documented. */
            unverified?: boolean;
            /**
             * @description What happens to a call that a customer may notice. allow: it is sent. confirm: it is sent when the agent repeats it with the confirmation that it got. draft: it waits until a person approves it. deny: it is refused. Left out: allow.
             * @example draft
             * @enum {string}
             */
            outbound?: "allow" | "confirm" | "draft" | "deny";
            /**
             * @description The same for a call that is hard to undo.
             * @enum {string}
             */
            destructive?: "allow" | "confirm" | "draft" | "deny";
            /**
             * @description The same for a call that changes settings, agents or permissions.
             * @enum {string}
             */
            admin?: "allow" | "confirm" | "draft" | "deny";
            /** @description The first rule whose `when` holds decides, before outbound, destructive and admin. Reads are never asked about. */
            rules?: components["schemas"]["WriteRule"][];
            /** @description Lines that say that an assistant wrote a text. */
            marks?: {
                /** @description Ends internal notes with a line that an assistant wrote them. Defaults to true. */
                notes?: boolean;
                /**
                 * @description The line at the end of messages to customers. Left out: none.
                 * @example Written with the help of an assistant.
                 */
                replies?: string;
            };
        };
        WriteRule: {
            /** @description All that is given must hold. */
            when: {
                /** @description One of these groups of tools. */
                group?: string | string[];
                /** @description One of these tools, by name. */
                tool?: string | string[];
                /**
                 * @description Dotted names of arguments and their values; of a list of values one must hold.
                 * @example {
                 *       "status": "closed"
                 *     }
                 */
                arguments?: {
                    [key: string]: unknown;
                };
                /** @description Wall time of a zone; over midnight where `to` is not after `from`. */
                hours?: {
                    from: string;
                    to: string;
                    /** @description The days on which it begins. Left out: every day. */
                    days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                    /** @example Europe/Dublin */
                    zone: string;
                };
            };
            /** @enum {string} */
            then: "allow" | "confirm" | "draft" | "deny";
        };
        ServerNotice: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            message: string;
            tools: string[];
        };
        ClientTarget: {
            /** @example cursor */
            id: string;
            /** @example Cursor */
            title: string;
            /**
             * @description chat: a web page or an app to talk to. developer: a program that is set up by a command or a file.
             * @enum {string}
             */
            kind: "chat" | "developer";
            /** @description What to do, one step each. The last is about `text`. */
            steps: string[];
            /** @description What to copy: a URL, a command or a part of a file. */
            text: string;
            /** @description What to do after that, one step each. */
            after: string[];
            /** @description Opens the client and adds the MCP server; null: it has no such link. */
            link: string | null;
            /** @description Why it cannot use this MCP server; null: it can. */
            problem: string | null;
            /** @description What to do about the problem, one step each. */
            fix: string[];
        };
        AccountServerDraft: {
            /** @example Support, read only */
            name: string;
            config?: components["schemas"]["GivenServerConfig"];
            /**
             * @description Stands for the effects, groups and lookups of GET /presets, which the stored config then holds. They cannot be given beside it; other parts of the config narrow it further.
             * @enum {string}
             */
            preset?: "analyst" | "triage" | "agent";
            /**
             * Format: date-time
             * @description null: never expires.
             * @example 2026-12-31T23:59:59Z
             */
            expires_at?: string | null;
            /** @description Callers must also send an API token with the scope mcp. Clients that cannot send headers cannot use the URL then. */
            require_api_token_auth?: boolean;
        };
        GivenServerConfig: {
            /**
             * @description read, write, custom, or exact methods. To limit what an agent may do, use effects.
             * @example [
             *       "read"
             *     ]
             */
            methods?: string[];
            /**
             * @example [
             *       "tickets"
             *     ]
             */
            tags?: string[];
            /**
             * @description Any of: conversations, customers, orders, knowledge, reports, team, settings, channels. Left out: all.
             * @example [
             *       "conversations"
             *     ]
             */
            groups?: string[];
            /** @description Also permits the reads that list what the permitted tools take by name or id, such as agents and departments, whatever their group and tags. */
            lookups?: boolean;
            /** @description The granted effects. Every effect of a call must be among them. Left out: all but admin. */
            effects?: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            tools?: {
                allow?: string[];
                deny?: string[];
            };
            /** @enum {string} */
            surface?: "auto" | "direct" | "essential" | "catalog";
            /**
             * @description In which form results are sent: text, structured, or both (the default). For hosts that read one of the two.
             * @enum {string}
             */
            results?: "both" | "text" | "structured";
            /** @description Also offers unverified tools: their operations are not fully documented. */
            unverified?: boolean;
            /**
             * @description What happens to a call that a customer may notice. allow: it is sent. confirm: it is sent when the agent repeats it with the confirmation that it got. draft: it waits until a person approves it. deny: it is refused. Left out: allow.
             * @example draft
             * @enum {string}
             */
            outbound?: "allow" | "confirm" | "draft" | "deny";
            /**
             * @description The same for a call that is hard to undo.
             * @enum {string}
             */
            destructive?: "allow" | "confirm" | "draft" | "deny";
            /**
             * @description The same for a call that changes settings, agents or permissions.
             * @enum {string}
             */
            admin?: "allow" | "confirm" | "draft" | "deny";
            /** @description The first rule whose `when` holds decides, before outbound, destructive and admin. Reads are never asked about. */
            rules?: components["schemas"]["WriteRule"][];
            /** @description Lines that say that an assistant wrote a text. */
            marks?: {
                /** @description Ends internal notes with a line that an assistant wrote them. Defaults to true. */
                notes?: boolean;
                /**
                 * @description The line at the end of messages to customers. Left out: none.
                 * @example Written with the help of an assistant.
                 */
                replies?: string;
            };
            require_api_token_auth?: boolean;
        };
        McpServerList: {
            result: components["schemas"]["McpServer"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        McpServer: {
            /** @example mcp_93ab… */
            id: string;
            name: string;
            config: components["schemas"]["ServerConfig"];
            require_api_token_auth: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
            integrated_account_ids: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description Until when the previous URL works too.
             * @example 2026-11-21T09:30:00.000Z
             */
            previous_url_until: string | null;
            /** @description What became different without anyone changing the server. A new config dismisses them. */
            notices: components["schemas"]["ServerNotice"][];
        };
        PresetList: {
            result: components["schemas"]["Preset"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        Preset: {
            /** @example triage */
            id: string;
            title: string;
            meaning: string;
            /** @description The parts of a config that it stands for. */
            config: {
                effects: string[];
                groups?: string[];
                lookups?: boolean;
            };
        };
        ClientTargets: {
            result: components["schemas"]["ClientTarget"][];
        };
        ServerDraft: {
            /** @example Support, read only */
            name: string;
            config?: components["schemas"]["GivenServerConfig"];
            /**
             * @description Stands for the effects, groups and lookups of GET /presets, which the stored config then holds. They cannot be given beside it; other parts of the config narrow it further.
             * @enum {string}
             */
            preset?: "analyst" | "triage" | "agent";
            /**
             * Format: date-time
             * @description null: never expires.
             * @example 2026-12-31T23:59:59Z
             */
            expires_at?: string | null;
            /** @description Callers must also send an API token with the scope mcp. Clients that cannot send headers cannot use the URL then. */
            require_api_token_auth?: boolean;
            /** @description Ids of integrated accounts. */
            accounts: string[];
        };
        UsedMcpServerList: {
            result: components["schemas"]["UsedMcpServer"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        UsedMcpServer: {
            /** @example mcp_93ab… */
            id: string;
            name: string;
            config: components["schemas"]["ServerConfig"];
            require_api_token_auth: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
            integrated_account_ids: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description Until when the previous URL works too.
             * @example 2026-11-21T09:30:00.000Z
             */
            previous_url_until: string | null;
            /** @description What became different without anyone changing the server. A new config dismisses them. */
            notices: components["schemas"]["ServerNotice"][];
            calls_last_7_days: number;
            /** @description What it may do and what it may not, in sentences. */
            can: string[];
            /** @description The preset that its config is, if it is one. */
            preset: string | null;
            /** @description Who created it, as the audit trail has it; null if that is too long ago. */
            created_by: {
                kind: string;
                name: string | null;
            } | null;
        };
        ServerPreview: {
            /** @description Exactly what tools/list returns. */
            tools: components["schemas"]["Tool"][];
            /** @description Every tool that may be called, listed or not. */
            callable: components["schemas"]["CallableTool"][];
            /** @description Size of `tools` as JSON. */
            bytes: number;
            /** @description Estimated tokens that the list costs a model. */
            tokens: number;
            /** @description OAuth scopes that the tools need, by connector. */
            scopes: {
                [key: string]: string[];
            };
            /** @enum {string} */
            surface: "direct" | "essential" | "catalog";
            /** @description What it may do and what it may not, and which calls ask first, in sentences. */
            summary: string[];
            /** @description Whether calls can wait for a person to approve them. */
            approvals: boolean;
            /** @description The tools that may be called, by group. */
            groups: components["schemas"]["PreviewGroup"][];
            /** @description The tools that may be called, by effect; one with several counts for each. */
            effects: components["schemas"]["PreviewEffect"][];
            /** @description How many tools of these accounts each preset would permit. */
            presets: components["schemas"]["PreviewPreset"][];
            /** @description What the server cannot do although one may expect it, in sentences. */
            notes: string[];
        };
        Tool: {
            name: string;
            title: string;
            description: string;
            inputSchema: {
                [key: string]: unknown;
            };
            annotations: {
                [key: string]: unknown;
            };
            _meta?: {
                [key: string]: unknown;
            };
        };
        CallableTool: {
            name: string;
            title: string;
            connector: string;
            method: string;
            tags: string[];
            group: string;
            /** @description Every effect that it can have, whatever its arguments. */
            effects: string[];
            /** @description One of those that most work is done with. */
            essential: boolean;
        };
        PreviewGroup: {
            group: string;
            tools: number;
            /** @description Tools by effect; one with several counts for each. */
            effects: {
                [key: string]: number;
            };
        };
        PreviewEffect: {
            effect: string;
            tools: number;
        };
        PreviewPreset: {
            id: string;
            tools: number;
        };
        ServerPreviewDraft: {
            /** @description Ids of integrated accounts. */
            accounts: string[];
            config?: components["schemas"]["GivenServerConfig"];
            /**
             * @description Stands for the effects, groups and lookups of GET /presets, which the stored config then holds. They cannot be given beside it; other parts of the config narrow it further.
             * @enum {string}
             */
            preset?: "analyst" | "triage" | "agent";
        };
        ServerChange: {
            /** @example Support, read only */
            name?: string;
            config?: components["schemas"]["GivenServerConfig"];
            /**
             * @description Stands for the effects, groups and lookups of GET /presets, which the stored config then holds. They cannot be given beside it; other parts of the config narrow it further.
             * @enum {string}
             */
            preset?: "analyst" | "triage" | "agent";
            /**
             * Format: date-time
             * @description null: never expires.
             * @example 2026-12-31T23:59:59Z
             */
            expires_at?: string | null;
            /** @description Callers must also send an API token with the scope mcp. Clients that cannot send headers cannot use the URL then. */
            require_api_token_auth?: boolean;
            /** @description Ids of integrated accounts. */
            accounts?: string[];
        };
        /** @description It holds in this process, and is stored as soon as possible. */
        Unstored: {
            /** @enum {boolean} */
            stored: false;
            detail: string;
        };
        Rotation: {
            /** @description How long the previous URL keeps working. Defaults to 0. */
            overlap_seconds?: number;
        };
        RevokedServers: {
            result: components["schemas"]["RevokedServer"][];
        };
        RevokedServer: {
            id: string;
            /**
             * @description unstored: it holds in this process, and is stored as soon as the database accepts writes. failed: it still works; try again.
             * @enum {string}
             */
            outcome: "revoked" | "unstored" | "not_found" | "failed";
        };
        ServerRevocation: {
            /** @description Ids of MCP servers. */
            ids: string[];
        };
        MadeApiToken: {
            /** @example tok_0d1e… */
            id: string;
            name: string;
            /** @description null: the owner's. */
            tenant_id: string | null;
            scopes: ("manage" | "mcp")[];
            mcp_server_ids: string[] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
            /** @description Never shown again. */
            token: string;
        };
        ApiTokenDraft: {
            /** @example Support, read only */
            name: string;
            scopes: ("manage" | "mcp")[];
            /** @description The only MCP servers that it may open; null: any of the tenant. */
            mcp_server_ids?: string[] | null;
            /**
             * Format: date-time
             * @example 2026-12-31T23:59:59Z
             */
            expires_at?: string | null;
            /** @description Creates a token of the owner, who may act for every tenant. */
            owner?: boolean;
        };
        ApiTokenList: {
            result: components["schemas"]["ApiToken"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        ApiToken: {
            /** @example tok_0d1e… */
            id: string;
            name: string;
            /** @description null: the owner's. */
            tenant_id: string | null;
            scopes: ("manage" | "mcp")[];
            mcp_server_ids: string[] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
        };
        InvitedPerson: {
            /** @example usr_0d1e… */
            id: string;
            /** @description null: an owner of the gateway. */
            tenant_id: string | null;
            name: string;
            email: string | null;
            /**
             * @description member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.
             * @enum {string}
             */
            role: "owner" | "manager" | "member";
            /** @enum {string} */
            state: "invited" | "joined";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            joined_at: string | null;
            /**
             * Format: date-time
             * @description When they last signed in.
             * @example 2026-11-21T09:30:00.000Z
             */
            last_seen_at: string | null;
            link: components["schemas"]["PersonLink"];
        };
        PersonLink: {
            /** @description Signs in as this person, once. Never shown again. */
            url: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            /** @description Whether it was sent by e-mail. */
            sent: boolean;
        };
        PersonDraft: {
            /** @example Support, read only */
            name: string;
            /**
             * Format: email
             * @description Without one, they sign in by links that an owner makes.
             * @example ana@example.com
             */
            email?: string | null;
            /**
             * @description member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.
             * @enum {string}
             */
            role: "owner" | "manager" | "member";
            /** @description Invites an owner of the gateway, who may act for every tenant. */
            owner?: boolean;
            /** @description The MCP servers that are shared with them from the start. */
            mcp_server_ids?: string[];
        };
        PersonList: {
            result: components["schemas"]["ListedPerson"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        ListedPerson: {
            /** @example usr_0d1e… */
            id: string;
            /** @description null: an owner of the gateway. */
            tenant_id: string | null;
            name: string;
            email: string | null;
            /**
             * @description member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.
             * @enum {string}
             */
            role: "owner" | "manager" | "member";
            /** @enum {string} */
            state: "invited" | "joined";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            joined_at: string | null;
            /**
             * Format: date-time
             * @description When they last signed in.
             * @example 2026-11-21T09:30:00.000Z
             */
            last_seen_at: string | null;
            /** @description The MCP servers that are shared with them. Managers and owners may use every one, shared or not. */
            mcp_server_ids: string[];
        };
        Person: {
            /** @example usr_0d1e… */
            id: string;
            /** @description null: an owner of the gateway. */
            tenant_id: string | null;
            name: string;
            email: string | null;
            /**
             * @description member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.
             * @enum {string}
             */
            role: "owner" | "manager" | "member";
            /** @enum {string} */
            state: "invited" | "joined";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            joined_at: string | null;
            /**
             * Format: date-time
             * @description When they last signed in.
             * @example 2026-11-21T09:30:00.000Z
             */
            last_seen_at: string | null;
        };
        PersonChange: {
            /** @example Support, read only */
            name?: string;
            /**
             * Format: email
             * @example ana@example.com
             */
            email?: string | null;
            /**
             * @description member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.
             * @enum {string}
             */
            role?: "owner" | "manager" | "member";
        };
        PersonSessionList: {
            result: components["schemas"]["PersonSession"][];
        };
        PersonSession: {
            /** @example ses_0d1e… */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            user_agent: string | null;
            address: string | null;
            /** @description Whether this request has it. */
            current: boolean;
        };
        UsableServerList: {
            result: components["schemas"]["UsableServer"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        UsableServer: {
            id: string;
            name: string;
            tenant_id: string;
            /** @description For apps that sign in with OAuth. It is no secret: whoever opens it has to sign in. */
            url: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
        };
        SignInClients: {
            /** @description It is no secret: whoever opens it has to sign in. */
            url: string;
            result: components["schemas"]["ClientTarget"][];
        };
        ServerPeople: {
            result: components["schemas"]["Person"][];
        };
        /** @description The members who may use the server, and no others. */
        ServerPeopleChange: {
            people: string[];
        };
        /** @description The MCP servers that they may use, and no others. */
        PersonServersChange: {
            mcp_server_ids: string[];
        };
        OutboxItemList: {
            result: components["schemas"]["OutboxItem"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
            /** @description Items by state, whatever `state` asks for. */
            counts: {
                waiting: number;
                stale: number;
                sending: number;
                sent: number;
                failed: number;
                unknown: number;
                discarded: number;
                expired: number;
                vendor_draft: number;
            };
            /** @description How people are asked to approve, besides the page; empty: by the page alone. */
            channels: components["schemas"]["ApprovalChannel"][];
        };
        OutboxItem: {
            /** @example obx_93ab… */
            id: string;
            /**
             * @description waiting: for a person. stale: somebody has written in the conversation since. sending: approved. sent. failed: nothing reached the helpdesk. unknown: whether it did is not known. discarded: a person decided against it. expired: nobody decided in time. vendor_draft: it has become a draft of the helpdesk’s own, and is sent or deleted there.
             * @enum {string}
             */
            state: "waiting" | "stale" | "sending" | "sent" | "failed" | "unknown" | "discarded" | "expired" | "vendor_draft";
            /** @description Grows with each edit. */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            mcp_server: {
                id: string;
                name: string;
            };
            integrated_account: {
                id: string;
                name: string;
                connector: string;
            };
            tool: string;
            tool_title: string;
            effects: string[];
            /** @description In whose name the assistant called; null for a URL. */
            person: {
                id: string;
                name: string;
            } | null;
            /** @description The connected app that called. */
            app: {
                id: string;
                name: string;
            } | null;
            summary: string;
            targets: {
                kind: string;
                id: string;
                title?: string;
                number?: string;
                link?: string;
            }[];
            /** @description The conversation that it answers or closes. */
            thread: {
                kind: string;
                id: string;
                title: string | null;
                /** @description The number that people see, if it is not the id. */
                number: string | null;
                /** @description The customer of the conversation, by name or else by e-mail address. */
                customer: string | null;
            } | null;
            /** @description Whether GET /outbox/{id}/thread reads a conversation: that of `thread`, or else the one that the call is about, such as one whose status it changes. */
            has_conversation: boolean;
            /** @description How many other items wait for a person to decide about the same conversation. */
            waiting_beside: number;
            /** @description Of a call that has become a draft of the helpdesk’s own. There is nothing to approve here: once it was sent there the state is `sent`, and `discarded` once it is gone; `decision` stays null. That is looked up whenever the item is read. */
            vendor_draft: {
                id: string | null;
                /** @example Zoho Desk */
                helpdesk: string;
                /** @description Its conversation in the helpdesk. */
                link: string | null;
            } | null;
            /** @description The first 300 characters for the customer. */
            text_start: string | null;
            text_length: number | null;
            /** @description A person has changed what the assistant wrote. */
            is_edited: boolean;
            /** @description Who changed it last. Null also where that was before it was recorded. */
            edited: {
                by: {
                    kind: string;
                    id: string | null;
                    name: string | null;
                };
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
            decision: {
                by: {
                    kind: string;
                    id: string | null;
                    name: string | null;
                };
                /** @enum {string} */
                via: "api" | "email" | "slack" | "webhook" | "cli";
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string | null;
            } | null;
            /** @description In the activity: the call that was held. */
            held_call_id: string | null;
            /** @description In the activity: the call that was sent. */
            sent_call_id: string | null;
            error: {
                code: string;
                /** @description What the assistant is told. */
                message: string;
                /** @description For people: why it failed, as the activity says it. */
                summary: string | null;
                /** @description The helpdesk’s own words: data. */
                vendor_message: string | null;
                /** @description The argument that it is about. */
                argument: string | null;
            } | null;
            /** @description Of a sent item: what should have followed, such as a status or tags, and was not done, or `unknown` where the gateway was stopped while it was sent. */
            unfinished_steps: {
                /** @description The arguments that ask for it. */
                arguments: string[];
                /** @enum {string} */
                state: "failed" | "not tried" | "unknown";
            }[];
            /** @description What the helpdesk said of the delivery, as in the result of the call. */
            delivery: {
                [key: string]: unknown;
            } | null;
        };
        ApprovalChannel: {
            /** @enum {string} */
            channel: "email" | "slack" | "webhook";
            /**
             * @description Who is asked, in words.
             * @example everybody who may approve
             */
            to: string;
        };
        OutboxDetail: {
            /** @example obx_93ab… */
            id: string;
            /**
             * @description waiting: for a person. stale: somebody has written in the conversation since. sending: approved. sent. failed: nothing reached the helpdesk. unknown: whether it did is not known. discarded: a person decided against it. expired: nobody decided in time. vendor_draft: it has become a draft of the helpdesk’s own, and is sent or deleted there.
             * @enum {string}
             */
            state: "waiting" | "stale" | "sending" | "sent" | "failed" | "unknown" | "discarded" | "expired" | "vendor_draft";
            /** @description Grows with each edit. */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            mcp_server: {
                id: string;
                name: string;
            };
            integrated_account: {
                id: string;
                name: string;
                connector: string;
            };
            tool: string;
            tool_title: string;
            effects: string[];
            /** @description In whose name the assistant called; null for a URL. */
            person: {
                id: string;
                name: string;
            } | null;
            /** @description The connected app that called. */
            app: {
                id: string;
                name: string;
            } | null;
            summary: string;
            targets: {
                kind: string;
                id: string;
                title?: string;
                number?: string;
                link?: string;
            }[];
            /** @description The conversation that it answers or closes. */
            thread: {
                kind: string;
                id: string;
                title: string | null;
                /** @description The number that people see, if it is not the id. */
                number: string | null;
                /** @description The customer of the conversation, by name or else by e-mail address. */
                customer: string | null;
            } | null;
            /** @description Whether GET /outbox/{id}/thread reads a conversation: that of `thread`, or else the one that the call is about, such as one whose status it changes. */
            has_conversation: boolean;
            /** @description How many other items wait for a person to decide about the same conversation. */
            waiting_beside: number;
            /** @description Of a call that has become a draft of the helpdesk’s own. There is nothing to approve here: once it was sent there the state is `sent`, and `discarded` once it is gone; `decision` stays null. That is looked up whenever the item is read. */
            vendor_draft: {
                id: string | null;
                /** @example Zoho Desk */
                helpdesk: string;
                /** @description Its conversation in the helpdesk. */
                link: string | null;
            } | null;
            /** @description The first 300 characters for the customer. */
            text_start: string | null;
            text_length: number | null;
            /** @description A person has changed what the assistant wrote. */
            is_edited: boolean;
            /** @description Who changed it last. Null also where that was before it was recorded. */
            edited: {
                by: {
                    kind: string;
                    id: string | null;
                    name: string | null;
                };
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
            decision: {
                by: {
                    kind: string;
                    id: string | null;
                    name: string | null;
                };
                /** @enum {string} */
                via: "api" | "email" | "slack" | "webhook" | "cli";
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string | null;
            } | null;
            /** @description In the activity: the call that was held. */
            held_call_id: string | null;
            /** @description In the activity: the call that was sent. */
            sent_call_id: string | null;
            error: {
                code: string;
                /** @description What the assistant is told. */
                message: string;
                /** @description For people: why it failed, as the activity says it. */
                summary: string | null;
                /** @description The helpdesk’s own words: data. */
                vendor_message: string | null;
                /** @description The argument that it is about. */
                argument: string | null;
            } | null;
            /** @description Of a sent item: what should have followed, such as a status or tags, and was not done, or `unknown` where the gateway was stopped while it was sent. */
            unfinished_steps: {
                /** @description The arguments that ask for it. */
                arguments: string[];
                /** @enum {string} */
                state: "failed" | "not tried" | "unknown";
            }[];
            /** @description What the helpdesk said of the delivery, as in the result of the call. */
            delivery: {
                [key: string]: unknown;
            } | null;
            text_argument: string | null;
            /** @description The words for the customer, whole. */
            text: string | null;
            arguments: {
                [key: string]: unknown;
            };
            /** @description What the assistant wrote, where a person has changed it. */
            original_arguments: {
                [key: string]: unknown;
            } | null;
            changes: {
                [key: string]: unknown;
            }[];
            result: {
                [key: string]: unknown;
            } | null;
            /** @description Of a stale item: what was written since it was held, also by the same assistant. It is looked up when the item is read. */
            new_turns: components["schemas"]["ConversationTurn"][];
            /** @description Of a stale item: pass it to approve. */
            seen: string | null;
        };
        /** @description One message or note: id, role, by, visibility, time, text, attachments. One that was written through this gateway has `written_here`: the name and id of whoever approved or wrote it, and whether they `approved` what an assistant wrote. Texts of other people are data. */
        ConversationTurn: {
            [key: string]: unknown;
        };
        OutboxThread: {
            /** @description The last ten, oldest first. */
            turns: components["schemas"]["ConversationTurn"][];
            /** @description Somebody has written since: the item is stale. */
            changed: boolean;
        };
        OutboxApproval: {
            /** @description The version that was read. With another one nothing is done (409). To approve what somebody has edited, it must be given. */
            version?: number;
            /** @description The words for the customer, instead of those that are there. */
            text?: string;
            /** @description All arguments of the call, instead of `text`. */
            arguments?: {
                [key: string]: unknown;
            };
            /** @description Of a stale item: its `seen`, which says that its new turns were read. */
            seen?: string;
        };
        OutboxEdit: {
            /** @description The version that was read. With another one nothing is done (409). To approve what somebody has edited, it must be given. */
            version?: number;
            /** @description The words for the customer, instead of those that are there. */
            text?: string;
            /** @description All arguments of the call, instead of `text`. */
            arguments?: {
                [key: string]: unknown;
            };
        };
        OutboxDiscarding: {
            /** @description The version that was read. With another one nothing is done (409). To approve what somebody has edited, it must be given. */
            version?: number;
            /**
             * @description Why. The assistant reads it.
             * @example Offer an exchange first.
             */
            reason?: string;
        };
        ActivityReport: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            until: string;
            calls: number;
            ok: number;
            failed: number;
            refused: number;
            attempted: number;
            /** @description Held for a person, and not sent since: they wait, or were discarded. */
            held: number;
            /** @description Those of `held` that still wait for a person. */
            waiting: number;
            /** @description Those of `calls` that people made by hand, on the page. The others are of assistants. */
            by_people: number;
            /** @description Why calls were refused or failed, the most frequent first. */
            reasons: components["schemas"]["CallReason"][];
            /** @description Tools whose calls fail or are refused, by how often. */
            tools: components["schemas"]["ToolFailures"][];
            /** @description MCP servers by the number of their calls; `page` stands for people on the page. */
            servers: components["schemas"]["ServerCalls"][];
            /** @description How long calls took that were sent: of each account, then of its slowest tools that were called three times or more. Milliseconds, to two digits. */
            latency: components["schemas"]["CallLatency"][];
        };
        CallReason: {
            code: string;
            words: string;
            calls: number;
            refused: boolean;
        };
        ToolFailures: {
            tool: string;
            integrated_account_id: string | null;
            calls: number;
            failed: number;
            refused: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_failed_at: string | null;
            /** @description The most frequent one, in words. */
            reason: string | null;
        };
        ServerCalls: {
            mcp_server_id: string;
            calls: number;
            failed: number;
            refused: number;
            vendor_calls: number;
        };
        CallLatency: {
            integrated_account_id: string;
            /** @description null: of all tools. */
            tool: string | null;
            calls: number;
            p50_ms: number;
            p95_ms: number;
        };
        CallNeighbours: {
            /** @description The id of the call above it in the list. */
            newer: string | null;
            /** @description The id of the call below it. */
            older: string | null;
        };
        ToolCallList: {
            result: components["schemas"]["ToolCall"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
            /**
             * Format: date-time
             * @description Where `q` has not been looked for in all calls yet: how far back this page went. The next page goes on. Such a page may have few calls, or none.
             * @example 2026-11-21T09:30:00.000Z
             */
            searched_since: string | null;
        };
        ToolCall: {
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            mcp_server_id: string;
            /** @description null where a call named a tool of no account. */
            integrated_account_id: string | null;
            /** @description In whose name the call was made; null for a URL, which anybody may hold. */
            person: components["schemas"]["CallerName"] | null;
            /** @description The connected app that made the call. */
            app: components["schemas"]["CallerName"] | null;
            /** @description The item of the outbox as which the call was held, or sent after a person had approved it. */
            outbox_item_id: string | null;
            /**
             * @description How that item stands now; null where there is none, or it was deleted since.
             * @enum {string|null}
             */
            outbox_state: "waiting" | "stale" | "sending" | "sent" | "failed" | "unknown" | "discarded" | "expired" | "vendor_draft" | null;
            /** @description Who approved that item: of the call that was sent, of one that was stopped since somebody had written meanwhile, and of the one that was held. */
            approved_by: components["schemas"]["CallDecider"] | null;
            /** @description Who decided against the item, of the call that was held. */
            discarded_by: components["schemas"]["CallDecider"] | null;
            tool: string;
            /** @description What this call does; of a refused call, what it would have done. */
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            /** @description What was done, or why it was not, in one sentence. Empty for calls of older versions. */
            summary: string;
            /** @description What the call touched, at most 20. */
            targets: components["schemas"]["CallTarget"][];
            /** @description The number of all that it touched. A message or a note that it wrote is listed, and not counted. */
            target_count: number;
            /** @description Rows of a list; null for other calls. */
            row_count: number | null;
            /** @description The fields that a write changed. While the outcome is unknown they are those it asked for; empty when it was refused. */
            changes: components["schemas"]["CallChange"][];
            /**
             * @description attempted: the call is under way, or the process ended during it and its outcome is unknown. held: nothing was sent; it waits, or waited, for a person in the outbox.
             * @enum {string}
             */
            outcome: "attempted" | "ok" | "error" | "held";
            error_code: string | null;
            /** @description The argument that the error is about, where that is known. */
            error_argument: string | null;
            /** @description Why it failed in the helpdesk’s own words: data, on one line of at most 300 characters, without credentials and without the texts that the call sent. */
            vendor_message: string | null;
            vendor_status: number | null;
            vendor_calls: number | null;
            duration_ms: number | null;
            argument_names: string[];
            /** @description A keyed digest: equal arguments have equal digests, values cannot be read from it. */
            arguments_digest: string;
        };
        /** @description The name is as it was then. */
        CallerName: {
            id: string;
            name: string;
        };
        /** @description The name is as it was then. */
        CallDecider: {
            kind: string;
            id: string | null;
            name: string | null;
            /** @enum {string} */
            via: "api" | "email" | "slack" | "webhook" | "cli";
        };
        CallTarget: {
            /** @description ticket, conversation, customer, order, agent or another. */
            kind: string;
            id: string;
            /** @description Text of a customer or vendor, cut to one line: data. */
            title?: string;
            /** @description The number that people see, if it is not the id. */
            number?: string;
            /** @description An https URL in the helpdesk. */
            link?: string;
            /** @description Of a conversation: its customer, by name or else by e-mail address. */
            customer?: string;
        };
        CallChange: {
            field: string;
            /** @description Left out when the call did not learn it. */
            before?: unknown;
            /** @description Left out when a value was only removed. */
            after?: unknown;
            /** @description Characters of a free text. Its words are only kept if HELPDESK_MCP_ACTIVITY_TEXT_DAYS says so, and only given for one call. */
            length?: number;
        };
        ActivitySeries: {
            result: components["schemas"]["ActivitySlice"][];
            next_cursor: null;
            /** @description Of a day of a zone 86,400, whatever its length. */
            slice_seconds: number;
        };
        ActivitySlice: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            calls: number;
            ok: number;
            /** @description Sent, and not done. */
            failed: number;
            /** @description Not sent: the gateway refused it. */
            refused: number;
            /** @description Under way, or its outcome is unknown. */
            attempted: number;
            /** @description Held for a person, and not sent since: they wait, or were discarded. */
            held: number;
            /** @description Those of `held` that still wait for a person. */
            waiting: number;
            /** @description The number of errors by code. */
            errors: {
                [key: string]: number;
            };
            /** @description Of calls that were sent: neither refused nor held. */
            median_ms: number | null;
            p95_ms: number | null;
        };
        ExportedToolCalls: {
            result: (components["schemas"]["ToolCall"] & {
                mcp_server: string | null;
                integrated_account: string | null;
            })[];
        };
        Overview: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            until: string;
            figures: components["schemas"]["ActivityFigures"];
            /** @description Calls that people made by hand, on the page. They are in no figure and no reason here. */
            calls_by_people: number;
            /** @description Why calls were refused or failed, the most frequent first. */
            reasons: components["schemas"]["CallReason"][];
            /** @description What someone has to do, the most urgent first. */
            needs_attention: components["schemas"]["NeedsAttention"][];
            /** @description The newest 200 accounts. */
            accounts: components["schemas"]["AccountFigures"][];
        };
        ActivityFigures: {
            /** @description Calls of assistants, through MCP servers. */
            calls: number;
            /** @description Calls that only read, and succeeded. */
            reads: number;
            /** @description Different conversations that were read, each counted once. */
            conversations_read: number;
            /** @description Internal notes that were added. */
            notes: number;
            /** @description Replies and messages to customers. */
            replies: number;
            /** @description Other changes: tags, assignments, statuses, orders and the like. */
            changes: number;
            /** @description Calls that the gateway refused. Nothing was sent. */
            refused: number;
            /** @description Calls that were sent and not done. */
            failed: number;
            /** @description Calls that have not ended, or whose outcome is unknown. */
            under_way: number;
            /** @description Calls that were held for a person, and not sent since: they wait, or were discarded. */
            held: number;
            /** @description Those of `held` that still wait for a person. */
            waiting: number;
        };
        NeedsAttention: {
            /**
             * @description The most urgent kind comes first. More may be added.
             * @enum {string}
             */
            kind: "reconnect" | "outage" | "quota" | "tool_fails" | "expires" | "not_checked";
            /** @example The account "shop" has to be connected again */
            title: string;
            advice: string | null;
            integrated_account_id: string | null;
            mcp_server_id: string | null;
            tool: string | null;
            /**
             * Format: date-time
             * @description When it ends, runs out or last happened.
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string | null;
        };
        AccountFigures: {
            account: components["schemas"]["UsedAccount"];
            figures: components["schemas"]["ActivityFigures"];
        };
        Found: {
            accounts: components["schemas"]["FoundAccount"][];
            servers: components["schemas"]["FoundServer"][];
            /** @description In the order in which agents find them; of each connector, those of its newest account. */
            tools: components["schemas"]["FoundTool"][];
            calls: components["schemas"]["FoundCall"][];
        };
        FoundAccount: {
            id: string;
            name: string;
            connector: string;
            state: string;
        };
        FoundServer: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string | null;
        };
        FoundTool: {
            name: string;
            title: string;
            connector: string;
            integrated_account_id: string;
        };
        FoundCall: {
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            summary: string;
            tool: string;
            outcome: string;
            effects: string[];
            targets: components["schemas"]["CallTarget"][];
            /** @description Of a call that was held: the item of the outbox that a person decides about. */
            outbox_item_id: string | null;
            /** @enum {string|null} */
            outbox_state: "waiting" | "stale" | "sending" | "sent" | "failed" | "unknown" | "discarded" | "expired" | "vendor_draft" | null;
        };
        AuditRecordList: {
            result: components["schemas"]["AuditRecord"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        AuditRecord: {
            /** @example aud_000000000012_0d1e… */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            /** @description null: it belongs to no tenant, as the owner’s API tokens. */
            tenant_id: string | null;
            /** @example server.revoked */
            action: string;
            actor: {
                /**
                 * @description person: signed in by name; session: signed in to the dashboard with an API token; token: an API token; link: a one-time sign-in link; cli: a user of the machine; system: the gateway itself; anonymous: without valid credentials.
                 * @enum {string}
                 */
                kind: "person" | "session" | "token" | "link" | "cli" | "system" | "anonymous";
                id: string | null;
                name: string | null;
                api_token_id: string | null;
                /** @description The last characters of the API token that was sent. */
                api_token_end: string | null;
            };
            subject: {
                kind: string;
                id: string | null;
                name: string | null;
            };
            /** @description Values that are long are cut. */
            changes: {
                /** @example config.effects */
                field: string;
                before?: unknown;
                after?: unknown;
                /**
                 * @description It changed; its values are recorded nowhere.
                 * @enum {boolean}
                 */
                secret?: true;
            }[];
            /** @enum {string} */
            outcome: "ok" | "refused";
            /** @description Why it was refused, as a code. */
            reason: string | null;
            /** @description How many equal refusals from one address in one minute the record stands for. */
            count: number;
            address: string | null;
            user_agent: string | null;
            request_id: string | null;
            /** @description The position in the chain of its tenant. */
            sequence: number;
            /** @description The digest of the record before in that chain. */
            previous: string;
            /** @description SHA-256 of this record and `previous`. */
            digest: string;
        };
        AccountToolList: {
            result: components["schemas"]["FoundAccountTool"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        FoundAccountTool: components["schemas"]["AccountTool"] & {
            /** @description Of a search: the arguments that do what `q` says, where the tool does more than that. */
            matching_arguments?: string[];
            /**
             * @description Of a search: other words for what the tool does, where they say more of `q` than its title.
             * @example leave a private note on a case
             */
            matching_phrase?: string;
        };
        AccountTool: {
            name: string;
            title: string;
            description: string;
            method: string;
            /** @description Where a support lead looks for it. */
            group: string;
            tags: string[];
            /** @description Every effect that it can have, whatever its arguments. */
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            essential: boolean;
            /** @description Why it may not work at the vendor as described; offered on request only. */
            unverified: string | null;
            /** @description JSON Schema 2020-12 of its arguments. */
            inputSchema: {
                [key: string]: unknown;
            };
        };
        ToolCallResult: {
            /** @description What an agent would get. It has an `error` when the call failed. */
            result?: unknown;
            is_error: boolean;
            duration_ms: number;
            vendor_calls: number | null;
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            /** @description As the activity tells it. Several, where the tool goes on after its write. */
            done: components["schemas"]["DoneCall"][];
        };
        DoneCall: {
            /** @description What was done, or why it was not, in one sentence. */
            summary: string;
            /** @description What it touched, at most 20. */
            targets: components["schemas"]["CallTarget"][];
            /** @description The fields that a write changed. */
            changes: components["schemas"]["CallChange"][];
        };
        ToolCallDraft: {
            arguments?: {
                [key: string]: unknown;
            };
            /** @description The effects the person agreed to. A call with any other is not made. Any effect when left out. */
            effects?: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
        };
        ToolEffects: {
            effects: ("read" | "internal" | "outbound" | "destructive" | "admin")[];
            /** @description What it will do and who will see it, in sentences. */
            summary: string[];
            /**
             * @description Whether a customer will see it.
             * @enum {string}
             */
            customer_visible: "yes" | "no" | "unknown";
            /** @description How it will reach the customer; left out when nobody outside is told. */
            delivery?: {
                /** @description The recipient, if the arguments name one. */
                to: string | null;
                /** @description Such as email or portal; null if unknown. */
                channel: string | null;
                /** @description What else the call may set off. */
                also: string[];
            };
        };
        ToolArguments: {
            arguments?: {
                [key: string]: unknown;
            };
            /** @description The arguments are still being filled in: they are not checked, and some may be missing. */
            incomplete?: boolean;
        };
        ToolNames: {
            /** @description At most 20. The tool takes them in place of ids. */
            result: string[];
            /** @description Whether these are all that the account has, or that match. */
            complete: boolean;
        };
        SignIn: {
            /**
             * @description An API token with the scope manage.
             * @example hdm_api_…
             */
            token: string;
        };
        SignInByLink: {
            /**
             * @description What follows the # of a one-time link.
             * @example hdm_link_…
             */
            code: string;
        };
        Session: {
            tenant: components["schemas"]["Tenant"];
            scopes: ("manage" | "mcp")[];
            /** @description Which parts of the API it may use: its own sessions and apps, accounts and servers, people. */
            permissions: ("any" | "person" | "apps" | "approve" | "manage" | "tokens" | "people" | "owner")[];
            /** @description The name of the person, or of the API token that the session has its rights from. */
            name: string;
            /** @description null: the session has its rights from an API token. */
            person: components["schemas"]["Person"] | null;
            owner: boolean;
            /**
             * Format: date-time
             * @description Using the session extends it, up to seven days after the sign-in.
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            /** @description Whether the helpdesks are sandboxes with made-up data. */
            demo: boolean;
            /** @description Whether links and the URLs of MCP servers open only on the computer where the gateway runs, as no public URL is set. */
            links_open_here_only: boolean;
        };
        /** @description The tenant it acts for. The owner chooses it with X-Tenant. */
        Tenant: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
        };
        Invitation: {
            /** @description Who invites; null where that is not on record. */
            by: string | null;
            /** @description null: the first one, which has no name of its own, or the gateway itself. */
            workspace: string | null;
            /** @description Who is invited. */
            name: string;
            /** @enum {string} */
            role: "member" | "manager" | "owner";
        };
        InvitationRequest: {
            /**
             * @description What follows the # of the link.
             * @example hdm_link_…
             */
            code: string;
        };
        SignInMethods: {
            /** @description By a link in an e-mail: POST /session/email. */
            email: boolean;
            /** @description By an OpenID Connect provider. */
            provider: {
                name: string;
                /** @description Where the browser goes to; with ?return_to=<path>, where it goes once it has signed in. */
                url: string;
            } | null;
            /**
             * @description What runs its command line where the gateway runs; with sign-in-link, it prints a link for the owner.
             * @example helpdesk-mcp
             */
            command: string;
        };
        SignInLinkAsked: {
            /** @description Seconds for which the link is valid. */
            expires_in: number;
        };
        SignInLinkRequest: {
            /**
             * Format: email
             * @example ana@example.com
             */
            email: string;
            /**
             * @description The path of this gateway that the browser goes to once it has signed in.
             * @example /servers
             */
            return_to?: string;
        };
        TenantDraft: {
            /** @example Support, read only */
            name: string;
        };
        TenantList: {
            result: components["schemas"]["Tenant"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        Interaction: {
            id: string;
            client: {
                id: string;
                /** @description What the app calls itself. */
                name: string;
                /** @description The host that vouches for the app; null: it has registered itself, and anybody may use its name. */
                host: string | null;
                /** @description The known app that this one is named like without being it: neither its document nor its redirect is that app’s. */
                looks_like: components["schemas"]["LooksLike"] | null;
            };
            redirect: {
                /** @description Who gets the answer. */
                host: string;
                /** @description A program on this machine gets the answer, whichever listens. */
                is_loopback: boolean;
            };
            resource: string;
            scopes: {
                /** @enum {string} */
                scope: "helpdesk:read" | "helpdesk:internal" | "helpdesk:outbound" | "helpdesk:destructive" | "helpdesk:admin";
                description: string;
            }[];
            /** @description One of them is chosen. */
            servers: {
                id: string;
                name: string;
                /** @description Those that it and the person permit. */
                scopes: ("helpdesk:read" | "helpdesk:internal" | "helpdesk:outbound" | "helpdesk:destructive" | "helpdesk:admin")[];
                /** @description What the app may do there already, in the name of this person. */
                granted: ("helpdesk:read" | "helpdesk:internal" | "helpdesk:outbound" | "helpdesk:destructive" | "helpdesk:admin")[];
            }[];
        };
        /** @description A known app, and the host that people know it by. */
        LooksLike: {
            name: string;
            host: string;
        };
        InteractionAnswer: {
            redirect_to: string;
        };
        InteractionApproval: {
            /** @description Needed where there are several. */
            server_id?: string;
            /** @description All that are permitted when left out. */
            scopes?: ("helpdesk:read" | "helpdesk:internal" | "helpdesk:outbound" | "helpdesk:destructive" | "helpdesk:admin")[];
        };
        ConnectedAppList: {
            result: components["schemas"]["ConnectedApp"][];
            /** @description Pass it back to get the next page; null on the last page. */
            next_cursor: string | null;
        };
        ConnectedApp: {
            /** @example grt_0d1e… */
            id: string;
            client_id: string;
            /** @description What the app calls itself. */
            name: string;
            /** @description The host that vouches for the app; null: it has registered itself. */
            host: string | null;
            person_id: string;
            /** @description The name of whoever has connected it. */
            person: string;
            mcp_server_id: string;
            /** @description The name of the MCP server. */
            mcp_server: string;
            /** @description The MCP URL that its tokens are for. */
            url: string;
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Using the app extends it.
             * @example 2026-11-21T09:30:00.000Z
             */
            expires_at: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            last_used_at: string | null;
        };
        Gateway: {
            version: string;
            node: string;
            public_url: string;
            /** @description What runs its command line where the gateway runs. */
            command: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            started_at: string | null;
            listens_at: string | null;
            /** @description Its kind and place, without a password. */
            database: string | null;
            /** @description Where the key is that encrypts credentials. */
            key: string | null;
            activity_days: number | null;
            activity_text_days: number | null;
            audit_days: number | null;
            connectors: {
                id: string;
                title: string;
            }[];
            /** @description Whether the helpdesks are sandboxes with made-up data. */
            demo: boolean;
            /** @description The MCP URL for apps that sign people in; null: `findings` says why there is none. */
            sign_in_url: string | null;
            /** @description How people are asked to approve calls, besides the page. */
            approval_channels: components["schemas"]["ApprovalChannel"][];
            findings: components["schemas"]["Finding"][];
        };
        Finding: {
            what: string;
            /**
             * @description note: no problem here, but may be one for a gateway that others use.
             * @enum {string}
             */
            state: "good" | "note" | "wrong";
            says: string;
            /** @description How to mend it. */
            fix: string | null;
        };
        Me: {
            /** @description null: a person is signed in. */
            token: components["schemas"]["ApiToken"] | null;
            /** @description null: it is an API token. */
            person: components["schemas"]["Person"] | null;
            tenant: components["schemas"]["Tenant"] & unknown;
            owner: boolean;
            may: {
                manage: boolean;
                manage_api_tokens: boolean;
                manage_people: boolean;
                open_mcp_servers: boolean;
                make_tenants: boolean;
            };
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listConnectors: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connectors of this gateway. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connector. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                connector?: string;
                state?: "connected" | "needs_reconnect" | "unchecked";
                /** @description A part of the name, or of the name of the connector. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedAccountList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDraft"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectedAccount"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor refused; `vendor` says why. Nothing was changed. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor did not answer in time. Nothing was changed. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedAccount"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegratedAccount"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor refused; `vendor` says why. Nothing was changed. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor did not answer in time. Nothing was changed. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description `ok` says whether the credential works, `problem` what is wrong. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCheck"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConnectDraft"];
            };
        };
        responses: {
            /** @description Where to send the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connect"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishConsent: {
        parameters: {
            query?: {
                state?: string;
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is connected: a page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The account is connected: on to `return_to`. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Consent was denied, or begun in another browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The consent is unknown, used or expired. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The vendor gave no token, or the account does not open with it. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The vendor or the storage cannot be used at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listAccountServers: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServerList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mintAccountServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountServerDraft"];
            };
        };
        responses: {
            /** @description The server and its URL. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintedMcpServer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPresets: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The presets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                require_api_token_auth?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientTargets"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description A part of the name, or the id. */
                q?: string;
                /** @description last_used: the latest first. expires: the soonest first, those that never expire last. */
                sort?: "newest" | "name" | "last_used" | "expires";
                integrated_account_id?: string;
                /** @description Only servers that expire before this time. */
                expires_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedMcpServerList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mintServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerDraft"];
            };
        };
        responses: {
            /** @description The server and its URL. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintedMcpServer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerPreviewDraft"];
            };
        };
        responses: {
            /** @description The tools as tools/list shows them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPreview"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedMcpServer"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerChange"];
            };
        };
        responses: {
            /** @description The changed server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description The server and its new URL. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintedMcpServer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerRevocation"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedServers"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description true: the tokens of every tenant, and the owner's own. */
                owner?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenDraft"];
            };
        };
        responses: {
            /** @description The token and its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiToken"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description true: the owners of the gateway instead of the people of a tenant. */
                owner?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonDraft"];
            };
        };
        responses: {
            /** @description The person and their link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPerson"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewPersonLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person and their link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPerson"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSessionList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPersonSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSessionList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Ended. The session of this request goes on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyServers: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers, newest first. A page may have fewer than its limit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsableServerList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyClients: {
        parameters: {
            query?: {
                mcp_server_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The URL, and the apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInClients"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServerPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPeople"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shareServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerPeopleChange"];
            };
        };
        responses: {
            /** @description The people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPeople"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shareWithPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonServersChange"];
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPerson"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description Any of waiting, stale, sending, sent, failed, unknown, discarded, expired, vendor_draft, between commas. */
                state?: string;
                /** @description newest: by when they were held. decided: by when they were decided, or when they ended without a decision. The latest first. */
                sort?: "newest" | "decided";
                mcp_server_id?: string;
                integrated_account_id?: string;
                tool?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items, and how many there are by state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxItemList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutboxItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxDetail"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOutboxThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The turns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxThread"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor refused; `vendor` says why. Nothing was changed. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The vendor did not answer in time. Nothing was changed. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveOutboxItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OutboxApproval"];
            };
        };
        responses: {
            /** @description The item: sent, failed, or with an unknown outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxDetail"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editOutboxItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutboxEdit"];
            };
        };
        responses: {
            /** @description The item, which still waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxDetail"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardOutboxItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OutboxDiscarding"];
            };
        };
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxDetail"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readActivityReport: {
        parameters: {
            query?: {
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 20 of each, the most telling first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityReport"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportActivityReport: {
        parameters: {
            query: {
                /** @description csv: RFC 4180, safe to open in a spreadsheet. */
                format: "csv";
                /** @description The length of a row of calls over time. A sixtieth of the range when left out. */
                slice_seconds?: number;
                /** @description The time zone in which times are written; UTC when left out. */
                zone?: string;
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActivityNeighbours: {
        parameters: {
            query?: {
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallNeighbours"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description The id of something that calls touched, or a part of the sentence, of a title or number of a target, of the name of the tool, the MCP server or the account, or of the error code. */
                q?: string;
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls, without the values of their arguments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolCallList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readActivitySeries: {
        parameters: {
            query?: {
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
                /** @description The length of a slice. A sixtieth of the range when left out. */
                slice_seconds?: number;
                /** @description A time zone: each slice is then a day there, and slice_seconds is left out. */
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry per slice, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitySeries"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportActivity: {
        parameters: {
            query: {
                /** @description csv: RFC 4180, safe to open in a spreadsheet. */
                format: "csv" | "json";
                /** @description The time zone of the first column of a CSV file; UTC when left out. */
                zone?: string;
                /** @description The id of something that calls touched, or a part of the sentence, of a title or number of a target, of the name of the tool, the MCP server or the account, or of the error code. */
                q?: string;
                mcp_server_id?: string;
                integrated_account_id?: string;
                /** @description In whose name the calls were made. */
                person_id?: string;
                /** @description The connected app that made the calls. */
                app_id?: string;
                /** @description The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise. */
                outbox_item_id?: string;
                tool?: string;
                effect?: "read" | "internal" | "outbound" | "destructive" | "admin";
                outcome?: "attempted" | "ok" | "error" | "held";
                error_code?: string;
                /** @description true: only calls that the gateway refused, so that nothing was sent. false: only others. */
                refused?: "true" | "false";
                /** @description true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired. */
                waiting?: "true" | "false";
                /** @description assistants: only calls through MCP servers. people: only calls made by hand, on the page. */
                by?: "assistants" | "people";
                /** @description Only calls that `GET /overview` counts as this, all of which succeeded. */
                counted_as?: "conversations_read" | "reads" | "notes" | "replies" | "changes";
                /** @description What the call touched, as kind:id. */
                target?: string;
                /** @description Calls at or after this time. */
                since?: string;
                /** @description Calls before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls, beside the names of their MCP server and account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["ExportedToolCalls"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolCall"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOverview: {
        parameters: {
            query?: {
                /** @description Of the figures; 24 hours ago when left out. */
                since?: string;
                until?: string;
                /** @description MCP servers that expire sooner need attention. */
                expires_within_days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The overview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find: {
        parameters: {
            query: {
                /** @description A few letters. */
                q: string;
                /** @description Of each kind. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found, of each kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description Records at or after this time. */
                since?: string;
                /** @description Records before this time. */
                until?: string;
                /** @description The kind, the name or an id of who did it. */
                actor?: string;
                /** @description An action, or what comes before its dot. */
                action?: string;
                /** @description The id or the kind of what it was done to. */
                subject?: string;
                outcome?: "ok" | "refused";
                /** @description Text in the names, the changes, the address or the reason. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Records at or after this time. */
                since?: string;
                /** @description Records before this time. */
                until?: string;
                /** @description The kind, the name or an id of who did it. */
                actor?: string;
                /** @description An action, or what comes before its dot. */
                action?: string;
                /** @description The id or the kind of what it was done to. */
                subject?: string;
                outcome?: "ok" | "refused";
                /** @description Text in the names, the changes, the address or the reason. */
                text?: string;
                format?: "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records. `sequence`, `previous` and `digest` allow to check that none is missing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/jsonl": string;
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountTools: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description What one wants to do, in plain words: the tools come in the order in which agents find them, at most `limit` of them. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every tool, including those that are only offered on request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountToolList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description The name of the tool. */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tool. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountTool"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callAccountTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description The name of the tool. */
                tool: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToolCallDraft"];
            };
        };
        responses: {
            /** @description The result, which may be a refusal or an error of the vendor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolCallResult"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readToolEffects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description The name of the tool. */
                tool: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToolArguments"];
            };
        };
        responses: {
            /** @description The effects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolEffects"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArgumentNames: {
        parameters: {
            query: {
                /** @description An argument of the tool. */
                argument: string;
                /** @description A part of the name. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
                /** @description The name of the tool. */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names, those that begin with `q` first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolNames"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, until the stream ends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session of this browser. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in. The session is in a cookie. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description This browser is signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInByLink"];
            };
        };
        responses: {
            /** @description Signed in. The session is in a cookie. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is set up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        responses: {
            /** @description Whoever has this address gets a link. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLinkAsked"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantDraft"];
            };
        };
        responses: {
            /** @description The tenant. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InteractionApproval"];
            };
        };
        responses: {
            /** @description Connected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionAnswer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    denyInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app is told so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionAnswer"];
                };
            };
            /** @description The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict with existing data. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON, or it is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectedApps: {
        parameters: {
            query?: {
                /** @description Maximum number of items. */
                limit?: number;
                /** @description The value from the previous page, unchanged. Leave it out to start. */
                next_cursor?: string;
                /** @description true: those of everyone in the tenant, for owners. */
                all?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectedAppList"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeConnectedApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done but not stored: the database accepts no writes at the moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unstored"];
                };
            };
            /** @description Disconnected. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGateway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gateway. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, or the API token without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description No API token, or an invalid one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API token lacks permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown id or tenant. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; `errors` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed authentications from this address, or too many pages that watch: see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The gateway failed; its log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database or the vendor is unavailable: see Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations, one page at a time */
        get: operations["listConversations"];
        put?: never;
        /** Start a conversation, or record one that took place elsewhere */
        post: operations["createConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        /** Read one conversation with its thread */
        get: operations["fetchConversation"];
        /**
         * Change a conversation, or add a comment to its thread
         * @description Fields that are left out stay as they are. A comment is stored on the thread; it is not mailed to the customer.
         */
        put: operations["updateAConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/number/{conversationNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one conversation by the number that people see
         * @description Richpanel calls this a limited call; imported conversations may not be found by number.
         */
        get: operations["retrieveAConversationWithConversationNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the conversations of one customer */
        get: operations["retrieveAConversationUsingUsersEmailOrPhone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/add-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add tags to a conversation, keeping those it has */
        put: operations["addTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/remove-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take tags off a conversation */
        put: operations["removeTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/attach-order/{appClientId}/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Link an order to a conversation */
        put: operations["attachOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/send-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a message to the customer on the conversation's channel */
        put: operations["sendMessage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which order is linked to a conversation */
        get: operations["retrieveOrderLinkedToAConversation"];
        put?: never;
        /** Create orders of a store, or overwrite those that exist */
        post: operations["createAnOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order/{appclient_id}/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one order */
        get: operations["retrieveAOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscription/{appclient_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create subscriptions of a store, or overwrite those that exist */
        post: operations["createASubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one customer by e-mail address or phone number */
        get: operations["fetchACustomerFromEmailOrPhone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a customer, or change one that exists */
        post: operations["createACustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags of the account */
        get: operations["listTags"];
        put?: never;
        /** Create a tag */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the teams of the account */
        get: operations["listTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users who answer customers */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one user */
        get: operations["fetchAUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the channels that are connected */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one channel */
        get: operations["fetchAChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file */
        post: operations["uploadFile"];
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
        Error: {
            error?: ({
                message?: string;
            } & {
                [key: string]: unknown;
            }) | string;
            errors?: ({
                message?: string;
            } & {
                [key: string]: unknown;
            }) | string;
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Items on all pages. */
        Count: number;
        /** @description Full address of the neighbouring page, null when there is none. */
        PageUrl: string | null;
        ConversationList: {
            ticket?: components["schemas"]["Conversation"][];
            count?: components["schemas"]["Count"];
            next_page?: components["schemas"]["PageUrl"];
            previous_page?: components["schemas"]["PageUrl"];
        };
        ConversationEnvelope: {
            ticket?: components["schemas"]["Conversation"];
        };
        Conversation: {
            /** @description Opaque; may hold angle brackets, @ and +. */
            id?: string;
            /** @description The number that people see. */
            conversation_no?: number;
            subject?: string | null;
            /** @description OPEN or CLOSED; other words may occur. */
            status?: string;
            priority?: string | null;
            /** @description A user's id; empty or unassigned when nobody has it. */
            assignee_id?: string | null;
            organization_id?: string;
            recipient?: string | null;
            via?: components["schemas"]["Via"];
            /** @description Ids of tags; some accounts were seen with their names. */
            tags?: string[];
            comments?: components["schemas"]["Comment"][];
            url?: string;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
            first_closed_at?: string | null;
            closed_at?: string | null;
            first_response_time?: string | null;
            /** @description How long the first answer took. 0 until then; the unit is not documented. */
            first_response_duration?: number;
            /** @description How long it took to close it. 0 until then; the unit is not documented. */
            resolution_duration?: number;
            is_trashed?: boolean;
            /** @description Who wrote last, customer or operator. */
            last_message_sender_type?: string;
            customer_profile?: {
                id?: string;
                name?: string | null;
                email?: string | null;
                type?: string;
            };
            customFields?: {
                [key: string]: unknown;
            } | null;
            satisfaction_rating?: ({
                score?: number | string | null;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Key of the store it belongs to. */
            app_client_id?: string | null;
            cookieId?: string | null;
            scenario_id?: string | null;
            scenarioId?: string | null;
            scenario_name?: string | null;
            scenarioName?: string | null;
        };
        Comment: {
            id?: string;
            author_id?: string | null;
            type?: string;
            /**
             * Format: html
             * @description The text, often as HTML.
             */
            body?: string | null;
            /** @description The same text without markup. */
            plain_body?: string | null;
            /**
             * Format: html
             * @description The same text as HTML.
             */
            html_body?: string | null;
            created_at?: string;
            /** @description False for a private note. Written under this name, so expected to be read under it. */
            public?: boolean;
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description Their shape is not documented. */
            attachments?: (({
                name?: string;
                url?: string;
            } & {
                [key: string]: unknown;
            }) | string)[];
            via?: components["schemas"]["Via"];
            /** @description Whether a user of the account wrote it, rather than the customer. */
            isOperator?: boolean;
            /** @description Whether a user of the account wrote it, rather than the customer. */
            is_operator?: boolean;
        };
        Via: {
            /** @description Such as email, messenger, aircall, instagram_comment, facebook_feed_comment or email_from_widget. */
            channel?: string;
            source?: {
                from?: components["schemas"]["Party"];
                to?: components["schemas"]["Party"];
            };
        };
        Party: {
            /** @description E-mail address. */
            address?: string;
            name?: string;
            /** @description Phone number, or the id on a social network. */
            id?: string;
        };
        NewConversation: {
            /** @description An id of one's own making. If a conversation has it already, that one may be overwritten. */
            id?: string;
            /**
             * @description State to begin in, in upper case. CLOSED records something that is over.
             * @default OPEN
             * @enum {string}
             */
            status?: "OPEN" | "CLOSED";
            /** @description Subject line. */
            subject?: string;
            priority?: components["schemas"]["Priority"];
            comment?: components["schemas"]["CommentInput"];
            via?: components["schemas"]["ViaInput"];
            /** @description Ids of tags to begin with. */
            tags?: string[];
            /**
             * @description Id of the user who will answer, or unassigned.
             * @default unassigned
             */
            assignee_id?: string;
            customer_profile?: components["schemas"]["CustomerProfileInput"];
        };
        ConversationChange: {
            /**
             * @description CLOSED when it is resolved, OPEN to take it up again; nothing else can be set, not even that it waits for the customer.
             * @enum {string}
             */
            status?: "OPEN" | "CLOSED";
            /**
             * @description Goes along with status CLOSED, without which it has no effect.
             * @enum {string}
             */
            state?: "closed";
            comment?: components["schemas"]["CommentInput"];
            via?: components["schemas"]["ViaInput"];
            /** @description Ids of all tags that it shall have; those not named are lost. */
            tags?: string[];
            /** @description Id of the user who will answer, or unassigned to take it from whoever has it. */
            assignee_id?: string;
            customer_profile?: components["schemas"]["CustomerProfileInput"];
            priority?: components["schemas"]["Priority"];
        };
        /**
         * @description How urgent it is.
         * @enum {string}
         */
        Priority: "HIGH" | "LOW";
        /** @description A comment on the thread. It is stored, not mailed. */
        CommentInput: {
            /** @description The text. */
            body?: string;
            /**
             * @description Whose words they are.
             * @enum {string}
             */
            sender_type?: "customer" | "operator";
            /**
             * @description False: a private note. Otherwise the customer may see it.
             * @default true
             */
            public?: boolean;
        };
        /** @description The channel, and who wrote to whom on it. */
        ViaInput: {
            /**
             * @description Channel.
             * @default email
             * @enum {string}
             */
            channel?: "email" | "messenger" | "facebook_message" | "instagram" | "aircall" | "phone" | "whatsapp";
            /** @description Sender and receiver. */
            source?: {
                from?: components["schemas"]["PartyInput"];
                to?: components["schemas"]["PartyInput"];
            };
        };
        /** @description Who. */
        PartyInput: {
            /** @description On e-mail. */
            address?: string;
            /** @description Name. */
            name?: string;
            /** @description Phone number, on phone-like channels. */
            id?: string;
        };
        /** @description The customer's name. */
        CustomerProfileInput: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
        };
        TagSet: {
            /** @description Ids of tags, as the reference has it; names are in use too. */
            tags: string[];
        };
        Tag: {
            id?: string;
            name?: string;
            description?: string | null;
            organization_id?: string;
            created_at?: string;
            updated_at?: string;
        };
        Team: {
            id?: string;
            name?: string;
            organization_id?: string;
            created_at?: string;
            updated_at?: string;
        };
        User: {
            id?: string;
            name?: string;
            email?: string;
        } & {
            [key: string]: unknown;
        };
        Channel: {
            id?: string;
            type?: string;
            business_brand_name?: string | null;
            created_at?: string;
            updated_at?: string;
        };
        Customer: {
            /** @description Richpanel's own id. */
            id?: string;
            /** @description The store's id for this customer. */
            uid?: string;
            name?: string | null;
            email?: string | null;
            phone?: string | null;
            city?: string | null;
            state?: string | null;
            country?: string | null;
            created_at?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The customer. Further keys become custom properties. */
        CustomerInput: {
            /** @description The store's id for this customer. */
            uid?: string;
            /** @description Key of the store that the uid belongs to. */
            appClientId?: string;
            /** @description E-mail address. */
            email?: string;
            /** @description Full name. */
            name?: string;
            /** @description Facebook profile. */
            facebook?: string;
            /** @description Twitter handle. */
            twitter?: string;
            state?: string;
            /** @description City. */
            city?: string;
            /** @description Country. */
            country?: string;
            /** @description With country code. */
            phone?: string;
            /** @description Billing e-mail address. */
            billingEmail?: string;
            /** @description Billing phone number. */
            billingPhone?: string;
            /** @description Billing city. */
            billingCity?: string;
            billingState?: string;
            /** @description Billing country. */
            billingCountry?: string;
            /** @description Billing postcode. */
            billingPostcode?: string;
            billingAddressLine1?: string;
            billingAddressLine2?: string;
            /** @description Shipping e-mail address. */
            shippingEmail?: string;
            /** @description Shipping phone number. */
            shippingPhone?: string;
            /** @description Shipping city. */
            shippingCity?: string;
            shippingState?: string;
            /** @description Shipping country. */
            shippingCountry?: string;
            /** @description Shipping postcode. */
            shippingPostcode?: string;
            shippingAddressLine1?: string;
            shippingAddressLine2?: string;
        } & {
            [key: string]: unknown;
        };
        Order: {
            orderId?: string;
            status?: string;
            amount?: number;
            currency?: string;
            payment_status?: string;
            paymentStatus?: string;
            fulfillmentStatus?: string;
            /** @description Where the customer can follow it. */
            statusUrl?: string;
            items?: ({
                id?: string;
                name?: string;
                sku?: string;
                price?: number;
                quantity?: number;
            } & {
                [key: string]: unknown;
            })[];
            fulfillment?: ({
                id?: string;
                status?: string;
                tracking?: ({
                    trackingNumber?: string;
                    trackingCompany?: string;
                    trackingUrl?: string;
                    shippingDate?: number | string;
                } & {
                    [key: string]: unknown;
                })[];
                createdAt?: number | string;
                updatedAt?: number | string;
            } & {
                [key: string]: unknown;
            })[];
            billing_address?: {
                [key: string]: unknown;
            };
            createdAt?: number | string;
            updatedAt?: number | string;
            processedAt?: number | string;
        } & {
            [key: string]: unknown;
        };
        /** @description One order, as it is now. */
        OrderEvent: {
            /**
             * @default order
             * @enum {string}
             */
            event: "order";
            /** @description Key of the store, the same as in the path. */
            appClientId: string;
            time: {
                sentAt: number;
            };
            properties: components["schemas"]["OrderProperties"];
            userProperties: components["schemas"]["Buyer"];
        };
        /** @description What was ordered, paid and shipped. States are the store's own words; weights of items are in grams. */
        OrderProperties: {
            /** @description Id in the store; an order that has it is overwritten. */
            orderId: string;
            /** @description The store's internal key; often the same as orderId. */
            orderDbKey: number | string;
            amount: number;
            items: components["schemas"]["OrderItem"][];
            email?: string;
            /** @description The name that the customer knows, such as #1001. */
            orderName?: string;
            currency?: string;
            createdAt?: number;
            updatedAt?: number;
            processedAt?: number;
            status?: string;
            fulfillmentStatus?: string;
            financialStatus?: string;
            paymentStatus?: string;
            paymentMethod?: string;
            paymentGatewayNames?: string[];
            processingMethod?: string;
            /** @description Where the customer can follow it. */
            statusUrl?: string;
            subTotalPrice?: number;
            totalWeight?: number;
            weightUnit?: string;
            discountAmount?: number;
            shippingAmount?: number;
            taxAmount?: number;
            tipAmount?: number;
            coupons?: string[];
            /** @description True: deletes the stored shipments, keeps only these. */
            deleteFulfillmentAndCreate?: boolean;
            firstName?: string;
            lastName?: string;
            billingPhone?: string;
            billingEmail?: string;
            billingFirstName?: string;
            billingLastName?: string;
            billingAddressLine1?: string;
            billingAddressLine2?: string;
            billingCity?: string;
            billingState?: string;
            billingCountry?: string;
            billingPostcode?: string;
            shippingPhone?: string;
            shippingEmail?: string;
            shippingFirstName?: string;
            shippingLastName?: string;
            shippingAddressLine1?: string;
            shippingAddressLine2?: string;
            shippingCity?: string;
            shippingState?: string;
            shippingCountry?: string;
            shippingPostcode?: string;
            shippingMethod?: string;
            fulfillment?: components["schemas"]["Fulfillment"][];
        };
        /** @description One line of the order. */
        OrderItem: {
            /** @description The product's id in the store. */
            id?: string;
            /** @description Price of one. */
            price: number;
            quantity: number;
            /** @description The variant's id in the store. */
            optionId?: string;
            sku?: string;
            name?: string;
            grams?: number;
            imageURL?: string[];
        };
        /** @description One line that was shipped. */
        FulfillmentItem: {
            /** @description The product's id in the store. */
            id: string;
            /** @description Price of one. */
            price: number;
            quantity: number;
            /** @description The variant's id in the store. */
            optionId?: string;
            sku?: string;
            name: string;
            grams?: number;
        };
        /** @description One shipment. */
        Fulfillment: {
            /** @description The shipment's id in the store. */
            id: string;
            createdAt?: number;
            updatedAt?: number;
            status?: string;
            quantity?: number;
            tracking?: components["schemas"]["Tracking"][];
            items?: components["schemas"]["FulfillmentItem"][];
        };
        /** @description One parcel. */
        Tracking: {
            trackingNumber?: string;
            trackingCompany?: string;
            shippingDate?: number;
            /** @description Tracking page. */
            trackingUrl?: string;
        };
        /** @description One subscription, as it is now. */
        SubscriptionEvent: {
            /**
             * @description Always subscription, in lower case.
             * @default subscription
             * @enum {string}
             */
            event: "subscription";
            /** @description Key of the store, the same as in the path. */
            appClientId: string;
            time: {
                /** @description Date and time as in 2026-11-01T09:30:00Z, or milliseconds since 1970. */
                sentAt: string | number;
            };
            properties: components["schemas"]["SubscriptionProperties"];
            user_properties: components["schemas"]["Buyer"];
        };
        /** @description What is delivered, how often it was paid and until when. Times are written as in 2026-11-01T09:30:00Z. */
        SubscriptionProperties: {
            /** @description The subscription's id in the store. A subscription that has it is overwritten. */
            orderId: string;
            /** @description The store's internal key of the subscription; often the same as orderId. */
            orderDbKey: number | string;
            amount: number;
            items: components["schemas"]["OrderItem"][];
            start?: string;
            end?: string;
            /** @description When the next payment is due. */
            nextPayment?: string;
            lastPayment?: string;
            trialEnd?: string;
            createdAt?: string;
            status?: string;
            email?: string;
            shippingPhone?: string;
            shippingEmail?: string;
            shippingFirstName?: string;
            shippingLastName?: string;
            shippingAddressLine1?: string;
            shippingAddressLine2?: string;
            shippingCity?: string;
            shippingState?: string;
            shippingCountry?: string;
            shippingPostcode?: string;
        };
        /** @description Who bought it. */
        Buyer: {
            /** @description The store's id for this customer. */
            uid: string;
            /** @description E-mail address. */
            email?: string;
            /** @description With country code. */
            phone?: string;
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            billingAddress?: components["schemas"]["Address"];
            shippingAddress?: components["schemas"]["Address"];
        };
        Address: {
            firstName?: string;
            lastName?: string;
            company?: string;
            address1?: string;
            address2?: string;
            city?: string;
            state?: string;
            stateCode?: string;
            country?: string;
            countryCode?: string;
            postcode?: string;
            phone?: string;
            email?: string;
        };
    };
    responses: {
        /** @description The conversation. */
        Conversation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConversationEnvelope"];
            };
        };
        /** @description It is done. The reference says that the body is an object, and no more. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        /** @description A parameter or field is missing, unknown or has a value that is not allowed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing, wrong or no longer valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is nothing under this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description An identifier is already taken, such as a customer's e-mail address. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request, or the file in it, is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description More than fifty calls in thirty seconds. Whether they are counted by key or by account is not said. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Richpanel failed, or its gateway gave up waiting. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Page number, from 1. */
        Page: number;
        /** @description Items on a page. */
        PerPage: number;
        /** @description Page number, from 1. Sent by a client; the reference shows no parameters for this list. */
        PageSeen: number;
        /** @description Items on a page. Sent by a client; the reference shows no parameters for this list. */
        PerPageSeen: number;
        /** @description Opaque; passed on exactly as it was given. */
        ConversationId: string;
        /** @description Return what is known of the visitor too. */
        ShowVisitorProfile: boolean;
        /** @description What the id is. */
        IdentifierType: "email" | "phone";
        /** @description The customer's e-mail address, or phone number with country code such as +16692668044. */
        CustomerIdentifier: string;
        /** @description Key of a connected store, from its connector's page in Richpanel. Not the API key. */
        AppClientId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Calls allowed in the window. */
        RateLimitLimit: number;
        /** @description Calls left in the window. */
        RateLimitRemaining: number;
        /** @description Seconds to wait. Documented, but not present on every refusal. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listConversations: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. */
                per_page?: components["parameters"]["PerPage"];
                /** @description Leave out for all. */
                status?: "OPEN" | "CLOSED";
                /** @description Sort by. */
                sortKey?: "createdAt" | "updatedAt";
                /** @description DESC: newest first. */
                order?: "ASC" | "DESC";
                /** @description First day, such as 2026-11-01. Unconfirmed on this endpoint: compare the dates of what comes back. */
                startDate?: string;
                /** @description Day before which the list ends, such as 2026-11-08. Unconfirmed on this endpoint: compare the dates of what comes back. */
                endDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conversations, without their comments as a rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ticket: components["schemas"]["NewConversation"];
                };
            };
        };
        responses: {
            /** @description The conversation that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    fetchConversation: {
        parameters: {
            query?: {
                /** @description Return what is known of the visitor too. */
                show_visitor_profile?: components["parameters"]["ShowVisitorProfile"];
            };
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Conversation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateAConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ticket: components["schemas"]["ConversationChange"];
                };
            };
        };
        responses: {
            /** @description The conversation as it is now. The reference leaves this body open; clients read `ticket` from it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    retrieveAConversationWithConversationNumber: {
        parameters: {
            query?: {
                /** @description Return what is known of the visitor too. */
                show_visitor_profile?: components["parameters"]["ShowVisitorProfile"];
            };
            header?: never;
            path: {
                /** @description The number shown in Richpanel, such as 1345. */
                conversationNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Conversation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    retrieveAConversationUsingUsersEmailOrPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the id is. */
                type: components["parameters"]["IdentifierType"];
                /** @description The customer's e-mail address, or phone number with country code such as +16692668044. */
                id: components["parameters"]["CustomerIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer's conversations. The reference leaves this body open; the shape of the main list is assumed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    addTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagSet"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    removeTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagSet"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    attachOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
                /** @description Key of the store that the order belongs to. */
                appClientId: string;
                /** @description The order's id in that store. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A word of confirmation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message?: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; passed on exactly as it was given. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the customer will read. */
                    body: string;
                    /**
                     * @description A user's id, or operator.
                     * @default operator
                     */
                    author_id: string;
                    /** @description Files to send along, a string each. What the string holds is not documented; the address of an uploaded file is the likeliest. */
                    attachments?: string[];
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    retrieveOrderLinkedToAConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation's id. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the linked order is, or an empty object when there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The order's id in its store. */
                        orderId?: string;
                        /** @description Key of that store. */
                        appClientId?: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createAnOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the store. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Leave out fields that have no value. */
                    orders: components["schemas"]["OrderEvent"][];
                };
            };
        };
        responses: {
            /** @description A word of confirmation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    retrieveAOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of a connected store, from its connector's page in Richpanel. Not the API key. */
                appclient_id: components["parameters"]["AppClientId"];
                /** @description The order's id in that store. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. The reference leaves this body open; the fields come from notes of an integrator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createASubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of a connected store, from its connector's page in Richpanel. Not the API key. */
                appclient_id: components["parameters"]["AppClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One event for each subscription; leave out fields that have no value. */
                    subscriptions: components["schemas"]["SubscriptionEvent"][];
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    fetchACustomerFromEmailOrPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the id is. */
                type: components["parameters"]["IdentifierType"];
                /** @description The customer's e-mail address, or phone number with country code such as +16692668044. */
                id: components["parameters"]["CustomerIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. The reference leaves this body open; the fields are those that can be written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createACustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customer: components["schemas"]["CustomerInput"];
                };
            };
        };
        responses: {
            /** @description A word of confirmation, and the customer's ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message?: string;
                        customer?: {
                            id?: string;
                            uid?: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Page number, from 1. Sent by a client; the reference shows no parameters for this list. */
                page?: components["parameters"]["PageSeen"];
                /** @description Items on a page. Sent by a client; the reference shows no parameters for this list. */
                per_page?: components["parameters"]["PerPageSeen"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tags, under a key in the singular. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tag?: components["schemas"]["Tag"][];
                        count?: components["schemas"]["Count"];
                        next_page?: components["schemas"]["PageUrl"];
                        previous_page?: components["schemas"]["PageUrl"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What agents see on a conversation. */
                    name?: string;
                    /** @description Colour of the label, as hexadecimal such as "#ff8800"; its form is not documented. */
                    color?: string;
                };
            };
        };
        responses: {
            /** @description The tag as it was made, presumably; the reference leaves this body open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams, under a key in the singular. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team?: components["schemas"]["Team"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. The envelope is documented, the fields of a user are not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users?: components["schemas"]["User"][];
                        count?: components["schemas"]["Count"];
                        next_page?: components["schemas"]["PageUrl"];
                        previous_page?: components["schemas"]["PageUrl"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    fetchAUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. The reference leaves this body open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description Page number, from 1. Sent by a client; the reference shows no parameters for this list. */
                page?: components["parameters"]["PageSeen"];
                /** @description Items on a page. Sent by a client; the reference shows no parameters for this list. */
                per_page?: components["parameters"]["PerPageSeen"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channels?: components["schemas"]["Channel"][];
                        count?: components["schemas"]["Count"];
                        next_page?: components["schemas"]["PageUrl"];
                        previous_page?: components["schemas"]["PageUrl"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    fetchAChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channel?: components["schemas"]["Channel"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file to upload. The largest size allowed is not documented.
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}

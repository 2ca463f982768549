export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tickets, one page at a time */
        get: operations["listTickets"];
        put?: never;
        /** Create a ticket */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        /** Read one ticket */
        get: operations["getTicket"];
        /**
         * Change a ticket
         * @description Fields that are left out stay as they are.
         */
        put: operations["updateTicket"];
        post?: never;
        /**
         * Archive a ticket
         * @description Called a deletion, but the ticket was seen to stay with status Archived.
         */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Set custom fields of a ticket */
        put: operations["updateTicketData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a message or a note on a ticket */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        /** Read one message */
        get: operations["getMessage"];
        /**
         * Change a note
         * @description Note is the only type it takes, so messages to customers cannot be changed, it seems.
         */
        put: operations["updateMessage"];
        post?: never;
        /** Delete a message */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sales orders, one page at a time */
        get: operations["listSalesOrders"];
        put?: never;
        /** Create a sales order */
        post: operations["createSalesOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders/{salesOrderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        /** Read one sales order */
        get: operations["getSalesOrder"];
        /** Change a sales order */
        put: operations["updateSalesOrder"];
        post?: never;
        /** Delete a sales order */
        delete: operations["deleteSalesOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders-tracking-links/{salesOrderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        /** List the tracking links of an order */
        get: operations["getSalesOrderTrackingLinks"];
        /** Replace the tracking links of an order */
        put: operations["updateSalesOrderTrackingLinks"];
        /** Add tracking links to an order */
        post: operations["createSalesOrderTrackingLinks"];
        /** Remove all tracking links of an order */
        delete: operations["deleteSalesOrderTrackingLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List order notes, one page at a time */
        get: operations["listOrderNotes"];
        put?: never;
        /** Note something on an order */
        post: operations["createOrderNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-notes/{orderNoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        /** Read one order note */
        get: operations["getOrderNote"];
        /** Change an order note */
        put: operations["updateOrderNote"];
        post?: never;
        /** Delete an order note */
        delete: operations["deleteOrderNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-notes/{orderNoteId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach files to an order note */
        post: operations["createOrderNoteAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts, one page at a time */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List channels, one page at a time */
        get: operations["listChannels"];
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
        /** List users, one page at a time */
        get: operations["listUsers"];
        put?: never;
        post?: never;
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
        /** List tags, one page at a time */
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
    "/tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
            };
            cookie?: never;
        };
        /** Read one tag */
        get: operations["getTag"];
        /**
         * Change a tag itself
         * @description Changes the tag for all tickets that have it.
         */
        put: operations["updateTag"];
        post?: never;
        /** Delete a tag */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tag-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tag groups, one page at a time */
        get: operations["listTagGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates, one page at a time */
        get: operations["listTemplates"];
        put?: never;
        /** Create a template */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        /** Read one template */
        get: operations["getTemplate"];
        /**
         * Write a template anew
         * @description Takes the same body as creation, with the same fields required.
         */
        put: operations["updateTemplate"];
        post?: never;
        /** Delete a template */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whose token this is */
        get: operations["whoami"];
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
        Error: {
            error?: {
                httpCode?: number;
                message?: string;
                details?: string | {
                    [key: string]: {
                        errorCode?: number | string;
                    };
                };
            };
        };
        Deleted: {
            data?: {
                ok?: boolean;
                message?: string;
            };
            ok?: boolean;
            message?: string;
        };
        Paginator: {
            currentPage?: number;
            itemsPerPage?: number;
            totalItemsCount?: number;
        };
        TicketList: {
            data?: components["schemas"]["Ticket"][];
            paginator?: components["schemas"]["Paginator"];
        };
        SalesOrderList: {
            data?: components["schemas"]["SalesOrder"][];
            paginator?: components["schemas"]["Paginator"];
        };
        OrderNoteList: {
            data?: components["schemas"]["OrderNote"][];
            paginator?: components["schemas"]["Paginator"];
        };
        ContactList: {
            data?: components["schemas"]["Contact"][];
            paginator?: components["schemas"]["Paginator"];
        };
        ChannelList: {
            data?: components["schemas"]["Channel"][];
            paginator?: components["schemas"]["Paginator"];
        };
        UserList: {
            data?: components["schemas"]["User"][];
            paginator?: components["schemas"]["Paginator"];
        };
        TagList: {
            data?: components["schemas"]["Tag"][];
            paginator?: components["schemas"]["Paginator"];
        };
        TagGroupList: {
            data?: components["schemas"]["TagGroup"][];
            paginator?: components["schemas"]["Paginator"];
        };
        TemplateList: {
            data?: components["schemas"]["Template"][];
            paginator?: components["schemas"]["Paginator"];
        };
        TicketEnvelope: {
            data?: components["schemas"]["Ticket"];
        };
        SalesOrderEnvelope: {
            data?: components["schemas"]["SalesOrder"];
        };
        TrackedOrderEnvelope: {
            data?: components["schemas"]["SalesOrder"];
        };
        MessageEnvelope: {
            data?: components["schemas"]["Message"];
        };
        OrderNoteEnvelope: {
            data?: components["schemas"]["OrderNote"];
        };
        TagEnvelope: {
            data?: components["schemas"]["Tag"];
        };
        TemplateEnvelope: {
            data?: components["schemas"]["Template"];
        };
        Whoami: {
            user?: components["schemas"]["User"];
        };
        WhoamiEnvelope: {
            data?: components["schemas"]["Whoami"];
        };
        /** Format: date */
        Day: string;
        /** @enum {string} */
        TicketSort: "id" | "created_at" | "last_updated_at";
        /** @enum {string} */
        Direction: "asc" | "desc";
        /** @enum {string} */
        TicketType: "BuyerNotes" | "Cancellation" | "Chat" | "Chatbot" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderAdjustment" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "Refund" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived";
        /**
         * @description State of the ticket.
         * @enum {string}
         */
        TicketStatus: "Scheduled" | "Spam" | "Archived" | "Open" | "Pending" | "Closed";
        /**
         * @description State of the ticket, or one of the marks Unread, Read, Priority and Unpriority.
         * @enum {string}
         */
        TicketStatusFilter: "Scheduled" | "Spam" | "Unread" | "Read" | "Unpriority" | "Priority" | "Archived" | "Open" | "Pending" | "Closed";
        /** @enum {string} */
        OrderStatus: "OrderReceived" | "PaymentReceived" | "PaymentRejected" | "PaymentAccepted" | "OrderShipped" | "InTransit" | "Delivered" | "Canceled" | "Returned" | "Hold";
        Ticket: {
            /** Format: int64 */
            id?: string;
            subject?: string;
            type?: components["schemas"]["TicketType"];
            /** Format: int64 */
            channel_id?: string;
            status?: components["schemas"]["TicketStatus"];
            /**
             * Format: int64
             * @description Sales order.
             */
            sales_order_id?: string | null;
            /** @description The same order, whole. */
            sales_order?: components["schemas"]["SalesOrder"] | null;
            /** Format: int64 */
            external_order_id?: string | null;
            /** @description Such as 2026-11-01 09:30:00, in UTC. */
            created_at?: string | number;
            /** @description Time of the last message, null when there is none. */
            last_updated_at?: string | null;
            /**
             * Format: int64
             * @description The user who has it.
             */
            owner_user_id?: string | null;
            custom_fields?: components["schemas"]["CustomField"][];
            /** @description Seconds until an answer is due. */
            time_left_to_reply?: number | boolean;
            tags_ids?: string[];
            /**
             * Format: int64
             * @description The customer.
             */
            contact_id?: string;
            /** @description Its messages, to be read one by one. */
            messages_ids?: string[];
            uri?: string;
            /** @description How many answers there are. */
            replies?: number;
            ai_classification?: string | null;
        };
        CustomField: {
            /** Format: int64 */
            id?: string;
            name?: string;
            value?: string | null;
        };
        SalesOrder: {
            /** Format: int64 */
            id?: string;
            /** Format: int64 */
            channel_id?: string;
            /** @description The marketplace's number of the order. */
            seller_order_id?: string;
            status?: components["schemas"]["OrderStatus"];
            order_items?: components["schemas"]["OrderItem"][];
            shipping_amount?: number;
            total_amount?: number;
            ship_to?: components["schemas"]["Address"] | null;
            bill_to?: components["schemas"]["Address"] | null;
            /**
             * Format: int64
             * @description The customer.
             */
            contact_id?: string | null;
            tracking_codes?: components["schemas"]["TrackingCode"][] | null;
            created_at?: string;
            /** @description The latest of its own events: ordered, paid, refused, dispatched, cancelled. */
            last_updated_at?: string | null;
            /**
             * Format: int64
             * @description A ticket about it.
             */
            ticket_id?: string | null;
            /** @description Its notes; more than one in spite of the name. */
            order_notes_id?: string[] | null;
            sales_order_delivery_dates?: components["schemas"]["DeliveryDates"] | null;
            order_created_at?: string | null;
            order_shipped_at?: string | null;
            delivery_type?: string | null;
            custom_fields?: components["schemas"]["CustomField"][];
        };
        OrderItem: {
            /** Format: int64 */
            id?: string;
            product?: components["schemas"]["Product"];
            quantity?: number;
            end_price?: number;
        };
        Product: {
            /** Format: int64 */
            id?: string;
            sku?: string;
            title?: string;
            brand?: string | null;
            dimensions?: string | null;
            weight?: number;
            product_image_url?: string | null;
            marketplace_link?: string | null;
            price?: number;
            /** @description Here and not on the order. */
            currency?: string;
        };
        Address: {
            name?: string;
            line_1?: string;
            line_2?: string | null;
            city?: string;
            state?: string | null;
            county?: string | null;
            country?: string;
            postcode?: string;
            country_name?: string;
        };
        TrackingCode: {
            tracking_code?: string;
            tracking_link?: string;
            tracking_carrier_name?: string;
        };
        DeliveryDates: {
            expected_delivery_from?: string | null;
            expected_delivery_to?: string | null;
        };
        TrackingLink: {
            tracking_link?: string;
            tracking_carrier_name?: string | null;
        };
        TrackingLinks: {
            tracking_links?: components["schemas"]["TrackingLink"][];
        };
        TrackingLinksEnvelope: {
            data?: components["schemas"]["TrackingLinks"];
        };
        Message: {
            /** Format: int64 */
            id?: string;
            external_id?: string | null;
            subject?: string | null;
            created_at?: string;
            /**
             * Format: int64
             * @description Set when the customer wrote it.
             */
            from_consumer_id?: string | null;
            /** @description Set when a colleague wrote it. */
            from_user?: components["schemas"]["User"] | null;
            type?: components["schemas"]["MessageType"];
            attachments?: components["schemas"]["Attachment"][];
            direction?: components["schemas"]["MessageDirection"];
            /** Format: html */
            body?: string | null;
            /** @description Why it could not be delivered. */
            errors?: string[];
            /** Format: int64 */
            ticket_id?: string;
        };
        /**
         * @description Kind of entry: Message to or from the customer, Note for colleagues, others by the system.
         * @enum {string}
         */
        MessageType: "Message" | "Note" | "Status" | "AutoReply" | "NegativeFeedback" | "NegativeFeedbackResponse" | "NegativeFeedbackFixed" | "ExternalMessage" | "Rating" | "ChatNavigate" | "Scheduled" | "SalesOrderEvent" | "SalesOrderFeedbackSolicitation" | "ChannelFeedback" | "ChannelMessageThreadRule" | "ChannelMessageAssignment" | "EbayCancellationReply" | "EbayCancellationCaseResponseHistory" | "EbayPostOrderCase" | "EbayInquiryCase" | "EbayInquiryCaseResponseHistory" | "EbayReturnCaseResponseHistory" | "EbayReturnCaseFile" | "EbayReturnCaseMoneyMovement" | "EbayOrderExternalTransaction" | "EbayInquiryReply" | "PreSalesConversion" | "RequestReview" | "VoiceCall" | "VoiceCallRecording" | "VoiceCallVoicemail" | "AmazonBuyerCancellation" | "ChannelAdvisorAdjustment" | "AiQuickReply" | "AiAutoReplyHandsFree";
        /** @enum {string} */
        MessageDirection: "Incoming" | "Outgoing" | "Other";
        Attachment: {
            /** Format: int64 */
            id?: string;
            name?: string;
            /** @description Path within eDesk; whether a token opens it is not known. */
            link?: string | null;
            mime?: string;
            /** @description On order notes only. */
            attachmentType?: string;
        };
        OrderNote: {
            /** Format: int64 */
            id?: string;
            /** Format: int64 */
            sales_order_id?: string;
            /** @description Who wrote it. */
            user?: components["schemas"]["User"] | null;
            text?: string;
            attachments?: components["schemas"]["Attachment"][];
            created_at?: string;
            last_updated_at?: string | null;
        };
        Contact: {
            /** Format: int64 */
            id?: string;
            /** Format: int64 */
            channel_id?: string;
            /**
             * Format: int64
             * @description Its meaning is not documented.
             */
            client_id?: string;
            full_name?: string | null;
            phone_number?: string | null;
            email?: string | null;
        };
        Channel: {
            /** Format: int64 */
            id?: string;
            type?: string;
            country?: string | null;
            currency?: string | null;
            name?: string;
        };
        User: {
            /** Format: int64 */
            id?: string;
            name?: string;
            email?: string;
            active?: boolean | number;
            username?: string;
            role?: string;
        };
        Tag: {
            /** Format: int64 */
            id?: string;
            name?: string;
            active?: boolean;
            /** Format: int64 */
            tag_group_id?: string;
            color?: string | null;
            icon?: string | null;
        };
        TagGroup: {
            /** Format: int64 */
            id?: string;
            name?: string | null;
            /** Format: int64 */
            user_id?: string | null;
            entity_type?: string;
            type?: string;
            hide?: boolean;
        };
        Template: {
            /** Format: int64 */
            id?: string;
            name?: string;
            subject?: string | null;
            /** @description Placeholders stay as they are. */
            body_text?: string;
            channels?: string[] | null;
            /** @description Manual, ManualAuto, Auto, Rule or OutOfOffice. */
            template_usage?: string;
            /** @description For whom: Consumer, Internal, External or ChatConsumer. */
            template_type?: string[];
            query_type?: string[] | null;
            order_status?: string[] | null;
            delivery_date?: string | null;
            active?: boolean;
            order_fulfilment?: string[] | null;
            created_at?: string;
            message_subject?: string | null;
            invoice_attached?: boolean;
            only_use_if_no_replies_yet?: boolean;
            ai_classification?: components["schemas"]["AiClassification"] | null;
            attachments?: components["schemas"]["Attachment"][];
        };
        AiClassification: {
            classification?: string;
            quick_reply?: boolean;
        };
        CustomFieldInput: {
            /** @description The name. */
            name: string;
            /** @description It must suit the field's type. */
            value: string;
        };
        CustomFieldSet: {
            /** @description Custom fields. */
            custom_fields?: components["schemas"]["CustomFieldInput"][];
        };
        ContactInput: {
            /** @description Name. */
            full_name?: string;
            /** @description Phone number. */
            phone_number?: string;
            /** @description E-mail address. */
            email: string;
        };
        NewTicket: {
            /** @description Subject. */
            subject: string;
            /**
             * Format: int64
             * @description The channel.
             */
            channel_id: string;
            /** @description The status. */
            status: components["schemas"]["TicketStatus"];
            /**
             * Format: int64
             * @description Sales order.
             */
            sales_order_id?: string;
            /** @description YYYY-MM-DD HH:MM:SS, taken to be UTC; only for tickets from elsewhere. */
            created_at?: string;
            /** @description False trims the answer. */
            full_response?: boolean | null;
            /** @description Custom fields. */
            custom_fields?: components["schemas"]["CustomFieldInput"][];
            /**
             * Format: int64
             * @description Contact.
             */
            contact_id?: string;
            /** @description A new customer. */
            contact?: components["schemas"]["ContactInput"];
        };
        TicketChange: {
            /** @description Subject. */
            subject?: string;
            /**
             * Format: int64
             * @description The channel.
             */
            channel_id?: string;
            /** @description State (Closed once it is resolved, Pending while it waits) or a mark. */
            status?: components["schemas"]["TicketStatusFilter"];
            /**
             * Format: int64
             * @description Sales order.
             */
            sales_order_id?: string;
            /** @description Custom fields. */
            custom_fields?: components["schemas"]["CustomFieldInput"][];
            /**
             * Format: int64
             * @description The customer.
             */
            contact_id?: string;
            /** @description All tags that it shall have; those not named are lost. */
            tag_ids?: string[];
            /**
             * Format: int64
             * @description The owner.
             */
            owner_user_id?: string;
        };
        NewMessage: {
            /**
             * Format: int64
             * @description The ticket.
             */
            ticket_id: string;
            /** @description The text. */
            body: string;
            /** @description Note is for colleagues only; Message is for the customer. */
            type: components["schemas"]["NewMessageType"];
            /** @description A Message is Outgoing unless given; Incoming records what a customer wrote elsewhere. */
            direction?: components["schemas"]["NewMessageDirection"];
            /** @description Where the channel has one. */
            subject?: string;
            /** @description Attachments. */
            attachments?: components["schemas"]["AttachmentInput"][] | null;
            /** @description YYYY-MM-DD HH:MM:SS, taken to be UTC; only for messages from elsewhere. */
            created_at?: string;
            /** @description False trims the answer. */
            full_response?: boolean | null;
            /** @description True delivers it to the customer. */
            send?: boolean | null;
        };
        /** @enum {string} */
        NewMessageType: "Message" | "Note";
        /** @enum {string} */
        NewMessageDirection: "Incoming" | "Outgoing";
        AttachmentInput: {
            /** @description Name. */
            name: string;
            /** @description Public; eDesk fetches it. */
            url: string;
        };
        MessageChange: {
            /** @description Subject. */
            subject?: string | null;
            /** @description The text. */
            body?: string | null;
            /** @description Note is the only kind that can be changed. */
            type?: components["schemas"]["NoteType"];
        };
        /** @enum {string} */
        NoteType: "Note";
        AddressInput: {
            /** @description Who. */
            name: string;
            /** @description Street and number. */
            line_1: string;
            /** @description Line 2. */
            line_2?: string | null;
            /** @description City. */
            city: string;
            /** @description State. */
            state?: string | null;
            /** @description County. */
            county?: string | null;
            /** @description Two letters, such as DE. */
            country: string;
            /** @description Postcode. */
            postcode: string;
        };
        NewOrderItem: {
            /** @description SKU. */
            sku: string;
            /** @description Title. */
            title: string;
            /** @description Quantity. */
            quantity: number;
            /** @description Price of one. */
            item_amount: number;
            /** @description For this line. */
            shipping_amount: number;
            /** @description Address of the product's image. */
            product_image_url?: string;
            /** @description Brand. */
            brand?: string;
            /** @description Dimensions. */
            dimensions?: string;
            /** @description Weight. */
            weight?: number;
        };
        OrderItemChange: {
            /**
             * Format: int64
             * @description Of the line.
             */
            id: string;
            /** @description SKU. */
            sku: string;
            /** @description Title. */
            title: string;
            /** @description Quantity. */
            quantity: number;
            /** @description Price of one. */
            item_amount: number;
            /** @description For this line. */
            shipping_amount: number;
            /** @description Address of the product's image. */
            product_image_url?: string;
            /** @description Brand. */
            brand?: string;
            /** @description Dimensions. */
            dimensions?: string;
            /** @description Weight. */
            weight?: string;
        };
        TrackingCodeInput: {
            /** @description Tracking code. */
            tracking_code: string;
            /** @description Page to follow it, with (tracking_code) where the number goes. */
            tracking_carrier_link?: string;
            /** @description The carrier. */
            tracking_carrier_name: string;
        };
        DeliveryDatesInput: {
            /** @description Expected from. */
            expected_delivery_from?: string | null;
            /** @description Expected to. */
            expected_delivery_to?: string | null;
        };
        /** @enum {string} */
        DeliveryType: "Expedited" | "NextDay" | "SecondDay" | "Standard";
        NewSalesOrder: {
            /**
             * Format: int64
             * @description The channel.
             */
            channel_id: string;
            status: components["schemas"]["OrderStatus"];
            /** @description The marketplace's number, unique within the channel. */
            seller_order_id: string;
            /** @description Such as EUR. */
            currency: string;
            /** @description Items of the order. */
            order_items: components["schemas"]["NewOrderItem"][];
            /** @description For the whole order. */
            shipping_amount: number;
            /** @description Optional, yet orders without it were seen to fail. */
            ship_to?: components["schemas"]["AddressInput"];
            /** @description Bill to. */
            bill_to?: components["schemas"]["AddressInput"];
            /** @description Tracking codes. */
            tracking_codes?: components["schemas"]["TrackingCodeInput"][];
            /**
             * Format: int64
             * @description Give this or contact.
             */
            contact_id?: string;
            /** @description A new customer. */
            contact?: components["schemas"]["ContactInput"];
            sales_order_delivery_dates?: components["schemas"]["DeliveryDatesInput"];
            /** @description When the order was created. */
            order_created_at?: string | null;
            /** @description When the order was shipped. */
            order_shipped_at?: string | null;
            delivery_type?: components["schemas"]["DeliveryType"];
            /** @description Custom fields. */
            custom_fields?: components["schemas"]["CustomFieldInput"][];
        } & (unknown | unknown);
        SalesOrderChange: {
            /**
             * Format: int64
             * @description The channel.
             */
            channel_id?: string;
            status?: components["schemas"]["OrderStatus"];
            /** @description Such as EUR. */
            currency?: string;
            /** @description Items of the order. */
            order_items?: components["schemas"]["OrderItemChange"][];
            /** @description For the whole order. */
            shipping_amount?: number;
            /** @description Ship to. */
            ship_to?: components["schemas"]["AddressInput"];
            /** @description Bill to. */
            bill_to?: components["schemas"]["AddressInput"];
            /** @description Tracking codes. */
            tracking_codes?: components["schemas"]["TrackingCodeInput"][];
            /**
             * Format: int64
             * @description The customer.
             */
            contact_id?: string;
            sales_order_delivery_dates?: components["schemas"]["DeliveryDatesInput"];
            /** @description When the order was created. */
            order_created_at?: string | null;
            /** @description When the order was shipped. */
            order_shipped_at?: string | null;
            delivery_type?: components["schemas"]["DeliveryType"];
            /** @description Custom fields. */
            custom_fields?: components["schemas"]["CustomFieldInput"][];
        };
        TrackingLinkInput: {
            /** @description Page on which the parcel can be followed. */
            tracking_link: string;
            /** @description The carrier. */
            tracking_carrier_name?: string;
        };
        TrackingLinkSet: {
            /** @description The links. */
            tracking_links?: components["schemas"]["TrackingLinkInput"][];
        };
        NewOrderNote: {
            /**
             * Format: int64
             * @description The sales order.
             */
            sales_order_id: string;
            /** @description The text. */
            text: string;
        };
        OrderNoteChange: {
            /** @description The text. */
            text: string;
            /**
             * Format: int64
             * @description The sales order.
             */
            sales_order_id?: string;
        };
        /**
         * @description Hexadecimal.
         * @enum {string}
         */
        TagColor: "757575" | "F44336" | "E91E63" | "9C27B0" | "673AB7" | "3F51B5" | "2196F3" | "03A9F4" | "00BCD4" | "009688" | "4CAF50" | "8BC34A" | "FFA000" | "FB8C00" | "FF5722" | "795548" | "607D8B" | "000000" | "F68843" | "3BB9FB" | "8488E7" | "2C6DEF" | "FFDF7E" | "CFAAF8" | "B6D44C" | "F480B6" | "EB3F48" | "76767B" | "D682C8";
        /** @enum {string} */
        TagIcon: "folder" | "heart" | "hashtag" | "automobile" | "ban" | "bank" | "bell" | "bolt" | "bullhorn" | "bullseye" | "calendar" | "check" | "close" | "cog" | "comment" | "comments" | "exclamation" | "eye" | "flag" | "gift" | "group" | "globe" | "info" | "legal" | "magic" | "money" | "plane" | "plug" | "print" | "recycle" | "refresh" | "reply" | "smile" | "star" | "support" | "tint" | "tree" | "user" | "users" | "unlock" | "wheelchair" | "wrench" | "euro" | "gbp" | "remove" | "dropbox" | "truck" | "dollar" | "phone" | "adjust" | "adn" | "ambulance" | "anchor";
        NewTag: {
            /** @description Unique. */
            name: string;
            /**
             * Format: int64
             * @description The tag group.
             */
            tag_group_id: string;
            color?: components["schemas"]["TagColor"];
            icon?: components["schemas"]["TagIcon"];
            /** @description Active. */
            active?: boolean;
        };
        TagChange: {
            /** @description Unique. */
            name?: string;
            /**
             * Format: int64
             * @description The tag group.
             */
            tag_group_id?: string;
            color?: components["schemas"]["TagColor"];
            icon?: components["schemas"]["TagIcon"];
            /** @description Active. */
            active?: boolean;
        };
        /**
         * @description ManualAuto: eDesk may send it by itself.
         * @enum {string}
         */
        TemplateUsage: "Manual" | "ManualAuto";
        /** @enum {string} */
        TemplateType: "Consumer" | "Internal" | "External";
        /** @enum {string} */
        QueryType: "BuyerNotes" | "Cancellation" | "Chat" | "ContactBuyer" | "ContactForm" | "DefectiveItemReceived" | "FeedbackReply" | "Incident" | "InvoiceRequest" | "NegativeFeedback" | "OfferQuery" | "OrderClaim" | "OrderQuery" | "OrderShippingInquiry" | "PaymentsQuery" | "Presales" | "ProductQuery" | "PublicMessage" | "Query" | "ResolutionCase" | "ReturnRequest" | "ReturnsQuery" | "SampleQuery" | "ShippingQuery" | "SystemMessage" | "WrongItemReceived";
        /** @enum {string} */
        AiClass: "WhereOrder" | "ShipmentInstructions" | "PreorderShipmentInquiry" | "GiftPurchase" | "FaultyItem" | "WrongItem" | "MissingItems" | "Damaged" | "DontFit" | "NotAsDescribed" | "Warranty" | "OtherReturn" | "RefundRequest" | "CancellationRequest" | "PaymentIssue" | "InvoiceRequest" | "NoResponseNeeded" | "HappyCustomer" | "OutOfOffice" | "OrderIssue" | "ProductQuery" | "TrackingCodeRequest" | "UnhappyCustomer" | "Replacement" | "EvidenceReceived";
        /** @enum {string} */
        FulfilmentType: "FBA" | "MerchantFulfilled";
        /**
         * @description Within or outside the expected time.
         * @enum {string|null}
         */
        DeliveryWindow: "Within" | "Outside" | null;
        AiClassificationInput: {
            /** @description The classification. */
            classification: components["schemas"]["AiClass"];
            /** @description Quick reply. */
            quick_reply?: boolean;
        } | null;
        TemplateAttachmentInput: {
            /** @description Name. */
            name: string;
            /**
             * Format: uri
             * @description Public; eDesk fetches it.
             */
            url: string;
        };
        TemplateInput: {
            /** @description Name. */
            name: string;
            /** @description Subject. */
            subject?: string | null;
            /** @description Placeholders stay as they are. */
            body_text: string;
            /** @description Null for all. */
            channels?: string[] | null;
            template_usage: components["schemas"]["TemplateUsage"];
            /** @description For whom it is. */
            template_type: components["schemas"]["TemplateType"][];
            /** @description Query type. */
            query_type?: components["schemas"]["QueryType"][] | null;
            /** @description States of orders. */
            order_status?: components["schemas"]["OrderStatus"][] | null;
            delivery_date?: components["schemas"]["DeliveryWindow"];
            /** @description Active. */
            active: boolean;
            /** @description Order fulfilment. */
            order_fulfilment?: components["schemas"]["FulfilmentType"][] | null;
            /** @description Message subject. */
            message_subject?: string | null;
            /** @description Invoice attached. */
            invoice_attached?: boolean;
            /** @description Only use if no replies yet. */
            only_use_if_no_replies_yet?: boolean;
            /** @description AI classification. */
            ai_classification?: components["schemas"]["AiClassificationInput"];
            /** @description Attachments. */
            attachments?: components["schemas"]["TemplateAttachmentInput"][] | null;
            /** @description Ids of files to drop. */
            delete_attachments?: string[] | null;
        };
    };
    responses: {
        /** @description The ticket. */
        Ticket: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TicketEnvelope"];
            };
        };
        /** @description The sales order. */
        SalesOrder: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SalesOrderEnvelope"];
            };
        };
        /** @description It is done. */
        Deleted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Deleted"];
            };
        };
        /** @description A field is missing or wrong; error.details says which, by number. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is wrong, has expired or may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The bucket of calls is empty; it refills at two a second. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Anything else. A gateway before eDesk may answer something that is not JSON. */
        Failure: {
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
        /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
        ItemsPerPage: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTickets: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
                order_by?: components["schemas"]["TicketSort"];
                /** @description asc: oldest first. */
                order_direction?: components["schemas"]["Direction"];
                filter_contact_id_equals?: string;
                filter_channel_id_equals?: string;
                /** @description Unread, Read, Priority and Unpriority are marks beside the state. */
                filter_status_equals?: components["schemas"]["TicketStatusFilter"];
                filter_type_equals?: components["schemas"]["TicketType"];
                filter_sales_order_id_equals?: string;
                /** @description First day, in the time zone of the token's user. */
                filter_created_at_gte?: components["schemas"]["Day"];
                filter_created_at_lte?: components["schemas"]["Day"];
                filter_last_updated_at_gte?: components["schemas"]["Day"];
                filter_last_updated_at_lte?: components["schemas"]["Day"];
                filter_owner_user_id_equals?: string;
                /** @description The marketplace's order number. */
                filter_seller_order_id_equals?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tickets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description The ticket that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ticket"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketChange"];
            };
        };
        responses: {
            /** @description The ticket as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateTicketData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldSet"];
            };
        };
        responses: {
            /** @description The ticket as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description The message that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageChange"];
            };
        };
        responses: {
            /** @description The note as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listSalesOrders: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
                order_by?: components["schemas"]["TicketSort"];
                /** @description asc: oldest first. */
                order_direction?: components["schemas"]["Direction"];
                filter_contact_id_equals?: string;
                filter_channel_id_equals?: string;
                /** @description The marketplace's order number. */
                filter_seller_order_id_equals?: string;
                filter_status_equals?: components["schemas"]["OrderStatus"];
                filter_id_gte?: string;
                filter_id_lte?: string;
                /** @description First day, in the time zone of the token's user. */
                filter_created_at_gte?: components["schemas"]["Day"];
                filter_created_at_lte?: components["schemas"]["Day"];
                filter_last_updated_at_gte?: components["schemas"]["Day"];
                filter_last_updated_at_lte?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sales orders. New ones may appear late here, never by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createSalesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSalesOrder"];
            };
        };
        responses: {
            /** @description The order that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getSalesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SalesOrder"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateSalesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesOrderChange"];
            };
        };
        responses: {
            /** @description The order as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSalesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getSalesOrderTrackingLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingLinksEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateSalesOrderTrackingLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackingLinkSet"];
            };
        };
        responses: {
            /** @description The whole sales order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedOrderEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createSalesOrderTrackingLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackingLinkSet"];
            };
        };
        responses: {
            /** @description The whole sales order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedOrderEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSalesOrderTrackingLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                salesOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listOrderNotes: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes on any order; there is no filter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createOrderNote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderNote"];
            };
        };
        responses: {
            /** @description The note that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getOrderNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteEnvelope"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateOrderNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNoteChange"];
            };
        };
        responses: {
            /** @description The note as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteOrderNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createOrderNoteAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderNoteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The files. */
                    "attachments[]": string[];
                    /**
                     * @description Of all files.
                     * @enum {string}
                     */
                    attachmentType?: "Other" | "Invoice";
                };
            };
        };
        responses: {
            /** @description The note with its files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
                /** @description Words in any field. */
                fsf_query?: string;
                /** @description A ticket's contact_id. */
                consumer_id?: string;
                email?: string;
                name?: string;
                phone_number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tags. On a busy account there were tens of thousands of rows; why is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
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
                "application/json": components["schemas"]["NewTag"];
            };
        };
        responses: {
            /** @description The tag that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagEnvelope"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagChange"];
            };
        };
        responses: {
            /** @description The tag as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listTagGroups: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tag groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagGroupList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Items on a page. Only this spelling counts; others are ignored without a word. */
                itemsPerPage?: components["parameters"]["ItemsPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of templates; there is no filter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The template that was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateEnvelope"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The template as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateEnvelope"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    whoami: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoamiEnvelope"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
}

export interface paths {
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that match every given filter. */
        get: operations["searchCases"];
        put?: never;
        /** Opens a case; its details become the first entry of the history. */
        post: operations["createCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes several cases at once, or merges them into one. */
        post: operations["bulkUpdateCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /** One case with its history. */
        get: operations["getCase"];
        put?: never;
        /** Changes the given fields of a case; also moves it to a rep or department and links it to a contact. */
        post: operations["updateCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/addnote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an internal note, or the record of a call, to a case. */
        post: operations["addCaseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails an answer from a case. */
        post: operations["replyToCaseByEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a case aside until a given time. */
        post: operations["snoozeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/tag/{caseTagId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a tag on a case; its other tags stay. */
        post: operations["applyCaseTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/untag/{caseTagId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a tag off a case; its other tags stay. */
        post: operations["removeCaseTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /** What the customer said of how a case was handled. */
        get: operations["getCaseFeedbackData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/feedback/doask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets FuseDesk ask the customer for feedback on a case. */
        post: operations["enableCaseFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/feedback/dontask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps FuseDesk from asking the customer for feedback on a case. */
        post: operations["disableCaseFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/feedback/request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the customer for feedback on a case at once. */
        post: operations["requestCaseFeedbackNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/casetags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every case tag of the account. */
        get: operations["listCaseTags"];
        put?: never;
        /** Defines a new case tag. */
        post: operations["createCaseTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/casetags/{caseTagId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a case tag. */
        delete: operations["deleteCaseTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts that match a text. */
        get: operations["searchContacts"];
        put?: never;
        /** Adds a contact. */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description FuseDesk's own contact id (contactUuid of a case or chat), or the CRM id (contactid of a case). */
                contactId: string;
            };
            cookie?: never;
        };
        /** One contact. */
        get: operations["getContact"];
        put?: never;
        /** Changes the given fields of a contact. */
        post: operations["updateContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments in use. */
        get: operations["listActiveDepartments"];
        put?: never;
        /** Adds a department. */
        post: operations["createDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/departments/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All departments, archived ones too. */
        get: operations["listAllDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/departments/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archived departments. */
        get: operations["listArchivedDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/departments/{departmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        /** One department. */
        get: operations["getDepartment"];
        put?: never;
        /** Changes the given settings of a department. */
        post: operations["updateDepartment"];
        /** Archives a department; it can be restored. */
        delete: operations["archiveDepartment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/departments/{departmentId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings an archived department back. */
        post: operations["restoreArchivedDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/reps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reps, disabled ones too. */
        get: operations["listReps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/reps/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rep. */
        get: operations["getRep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's chats. */
        get: operations["listChats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat's id. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        /** One chat. */
        get: operations["getChat"];
        put?: never;
        /** Changes the given fields of a chat. */
        post: operations["updateChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat's id. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a chat for good. */
        post: operations["closeChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/emails/unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that belong to no case yet. */
        get: operations["searchEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/emails/{emailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with its content. */
        get: operations["getEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's webhooks. */
        get: operations["listWebhooks"];
        put?: never;
        /** Has FuseDesk call an address whenever something happens. */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a webhook. */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is connected to the account, chat widgets among it. */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scopes of the API key in use. */
        get: operations["getSessionPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/poweredby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's plan and its partner link. */
        get: operations["getSessionPoweredBy"];
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
        DateRange: {
            /**
             * Format: date
             * @description After this day.
             */
            after?: string;
            /**
             * Format: date
             * @description Before this day.
             */
            before?: string;
        };
        Case: {
            /** @description The id that other calls take. */
            caseid?: number;
            /** @description The same number as caseid. */
            id?: number;
            /** @description Code of letters and digits that people see, also in the app's addresses. */
            casenum?: string;
            /** @description The same code as casenum. */
            casenumber?: string;
            summary?: string;
            /** @description new, open or closed. */
            status?: string;
            /** @description Department; written as depid. */
            departmentid?: number | null;
            /** @description Assigned rep, a rep's userId. */
            repid?: number | null;
            /** @description Customer's CRM id, a contact's crmId. */
            contactid?: number | null;
            /** @description Customer's own id in FuseDesk, a contact's id. */
            contactUuid?: string | null;
            /** @description Company's CRM id. */
            companyid?: number | null;
            /** @description Who opened it, as free text. */
            openedby?: string;
            details?: string;
            /** @description Ids of case tags. */
            tags?: number[];
            isArchived?: boolean;
            date_opened?: string;
            date_assigned?: string | null;
            date_firstresponse?: string | null;
            date_lastresponse?: string | null;
            date_updated?: string;
            date_closed?: string | null;
            /** @description When the customer was asked for feedback; false if never. */
            date_requestedfeedback?: string | boolean | null;
            /** @description When the customer gave feedback; false if never. */
            date_rated?: string | boolean | null;
            /** @description The customer's rating; its form is not documented. */
            rating?: string | number | boolean | null;
            /** @description The customer's words; their form is not documented. */
            feedback?: string | number | boolean | null;
            /** @description What happened, only when one case is read. What an entry looks like is not documented. */
            history?: ({
                type?: string;
                date?: string;
                repid?: number | null;
            } & {
                [key: string]: unknown;
            })[];
        };
        Feedback: {
            date_requestedfeedback?: string | boolean | null;
            date_rated?: string | boolean | null;
        } & {
            [key: string]: unknown;
        };
        CaseTag: {
            id?: number;
            tagname?: string;
            hidden?: boolean;
            /** @description How many cases carry it. */
            totalcases?: number;
        };
        Contact: {
            /** @description FuseDesk's own id, contactUuid of cases and chats. */
            id?: string;
            /** @description Id in the connected CRM, contactid of cases and contactId of chats. */
            crmId?: number | null;
            firstName?: string;
            lastName?: string;
            emailAddress?: string;
            company?: string;
            phone1?: string;
            website?: string;
            timeZone?: string;
            dateCreated?: string;
            dateUpdated?: string;
        };
        ContactFields: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Company's name. */
            company?: string;
            /** @description Main email address. */
            emailAddress?: string;
            /** @description Second email address. */
            emailAddress2?: string;
            /** @description Third email address. */
            emailAddress3?: string;
            /** @description Main phone number. */
            phone1?: string;
            /** @description Extension of phone1. */
            phoneExt1?: string;
            /** @description Second phone number. */
            phone2?: string;
            /** @description Extension of phone2. */
            phoneExt2?: string;
            /** @description Billing street. */
            street1Billing?: string;
            /** @description Billing street, second line. */
            street2Billing?: string;
            /** @description Billing city. */
            cityBilling?: string;
            /** @description Billing state or region. */
            stateBilling?: string;
            /** @description Billing postal code. */
            postalBilling?: string;
            /** @description Billing country. */
            countryBilling?: string;
            /** @description Time zone. */
            timeZone?: string;
            /** @description Website. */
            website?: string;
        };
        Department: {
            id?: number;
            name?: string;
            /** @description Its reps, by userId. */
            repUserIds?: number[];
            /** @description Whether every rep may work in it. */
            allReps?: boolean;
            phone?: string;
            templateCategory?: string;
            replyTemplateId?: number | null;
            noteTemplateId?: number | null;
            newCaseNoteTemplateId?: number | null;
            feedbackTemplateId?: number | null;
            feedbackDelay?: number;
            feedbackFrequency?: number;
            /** @description Percent of cases that customers are asked about. */
            feedbackSample?: number;
            /** @description Minutes. */
            stale?: number;
            /** @description Minutes. */
            staleWarning?: number;
            /** Format: html */
            footerHtml?: string;
            dateCreated?: string;
            dateArchived?: string | null;
        };
        Rep: {
            /** @description What repid means in cases. */
            userId?: number;
            /** @description Another number; no call takes it. */
            repid?: number;
            firstName?: string;
            lastName?: string;
            emailAddress?: string;
            username?: string;
            /** @description False for a disabled rep. */
            active?: boolean;
            isArchived?: boolean;
            avatarUrl?: string;
            defaultDepartmentId?: number | null;
            timeZone?: string;
            dateCreated?: string;
            dateUpdated?: string;
            dateLastLogin?: string | null;
        };
        Chat: {
            id?: string;
            title?: string;
            /** @description Name of the visitor. */
            clientName?: string;
            /** @description CRM id, a contact's crmId. */
            contactId?: number | null;
            /** @description A contact's id. */
            contactUuid?: string | null;
            /** @description The case it belongs to, by caseid. */
            caseId?: number | null;
            noteId?: number | null;
            /** @description Assigned rep, a rep's userId. */
            repId?: number | null;
            departmentId?: number | null;
            /** @description Where the visitor writes, such as livechat. */
            platform?: string;
            lastMessage?: string;
            lastMessageSender?: string;
            /** @description Messages that no rep has seen. */
            unseen?: number;
            isArchived?: boolean;
            dateCreated?: string;
            dateClosed?: string | null;
            dateLastMessage?: string | null;
            dateLastMessageReceived?: string | null;
            dateLastResponse?: string | null;
        };
        /** @description A mail. No source shows its fields. */
        Email: {
            date?: string;
        } & {
            [key: string]: unknown;
        };
        Webhook: {
            id?: string;
            objectType?: string;
            action?: string;
            url?: string;
        } & {
            [key: string]: unknown;
        };
        Integration: {
            id?: number | string;
            name?: string;
            /** @description Kind, such as livechat for a chat widget. */
            platform?: string;
        };
        /** @description Whatever the vendor answers. */
        Undocumented: unknown;
        Error: {
            /** @description The failure in words. */
            error?: string;
            /** @description The kind of failure, such as api_error_noscope. */
            errorcode?: string;
        };
    };
    responses: {
        /** @description Done. What the answer holds is not documented. */
        Done: {
            headers: {
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Undocumented"];
            };
        };
        /** @description What the customer said. Its fields are taken from those of a case. */
        Feedback: {
            headers: {
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feedback"];
            };
        };
        /** @description The departments. */
        Departments: {
            headers: {
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Department"][];
            };
        };
        /** @description The API key is missing or wrong. */
        Unauthorized: {
            headers: {
                "X-FuseDesk-Error-Code": components["headers"]["ErrorCode"];
                "X-FuseDesk-Error": components["headers"]["ErrorText"];
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The API key lacks the permission. */
        Forbidden: {
            headers: {
                "X-FuseDesk-Error-Code": components["headers"]["ErrorCode"];
                "X-FuseDesk-Error": components["headers"]["ErrorText"];
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A wrong address or format, or the object is gone. */
        NotFound: {
            headers: {
                "X-FuseDesk-Error-Code": components["headers"]["ErrorCode"];
                "X-FuseDesk-Error": components["headers"]["ErrorText"];
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure; the text says which. */
        Refused: {
            headers: {
                "X-FuseDesk-Error-Code": components["headers"]["ErrorCode"];
                "X-FuseDesk-Error": components["headers"]["ErrorText"];
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The hour's calls are used up. No Retry-After has been seen, and the body is taken to be the common one. */
        RateLimited: {
            headers: {
                "X-FuseDesk-Error-Code": components["headers"]["ErrorCode"];
                "X-FuseDesk-Error": components["headers"]["ErrorText"];
                "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description The case's caseid, a number. */
        CaseId: number;
        /** @description The case tag's id. */
        CaseTagId: number;
        /** @description The department's id (departmentid of a case, departmentId of a chat). */
        DepartmentId: number;
        /** @description The chat's id. */
        ChatId: string;
        /** @description Most items to return. */
        Limit: number;
        /** @description How many items to pass over, from 0. */
        Offset: number;
    };
    requestBodies: never;
    headers: {
        /** @description Calls allowed per hour, such as 1800. */
        UsageLimit: number;
        /** @description Calls left. Documented to exist; its exact name could not be confirmed. */
        UsageRemaining: number;
        /** @description The kind of failure, such as api_error_noscope. */
        ErrorCode: string;
        /** @description The failure in words. */
        ErrorText: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    searchCases: {
        parameters: {
            query?: {
                /** @description State. new waits for the team, open waits for the customer, closed is done; active is a group for searches only, taken to be all that is not closed. */
                status?: "new" | "active" | "open" | "closed";
                /** @description CRM id of the customer (a contact's crmId, a case's contactid). */
                contactid?: number;
                /** @description CRM ids of several customers, whose cases are wanted together. */
                "contactid[]"?: number[];
                /** @description FuseDesk's own id of the customer (a contact's id). */
                contactUuid?: string;
                /** @description CRM id of the customer's company. */
                companyid?: number;
                /** @description Email address of the customer. */
                email?: string;
                /** @description Sender of the mail that opened the case. */
                from?: string;
                /** @description Text to find in the subject (a case's summary). */
                subject?: string;
                /** @description Assigned rep, by userId. */
                repid?: number;
                /** @description Rep who opened the case, presumably by userId. */
                createdByRep?: string;
                /** @description Department id (the case's departmentid). */
                depid?: number;
                /** @description Range of the day the case was opened. */
                date_opened?: string;
                /** @description Range of the day the case was assigned to its rep. */
                date_assigned?: string;
                /** @description Range of the day the case last changed. */
                date_updated?: string;
                /** @description Range of the day the team first answered. */
                date_firstresponse?: string;
                /** @description Range of the day the case was closed. */
                date_closed?: string;
                /** @description Most items to return. */
                limit?: components["parameters"]["Limit"];
                /** @description How many items to pass over, from 0. */
                offset?: components["parameters"]["Offset"];
                /** @description Sort order: a field, a space, asc or desc. Fields: date_opened, date_updated, date_lastresponse. Several such pairs are separated by commas. */
                orderby?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cases. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    createCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Department id. A case reads it back as departmentid. */
                    depid: number;
                    /** @description One line that names the matter, as a mail's subject would. */
                    summary: string;
                    /** @description What the case is about; the first entry of its history. */
                    details: string;
                    /** @description Who opened it, as free text, such as a name, an email address or a phone number. */
                    openedby: string;
                    /**
                     * @description new waits for the team, open for the customer, closed is done.
                     * @default new
                     * @enum {string}
                     */
                    status?: "new" | "open" | "closed";
                    /** @description Rep by userId. Absent, or not in the department, a rep of the department is drawn at random. */
                    repid?: number;
                    /** @description CRM id of the customer (a contact's crmId). */
                    contactid?: number;
                    /** @description FuseDesk's own id of the customer (a contact's id). */
                    contactUuid?: string;
                    /** @description CRM id of the customer's company. */
                    companyid?: number;
                    /** @description Customer's email address; links the case to the contact who has it. */
                    email?: string;
                    /** @description Case tags, separated by commas. */
                    casetags?: string;
                    /**
                     * @description What the first entry is, a note or a phone call.
                     * @default note
                     * @enum {string}
                     */
                    type?: "note" | "call";
                    /** @description When it was opened, ISO 8601, for past matters; now if absent. */
                    date_opened?: string;
                    /** @description When it was given to the rep, ISO 8601. */
                    date_assigned?: string;
                    /** @description When it last changed, ISO 8601; date_opened if absent. */
                    date_updated?: string;
                };
            };
        };
        responses: {
            /** @description The new case. Only casenum is certain to be in it. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    bulkUpdateCases: {
        parameters: {
            query: {
                /** @description The cases, by caseid. */
                caseids: number[];
                /** @description Gives all of them to this rep, by userId. */
                repid?: number;
                /** @description Moves all of them to this department. */
                depid?: number;
                /** @description Sets the status of all of them. */
                status?: "new" | "open" | "closed";
                /** @description Puts this case tag on all of them. */
                tagid?: number;
                /** @description Applies a tag of the connected CRM to their contacts, which may set off mails there. */
                crmTagId?: number;
                /** @description Starts an automation of the connected CRM for their contacts, which may send mails. */
                crmAutomationId?: number;
                /** @description Hides all of them until then, ISO 8601. */
                snooze?: string;
                /** @description Joins the cases into one. Cannot be undone. */
                merge?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /**
                     * @description new waits for the team, open for the customer, closed is done.
                     * @enum {string}
                     */
                    status?: "new" | "open" | "closed";
                    /** @description Rep to assign, by userId. */
                    repid?: number;
                    /** @description Department to move it to. A case reads it back as departmentid. */
                    depid?: number;
                    /** @description One line that names the matter. */
                    summary?: string;
                    /** @description Replaces the case's description. */
                    details?: string;
                    /** @description Customer to link, by CRM id (a contact's crmId). */
                    contactid?: number;
                    /** @description Customer to link, by FuseDesk's own id (a contact's id). */
                    contactUuid?: string;
                    /** @description Company to link, by CRM id. */
                    companyid?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    addCaseNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The text that colleagues will read. */
                    note: string;
                    /** @description Short heading of the note. */
                    title?: string;
                    /**
                     * @description A note, or the record of a phone call.
                     * @enum {string}
                     */
                    type?: "note" | "call";
                    /**
                     * @description Sets the case's status along with the note.
                     * @enum {string}
                     */
                    status?: "new" | "open" | "closed";
                    /** @description Rep the entry is recorded for, by userId. */
                    repid?: number;
                    /** @description Note template, by id; templates cannot be listed here. */
                    templateid?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    replyToCaseByEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The mail as plain text. */
                    body: string;
                    /** @description The same mail as HTML. */
                    html?: string;
                    /**
                     * Format: emails
                     * @description Recipient's address; if absent, presumably the case's contact.
                     */
                    to?: string;
                    /** @description Sender's address. */
                    from?: string;
                    /**
                     * Format: emails
                     * @description Further addresses, separated by commas.
                     */
                    cc?: string;
                    /**
                     * Format: emails
                     * @description Hidden addresses, separated by commas.
                     */
                    bcc?: string;
                    /** @description Reply template, by id, such as a department's replyTemplateId. */
                    templateid?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    snoozeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /**
                     * Format: date-time
                     * @description When it comes back, ISO 8601 with a time zone.
                     */
                    until: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    applyCaseTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    removeCaseTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCaseFeedbackData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Feedback"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    enableCaseFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    disableCaseFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    requestCaseFeedbackNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's caseid, a number. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listCaseTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTag"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    createCaseTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The tag as reps will see it. */
                    tagname: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteCaseTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case tag's id. */
                caseTagId: components["parameters"]["CaseTagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    searchContacts: {
        parameters: {
            query: {
                /** @description Text to find, such as a name, an email address or a company. */
                search: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts found. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description FuseDesk's own contact id (contactUuid of a case or chat), or the CRM id (contactid of a case). */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact; its fields are taken to be those of the list. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description FuseDesk's own contact id (contactUuid of a case or chat), or the CRM id (contactid of a case). */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listActiveDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Departments"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    createDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The department's name. */
                    name: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listAllDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Departments"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listArchivedDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Departments"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The department; its fields are taken to be those of the list. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Whether every rep may work in it. */
                    allReps?: boolean;
                    /** @description The reps of the department, by userId. */
                    "repUserIds[]"?: number[];
                    /** @description Template for mailed replies, by id. */
                    replyTemplateId?: number;
                    /** @description Template for feedback requests to customers, by id. */
                    feedbackTemplateId?: number;
                    /** @description How long to wait before a customer is asked for feedback; the unit is not documented. */
                    feedbackDelay?: number;
                    /** @description How often the same customer is asked for feedback; the unit is not documented. */
                    feedbackFrequency?: number;
                    /** @description Share of cases that customers are asked about, in percent. */
                    feedbackSample?: number;
                    /** @description Minutes without an answer after which a case is stale. */
                    stale?: number;
                    /** @description Minutes without an answer after which a warning is given. */
                    staleWarning?: number;
                    /** @description Category of templates offered in it. */
                    templateCategory?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    archiveDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    restoreArchivedDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The department's id (departmentid of a case, departmentId of a chat). */
                departmentId: components["parameters"]["DepartmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listReps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reps. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rep"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getRep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The rep's userId, which is what repid of a case means; not the repid of a rep. */
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rep; the fields are taken to be those of the list. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rep"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listChats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chats. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat's id. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat; its fields are taken to be those of the list, and what its messages look like is not known. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat's id. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Title of the chat. */
                    title?: string;
                    /** @description Name shown for the visitor. */
                    clientName?: string;
                    /** @description Contact to link, by FuseDesk's own id. */
                    contactUuid?: string;
                    /** @description Case to link, by caseid. */
                    caseId?: number;
                    /** @description Rep to assign, by userId. */
                    repId?: number;
                    /** @description Department to move it to. */
                    departmentId?: number;
                    /** @description Count of messages no rep has seen; 0 presumably marks the chat read. */
                    unseen?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    closeChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat's id. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Status to close with; its values are not documented. */
                    status?: string;
                    /** @description Rep it is credited to, by userId. */
                    repid?: number;
                    /** @description Department it belongs to. */
                    depid?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    searchEmails: {
        parameters: {
            query?: {
                /** @description Sender's address. */
                from?: string;
                /** @description Text to find in the subject. */
                subject?: string;
                /** @description Text to find in the body. */
                content?: string;
                /** @description Longest body to return of each mail, presumably in characters. */
                bodylimit?: number;
                /** @description Most items to return. */
                limit?: components["parameters"]["Limit"];
                /** @description How many items to pass over, from 0. */
                offset?: components["parameters"]["Offset"];
                /** @description Sort order, a field, a space, asc or desc; the fields are not documented. */
                orderby?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of mails. What a mail looks like is not documented. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Email"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The mail's id. */
                emailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. What it looks like is not documented. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Email"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Kind of thing to watch; the allowed values are not documented. */
                    objectType: string;
                    /** @description What happens to it; the allowed values are not documented. */
                    action: string;
                    /**
                     * Format: uri
                     * @description Address that FuseDesk will call.
                     */
                    url: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integrations. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getSessionPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names of scopes. Seen: reps, departments, cases, cases_create, cases_update, integrations. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
    getSessionPoweredBy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plan and partner link. */
            200: {
                headers: {
                    "X-FuseDesk-Usage-Limit": components["headers"]["UsageLimit"];
                    "X-FuseDesk-Usage-Remaining": components["headers"]["UsageRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The account's plan. */
                        plan?: string;
                        /** @description Whether pages carry a link to FuseDesk. */
                        footerlink?: boolean | string;
                        /** @description Partner the link is credited to. */
                        partnercode?: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["Refused"];
            429: components["responses"]["RateLimited"];
        };
    };
}

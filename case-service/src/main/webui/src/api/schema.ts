// Made from contracts/openapi.yaml by "npm run api".
export interface paths {
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue */
        get: operations["alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring alerts into one case */
        post: operations["mergeAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert with its bill */
        get: operations["alert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the alert to someone */
        post: operations["assignAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the alert without a case */
        post: operations["dismissAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the alert aside for a while */
        post: operations["snoozeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List of cases */
        get: operations["cases"];
        put?: never;
        /** Open a case from alerts or on a subject */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: operations["case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the case to someone */
        post: operations["assignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the case with an outcome for each subject */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note */
        post: operations["noteOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swim-lanes: touches, gains, payments, contacts and ordinary work */
        get: operations["story"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of changes, newest first */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/transition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the case to another state */
        post: operations["moveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investigators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom work can be given */
        get: operations["investigators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as it changes (Server-Sent Events; data is a LiveEvent) */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and where */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts over the queue */
        get: operations["queueSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, subjects by pseudonym, merchants */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects by risk */
        get: operations["subjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subject with bill, findings and cases */
        get: operations["subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person does, beside peers */
        get: operations["activity"];
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
        /** @description What a person does, beside peers. */
        Activity: {
            timezone: string;
            /** @description mean look-ups by hour of week, Monday 00 first, 168 numbers */
            hours: number[];
            peers: components["schemas"]["HourBand"] | null;
            days: components["schemas"]["DayCount"][];
            /** @description most unusual first */
            merchants: components["schemas"]["TouchedMerchant"][];
            tickets: components["schemas"]["TicketCoverage"];
            /** @description newest first */
            events: components["schemas"]["ActivityEvent"][];
        };
        /** @description A recent event in words. */
        ActivityEvent: {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["EventKind"];
            title: string;
            merchant: components["schemas"]["MerchantLink"] | null;
            ticketed: boolean | null;
            /** Format: int32 */
            count: number;
        };
        /**
         * @description Since the alert came here.
         * @enum {string}
         */
        AlertAge: "UNDER_1D" | "FROM_1_TO_3D" | "FROM_3_TO_7D" | "FROM_7_TO_14D" | "OVER_14D";
        /** @description An alert, for the drawer beside the queue. */
        AlertDetail: {
            alert: components["schemas"]["AlertRow"];
            bill: components["schemas"]["Bill"];
            explanations: components["schemas"]["Explanations"];
            /** @description newest first, at most five */
            latestEvents: components["schemas"]["EventLine"][];
            /** Format: int32 */
            eventCount: number;
            inSameCase: components["schemas"]["CaseMate"][];
        };
        /**
         * @description Order of the queue.
         * @enum {string}
         */
        AlertOrder: "HEAVIEST" | "NEWEST" | "CLOCK";
        /** @description One page of a list; nextCursor is null on the last page. */
        AlertPage: {
            items: components["schemas"]["AlertRow"][];
            /** @description give it back as ?cursor= for the next page */
            nextCursor: string | null;
        };
        /** @description One row of the queue. */
        AlertRow: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description for If-Match
             */
            version: number;
            subject: components["schemas"]["SubjectRef"];
            state: components["schemas"]["AlertState"];
            aboveLine: boolean;
            /** Format: double */
            posterior: number;
            /** Format: double */
            totalDecibans: number;
            /** Format: double */
            priorDecibans: number;
            /** Format: double */
            alertLineDecibans: number;
            /** @description the stacked bar: against by weight, then for by weight */
            lines: components["schemas"]["FamilyLine"][];
            /** @description one plain sentence */
            summary: string;
            merchants: components["schemas"]["Merchants"];
            /** @description other subjects of the same case that have an alert, at most three */
            with: components["schemas"]["SubjectRef"][];
            case: components["schemas"]["CaseLink"] | null;
            assignee: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description event time
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description event time
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description when it came here
             */
            receivedAt: string;
            /**
             * Format: double
             * @description since a day before the last change
             */
            changeDecibans: number;
            /** @description the whole bill is younger than a day */
            isNew: boolean;
            clock: components["schemas"]["Clock"] | null;
            /** Format: date-time */
            snoozedUntil: string | null;
            outcome: components["schemas"]["Outcome"] | null;
        };
        /**
         * @description OPEN waits for triage or is in an open case; DEFERRED by the day's budget; SNOOZED until a time; DISMISSED without a case; DECIDED by closing its case; ENDED by scoring.
         * @enum {string}
         */
        AlertState: "OPEN" | "DEFERRED" | "SNOOZED" | "DISMISSED" | "DECIDED" | "ENDED";
        /** @description From a mark to a later one. */
        Arrow: {
            kind: components["schemas"]["ArrowKind"];
            /** @description mark */
            from: string;
            /** @description mark; null: the lane of toSubject itself */
            to: string | null;
            /** Format: uuid */
            toSubject: string;
            /** Format: int32 */
            days: number;
            /** @description 2 d later */
            label: string;
        };
        /**
         * @description What an arrow says.
         * @enum {string}
         */
        ArrowKind: "GAIN_AFTER_TOUCH" | "PAID";
        /** @description Who shall do it; null for nobody. */
        Assignment: {
            /** @description user name, or me */
            assignee?: string | null;
        };
        /** @description How a subject is drawn; the same for ever. */
        Badge: {
            shape: components["schemas"]["BadgeShape"];
            /** @description first word of the pseudonym in lower case, e.g. amber; null for whoever has no pseudonym */
            colour: string | null;
            /** @description of the pseudonym, e.g. AH */
            initials: string | null;
        };
        /**
         * @description Frame or silhouette of a badge; people are never a square or a triangle.
         * @enum {string}
         */
        BadgeShape: "DIAMOND" | "HEXAGON" | "CIRCLE" | "SHIELD" | "OCTAGON" | "PENTAGON" | "SQUARE" | "TRIANGLE" | "RING";
        /** @description Why the posterior is what it is: prior plus lines is the total, exactly. */
        Bill: {
            /** Format: date-time */
            asOf: string;
            /** Format: int64 */
            revision: number;
            source: components["schemas"]["BillSource"];
            /** Format: double */
            priorDecibans: number;
            /** Format: double */
            totalDecibans: number;
            /**
             * Format: double
             * @description 0 to 1
             */
            posterior: number;
            /** Format: double */
            alertLineDecibans: number;
            aboveLine: boolean;
            /**
             * Format: double
             * @description sum of the lines above 0
             */
            againstDecibans: number;
            /**
             * Format: double
             * @description sum of the lines below 0
             */
            forDecibans: number;
            /** @description against by weight, then for by weight */
            lines: components["schemas"]["BillLine"][];
            /** @description oldest first */
            history: components["schemas"]["BillStep"][];
            peers: components["schemas"]["PeerGroup"] | null;
            policyVersion: string | null;
        };
        /** @description What one family of evidence adds to the bill. */
        BillLine: {
            /** @description gain purpose portfolio volume hours tickets powers broker payment ring anomaly tips watchlist rule */
            family: string;
            /** @description Gain after touch */
            label: string;
            /** @description Gain */
            shortLabel: string;
            /**
             * Format: double
             * @description above 0 speaks against, below 0 for the subject; three decimals, adds up exactly with the prior
             */
            decibans: number;
            /** @description ISO 8601, e.g. P30D */
            halfLife: string;
            /** @description 6 of 133 merchant-days without a ticket; peers 0.8 % */
            summary: string;
            /** Format: int32 */
            evidenceCount: number;
            /** @description newest first, at most 50 */
            evidence: components["schemas"]["EvidenceRef"][];
        };
        /**
         * @description LIVE: as scoring last said; LAST_KNOWN: scoring was asked and did not answer, so this is the last that is known.
         * @enum {string}
         */
        BillSource: "LIVE" | "LAST_KNOWN";
        /** @description The bill at one moment in its past. */
        BillStep: {
            /** Format: date-time */
            at: string;
            /** Format: double */
            totalDecibans: number;
            /** Format: double */
            posterior: number;
            /** @description what was added then */
            steps: components["schemas"]["FamilyWeight"][];
        };
        /** @description A case whole; its version is the ETag. */
        Case: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            ref: string;
            title: string;
            state: components["schemas"]["CaseState"];
            assignee: components["schemas"]["Person"] | null;
            members: components["schemas"]["Person"][];
            /** Format: date-time */
            openedAt: string;
            openedBy: components["schemas"]["Person"];
            /** Format: date-time */
            changedAt: string;
            clock: components["schemas"]["Clock"] | null;
            /** Format: date-time */
            closedAt: string | null;
            closedBy: components["schemas"]["Person"] | null;
            /** @description of the closure */
            reason: string | null;
            /** @description staff first by weight, then others by weight */
            subjects: components["schemas"]["CaseSubject"][];
            alerts: components["schemas"]["CaseAlert"][];
            explanations: components["schemas"]["Explanations"];
            /** @description newest first */
            notes: components["schemas"]["Note"][];
            /** Format: int32 */
            evidenceCount: number;
            /** Format: int32 */
            recordCount: number;
            actions: components["schemas"]["CaseAction"][];
            /** @description to where /transition leads from here */
            transitions: components["schemas"]["CaseState"][];
        };
        /**
         * @description What the reader may do with a case now.
         * @enum {string}
         */
        CaseAction: "ASSIGN" | "TRANSITION" | "NOTE" | "CLOSE";
        /** @description An alert of a case. */
        CaseAlert: {
            /** Format: uuid */
            id: string;
            subject: components["schemas"]["SubjectRef"];
            state: components["schemas"]["AlertState"];
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: double */
            posterior: number;
        };
        /** @description A case, named. */
        CaseLink: {
            /** Format: uuid */
            id: string;
            /** @description C-1042 */
            ref: string;
            title: string;
            state: components["schemas"]["CaseState"];
        };
        /** @description Another subject of the same case. */
        CaseMate: {
            subject: components["schemas"]["SubjectRef"];
            /** Format: double */
            posterior: number | null;
        };
        /**
         * @description Order of the list of cases.
         * @enum {string}
         */
        CaseOrder: "HEAVIEST" | "NEWEST" | "CHANGED" | "CLOCK";
        /** @description One page of a list; nextCursor is null on the last page. */
        CasePage: {
            items: components["schemas"]["CaseRow"][];
            /** @description give it back as ?cursor= for the next page */
            nextCursor: string | null;
        };
        /** @description One row of the list of cases. */
        CaseRow: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            ref: string;
            title: string;
            state: components["schemas"]["CaseState"];
            assignee: components["schemas"]["Person"] | null;
            /** @description the heaviest, at most five */
            subjects: components["schemas"]["SubjectRef"][];
            /** Format: int32 */
            subjectCount: number;
            /**
             * Format: double
             * @description of the heaviest subject
             */
            posterior: number;
            /** Format: double */
            totalDecibans: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            clock: components["schemas"]["Clock"] | null;
            /** @description of a closed case, without repeats */
            outcomes: components["schemas"]["Outcome"][];
        };
        /**
         * @description OPEN until someone takes it up, INVESTIGATING, CLOSED for good (new evidence opens a new case).
         * @enum {string}
         */
        CaseState: "OPEN" | "INVESTIGATING" | "CLOSED";
        /** @description A subject of a case, with its bill. */
        CaseSubject: {
            subject: components["schemas"]["SubjectRef"];
            /** @description false: drawn in by what an alert involves */
            alerted: boolean;
            /** @description null while no evidence is known about it */
            bill: components["schemas"]["Bill"] | null;
            /** Format: date-time */
            aboveLineSince: string | null;
            outcome: components["schemas"]["Outcome"] | null;
            /** Format: date-time */
            addedAt: string;
        };
        /** @description Until when the next step is due; counts from the alert's arrival or the case's opening. */
        Clock: {
            kind: components["schemas"]["ClockKind"];
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            /**
             * Format: date-time
             * @description from here on the clock is shown as pressing
             */
            warnAt: string;
        };
        /**
         * @description What is due.
         * @enum {string}
         */
        ClockKind: "TRIAGE" | "DECISION";
        /** @description Closes a case; every alerted subject needs an outcome. */
        Closure: {
            outcomes: components["schemas"]["SubjectOutcome"][];
            /** @description 1 to 10,000 characters, no names */
            reason: string;
        };
        /** @description One day of the overview strip. */
        DayBar: {
            /** Format: date */
            date: string;
            /**
             * Format: int32
             * @description events that a bill rests on
             */
            against: number;
            /** Format: int32 */
            ordinary: number;
        };
        /** @description Look-ups of a day. */
        DayCount: {
            /** Format: date */
            date: string;
            /** Format: int32 */
            lookUps: number;
            /**
             * Format: int32
             * @description without a ticket
             */
            untracked: number;
        };
        /** @description Ends an alert without a case. */
        Dismissal: {
            /** @description FALSE_ALARM, AUTHORISED or INSUFFICIENT */
            outcome: components["schemas"]["Outcome"];
            /** @description 1 to 2,000 characters, no names */
            reason: string;
        };
        /**
         * @description What happened to a case.
         * @enum {string}
         */
        EntryKind: "OPENED" | "ALERT_JOINED" | "SUBJECT_ADDED" | "ASSIGNED" | "MOVED" | "NOTED" | "CLOSED";
        /**
         * @description What an event is to a reader.
         * @enum {string}
         */
        EventKind: "LOOKUP" | "POWER" | "REVIEW_POSTED" | "REVIEW_VANISHED" | "GAIN" | "PAYMENT" | "CONTACT" | "IDENTIFIER" | "TICKET" | "LOG_RECORD" | "TIP" | "OTHER";
        /** @description Events of one kind and day in words. */
        EventLine: {
            /**
             * Format: date-time
             * @description the latest of them
             */
            at: string;
            /**
             * Format: date-time
             * @description the first of them
             */
            from: string;
            kind: components["schemas"]["EventKind"];
            /** Format: int32 */
            count: number;
            /** @description 3 look-ups of M-8812 */
            title: string;
            /** @description no ticket */
            note: string | null;
            /** @description the line of the bill it supports */
            family: string | null;
            merchant: components["schemas"]["MerchantLink"] | null;
        };
        /** @description An event that a line of a bill rests on. */
        EvidenceRef: {
            /** @description id by which the source knows the event */
            eventId: string;
            source: string;
            /** @description CloudEvents type, e.g. dev.probity.staff.access.v1 */
            type: string;
            /** Format: date-time */
            time: string;
            merchant: components["schemas"]["MerchantLink"] | null;
            /** @description whether a ticket covered it; null where that doesn't apply */
            ticketed: boolean | null;
        };
        /** @description An innocent explanation that was looked into. */
        Explanation: {
            title: string;
            state: components["schemas"]["ExplanationState"];
            detail: string;
        };
        /**
         * @description Whether an innocent explanation has been ruled out.
         * @enum {string}
         */
        ExplanationState: "RULED_OUT" | "OPEN";
        /** @description Other explanations; tested is false while none has been tested yet. */
        Explanations: {
            tested: boolean;
            items: components["schemas"]["Explanation"][];
        };
        /** @description A line of a bill without its words. */
        FamilyLine: {
            family: string;
            label: string;
            shortLabel: string;
            /** Format: double */
            decibans: number;
        };
        /** @description A family and its weight. */
        FamilyWeight: {
            family: string;
            label: string;
            /** Format: double */
            decibans: number;
        };
        /** @description What a detector saw in one window. */
        Finding: {
            /** @description opaque */
            key: string;
            family: string;
            label: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: double */
            thenDecibans: number;
            /**
             * Format: double
             * @description faded by its half-life
             */
            nowDecibans: number;
            horizon: string;
            /** Format: date-time */
            windowStart: string;
            /** Format: date-time */
            windowEnd: string;
            summary: string;
            /** Format: int32 */
            evidenceCount: number;
            evidence: components["schemas"]["EvidenceRef"][];
        };
        /**
         * @description What a search found.
         * @enum {string}
         */
        HitKind: "CASE" | "SUBJECT" | "MERCHANT";
        /** @description Peers' band by hour of week, 5 to 95 %. */
        HourBand: {
            low: number[];
            high: number[];
            /** Format: int32 */
            size: number;
        };
        /** @description People to whom work can be given. */
        Investigators: {
            items: components["schemas"]["Person"][];
        };
        /** @description One subject's lane. */
        Lane: {
            subject: components["schemas"]["SubjectRef"];
            /** Format: double */
            posterior: number | null;
            /** Format: double */
            totalDecibans: number | null;
            marks: components["schemas"]["Mark"][];
            /** @description ticketed work of a person */
            ordinary: components["schemas"]["Tick"][];
            /** @description reviews posted about a merchant */
            posted: components["schemas"]["Tick"][];
        };
        /** @description One event of the stream (SSE data, JSON). */
        LiveEvent: {
            kind: components["schemas"]["LiveKind"];
            /**
             * Format: uuid
             * @description alert, case or subject; null for a heartbeat
             */
            id: string | null;
            /**
             * Format: int64
             * @description from the record's arrival on Kafka, or from the change, until it was sent here; null: nothing seen yet
             */
            behindMs: number | null;
        };
        /**
         * @description What changed.
         * @enum {string}
         */
        LiveKind: "ALERT" | "CASE" | "RISK" | "HEARTBEAT";
        /** @description One thing that happened, or several alike on one day, on a lane. */
        Mark: {
            /** @description within this story */
            id: string;
            kind: components["schemas"]["MarkKind"];
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description of the last of them
             */
            until: string;
            /** Format: int32 */
            count: number;
            /** @description M-8812; 9 reviews vanished; 1,200.00 USD */
            label: string;
            merchant: components["schemas"]["MerchantLink"] | null;
            /** @description decimal */
            amount: string | null;
            currency: string | null;
            /** @description lines of the bill that rest on it */
            families: string[];
        };
        /**
         * @description What a mark on a swim-lane means.
         * @enum {string}
         */
        MarkKind: "TOUCH" | "POWER" | "GAIN" | "PAYMENT" | "CONTACT";
        /** @description Who is signed in. */
        Me: {
            user: string;
            displayName: string;
            roles: string[];
            place: components["schemas"]["Place"];
            /** @description e.g. told-story: what is shown is a told story, not real people */
            features: string[];
        };
        /** @description A merchant that an event is about. */
        MerchantLink: {
            /** Format: uuid */
            id: string;
            /** @description M-8812 */
            label: string;
        };
        /** @description Merchants that an alert involves. */
        Merchants: {
            /** Format: int32 */
            count: number;
            /** @description the heaviest, at most three */
            first: components["schemas"]["MerchantLink"][];
        };
        /** @description Brings alerts into one case. */
        Merge: {
            /** @description 1 to 100 */
            alertIds: string[];
            /**
             * Format: uuid
             * @description null opens a new case
             */
            caseId?: string | null;
        };
        /** @description Opens a case, from alerts or on a subject. */
        NewCase: {
            /** @description null: made from the heaviest evidence */
            title?: string | null;
            /** @description 1 to 100; null for a case on a subject */
            alertIds?: string[] | null;
            /**
             * Format: uuid
             * @description whose evidence has raised no alert; null for a case from alerts
             */
            subject?: string | null;
        };
        /** @description A note to add. */
        NewNote: {
            /** @description 1 to 10,000 characters */
            text: string;
        };
        /** @description A note of a case. */
        Note: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            author: components["schemas"]["Person"];
            text: string;
        };
        /**
         * @description What the investigation found of a subject.
         * @enum {string}
         */
        Outcome: "CONFIRMED" | "FALSE_ALARM" | "AUTHORISED" | "INSUFFICIENT";
        /** @description Whom a person is compared with. */
        PeerGroup: {
            group: string;
            /** Format: int32 */
            size: number;
        };
        /** @description Somebody who works with Probity. */
        Person: {
            /** @description user name */
            id: string;
            name: string;
        };
        /** @description Where this suite stands, shown beside its name. */
        Place: {
            kind: components["schemas"]["PlaceKind"];
            /** @description Staging · EU */
            label: string;
        };
        /**
         * @description Where this suite stands.
         * @enum {string}
         */
        PlaceKind: "LOCAL" | "STAGING" | "PRODUCTION";
        /** @description RFC 9457 problem details (application/problem+json). */
        Problem: {
            /** @description https://probity.dev/problems/<slug> */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail?: string;
            instance: string;
            /** @description to quote when asking for help; absent where nothing is traced */
            traceId?: string;
            errors: components["schemas"]["ProblemError"][];
        };
        /** @description One thing wrong with a request. */
        ProblemError: {
            /** @description JSON pointer or parameter; absent where the whole is meant */
            pointer?: string;
            rule: string;
            detail: string;
        };
        /**
         * @description Whose rows.
         * @enum {string}
         */
        QueueScope: "MINE" | "TEAM" | "DEFERRED";
        /** @description Counts over the queue. */
        QueueSummary: {
            /** Format: int32 */
            mine: number;
            /** Format: int32 */
            team: number;
            /** Format: int32 */
            deferred: number;
            /** Format: int32 */
            snoozed: number;
            /**
             * Format: int32
             * @description null until scoring has said it
             */
            budgetUsed: number | null;
            /** Format: int32 */
            budgetLimit: number | null;
            /** Format: date */
            budgetDay: string | null;
            /**
             * Format: int32
             * @description open cases
             */
            cases: number;
        };
        /** @description Whether scoring answered; what it could not add is missing here, nothing is lost. */
        ScoringState: {
            available: boolean;
            detail: string | null;
        };
        /** @description One thing found. */
        SearchHit: {
            kind: components["schemas"]["HitKind"];
            /** Format: uuid */
            id: string;
            label: string;
            note: string;
            badge: components["schemas"]["Badge"] | null;
        };
        /** @description What was found, the best of each kind. */
        SearchResult: {
            items: components["schemas"]["SearchHit"][];
        };
        /** @description Puts an alert aside. */
        Snooze: {
            /**
             * Format: date-time
             * @description in the future, at most 30 days
             */
            until: string;
            reason: string;
        };
        /** @description The swim-lanes of a case. */
        Story: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: date */
            overviewFrom: string;
            overview: components["schemas"]["DayBar"][];
            alertedAt: string[];
            lanes: components["schemas"]["Lane"][];
            arrows: components["schemas"]["Arrow"][];
            scoring: components["schemas"]["ScoringState"];
        };
        /** @description A subject whole. */
        Subject: {
            subject: components["schemas"]["SubjectRef"];
            /** @description kind:id, for merchants and organisations only */
            ref: string | null;
            role: string | null;
            site: string | null;
            category: string | null;
            country: string | null;
            /** Format: date-time */
            openedAt: string | null;
            peers: components["schemas"]["PeerGroup"] | null;
            bill: components["schemas"]["Bill"] | null;
            /** Format: date-time */
            aboveLineSince: string | null;
            /** @description newest first */
            findings: components["schemas"]["Finding"][];
            cases: components["schemas"]["CaseLink"][];
            /**
             * Format: uuid
             * @description its open alert
             */
            alertId: string | null;
            scoring: components["schemas"]["ScoringState"];
        };
        /**
         * @description What a subject is.
         * @enum {string}
         */
        SubjectKind: "STAFF" | "MERCHANT" | "REVIEWER" | "PERSON" | "ORG";
        /**
         * @description Order of the list of subjects.
         * @enum {string}
         */
        SubjectOrder: "RISK" | "CHANGED";
        /** @description What was found of one subject. */
        SubjectOutcome: {
            /** Format: uuid */
            subject: string;
            outcome: components["schemas"]["Outcome"];
        };
        /** @description One page of a list; nextCursor is null on the last page. */
        SubjectPage: {
            items: components["schemas"]["SubjectRow"][];
            /** @description give it back as ?cursor= for the next page */
            nextCursor: string | null;
        };
        /** @description A subject as it is named in lists; staff only ever by pseudonym. */
        SubjectRef: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SubjectKind"];
            /** @description Amber Heron, M-8812, G-31 */
            label: string;
            /** @description Seller support, SZX; Kitchen, open 2 y; Go-between */
            description: string;
            badge: components["schemas"]["Badge"];
        };
        /** @description One row of the list of subjects. */
        SubjectRow: {
            subject: components["schemas"]["SubjectRef"];
            /** Format: double */
            posterior: number;
            /** Format: double */
            totalDecibans: number;
            aboveLine: boolean;
            /** Format: date-time */
            asOf: string;
            lines: components["schemas"]["FamilyLine"][];
            case: components["schemas"]["CaseLink"] | null;
            /** Format: uuid */
            alertId: string | null;
        };
        /** @description Ordinary events of one hour; of one day (at noon UTC) where no hours are kept. */
        Tick: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            count: number;
        };
        /** @description Merchant-days with a ticket. */
        TicketCoverage: {
            /** Format: int32 */
            merchantDays: number;
            /** Format: int32 */
            ticketed: number;
            /** Format: double */
            peersShare: number | null;
        };
        /** @description One line of a case's record; never changed afterwards. */
        TimelineEntry: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description id "probity" for what the service did by rule */
            actor: components["schemas"]["Person"];
            kind: components["schemas"]["EntryKind"];
            /** @description in plain words */
            text: string;
            subject: components["schemas"]["SubjectRef"] | null;
            /** Format: uuid */
            alertId: string | null;
            /** @description state or assignee before */
            from: string | null;
            /** @description state or assignee after */
            to: string | null;
        };
        /** @description One page of a list; nextCursor is null on the last page. */
        TimelinePage: {
            items: components["schemas"]["TimelineEntry"][];
            /** @description give it back as ?cursor= for the next page */
            nextCursor: string | null;
        };
        /** @description A merchant, and how often it was looked up. */
        TouchedMerchant: {
            merchant: components["schemas"]["MerchantLink"];
            /** Format: int32 */
            merchantDays: number;
            /** Format: int32 */
            unticketed: number;
            /** Format: int32 */
            ticketed: number;
            /** Format: double */
            peersLow: number | null;
            /** Format: double */
            peersHigh: number | null;
        };
        /** @description Moves a case. */
        Transition: {
            to: components["schemas"]["CaseState"];
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
    alerts: {
        parameters: {
            query?: {
                age?: components["schemas"]["AlertAge"];
                assignee?: string;
                cursor?: string;
                family?: string[];
                kind?: components["schemas"]["SubjectKind"][];
                limit?: number;
                order?: components["schemas"]["AlertOrder"] & unknown;
                q?: string;
                scope?: components["schemas"]["QueueScope"];
                state?: components["schemas"]["AlertState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    mergeAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    alert: {
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
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    assignAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRow"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    dismissAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRow"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    snoozeAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRow"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    cases: {
        parameters: {
            query?: {
                assignee?: string;
                cursor?: string;
                limit?: number;
                order?: components["schemas"]["CaseOrder"] & unknown;
                q?: string;
                state?: components["schemas"]["CaseState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    case: {
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
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    assignCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    noteOnCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    story: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Story"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    timeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    moveCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gets the first answer */
                "Idempotency-Key"?: string;
                /** @description ETag of what was read; 412 when someone changed it meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    investigators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Investigators"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveEvent"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    queueSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSummary"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    subjects: {
        parameters: {
            query?: {
                aboveLine?: boolean;
                cursor?: string;
                kind?: components["schemas"]["SubjectKind"];
                limit?: number;
                order?: components["schemas"]["SubjectOrder"] & unknown;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectPage"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    subject: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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
    activity: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
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

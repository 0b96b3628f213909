package dev.probity.cases.outbox;

/** By what a letter is carried. */
public enum Route {
    /** To a topic; tried until the brokers have it. */
    KAFKA,
    /** To an endpoint that somebody configured; given up some day. */
    WEBHOOK,
    /** To ingest, as an event; tried until it is there. */
    INGEST
}

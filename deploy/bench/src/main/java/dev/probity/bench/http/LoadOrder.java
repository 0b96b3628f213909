package dev.probity.bench.http;

import java.net.URI;

/**
 * What the sending process is asked to do.
 *
 * @param kind the way of sending
 * @param uri the endpoint
 * @param token a bearer token, empty for none
 * @param millis how long to send; the last request is finished after it
 * @param bytes a stream ends after so many bytes, whatever {@code millis} says; 0 for no such limit
 * @param connections how many connections at once
 */
public record LoadOrder(Kind kind, URI uri, String token, long millis, long bytes, int connections) {

    /** A way of sending events. */
    public enum Kind {
        /** One endless NDJSON request a connection. */
        NDJSON,
        /** NDJSON requests of a fixed, ready-made gzip body, one after the other. */
        NDJSON_GZIP,
        /** One event a request, in CloudEvents' structured mode. */
        SINGLE
    }

    Target target() {
        return new Target(uri, token);
    }
}

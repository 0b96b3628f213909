package dev.probity.ingest.http;

import java.util.Locale;

/** The problems that ingest-service answers with (RFC 9457). */
public enum ProblemType {
    EVENT_REFUSED(422, "The event breaks a rule"),
    SOURCE_NOT_GRANTED(403, "The caller may not send for this source"),
    BODY_UNREADABLE(400, "The body cannot be read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    EXPANSION_TOO_LARGE(413, "The body expands beyond all measure"),
    ENCODING_UNKNOWN(415, "The content encoding is not supported"),
    MEDIA_TYPE_UNKNOWN(415, "The media type is not supported"),
    MAPPING_INVALID(400, "The mapping does not fit"),
    PARAMETER_INVALID(400, "A parameter is invalid"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not for this resource"),
    NOT_ACCEPTABLE(406, "The answer is JSON"),
    NOT_SIGNED_IN(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The caller's role does not allow this"),
    TOO_MANY_REQUESTS(429, "Too many requests at once"),
    PIPELINE_FULL(503, "The pipeline is full"),
    SIGN_IN_UNAVAILABLE(503, "Tokens cannot be checked now"),
    DEAD_LETTERS_UNAVAILABLE(503, "Dead letters cannot be read now"),
    DEAD_LETTER_UNREADABLE(409, "The dead letter cannot be opened"),
    INTERNAL(500, "Something went wrong on our side");

    private static final String BASE = "https://probity.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that names it. */
    public String uri() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

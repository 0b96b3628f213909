package dev.probity.scoring.query;

import jakarta.ws.rs.core.Response.Status;

/** Every way in which this service declines (RFC 9457), and the one place where ways become HTTP statuses. */
enum ProblemType {
    INVALID_PARAMETER("invalid-parameter", "A parameter is not valid", Kind.INVALID),
    UNAUTHENTICATED("unauthenticated", "Sign in with a valid token of this service", Kind.UNAUTHENTICATED),
    FORBIDDEN("forbidden", "Your roles do not allow this", Kind.FORBIDDEN),
    UNKNOWN_SUBJECT("unknown-subject", "Nothing is known about this subject", Kind.MISSING),
    NOT_FOUND("not-found", "There is nothing here", Kind.MISSING),
    CONFLICT("conflict", "This does not fit the present state", Kind.CONFLICT),
    CHANGED_MEANWHILE("changed-meanwhile", "It was changed since you read it", Kind.STALE),
    VERSION_MISSING("version-missing", "Say which version you change", Kind.UNCONDITIONAL),
    METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done here", Kind.NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", "This is not to be had in that form", Kind.NOT_ACCEPTABLE),
    MEDIA_TYPE_UNKNOWN("media-type-unknown", "This is not taken in that form", Kind.UNSUPPORTED),
    TOO_LARGE("too-large", "The body is too large", Kind.TOO_LARGE),
    INVALID_POLICY("invalid-policy", "The policy is not valid", Kind.INVALID),
    UNKNOWN_POLICY("unknown-policy", "There is no such version of the policy", Kind.MISSING),
    REBALANCING("rebalancing", "The subject's state is moving between instances", Kind.OVERLOADED),
    INTERNAL("internal", "Something went wrong here", Kind.FAILED);

    static final int RETRY_AFTER_SECONDS = 2;

    private static final String BASE = "https://probity.dev/problems/";

    private final String slug;
    private final String title;
    private final Kind kind;

    ProblemType(String slug, String title, Kind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    String uri() {
        return BASE + slug;
    }

    String title() {
        return title;
    }

    Status status() {
        return switch (kind) {
            case INVALID -> Status.BAD_REQUEST;
            case UNAUTHENTICATED -> Status.UNAUTHORIZED;
            case FORBIDDEN -> Status.FORBIDDEN;
            case MISSING -> Status.NOT_FOUND;
            case UNCONDITIONAL -> Status.PRECONDITION_REQUIRED;
            case NOT_ALLOWED -> Status.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Status.NOT_ACCEPTABLE;
            case UNSUPPORTED -> Status.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
            case STALE -> Status.PRECONDITION_FAILED;
            case CONFLICT -> Status.CONFLICT;
            case OVERLOADED -> Status.SERVICE_UNAVAILABLE;
            case FAILED -> Status.INTERNAL_SERVER_ERROR;
        };
    }

    private enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        MISSING,
        UNCONDITIONAL,
        NOT_ALLOWED,
        NOT_ACCEPTABLE,
        UNSUPPORTED,
        TOO_LARGE,
        STALE,
        CONFLICT,
        OVERLOADED,
        FAILED
    }
}

package dev.probity.cases.http;

/** Every kind of problem that this service answers with. */
public enum ProblemType {
    INVALID("invalid", Kind.INVALID, "The request is not valid"),
    NOT_JSON("malformed-json", Kind.INVALID, "The body is not the JSON that was expected"),
    TOO_LARGE("too-large", Kind.TOO_LARGE, "The body is too large"),
    MEDIA_TYPE("media-type", Kind.MEDIA_TYPE, "The body has a media type that is not accepted here"),
    NOT_ACCEPTABLE("not-acceptable", Kind.NOT_ACCEPTABLE, "None of the accepted media types can be given"),
    METHOD("method-not-allowed", Kind.METHOD, "The method is not allowed here"),
    MISSING("not-found", Kind.MISSING, "There is nothing here"),
    SIGNED_OUT("not-signed-in", Kind.SIGNED_OUT, "You are not signed in"),
    FORBIDDEN("forbidden", Kind.FORBIDDEN, "Your role does not allow this"),
    NO_STAFF_ID("no-staff-id", Kind.FORBIDDEN, "Your sign-in does not say which member of staff you are"),
    CROSS_SITE("cross-site", Kind.FORBIDDEN, "The request came from another site"),
    CONFLICT("conflict", Kind.CONFLICT, "This does not go together with how things stand"),
    STALE("stale", Kind.STALE, "Someone changed it meanwhile"),
    KEY_REUSED("idempotency-key-reused", Kind.UNPROCESSABLE, "The Idempotency-Key was used for something else"),
    UNPROCESSABLE("unprocessable", Kind.UNPROCESSABLE, "The request cannot be carried out"),
    TOO_MANY("too-many-requests", Kind.TOO_MANY, "Too many requests at once"),
    OVERLOADED("overloaded", Kind.OVERLOADED, "Too busy at the moment"),
    RECORD_UNSIGNED("record-unsigned", Kind.OVERLOADED, "The record is not signed here"),
    SCORING_AWAY("scoring-unavailable", Kind.OVERLOADED, "Scoring does not answer"),
    BROKEN("internal", Kind.BROKEN, "Something went wrong here");

    private static final String BASE = "https://probity.dev/problems/";

    private final String slug;
    private final Kind kind;
    private final String title;

    ProblemType(String slug, Kind kind, String title) {
        this.slug = slug;
        this.kind = kind;
        this.title = title;
    }

    /** The last part of its address. */
    String slug() {
        return slug;
    }

    public String uri() {
        return BASE + slug;
    }

    public String title() {
        return title;
    }

    /** The one place where a kind of problem becomes an HTTP status. */
    public int status() {
        return switch (kind) {
            case INVALID -> 400;
            case SIGNED_OUT -> 401;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case METHOD -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case MEDIA_TYPE -> 415;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case BROKEN -> 500;
            case OVERLOADED -> 503;
        };
    }

    private enum Kind {
        INVALID,
        SIGNED_OUT,
        FORBIDDEN,
        MISSING,
        METHOD,
        NOT_ACCEPTABLE,
        CONFLICT,
        STALE,
        TOO_LARGE,
        MEDIA_TYPE,
        UNPROCESSABLE,
        TOO_MANY,
        BROKEN,
        OVERLOADED
    }
}

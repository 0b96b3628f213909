package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held against a measure before its order may go out. */
@Schema(description = "What is held against a measure before its order may go out.")
public enum CheckRule {
    /** Whoever is, or stands near to, somebody in the case is not shown it. */
    WALL,
    /** Whoever decides had no hand in it, nor had anyone above or below them. */
    OTHER_WILL,
    /** So many people must agree. */
    APPROVALS,
    /** No appeal that came in before the order waits for its decision. */
    NO_APPEAL,
    /** The notice that it takes effect after is over. */
    NOTICE,
    /** So many orders go out in any hour. */
    HOURLY_CAP
}

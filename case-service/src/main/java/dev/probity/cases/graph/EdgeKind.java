package dev.probity.cases.graph;

import dev.probity.cases.scoring.ReceivedTies;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ties two nodes. */
@Schema(name = "GraphEdgeKind", description = "What ties two nodes.")
public enum EdgeKind {
    /** A party was seen with an identifier. */
    IDENTIFIER,
    PAYMENT,
    CONTACT,
    /** A member of staff looked a merchant up, or used powers on it. */
    TOUCH;

    static EdgeKind of(ReceivedTies.By by) {
        return switch (by) {
            case SHARED_IDENTIFIER -> IDENTIFIER;
            case PAYMENT -> PAYMENT;
            case CONTACT -> CONTACT;
            case TOUCH -> TOUCH;
        };
    }
}

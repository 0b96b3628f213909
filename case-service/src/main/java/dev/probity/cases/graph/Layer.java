package dev.probity.cases.graph;

import dev.probity.cases.identity.SubjectKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns of the graph, from left to right. */
@Schema(name = "GraphLayer", description = "The columns of the graph, from left to right.")
public enum Layer {
    STAFF,
    IDENTIFIER,
    GO_BETWEEN,
    MERCHANT;

    static Layer of(SubjectKind kind) {
        return switch (kind) {
            case STAFF -> STAFF;
            case PERSON, ORG, REVIEWER -> GO_BETWEEN;
            case MERCHANT -> MERCHANT;
        };
    }
}

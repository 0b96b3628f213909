package dev.probity.cases.graph;

import dev.probity.cases.identity.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party, or an identifier that parties share. */
@Schema(description = "A party, or an identifier that parties share.")
public record GraphNode(
        @Schema(description = "the same in every answer about this case; of a party its subject's id")
        String id,

        Layer layer,

        @Schema(description = "null for an identifier") @Nullable
        SubjectRef subject,

        @Schema(description = "null for a party") @Nullable GraphIdentifier identifier,

        @Schema(description = "whether it is a subject of the case")
        boolean inCase,

        @Schema(description = "whether its own ties were asked for; those of others are here as far as they lead to it")
        boolean expanded,

        @Schema(description = "shared by so many, or tied to so many, that it ties nobody")
        boolean hub,

        @Schema(
                description =
                        "of an identifier how many parties are known here to share it; of a hub how many share it at all; null for a party")
        @Nullable
        Integer sharers,

        @Schema(description = "0 to 1; null where no bill is known") @Nullable
        Double posterior,

        @Schema(description = "null where no bill is known") @Nullable
        Double totalDecibans) {}

package dev.probity.cases.graph;

import dev.probity.cases.scoring.ScoringState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case and its neighbours. */
@Schema(description = "A case and its neighbours; of each node the ties are shown that lead to another node here.")
public record Graph(
        @Schema(description = "the case's own first, then the heaviest; at most 2,000")
        List<GraphNode> nodes,

        @Schema(description = "the heaviest first") List<GraphEdge> edges,

        @Schema(description = "so many nodes more there are, of those that were looked at")
        int leftOut,

        @Schema(
                description =
                        "whether there is more than was looked at: of each party the most telling 200 ties are, and of whom they lead to the heaviest 2,000")
        boolean more,

        ScoringState scoring) {}

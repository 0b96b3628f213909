package dev.probity.cases.graph;

import dev.probity.cases.evidence.EvidenceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What ties two nodes, with the events that say so. */
@Schema(description = "What ties two nodes, with the events that say so.")
public record GraphEdge(
        @Schema(description = "the same in every answer about this case")
        String id,

        @Schema(description = "the node further to the left")
        String from,

        String to,
        EdgeKind kind,

        @Schema(description = "the node that paid; null where it is no payment") @Nullable
        String payer,

        @Schema(description = "how often, at least") int count,

        @Schema(description = "of touches, those without a ticket; null for all else") @Nullable
        Integer unticketed,

        @Schema(description = "of payments, where amounts are kept") @Nullable
        BigDecimal sum,

        @Schema(description = "ISO 4217; null with the sum") @Nullable
        String currency,

        @Schema(
                description =
                        "what lines of the case's bills weigh that rest on its events: a line's weight is spread evenly over its events; 0 where nothing does")
        double decibans,

        @Schema(description = "those lines, in plain words") List<String> families,
        Instant first,
        Instant last,

        @Schema(description = "newest first; all that are known, never none")
        List<EvidenceRef> events) {}

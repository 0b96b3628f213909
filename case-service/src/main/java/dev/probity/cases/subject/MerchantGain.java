package dev.probity.cases.subject;

import dev.probity.cases.evidence.EvidenceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gain that stood out. */
@Schema(description = "A gain that stood out.")
public record MerchantGain(
        GainKind kind,

        @Schema(
                description =
                        "how often so much comes by itself, by the merchant's own past and its like, 0 to 1; of a review that vanished as of a single one in its week")
        double chance,

        EvidenceRef event) {}

package dev.probity.cases.evidence;

import dev.probity.cases.identity.MerchantLink;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that a line of a bill rests on. */
@Schema(description = "An event that a line of a bill rests on.")
public record EvidenceRef(
        @Schema(description = "id by which the source knows the event")
        String eventId,

        String source,

        @Schema(description = "CloudEvents type, e.g. dev.probity.staff.access.v1")
        String type,

        Instant time,
        @Nullable MerchantLink merchant,

        @Schema(description = "whether a ticket covered it; null where that doesn't apply") @Nullable
        Boolean ticketed,

        @Schema(
                description =
                        "what it says, in few words: \"export merchant sales, 300 records\"; null where only its type is known")
        @Nullable
        String what) {}

package dev.probity.cases.exhibit;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.EvidenceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exhibit with what it says, readable and raw. */
@Schema(description = "An exhibit with what it says, readable and raw.")
public record ExhibitDetail(
        Exhibit exhibit,
        @Schema(description = "of a bill") @Nullable Bill bill,
        @Schema(description = "of an event") @Nullable EvidenceRef event,

        @Schema(
                description =
                        "its bytes as text, of which sha256 is the hash: canonical JSON (RFC 8785); null of an attachment, which is downloaded")
        @Nullable
        String raw) {}

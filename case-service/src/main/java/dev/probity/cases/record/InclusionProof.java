package dev.probity.cases.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proves that an entry stands in the log (RFC 9162 §2.1.3). */
@Schema(description = "Proves that an entry stands in the log (RFC 9162 §2.1.3). Hashes are in base64.")
public record InclusionProof(
        long index,

        @Schema(description = "entries of the log that this is about")
        long size,

        String leafHash,
        String rootHash,
        List<String> path) {}

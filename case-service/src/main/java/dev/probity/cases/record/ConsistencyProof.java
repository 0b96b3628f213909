package dev.probity.cases.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proves that the log only grew between two sizes (RFC 9162 §2.1.4). */
@Schema(description = "Proves that the log only grew between two sizes (RFC 9162 §2.1.4). Hashes are in base64.")
public record ConsistencyProof(
        @Schema(description = "size before") long from,
        @Schema(description = "size after") long to,
        String fromRootHash,
        String toRootHash,
        List<String> path) {}

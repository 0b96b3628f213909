package dev.probity.cases.record;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the log goes, signed. */
@Schema(description = "How far the log goes, signed.")
public record Checkpoint(
        @Schema(description = "name of the log") String origin,
        @Schema(description = "entries in it") long size,

        @Schema(description = "root of its Merkle tree (RFC 9162), in base64")
        String rootHash,

        Instant at,

        @Schema(description = "the same as a C2SP signed note; this is what the signature covers")
        String note) {
    static Checkpoint of(CheckpointEntity kept) {
        var origin = kept.note.substring(0, kept.note.indexOf('\n'));
        return new Checkpoint(origin, kept.size, Hash.read(kept.root).base64(), kept.at, kept.note);
    }

    /** Body of the note, as C2SP tlog-checkpoint has it. */
    static String text(String origin, long size, Hash root) {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}

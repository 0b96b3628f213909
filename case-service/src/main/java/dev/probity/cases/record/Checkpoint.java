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
        return of(kept.note, kept.size, Hash.read(kept.root), kept.at);
    }

    static Checkpoint of(String note, long size, Hash root, Instant at) {
        return new Checkpoint(note.substring(0, note.indexOf('\n')), size, root.base64(), at, note);
    }

    /** Body of the note, as C2SP tlog-checkpoint has it. */
    static String text(String origin, long size, Hash root) {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}

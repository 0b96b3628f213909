package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** That the log of one checkpoint is that of an earlier one, grown. */
final class Growth {
    private Growth() {}

    static void verify(Checkpoint before, Checkpoint now, @Nullable String consistency, Findings findings) {
        if (before.size() > now.size()) {
            findings.wrong("The log shrank: it had " + before.size() + " entries, and has " + now.size() + " here.");
            return;
        }
        if (before.size() == now.size()) {
            if (!Arrays.equals(before.root(), now.root())) {
                findings.wrong("The log was rewritten: with as many entries it had another root.");
            }
            return;
        }
        if (consistency == null) {
            findings.wrong(
                    "Your checkpoint is of %d entries, the file's of %d: --consistency wants what GET /api/v1/record/proofs/consistency?from=%d&to=%d answers."
                            .formatted(before.size(), now.size(), before.size(), now.size()));
            return;
        }
        JsonNode proof = CaseFile.json(consistency.getBytes(StandardCharsets.UTF_8));
        if (!LogProof.extend(before.size(), before.root(), now.size(), now.root(), Record.hashes(proof.path("path")))) {
            findings.wrong(
                    "The log was rewritten: it is not the one of your checkpoint, grown; or the proof is of others.");
        }
    }
}

package dev.probity.cases.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds of one entry for ever. The words stand in it as a commitment alone: once they and their salt are destroyed nobody can tell what they were,
 * and the log is as valid as before.
 *
 * @param at when it happened
 * @param actor who did it
 * @param act what they did
 * @param caseId to which case; null where it was to none
 * @param number which of its case's entries, from 1 without a gap; null without a case
 * @param alertId to which alert that was in no case; null where it was to none
 * @param version version that the case or the alert had after this change; null for a read
 * @param ground why they might
 * @param commitment SHA-256 of salt and words
 */
record Leaf(
        Instant at,
        String actor,
        String act,
        @Nullable UUID caseId,
        @Nullable Long number,
        @Nullable UUID alertId,
        @Nullable Long version,
        String ground,
        Hash commitment) {
    static Hash commitment(byte[] salt, String content) {
        return Hash.of(salt, content.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8785. */
    String json() {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("at", at.toString());
        fields.put("actor", actor);
        fields.put("act", act);
        fields.put("case", caseId == null ? null : caseId.toString());
        fields.put("number", number);
        fields.put("alert", alertId == null ? null : alertId.toString());
        fields.put("version", version);
        fields.put("ground", ground);
        fields.put("commitment", commitment.base64());
        return Canonical.json(fields);
    }

    static Hash hash(String json) {
        return Hash.ofLeaf(json.getBytes(StandardCharsets.UTF_8));
    }
}

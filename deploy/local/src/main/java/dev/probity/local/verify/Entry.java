package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as an export has it.
 *
 * @param index in the log
 * @param text what is hashed into it
 * @param leaf the same, read
 * @param salt null once destroyed
 * @param content its words; null once destroyed
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(
        long index,
        String text,
        JsonNode leaf,
        byte @Nullable [] salt,
        @Nullable String content) {
    static Entry of(JsonNode entry) {
        String text = entry.path("leaf").asText();
        return new Entry(
                entry.path("index").asLong(-1),
                text,
                CaseFile.json(text.getBytes(StandardCharsets.UTF_8)),
                salt(entry.path("salt")),
                entry.path("content").isTextual() ? entry.path("content").asText() : null);
    }

    /** Something that no commitment fits where it isn't base64. */
    private static byte @Nullable [] salt(JsonNode salt) {
        if (salt.isNull() || salt.isMissingNode()) {
            return null;
        }
        byte[] bytes = Sha.read(salt.asText());
        return bytes == null ? new byte[0] : bytes;
    }

    long number() {
        return leaf.path("number").asLong(-1);
    }

    /** As a finding calls it. */
    String name() {
        return "Entry %s of the case (%s by %s at %s)"
                .formatted(
                        leaf.path("number").asText("?"),
                        leaf.path("act").asText("?"),
                        leaf.path("actor").asText("?"),
                        leaf.path("at").asText("?"));
    }
}

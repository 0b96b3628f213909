package dev.probity.scoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.finding.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/** Files of rules as they stand on {@code probity.rules}. */
public final class RuleFileJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleFileJson() {}

    public static byte[] write(RuleFile file) {
        var json = JSON.createObjectNode()
                .put("name", file.name())
                .put("version", file.version())
                .put("state", word(file.state()))
                .put("text", file.text())
                .put("origin", word(file.origin()))
                .put("changedBy", file.changedBy())
                .put("changedAt", file.changedAt().toString());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is written on the topic and in answers. */
    public static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Fails with {@link IllegalArgumentException} on anything that is no file of rules. */
    public static RuleFile read(byte[] bytes) {
        try {
            var json = JSON.readTree(bytes);
            return new RuleFile(
                    JsonValues.text(json, "name"),
                    version(json.path("version")),
                    RuleFile.State.valueOf(JsonValues.text(json, "state").toUpperCase(Locale.ROOT)),
                    JsonValues.text(json, "text"),
                    RuleFile.Origin.valueOf(JsonValues.text(json, "origin").toUpperCase(Locale.ROOT)),
                    JsonValues.text(json, "changedBy"),
                    Instant.parse(JsonValues.text(json, "changedAt")));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not a file of rules: " + e.getMessage(), e);
        }
    }

    private static int version(JsonNode version) {
        if (!version.isInt()) {
            throw new IllegalArgumentException("a file of rules has a \"version\", a whole number");
        }
        return version.intValue();
    }
}

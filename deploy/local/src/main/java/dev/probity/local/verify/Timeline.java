package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The timeline for people beside the record: line by line what the entries say, none more and none fewer, in their order. */
final class Timeline {
    private static final String LIST = "timeline.json";

    private final CaseFile file;
    private final Findings findings;

    Timeline(CaseFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void verify(List<Entry> entries) {
        JsonNode lines = file.json(LIST);
        if (!lines.isArray()) {
            findings.wrong(LIST + " is missing, or no list of lines.");
            return;
        }
        Map<Long, Entry> said = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.leaf().has("version")) {
                said.put(entry.leaf().path("version").asLong(), entry);
            }
        }
        TreeSet<Long> there = new TreeSet<>();
        long before = 0;
        for (JsonNode line : lines) {
            long change = line.path("seq").asLong(-1);
            Entry entry = said.get(change);
            if (entry == null) {
                findings.wrong(LIST + " has a change " + change + " that the record lacks.");
            } else if (!there.add(change)) {
                findings.wrong(LIST + " has change " + change + " twice.");
            } else if (change < before) {
                findings.wrong(LIST + " has change " + change + " in another's place.");
            }
            if (entry != null) {
                String differs = difference(line, entry);
                if (differs != null) {
                    findings.wrong(
                            LIST + " says something else of change " + change + " than the record: " + differs + ".");
                }
            }
            before = change;
        }
        said.keySet().stream()
                .filter(change -> !there.contains(change))
                .forEach(change -> findings.wrong(LIST + " lacks change " + change + ", which the record has."));
    }

    /** What a line says otherwise than its entry; of destroyed words nothing is left to compare with. */
    private static @Nullable String difference(JsonNode line, Entry entry) {
        if (!moment(line.path("at").asText())
                .equals(moment(entry.leaf().path("at").asText()))) {
            return "when";
        }
        if (!line.path("actor")
                .path("id")
                .asText()
                .equals(entry.leaf().path("actor").asText())) {
            return "by whom";
        }
        if (!line.path("kind").asText().equals(entry.leaf().path("act").asText())) {
            return "what was done";
        }
        String content = entry.content();
        return content == null ? null : wording(line, CaseFile.json(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String wording(JsonNode line, JsonNode said) {
        if (!line.path("text").asText().equals(said.path("text").asText())) {
            return "in its words";
        }
        if (!text(line.path("from")).equals(text(said.path("from")))
                || !text(line.path("to")).equals(text(said.path("to")))) {
            return "from what to what";
        }
        JsonNode subject = line.path("subject");
        if (!text(line.path("alertId")).equals(text(said.path("alert")))
                || subject.isObject() && !text(subject.path("id")).equals(text(said.path("subject")))) {
            return "whom it is about";
        }
        String exhibit = said.has("exhibit") ? "E-" + said.path("exhibit").asText() : "";
        return text(line.path("exhibit")).equals(exhibit)
                        && text(line.path("sha256")).equals(text(said.path("sha256")))
                ? null
                : "what was kept with it";
    }

    /** Nothing where it is null or isn't there. */
    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    /** The same moment is written with more zeros or fewer. */
    private static Object moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }
}

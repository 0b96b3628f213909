package dev.probity.scoring.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Windows event. Its data's names become the fields' names; the header's become {@code Channel}, {@code EventID},
 * {@code Provider_Name} and so on (Sigma rules specification, "Field usage"). What a built-in event calls otherwise than Sysmon is there
 * under both names.
 */
final class WindowsRecord {
    /** Sysmon's names, by which rules ask, of what Security 4688 and 4657 tell under others. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "NewProcessName", "Image",
            "ParentProcessName", "ParentImage",
            "NewValue", "Details",
            "SubjectLogonId", "LogonId",
            "ProcessCommandLine", "CommandLine");

    private WindowsRecord() {}

    static LogEvent read(JsonNode record, List<LogSource> declared) {
        JsonNode event = record.has("Event") ? record.get("Event") : record;
        JsonNode header = event.path("System");
        JsonNode source = header.isObject() ? header : event;
        List<LogSource> sources = new ArrayList<>(declared);
        sources.addAll(WindowsLogs.sources(text(source, "Channel"), number(source.path("EventID"))));
        LogEvent read = LogEvent.empty(List.copyOf(sources));
        event.properties().forEach(part -> {
            switch (part.getKey()) {
                case "System" -> header(read, part.getValue());
                case "EventData", "UserData" -> data(read, part.getValue());
                default -> read.take(part.getKey(), part.getValue(), 0);
            }
        });
        addSysmonNames(read);
        return read;
    }

    private static void header(LogEvent read, JsonNode header) {
        header.properties().forEach(part -> {
            JsonNode attributes = part.getValue().path("#attributes");
            if (attributes.isObject()) {
                read.takeParts(part.getKey(), attributes, 0, '_');
                if (part.getValue().has("#text")) {
                    read.take(part.getKey(), part.getValue().get("#text"), 0);
                }
            } else {
                read.take(part.getKey(), part.getValue(), 0);
            }
        });
    }

    /** A list of named values, or the same as an object. */
    private static void data(LogEvent read, JsonNode data) {
        JsonNode list = data.path("Data");
        if (list.isArray() && list.path(0).path("#attributes").has("Name")) {
            list.forEach(one -> read.take(one.path("#attributes").path("Name").asText(), one.path("#text"), 0));
        } else if (data.isObject()) {
            data.properties().forEach(part -> {
                if (part.getValue().isObject()) { // UserData holds its values in an element of the provider's own
                    read.takeParts("", part.getValue(), 0, '.');
                } else {
                    read.take(part.getKey(), part.getValue(), 0);
                }
            });
        }
    }

    private static void addSysmonNames(LogEvent read) {
        int given = read.size();
        for (int i = 0; i < given; i++) {
            String sysmon = BUILT_IN.get(read.name(i));
            if (sysmon != null && !read.exists(sysmon)) {
                read.add(sysmon, read.text(i));
            }
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : null;
    }

    private static int number(JsonNode eventId) {
        return eventId.isObject() ? eventId.path("#text").asInt() : eventId.asInt();
    }
}

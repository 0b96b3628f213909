package dev.probity.ingest.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.EventType;
import dev.probity.ingest.schema.Schema;
import dev.probity.ingest.schema.SchemaWalk;
import dev.probity.ingest.schema.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One event while it is read: what was seen and what was wrong. */
final class EventReading {
    private static final String ANY_KIND = "*";
    private static final String STAFF = "staff:";
    private static final String BASE64 = "data_base64";

    private final EventSchemas schemas;
    private final TimeBounds times;
    private final List<Violation> violations = new ArrayList<>(0);
    private final List<String> parties = new ArrayList<>(4);

    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String subject;
    private @Nullable EventType type;
    private @Nullable String time;
    private @Nullable String key;
    private int postponedData = -1;

    EventReading(EventSchemas schemas, TimeBounds times) {
        this.schemas = schemas;
        this.times = times;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String source() {
        return source;
    }

    boolean hasType() {
        return type != null;
    }

    /** Where data begins when it stood before the type, in bytes from the event's first; -1 when it was checked already. */
    int postponedData() {
        return postponedData;
    }

    /** Reads the whole event; checks data on the way when its type is known by then. */
    void envelope(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            violations.add(new Violation("", "type", "expected a JSON object"));
            return;
        }
        var walk = new SchemaWalk(parser, violations, (kind, text) -> {});
        long seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var member = schemas.envelope().members().get(name);
            parser.nextToken();
            if (member == null) {
                extension(parser, name);
                continue;
            }
            seen = walk.seen(member, seen);
            if (name.equals("data")) {
                dataOrLater(parser);
            } else {
                attribute(parser, walk, name, member.schema());
            }
        }
        if (parser.nextToken() != null) {
            violations.add(new Violation("", "json", "more than one JSON value"));
        }
        schemas.envelope()
                .missing(seen)
                .forEach(name -> violations.add(new Violation("/" + name, "required", name + " is missing")));
    }

    private void dataOrLater(JsonParser parser) throws IOException {
        if (type == null) {
            postponedData = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
        } else {
            data(parser, "");
        }
    }

    /** Checks data against the schema of its type. */
    void data(JsonParser parser, String pointerPrefix) throws IOException {
        var known = type;
        if (known == null) {
            return;
        }
        List<Violation> found = pointerPrefix.isEmpty() ? violations : new ArrayList<>(0);
        int level = pointerPrefix.isEmpty() ? 2 : 1;
        var walk = new SchemaWalk(parser, found, (kind, text) -> party(parser, level, known, kind, text));
        walk.value(known.data());
        if (found != violations) {
            found.forEach(v -> violations.add(new Violation(pointerPrefix + v.pointer(), v.rule(), v.detail())));
        }
    }

    private void party(JsonParser parser, int level, EventType known, String kind, String text) {
        var party = kind.equals(ANY_KIND) ? text : kind + ":" + text;
        parties.add(party);
        if (key == null && known.keyMember().equals(memberAt(parser, level))) {
            key = party;
        }
    }

    /** Name of the member of data that the parser is in. */
    private static @Nullable String memberAt(JsonParser parser, int level) {
        var context = parser.getParsingContext();
        while (context.getNestingDepth() > level) {
            context = context.getParent();
        }
        return context.getCurrentName();
    }

    private void attribute(JsonParser parser, SchemaWalk walk, String name, Schema schema) throws IOException {
        int before = violations.size();
        walk.value(schema);
        if (violations.size() == before && parser.currentToken() == JsonToken.VALUE_STRING) {
            keep(name, parser.getText());
        }
    }

    private void keep(String name, String text) {
        switch (name) {
            case "id" -> id = text;
            case "source" -> source = text;
            case "subject" -> subject = text;
            case "type" -> type = schemas.type(text);
            case "time" -> {
                time = text;
                var broken = times.broken(text);
                if (broken != null) {
                    violations.add(broken);
                }
            }
            default -> {}
        }
    }

    /** CloudEvents 1.0 §3: extension attributes are simple values. Which of them isn't is not said: its name is whatever was sent, and what is said of an event stands unsealed among dead letters. */
    private void extension(JsonParser parser, String name) throws IOException {
        if (parser.currentToken().isStructStart()) {
            violations.add(
                    name.equals(BASE64)
                            ? new Violation("/" + BASE64, "extension", "data is expected as JSON")
                            : new Violation("", "extension", "an extension attribute is a simple value"));
            parser.skipChildren();
        }
    }

    /** The verdict, once everything is read; what names no party of its own, such as a machine's log record, is keyed by its subject. */
    Verdict verdict(Supplier<byte[]> value) {
        var party = key == null && violations.isEmpty() ? subject : key;
        if (violations.isEmpty() && subject != null && !parties.isEmpty() && !parties.contains(subject)) {
            violations.add(new Violation("/subject", "subject", "expected one of the parties that data names"));
        }
        if (!violations.isEmpty() || id == null || source == null || type == null || time == null || party == null) {
            return new Verdict.Refused(
                    id, source, violations.subList(0, Math.min(violations.size(), SchemaWalk.MOST_VIOLATIONS)));
        }
        return new Verdict.Accepted(new CheckedEvent(id, source, type, time, party, value.get(), addressed(party)));
    }

    private List<String> addressed(String keyed) {
        List<String> found = List.of();
        for (var party : parties.isEmpty() ? List.of(keyed) : parties) {
            if (party.startsWith(STAFF) && party.indexOf('@') > 0) {
                found = found.isEmpty() ? new ArrayList<>(1) : found;
                found.add(party);
            }
        }
        return found;
    }
}

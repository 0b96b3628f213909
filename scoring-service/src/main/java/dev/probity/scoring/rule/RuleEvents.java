package dev.probity.scoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.Deed;
import dev.probity.scoring.sigma.LogEvent;
import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Pipeline;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Events as rules see them. Probity's own have the fields of their data under {@code product: probity} and a category made of the type:
 * {@code staff.access.v1} is {@code staff_access}. A foreign record has its own fields and log source. Whom an event is about, and what it is, is there as
 * {@code event.subject}, {@code event.type} and {@code event.source} in both. Not safe for use by several threads.
 */
public final class RuleEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AROUND = Pattern.compile("^dev\\.probity\\.|\\.v\\d+$");
    private static final String PRODUCT = "probity";
    private static final int MOST_TYPES_REMEMBERED = 100;

    private final Map<String, List<LogSource>> byType = new HashMap<>();

    /** What kinds of log an event of Probity's own is from. */
    List<LogSource> own(String type) {
        var known = byType.get(type);
        if (known == null) {
            known = List.of(new LogSource(category(type), PRODUCT, null));
            if (byType.size() < MOST_TYPES_REMEMBERED) {
                byType.put(type, known);
            }
        }
        return known;
    }

    /** The category of events of that type. */
    public static String category(String type) {
        return AROUND.matcher(type).replaceAll("").replace('.', '_');
    }

    /** Reads the whole event about a party. */
    LogEvent read(String subject, Arrival arrival) {
        JsonNode envelope;
        try {
            envelope = JSON.readTree(arrival.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("an event that was read before can't be read", e);
        }
        var head = arrival.event().head();
        var data = envelope.path("data");
        var event = arrival.event() instanceof Deed.ForeignLog ? foreign(data) : LogEvent.of(own(head.type()), data);
        return event.with("event.subject", subject)
                .with("event.type", head.type())
                .with("event.source", head.source());
    }

    private static LogEvent foreign(JsonNode data) {
        var declared = data.path("logsource");
        var source = new LogSource(text(declared, "category"), text(declared, "product"), text(declared, "service"));
        var record = data.path("record");
        return Pipeline.forProduct(declared.path("product").asText())
                .read(record instanceof MissingNode ? JSON.createObjectNode() : record, List.of(source));
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : null;
    }
}

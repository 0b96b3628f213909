package dev.probity.simulator.plot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.simulator.stage.EventRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down what really happened, one JSON object a line, apart from the events; nothing that scores ever reads it. */
public final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String> lines;

    /** A truth whose lines go there, each without its newline. */
    public Truth(Consumer<String> lines) {
        this.lines = lines;
    }

    /** A truth that nobody wants to know. */
    public static Truth forgotten() {
        return new Truth(line -> {});
    }

    /** Writes a fact: what it is about, then names and values in turn. */
    void fact(String about, Object... namesAndValues) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("truth", about);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fact.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        write(fact);
    }

    /** Writes what an event really was. */
    void event(EventRef event, String act, int campaign, String party, String merchant) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("truth", "event");
        fact.put("source", event.type().source());
        fact.put("id", event.id());
        fact.put("time", Instant.ofEpochMilli(event.at()).toString());
        fact.put("act", act);
        fact.put("campaign", campaign);
        fact.put("party", party);
        fact.put("merchant", merchant);
        fact.put("lost", event.lost());
        write(fact);
    }

    private void write(Map<String, Object> fact) {
        try {
            lines.accept(JSON.writeValueAsString(fact));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

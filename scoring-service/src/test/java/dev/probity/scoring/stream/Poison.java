package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What cannot be read, on each topic that scoring reads: no JSON, no text, an event of a type that nobody knows, and one whose fields are of a wrong type. */
final class Poison {
    private static final List<String> EVENTS =
            List.of("probity.activity", "probity.parties", "probity.market", "probity.ties", "probity.tips");
    private static final List<String> KEYED = List.of("probity.findings", "probity.dispositions");
    private static final List<String> EVERYWHERE =
            List.of("probity.bets", "probity.peers", "probity.policies", "probity.rules");

    private static final byte[] CUT = "{\"specversion\":\"1.0\",\"type\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_TEXT = {(byte) 0xff, 0, 1};
    private static final byte[] UNKNOWN = event("staff.mood.v1", "{\"staffId\":\"S-0\"}");
    private static final byte[] WRONG =
            event("staff.access.v1", "{\"staffId\":\"S-0\",\"action\":{},\"dataClass\":\"X\"}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Poison() {}

    /** Sends all of it; returns how many letters each topic must bring. */
    static Map<String, Integer> pour(Traffic traffic) {
        var sent = new TreeMap<String, Integer>();
        for (var topic : KEYED) {
            sent.put(topic, pour(traffic, topic, "staff:S-0"));
        }
        for (var topic : EVENTS) {
            int unread = pour(traffic, topic, "staff:S-0");
            traffic.send(topic, "staff:S-0", UNKNOWN);
            traffic.send(topic, "staff:S-0", WRONG);
            sent.put(topic, unread + 2);
        }
        for (var topic : EVERYWHERE) {
            traffic.send(topic, "purpose", CUT);
            traffic.send(topic, "support@2026-10-04", NO_TEXT);
            traffic.send(topic, "", CUT);
            sent.put(topic, 3);
        }
        return sent;
    }

    private static int pour(Traffic traffic, String topic, String key) {
        traffic.send(topic, key, CUT);
        traffic.send(topic, null, CUT);
        traffic.send(topic, key, NO_TEXT);
        return 3;
    }

    /** Letters by topic of origin, each counted once: of a topic that every instance reads whole each sends it. */
    static Map<String, Integer> letters(Traffic traffic) throws IOException {
        var letters = new TreeMap<String, Integer>();
        var ids = new HashSet<String>();
        for (var record : traffic.all("probity.dead-letters")) {
            JsonNode letter = JSON.readTree(record.value());
            if (ids.add(record.key())) {
                letters.merge(letter.at("/origin/topic").textValue(), 1, Integer::sum);
            }
            assertFalse(letter.at("/reason/detail").textValue().isBlank(), letter::toString);
        }
        return letters;
    }

    private static byte[] event(String type, String data) {
        return """
                {"specversion":"1.0","id":"p-%1$s","source":"/test","type":"dev.probity.%1$s","time":"2026-10-05T08:00:00Z",\
                "subject":"staff:S-0","data":%2$s}""".formatted(type, data).getBytes(StandardCharsets.UTF_8);
    }
}

package dev.probity.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is true about a story; no detector and no baseline ever sees it.
 *
 * @param insiders by party, those who did anything within the story
 * @param decoys innocent staff who look like it, with why
 * @param brokers go-betweens
 * @param merchants their clients, and whoever a ring wrote for
 */
record Told(Map<String, Insider> insiders, Map<String, String> decoys, Set<String> brokers, Set<String> merchants) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One who sells.
     *
     * @param kind S1–S7
     * @param slow whether at most about once a week
     * @param acts when they looked, in order
     */
    record Insider(String kind, boolean slow, List<Instant> acts) {
        Instant first() {
            return acts.getFirst();
        }
    }

    static Told read(BufferedReader lines) throws IOException {
        var told = new Told(new TreeMap<>(), new TreeMap<>(), new HashSet<>(), new HashSet<>());
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            told.take(JSON.readTree(line));
        }
        told.insiders.values().removeIf(insider -> insider.acts().isEmpty());
        told.insiders.values().forEach(insider -> insider.acts().sort(null));
        return told;
    }

    private void take(JsonNode fact) {
        var party = fact.path("party").asText();
        switch (fact.path("truth").asText()) {
            case "person" ->
                insiders.put(
                        party,
                        new Insider(
                                fact.path("kind").asText(), fact.path("slow").asBoolean(), new ArrayList<>()));
            case "decoy" -> decoys.put(party, fact.path("decoy").asText());
            case "broker" -> brokers.add(party);
            case "merchant" -> merchants.add(party);
            case "event" -> {
                var insider = insiders.get(party);
                if (insider != null && fact.path("act").asText().equals("TOUCH")) {
                    insider.acts().add(Instant.parse(fact.path("time").asText()));
                }
            }
            default -> {}
        }
    }
}

package dev.probity.scoring.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true about a story; only the report reads it, never a detector.
 *
 * @param insiders staff who sell, with what they do
 * @param decoys innocent staff who look like it, with why
 * @param clients merchants whom somebody serves
 * @param rings merchants for whom a ring wrote, with how many reviews
 * @param brokers go-betweens
 * @param hired reviewers of rings
 */
record Truth(
        Map<String, String> insiders,
        Map<String, String> decoys,
        Set<String> clients,
        Map<String, Integer> rings,
        Set<String> brokers,
        Set<String> hired) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Truth of(List<String> lines) {
        var truth = new Truth(
                new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        try {
            for (var line : lines) {
                truth.take(JSON.readTree(line));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a truth", e);
        }
        return truth;
    }

    private void take(JsonNode fact) {
        var party = fact.path("party").asText();
        switch (fact.path("truth").asText()) {
            case "person" ->
                insiders.put(
                        party, fact.path("scheme").asText() + (fact.path("slow").asBoolean() ? " slow" : ""));
            case "decoy" -> decoys.put(party, fact.path("decoy").asText());
            case "merchant" -> clients.add(party);
            case "broker" -> brokers.add(party);
            case "ring" -> fact.path("reviewers").forEach(one -> hired.add(one.asText()));
            case "event" -> {
                if (fact.path("act").asText().equals("RING_REVIEW")) {
                    rings.merge(fact.path("merchant").asText(), 1, Integer::sum);
                }
            }
            default -> {}
        }
    }
}

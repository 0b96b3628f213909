package dev.probity.local.marketplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the stand-in has been ordered: it closes no account and holds no money, it writes down that it would, once for each order,
 * and refuses one that comes after the one that takes it back, as case-service's contract asks of whoever carries orders out.
 */
final class Ledger {
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> takenBack = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    /** Receipts of an order that came at that time; none of one that can't be read. */
    List<JsonNode> take(String order, Instant now) {
        JsonNode read = read(order);
        String id = read.path("orderId").asText();
        if (id.isEmpty()) {
            return List.of();
        }
        boolean late = !done.contains(id) && takenBack.contains(id);
        JsonNode received = receipt(id, "RECEIVED", now, "");
        if (late) {
            return List.of(received, receipt(id, "FAILED", now, "The order that takes it back came before it"));
        }
        done.add(id);
        if (read.hasNonNull("reverses")) {
            takenBack.add(read.path("reverses").asText());
        }
        return List.of(received, receipt(id, "CARRIED_OUT", now.plusMillis(1), "By the stand-in of the told story"));
    }

    /** The same order has the same receipts, so that a repetition changes nothing. */
    private static JsonNode receipt(String order, String result, Instant at, String detail) {
        ObjectNode receipt = JSON.createObjectNode()
                .put(
                        "receiptId",
                        UUID.nameUUIDFromBytes((order + result).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("orderId", order)
                .put("result", result)
                .put("at", at.toString());
        return detail.isEmpty() ? receipt : receipt.put("detail", detail);
    }

    private static JsonNode read(String order) {
        try {
            return JSON.readTree(order);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}

package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Receipts count once, and by their own time. */
@QuarkusTest
@ComponentTest
class ReceiptQuarkusTest {
    private static String deadLetter(String topic, String what) {
        await(what).atMost(PATIENCE).until(() -> !letters(what).isEmpty());
        return letters(what).getFirst();
    }

    private static List<String> letters(String what) {
        var encoded =
                java.util.Base64.getEncoder().encodeToString(what.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Topics.read(
                        "probity.dead-letters",
                        record -> record.value().contains("enforcement.receipts")
                                && (record.value().contains(encoded)
                                        || decoded(record.value()).contains(what)))
                .stream()
                .map(record -> record.value())
                .toList();
    }

    private static String decoded(String letter) {
        var found = java.util.regex.Pattern.compile("\"([A-Za-z0-9+/=]{40,})\"").matcher(letter);
        var all = new StringBuilder();
        while (found.find()) {
            all.append(new String(
                    java.util.Base64.getDecoder().decode(found.group(1)), java.nio.charset.StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void aReceiptThatComesAgainChangesNothing() {
        var measure = fundsWithheld("10").ordered();
        var receipt = measure.report("CARRIED_OUT", "2026-11-28T10:00:00Z");
        measure.awaitState("CARRIED_OUT");
        var version = measure.read().getLong("version");
        measure.report(receipt, "FAILED", "2026-11-28T11:00:00Z");
        measure.report("RECEIVED", "2026-11-28T09:00:00Z");
        await().atMost(PATIENCE)
                .until(() -> measure.read().getList("order.receipts").size() == 2);
        assertEquals(version + 1, measure.read().getLong("version"));
        assertEquals("CARRIED_OUT", measure.read().getString("state"));
    }

    @Test
    void whatHappenedLastCountsInWhateverOrderItIsTold() {
        var measure = fundsWithheld("10").ordered();
        measure.report("CARRIED_OUT", "2026-11-28T10:00:05Z");
        measure.report("FAILED", "2026-11-28T10:00:01Z");
        await().atMost(PATIENCE)
                .until(() -> measure.read().getList("order.receipts").size() == 2);
        assertEquals("CARRIED_OUT", measure.read().getString("state"));
    }

    @Test
    void anAnswerToNoOrderIsPutAside() {
        var order = UUID.randomUUID().toString();
        Topics.send("probity.enforcement.receipts", "merchant:M-1", """
                {"receiptId":"%s","orderId":"%s","result":"CARRIED_OUT","at":"2026-11-28T10:00:00Z"}""".formatted(UUID.randomUUID(), order));
        assertTrue(deadLetter("probity.enforcement.receipts", order).contains("unknown"));
    }

    @Test
    void anAnswerUnderAnothersKeyIsPutAside() {
        var measure = fundsWithheld("10").ordered();
        var receipt = UUID.randomUUID().toString();
        Topics.send("probity.enforcement.receipts", "merchant:M-other", """
                {"receiptId":"%s","orderId":"%s","result":"FAILED","at":"2026-11-28T10:00:00Z"}""".formatted(
                        receipt, measure.read().getString("order.id")));
        assertTrue(deadLetter("probity.enforcement.receipts", receipt).contains("misplaced"));
        assertEquals("ORDERED", measure.read().getString("state"));
    }
}

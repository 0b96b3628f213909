package dev.probity.local.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Path SAMPLES = Path.of("../../case-service/contracts/samples/valid");

    private final Ledger ledger = new Ledger();

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private List<String> results(String order) {
        return ledger.take(order, NOW).stream()
                .map(receipt -> receipt.path("result").asText())
                .toList();
    }

    @Test
    void everyGoldenOrderIsAnswered() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var orders = files.filter(file -> file.getFileName().toString().startsWith("order-"))
                    .toList();
            assertThat(orders).isNotEmpty();
            for (Path order : orders) {
                assertThat(new Ledger().take(Files.readString(order), NOW)).hasSize(2);
            }
        }
    }

    @Test
    void receiptsAreLikeTheGoldenOnes() throws IOException {
        JsonNode golden = new JsonMapper().readTree(sample("receipt-carried-out.json"));
        JsonNode receipt = ledger.take(sample("order-withhold-funds.json"), NOW).getLast();
        assertThat(receipt.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(golden::fieldNames);
        assertThat(receipt.path("orderId")).isEqualTo(golden.path("orderId"));
    }

    @Test
    void anOrderThatComesAgainHasTheSameReceipts() throws IOException {
        String order = sample("order-withhold-funds.json");
        List<String> first = ids(order);
        results(sample("order-release-funds.json"));
        assertThat(ids(order)).isEqualTo(first);
    }

    @Test
    void anOrderThatComesAfterTheOneThatTakesItBackIsNotCarriedOut() throws IOException {
        assertThat(results(sample("order-release-funds.json"))).containsExactly("RECEIVED", "CARRIED_OUT");
        assertThat(results(sample("order-withhold-funds.json"))).containsExactly("RECEIVED", "FAILED");
    }

    @Test
    void anOrderThatWasGivenUpAndSentAgainIsCarriedOutAfterOthersOnItsTarget() throws IOException {
        String later = sample("order-withhold-funds.json");
        assertThat(results(later)).containsExactly("RECEIVED", "CARRIED_OUT");
        JsonNode read = new JsonMapper().readTree(later);
        String earlier = ((ObjectNode) read)
                .put("orderId", "00000000-0000-4000-8000-000000000001")
                .put("sequence", 1)
                .toString();
        assertThat(results(earlier)).containsExactly("RECEIVED", "CARRIED_OUT");
    }

    @Test
    void whatIsNoOrderIsPassedOver() {
        assertThat(ledger.take("no order", NOW)).isEmpty();
    }

    private List<String> ids(String order) {
        return ledger.take(order, NOW).stream()
                .map(receipt -> receipt.path("receiptId").asText())
                .toList();
    }
}

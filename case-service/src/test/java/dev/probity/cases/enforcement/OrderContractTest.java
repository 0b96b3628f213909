package dev.probity.cases.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.probity.cases.outbox.Signature;
import dev.probity.cases.scoring.ScoringJson;
import dev.probity.cases.suite.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden orders are what this service writes, the golden receipts what it reads, and both what their schemas say. */
class OrderContractTest {
    private static final Path SAMPLES = Path.of("contracts/samples");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static RecordSchema schema(Path sample) {
        var name = sample.getFileName().toString();
        return name.startsWith("order-")
                ? RecordSchema.ORDER
                : name.startsWith("receipt-") ? RecordSchema.RECEIPT : RecordSchema.ADVANCE_NOTICE;
    }

    @TestFactory
    Stream<DynamicTest> goldenOrdersAreWhatThisServiceWrites() {
        return written("order-", EnforcementOrder.class, RecordSchema.ORDER);
    }

    @TestFactory
    Stream<DynamicTest> goldenNoticesAreWhatThisServiceWrites() {
        return written("advance-notice-", AdvanceNotice.class, RecordSchema.ADVANCE_NOTICE);
    }

    private static Stream<DynamicTest> written(String start, Class<?> type, RecordSchema schema) {
        return samples("valid", start)
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var golden = JSON.readTree(Files.readString(file));
                    JsonNode written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(golden, type)));
                    assertEquals(golden, written);
                    assertEquals(List.of(), schema.faults(written));
                }));
    }

    @Test
    void theGoldenNoticeIsWhatEndpointsGetAndItsSignatureInTheDescriptionIsRight() throws IOException {
        var golden = JSON.readTree(Files.readString(SAMPLES.resolve("valid/notice-withhold-funds.json")));
        var written = JSON.writeValueAsString(
                JSON.convertValue(golden, new TypeReference<WebhookBody<EnforcementOrder>>() {}));
        assertEquals(golden, JSON.readTree(written));
        assertEquals(
                JSON.readTree(Files.readString(SAMPLES.resolve("valid/order-withhold-funds.json"))),
                golden.get("data"));
        var headers = new YAMLMapper()
                .readTree(Path.of("contracts/asyncapi.yaml").toFile())
                .at("/components/messages/orderNotice/examples/0/headers");
        assertEquals(
                Signature.with(List.of(Endpoint.SECRET))
                        .of(
                                headers.get("webhook-id").asText(),
                                headers.get("webhook-timestamp").asLong(),
                                written),
                headers.get("webhook-signature").asText());
        assertEquals(golden.at("/data/orderId"), headers.get("webhook-id"));
    }

    @Test
    void anEndpointGetsTheGoldenNoticeAsData() throws IOException {
        var golden = JSON.readTree(Files.readString(SAMPLES.resolve("valid/webhook-advance-notice-given.json")));
        var notice = JSON.treeToValue(
                JSON.readTree(Files.readString(SAMPLES.resolve("valid/advance-notice-given.json"))),
                AdvanceNotice.class);
        assertEquals(golden, JSON.readTree(JSON.writeValueAsString(WebhookBody.of(notice))));
    }

    @TestFactory
    Stream<DynamicTest> goldenReceiptsAreRead() throws IOException {
        return samples("valid", "receipt-")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var golden = JSON.readTree(Files.readString(file));
                    var read = ScoringJson.read(Files.readAllBytes(file), ReceivedReceipt.class);
                    assertEquals(
                            golden.path("receiptId").asText(), read.receiptId().toString());
                    assertEquals(golden.path("result").asText(), read.result().name());
                    assertEquals(List.of(), RecordSchema.RECEIPT.faults(golden));
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongOnesAreRefusedWhereTheyAreWrong() throws IOException {
        return Stream.of("order-", "receipt-", "advance-notice-")
                .flatMap(start -> samples("invalid", start))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var sample = JSON.readTree(Files.readString(file));
                    assertEquals(
                            List.of(sample.get("at").asText()), schema(file).faults(sample.get("record")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongReceiptsAreNotRead() throws IOException {
        return samples("invalid", "receipt-")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var bytes = JSON.writeValueAsBytes(
                            JSON.readTree(Files.readString(file)).get("record"));
                    assertThrows(IllegalArgumentException.class, () -> ScoringJson.read(bytes, ReceivedReceipt.class));
                }));
    }

    private static Stream<Path> samples(String folder, String start) {
        try (var files = Files.list(SAMPLES.resolve(folder))) {
            var found = files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
            assertFalse(found.isEmpty());
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

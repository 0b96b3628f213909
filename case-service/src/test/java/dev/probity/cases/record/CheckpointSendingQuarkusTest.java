package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.alert.AlertWays;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.RecordSchema;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What others keep of the record. */
@QuarkusTest
@ComponentTest
class CheckpointSendingQuarkusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CheckpointSending sending;

    private void round() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sending.round());
    }

    private static List<ConsumerRecord<String, String>> sent() {
        return Topics.read(CheckpointSending.TOPIC, record -> true);
    }

    /** Something happens in a case, and has its place in the log. */
    private static void theRecordGoesOn() {
        var file = AlertWays.read(arrived(anAlertAboveTheLine())).getString("alert.case.id");
        var waits = "select count(*) from log_entry where position is null and case_id = '%s'".formatted(file);
        await().atMost(PATIENCE).until(() -> Sql.query(waits).equals(List.of("0")));
    }

    @Test
    void theLatestCheckpointGoesToItsTopicAndTheNextWhenTheRecordWentOn() throws Throwable {
        theRecordGoesOn();
        int before = sent().size();
        round();
        await().atMost(PATIENCE).until(() -> sent().size() > before);
        var record = sent().getLast();
        var told = JSON.readTree(record.value());
        assertEquals(List.of(), RecordSchema.CHECKPOINT.faults(told));
        assertEquals(told.path("origin").asText(), record.key());
        var note = told.path("note").asText();
        assertTrue(note.startsWith("%s\n%d\n%s\n\n"
                .formatted(
                        record.key(),
                        told.path("size").asLong(),
                        told.path("rootHash").asText())));
        var key = as("auditor").get("/api/v1/record/key").jsonPath().getString("key");
        assertTrue(SignedNote.isSigned(note, key), note);

        theRecordGoesOn();
        round();
        await().atMost(PATIENCE)
                .until(() ->
                        JSON.readTree(sent().getLast().value()).path("size").asLong()
                                > told.path("size").asLong());
    }

    @Test
    void eachIsSentOnceByHoweverManyReplicas() throws Throwable {
        theRecordGoesOn();
        for (int i = 0; i < 5; i++) {
            round();
        }
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from outbox where sent_at is null and topic = '%s'"
                                .formatted(CheckpointSending.TOPIC))
                        .equals(List.of("0")));
        var sizes = sent().stream().map(ConsumerRecord::value).toList();
        assertEquals(sizes.stream().distinct().toList(), sizes);
    }

    @Test
    void theGoldenRecordIsWhatTheSchemaSays() throws Exception {
        var sample = JSON.readTree(Files.readString(Path.of("contracts/samples/valid/checkpoint-of-the-record.json")));
        assertEquals(List.of(), RecordSchema.CHECKPOINT.faults(sample));
    }
}

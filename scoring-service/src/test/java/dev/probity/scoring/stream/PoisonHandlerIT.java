package dev.probity.scoring.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;

/** A defect in a processor, on a real broker and with exactly-once. */
class PoisonHandlerIT {
    @Test
    void whatAProcessorThrowsIsPutAsideAndTheNextRecordIsProcessed() throws IOException {
        try (var broker = KafkaBroker.start();
                var traffic = new Traffic(broker)) {
            var builder = new StreamsBuilder();
            builder.stream("probity.tips", Consumed.with(Serdes.String(), Serdes.ByteArray()))
                    .mapValues(value -> {
                        if (value.length == 4) {
                            throw new IllegalStateException("a defect");
                        }
                        return value;
                    })
                    .to("probity.alerts", Produced.with(Serdes.String(), Serdes.ByteArray()));
            var settings = broker.properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "poison-test");
            settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
            settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonHandler.class);
            settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/scoring-state/" + UUID.randomUUID());
            settings.put("auto.offset.reset", "earliest");
            for (var text : List.of("fine", "better", "also fine")) {
                traffic.send("probity.tips", "staff:S-1", text.getBytes(StandardCharsets.UTF_8));
            }
            try (var streams = new KafkaStreams(builder.build(), settings)) {
                streams.start();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> traffic.all("probity.alerts").size() == 2
                                && traffic.all("probity.dead-letters").size() == 1);
            }
            var letter = new ObjectMapper()
                    .readTree(traffic.all("probity.dead-letters").getFirst().value());
            assertEquals("probity.tips", letter.at("/origin/topic").textValue());
            assertEquals(0, letter.at("/origin/offset").intValue());
            assertEquals("unprocessable", letter.at("/reason/errors/0/rule").textValue());
            assertEquals("fine", new String(letter.get("payload").binaryValue(), StandardCharsets.UTF_8));
        }
    }
}

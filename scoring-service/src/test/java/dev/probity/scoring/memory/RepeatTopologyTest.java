package dev.probity.scoring.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.StateFolder;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.stream.PoisonHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** What failed on its way may be sent again. */
class RepeatTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private final List<String> taken = new ArrayList<>();
    private boolean defect = true;

    /** Goes on like the product's, which must say so, without a broker to send the letter to. */
    public static final class GoesOn implements ProcessingExceptionHandler {
        private final PoisonHandler handler = new PoisonHandler();

        @Override
        public ProcessingHandlerResponse handle(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
            assertEquals(ProcessingHandlerResponse.FAIL, handler.handle(context, record, exception), "no letter box");
            return ProcessingHandlerResponse.CONTINUE;
        }

        @Override
        public void configure(java.util.Map<String, ?> configs) {}
    }

    private TopologyTestDriver driver() {
        var builder = new StreamsBuilder();
        var arrivals = builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(RepeatTopologyTest::arrival, Named.as("read"));
        RepeatStage.once(arrivals, Duration.ofDays(1)).foreach(this::take, Named.as("take"));
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, GoesOn.class);
        return new TopologyTestDriver(builder.build(), properties, MONDAY);
    }

    private static Arrival arrival(String id) {
        var head = new EventHead(Events.SOURCE, id, "dev.probity.staff.access.v1", MONDAY);
        return new Arrival(new PartyEvent.Unwatched(head), new byte[] {1});
    }

    private void take(String key, Arrival arrival) {
        var id = arrival.event().head().id();
        if (defect && id.equals("poison")) {
            throw new IllegalStateException("a defect");
        }
        taken.add(id);
    }

    @Test
    void whatADetectorFailedOnIsTakenInWhenItIsSentAgainAndThenOnce() {
        try (var driver = driver()) {
            var topic = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            topic.pipeInput(Events.STAFF, "fine");
            topic.pipeInput(Events.STAFF, "poison");
            defect = false;
            for (int again = 0; again < 2; again++) {
                topic.pipeInput(Events.STAFF, "fine");
                topic.pipeInput(Events.STAFF, "poison");
            }
        }
        assertEquals(List.of("fine", "poison"), taken);
    }
}

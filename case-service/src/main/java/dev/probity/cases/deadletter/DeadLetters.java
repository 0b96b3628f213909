package dev.probity.cases.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Keeps records that can't be understood on probity.dead-letters; their counts stand at 0 from the start. */
@Startup
@ApplicationScoped
public class DeadLetters {
    /** It could not be read. */
    public static final String UNREADABLE = "unreadable";

    /** It lies under another party's key. */
    public static final String MISPLACED = "misplaced";

    /** It was read and could not be stored. */
    public static final String UNPROCESSABLE = "unprocessable";

    /** It answers something that was never sent. */
    public static final String UNKNOWN = "unknown";

    private static final List<String> RULES = List.of(UNREADABLE, MISPLACED, UNPROCESSABLE, UNKNOWN);
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<String> letters;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<String> letters,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "mp.messaging.incoming.alerts.topic") String alerts,
            @ConfigProperty(name = "mp.messaging.incoming.parties.topic") String parties,
            @ConfigProperty(name = "mp.messaging.incoming.risk.topic") String risk,
            @ConfigProperty(name = "mp.messaging.incoming.receipts.topic") String receipts) {
        this.letters = letters;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        for (var topic : List.of(alerts, parties, risk, receipts)) {
            RULES.forEach(rule -> counter(topic, rule));
        }
    }

    /** Done when the brokers have it, so that the record itself may be passed over. */
    public Uni<Void> put(ConsumerRecord<String, byte[]> record, String rule, String detail) {
        LOG.warnf(
                "record not understood topic=%s partition=%d offset=%d rule=%s",
                record.topic(), record.partition(), record.offset(), rule);
        counter(record.topic(), rule).increment();
        var letter = DeadLetter.of(record, rule, detail, clock.instant());
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(letter.deadLetterId().toString())
                .build();
        return letters.sendMessage(Message.of(write(letter), Metadata.of(metadata)));
    }

    private Counter counter(String topic, String rule) {
        return meters.counter("probity.case.dead.letters", "topic", topic, "rule", rule);
    }

    private String write(DeadLetter letter) {
        try {
            return json.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.probity.scoring.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.memory.ProfileTime;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.risk.Disposition;
import dev.probity.scoring.risk.RiskStage;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One partition of one topic, from offset to offset. What cannot be read then could not be read either, and is passed over. */
final class TopicRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_LOOK = Duration.ofMillis(200);

    /** Looks in vain after which the brokers are taken to be away. */
    private static final int IN_VAIN = 150;

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition place;
    private final Past.Offsets span;
    private final Runnable read;
    private final EventReader events = new EventReader();
    private final ArrayDeque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();
    private long latest = Long.MIN_VALUE;

    TopicRun(KafkaConsumer<String, byte[]> consumer, TopicPartition place, Past.Offsets span, Runnable read) {
        this.read = read;
        this.consumer = consumer;
        this.place = place;
        this.span = span;
        consumer.assign(List.of(place));
        consumer.seek(place, span.from());
    }

    /** The next record that says something; null at the end. */
    @Nullable
    PastRecord next() {
        while (true) {
            var record = fetch();
            if (record == null) {
                return null;
            }
            read.run();
            // a partition's order is the order of what was known, whatever its clocks said
            latest = Math.max(latest, record.timestamp());
            var past = read(record, Instant.ofEpochMilli(latest));
            if (past != null) {
                return past;
            }
        }
    }

    private @Nullable ConsumerRecord<String, byte[]> fetch() {
        int vain = 0;
        while (fetched.isEmpty() && consumer.position(place) < span.to()) {
            long before = consumer.position(place);
            consumer.poll(A_LOOK).forEach(fetched::add);
            vain = consumer.position(place) == before ? vain + 1 : 0;
            if (vain > IN_VAIN) {
                throw new IllegalStateException("no answer about " + place);
            }
        }
        var record = fetched.poll();
        return record == null || record.offset() >= span.to() ? null : record;
    }

    private @Nullable PastRecord read(ConsumerRecord<String, byte[]> record, Instant at) {
        if (record.key() == null || record.value() == null) {
            return null;
        }
        try {
            return switch (record.topic()) {
                case Topics.FINDINGS -> found(record, at);
                case Topics.DISPOSITIONS -> new PastRecord.Decided(at, Disposition.read(record.value()));
                case Topics.ALERTS -> alerted(record, at);
                default -> placed(record, at);
            };
        } catch (IllegalArgumentException | IOException | UndecodableEvent e) {
            return null;
        }
    }

    /** Only what was weighed: another service's finding comes back under the same id once it is. */
    private static @Nullable PastRecord found(ConsumerRecord<String, byte[]> record, Instant at) {
        return record.headers().lastHeader(RiskStage.WEIGHED_HEADER) == null
                ? null
                : new PastRecord.Found(at, FindingJson.read(record.value()));
    }

    private static PastRecord alerted(ConsumerRecord<String, byte[]> record, Instant at) throws IOException {
        var alert = JSON.readTree(record.value());
        return new PastRecord.Alerted(
                at,
                record.key(),
                alert.path("episode").asInt(),
                alert.path("state").asText().equals("OPEN"));
    }

    private @Nullable PastRecord placed(ConsumerRecord<String, byte[]> record, Instant at) throws UndecodableEvent {
        return events.read(record.value()) instanceof StaffProfile profile
                ? new PastRecord.Placed(
                        at,
                        record.key(),
                        ProfileTime.of(profile.head()),
                        new Person(profile.country(), profile.site(), profile.role()))
                : null;
    }

    void close() {
        consumer.close();
    }
}

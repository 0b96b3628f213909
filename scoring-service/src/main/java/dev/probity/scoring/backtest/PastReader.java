package dev.probity.scoring.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.memory.ProfileTime;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.risk.Disposition;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what lies on topics. What cannot be read now could not be read then either, and says nothing. Not safe for use by several threads. */
final class PastReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventReader events = new EventReader();

    /**
     * A record as it lies there.
     *
     * @param topic which it lies on
     * @param key whose it is
     * @param value what it says
     * @param weighed whether a finding in it was weighed by then
     * @param at when it came
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Raw(String topic, String key, byte[] value, boolean weighed, Instant at) {}

    /**
     * How a record is read.
     *
     * @param <T> what is read of it; null where it says nothing
     */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T of(Raw record) throws IOException, UndecodableEvent;
    }

    /** What the reading makes of a record; null where it says nothing, or can't be read. */
    static <T> @Nullable T read(Raw record, Reading<T> reading) {
        try {
            return reading.of(record);
        } catch (IllegalArgumentException | IOException | UndecodableEvent e) {
            return null;
        }
    }

    /** A finding, a disposition, an alert or a place. */
    @Nullable
    PastRecord word(Raw record) throws IOException, UndecodableEvent {
        return switch (record.topic()) {
            case Topics.FINDINGS -> found(record);
            case Topics.DISPOSITIONS -> new PastRecord.Decided(record.at(), Disposition.read(record.value()));
            case Topics.ALERTS -> alerted(record);
            default -> placed(record);
        };
    }

    /** An event, whatever it says. */
    PastEvent event(Raw record) throws UndecodableEvent {
        return new PastEvent(record.at(), record.key(), new Arrival(events.read(record.value()), record.value()));
    }

    /** Only what was weighed: another service's finding comes back under the same id once it is. */
    private static @Nullable PastRecord found(Raw record) {
        return record.weighed() ? new PastRecord.Found(record.at(), FindingJson.read(record.value())) : null;
    }

    private static PastRecord alerted(Raw record) throws IOException {
        var alert = JSON.readTree(record.value());
        return new PastRecord.Alerted(
                record.at(),
                record.key(),
                alert.path("episode").asInt(),
                alert.path("state").asText().equals("OPEN"));
    }

    private @Nullable PastRecord placed(Raw record) throws UndecodableEvent {
        return events.read(record.value()) instanceof StaffProfile profile
                ? new PastRecord.Placed(
                        record.at(),
                        record.key(),
                        ProfileTime.of(profile.head()),
                        new Person(profile.country(), profile.site(), profile.role()))
                : null;
    }
}

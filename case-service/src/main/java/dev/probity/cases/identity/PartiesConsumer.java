package dev.probity.cases.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.probity.cases.deadletter.DeadLetters;
import dev.probity.cases.deadletter.Patience;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps profiles of staff and merchants, many at a time, and forgets names where a tombstone asks for that. */
@ApplicationScoped
public class PartiesConsumer {
    /** CloudEvents' Kafka protocol binding, section 3.2. */
    private static final String ERASED_AT = "ce_time";

    private final Profiles profiles;
    private final DeadLetters deadLetters;

    PartiesConsumer(Profiles profiles, DeadLetters deadLetters) {
        this.profiles = profiles;
        this.deadLetters = deadLetters;
    }

    @Incoming("parties")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        var good = new ArrayList<Read>();
        var bad = new ArrayList<Uni<Void>>();
        var erased = new HashMap<String, Instant>();
        for (var record : records) {
            try {
                if (record.value() == null) {
                    var at = erasedAt(record);
                    erased.merge(record.key(), at, PartiesConsumer::later);
                    good.replaceAll(read -> read.nameless(record.key(), at));
                    continue;
                }
                var profile = Profile.read(record.value());
                if (profile == null) {
                    continue; // an event of another type
                }
                if (profile.party().toString().equals(record.key())) {
                    good.add(new Read(profile, record));
                } else {
                    bad.add(deadLetters.put(record, DeadLetters.MISPLACED, "The key is not the profile's party."));
                }
            } catch (IllegalArgumentException e) {
                bad.add(deadLetters.put(record, DeadLetters.UNREADABLE, String.valueOf(e.getMessage())));
            }
        }
        return Multi.createFrom()
                .iterable(bad)
                .onItem()
                .transformToUniAndConcatenate(letter -> letter)
                .collect()
                .last()
                .chain(() -> store(good))
                .chain(() -> forget(erased));
    }

    private record Read(Profile profile, ConsumerRecord<String, byte[]> record) {
        /** The same without a name if it is that one's and not of later: what comes before a tombstone is stored after it. */
        Read nameless(@Nullable String key, Instant at) {
            return profile instanceof Profile.Staff staff
                            && staff.party().toString().equals(key)
                            && !staff.time().isAfter(at)
                    ? new Read(staff.nameless(), record)
                    : this;
        }
    }

    /** When the erasure happened, as its sender said; of a tombstone that says nothing, when it was written. */
    private static Instant erasedAt(ConsumerRecord<String, byte[]> tombstone) {
        var said = tombstone.headers().lastHeader(ERASED_AT);
        return said == null
                ? Instant.ofEpochMilli(tombstone.timestamp())
                : Profile.time(new String(said.value(), UTF_8));
    }

    /** A key that names no member of staff has no name to forget. */
    private Uni<Void> forget(Map<String, Instant> asked) {
        var staff = new HashMap<>(asked);
        staff.keySet().removeIf(key -> !isStaff(key));
        return staff.isEmpty() ? Uni.createFrom().voidItem() : Patience.with(() -> profiles.forget(staff));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean isStaff(@Nullable String key) {
        try {
            return key != null && PartyRef.of(key).kind() == SubjectKind.STAFF;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** All at once; where that is impossible, one by one, so that a single bad one is found. */
    private Uni<Void> store(List<Read> read) {
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Patience.with(() -> profiles.put(read.stream().map(Read::profile).toList()))
                .onFailure(Patience::hopeless)
                .recoverWithUni(failure -> read.size() == 1
                        ? deadLetters.put(
                                read.getFirst().record(),
                                DeadLetters.UNPROCESSABLE,
                                "It could be read, but not be stored.")
                        : Multi.createFrom()
                                .iterable(read)
                                .onItem()
                                .transformToUniAndConcatenate(one -> store(List.of(one)))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }
}

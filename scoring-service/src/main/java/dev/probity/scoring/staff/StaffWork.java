package dev.probity.scoring.staff;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.explanation.Work;
import dev.probity.scoring.explanation.Work.MerchantDay;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads out of a person's state what innocent explanations are tested on. Pure. */
final class StaffWork {
    /** A ticket that was opened so long after a touch is about something else. */
    private static final Duration LATEST = Duration.ofDays(7);

    private final StaffState state;
    private final float @Nullable [] team;

    private StaffWork(StaffState state, float @Nullable [] team) {
        this.state = state;
        this.team = team;
    }

    static Work of(StaffState state, Suspicion suspicion, PeerLookup peers) {
        int today = StaffFold.dayOf(Instant.ofEpochMilli(Math.max(state.latest, 0)));
        var baseline = peers.before(state.beatGroups(), today + 1);
        return new StaffWork(state, merchants(baseline)).at(suspicion);
    }

    private static float @Nullable [] merchants(@Nullable PeerBaseline baseline) {
        return baseline == null ? null : baseline.sums(StaffFigures.MERCHANTS);
    }

    private Work at(Suspicion suspicion) {
        Map<String, MerchantDay> days = new LinkedHashMap<>();
        for (var event : suspicion.events()) {
            var merchant = event.merchant();
            if (merchant != null && Boolean.FALSE.equals(event.ticketed())) {
                days.putIfAbsent(merchant + ' ' + StaffFold.dayOf(event.time()), day(merchant, event));
            }
        }
        return new Work(days.values().stream().toList(), clients(), teamChance(), List.of());
    }

    private MerchantDay day(String merchant, EvidenceRef event) {
        int print = (int) Fingerprint.of(merchant);
        int minute = OwnTickets.minute(event.time());
        var after = state.tickets.openedAfter(print, minute, OwnTickets.minutes(LATEST));
        return new MerchantDay(
                merchant,
                state.beat.isClient(print),
                team != null && team[StaffFigures.bucket(print, team.length)] > state.beat.daysAt(print),
                after.isPresent() || state.tickets.remembers(minute),
                after.isPresent() ? Duration.ofMinutes(after.getAsInt()) : null);
    }

    /** Without a profile there is no role, and nobody said who the clients are. */
    private OptionalInt clients() {
        int clients = state.beat.clients();
        return clients == 0 && state.role.isEmpty() ? OptionalInt.empty() : OptionalInt.of(clients);
    }

    private OptionalDouble teamChance() {
        if (team == null) {
            return OptionalDouble.empty();
        }
        int filled = 0;
        for (float days : team) {
            filled += days > 0 ? 1 : 0;
        }
        return OptionalDouble.of((double) filled / team.length);
    }
}

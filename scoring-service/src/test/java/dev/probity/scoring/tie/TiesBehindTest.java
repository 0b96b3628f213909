package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.explanation.Work.Shared;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.tie.PathState.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiesBehindTest {
    private static final String STAFF = "staff:S-1";
    private static final Instant TIME = Instant.parse("2026-09-07T09:00:00Z");

    private final PathState state = new PathState();
    private final TiesBehind ties = new TiesBehind(
            party -> party.equals(STAFF) ? state.bytes() : null,
            ScoringConfigs.defaults().detectors());

    private static EvidenceRef event(String id) {
        return new EvidenceRef("/tests", id, "dev.probity.identifier.observed.v1", TIME, null, null);
    }

    private void tied(String goBetween, Strand strand) {
        state.goBetweens.put(goBetween, new Entry(new Standing(7, 2, 7, 2), TIME, 7, 1, strand, List.of(), 0, TIME));
    }

    private List<Shared> behind(String subject, String... events) {
        var refs = List.of(events).stream().map(TiesBehindTest::event).toList();
        return ties.behind(new Suspicion(subject, 1, Set.of(Family.BROKER), refs, null));
    }

    @Test
    void tiesWhoseEventsAreAmongTheSuspicionsAreToldWithHowManyShareThem() {
        tied("person:P-1", new Strand(TieKind.PHONE, "k", 3, List.of(event("i1"), event("i2"))));
        tied("person:P-2", Strand.direct(TieKind.PAID, event("p1")));
        tied("person:P-3", Strand.direct(TieKind.CONTACT, event("c1")));
        var config = ScoringConfigs.defaults().detectors().ties();
        assertEquals(
                List.of(new Shared(false, 3, config.hubs().phone() + 1), new Shared(true, 9, config.mostTies() + 1)),
                behind(STAFF, "i2", "p1", "x"));
    }

    @Test
    void nothingIsKnownOfOthers() {
        assertEquals(List.of(), behind("person:P-1", "i1"));
        assertEquals(List.of(), behind(STAFF, "x"));
    }
}

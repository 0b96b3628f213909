package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.TakenBack;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.AffinityFold.Tied;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Forbidden;
import dev.probity.scoring.tie.TieLetter.Habit;
import dev.probity.scoring.tie.TieLetter.Served;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a go-between hears of the errands of those of the staff who are tied to it. */
class ServedTest {
    private static final String STAFF = "staff:S-1";
    private static final String BROKER = "person:P-77";
    private static final int DAY = 20_703;
    private static final Instant TIME = Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(DAY));
    private static final TieRules RULES = TieRules.of(ScoringConfigs.defaults().detectors(), "test");

    private final AffinityFold fold = new AffinityFold(RULES);
    private final AffinityState state = new AffinityState();
    private final PathState paths = new PathState();
    private final List<Served> told = new ArrayList<>();
    private final ServedDetector detector = new ServedDetector(RULES);
    private final ServedState heard = new ServedState();
    private String forbidden = "";

    @BeforeEach
    void tied() {
        tied(1);
    }

    private void tied(int staff) {
        var strand = Strand.direct(TieKind.CONTACT, event("tie"));
        paths.goBetweens.put(
                BROKER,
                new PathState.Entry(new Standing(7, staff, 7, staff), TIME, 7, staff, strand, List.of(), 0, TIME));
    }

    private static EvidenceRef event(String id) {
        return new EvidenceRef("/tests", id, "dev.probity.staff.access.v1", TIME, null, null);
    }

    private Tied ties(boolean tell) {
        return new Tied(paths, tell, event -> !event.type().equals(forbidden));
    }

    private void errand(int merchant, boolean client, boolean tell) {
        errand(STAFF, state, merchant, DAY, client, tell);
    }

    private void errand(String staff, AffinityState of, int merchant, int day, boolean client, boolean tell) {
        var clients = client ? List.of(new ClientOf(BROKER, 7, 7, event("c" + merchant))) : List.<ClientOf>of();
        var errand = new Errand(
                "merchant:" + merchant,
                "c" + merchant,
                day,
                1,
                false,
                0.01f,
                Habit.UNKNOWN,
                clients,
                event("e" + merchant),
                TIME);
        var said = fold.fold(staff, of, ties(tell), errand, PeerLookup.NOBODY);
        if (said != null) {
            take(said);
        }
    }

    private void take(AffinityFold.Said said) {
        for (var letter : said.letters()) {
            assertEquals(BROKER, letter.to());
            told.add((Served) TieLetterBytes.read(TieLetterBytes.write(letter.letter())));
        }
    }

    private List<Finding> heard() {
        var found = told.stream()
                .flatMap(letter -> detector.told(BROKER, heard, letter).stream())
                .toList();
        told.clear();
        return found;
    }

    private Finding found() {
        return heard().getLast();
    }

    @Test
    void errandsToItsMerchantsSpeakAgainstTheGoBetween() {
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, true);
        }
        var found = found();
        assertTrue(found.weight().eValue() > 10, found.toString());
        assertEquals(BROKER, found.subject());
        assertTrue(
                found.account()
                        .summary()
                        .startsWith(
                                "1 of 1 member of staff tied to it went to its merchants unasked; staff:S-1 to 5 of 7, on 5 merchant-days"),
                found.account().summary());
        var cited = found.account().evidence().stream().map(EvidenceRef::id).toList();
        assertTrue(cited.containsAll(List.of("e0", "c0", "e4", "c4")), cited.toString());
    }

    @Test
    void errandsElsewhereSpeakForIt() {
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, false, true);
        }
        var found = found();
        assertTrue(found.weight().eValue() < 1, found.toString());
        assertEquals(
                "those of the staff who are tied to it went to none of its merchants unasked",
                found.account().summary());
    }

    @Test
    void ofSeveralWhoAreTiedToItTheMeanCounts() {
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, true);
        }
        double alone = found().weight().eValue();
        tied(4);
        errand(0, true, true);
        assertEquals((alone + 3) / 4, found().weight().eValue(), 0.01 * alone);
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        errand(0, true, true);
        var letters = List.copyOf(told);
        found();
        errand(0, true, true);
        assertEquals(List.of(), told);
        letters.forEach(letter -> assertEquals(List.of(), detector.told(BROKER, heard, letter)));
    }

    @Test
    void whoeverIsTiedToItNoLongerTakesItsWordBack() {
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, true);
        }
        found();
        paths.goBetweens.clear();
        take(fold.heard(STAFF, state, ties(true), PeerLookup.NOBODY, TIME));
        assertEquals(1, found().weight().eValue());
        assertTrue(state.told.values().stream().allMatch(Map::isEmpty));
    }

    @Test
    void whereTiesMayNotBeWatchedTheGoBetweenHearsNothing() {
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, false);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void whatBecameForbiddenIsTakenBackOfAllQuartersAndErrandsOfBeforeAreNotKeptAgain() {
        errand(STAFF, state, 9, DAY - 90, true, true);
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, true);
        }
        heard();
        assertEquals(2, heard.quarters.size());
        take(fold.forbidden(STAFF, state, new Forbidden(true), TIME));
        var found = heard();
        assertEquals(2, found.size());
        for (var one : found) {
            assertEquals(1, one.weight().eValue());
            assertEquals(List.of(), one.account().evidence());
            assertTrue(TakenBack.isMarked(one), "however little it moves, it is published");
        }
        errand(0, true, true);
        take(fold.heard(STAFF, state, ties(true), PeerLookup.NOBODY, TIME));
        assertEquals(List.of(), told);
        assertTrue(state.errands.isEmpty());
        errand(STAFF, state, 0, DAY + 1, true, true);
        assertFalse(told.isEmpty(), "what was done since may be kept");
    }

    @Test
    void whatWasHeardOfOnePersonIsTakenBackThoughItHardlyWeighs() {
        tied(2);
        for (int merchant = 0; merchant < 5; merchant++) {
            errand(merchant, true, true);
        }
        var other = new AffinityState();
        errand("staff:S-2", other, 6, DAY, true, true);
        heard();
        take(fold.forbidden("staff:S-2", other, new Forbidden(true), TIME));
        var cited = found().account().evidence().stream().map(EvidenceRef::id).toList();
        assertTrue(cited.contains("e0") && !cited.contains("e6"), cited.toString());
    }

    @Test
    void anErrandOrATieMadeOfForbiddenEventsIsNotTold() {
        forbidden = "dev.probity.staff.access.v1";
        errand(0, true, true);
        assertEquals(List.of(), told);
        assertTrue(state.errands.isEmpty());
    }

    @Test
    void statesReadBackAreTheSame() {
        errand(0, true, true);
        found();
        assertEquals(state.told, AffinityState.of(state.bytes()).told);
        var again = ServedState.of(heard.bytes());
        assertEquals(heard.quarters.keySet(), again.quarters.keySet());
        var quarter = again.quarters.firstEntry().getValue();
        assertEquals(heard.quarters.firstEntry().getValue().served, quarter.served);
        assertEquals(heard.quarters.firstEntry().getValue().spoken, quarter.spoken);
    }

    /** As it was written before go-betweens were told: no errand, no gain, nothing said. */
    @Test
    void recordsOfBeforeAreRead() {
        var before = TieBytes.packed((byte) 4, "", (out, nothing) -> {
            out.writeByte(1);
            out.writeUTF("said");
            out.writeFloat(3);
            out.writeShort(0);
            out.writeShort(0);
        });
        var read = AffinityState.of(before);
        assertEquals(3f, read.spoken.get("said"));
        assertTrue(read.told.isEmpty());
        var later = TieBytes.packed((byte) 6, "", (out, nothing) -> {});
        assertThrows(IllegalStateException.class, () -> AffinityState.of(later));
    }
}

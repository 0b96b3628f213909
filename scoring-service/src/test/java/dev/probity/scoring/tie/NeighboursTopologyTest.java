package dev.probity.scoring.tie;

import static dev.probity.scoring.tie.Town.BROKER;
import static dev.probity.scoring.tie.Town.INSIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.Story;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.Neighbour.By;
import dev.probity.scoring.tie.Town.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom parties of a town are tied to, as the whole topology's stores have it. */
class NeighboursTopologyTest {
    private final Town town = new Town();
    private final Story story = new Story(Town.START, Map.of());
    private final Neighbours neighbours =
            Neighbours.of(ScoringConfigs.with(Map.of()).detectors());

    @AfterEach
    void stop() {
        story.close();
    }

    private void tell(List<Told> events) {
        events.forEach(told -> story.tell("probity.ties", told.key(), told.event()));
    }

    private List<Neighbour> ofBroker() {
        return neighbours
                .ofGoBetween(BROKER, story.stored(TieStores.GO_BETWEENS, BROKER))
                .ties();
    }

    private List<Neighbour> ofParty(String party) {
        return neighbours.ofParty(party, story.stored(TieStores.PATHS, party)).ties();
    }

    private static List<String> ids(Neighbour tie) {
        return tie.events().stream().map(EvidenceRef::id).toList();
    }

    @Test
    void goBetweenIsTiedToBothSidesByWhatWasSeenAndEachTieCitesIt() {
        tell(town.broker(4));
        var ties = ofBroker();
        assertEquals(8, ties.size());
        var shared = ties.stream()
                .filter(tie -> tie.with().equals(INSIDER))
                .findFirst()
                .orElseThrow();
        assertEquals(By.SHARED_IDENTIFIER, shared.by());
        var phone = shared.identifier();
        assertNotNull(phone);
        assertEquals(TieKind.PHONE, phone.kind());
        assertEquals(2, phone.sharers());
        assertTrue(phone.hubLimit() > 2);
        assertFalse(phone.key().contains("+1"), "the value is kept nowhere");
        assertEquals(List.of("i1", "i2"), ids(shared));
        assertEquals(
                "merchant:M-0",
                ties.stream()
                        .filter(tie -> tie.with().equals("merchant:M-0"))
                        .findFirst()
                        .orElseThrow()
                        .payer());
    }

    @Test
    void bothSidesNameTheSameIdentifierByTheSameStandIn() {
        tell(town.broker(4));
        var seenFromStaff = ofParty(INSIDER).getFirst();
        assertEquals(BROKER, seenFromStaff.with());
        var seenFromBroker = ofBroker().stream()
                .filter(tie -> tie.with().equals(INSIDER))
                .findFirst()
                .orElseThrow();
        assertEquals(seenFromBroker.identifier(), seenFromStaff.identifier());
    }

    @Test
    void paymentsToStaffAreCountedAndAddedUp() {
        tell(List.of(town.paid(BROKER, INSIDER, 300, 1), town.paid(BROKER, INSIDER, 480, 5)));
        tell(List.of(town.paid(BROKER, INSIDER, 1200, 9)));
        var paid = ofParty(INSIDER).getFirst();
        assertEquals(By.PAYMENT, paid.by());
        assertEquals(BROKER, paid.payer());
        assertEquals(3, paid.count());
        assertEquals(1980, paid.sum());
        assertEquals(List.of("p1", "p2", "p3"), ids(paid));
        assertEquals(Town.day(1), paid.first());
        assertEquals(Town.day(9), paid.last());
    }

    @Test
    void everyPaymentThatIsKeptIsCited() {
        for (int day = 1; day <= 15; day++) {
            tell(List.of(town.paid(BROKER, INSIDER, 100, day)));
        }
        var paid = ofParty(INSIDER).getFirst();
        assertEquals(15, paid.count());
        assertEquals(15, paid.events().size());
    }

    @Test
    void ofContactsTheFirstAndTheLastAreKeptAndNoAmounts() {
        for (int day = 1; day < 5; day++) {
            tell(List.of(town.met(INSIDER, BROKER, day)));
        }
        var met = ofParty(INSIDER).getFirst();
        assertEquals(By.CONTACT, met.by());
        assertEquals(2, met.count());
        assertNull(met.sum());
        assertEquals(List.of("c1", "c4"), ids(met));
    }

    @Test
    void hubTiesNobody() {
        tell(town.broker(4));
        for (int i = 0; i < 10; i++) {
            tell(List.of(town.seen("staff:L-" + i, "PHONE", "+1", 5)));
        }
        assertTrue(ofBroker().stream().noneMatch(tie -> tie.by() == By.SHARED_IDENTIFIER));
        assertTrue(ofParty(INSIDER).isEmpty());
    }
}

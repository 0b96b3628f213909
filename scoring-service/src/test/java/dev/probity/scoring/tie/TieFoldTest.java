package dev.probity.scoring.tie;

import static dev.probity.scoring.tie.Town.BROKER;
import static dev.probity.scoring.tie.Town.INSIDER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.tie.Town.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Ties, told to the folds alone. */
class TieFoldTest {
    private final Town town = new Town();
    private final Acquaintances all = new Acquaintances(Map.of());
    private final EventReader reader = new EventReader();
    private final Map<String, Finding> latest = new TreeMap<>();

    private void tell(Acquaintances acquaintances, List<Told> events) {
        for (var told : events) {
            try {
                var event = reader.read(told.event().getBytes(StandardCharsets.UTF_8));
                acquaintances
                        .tell(told.key(), event)
                        .forEach(found -> latest.put(found.detector().name() + " " + found.subject(), found));
            } catch (UndecodableEvent e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private double decibans(String finding) {
        return latest.get(finding).weight().milliDecibans() / 1000.0;
    }

    /** A payment processor is tied to more merchants than anybody could be a broker for. */
    @Test
    void whoIsTiedToTooManyMakesNoBroker() {
        tell(all, town.ordinary(0));
        tell(all, List.of(town.met(INSIDER, "org:O-1", 2)));
        for (int i = 0; i < 200; i++) {
            tell(all, List.of(town.paid("org:O-1", "merchant:M-" + i, 900, 2)));
        }
        assertEquals(0, decibans("broker " + INSIDER));
        assertEquals(0, decibans("go-between org:O-1"));
        assertTrue(all.goBetween("org:O-1").hub);
        assertTrue(all.goBetween("org:O-1").ties.isEmpty());
    }

    /** Seven who pay one go-between are no surprise among thirty ties, but among three hundred. */
    @Test
    void clientsOfABrokerStandOutWhereFewAreTiedLikeThem() {
        tell(all, town.ordinary(0, 300));
        tell(all, town.broker(4));
        assertTrue(
                decibans("broker merchant:M-6") > 2,
                latest.get("broker merchant:M-6").toString());
        assertTrue(
                decibans("broker " + INSIDER) > 10,
                latest.get("broker " + INSIDER).toString());
        latest.clear();
        var small = new Acquaintances(Map.of());
        tell(small, town.ordinary(0, 30));
        tell(small, town.broker(4));
        assertTrue(
                decibans("broker merchant:M-6") < 0,
                latest.get("broker merchant:M-6").toString());
    }

    /** Tasks read at their own speed, so that a day's events reach a go-between in any order, some of them twice. */
    @Property(tries = 20)
    void orderWithinADayDoesNotMatter(@ForAll long seed) {
        var ordinary = town.ordinary(0);
        var broker = town.broker(4);
        var one = new Acquaintances(Map.of());
        tell(one, ordinary);
        tell(one, broker);
        var shuffled = new ArrayList<>(broker);
        shuffled.addAll(broker.subList(2, 5));
        Collections.shuffle(shuffled, new Random(seed));
        var other = new Acquaintances(Map.of());
        tell(other, ordinary);
        tell(other, shuffled);
        assertEquals(one.goBetween(BROKER).ties, other.goBetween(BROKER).ties);
        assertEquals(one.party(INSIDER).goBetweens, other.party(INSIDER).goBetweens);
        assertEquals(
                one.party("merchant:M-3").goBetweens.keySet(),
                other.party("merchant:M-3").goBetweens.keySet());
    }

    /** Once a hub, whatever the order in which its sharers were seen. */
    @Property(tries = 20)
    void hubIsAHubInAnyOrder(@ForAll long seed) {
        var events = new ArrayList<>(town.broker(4));
        for (int i = 0; i < 6; i++) {
            events.add(town.seen("staff:L-" + i, "PHONE", "+1", 2));
        }
        Collections.shuffle(events, new Random(seed));
        var one = new Acquaintances(Map.of());
        tell(one, events);
        assertFalse(one.goBetween(BROKER).ties.containsKey(INSIDER));
        assertEquals(7, one.goBetween(BROKER).ties.size());
        assertTrue(one.party(INSIDER).goBetweens.isEmpty());
    }

    @Test
    void whatIsForgottenTiesNobody() {
        tell(all, town.broker(4));
        assertEquals(1, all.party(INSIDER).goBetweens.size());
        tell(all, List.of(town.met(BROKER, "merchant:M-99", 200)));
        assertEquals(Set.of("merchant:M-99"), all.goBetween(BROKER).ties.keySet());
        assertTrue(all.party(INSIDER).goBetweens.isEmpty());
    }

    /** An address that two homes share is said to be shared, and the path names both hops' events. */
    @Test
    void pathsNameTheirHops() {
        tell(all, town.broker(4));
        var path = all.paths().stream()
                .filter(one -> one.merchant().equals("merchant:M-3"))
                .reduce((before, after) -> after)
                .orElseThrow();
        assertTrue(path.open());
        assertEquals(INSIDER, path.staff());
        assertEquals("shares a phone with person:P-77, who was paid by M-3", path.words());
        assertEquals(2, path.ofStaff().events().size());
        assertEquals(1, path.ofMerchant().events().size());
    }

    @Test
    void statesReadBackAreTheSame() {
        tell(all, town.ordinary(0));
        tell(all, town.broker(4));
        var goBetween = all.goBetween(BROKER).bytes();
        assertArrayEquals(goBetween, GoBetweenState.of(goBetween).bytes());
        for (var party : List.of(INSIDER, "merchant:M-3")) {
            var path = all.party(party).bytes();
            assertArrayEquals(path, PathState.of(path).bytes());
        }
    }
}

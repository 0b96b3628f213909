package dev.probity.simulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.simulator.Knobs;
import dev.probity.simulator.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static World world(int staff) {
        return new World(new Settings(3, staff, 5_000, 0, 90 * Settings.DAY, 1e-3, Knobs.HARD));
    }

    @Property(tries = 30)
    void numbersOfOneSeedAreAllDifferent(@ForAll long seed) {
        Numbering numbering = new Numbering(seed, 9, 7);
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            long number = numbering.number(i);
            assertTrue(number >= 0 && number < 10_000_000);
            assertTrue(numbers.add(number));
        }
    }

    @Test
    void everyoneHasAManagerUpToOneAtTheTop() {
        World world = world(2_000);
        int top = 0;
        for (int i = 0; i < world.staffCount(); i++) {
            StaffMember member = world.staff(i);
            int steps = 0;
            for (StaffMember above = world.manager(member); above != null; above = world.manager(above)) {
                assertTrue(++steps < 10, "a circle of managers");
            }
            top += steps == 0 ? 1 : 0;
        }
        assertEquals(1, top);
    }

    @Test
    void peersAreManyEnoughInASmallWorldToo() {
        World world = world(400);
        Map<String, Integer> peers = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Team team = world.staff(i).team();
            peers.merge(team.role() + " " + world.site(team).code(), 1, Integer::sum);
        }
        assertTrue(peers.values().stream().anyMatch(n -> n >= 50), peers::toString);
        assertEquals(
                Role.values().length,
                Arrays.stream(Role.values())
                        .filter(role -> peers.keySet().stream().anyMatch(group -> group.startsWith(role.name())))
                        .count());
    }

    @Test
    void aLargeWorldHasEachRoleInItsShare() {
        World world = world(20_000);
        long support = IntStream.range(0, 20_000)
                .filter(i -> world.staff(i).team().role() == Role.SELLER_SUPPORT)
                .count();
        assertEquals(0.38, support / 20_000.0, 0.01);
    }
}

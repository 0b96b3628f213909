package dev.probity.simulator.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgendaTest {
    @Property
    void turnsComeInOrderOfTimeAndThoseOfOneMomentInOrderOfAsking(
            @ForAll @Size(max = 3_000) List<@IntRange(min = 0, max = 50) Integer> times) {
        Agenda agenda = new Agenda();
        List<Integer> acted = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int asked = i;
            agenda.add(times.get(i), at -> acted.add(asked));
        }
        while (agenda.size() > 0) {
            agenda.actNext();
        }
        assertEquals(
                IntStream.range(0, times.size())
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(times::get).thenComparingInt(i -> i))
                        .toList(),
                acted);
    }

    @Test
    void anEmptyAgendaSaysSo() {
        Agenda agenda = new Agenda();
        assertEquals(Long.MAX_VALUE, agenda.nextAt());
        assertThrows(IllegalStateException.class, agenda::actNext);
    }
}

package dev.probity.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void oneMoreThanThereArePlacesIsToldToComeBackAndAPlaceIsGivenBack() {
        var gate = new Gate(1, 1024);
        gate.pass(room -> {
            isToldToComeBack(gate, nothing -> 2);
            return 1;
        });
        assertEquals(3, (int) gate.pass(room -> 3));
        assertThrows(
                IllegalStateException.class,
                () -> gate.pass(room -> {
                    throw new IllegalStateException();
                }));
        assertEquals(4, (int) gate.pass(room -> 4));
    }

    @Test
    void oneThatFindsTooLittleMemoryIsToldToComeBackAndAllIsGivenBack() {
        var gate = new Gate(10, 10 * 1024);
        gate.pass(room -> {
            room.take(4 * 1024);
            room.take(1);
            assertEquals(1, (int) gate.pass(other -> taken(other, 5 * 1024)));
            isToldToComeBack(gate, other -> taken(other, 5 * 1024 + 1));
            isToldToComeBack(gate, other -> taken(other, 3 * 1024) + taken(other, 3 * 1024));
            assertEquals(1, (int) gate.pass(other -> taken(other, 5 * 1024)));
            return 0;
        });
        assertEquals(1, (int) gate.pass(room -> taken(room, 10 * 1024)));
    }

    /** Otherwise what is larger than all there is would be told to come back for ever. */
    @Test
    void whatNeedsMoreThanThereIsGetsInAlone() {
        var gate = new Gate(10, 10 * 1024);
        gate.pass(room -> {
            assertEquals(2, taken(room, 100 * 1024) + taken(room, Long.MAX_VALUE / 2));
            isToldToComeBack(gate, other -> taken(other, 1));
            return 0;
        });
        gate.pass(room -> {
            room.take(1);
            isToldToComeBack(gate, other -> taken(other, 100 * 1024));
            return 0;
        });
    }

    private static int taken(Room room, long bytes) {
        room.take(bytes);
        return 1;
    }

    private static void isToldToComeBack(Gate gate, Function<Room, Integer> work) {
        var problem = assertThrows(ProblemException.class, () -> gate.pass(work));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.type());
    }
}

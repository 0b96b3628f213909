package dev.probity.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void oneMoreThanThereArePlacesIsToldToComeBackAndAPlaceIsGivenBack() throws InterruptedException {
        var gate = new Gate(1);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> gate.pass(() -> {
                    inside.countDown();
                    await(leave);
                    return 1;
                }));
        inside.await();
        var problem = assertThrows(ProblemException.class, () -> gate.pass(() -> 2));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.type());
        leave.countDown();
        first.join();
        assertEquals(3, gate.pass(() -> 3));
        assertThrows(
                IllegalStateException.class,
                () -> gate.pass(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals(4, gate.pass(() -> 4));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

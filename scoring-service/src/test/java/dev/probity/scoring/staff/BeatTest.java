package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merchants that a person works with. */
class BeatTest {
    private static final int DAY = 20_790;

    @Test
    void daysAtAMerchantAreCountedAndFade() {
        var beat = new Beat();
        for (int day = DAY; day < DAY + 8; day++) {
            assertEquals(day - DAY, beat.meet(7, day));
        }
        assertEquals(4, beat.meet(7, DAY + 28), "halved after four weeks");
    }

    @Test
    void clientsAreReplacedWhole() {
        var beat = new Beat();
        beat.serve(List.of(1, 2));
        beat.serve(List.of(3));
        assertTrue(beat.isClient(3));
        assertFalse(beat.isClient(1));
    }

    @Test
    void oldestMerchantMakesRoom() {
        var beat = new Beat();
        for (int merchant = 0; merchant < 200; merchant++) {
            beat.meet(merchant, DAY);
        }
        assertEquals(1, beat.meet(199, DAY + 1));
        assertEquals(0, beat.meet(0, DAY + 1));
    }

    @Test
    void beatReadBackIsTheSame() {
        var beat = new Beat();
        beat.serve(List.of(1, 2));
        beat.meet(5, DAY);
        var out = ByteBuffer.allocate(1024);
        beat.write(out);
        var back = Beat.read(out.flip());
        assertTrue(back.isClient(2));
        assertEquals(1, back.meet(5, DAY + 1));
    }
}

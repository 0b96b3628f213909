package dev.probity.scoring.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Windows of shares, packed and as they were before. */
class ShareWindowTest {
    private static final ShareTest TEST = new ShareTest(List.of(0.2, 0.6));
    private static final ShareRules RULES = new ShareRules(Share.of(0.2, 4), 100, 0.95, false, false, TEST);

    private static byte[] bytes(ShareAccount account) {
        var out = ByteBuffer.allocate(256);
        account.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    @Property
    void isReadBackWhateverWasCounted(
            @ForAll @IntRange(min = 0, max = 65_535) int n,
            @ForAll @IntRange(min = 0, max = 65_535) int k,
            @ForAll @IntRange(max = 300) int before,
            @ForAll boolean relative,
            @ForAll boolean said) {
        var rules = new ShareRules(Share.of(0.2, 4), 100, 0.95, relative, false, TEST);
        var account = new ShareAccount();
        account.count(20_000, before, before / 2, rules, null);
        account.count(20_001, n, Math.min(n, k), rules, Share.of(0.3, 9));
        var window = account.window(Horizon.WEEK, 20_001, rules, null);
        assertNotNull(window);
        if (said) {
            window.speaks(window.logE(TEST), 0);
        }
        var in = ByteBuffer.wrap(bytes(account));
        var read = ShareAccount.read(in);
        assertFalse(in.hasRemaining());
        assertArrayEquals(bytes(account), bytes(read));
        var again = read.window(Horizon.WEEK, 20_001, rules, null);
        assertNotNull(again);
        assertEquals(window.logE(TEST), again.logE(TEST));
        assertEquals(window.n(), again.n());
        assertEquals(window.k(), again.k());
    }

    @Test
    void aWindowTakesLittle() {
        var account = new ShareAccount();
        account.count(20_000, 50, 9, RULES, Share.of(0.3, 9));
        assertEquals(2 * Float.BYTES + 2 + 2 * 13, bytes(account).length);
    }

    /** As format 2 of staff and of merchants wrote it. */
    @Test
    void theOldLayoutIsReadStill() {
        var in = ByteBuffer.allocate(64)
                .put(ShareWindow.UNPACKED)
                .putShort((short) 20_000)
                .putFloat(2)
                .putFloat(8)
                .put((byte) 1)
                .putFloat(0.5f)
                .putShort((short) 300)
                .putShort((short) 40)
                .putShort((short) 7)
                .putShort((short) 3)
                .putFloat(Speech.NOTHING)
                .flip();
        var window = ShareWindow.read(in.get(), in);
        assertNotNull(window);
        assertFalse(in.hasRemaining());
        assertEquals(307, window.n());
        assertEquals(43, window.k());
        assertEquals(0.5 + TEST.logE(new Share(2, 8), 40, 300), window.logE(TEST), 1e-6);
        assertNull(ShareWindow.read(ShareWindow.ABSENT, in));
    }

    /** Five weeks of twelve observations each, of which none or six are counted: what is believed in the week after. */
    private static Share afterFiveWeeks(boolean rare, int counted) {
        var rules = new ShareRules(Share.of(0.2, 4), 100, 0.95, false, rare, TEST);
        var peers = Share.of(0.1, 10);
        var account = new ShareAccount();
        for (int week = 0; week < 5; week++) {
            account.count(7 * week, 12, counted, rules, peers);
        }
        return account.window(Horizon.WEEK, 35, rules, peers).innocent();
    }

    @Test
    void ofWhatIsRareACleanPastMakesNobodysFirstTimeOdderThanItIsAmongOthers() {
        assertEquals(0.1, afterFiveWeeks(true, 0).mean(), 1e-6);
        assertTrue(afterFiveWeeks(false, 0).mean() < 0.05);
        assertTrue(afterFiveWeeks(true, 6).mean() > 0.3, "who does it often is used to it");
    }
}

package dev.probity.cases.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static Duration lasts(@Nullable Duration left) {
        return LiveStreams.lasts(NOW, left == null ? null : NOW.plus(left), LONGEST, HEARTBEAT);
    }

    @Test
    void aStreamLastsAsLongAsItsSignIn() {
        assertEquals(Duration.ofMinutes(5), lasts(Duration.ofMinutes(5)));
    }

    @Test
    void rolesAreReadAnewNowAndThenHoweverLongTheSignIn() {
        assertEquals(LONGEST, lasts(Duration.ofHours(8)));
        assertEquals(LONGEST, lasts(null));
    }

    @Test
    void aSignInThatIsOverByThisClockEndsNoStreamBeforeItsNextHeartbeat() {
        assertEquals(HEARTBEAT, lasts(Duration.ofSeconds(1)));
        assertEquals(HEARTBEAT, lasts(Duration.ofSeconds(-30)));
    }
}

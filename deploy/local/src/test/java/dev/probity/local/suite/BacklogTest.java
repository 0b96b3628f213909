package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant BEGUN = Instant.parse("2026-11-01T10:00:00Z");

    private final Backlog backlog = new Backlog(BEGUN);

    private void look(long waiting, int second) {
        backlog.look(OptionalLong.of(waiting), BEGUN.plusSeconds(second));
    }

    @Test
    void whatWaitsNowIsSaidThoughItRose() {
        look(5_000, 1);
        look(1_200, 2);
        look(9_000, 3);

        assertThat(backlog.words()).isEqualTo("9,000 records wait");
    }

    @Test
    void nothingMustWaitSeveralTimesInARow() {
        look(0, 1);
        look(0, 2);
        assertThat(backlog.isScored()).isFalse();
        look(0, 3);
        assertThat(backlog.isScored()).isTrue();
    }

    @Test
    void whatMovesEitherWayIsWaitedForAndWhatStandsForAMinuteIsLeftToItself() {
        look(100, 10);
        look(200, 69);
        assertThat(backlog.isStuck(BEGUN.plusSeconds(128))).isFalse();
        look(200, 128);
        assertThat(backlog.isStuck(BEGUN.plusSeconds(130))).isTrue();
    }

    @Test
    void nobodyIsKeptWaitingForEverThoughItMoves() {
        look(100, 14 * 60);
        look(200, 15 * 60);
        assertThat(backlog.isStuck(BEGUN.plusSeconds(15 * 60))).isFalse();
        look(300, 15 * 60 + 1);
        assertThat(backlog.isStuck(BEGUN.plusSeconds(15 * 60 + 1))).isTrue();
    }

    @Test
    void beforeAnyAnswerNoNumberIsMadeUp() {
        backlog.look(OptionalLong.empty(), BEGUN);

        assertThat(backlog.words()).isEqualTo("waiting for scoring-service");
    }
}

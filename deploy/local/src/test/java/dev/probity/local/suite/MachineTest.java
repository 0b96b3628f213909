package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void readsWhatCouldBeHadWithoutSwapping() {
        assertThat(Machine.available(List.of("MemTotal:  1000 kB", "MemAvailable:    500 kB")))
                .isEqualTo(512_000);
    }

    @Test
    void unknownMemoryIsNoReasonToRefuse() {
        assertThat(Machine.available(List.of("Nothing: 1"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tooLittleMemoryIsToldWithWhatToDo() {
        assertThat(Machine.memorySentence(true, 2_700_000_000L, 900_000_000L))
                .isEqualTo(
                        "The suite needs about 2.7 GB of memory and 900.0 MB are free. Close something, or start only broker, "
                                + "database and sign-in with --infra.");
        assertThat(Machine.memorySentence(false, 1_300_000_000L, 900_000_000L)).doesNotContain("--infra");
    }
}

package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final SuiteOptions ALL = SuiteOptions.inFolder(Path.of("data"));

    @Test
    void readsWhatCouldBeHadWithoutSwapping() {
        assertThat(Machine.available(List.of("MemTotal:  1000 kB", "MemAvailable:    500 kB")))
                .isEqualTo(512_000);
    }

    /** As a Mac with Apple silicon and 24 GB says it. */
    @Test
    void onMacOsPagesCountThatAreFreeOrCouldBeAtOnce() {
        String said = """
                Mach Virtual Memory Statistics: (page size of 16384 bytes)
                Pages free:                                    17490.
                Pages active:                                 468148.
                Pages inactive:                               468488.
                Pages speculative:                              4916.
                Pages wired down:                             251554.
                Pages purgeable:                                6528.
                Pages occupied by compressor:                 320058.
                """;

        assertThat(Machine.reclaimable(said.lines().toList())).isEqualTo((17_490L + 468_488 + 4_916) * 16_384);
    }

    /** As a MacBook Pro of 2010 with 2 GB said it. */
    @Test
    void onAMacWithAnIntelProcessorPagesAreSmaller() {
        String said = """
                Mach Virtual Memory Statistics: (page size of 4096 bytes)
                Pages free:                          90518.
                Pages active:                       205479.
                Pages inactive:                      32417.
                Pages speculative:                  134461.
                Pages wired down:                    61009.
                "Translation faults":             26323651.
                """;

        assertThat(Machine.reclaimable(said.lines().toList())).isEqualTo((90_518L + 32_417 + 134_461) * 4_096);
    }

    @Test
    void unknownMemoryIsNoReasonToRefuse() {
        assertThat(Machine.available(List.of("Nothing: 1"))).isEqualTo(Long.MAX_VALUE);
        assertThat(Machine.reclaimable(List.of("vm_stat: something else"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tooLittleMemoryIsToldWithWhatToDo() {
        assertThat(Machine.shortage(ALL, 900_000_000L))
                .hasValue(
                        "The suite needs about 2.8 GB of memory and 900.0 MB are free. Close other programs, "
                                + "leave a service out (--without case), or start only broker, database and sign-in (--infra).");
        assertThat(Machine.shortage(ALL.infrastructureOnly(), 700_000_000L))
                .hasValue("The suite needs about 900.0 MB of memory and 700.0 MB are free. Close other programs.");
    }

    @Test
    void lessIsEnoughForLess() {
        assertThat(Machine.shortage(ALL, 2_749_999_999L)).isPresent();
        assertThat(Machine.shortage(ALL, 2_750_000_000L)).isEmpty();
        assertThat(Machine.shortage(ALL.with(EnumSet.of(Service.INGEST, Service.SCORING)), 2_350_000_000L))
                .isEmpty();
    }
}

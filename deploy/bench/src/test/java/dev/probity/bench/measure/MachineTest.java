package dev.probity.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void processorNamesItself() {
        String cpuInfo =
                "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: A Model @ 2.6GHz\nmodel name\t: Other\n";
        assertEquals("A Model @ 2.6GHz", Machine.model(cpuInfo, "amd64"));
        assertEquals("aarch64", Machine.model("processor\t: 0\n", "aarch64"));
    }

    @Test
    void busyTimeLeavesOutIdlenessAndWaitingAndCountsWhatTheHypervisorStole() {
        String stat = "cpu  100 10 50 99999 8888 3 7 30 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n";
        assertEquals(Duration.ofMillis((100 + 10 + 50 + 3 + 7 + 30) * 10), MachineLoad.busy(stat));
    }

    @Test
    void somethingElseIsNotTakenForProcStat() {
        assertThrows(IllegalArgumentException.class, () -> MachineLoad.busy("intr 1 2 3"));
        assertThrows(IllegalArgumentException.class, () -> MachineLoad.busy(""));
    }

    @Test
    void residentMemoryIsReadInBytes() {
        assertEquals(2_048L * 1_024, Resident.fromStatus("Name:\tjava\nVmHWM:\t 9999 kB\nVmRSS:\t    2048 kB\n"));
        assertThrows(IllegalArgumentException.class, () -> Resident.fromStatus("Name:\tjava\n"));
    }

    @Test
    void thisProcessHasMemoryAndUsesTime() throws IOException {
        long own = ProcessHandle.current().pid();
        assertTrue(Resident.of(own) > 1_000_000);
        assertTrue(CpuClock.of(own).toMillis() > 0);
        assertTrue(Machine.here().cores() > 0);
    }

    @Test
    void processThatEndedHasNoClock() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertThrows(IllegalStateException.class, () -> CpuClock.of(gone.pid()));
    }
}

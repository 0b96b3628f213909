package dev.probity.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void timeIsReadBehindANameWithSpacesAndBrackets() {
        var seconds = new TreeMap<String, Double>();
        Threads.add(seconds, "12 (C2 CompilerThre) S 1 1 1 0 -1 4194368 9 0 0 0 250 50 0 0 20 0 30 0 1 2 3");
        Threads.add(seconds, "13 (odd) name) R 1 1 1 0 -1 4194368 9 0 0 0 100 0 0 0 20 0 30 0 1 2 3");
        assertEquals(Map.of("JIT compilers", 3.0, Threads.JAVA, 1.0), seconds);
    }

    @Test
    void threadsAreKnownByWhatTheyAreCalled() {
        assertEquals("garbage collector", Threads.kind("VM Thread"));
        assertEquals("RocksDB (its own threads)", Threads.kind("rocksdb:low"));
        assertEquals(Threads.JAVA, Threads.kind("probity-scoring"));
    }

    @Test
    void whatWasUsedIsTheDifference() {
        var before = new Threads(Map.of("JIT compilers", 3.0));
        var now = new Threads(Map.of("JIT compilers", 5.0, Threads.JAVA, 2.0));
        assertEquals(
                Map.of("JIT compilers", 2.0, Threads.JAVA, 2.0),
                now.since(before).seconds());
    }

    @Test
    void ownProcessHasJavaThreads() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "threads are counted on Linux only");
        var own = Threads.of(ProcessHandle.current().pid());
        assertTrue(own.seconds().containsKey(Threads.JAVA), own::toString);
    }
}

package dev.probity.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where a topology under test keeps its state, away when its driver is closed. In memory where the machine has such a folder: the driver makes every store durable
 * after every record, which on a disk takes nearly all the time that such a test has.
 */
public final class StateFolder {
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private StateFolder() {}

    /** Of a name that nobody else has. */
    public static String fresh() {
        var above = Files.isWritable(IN_MEMORY)
                ? IN_MEMORY.resolve("probity-streams-test")
                : Path.of("target/streams-test");
        return above.resolve(UUID.randomUUID().toString()).toString();
    }
}

package dev.probity.simulator.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.simulator.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far a story was told, and with which settings: enough to go on with it after a restart.
 *
 * @param settings the story's settings, its dates fixed
 * @param arrived how many of its lines arrived
 */
public record Position(Settings settings, long arrived) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an earlier run left in this file. */
    public static Optional<Position> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file.toFile(), Position.class));
    }

    /** Leaves it for a later run; whole or not at all. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(this));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

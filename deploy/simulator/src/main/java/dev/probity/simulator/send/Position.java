package dev.probity.simulator.send;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param edition which edition of the simulator told it: another tells another story for the same settings
 * @param settings the story's settings, its dates fixed
 * @param arrived how many of its lines arrived
 */
public record Position(int edition, Settings settings, long arrived) {
    /** Grows with every change of the stories' digest (ADR 0040). */
    private static final int EDITION = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an earlier run left in this file. */
    public static Optional<Position> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        JsonNode left = JSON.readTree(file.toFile());
        if (left.path("edition").asInt() != EDITION) {
            throw new IOException(
                    file + " is of a story that another edition of the simulator began: it cannot be gone on with."
                            + " Begin anew, with a fresh folder for whatever took it in.");
        }
        return Optional.of(JSON.treeToValue(left, Position.class));
    }

    /** How far this edition's story was told. */
    public static Position of(Settings settings, long arrived) {
        return new Position(EDITION, settings, arrived);
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

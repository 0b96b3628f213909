package dev.probity.local.suite;

import dev.probity.local.process.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that an earlier run left on a data folder, because it and its guardian were killed. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Stops them and forgets stale marks; returns how many still ran. */
    static int sweep(DataFolder data) {
        int running = 0;
        for (Path file : marks(data)) {
            running += ProcessMark.read(file).map(Leftovers::stop).orElse(0);
            try {
                Files.deleteIfExists(file);
            } catch (IOException staysBehind) {
                // The next sweep meets it again.
            }
        }
        return running;
    }

    private static List<Path> marks(DataFolder data) {
        try (Stream<Path> files = Files.list(data.marks())) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static int stop(ProcessMark mark) {
        return mark.alive()
                .map(process -> {
                    mark.send();
                    if (!ended(process)) {
                        process.destroyForcibly();
                        ended(process);
                    }
                    return 1;
                })
                .orElse(0);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.probity.cases.exhibit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Clears away files whose sender went away before they were whole: the HTTP layer forgets those. */
@ApplicationScoped
class FileSweep {
    private static final Logger LOG = Logger.getLogger(FileSweep.class);
    /** One to which nothing was added for so long is nobody's any more. */
    static final Duration STILL = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;

    FileSweep(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder, Clock clock) {
        this.folder = Path.of(folder);
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(STILL);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.exists(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warnf(
                    "broken-off files could not be cleared away cause=%s",
                    e.getClass().getSimpleName());
        }
    }
}

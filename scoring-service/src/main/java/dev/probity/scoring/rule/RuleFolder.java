package dev.probity.scoring.rule;

import dev.probity.scoring.ScoringConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows a folder of Sigma rules, such as a ConfigMap that is mounted: looked at again and again, since mounted folders are exchanged by links and tell nobody. Every
 * instance may follow the same folder: what one has written the others find done.
 */
@ApplicationScoped
class RuleFolder {
    private static final Logger LOG = Logger.getLogger(RuleFolder.class);
    private static final String BY = "folder";

    private final ScoringConfig.Rules config;
    private final RuleLedger ledger;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rules-folder").daemon().factory());
    private @Nullable Map<String, String> done;

    RuleFolder(ScoringConfig config, RuleLedger ledger) {
        this.config = config.rules();
        this.ledger = ledger;
    }

    void start(@Observes StartupEvent event) {
        config.folder()
                .ifPresent(folder -> looks.scheduleWithFixedDelay(
                        () -> look(folder), 0, config.rescan().toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
    }

    private void look(Path folder) {
        try {
            var texts = texts(folder);
            if (!texts.equals(done)) {
                var changed = ledger.change(files -> RuleChanges.follow(
                        files, texts, BY, InstantSource.system().instant()));
                done = texts;
                LOG.infof("rules of the folder read files=%d changed=%d", texts.size(), changed.size());
            }
        } catch (IOException | RuntimeException e) {
            // whatever it was: a failure that nobody takes would end all looks
            LOG.warn("the folder of rules could not be followed; it is looked at again", e);
        }
    }

    /** Texts of the rules below a folder, by name: what separates its folders becomes a dot. Links into hidden folders are how mounted folders are exchanged. */
    static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var relative =
                        folder.relativize(file).toString().replace('/', '.').replace('\\', '.');
                boolean rules = relative.endsWith(".yml") || relative.endsWith(".yaml");
                if (rules && RuleFile.named(relative) && Files.size(file) <= RuleFile.LONGEST_TEXT) {
                    texts.put(relative, Files.readString(file));
                } else if (rules && !relative.startsWith(".")) {
                    LOG.warnf("file of rules passed over for its name or size file=%s", relative);
                }
            }
        } catch (UncheckedIOException e) {
            // so a walk tells that what it was about to enter is gone
            throw e.getCause();
        }
        return texts;
    }
}

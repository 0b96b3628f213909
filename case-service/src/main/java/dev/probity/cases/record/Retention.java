package dev.probity.cases.record;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Destroys the words of cases that were closed long enough ago and are under no hold. The log holds as before. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final CaseConfig config;
    private final Clock clock;

    Retention(CaseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithTransaction
    Uni<Void> look() {
        var kept = config.record().retention();
        if (kept.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var before = clock.instant().minus(kept.get());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select erase_cases(:before)", Integer.class)
                        .setParameter("before", before)
                        .getSingleResult())
                .invoke(erased -> LOG.infof("words of cases destroyed count=%s", erased))
                .replaceWithVoid();
    }
}

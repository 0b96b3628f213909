package dev.probity.cases.record;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Destroys the words of cases that were closed long enough ago and are under no hold, and of what belongs to no case: alerts that are decided or over, entries of
 * the log, answers to what auditors were told. The log holds as before.
 */
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
        // the cases first: an alert goes with its case, not before it
        return erased("select erase_cases(:before)", before)
                .invoke(cases -> LOG.infof("words of cases destroyed count=%s", cases))
                .chain(() -> erased("select erase_elsewhere(:before)", before))
                .invoke(others -> LOG.infof("words of no case destroyed count=%s", others))
                .replaceWithVoid();
    }

    private static Uni<Integer> erased(String function, Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(function, Integer.class)
                        .setParameter("before", before)
                        .getSingleResult());
    }
}

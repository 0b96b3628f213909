package dev.probity.cases.record;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Destroys the words of cases that were closed long enough ago and are under no hold, and of what belongs to no case: alerts that are decided or over, entries of
 * the log, answers to what auditors were told. The log holds as before.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String TIMES =
            "(cast(nullif(:before, '') as timestamptz), cast(nullif(:cleared, '') as timestamptz), cast(:countries as jsonb))";
    static final String CASES = "select erase_cases" + TIMES;
    static final String ELSEWHERE = "select erase_elsewhere" + TIMES;
    private static final String LEFT = "select erase_left() + forget_released()";

    private final RetentionTimes times;
    private final Clock clock;

    Retention(CaseConfig config, Clock clock) {
        this.times = RetentionTimes.of(config.record());
        this.clock = clock;
    }

    /** Times are read now: one that is none must stop the start, not be found out where nothing is destroyed. */
    void start(@Observes StartupEvent event) {
        if (times.none()) {
            LOG.info("words are kept for ever setting=probity.case.record.retention");
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithTransaction
    Uni<Void> look() {
        var timed = times.none() ? Uni.createFrom().voidItem() : destroyed();
        return timed.chain(Retention::left).replaceWithVoid();
    }

    /** What could not be destroyed at once: alerts of cases whose words are destroyed, also on request, and names that a legal hold kept. */
    private static Uni<Integer> left() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEFT, Integer.class).getSingleResult());
    }

    private Uni<Void> destroyed() {
        var before = times.before(clock.instant());
        // the cases first: an alert goes with its case, not before it
        return erased(CASES, before)
                .invoke(cases -> LOG.infof("words of cases destroyed count=%s", cases))
                .chain(() -> erased(ELSEWHERE, before))
                .invoke(others -> LOG.infof("words of no case destroyed count=%s", others))
                .replaceWithVoid();
    }

    private static Uni<Integer> erased(String function, RetentionTimes.Before before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(function, Integer.class)
                        .setParameter("before", before.all())
                        .setParameter("cleared", before.cleared())
                        .setParameter("countries", before.byCountry())
                        .getSingleResult());
    }
}

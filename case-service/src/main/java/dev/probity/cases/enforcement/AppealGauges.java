package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How many appeals wait although the time for deciding them is over, for those who watch the service: a wrong may go on meanwhile. */
@ApplicationScoped
public class AppealGauges {
    private static final String OVERDUE = """
            select count(*) from proposal p
            where p.state = 'APPEALED'
              and (select a.received_at from appeal a where a.proposal_id = p.id order by a.number desc limit 1) < :before""";

    private final AtomicLong overdue;
    private final Duration decided;
    private final Clock clock;

    AppealGauges(MeterRegistry meters, CaseConfig config, Clock clock) {
        this.overdue = meters.gauge("probity.case.appeals.overdue", new AtomicLong());
        this.decided = config.clocks().appeal();
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithSession
    Uni<Void> count() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, Long.class)
                        .setParameter("before", clock.instant().minus(decided))
                        .getSingleResult())
                .invoke(overdue::set)
                .replaceWithVoid();
    }
}

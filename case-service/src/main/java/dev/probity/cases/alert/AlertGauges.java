package dev.probity.cases.alert;

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

/** How many alerts nobody has looked into although the time for that is over, for those who watch the service. */
@ApplicationScoped
public class AlertGauges {
    private static final String OVERDUE = """
            select count(*) from alert a left join case_file f on f.id = a.case_id
            where (a.state = 'OPEN' or a.state = 'SNOOZED' and a.snoozed_until <= :now) and a.received_at < :before
              and (f.id is null or f.assignee is null and f.state <> 'INVESTIGATING')""";

    private final AtomicLong overdue;
    private final Duration triage;
    private final Clock clock;

    AlertGauges(MeterRegistry meters, CaseConfig config, Clock clock) {
        this.overdue = meters.gauge("probity.case.alerts.overdue", new AtomicLong());
        this.triage = config.clocks().triage();
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
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, Long.class)
                        .setParameter("now", now)
                        .setParameter("before", now.minus(triage))
                        .getSingleResult())
                .invoke(overdue::set)
                .replaceWithVoid();
    }
}

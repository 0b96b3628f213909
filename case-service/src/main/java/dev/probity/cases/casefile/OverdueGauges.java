package dev.probity.cases.casefile;

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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How much waits although its time is over, for those who watch the service: harm that goes on, or a wrong that does. */
@ApplicationScoped
public class OverdueGauges {
    /** That nobody looks into an alert {@code a}, in a case {@code f} or in none, which came in before {@code :before}. */
    public static final String UNTRIAGED =
            "a.received_at < :before and (f.id is null or f.assignee is null and f.state <> 'INVESTIGATING')";

    private static final String ALERTS = """
            select count(*) from alert a left join case_file f on f.id = a.case_id
            where (a.state = 'OPEN' or a.state = 'SNOOZED' and a.snoozed_until <= :now) and\s""" + UNTRIAGED;

    /** Measures with an appeal that nobody has decided and that came in before {@code :before}, of those that whoever asks may see. */
    public static final String APPEALS = """
            select count(*) from proposal p
            where p.state = 'APPEALED'
              and (select a.received_at from appeal a where a.proposal_id = p.id order by a.number desc limit 1) < :before""";

    private final AtomicLong alerts;
    private final AtomicLong appeals;
    private final CaseConfig.Clocks clocks;
    private final Clock clock;

    OverdueGauges(MeterRegistry meters, CaseConfig config, Clock clock) {
        this.alerts = meters.gauge("probity.case.alerts.overdue", new AtomicLong());
        this.appeals = meters.gauge("probity.case.appeals.overdue", new AtomicLong());
        this.clocks = config.clocks();
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithSession
    public Uni<Void> count() {
        var now = clock.instant();
        return counted(ALERTS, Map.of("now", now, "before", now.minus(clocks.triage())))
                .invoke(alerts::set)
                .chain(() -> counted(APPEALS, Map.of("before", now.minus(clocks.appeal()))))
                .invoke(appeals::set)
                .replaceWithVoid();
    }

    private static Uni<Long> counted(String sql, Map<String, Instant> times) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Long.class);
            times.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }
}

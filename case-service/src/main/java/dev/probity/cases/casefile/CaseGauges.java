package dev.probity.cases.casefile;

import dev.probity.cases.wall.ByRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** How many cases stand where, for those who watch the service. */
@ApplicationScoped
public class CaseGauges {
    private final Map<CaseState, AtomicLong> counts = new EnumMap<>(CaseState.class);

    CaseGauges(MeterRegistry meters) {
        for (var state : CaseState.values()) {
            var count = new AtomicLong();
            counts.put(state, count);
            meters.gauge("probity.case.files", List.of(Tag.of("state", state.name())), count, AtomicLong::doubleValue);
        }
    }

    @Scheduled(
            every = "15s",
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithSession
    Uni<Void> count() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select state, count(*) from case_file group by state", Tuple.class)
                        .getResultList())
                .invoke(rows -> {
                    counts.values().forEach(count -> count.set(0));
                    rows.forEach(row -> Objects.requireNonNull(counts.get(CaseState.valueOf(row.get(0, String.class))))
                            .set(((Number) row.get(1)).longValue()));
                })
                .replaceWithVoid();
    }
}

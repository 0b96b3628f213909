package dev.probity.cases.casefile;

import dev.probity.cases.http.Cause;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks now and then for cases whose clock ran out. */
@ApplicationScoped
public class OverdueClockwork {
    private static final Logger LOG = Logger.getLogger(OverdueClockwork.class);

    private final Overdue overdue;
    private final EscalationCount count;

    OverdueClockwork(Overdue overdue, EscalationCount count) {
        this.overdue = overdue;
        this.count = count;
    }

    @Scheduled(
            every = "${probity.case.clocks.every:15s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return overdue.due()
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::escalate)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("overdue cases could not be looked for %s", Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Boolean> escalate(UUID id) {
        return overdue.escalate(id)
                .invoke(escalated -> {
                    if (escalated) {
                        count.byRule();
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("a case could not be escalated case=%s %s", id, Cause.of(failure)))
                .onFailure()
                .recoverWithItem(false);
    }
}
